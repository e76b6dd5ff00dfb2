#include "app/cockpit/cockpit_mails.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/cockpit/cockpit.h"
#include "codec/operation_json.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kAskMailsAgainAfter_s = 20;

void take_partnership_mails(CockpitMails& mails, const Answered& report, std::int64_t now_s) {
    auto lines = codec::decode_deliveries(report.body);
    if (!lines) {
        mails.problem = problem("answer_not_understood", lines.error().front().where);
        return;
    }
    mails.lines = std::move(lines->value);
    mails.heard_at_s = now_s;
    mails.problem.reset();
}

void take_act_letters(ActLetters& act, const Answered& report) {
    if (report.number != act.question) {  // something else was chosen meanwhile
        return;
    }
    auto letters = codec::decode_letters(report.body);
    if (!letters) {
        act.problem = problem("answer_not_understood", letters.error().front().where);
        return;
    }
    act.letters = std::move(letters->value.letters);
    act.problem.reset();
}

}  // namespace

void ask_for_partnership_mails(State& state, Effects& effects) {
    const domain::Partnership* partnership = state.sync.shown.partnership(state.shell.route.first_id);
    if (partnership == nullptr || partnership->started_at_s == 0) {
        return;
    }
    CockpitMails& mails = state.cockpit.mails;
    if (mails.round_id != partnership->round_id || mails.batch != partnership->batch) {
        mails = {.round_id = partnership->round_id, .batch = partnership->batch};
    }
    const bool is_fresh = mails.asked_at_s != 0 && state.shell.now_s < mails.asked_at_s + kAskMailsAgainAfter_s;
    if (is_fresh || !state.shell.online) {
        return;
    }
    mails.asked_at_s = std::max<std::int64_t>(state.shell.now_s, 1);
    ask_endpoint(state, Question::kPartnershipMails, "api/deliveries/" + mails.round_id + "/" + std::to_string(mails.batch), effects);
}

std::optional<domain::OperationBody> act_to_look_at(const State& state) {
    if (!state.cockpit.opened) {
        return std::nullopt;
    }
    OpenedAct looked_at = *state.cockpit.opened;
    if (looked_at.partnership_id.empty() && !looked_at.many.empty()) {
        looked_at.partnership_id = looked_at.many.front();
    }
    looked_at.text = "-";  // no mail quotes the reason
    domain::OperationBody body = operation_of(state, looked_at);
    return tried(state, body) ? std::optional(std::move(body)) : std::nullopt;
}

void ask_for_act_letters(State& state, Effects& effects) {
    ActLetters& act = state.cockpit.letters;
    auto wanted = act_to_look_at(state);
    if (!wanted) {
        act = {};
        return;
    }
    if (act.asked == wanted || !state.shell.online) {
        return;
    }
    const domain::Operation operation{std::string(kTriedId), state.shell.now_s, std::nullopt, *wanted};
    act = {.asked = std::move(wanted)};
    act.question = ask_endpoint(state, Question::kActLetters, "api/act-letters", codec::encode_operation(operation), effects);
}

void take_cockpit_answer(State& state, Question question, const Answered& report) {
    constexpr int kOk = 200;
    if (report.status != kOk) {
        miss_cockpit_answer(state, question, problem_of(report));
    } else if (question == Question::kActLetters) {
        take_act_letters(state.cockpit.letters, report);
    } else {
        take_partnership_mails(state.cockpit.mails, report, state.shell.now_s);
    }
}

void miss_cockpit_answer(State& state, Question question, const Problem& problem) {
    if (question == Question::kActLetters) {
        state.cockpit.letters.problem = problem;
    } else {
        state.cockpit.mails.problem = problem;
    }
}

}  // namespace counterpart::app
