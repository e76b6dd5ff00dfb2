#include "app/farewell/keepsake.h"

#include <algorithm>

#include "app/talk/companions.h"
#include "app/text/numbers.h"
#include "base/civil_date.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/round_clock.h"

namespace counterpart::app {
namespace {

using domain::SharedField;

CivilDate local_day(std::int64_t moment_s, LocalMoment moment) {
    constexpr std::int64_t kMinute_s = 60;
    const std::int64_t local_s = moment_s + moment.utc_offset_minutes * kMinute_s;
    return civil_from_days((local_s - (local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay) / kSecondsPerDay);
}

/// A name within a sentence, whose script turns nothing around it.
std::string isolated(std::string_view name) { return std::string("\u2068").append(name).append("\u2069"); }

std::string joined_parts(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::vector<std::string> language_words(const domain::Application& application, const Texts& t) {
    std::vector<std::string> names;
    for (const domain::LanguageSkill& skill : application.languages) {
        names.emplace_back(domain::language_name(skill.language, t.language()));
    }
    return names;
}

KeptPartner partner_of(const domain::ApplicationRecord& record, const Texts& t) {
    const domain::Application& from = record.application;
    KeptPartner partner;
    partner.name = from.name;
    const auto add = [&](SharedField field, std::string name, std::string_view label, std::string text) {
        if (domain::has_field(record.shared, field) && !text.empty()) {
            partner.facts.push_back({std::move(name), std::string(t(label)), std::move(text)});
        }
    };
    add(SharedField::kEmail, "email", "keepsake.email", from.email);
    add(SharedField::kRole, "role", "keepsake.role", from.role);
    add(SharedField::kWorkplace, "workplace", "keepsake.workplace", from.workplace);
    add(SharedField::kPlace, "place", "keepsake.place", from.place);
    add(SharedField::kCountry, "country", "keepsake.country", std::string(domain::country_name(from.country, t.language())));
    add(SharedField::kLanguages, "languages", "keepsake.languages", joined_parts(language_words(from, t)));
    add(SharedField::kInterests, "interests", "keepsake.interests", joined_parts(from.interests));
    add(SharedField::kHopes, "hopes", "keepsake.hopes", from.hopes);
    add(SharedField::kSocialProfiles, "social_profiles", "keepsake.social_profiles", from.social_profiles);
    return partner;
}

std::string_view contact_key(const domain::ContactEntry& entry, std::string_view person_id) {
    using enum domain::ContactKind;
    if (entry.kind == kWeMet) {
        return "keepsake.you_met";
    }
    // A partner's "I wrote" is the reader's "they wrote".
    const bool reader_wrote = (entry.kind == kIWrote) == (entry.person_id == person_id);
    return reader_wrote ? "keepsake.you_wrote" : "keepsake.they_wrote";
}

std::vector<KeptContact> contacts_in(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership,
                                     const Texts& t, LocalMoment moment) {
    auto entries = programme.contacts_of(partnership.id);
    std::erase_if(entries, [](const domain::ContactEntry* entry) { return !domain::is_contact(entry->kind); });
    std::ranges::sort(entries, {}, &domain::ContactEntry::at_s);
    const std::string names = isolated(partner_names(programme, partnership, person_id, t));
    std::vector<KeptContact> contacts;
    for (const domain::ContactEntry* entry : entries) {
        contacts.push_back({entry->at_s, format_date(local_day(entry->at_s, moment), t.language()),
                            t.fill(contact_key(*entry, person_id), {{"name", names}}),
                            entry->person_id == person_id ? entry->note : std::string()});
    }
    return contacts;
}

std::vector<KeptNote> notes_at(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership,
                               const NotePlace& place, const Texts& t) {
    std::vector<KeptNote> notes;
    const domain::Note* mine = note_at(programme, person_id, partnership, place);
    if (mine != nullptr && !mine->text.empty()) {
        notes.push_back({std::string(t("keepsake.my_note")), true, mine->text});
    }
    for (const std::string& partner : partners_in(partnership, person_id)) {
        const domain::Note* theirs = note_at(programme, partner, partnership, place);
        if (theirs != nullptr && theirs->shared && !theirs->text.empty()) {
            notes.push_back({t.fill("topics.partner_wrote", {{"name", isolated(short_name_of(programme, partnership, partner, t))}}), false,
                             theirs->text});
        }
    }
    return notes;
}

KeptTopic topic_in(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership,
                   const domain::Topic& topic, const Texts& t) {
    KeptTopic kept{topic.title, format_civil_date(topic.starts_on), {}};
    for (std::size_t at = 0; at < topic.prompts.size(); ++at) {
        const NotePlace place{topic.id, static_cast<std::int32_t>(at)};
        const domain::Note* mine = note_at(programme, person_id, partnership, place);
        kept.prompts.push_back({topic.prompts[at], mine != nullptr && mine->done, notes_at(programme, person_id, partnership, place, t)});
    }
    return kept;
}

std::string lead_of(const domain::RoundRecord* round, const domain::Partnership& partnership, const Texts& t, LocalMoment moment) {
    const std::int64_t end_s = partnership.ended_at_s != 0 ? partnership.ended_at_s
                               : round != nullptr          ? domain::end_of_round_s(*round)
                                                           : moment.now_s;
    return t.fill("keepsake.lead", {{"round", round == nullptr ? std::string() : round->name},
                                    {"from", format_date(local_day(partnership.started_at_s, moment), t.language())},
                                    {"until", format_date(local_day(end_s, moment), t.language())},
                                    {"today", format_date(local_day(moment.now_s, moment), t.language())}});
}

}  // namespace

Keepsake keepsake_of(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership, const Texts& t,
                     LocalMoment moment) {
    const domain::RoundRecord* round = programme.round(partnership.round_id);
    Keepsake keepsake;
    keepsake.language = language_tag(t.language());
    keepsake.title = t.fill("keepsake.title", {{"name", isolated(partner_names(programme, partnership, person_id, t))}});
    keepsake.lead = lead_of(round, partnership, t, moment);
    keepsake.made_on = format_civil_date(local_day(moment.now_s, moment));
    keepsake.round = round == nullptr ? std::string() : round->name;
    keepsake.contacts_label = t("keepsake.contacts");
    keepsake.topics_label = t("keepsake.topics");
    keepsake.notes_label = t("keepsake.notes");
    keepsake.done_label = t("keepsake.done");
    keepsake.nothing_label = t("keepsake.nothing");
    for (const std::string& partner : partners_in(partnership, person_id)) {
        if (const auto* record = programme.application_of(partner, partnership.round_id)) {
            keepsake.partners.push_back(partner_of(*record, t));
        }
    }
    keepsake.contacts = contacts_in(programme, person_id, partnership, t, moment);
    for (const domain::Topic* topic : topics_of_round(programme, partnership.round_id)) {
        keepsake.topics.push_back(topic_in(programme, person_id, partnership, *topic, t));
    }
    keepsake.notes = notes_at(programme, person_id, partnership, {}, t);
    return keepsake;
}

}  // namespace counterpart::app
