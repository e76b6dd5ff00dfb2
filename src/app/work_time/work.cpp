#include "app/work_time/work.h"

#include <algorithm>
#include <variant>

#include "app/sync/sync.h"
#include "base/civil_date.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kActiveFor_s = 60, kBetweenLogs_s = 300;

bool has_unsent_work(const State& state) {
    return std::ranges::any_of(state.sync.outbox, [&](const codec::OutboxEntry& entry) {
        return entry.person_id == state.sync.you.person_id && std::holds_alternative<domain::LogWork>(entry.operation.body);
    });
}

bool is_counted(const State& state) { return domain::is_staff(state.sync.you); }

}  // namespace

void note_input(State& state) {
    WorkState& work = state.work;
    const std::int64_t now_s = state.shell.now_s;
    if (!is_counted(state) || work.person_id != state.sync.you.person_id) {
        work = {};
        work.person_id = state.sync.you.person_id;
    }
    if (!is_counted(state)) {
        return;
    }
    const std::int64_t since_s = now_s - work.last_input_s;
    if (work.last_input_s != 0 && since_s > 0 && since_s <= kActiveFor_s) {
        work.seconds[now_s / kSecondsPerDay] += since_s;
    }
    work.last_input_s = now_s;
}

void note_absence(State& state) { state.work.last_input_s = 0; }

void log_work(State& state, Effects& effects) {
    WorkState& work = state.work;
    const std::int64_t now_s = state.shell.now_s;
    const bool is_due = !work.seconds.empty() && now_s >= work.logged_at_s + kBetweenLogs_s;
    if (!is_due || !state.sync.code_here || !is_counted(state) || work.person_id != state.sync.you.person_id || has_unsent_work(state)) {
        return;
    }
    for (auto& [day, seconds] : work.seconds) {
        const std::int64_t minutes = seconds / kSecondsPerMinute;
        if (minutes > 0 && make_change(state, domain::LogWork{civil_from_days(day), static_cast<std::int32_t>(minutes)}, effects)) {
            seconds -= minutes * kSecondsPerMinute;
            work.logged_at_s = now_s;
        }
    }
    std::erase_if(work.seconds, [&](const auto& one) { return one.first != now_s / kSecondsPerDay && one.second < kSecondsPerMinute; });
}

}  // namespace counterpart::app
