#include <algorithm>
#include <array>
#include <utility>

#include "app/cockpit/cockpit.h"
#include "app/cockpit/cockpit_mails.h"
#include "app/cockpit/cockpit_view.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/held_news.h"
#include "domain/term_names.h"

// An act before it is done: its choices, its mails and what speaks against it.

namespace counterpart::app {
namespace {

constexpr std::array<domain::EndReason, 4> kReasonsToChoose{domain::EndReason::kNoAnswer, domain::EndReason::kWrongMatch,
                                                            domain::EndReason::kConduct, domain::EndReason::kByCoordinator};

/// The keys of an act's words, by its number: heading, what it does, what its button says.
struct ActWords {
    std::string_view heading, lead, confirm;
};
constexpr std::array<ActWords, kCockpitActCount> kActWords{{{"cockpit.nudge", "cockpit.nudge_lead", "cockpit.nudge_confirm"},
                                                            {"cockpit.rematch", "cockpit.rematch_lead", "cockpit.rematch_confirm"},
                                                            {"cockpit.end", "cockpit.end_lead", "cockpit.end_confirm"},
                                                            {"cockpit.remove", "cockpit.remove_lead", "cockpit.remove_confirm"}}};
void add_choices(const State& state, const OpenedAct& opened, ActView& view) {
    const Texts& t = words(state);
    if (opened.act == CockpitAct::kRematch || opened.act == CockpitAct::kEnd) {
        for (const domain::EndReason reason : kReasonsToChoose) {
            view.reason = reason == opened.reason ? static_cast<int>(view.reasons.size()) : view.reason;
            view.reasons.emplace_back(t("end_reason." + std::string(domain::term_name(reason))));
            view.reason_values.push_back(reason);
        }
    }
    const domain::Partnership* partnership = state.sync.shown.partnership(opened.partnership_id);
    if (partnership == nullptr || (opened.act != CockpitAct::kRematch && opened.act != CockpitAct::kRemove)) {
        return;
    }
    view.people_label = t(opened.act == CockpitAct::kRematch ? "cockpit.who_wants" : "cockpit.who_goes");
    for (const std::string& person_id : partnership->person_ids) {
        if (person_id != domain::kFormerPerson) {
            view.people.push_back(
                {person_id, name_in_round(state, person_id, partnership->round_id), std::ranges::contains(opened.person_ids, person_id)});
        }
    }
}

/// The mails that an operation would order, with their words where the endpoint told them.
void add_act_mails(const State& state, const domain::OperationBody& body, const std::string& round_id, ActView& view) {
    const Texts& t = words(state);
    const auto decision = tried(state, body);
    if (!decision) {
        return;
    }
    const ActLetters& act = state.cockpit.letters;
    for (const domain::MailOrder& mail : domain::mails_held_by(state.sync.shown, *decision, state.shell.now_s)) {
        ActMailView shown{.to = name_in_round(state, mail.person_id, round_id),
                          .title = std::string(t("my_mail." + std::string(domain::term_name(mail.kind)))),
                          .subject = {},
                          .text = {}};
        const domain::ApplicationRecord* reader = state.sync.shown.application_of(mail.person_id, round_id);
        const auto letter = std::ranges::find_if(
            act.letters, [&](const codec::Letter& one) { return reader != nullptr && one.application_id == reader->application.id; });
        if (letter != act.letters.end() && act.asked == body) {
            shown.subject = t.fill("letters.subject", {{"subject", letter->subject}});
            shown.text = letter->text;
        }
        view.mails.push_back(std::move(shown));
    }
    if (act.problem) {
        view.mails_note = t.fill("cockpit.mails_unread", {{"problem", sentence_of(t, *act.problem)}});
    }
}

/// The mails of what would be done, or why it cannot be.
void add_outcome(const State& state, const OpenedAct& opened, ActView& view) {
    const Texts& t = words(state);
    OpenedAct shown = opened;
    if (opened.act == CockpitAct::kRemove && shown.text.empty()) {
        shown.text = "-";  // the mails can be seen before a reason is written
    }
    const bool complete = opened.act != CockpitAct::kRemove || (!opened.text.empty() && !opened.person_ids.empty());
    if (opened.act == CockpitAct::kRemove && opened.person_ids.empty()) {
        return;
    }
    const auto decision = tried(state, operation_of(state, shown));
    if (!decision) {
        view.problem = sentence_of(t, decision.error());
        return;
    }
    view.may_confirm = complete && state.shell.storage.may_write();
    if (const auto body = act_to_look_at(state)) {
        add_act_mails(state, *body, state.sync.shown.partnership(opened.partnership_id)->round_id, view);
    }
    view.mails_text = t(view.mails.empty() ? "cockpit.no_mails" : "cockpit.mails_wait");
}

}  // namespace

std::string act_label(const State& state, CockpitAct act) {
    return std::string(words(state)(kActWords[static_cast<std::size_t>(act)].heading));
}

ActView act_view(const State& state, const OpenedAct& opened) {
    const Texts& t = words(state);
    const ActWords& keys = kActWords[static_cast<std::size_t>(opened.act)];
    ActView view;
    view.act = opened.act;
    view.heading = t(keys.heading);
    view.lead = t(keys.lead);
    view.confirm = t(keys.confirm);
    view.destroys = opened.act == CockpitAct::kRemove;
    view.asks_text = opened.act == CockpitAct::kRemove;
    view.text = opened.text;
    if (opened.partnership_id.empty()) {
        view.heading = t.count("cockpit.nudge_many", static_cast<std::int64_t>(opened.many.size()));
        view.mails_text = t("cockpit.mails_wait");
        if (const auto body = act_to_look_at(state)) {
            view.mails_note = t("cockpit.mails_example");
            add_act_mails(state, *body, state.sync.shown.partnership(opened.many.front())->round_id, view);
        }
        view.may_confirm = !opened.many.empty() && state.shell.storage.may_write();
    } else {
        add_choices(state, opened, view);
        add_outcome(state, opened, view);
    }
    if (state.cockpit.problem) {
        view.problem = sentence_of(t, *state.cockpit.problem);
    }
    return view;
}

}  // namespace counterpart::app
