#include "app/home/waiting.h"

#include "app/apply/apply.h"
#include "app/shell/route.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

using domain::ApplicationRecord;
using domain::ApplicationState;
using domain::RoundRecord;
using At = WaitingStepView::At;

std::string name_of(const RoundRecord* round) { return round == nullptr ? std::string() : round->name; }

void add_step(WaitingView& view, At at, std::string title, std::string caption) {
    view.steps.push_back({at, std::move(title), std::move(caption)});
}

/// Steps behind the first one that is not done come later.
void mark_now(WaitingView& view) {
    for (WaitingStepView& step : view.steps) {
        if (step.at != At::kDone) {
            step.at = At::kNow;
            return;
        }
    }
}

At done_if(bool done) { return done ? At::kDone : At::kLater; }

void add_last_steps(const State& state, const RoundRecord& round, WaitingView& view) {
    const Texts& t = words(state);
    add_step(view, done_if(state.shell.now_s >= round.closes_at_s), std::string(t("waiting.closes")),
             format_moment(round.closes_at_s, state));
    const std::string starts = format_date(round.starts_on, t.language());
    add_step(view, At::kLater, std::string(t("waiting.pairs")), t.fill("waiting.before", {{"date", starts}}));
    add_step(view, At::kLater, std::string(t("waiting.meet")), starts);
}

/// Paired, and not told with whom: the batches of the round.
void add_batches(const State& state, const RoundRecord& round, std::int32_t own, WaitingView& view) {
    const Texts& t = words(state);
    std::int64_t people = 0;
    for (const domain::RoundBatch& batch : round.batches) {
        people += batch.people;
    }
    add_step(view, At::kDone, std::string(t("waiting.matched")), std::string(t("waiting.matched_text")));
    for (std::size_t k = 0; k < round.batches.size(); ++k) {
        const domain::RoundBatch& batch = round.batches[k];
        const std::string number = std::to_string(k + 1);
        const bool mine = static_cast<std::int32_t>(k) + 1 == own;
        const bool sent = batch.sent_at_s != 0;
        const std::string figures = t.fill(
            "waiting.of_people", {{"count", format_count(batch.people, t.language())}, {"people", format_count(people, t.language())}});
        const std::string when = sent                      ? format_moment(batch.sent_at_s, state)
                                 : batch.planned_at_s != 0 ? t.fill("waiting.planned", {{"when", format_moment(batch.planned_at_s, state)}})
                                                           : std::string(t("waiting.soon"));
        const std::string_view key = mine ? "waiting.batch_mine" : sent ? "waiting.batch_sent" : "waiting.batch";
        add_step(view, done_if(sent), t.fill(key, {{"number", number}}), mine ? when : figures + ", " + when);
    }
    add_step(view, At::kLater, std::string(t("waiting.meet")), {});
    view.heading = t("waiting.on_its_way");
    const std::string own_number = std::to_string(own);
    view.text = round.batches.size() > 1
                    ? t.fill("waiting.batches_text", {{"count", std::to_string(round.batches.size())}, {"number", own_number}})
                    : std::string(t("waiting.one_batch_text"));
    view.hints.emplace_back(t("waiting.hint_junk"));
    view.hints.emplace_back(t("waiting.hint_page"));
}

void add_states(const State& state, const ApplicationRecord& record, const RoundRecord& round, WaitingView& view) {
    const Texts& t = words(state);
    const domain::Person* person = state.sync.shown.person(record.person_id);
    const bool confirmed = person != nullptr && person->email_confirmed_at_s != 0;
    add_step(view, At::kDone, std::string(t("waiting.received")), format_moment(record.application.arrived_at_s, state));
    add_step(view, done_if(confirmed), std::string(t(confirmed ? "waiting.confirmed" : "waiting.confirm")),
             confirmed ? format_moment(person->email_confirmed_at_s, state) : std::string(t("waiting.confirm_text")));
    view.may_ask_for_link = !confirmed;
    if (record.state == ApplicationState::kWaitingList) {
        add_step(view, At::kNow, std::string(t("waiting.listed")), std::string(t("waiting.listed_step")));
        view.heading = t("waiting.list_heading");
        view.text = t("waiting.list_text");
        return;
    }
    if (record.state == ApplicationState::kAccepted) {
        add_step(view, At::kDone, std::string(t("waiting.accepted")), {});
    }
    add_last_steps(state, round, view);
    view.heading = t(confirmed ? "waiting.in_heading" : "waiting.confirm_heading");
    view.text = t.fill(confirmed ? "waiting.in_text" : "waiting.confirm_lead", {{"round", round.name}});
    if (!confirmed) {
        view.hints.emplace_back(t("waiting.hint_junk"));
    }
}

/// What a visitor handed in from this device.
void add_visitors(const State& state, const ApplyDraft& draft, WaitingView& view) {
    const Texts& t = words(state);
    const RoundRecord* round = state.sync.shown.round(draft.round_id);
    view.applied = true;
    view.address_caption = t("waiting.wrote_to");
    view.address = draft.text(ApplyText::kEmail);
    view.correct_href = kApplyAddress;
    view.application_id = draft.application_id;
    view.may_ask_for_link = true;
    view.may_change = round != nullptr && round->state == domain::RoundState::kOpen && state.shell.now_s < round->closes_at_s;
    add_step(view, At::kDone, std::string(t("waiting.handed_in")), format_moment(draft.sent_at_s, state));
    add_step(view, At::kLater, std::string(t("waiting.confirm")), std::string(t("waiting.confirm_text")));
    if (round != nullptr) {
        add_last_steps(state, *round, view);
    }
    mark_now(view);
    view.heading = t("waiting.confirm_heading");
    view.text = t.fill("waiting.confirm_lead", {{"round", name_of(round)}});
    view.hints.emplace_back(t("waiting.hint_junk"));
}

/// The last mail about the application, as the endpoint told.
void add_mail(const State& state, WaitingView& view) {
    for (MailLineView& line : mail_lines(state)) {
        if (line.may_send_again) {
            view.mail = std::move(line);
            break;
        }
    }
    if (state.account.mails_problem) {
        view.mail_problem = sentence_of(words(state), *state.account.mails_problem);
    }
}

void add_nothing_yet(const State& state, WaitingView& view) {
    const Texts& t = words(state);
    const RoundRecord* open = open_round_record(state);
    view.may_apply = open != nullptr;
    view.heading = t("waiting.none_heading");
    view.text = open != nullptr ? t.fill("waiting.none_open", {{"round", open->name}, {"when", format_moment(open->closes_at_s, state)}})
                                : std::string(t("waiting.none_closed"));
}

}  // namespace

std::string waiting_application_id(const State& state) { return waiting_view(state).application_id; }

WaitingView waiting_view(const State& state) {
    const Texts& t = words(state);
    WaitingView view;
    const auto& draft = state.apply.draft;
    const bool handed_in = draft && draft->sent_at_s != 0;
    const bool visitor = domain::is_visitor(state.sync.you);
    if (visitor && handed_in) {
        add_visitors(state, *draft, view);
        return view;
    }
    const ApplicationRecord* record = visitor ? nullptr : newest_application(state);
    view.not_handed_in = !visitor && handed_in && own_application(state, draft->round_id) == nullptr;
    const RoundRecord* round = record == nullptr ? nullptr : state.sync.shown.round(record->round_id);
    const bool over = round == nullptr || round->state == domain::RoundState::kEnded;
    if (over || record->state == ApplicationState::kWithdrawn) {
        add_nothing_yet(state, view);
        if (record != nullptr && !over) {
            view.heading = t("waiting.withdrawn_heading");
        }
        return view;
    }
    view.applied = true;
    view.address_caption = t("waiting.will_write_to");
    view.address = record->application.email;
    view.correct_href = kAccountAddress;
    view.application_id = record->application.id;
    view.may_change = (round->state == domain::RoundState::kOpen && state.shell.now_s < round->closes_at_s) || may_correct(state, *record);
    if (record->batch > 0) {
        add_batches(state, *round, record->batch, view);
    } else {
        add_states(state, *record, *round, view);
    }
    add_mail(state, view);
    mark_now(view);
    return view;
}

}  // namespace counterpart::app
