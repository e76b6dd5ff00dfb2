#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/decide_case.h"
#include "domain/limits.h"
#include "domain/preflight.h"
#include "domain/term_names.h"

// Pairs become partnerships. What the pre-flight finds is refused before a mail is ordered, unless it can be overruled and a reason is written.
// Problems of its own: round_not_closed, round_ended, wrong_length, the keys of `FindingKind`, time_in_past, no_such_batch, sending_paused.

namespace counterpart::domain {
namespace {

/// The reasons of an operation, as they are kept: with who wrote them, and when.
std::vector<Overruling> overrulings_of(const Case& at, const RoundRecord& round, const std::vector<Overruling>& given) {
    std::vector<Overruling> all = round.overrulings;
    for (Overruling one : given) {
        one.by_id = at.actor.person_id;
        one.at_s = at.now_s;
        std::erase_if(all,
                      [&](const Overruling& former) { return former.kind == one.kind && former.application_ids == one.application_ids; });
        all.push_back(std::move(one));
    }
    return all;
}

void check_overruled(FieldChecks& checks, const std::vector<Overruling>& given) {
    checks.count(given.size(), "overruled", kMaxOverrulings);
    for (const Overruling& one : given) {
        checks.require(severity_of(one.kind) == Severity::kBlocks, "cannot_overrule", "overruled", std::string(term_name(one.kind)))
            .filled_text(one.reason, "overruled", kMaxNoteLength)
            .count(one.application_ids.size(), "overruled", kMaxListLength);
        for (const std::string& id : one.application_ids) {
            checks.id(RecordKind::kApplication, id, "overruled");
        }
    }
}

/// The first finding that stands in the way of telling groups.
std::optional<Finding> obstacle(const Programme& programme, const RoundRecord& round, const std::vector<PlannedGroup>& groups,
                                Cover cover) {
    for (Finding& finding : preflight(programme, round, groups, mails_of_groups(programme, round, groups), cover)) {
        if (!is_settled(finding, round.overrulings)) {
            return std::move(finding);
        }
    }
    return std::nullopt;
}

std::string place_of(std::int32_t group) { return group < 0 ? std::string("groups") : "groups[" + std::to_string(group) + "]"; }

std::unexpected<Problem> refusal_of(const Finding& finding) {
    return fail(term_name(finding.kind), place_of(finding.group), finding.application_ids.front());
}

/// Whether a batch of a round waits for its start.
bool is_held_batch(const RoundRecord& round, std::int32_t batch) {
    return batch >= 1 && static_cast<std::size_t>(batch) <= round.batches.size() &&
           round.batches[static_cast<std::size_t>(batch) - 1].sent_at_s == 0 &&
           round.batches[static_cast<std::size_t>(batch) - 1].people > 0;
}

enum class Obstacle : std::uint8_t { kNone, kSome };

/// The batches of a round that are held and whose time has come: those that something speaks against, or the others.
std::vector<std::int32_t> batches_whose_time_has_come(const Programme& programme, const RoundRecord& round, std::int64_t now_s,
                                                      Obstacle wanted) {
    std::vector<std::int32_t> found;
    const bool goes_on = round.state == RoundState::kClosed || round.state == RoundState::kRunning;
    for (std::size_t k = 0; goes_on && round.sending_paused_at_s == 0 && k < round.batches.size(); ++k) {
        const auto number = static_cast<std::int32_t>(k + 1);
        const bool has_come = round.batches[k].planned_at_s != 0 && round.batches[k].planned_at_s <= now_s;
        const std::vector<PlannedGroup> groups =
            has_come && is_held_batch(round, number) ? held_groups(programme, round.id, number) : std::vector<PlannedGroup>();
        if (!groups.empty() && obstacle(programme, round, groups, cover_of(round, groups)).has_value() == (wanted == Obstacle::kSome)) {
            found.push_back(number);
        }
    }
    return found;
}

class Release {
  public:
    Release(const Case& at, const ReleasePairs& body, RoundRecord round) : at_(at), body_(body), round_(std::move(round)) {}

    Result<Decision> decide() {
        FieldChecks checks;
        for (const ReleasedGroup& group : body_.groups) {
            check(checks, group);
        }
        if (checks.problem().has_value()) {
            return std::unexpected(*checks.problem());
        }
        // What is held tells nobody yet, and other batches may follow.
        if (const auto finding = obstacle(at_.programme, round_, planned_, held() ? Cover::kPart : cover_of(round_, planned_))) {
            return refusal_of(*finding);
        }
        for (std::size_t k = 0; k < planned_.size(); ++k) {
            write(body_.groups[k]);
        }
        round_.state = held() ? round_.state : RoundState::kRunning;
        note_batch(round_, body_.batch, people_, body_.planned_at_s, held() ? 0 : at_.now_s);
        decision_.written.emplace_back(std::move(round_));
        return std::move(decision_);
    }

  private:
    bool held() const { return body_.planned_at_s != 0; }

    /// The batch of the round, with these people in it.
    static void note_batch(RoundRecord& round, std::int32_t number, std::int32_t people, std::int64_t planned_at_s,
                           std::int64_t sent_at_s) {
        const auto place = static_cast<std::size_t>(number - 1);
        if (round.batches.size() <= place) {
            round.batches.resize(place + 1);
        }
        RoundBatch& batch = round.batches[place];
        batch.people += people;
        batch.held_told_at_s = batch.planned_at_s == planned_at_s ? batch.held_told_at_s : 0;
        batch.planned_at_s = planned_at_s;
        batch.sent_at_s = sent_at_s;
    }

    void check(FieldChecks& checks, const ReleasedGroup& group) {
        const std::string where = place_of(static_cast<std::int32_t>(planned_.size()));
        checks.id(RecordKind::kPartnership, group.partnership_id, where + ".partnership_id")
            .require(group.application_ids.size() == 2 || group.application_ids.size() == 3, "wrong_length", where, "2")
            .require(partnership_ids_.insert(group.partnership_id).second && at_.programme.partnership(group.partnership_id) == nullptr,
                     "id_taken", where + ".partnership_id");
        for (const std::string& application_id : group.application_ids) {
            const ApplicationRecord* application = at_.programme.application(application_id);
            const bool of_round = application != nullptr && application->round_id == body_.round_id;
            checks.require(of_round && at_.programme.person(application->person_id) != nullptr, "unknown_record", where, application_id);
        }
        planned_.push_back({{}, group.application_ids, body_.batch});
    }

    Member member_of(const std::string& application_id) const {
        const ApplicationRecord* application = at_.programme.application(application_id);
        return {at_.programme.person(application->person_id), application};
    }

    void write(const ReleasedGroup& group) {
        Partnership partnership;
        partnership.id = group.partnership_id;
        partnership.round_id = body_.round_id;
        partnership.batch = body_.batch;
        partnership.started_at_s = held() ? 0 : at_.now_s;
        std::vector<Member> members;
        std::ranges::transform(group.application_ids, std::back_inserter(members), [this](const std::string& id) { return member_of(id); });
        for (const Member& member : members) {
            ++people_;
            partnership.person_ids.push_back(member.person->id);
            ApplicationRecord paired = *member.application;
            paired.batch = body_.batch;
            decision_.written.emplace_back(std::move(paired));
            if (!held()) {
                decision_.mails.push_back(match_mail(member, members, round_, body_.batch));
            }
        }
        decision_.written.emplace_back(std::move(partnership));
    }

    const Case& at_;
    const ReleasePairs& body_;
    RoundRecord round_;
    Decision decision_;
    std::vector<PlannedGroup> planned_;
    std::int32_t people_ = 0;
    std::set<std::string> partnership_ids_;
};

/// The round of an operation about a batch, for staff, while it goes on.
Result<const RoundRecord*> round_of_batch(const Case& at, const std::string& round_id) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* round = at.programme.round(round_id);
    if (round == nullptr) {
        return fail("unknown_record", "round_id");
    }
    if (round->state == RoundState::kEnded) {
        return fail("round_ended", "round_id");
    }
    return round;
}

void start_group(const Programme& programme, const RoundRecord& round, const PlannedGroup& group, std::int64_t now_s, Decision& decision) {
    Partnership started = *programme.partnership(group.partnership_id);
    started.started_at_s = now_s;
    const std::vector<Member> members = members_of(programme, started);
    for (const Member& member : members) {
        decision.mails.push_back(match_mail(member, members, round, started.batch));
    }
    decision.written.emplace_back(std::move(started));
}

}  // namespace

void start_batches(const Programme& programme, const RoundRecord& round, const std::vector<std::int32_t>& batches, std::int64_t now_s,
                   Decision& decision) {
    RoundRecord running = round;
    running.state = RoundState::kRunning;
    for (const std::int32_t batch : batches) {
        for (const PlannedGroup& group : held_groups(programme, round.id, batch)) {
            start_group(programme, round, group, now_s, decision);
        }
        if (batch >= 1 && static_cast<std::size_t>(batch) <= running.batches.size()) {
            running.batches[static_cast<std::size_t>(batch) - 1].sent_at_s = now_s;
        }
    }
    decision.written.emplace_back(std::move(running));
}

std::vector<std::int32_t> batches_due(const Programme& programme, const RoundRecord& round, std::int64_t now_s) {
    return batches_whose_time_has_come(programme, round, now_s, Obstacle::kNone);
}

std::vector<std::int32_t> batches_held_back(const Programme& programme, const RoundRecord& round, std::int64_t now_s) {
    return batches_whose_time_has_come(programme, round, now_s, Obstacle::kSome);
}

void take_back_held(const Programme& programme, const Partnership& held, Decision& decision) {
    decision.removed.push_back({RecordKind::kPartnership, held.id});
    std::int32_t people = 0;
    for (const Member& member : members_of(programme, held)) {
        ApplicationRecord freed = *member.application;
        freed.batch = 0;
        decision.written.emplace_back(std::move(freed));
        ++people;
    }
    const RoundRecord* round = programme.round(held.round_id);
    if (round != nullptr && is_held_batch(*round, held.batch)) {
        RoundRecord smaller = *round;
        std::int32_t& left = smaller.batches[static_cast<std::size_t>(held.batch) - 1].people;
        left = std::max(0, left - people);
        decision.written.emplace_back(std::move(smaller));
    }
}

Result<Decision> decide_body(const Case& at, const ReleasePairs& body) {
    const auto found = round_of_batch(at, body.round_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    RoundRecord round = **found;
    if (round.state != RoundState::kClosed && round.state != RoundState::kRunning) {
        return fail("round_not_closed", "round_id");
    }
    FieldChecks checks;
    checks.require(!body.groups.empty(), "empty_field", "groups")
        .count(body.groups.size(), "groups", kMaxGroupsAtOnce)
        .require(body.batch >= 1 && body.batch <= kMaxBatch, "wrong_number", "batch", std::to_string(body.batch))
        .require(body.planned_at_s == 0 || body.planned_at_s > at.now_s, "time_in_past", "planned_at")
        .require(body.planned_at_s != 0 || round.sending_paused_at_s == 0, "sending_paused", "round_id");
    check_overruled(checks, body.overruled);
    round.overrulings = overrulings_of(at, round, body.overruled);
    checks.count(round.overrulings.size(), "overruled", kMaxOverrulings);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return Release(at, body, std::move(round)).decide();
}

Result<Decision> decide_body(const Case& at, const StartBatch& body) {
    const auto found = round_of_batch(at, body.round_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    RoundRecord round = **found;
    FieldChecks checks;
    check_overruled(checks, body.overruled);
    round.overrulings = overrulings_of(at, round, body.overruled);
    const std::vector<PlannedGroup> groups = held_groups(at.programme, body.round_id, body.batch);
    checks.count(round.overrulings.size(), "overruled", kMaxOverrulings)
        .require(!groups.empty(), "no_such_batch", "batch", std::to_string(body.batch))
        .require(round.sending_paused_at_s == 0, "sending_paused", "round_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    if (const auto finding = obstacle(at.programme, round, groups, cover_of(round, groups))) {
        return refusal_of(*finding);
    }
    Decision decision;
    start_batches(at.programme, round, {body.batch}, at.now_s, decision);
    return decision;
}

Result<Decision> decide_body(const Case& at, const PlanBatch& body) {
    const auto found = round_of_batch(at, body.round_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    FieldChecks checks;
    checks.require(is_held_batch(**found, body.batch), "no_such_batch", "batch", std::to_string(body.batch))
        .require(body.planned_at_s > at.now_s, "time_in_past", "planned_at");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    RoundRecord round = **found;
    RoundBatch& batch = round.batches[static_cast<std::size_t>(body.batch) - 1];
    batch.planned_at_s = body.planned_at_s;
    batch.held_told_at_s = 0;
    return Decision{{std::move(round)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const PauseSending& body) {
    const auto found = round_of_batch(at, body.round_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    RoundRecord round = **found;
    round.sending_paused_at_s = body.paused ? at.now_s : 0;
    return Decision{{std::move(round)}, {}, {}};
}

}  // namespace counterpart::domain
