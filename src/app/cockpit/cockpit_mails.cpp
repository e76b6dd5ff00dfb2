#include "app/cockpit/cockpit_mails.h"

#include <algorithm>
#include <string>
#include <utility>

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

void take_cockpit_answer(State& state, Question question, const Answered& report) {
    constexpr int kOk = 200;
    if (report.status != kOk) {
        miss_cockpit_answer(state, question, problem_of(report));
    } else {
        take_partnership_mails(state.cockpit.mails, report, state.shell.now_s);
    }
}

void miss_cockpit_answer(State& state, Question /*question*/, const Problem& problem) { state.cockpit.mails.problem = problem; }

}  // namespace counterpart::app
