#include "app/apply/apply_draft.h"

#include <algorithm>
#include <utility>

#include "base/civil_date.h"
#include "base/text_number.h"
#include "base/utf8.h"
#include "codec/flat_json.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::array<std::string_view, kApplyTextCount> kTextKeys{
    "name", "email",     "second_contact",  "country", "time_zone",      "place",         "workplace",
    "role", "interests", "social_profiles", "hopes",   "earlier_rounds", "do_differently"};
constexpr std::array<std::string_view, kApplyFlagCount> kFlagKeys{"open_to_any", "took_part", "code_accepted", "prefilled", "zone_typed"};

std::string with_commas(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

/// Reads the keys of one file.
class Reading {
  public:
    explicit Reading(codec::FlatTexts texts) : texts_(std::move(texts)) {}

    [[nodiscard]] std::string_view get(std::string_view key) const {
        const auto found = std::ranges::find(texts_, key, [](const auto& entry) { return std::string_view(entry.first); });
        return found == texts_.end() ? std::string_view() : std::string_view(found->second);
    }

    [[nodiscard]] std::int64_t number(std::string_view key) const { return parse_integer(get(key)).value_or(0); }

    template <typename Term>
    std::optional<Term> term(std::string_view key) const {
        return domain::term_from_name<Term>(get(key));
    }

  private:
    codec::FlatTexts texts_;
};

std::string numbered(std::string_view stem, std::size_t number) { return std::string(stem) + "." + std::to_string(number); }

void put_lists(const ApplyDraft& draft, codec::FlatTexts& texts) {
    for (std::size_t k = 0; k < draft.languages.size(); ++k) {
        texts.emplace_back(numbered("language", k), draft.languages[k].language);
        texts.emplace_back(numbered("level", k), domain::term_name(draft.languages[k].level));
    }
    for (std::size_t k = 0; k < draft.absences.size(); ++k) {
        texts.emplace_back(numbered("absent_from", k), draft.absences[k].from);
        texts.emplace_back(numbered("absent_until", k), draft.absences[k].until);
    }
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        texts.emplace_back(numbered("wish", k), domain::term_name(draft.wishes[k]));
    }
    texts.emplace_back("languages", std::to_string(draft.languages.size()));
    texts.emplace_back("absences", std::to_string(draft.absences.size()));
}

void get_lists(const Reading& from, ApplyDraft& draft) {
    constexpr std::int64_t kMostRows = 50;
    for (std::size_t k = 0; k < static_cast<std::size_t>(std::clamp<std::int64_t>(from.number("languages"), 0, kMostRows)); ++k) {
        draft.languages.push_back({std::string(from.get(numbered("language", k))),
                                   from.term<domain::LanguageLevel>(numbered("level", k)).value_or(domain::LanguageLevel::kGood)});
    }
    for (std::size_t k = 0; k < static_cast<std::size_t>(std::clamp<std::int64_t>(from.number("absences"), 0, kMostRows)); ++k) {
        draft.absences.push_back({std::string(from.get(numbered("absent_from", k))), std::string(from.get(numbered("absent_until", k)))});
    }
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        draft.wishes[k] = from.term<domain::Wish>(numbered("wish", k)).value_or(domain::Wish::kAny);
    }
}

/// Both days of a row; nothing where one is none.
std::optional<domain::Absence> absence_of(const AbsenceDraft& row) {
    const auto from = parse_civil_date(row.from);
    const auto until = parse_civil_date(row.until);
    return from && until ? std::optional(domain::Absence{*from, *until}) : std::nullopt;
}

}  // namespace

std::string encode_apply_draft(const ApplyDraft& draft) {
    codec::FlatTexts texts{{"application_id", draft.application_id},
                           {"round_id", draft.round_id},
                           {"step", std::to_string(static_cast<int>(draft.step))},
                           {"methods", std::to_string(draft.methods)},
                           {"rhythm", std::string(domain::term_name(draft.rhythm))},
                           {"shared", std::to_string(draft.shared)},
                           {"looked_at", std::to_string(draft.looked_at)},
                           {"sent_at", std::to_string(draft.sent_at_s)}};
    for (std::size_t k = 0; k < kApplyTextCount; ++k) {
        texts.emplace_back(kTextKeys[k], draft.texts[k]);
    }
    for (std::size_t k = 0; k < kApplyFlagCount; ++k) {
        texts.emplace_back(kFlagKeys[k], draft.flags[k] ? "yes" : "");
    }
    texts.emplace_back("sector", draft.sector ? domain::term_name(*draft.sector) : std::string_view());
    texts.emplace_back("career_stage", draft.career_stage ? domain::term_name(*draft.career_stage) : std::string_view());
    put_lists(draft, texts);
    return codec::encode_flat(texts);
}

std::optional<ApplyDraft> decode_apply_draft(std::string_view file) {
    auto texts = codec::decode_flat(file);
    if (!texts) {
        return std::nullopt;
    }
    const Reading from(*std::move(texts));
    ApplyDraft draft;
    draft.application_id = from.get("application_id");
    draft.round_id = from.get("round_id");
    if (!domain::is_record_id(domain::RecordKind::kApplication, draft.application_id)) {
        return std::nullopt;
    }
    draft.step = static_cast<ApplyStep>(std::clamp<std::int64_t>(from.number("step"), 0, kApplyStepCount - 1));
    draft.methods = static_cast<domain::ContactMethods>(from.number("methods"));
    draft.rhythm = from.term<domain::Rhythm>("rhythm").value_or(domain::Rhythm::kNoWish);
    draft.shared = static_cast<domain::SharedFields>((from.number("shared") & domain::kAllShared) | domain::kAlwaysShared);
    draft.looked_at = static_cast<std::uint32_t>(from.number("looked_at"));
    draft.sent_at_s = from.number("sent_at");
    for (std::size_t k = 0; k < kApplyTextCount; ++k) {
        draft.texts[k] = from.get(kTextKeys[k]);
    }
    for (std::size_t k = 0; k < kApplyFlagCount; ++k) {
        draft.flags[k] = from.get(kFlagKeys[k]) == "yes";
    }
    draft.sector = from.term<domain::Sector>("sector");
    draft.career_stage = from.term<domain::CareerStage>("career_stage");
    get_lists(from, draft);
    return draft;
}

ApplyDraft draft_of(const domain::ApplicationRecord& record) {
    const domain::Application& from = record.application;
    ApplyDraft draft;
    draft.application_id = from.id;
    draft.round_id = record.round_id;
    draft.text(ApplyText::kName) = from.name;
    draft.text(ApplyText::kEmail) = from.email;
    draft.text(ApplyText::kSecondContact) = from.second_contact;
    draft.text(ApplyText::kCountry) = from.country;
    draft.text(ApplyText::kTimeZone) = from.time_zone;
    draft.text(ApplyText::kPlace) = from.place;
    draft.text(ApplyText::kWorkplace) = from.workplace;
    draft.text(ApplyText::kRole) = from.role;
    draft.text(ApplyText::kInterests) = with_commas(from.interests);
    draft.text(ApplyText::kSocialProfiles) = from.social_profiles;
    draft.text(ApplyText::kHopes) = from.hopes;
    draft.text(ApplyText::kEarlierRounds) = with_commas(from.earlier_rounds);
    draft.text(ApplyText::kDoDifferently) = from.do_differently;
    draft.set(ApplyFlag::kOpenToAny, from.open_to_any_match);
    draft.set(ApplyFlag::kTookPart, !from.earlier_rounds.empty());
    draft.set(ApplyFlag::kZoneTyped, true);
    draft.sector = from.sector;
    draft.career_stage = from.career_stage;
    draft.languages = from.languages;
    draft.methods = from.contact_methods;
    draft.rhythm = from.rhythm;
    draft.wishes = from.wishes;
    draft.shared = record.shared;
    draft.absences = rows_of(from.absences);
    return draft;
}

std::string_view key_of(ApplyText field) { return kTextKeys[static_cast<std::size_t>(field)]; }

void change_absence(std::vector<AbsenceDraft>& rows, std::size_t row, const std::optional<std::string>& from,
                    const std::optional<std::string>& until) {
    if (row > rows.size()) {
        return;
    }
    if (row == rows.size()) {
        rows.emplace_back();
    }
    rows[row].from = from.value_or(rows[row].from);
    rows[row].until = until.value_or(rows[row].until);
}

void remove_absence(std::vector<AbsenceDraft>& rows, std::size_t row) {
    if (row < rows.size()) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

bool are_absences(const std::vector<AbsenceDraft>& rows) {
    return std::ranges::all_of(rows, [](const AbsenceDraft& row) {
        const auto absence = absence_of(row);
        return absence && absence->from <= absence->until;
    });
}

std::vector<domain::Absence> absences_of(const std::vector<AbsenceDraft>& rows) {
    std::vector<domain::Absence> absences;
    for (const AbsenceDraft& row : rows) {
        if (const auto absence = absence_of(row)) {
            absences.push_back(*absence);
        }
    }
    return absences;
}

std::vector<AbsenceDraft> rows_of(const std::vector<domain::Absence>& absences) {
    std::vector<AbsenceDraft> rows;
    for (const domain::Absence& absence : absences) {
        rows.push_back({format_civil_date(absence.from), format_civil_date(absence.until)});
    }
    return rows;
}

std::vector<std::string> separated(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;\n"), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty() && !std::ranges::contains(parts, part)) {
            parts.emplace_back(part);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

domain::SubmitApplication submission_of(const ApplyDraft& draft, domain::UiLanguage language) {
    domain::SubmitApplication body;
    body.round_id = draft.round_id;
    body.shared = draft.shared;
    body.code_accepted = draft.has(ApplyFlag::kCodeAccepted);
    body.language = language;
    domain::Application& to = body.application;
    to.id = draft.application_id;
    to.name = trimmed(draft.text(ApplyText::kName));
    to.email = trimmed(draft.text(ApplyText::kEmail));
    to.second_contact = trimmed(draft.text(ApplyText::kSecondContact));
    to.country = draft.text(ApplyText::kCountry);
    to.time_zone = trimmed(draft.text(ApplyText::kTimeZone));
    to.place = trimmed(draft.text(ApplyText::kPlace));
    to.workplace = trimmed(draft.text(ApplyText::kWorkplace));
    to.role = trimmed(draft.text(ApplyText::kRole));
    to.interests = separated(draft.text(ApplyText::kInterests));
    to.social_profiles = trimmed(draft.text(ApplyText::kSocialProfiles));
    to.hopes = trimmed(draft.text(ApplyText::kHopes));
    to.sector = draft.sector.value_or(domain::Sector::kPublic);
    to.career_stage = draft.career_stage.value_or(domain::CareerStage::kMid);
    to.languages = draft.languages;
    std::erase_if(to.languages, [](const domain::LanguageSkill& skill) { return skill.language.empty(); });
    to.contact_methods = draft.methods;
    to.rhythm = draft.rhythm;
    to.wishes = draft.wishes;
    to.open_to_any_match = draft.has(ApplyFlag::kOpenToAny);
    if (draft.has(ApplyFlag::kTookPart)) {
        to.earlier_rounds = separated(draft.text(ApplyText::kEarlierRounds));
        to.do_differently = trimmed(draft.text(ApplyText::kDoDifferently));
    }
    to.absences = absences_of(draft.absences);
    return body;
}

}  // namespace counterpart::app
