#include <algorithm>
#include <utility>

#include "app/batches/batches_view_parts.h"
#include "app/batches/deliveries.h"
#include "app/cockpit/cockpit.h"
#include "app/cockpit/cockpit_view.h"
#include "app/inbox/inbox.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/time_zone.h"
#include "domain/country.h"
#include "domain/help_order.h"
#include "domain/matching_round.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string clock_of(const domain::Application& application, const State& state) {
    const auto offset = utc_offset_minutes(application.time_zone, state.shell.now_s);
    if (!offset) {
        return {};
    }
    const std::int64_t local_s = state.shell.now_s + *offset * kSecondsPerMinute;
    return words(state).fill("cockpit.local_time",
                             {{"time", format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute))}});
}

std::string away_text(const domain::Application& application, const State& state) {
    const CivilDate today = civil_from_days(state.shell.now_s / kSecondsPerDay);
    for (const domain::Absence& absence : application.absences) {
        if (absence.from <= today && today <= absence.until) {
            return words(state).fill("cockpit.away_until", {{"date", format_day_and_month(absence.until, words(state).language())}});
        }
    }
    return {};
}

PartnerLineView partner_line(const State& state, const std::string& person_id, const std::string& round_id) {
    const Texts& t = words(state);
    PartnerLineView line;
    line.name = name_in_round(state, person_id, round_id);
    line.letter = initial_of(line.name);
    line.tint = person_tint(person_id);
    const domain::ApplicationRecord* record = state.sync.shown.application_of(person_id, round_id);
    if (record == nullptr) {
        return line;
    }
    const domain::Application& application = record->application;
    line.caption =
        dotted(std::vector<std::string>{std::string(domain::country_name(application.country, t.language())), application.workplace});
    line.clock = clock_of(application, state);
    line.address = application.email;
    line.second_contact = application.second_contact;
    line.state = away_text(application, state);
    if (record->state == domain::ApplicationState::kRemoved) {
        line.state = t("cockpit.removed");
        line.back_application_id = record->removal.tell_at_s == 0 ? std::string() : application.id;
    } else if (record->waits_since_s != 0 && domain::waits_for_partner(state.sync.shown, *record)) {
        line.state = t("cockpit.waits");
    }
    return line;
}

/// How far the mails about the partner came to each, where the endpoint told.
void add_mails(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    const Texts& t = words(state);
    const CockpitMails& mails = state.cockpit.mails;
    if (mails.problem) {
        view.mails_problem = sentence_of(t, *mails.problem);
    }
    if (mails.heard_at_s == 0 || mails.round_id != partnership.round_id || mails.batch != partnership.batch) {
        return;
    }
    for (std::size_t k = 0; k < partnership.person_ids.size(); ++k) {
        const std::string& person_id = partnership.person_ids[k];
        if (person_id == domain::kFormerPerson) {
            continue;
        }
        PartnerLineView& line = view.people[k];
        const auto found = std::ranges::find(mails.lines, person_id, &codec::DeliveryLine::person_id);
        const DeliveryPerson one = delivery_of(state, partnership, person_id, found == mails.lines.end() ? nullptr : &*found);
        LetterWords letter = letter_words(state, one);
        if (one.line == nullptr && one.seen_at_s == 0) {
            line.mail = t("cockpit.mail_forgotten");
            continue;
        }
        line.mail = dotted(std::vector<std::string>{t.fill("cockpit.mail", {{"state", letter.state}}), std::move(letter.history)});
        line.mail_reason = std::move(letter.reason);
        line.mail_warns = one.mark == DeliveryMark::kCameBack || one.mark == DeliveryMark::kStopped;
    }
}

void add_contacts(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    const Texts& t = words(state);
    std::vector<const domain::ContactEntry*> entries = state.sync.shown.contacts_of(partnership.id);
    std::ranges::sort(entries, std::ranges::greater(), [](const domain::ContactEntry* entry) { return std::pair(entry->at_s, entry->id); });
    for (const domain::ContactEntry* entry : entries) {
        const std::string who = name_in_round(state, entry->person_id, partnership.round_id);
        std::string text = t.fill("cockpit.contact." + std::string(domain::term_name(entry->kind)), {{"name", who}});
        if (domain::is_contact(entry->kind)) {
            text =
                t.fill("list.with_note", {{"text", text}, {"note", t("contact_method." + std::string(domain::term_name(entry->method)))}});
        }
        view.contacts.push_back({format_moment(entry->at_s, state), std::move(text)});
    }
}

/// What the team did about the partnership or its people in this round, newest first.
void add_trail(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    std::vector<const domain::AuditEntry*> entries;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kAuditEntry)) {
        const auto& entry = std::get<domain::AuditEntry>(*record);
        const auto concerns = [&](const std::string& id) {
            return id != domain::kFormerPerson && std::ranges::contains(partnership.person_ids, id);
        };
        if (entry.round_id == partnership.round_id && std::ranges::any_of(entry.person_ids, concerns)) {
            entries.push_back(&entry);
        }
    }
    std::ranges::sort(entries, std::ranges::greater(), [](const domain::AuditEntry* entry) { return std::pair(entry->at_s, entry->id); });
    for (const domain::AuditEntry* entry : entries) {
        view.trail.push_back(
            {format_moment(entry->at_s, state),
             words(state).fill("audit." + entry->what, {{"name", name_in_round(state, entry->by, partnership.round_id)}})});
    }
}

void add_requests_of(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    std::vector<const domain::HelpRequest*> requests;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kHelpRequest)) {
        const auto& request = std::get<domain::HelpRequest>(*record);
        if (request.partnership_id == partnership.id) {
            requests.push_back(&request);
        }
    }
    std::ranges::sort(requests, [](const auto* one, const auto* other) { return domain::is_more_urgent(*one, *other); });
    for (const domain::HelpRequest* request : requests) {
        view.requests.push_back(request_line(state, *request));
    }
}

void add_acts(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    const bool goes_on = partnership.ended_at_s == 0;
    const auto add = [&](CockpitAct act) {
        view.acts.push_back(act);
        view.act_labels.push_back(act_label(state, act));
    };
    if (goes_on) {
        add(CockpitAct::kNudge);
    }
    add(CockpitAct::kRematch);
    if (goes_on) {
        add(CockpitAct::kEnd);
        add(CockpitAct::kRemove);
    }
}

void add_held(const State& state, const domain::Partnership& partnership, PartnershipView& view) {
    const domain::HeldNews& held = partnership.held;
    if (held.act == domain::HeldAct::kNone) {
        return;
    }
    view.not_told =
        words(state).fill("cockpit.held." + std::string(domain::term_name(held.act)), {{"when", format_moment(held.tell_at_s, state)}});
    // Where a removal ended it, the person is taken back, and the partnership with them.
    view.may_take_back = std::ranges::none_of(view.people, [](const PartnerLineView& line) { return !line.back_application_id.empty(); });
}

}  // namespace

PartnershipView partnership_view(const State& state, const domain::Partnership& partnership) {
    const Texts& t = words(state);
    PartnershipView view;
    view.id = partnership.id;
    view.title = names_of(state, partnership);
    const domain::Risk risk = domain::risk_of(state.sync.shown, partnership, state.shell.now_s);
    const std::string need(t("cockpit.need." + std::string(domain::need_name(risk.need))));
    view.caption = dotted(
        std::vector<std::string>{need, t.count(partnership.ended_at_s == 0 ? "cockpit.silent_days" : "cockpit.over_days", risk.days)});
    if (partnership.agreed_at_s != 0) {
        view.agreed = t.fill("cockpit.agreed", {{"rhythm", t("rhythm." + std::string(domain::term_name(partnership.rhythm)))},
                                                {"method", t("contact_method." + std::string(domain::term_name(partnership.method)))}});
    }
    for (const std::string& person_id : partnership.person_ids) {
        view.people.push_back(partner_line(state, person_id, partnership.round_id));
    }
    add_mails(state, partnership, view);
    add_held(state, partnership, view);
    add_acts(state, partnership, view);
    add_requests_of(state, partnership, view);
    add_contacts(state, partnership, view);
    add_trail(state, partnership, view);
    if (state.cockpit.opened && state.cockpit.opened->partnership_id == partnership.id) {
        view.act = act_view(state, *state.cockpit.opened);
    }
    return view;
}

}  // namespace counterpart::app
