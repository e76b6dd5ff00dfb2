#include "app/shell/session.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/applications/applications.h"
#include "app/import/import.h"
#include "app/preview/preview.h"
#include "base/text_number.h"
#include "codec/flat_json.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::array<std::string_view, 3> kThemes{"device", "light", "dark"};
constexpr std::array<std::string_view, 4> kColumns{"person", "partner", "parts", "score"};
constexpr std::array<std::string_view, 3> kTabs{"all", "fixed", "forbidden"};
constexpr std::array<std::string_view, 3> kSections{"result", "criteria", "facts"};
constexpr std::array<std::string_view, 3> kDateOrders{"unknown", "day_first", "month_first"};
constexpr std::string_view kColumnPrefix = "import.column.", kTypedPrefix = "typed.", kSeenPrefix = "seen.";

/// The texts of one file while it is written or read.
class Flat {
  public:
    Flat() = default;
    explicit Flat(std::string_view file) {
        if (auto decoded = codec::decode_flat(file)) {
            texts_ = *std::move(decoded);
        }
    }

    void put(std::string_view key, std::string_view text) {
        if (!text.empty()) {
            texts_.emplace_back(key, text);
        }
    }

    template <typename Enum, std::size_t kCount>
    void put(std::string_view key, Enum value, const std::array<std::string_view, kCount>& names) {
        put(key, names[static_cast<std::size_t>(value)]);
    }

    [[nodiscard]] std::string_view get(std::string_view key) const {
        const auto found = std::ranges::find(texts_, key, [](const auto& entry) { return std::string_view(entry.first); });
        return found == texts_.end() ? std::string_view() : std::string_view(found->second);
    }

    void get(std::string_view key, std::string& text) const { text = get(key); }

    template <typename Enum, std::size_t kCount>
    void get(std::string_view key, Enum& value, const std::array<std::string_view, kCount>& names) const {
        const auto found = std::ranges::find(names, get(key));
        if (found != names.end()) {
            value = static_cast<Enum>(found - names.begin());
        }
    }

    /// Calls `read` with what follows the prefix in a key, and with the text.
    template <typename Read>
    void each(std::string_view prefix, Read read) const {
        for (const auto& [key, text] : texts_) {
            if (key.starts_with(prefix)) {
                read(std::string_view(key).substr(prefix.size()), std::string_view(text));
            }
        }
    }

    [[nodiscard]] std::string encode() const { return codec::encode_flat(texts_); }

  private:
    codec::FlatTexts texts_;
};

void put_import(const ImportState& import, Flat& flat) {
    flat.put("import.file", import.file_name);
    flat.put("import.round_name", import.round_name);
    flat.put("import.starts_on", import.starts_on);
    flat.put("import.date_order", import.date_order, kDateOrders);
    flat.put("import.accepted", import.accepted ? "yes" : "");
    for (std::size_t i = 0; import.table && i < codec::kImportFieldCount; ++i) {
        const auto field = static_cast<codec::ImportField>(i);
        const auto column = import.mapping.column_of(field);
        flat.put(std::string(kColumnPrefix).append(codec::field_name(field)), column ? std::to_string(*column) : std::string("-"));
    }
}

void get_import(ImportState& import, const Flat& flat) {
    flat.get("import.file", import.file_name);
    flat.get("import.round_name", import.round_name);
    flat.get("import.starts_on", import.starts_on);
    flat.get("import.date_order", import.date_order, kDateOrders);
    import.accepted = flat.get("import.accepted") == "yes";
    for (std::size_t i = 0; i < codec::kImportFieldCount; ++i) {
        const auto field = static_cast<codec::ImportField>(i);
        const std::string_view column = flat.get(std::string(kColumnPrefix).append(codec::field_name(field)));
        if (column.empty()) {
            continue;
        }
        const auto number = parse_integer(column);
        import.mapping.set(field, number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt);
    }
}

void put_absences(const SharingState& sharing, Flat& flat) {
    if (!sharing.absences) {
        return;
    }
    flat.put("sharing.absences", std::to_string(sharing.absences->size()));
    for (std::size_t k = 0; k < sharing.absences->size(); ++k) {
        flat.put("sharing.from." + std::to_string(k), (*sharing.absences)[k].from);
        flat.put("sharing.until." + std::to_string(k), (*sharing.absences)[k].until);
    }
}

void get_absences(SharingState& sharing, const Flat& flat) {
    constexpr std::int64_t kMostRows = 50;
    const auto count = parse_integer(flat.get("sharing.absences"));
    sharing.absences.reset();
    for (std::int64_t k = 0; count && k < std::min(*count, kMostRows); ++k) {
        sharing.absences.emplace(sharing.absences.value_or(std::vector<AbsenceDraft>()));
        sharing.absences->push_back(
            {std::string(flat.get("sharing.from." + std::to_string(k))), std::string(flat.get("sharing.until." + std::to_string(k)))});
    }
}

void put_home(const HomeState& home, Flat& flat) {
    if (home.first_message) {
        flat.put("home.message", *home.first_message);
    }
    if (home.agreement) {
        flat.put("agreement.rhythm", domain::term_name(home.agreement->rhythm));
        flat.put("agreement.method", domain::term_name(home.agreement->method));
        flat.put("agreement.day", home.agreement->call_day);
        flat.put("agreement.time", home.agreement->call_time);
    }
}

void get_home(HomeState& home, const Flat& flat) {
    if (const std::string_view message = flat.get("home.message"); !message.empty()) {
        home.first_message = message;
    }
    const auto rhythm = domain::term_from_name<domain::Rhythm>(flat.get("agreement.rhythm"));
    const auto method = domain::term_from_name<domain::ContactMethod>(flat.get("agreement.method"));
    if (rhythm && method) {
        home.agreement = {*rhythm, *method, std::string(flat.get("agreement.day")), std::string(flat.get("agreement.time"))};
    }
}

void put_forum(const ForumState& forum, Flat& flat) {
    flat.put("forum.order", forum.order == ForumOrder::kOldest ? "oldest" : "");
    flat.put("forum.country", forum.shows_country ? "" : "hidden");
    for (const auto& [key, moment_s] : forum.seen_until_s) {
        flat.put(std::string(kSeenPrefix) + key, std::to_string(moment_s));
    }
}

void get_forum(ForumState& forum, const Flat& flat) {
    forum.order = flat.get("forum.order") == "oldest" ? ForumOrder::kOldest : ForumOrder::kNewest;
    forum.shows_country = flat.get("forum.country") != "hidden";
    forum.seen_until_s.clear();
    flat.each(kSeenPrefix, [&](std::string_view key, std::string_view text) {
        if (const auto moment_s = parse_integer(text)) {
            forum.seen_until_s.emplace(key, *moment_s);
        }
    });
}

// A text that was emptied is typed too, so each is marked.
void put_typed(const Typed& typed, Flat& flat) {
    for (const auto& [key, text] : typed) {
        flat.put(std::string(kTypedPrefix) + key, "=" + text);
    }
}

void get_typed(Typed& typed, const Flat& flat) {
    typed.clear();
    flat.each(kTypedPrefix, [&](std::string_view key, std::string_view text) {
        if (text.starts_with('=')) {
            typed.emplace(key, text.substr(1));
        }
    });
}

}  // namespace

std::string encode_settings(const State& state) {
    Flat flat;
    flat.put("language", state.shell.language_chosen ? language_tag(state.shell.language) : std::string_view());
    flat.put("theme", state.shell.theme, kThemes);
    return flat.encode();
}

void restore_settings(State& state, std::string_view file) {
    const Flat flat(file);
    const std::string_view language = flat.get("language");
    if (!language.empty()) {
        state.shell.language = language == "es" ? domain::UiLanguage::kSpanish : domain::UiLanguage::kEnglish;
        state.shell.language_chosen = true;
    }
    flat.get("theme", state.shell.theme, kThemes);
}

std::string encode_session(const State& state) {
    Flat flat;
    const PreviewState& preview = state.preview;
    flat.put("preview.search", preview.search);
    flat.put("preview.sort", preview.sort, kColumns);
    flat.put("preview.direction", preview.descending ? "descending" : "ascending");
    flat.put("preview.tab", preview.tab, kTabs);
    flat.put("preview.section", preview.section, kSections);
    flat.put("preview.selected_first", preview.selected_first_id);
    flat.put("preview.selected_second", preview.selected_second_id);
    flat.put("applications.search", state.applications.search);
    flat.put("applications.country", state.applications.country);
    flat.put("applications.only_warnings", state.applications.only_warnings ? "yes" : "");
    flat.put("applications.selected", state.applications.selected_id);
    flat.put("pair.search", state.pair.search);
    flat.put("help.text", state.home.help_text);
    put_home(state.home, flat);
    put_absences(state.sharing, flat);
    flat.put("account.new_address", state.account.new_address);
    flat.put("told.address", state.visitor.told_address);
    flat.put("sign_in.address", state.account.address);
    flat.put("account.name", state.account.name.value_or(std::string()));
    put_typed(state.talk.typed, flat);
    put_forum(state.forum, flat);
    put_import(state.import, flat);
    return flat.encode();
}

void restore_session(State& state, std::string_view file) {
    const Flat flat(file);
    PreviewState& preview = state.preview;
    flat.get("preview.search", preview.search);
    flat.get("preview.sort", preview.sort, kColumns);
    preview.descending = flat.get("preview.direction") != "ascending";
    flat.get("preview.tab", preview.tab, kTabs);
    flat.get("preview.section", preview.section, kSections);
    flat.get("preview.selected_first", preview.selected_first_id);
    flat.get("preview.selected_second", preview.selected_second_id);
    flat.get("applications.search", state.applications.search);
    flat.get("applications.country", state.applications.country);
    state.applications.only_warnings = flat.get("applications.only_warnings") == "yes";
    flat.get("applications.selected", state.applications.selected_id);
    flat.get("pair.search", state.pair.search);
    flat.get("help.text", state.home.help_text);
    get_home(state.home, flat);
    get_absences(state.sharing, flat);
    flat.get("account.new_address", state.account.new_address);
    flat.get("told.address", state.visitor.told_address);
    flat.get("sign_in.address", state.account.address);
    if (const std::string_view name = flat.get("account.name"); !name.empty()) {
        state.account.name = name;
    }
    get_typed(state.talk.typed, flat);
    get_forum(state.forum, flat);
    get_import(state.import, flat);
    read_import_again(state);
    find_applications(state);
    refresh_rows(state);
}

}  // namespace counterpart::app
