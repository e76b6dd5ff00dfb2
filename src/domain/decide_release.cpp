#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/decide_case.h"
#include "domain/email.h"
#include "domain/limits.h"

// Pairs become partnerships. Everything that went wrong in real rounds is refused before a mail is ordered: somebody twice, with
// themselves, without an address, from the same country, with an earlier partner. Problems of its own: round_not_closed, round_ended,
// wrong_length, person_twice, application_withdrawn, removed_from_round, on_waiting_list, address_not_confirmed, already_partnered, same_country,
// earlier_partner, pair_forbidden, time_in_past, no_such_batch.

namespace counterpart::domain {
namespace {

bool names(const Application& one, const Application& other) {
    return std::ranges::any_of(one.earlier_partners, [&other](const std::string& partner) {
        return partner == other.id || normalised_email(partner) == normalised_email(other.email);
    });
}

bool met_before(const Programme& programme, const Member& one, const Member& other) {
    const auto together = [&other](const Partnership* partnership) {
        return std::ranges::contains(partnership->person_ids, other.person->id);
    };
    return std::ranges::any_of(programme.partnerships_of(one.person->id), together) ||
           names(one.application->application, other.application->application) ||
           names(other.application->application, one.application->application);
}

class Release {
  public:
    Release(const Case& at, const ReleasePairs& body, const RoundRecord& round) : at_(at), body_(body), round_(round) {}

    Result<Decision> decide() {
        for (group_ = 0; group_ < body_.groups.size(); ++group_) {
            release(body_.groups[group_]);
        }
        if (checks_.problem().has_value()) {
            return std::unexpected(*checks_.problem());
        }
        RoundRecord round = round_;
        round.state = held() ? round.state : RoundState::kRunning;
        note_batch(round, body_.batch, static_cast<std::int32_t>(person_ids_.size()), body_.planned_at_s, held() ? 0 : at_.now_s);
        decision_.written.emplace_back(std::move(round));
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
        round.batches[place].people += people;
        round.batches[place].planned_at_s = planned_at_s;
        round.batches[place].sent_at_s = sent_at_s;
    }

    std::string where() const { return "groups[" + std::to_string(group_) + "]"; }

    void release(const ReleasedGroup& group) {
        checks_.id(RecordKind::kPartnership, group.partnership_id, where() + ".partnership_id")
            .require(group.application_ids.size() == 2 || group.application_ids.size() == 3, "wrong_length", where(), "2")
            .require(partnership_ids_.insert(group.partnership_id).second && at_.programme.partnership(group.partnership_id) == nullptr,
                     "id_taken", where() + ".partnership_id");
        std::vector<Member> members;
        for (const std::string& application_id : group.application_ids) {
            if (!checks_.problem().has_value()) {
                members.push_back(member_of(application_id));
            }
        }
        for (std::size_t a = 0; a < members.size(); ++a) {
            for (std::size_t b = a + 1; b < members.size() && !checks_.problem().has_value(); ++b) {
                check_pair(members[a], members[b]);
            }
        }
        if (!checks_.problem().has_value()) {
            write(group, members);
        }
    }

    Member member_of(const std::string& application_id) {
        Member member;
        member.application = at_.programme.application(application_id);
        const bool of_round = member.application != nullptr && member.application->round_id == body_.round_id;
        member.person = of_round ? at_.programme.person(member.application->person_id) : nullptr;
        checks_.require(member.person != nullptr, "unknown_record", where(), application_id);
        if (member.person != nullptr) {
            checks_.require(member.application->state != ApplicationState::kWithdrawn, "application_withdrawn", where(), application_id);
            checks_.require(member.application->state != ApplicationState::kRemoved, "removed_from_round", where(), application_id);
            checks_.require(member.application->state != ApplicationState::kWaitingList, "on_waiting_list", where(), application_id);
            checks_.require(member.person->email_confirmed_at_s != 0, "address_not_confirmed", where(), application_id);
            checks_.require(person_ids_.insert(member.person->id).second, "person_twice", where(), application_id);
            checks_.require(at_.programme.current_partnership(member.person->id, body_.round_id) == nullptr &&
                                at_.programme.held_partnership(member.person->id, body_.round_id) == nullptr,
                            "already_partnered", where(), application_id);
            checks_.require(check_email(member.person->email).has_value(), "email_empty", where(), application_id);
        }
        return member;
    }

    void check_pair(const Member& one, const Member& other) {
        const Application& first = one.application->application;
        const Application& second = other.application->application;
        const Criteria& criteria = round_.criteria;
        const bool forbidden = std::ranges::contains(round_.forbidden_pairs, make_person_pair(first.id, second.id));
        checks_.require(!criteria.different_country || first.country != second.country, "same_country", where(), first.country)
            .require(!criteria.never_earlier_partner || !met_before(at_.programme, one, other), "earlier_partner", where())
            .require(!criteria.never_forbidden_pair || !forbidden, "pair_forbidden", where());
    }

    void write(const ReleasedGroup& group, const std::vector<Member>& members) {
        Partnership partnership;
        partnership.id = group.partnership_id;
        partnership.round_id = body_.round_id;
        partnership.batch = body_.batch;
        partnership.started_at_s = held() ? 0 : at_.now_s;
        for (const Member& member : members) {
            partnership.person_ids.push_back(member.person->id);
            ApplicationRecord paired = *member.application;
            paired.batch = body_.batch;
            decision_.written.emplace_back(std::move(paired));
            if (!held()) {
                decision_.mails.push_back(match_mail(member, members, round_));
            }
        }
        decision_.written.emplace_back(std::move(partnership));
    }

    const Case& at_;
    const ReleasePairs& body_;
    const RoundRecord& round_;
    FieldChecks checks_;
    Decision decision_;
    std::size_t group_ = 0;
    std::set<std::string> person_ids_;
    std::set<std::string> partnership_ids_;
};

}  // namespace

Result<Decision> decide_body(const Case& at, const ReleasePairs& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* round = at.programme.round(body.round_id);
    if (round == nullptr) {
        return fail("unknown_record", "round_id");
    }
    if (round->state == RoundState::kEnded) {
        return fail("round_ended", "round_id");
    }
    if (round->state != RoundState::kClosed && round->state != RoundState::kRunning) {
        return fail("round_not_closed", "round_id");
    }
    FieldChecks checks;
    checks.require(!body.groups.empty(), "empty_field", "groups")
        .count(body.groups.size(), "groups", kMaxGroupsAtOnce)
        .require(body.batch >= 1 && body.batch <= kMaxBatch, "wrong_number", "batch", std::to_string(body.batch))
        .require(body.planned_at_s == 0 || body.planned_at_s > at.now_s, "time_in_past", "planned_at");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return Release(at, body, *round).decide();
}

Result<Decision> decide_body(const Case& at, const StartBatch& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* round = at.programme.round(body.round_id);
    if (round == nullptr) {
        return fail("unknown_record", "round_id");
    }
    Decision decision;
    for (const Record* record : at.programme.of_round(body.round_id)) {
        const auto* held = std::get_if<Partnership>(record);
        if (held == nullptr || held->batch != body.batch || held->started_at_s != 0 || held->ended_at_s != 0) {
            continue;
        }
        Partnership started = *held;
        started.started_at_s = at.now_s;
        decision.written.emplace_back(std::move(started));
        const std::vector<Member> members = members_of(at.programme, *held);
        for (const Member& member : members) {
            decision.mails.push_back(match_mail(member, members, *round));
        }
    }
    if (decision.written.empty()) {
        return fail("no_such_batch", "batch", std::to_string(body.batch));
    }
    RoundRecord running = *round;
    running.state = RoundState::kRunning;
    if (body.batch >= 1 && static_cast<std::size_t>(body.batch) <= running.batches.size()) {
        running.batches[static_cast<std::size_t>(body.batch) - 1].sent_at_s = at.now_s;
    }
    decision.written.emplace_back(std::move(running));
    return decision;
}

}  // namespace counterpart::domain
