#include "app/home/contacts_view.h"

#include <algorithm>

#include "app/app.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "domain/round_clock.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kJournalLines = 12;

/// Who did what, as the reader says it: a partner's "I wrote" is the reader's "they wrote".
domain::ContactKind kind_for(const domain::ContactEntry& entry, const std::string& reader_id) {
    using enum domain::ContactKind;
    if (entry.person_id == reader_id || entry.kind == kWeMet) {
        return entry.kind;
    }
    return entry.kind == kIWrote ? kTheyWrote : kIWrote;
}

std::string_view journal_key(domain::ContactKind kind) {
    switch (kind) {
        case domain::ContactKind::kIWrote: return "home.you_wrote";
        case domain::ContactKind::kTheyWrote: return "home.they_wrote";
        case domain::ContactKind::kWeMet: return "home.you_spoke";
        case domain::ContactKind::kAllWell:
        case domain::ContactKind::kSeen: break;
    }
    return {};
}

std::string_view heading_key(domain::ContactKind kind) {
    switch (kind) {
        case domain::ContactKind::kIWrote: return "home.heading_i_wrote";
        case domain::ContactKind::kTheyWrote: return "home.heading_they_wrote";
        case domain::ContactKind::kWeMet: return "home.heading_we_spoke";
        case domain::ContactKind::kAllWell:
        case domain::ContactKind::kSeen: break;
    }
    return {};
}

std::string_view tile_key(domain::ContactKind kind) {
    switch (kind) {
        case domain::ContactKind::kIWrote: return "home.i_wrote";
        case domain::ContactKind::kTheyWrote: return "home.they_answered";
        case domain::ContactKind::kWeMet: return "home.we_spoke";
        case domain::ContactKind::kAllWell:
        case domain::ContactKind::kSeen: break;
    }
    return {};
}

/// What helps, by how long nobody was in touch; empty while all is as it should be.
std::string quiet_text_of(const State& state, const domain::Partnership& partnership, const std::string& name) {
    const std::int64_t quiet_s = state.shell.now_s - domain::last_contact_s(state.sync.shown, partnership);
    const Texts& t = words(state);
    if (quiet_s >= domain::kSilent_days * kSecondsPerDay) {
        return t.fill("home.silent", {{"name", name}});
    }
    return quiet_s >= domain::kQuiet_days * kSecondsPerDay ? t.fill("home.quiet", {{"name", name}}) : std::string();
}

std::string day_of(std::int64_t moment_s, const State& state) {
    return format_day_and_month(civil_from_days((moment_s + state.shell.utc_offset_minutes * kSecondsPerMinute) / kSecondsPerDay),
                                words(state).language());
}

/// The word to the coordinators that nothing is missing.
void add_all_well(const State& state, const domain::Partnership& partnership, HomeView& view) {
    std::int64_t last_s = 0;
    for (const domain::ContactEntry* entry : state.sync.shown.contacts_of(partnership.id)) {
        if (entry->kind == domain::ContactKind::kAllWell && entry->person_id == state.sync.you.person_id) {
            last_s = std::max(last_s, entry->at_s);
        }
    }
    const Texts& t = words(state);
    view.tiles.push_back({domain::ContactKind::kAllWell, std::string(t("home.all_well")),
                          last_s == 0 ? std::string(t("home.all_well_text")) : day_of(last_s, state), false});
}

}  // namespace

void add_contacts(const State& state, const domain::Partnership& partnership, const std::string& name, HomeView& view) {
    const Texts& t = words(state);
    const std::string& me = state.sync.you.person_id;
    auto contacts = state.sync.shown.contacts_of(partnership.id);
    std::erase_if(contacts, [](const domain::ContactEntry* entry) { return !domain::is_contact(entry->kind); });
    std::ranges::sort(contacts, std::ranges::greater(), &domain::ContactEntry::at_s);
    for (std::size_t k = 0; k < std::min(contacts.size(), kJournalLines); ++k) {
        view.journal.push_back(
            {t.fill(journal_key(kind_for(*contacts[k], me)), {{"name", name}}), format_moment(contacts[k]->at_s, state)});
    }
    if (contacts.empty()) {
        view.heading = t.fill("home.heading_none", {{"name", name}});
        view.heading_text = t("home.first_message");
    } else {
        const std::string when = day_of(contacts.front()->at_s, state);
        const domain::ContactKind last = kind_for(*contacts.front(), me);
        view.heading = t.fill(heading_key(last), {{"name", name}, {"when", when}});
        view.heading_text = last == domain::ContactKind::kIWrote ? std::string(t("home.within_a_week")) : std::string();
    }
    if (std::string quiet = quiet_text_of(state, partnership, name); !quiet.empty()) {
        view.heading_text = std::move(quiet);
    }
    for (const auto kind : {domain::ContactKind::kIWrote, domain::ContactKind::kTheyWrote, domain::ContactKind::kWeMet}) {
        const auto last = std::ranges::find(contacts, kind, [&](const domain::ContactEntry* entry) { return kind_for(*entry, me); });
        view.tiles.push_back({kind, std::string(t(tile_key(kind))),
                              last == contacts.end() ? std::string(t("home.not_yet")) : day_of((*last)->at_s, state),
                              last != contacts.end() && last == contacts.begin()});
    }
    add_all_well(state, partnership, view);
}

}  // namespace counterpart::app
