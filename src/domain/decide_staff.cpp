#include <algorithm>
#include <string>
#include <utility>

#include "domain/decide_case.h"
#include "domain/held_news.h"
#include "domain/limits.h"
#include "domain/risk.h"

// What coordinators do about partnerships in trouble. Nobody is told at once: see held_news.h. Problems of its own: not_begun, partnership_ended,
// nudged_lately, all_away, too_many_entries, wrong_reason, wrong_person, person_left, application_withdrawn, removed_from_round, round_ended,
// already_partnered, already_told.

namespace counterpart::domain {
namespace {

constexpr std::int64_t kNudgePause_s = kNudgePause_days * kSecondsPerDay;

HeldNews news(const Case& at, HeldAct act) { return {act, at.now_s, at.now_s + kHold_s, at.actor.person_id}; }

bool may_end_for(EndReason reason) { return reason != EndReason::kPersonLeft && reason != EndReason::kRoundOver; }

bool is_round_over(const Case& at, const std::string& round_id) {
    const RoundRecord* round = at.programme.round(round_id);
    return round == nullptr || round->state == RoundState::kEnded;
}

/// A partnership that its people know of, for staff. Errors: not_allowed, unknown_record, not_begun.
Result<const Partnership*> begun_partnership(const Case& at, const std::string& id) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "partnership_id");
    }
    const Partnership* found = at.programme.partnership(id);
    if (found == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if (found->started_at_s == 0) {
        return fail("not_begun", "partnership_id");
    }
    return found;
}

/// Lets somebody wait for a new partner.
void let_wait(const Case& at, const Partnership& partnership, const std::string& person_id, std::int64_t since_s, Decision& decision) {
    const ApplicationRecord* found = at.programme.application_of(person_id, partnership.round_id);
    if (found != nullptr && takes_part(*found)) {
        ApplicationRecord waiting = *found;
        waiting.waits_since_s = since_s;
        waiting.batch = 0;
        decision.written.emplace_back(std::move(waiting));
    }
}

/// Whether somebody can wait for a new partner: they are in the round and have none.
bool may_wait(const Case& at, const Partnership& partnership, const std::string& person_id) {
    const ApplicationRecord* record = at.programme.application_of(person_id, partnership.round_id);
    const Partnership* current = at.programme.current_partnership(person_id, partnership.round_id);
    return std::ranges::contains(partnership.person_ids, person_id) && record != nullptr && takes_part(*record) &&
           (current == nullptr || current->id == partnership.id) &&
           at.programme.held_partnership(person_id, partnership.round_id) == nullptr;
}

/// Whether the people of a partnership are still there, in the round, and without another partner, so that it can go on. Errors: person_left,
/// already_partnered.
Result<void> can_go_on(const Case& at, const Partnership& partnership, const std::string& removed_person_id, std::string_view where) {
    for (const std::string& person_id : partnership.person_ids) {
        const ApplicationRecord* record = at.programme.application_of(person_id, partnership.round_id);
        if (record == nullptr || (!takes_part(*record) && person_id != removed_person_id)) {
            return fail("person_left", std::string(where));
        }
        if (at.programme.current_partnership(person_id, partnership.round_id) != nullptr ||
            at.programme.held_partnership(person_id, partnership.round_id) != nullptr) {
            return fail("already_partnered", std::string(where));
        }
    }
    return {};
}

/// Nobody waits any more since an end that is taken back.
void stop_waiting(const Case& at, const Partnership& partnership, Decision& decision) {
    for (const std::string& person_id : partnership.person_ids) {
        const ApplicationRecord* found = at.programme.application_of(person_id, partnership.round_id);
        if (found != nullptr && found->waits_since_s == partnership.held.done_at_s) {
            ApplicationRecord paired = *found;
            paired.waits_since_s = 0;
            paired.batch = partnership.batch;
            decision.written.emplace_back(std::move(paired));
        }
    }
}

/// The partnership goes on.
void reopen(const Partnership& partnership, Decision& decision) {
    Partnership again = partnership;
    again.ended_at_s = 0;
    again.end_reason = EndReason::kRoundOver;
    again.held = {};
    decision.written.emplace_back(std::move(again));
}

Result<Decision> take_back_of_partnership(const Case& at, const Partnership& partnership) {
    Decision decision;
    if (partnership.held.act == HeldAct::kNudge) {
        Partnership silent = partnership;
        silent.nudges.pop_back();
        silent.held = {};
        return Decision{{silent}, {}, {}};
    }
    if (partnership.ended_at_s != partnership.held.done_at_s) {  // it was over before
        stop_waiting(at, partnership, decision);
        Partnership over = partnership;
        over.held = {};
        decision.written.emplace_back(std::move(over));
        return decision;
    }
    if (is_round_over(at, partnership.round_id)) {
        return fail("round_ended", "partnership_id");
    }
    if (auto free = can_go_on(at, partnership, {}, "partnership_id"); !free) {
        return std::unexpected(std::move(free).error());
    }
    stop_waiting(at, partnership, decision);
    reopen(partnership, decision);
    return decision;
}

/// The partnership that the removal of somebody ended, or nullptr.
const Partnership* ended_by_removal(const Case& at, const ApplicationRecord& removed) {
    for (const Partnership* one : at.programme.partnerships_of(removed.person_id)) {
        if (one->round_id == removed.round_id && one->held.act == HeldAct::kEnd && one->held.done_at_s == removed.removal.removed_at_s) {
            return one;
        }
    }
    return nullptr;
}

Result<Decision> take_back_of_removal(const Case& at, const ApplicationRecord& removed) {
    if (is_round_over(at, removed.round_id)) {
        return fail("round_ended", "application_id");
    }
    Decision decision;
    ApplicationRecord back = removed;
    back.state = removed.removal.before;
    back.removal = {};
    if (const Partnership* partnership = ended_by_removal(at, removed)) {
        if (auto free = can_go_on(at, *partnership, removed.person_id, "application_id"); !free) {
            return std::unexpected(std::move(free).error());
        }
        stop_waiting(at, *partnership, decision);
        reopen(*partnership, decision);
        back.batch = partnership->batch;
    }
    decision.written.emplace_back(std::move(back));
    return decision;
}

}  // namespace

void end_and_hold(const Case& at, const Partnership& partnership, EndReason reason, Decision& decision) {
    Partnership ended = partnership;
    if (ended.held.act == HeldAct::kNudge) {
        ended.nudges.pop_back();  // its mails never go
    }
    ended.ended_at_s = at.now_s;
    ended.end_reason = reason;
    ended.held = news(at, HeldAct::kEnd);
    decision.written.emplace_back(std::move(ended));
}

Result<Decision> decide_body(const Case& at, const NudgePartners& body) {
    const auto found = begun_partnership(at, body.partnership_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    const Partnership& partnership = **found;
    FieldChecks checks;
    checks.require(partnership.ended_at_s == 0, "partnership_ended", "partnership_id")
        .require(partnership.nudges.empty() || at.now_s >= partnership.nudges.back().at_s + kNudgePause_s, "nudged_lately",
                 "partnership_id", std::to_string(kNudgePause_days))
        .count(partnership.nudges.size() + 1, "partnership_id", kMaxNudges)
        .require(!who_writes_next(at.programme, partnership, at.now_s).empty(), "all_away", "partnership_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Partnership nudged = partnership;
    nudged.nudges.push_back({at.now_s, at.actor.person_id});
    nudged.held = news(at, HeldAct::kNudge);
    return Decision{{nudged}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const RematchPartners& body) {
    const auto found = begun_partnership(at, body.partnership_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    const Partnership& partnership = **found;
    FieldChecks checks;
    checks.require(!is_round_over(at, partnership.round_id), "round_ended", "partnership_id")
        .require(may_end_for(body.reason), "wrong_reason", "reason")
        .require(!body.person_ids.empty(), "empty_field", "person_ids");
    for (const std::string& person_id : body.person_ids) {
        checks.require(may_wait(at, partnership, person_id), "wrong_person", "person_ids", person_id);
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Decision decision;
    const bool still_held =
        partnership.held.act == HeldAct::kEnd;  // one act more within the time of the first: both are told, and taken back, as one
    if (partnership.ended_at_s == 0) {
        end_and_hold(at, partnership, body.reason, decision);
    } else {
        Partnership over = partnership;
        over.held = news(at, HeldAct::kEnd);
        over.held.done_at_s = still_held ? partnership.held.done_at_s : at.now_s;
        decision.written.emplace_back(std::move(over));
    }
    const std::int64_t since_s = std::get<Partnership>(decision.written.front()).held.done_at_s;
    for (const std::string& person_id : body.person_ids) {
        let_wait(at, partnership, person_id, since_s, decision);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const RemoveFromRound& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "application_id");
    }
    const ApplicationRecord* found = at.programme.application(body.application_id);
    FieldChecks checks;
    checks.require(found != nullptr, "unknown_record", "application_id").filled_text(body.reason, "reason", kMaxNoteLength);
    if (found != nullptr) {
        checks.require(found->state != ApplicationState::kWithdrawn, "application_withdrawn", "application_id")
            .require(found->state != ApplicationState::kRemoved, "removed_from_round", "application_id")
            .require(!is_round_over(at, found->round_id), "round_ended", "application_id");
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Decision decision;
    ApplicationRecord removed = *found;
    removed.state = ApplicationState::kRemoved;
    removed.batch = 0;
    removed.waits_since_s = 0;
    removed.removal = {at.now_s, at.now_s + kHold_s, body.reason, at.actor.person_id, found->state};
    decision.written.emplace_back(std::move(removed));
    undo_held(at, *found, decision);
    if (const Partnership* current = at.programme.current_partnership(found->person_id, found->round_id)) {
        end_and_hold(at, *current, EndReason::kConduct, decision);
        for (const std::string& person_id : current->person_ids) {
            if (person_id != found->person_id) {
                let_wait(at, *current, person_id, at.now_s, decision);
            }
        }
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const TakeBack& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "partnership_id");
    }
    if (!body.partnership_id.empty()) {
        const Partnership* partnership = at.programme.partnership(body.partnership_id);
        if (partnership == nullptr) {
            return fail("unknown_record", "partnership_id");
        }
        return partnership->held.act == HeldAct::kNone ? fail("already_told", "partnership_id")
                                                       : take_back_of_partnership(at, *partnership);
    }
    const ApplicationRecord* removed = at.programme.application(body.application_id);
    if (removed == nullptr) {
        return fail("unknown_record", "application_id");
    }
    return removed->removal.tell_at_s == 0 ? fail("already_told", "application_id") : take_back_of_removal(at, *removed);
}

}  // namespace counterpart::domain
