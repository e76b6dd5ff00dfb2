#include "app/home/home_view.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "app/app.h"
#include "app/home/home.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/time_zone.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/round_clock.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kJournalLines = 12;

using domain::ApplicationRecord;
using domain::SharedField;

bool shows(const ApplicationRecord& record, SharedField field) {
    return record.extent == domain::Extent::kWhole || domain::has_field(record.shared, field);
}

/// The text of a field that its owner agreed to show; empty otherwise.
std::string shown_text(const ApplicationRecord& record, SharedField field, std::string_view text) {
    return shows(record, field) ? std::string(text) : std::string();
}

/// A text in an address of the kind mailto (RFC 6068): all but letters and digits as %XX.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (plain) {
            encoded += letter;
        } else {
            encoded += letter == '\n' ? "%0D%0A" : std::string{'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
        }
    }
    return encoded;
}

std::string mail_link(std::string_view address, std::string_view subject, std::string_view text) {
    return "mailto:" + std::string(address) + "?subject=" + percent_encoded(subject) + "&body=" + percent_encoded(text);
}

std::string joined(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() || part.empty() ? part : ", " + part;
    }
    return text;
}

std::string facts_of(const ApplicationRecord& record, const Texts& t) {
    std::vector<std::string> languages;
    if (shows(record, SharedField::kLanguages)) {
        for (const domain::LanguageSkill& skill : record.application.languages) {
            languages.emplace_back(domain::language_name(skill.language, t.language()));
        }
    }
    const std::array<std::string, 2> facts{joined(languages),
                                           shows(record, SharedField::kInterests) ? joined(record.application.interests) : std::string()};
    return dotted(facts);
}

std::int32_t my_offset_minutes(const State& state, const std::string& round_id) {
    const ApplicationRecord* mine = state.sync.shown.application_of(state.sync.you.person_id, round_id);
    const auto offset = mine == nullptr ? Result<std::int32_t>(fail("unknown_time_zone"))
                                        : utc_offset_minutes(mine->application.time_zone, state.shell.now_s);
    return offset.value_or(state.shell.utc_offset_minutes);
}

/// Minutes after midnight, and the day, of now on a clock.
void set_clock(ClockView& clock, std::int32_t offset_minutes, const State& state) {
    const std::int64_t local_s = state.shell.now_s + offset_minutes * kSecondsPerMinute;
    clock.time = format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute));
    clock.day = format_day_and_month(civil_from_days(local_s / kSecondsPerDay), words(state).language());
}

std::string span_text(const DaySpan& span) { return "**" + format_clock(span.from) + "–" + format_clock(span.until) + "**"; }

std::string both_text_of(const std::vector<DaySpan>& both, const Texts& t) {
    std::vector<std::string> spans;
    for (const DaySpan& span : both) {
        spans.push_back(span_text(span));
    }
    return spans.empty() ? std::string(t("home.never_both")) : t.fill("home.both_awake", {{"times", list_of(spans, t)}});
}

void set_clocks(PartnerView& view, const ApplicationRecord& theirs, const std::string& first_name, const State& state) {
    const auto offset = utc_offset_minutes(theirs.application.time_zone, state.shell.now_s);
    if (!shows(theirs, SharedField::kTimeZone) || !offset) {
        return;
    }
    const Texts& t = words(state);
    const std::int32_t mine = my_offset_minutes(state, theirs.round_id);
    const std::int32_t ahead = *offset - mine;
    view.has_clock = true;
    view.you.who = t("home.you");
    view.you.awake = {kWakingDay};
    view.they.who = first_name;
    view.they.awake = waking_day_of(ahead);
    set_clock(view.you, mine, state);
    set_clock(view.they, *offset, state);
    view.both = both_awake(ahead);
    view.both_text = both_text_of(view.both, t);
    view.now_minute = static_cast<std::int32_t>((state.shell.now_s + mine * kSecondsPerMinute) % kSecondsPerDay / kSecondsPerMinute);
}

/// The absences that are not over.
std::string away_text_of(const domain::Application& application, const State& state) {
    const Texts& t = words(state);
    const CivilDate today = civil_from_days((state.shell.now_s + state.shell.utc_offset_minutes * kSecondsPerMinute) / kSecondsPerDay);
    std::vector<std::string> spans;
    for (const domain::Absence& absence : application.absences) {
        if (absence.until >= today) {
            spans.push_back(format_day_and_month(absence.from, t.language()) + "–" + format_day_and_month(absence.until, t.language()));
        }
    }
    return spans.empty() ? std::string() : t.fill("home.away", {{"days", list_of(spans, t)}});
}

PartnerView partner_view_of(const State& state, const ApplicationRecord& record) {
    const Texts& t = words(state);
    const domain::Application& application = record.application;
    PartnerView view;
    view.name = application.name;
    view.letter = initial_of(view.name);
    const std::array<std::string, 3> line{shown_text(record, SharedField::kRole, application.role),
                                          shown_text(record, SharedField::kPlace, application.place),
                                          std::string(domain::country_name(application.country, t.language()))};
    view.line = joined(line);
    view.hopes = shown_text(record, SharedField::kHopes, application.hopes);
    view.email = shown_text(record, SharedField::kEmail, application.email);
    view.profiles = shown_text(record, SharedField::kSocialProfiles, application.social_profiles);
    view.away = shows(record, SharedField::kAbsences) ? away_text_of(application, state) : std::string();
    view.mail_href = view.email.empty() ? std::string() : "mailto:" + view.email;
    view.facts = facts_of(record, t);
    set_clocks(view, record, short_names(view.name, {}).first, state);
    return view;
}

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
        const std::string when = format_moment(contacts.front()->at_s, state);
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

std::string greeting_of(const State& state) {
    constexpr std::int64_t kNoon_h = 12, kEvening_h = 18;
    const Texts& t = words(state);
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    if (person == nullptr || person->name.empty()) {
        return std::string(t("home.title"));
    }
    const std::int64_t hour =
        (state.shell.now_s + state.shell.utc_offset_minutes * kSecondsPerMinute) % kSecondsPerDay / (60 * kSecondsPerMinute);
    const std::string_view key = hour < kNoon_h ? "home.good_morning" : hour < kEvening_h ? "home.good_afternoon" : "home.good_evening";
    return t.fill(key, {{"name", short_names(person->name, {}).first}});
}

void add_agreement(const State& state, const domain::Partnership& partnership, HomeView& view) {
    const Texts& t = words(state);
    if (partnership.agreed_at_s != 0) {
        const std::string method(t("contact_method." + std::string(domain::term_name(partnership.method))));
        const std::string rhythm(t("agreed." + std::string(domain::term_name(partnership.rhythm))));
        view.agreed = t.fill("home.agreed", {{"method", method}, {"rhythm", rhythm}});
    } else {
        view.agreed = t("home.nothing_agreed");
    }
    if (partnership.next_call_at_s > state.shell.now_s) {
        view.next_call = t.fill("home.next_call", {{"when", format_moment(partnership.next_call_at_s, state)}});
    }
    if (const auto& draft = state.home.agreement) {
        view.agreement = AgreementView{draft->rhythm, draft->method, draft->call_day, draft->call_time,
                                       state.home.agreement_problem ? sentence_of(t, *state.home.agreement_problem) : std::string()};
    }
}

/// A first message from what both agreed to show, for the person to change; and questions that break the ice.
void add_first_message(const State& state, const domain::Partnership& partnership, const std::string& name, HomeView& view) {
    const Texts& t = words(state);
    const ApplicationRecord* mine = state.sync.shown.application_of(state.sync.you.person_id, partnership.round_id);
    std::string me;
    std::string work;
    if (mine != nullptr) {
        me = mine->application.name;
        const std::array<std::string, 2> where{mine->application.workplace,
                                               std::string(domain::country_name(mine->application.country, t.language()))};
        work = joined(where);
    }
    view.first_message = state.home.first_message.value_or(t.fill("home.message_text", {{"name", name}, {"me", me}, {"work", work}}));
    for (PartnerView& partner : view.partners) {
        if (!partner.email.empty()) {
            partner.mail_href = mail_link(partner.email, t("home.message_subject"), view.first_message);
        }
    }
    for (const std::string_view key : {"home.ice_1", "home.ice_2", "home.ice_3", "home.ice_4", "home.ice_5"}) {
        view.icebreakers.emplace_back(t(key));
    }
}

std::string_view help_kind_key(domain::HelpKind kind) {
    switch (kind) {
        case domain::HelpKind::kNoAnswer: return "help_kind.no_answer";
        case domain::HelpKind::kWrongMatch: return "help_kind.wrong_match";
        case domain::HelpKind::kConduct: return "help_kind.conduct";
        case domain::HelpKind::kTechnical: return "help_kind.technical";
        case domain::HelpKind::kOther: return "help_kind.something_else";
        case domain::HelpKind::kSelfMatch: return "help_kind.self_match";
        case domain::HelpKind::kSilence: break;
    }
    return {};
}

}  // namespace

HomeView home_view(const State& state) {
    HomeView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    if (state.home.problem) {
        view.problem = sentence_of(words(state), *state.home.problem);
    }
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr) {
        view.waiting = waiting_view(state);
        return view;
    }
    std::vector<std::string> names;
    for (const std::string& person_id : partnership->person_ids) {
        const ApplicationRecord* application = state.sync.shown.application_of(person_id, partnership->round_id);
        if (person_id != state.sync.you.person_id && application != nullptr) {
            view.partners.push_back(partner_view_of(state, *application));
            names.push_back(short_names(view.partners.back().name, {}).first);
        }
    }
    const std::string name = list_of(names, words(state));
    add_contacts(state, *partnership, name, view);
    add_agreement(state, *partnership, view);
    if (view.journal.empty()) {
        add_first_message(state, *partnership, name, view);
    }
    view.greeting = greeting_of(state);
    if (const domain::RoundRecord* round = state.sync.shown.round(partnership->round_id)) {
        const CivilDate last_day = civil_from_days(domain::end_of_round_s(*round) / kSecondsPerDay);
        view.ends = words(state).fill("home.ends", {{"date", format_date(last_day, words(state).language())}});
    }
    return view;
}

HelpView help_view(const State& state) {
    const Texts& t = words(state);
    HelpView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.kind = state.home.help_kind;
    view.text = state.home.help_text;
    view.may_write = state.shell.storage.may_write();
    if (state.home.help_problem) {
        view.problem = sentence_of(t, *state.home.help_problem);
    }
    for (const domain::Record* record : state.sync.shown.owned_by(state.sync.you.person_id)) {
        const auto* request = std::get_if<domain::HelpRequest>(record);
        if (request != nullptr) {
            view.requests.push_back({std::string(t(help_kind_key(request->kind))), request->text,
                                     t.fill(std::string("help_state.").append(domain::term_name(request->state)),
                                            {{"when", format_moment(request->asked_at_s, state)}}),
                                     request->answer});
        }
    }
    return view;
}

}  // namespace counterpart::app
