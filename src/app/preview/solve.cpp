#include "app/preview/solve.h"

#include <span>
#include <utility>

#include "app/intake/late_trial.h"
#include "app/pair/pair.h"
#include "app/preview/preview.h"
#include "base/later.h"
#include "pairing/preview.h"

namespace counterpart::app {
namespace {

// A solve that took longer than this is not waited for when something newer is wanted: a fresh worker costs about 140 ms.
constexpr std::int64_t kWorthCancelling_us = 300'000;

void send(State& state, WorkerTask task, pairing::RequestBody body, Effects& effects) {
    Conversation& worker = state.preview.worker;
    worker.task = task;
    ++worker.number;
    worker.progress = {};
    const pairing::Bytes bytes = pairing::encode_request({worker.number, std::move(body)});
    effects.emplace_back(AskWorker{Bytes(reinterpret_cast<const char*>(bytes.data()), bytes.size())});
}

void restart_worker(State& state, Effects& effects) {
    Conversation& worker = state.preview.worker;
    worker.task = WorkerTask::kNone;
    worker.loaded_version = 0;
    worker.solved_version = 0;
    effects.emplace_back(CancelWorker{});
}

void take_outcome(State& state, pairing::PairingOutcome outcome) {
    PreviewState& preview = state.preview;
    Conversation& worker = preview.worker;
    if (worker.loaded_version != state.round.version) {
        return;  // the round has changed meanwhile; the next preview is already wanted
    }
    worker.solved_version = state.round.version;
    worker.cost_wanted = true;
    worker.problem.reset();
    preview.run = outcome.run;
    show_result(state, pairing::assemble_preview(state.round.compiled, worker.criteria, std::move(outcome)));
}

void take_cost(State& state, const pairing::PolicyCost& cost) { state.preview.cost = cost; }

void take_problem(State& state, WorkerTask task, Problem problem) {
    Conversation& worker = state.preview.worker;
    if (task == WorkerTask::kPreview || task == WorkerTask::kLoad) {
        worker.problem = std::move(problem);
        worker.preview_wanted = false;
        worker.stopped = true;
    }
}

void take_reply(State& state, pairing::ReplyBody body) {
    Conversation& worker = state.preview.worker;
    if (const auto* progress = std::get_if<pairing::PreviewProgress>(&body)) {
        worker.progress = *progress;
        return;
    }
    const WorkerTask task = std::exchange(worker.task, WorkerTask::kNone);
    if (auto* outcome = std::get_if<pairing::PairingOutcome>(&body)) {
        take_outcome(state, std::move(*outcome));
    } else if (const auto* cost = std::get_if<pairing::PolicyCost>(&body)) {
        take_cost(state, *cost);
    } else if (auto* what_if = std::get_if<pairing::WhatIfReply>(&body)) {
        take_what_if(state, std::move(what_if->answers));
    } else if (auto* problem = std::get_if<Problem>(&body)) {
        take_problem(state, task, std::move(*problem));
    }
}

COUNTERPART_LATER void ask_about_round(State& state, Effects& effects) {
    Conversation& worker = state.preview.worker;
    if (worker.preview_wanted && worker.loaded_version != state.round.version) {
        worker.loaded_version = state.round.version;
        send(state, WorkerTask::kLoad, pairing::LoadRequest{state.round.compiled.input}, effects);
    } else if (worker.preview_wanted) {
        worker.preview_wanted = false;
        worker.criteria = state.preview.criteria;
        send(state, WorkerTask::kPreview, pairing::PreviewRequest{worker.criteria}, effects);
    } else if (worker.solved_version != state.round.version || !state.preview.result) {
        return;
    } else if (auto queries = wanted_what_ifs(state); !queries.empty()) {
        worker.queries = queries;
        send(state, WorkerTask::kWhatIf, pairing::WhatIfRequest{std::move(queries)}, effects);
    } else if (auto late = wanted_late_trial(state)) {
        worker.queries = {*late};
        send(state, WorkerTask::kWhatIf, pairing::WhatIfRequest{{*std::move(late)}}, effects);
    } else if (worker.cost_wanted) {
        worker.cost_wanted = false;
        send(state, WorkerTask::kPolicyCost, pairing::PolicyCostRequest{state.preview.result->criteria}, effects);
    }
}

}  // namespace

bool is_solving(const State& state) {
    const Conversation& worker = state.preview.worker;
    return worker.task == WorkerTask::kPreview || worker.task == WorkerTask::kLoad || worker.preview_wanted;
}

void want_preview(State& state, Effects& effects) {
    Conversation& worker = state.preview.worker;
    worker.stopped = false;
    worker.cost_wanted = false;
    worker.problem = criteria_problem(state.preview.criteria);
    worker.preview_wanted = state.round.ready() && !worker.problem;
    const bool busy_for_long = worker.task != WorkerTask::kNone && state.preview.run.total_us > kWorthCancelling_us;
    if (busy_for_long) {
        restart_worker(state, effects);
    }
    ask_next(state, effects);
}

void ask_next(State& state, Effects& effects) {
    const Conversation& worker = state.preview.worker;
    if (worker.task == WorkerTask::kNone && !worker.stopped && state.round.ready()) {
        ask_about_round(state, effects);
    }
}

void on(State& state, const CancelSolve& /*intent*/, Effects& effects) {
    if (!is_solving(state)) {
        return;
    }
    restart_worker(state, effects);
    state.preview.worker.preview_wanted = false;
    state.preview.worker.stopped = true;
}

void on(State& state, const SolveAgain& /*intent*/, Effects& effects) {
    restart_worker(state, effects);
    want_preview(state, effects);
}

void on(State& state, const WorkerReplied& report, Effects& effects) {
    const auto bytes = std::as_bytes(std::span(report.reply));
    auto reply = pairing::decode_reply(bytes);
    if (!reply) {
        on(state, WorkerFailed{reply.error()}, effects);
        return;
    }
    const Conversation& worker = state.preview.worker;
    if (worker.task == WorkerTask::kNone || reply->request_number != worker.number) {
        return;  // an answer to a request that was superseded
    }
    take_reply(state, std::move(reply->body));
    ask_next(state, effects);
}

void on(State& state, const WorkerFailed& report, Effects& effects) {
    restart_worker(state, effects);
    Conversation& worker = state.preview.worker;
    worker.preview_wanted = false;
    worker.cost_wanted = false;
    worker.stopped = true;
    worker.problem = report.problem;
}

}  // namespace counterpart::app
