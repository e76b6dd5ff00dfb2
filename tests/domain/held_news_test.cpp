#include "domain/held_news.h"

#include <algorithm>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr std::int64_t kTold_s = kSampleNow_s + kHold_s;

Programme done(Programme programme, const Decision& decision) {
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    for (const RecordKey& key : decision.removed) {
        programme.remove(key, programme.last_sequence() + 1);
    }
    return programme;
}

/// Who gets which mail, as "two nudge", sorted.
std::vector<std::string> mails_of(const Decision& decision) {
    std::vector<std::string> mails;
    for (const MailOrder& mail : decision.mails) {
        const auto kind = mail.kind == MailKind::kNudge              ? " nudge"
                          : mail.kind == MailKind::kNewPartnerComing ? " new partner"
                          : mail.kind == MailKind::kPartnershipEnded ? " end"
                          : mail.kind == MailKind::kRemovedFromRound ? " removed"
                                                                     : " other";
        mails.push_back(mail.address.substr(0, mail.address.find('@')) + kind);
    }
    std::ranges::sort(mails);
    return mails;
}

}  // namespace

TEST_CASE("a nudge is mailed five minutes later, to who should write next, and once") {
    const Programme programme = done(sample_programme(), granted(sample_programme(), "coordinator", NudgePartners{sample_id("one+two")}));
    CHECK(due_news(programme, kTold_s - 1) == Decision{});
    const Decision told = due_news(programme, kTold_s);
    CHECK(mails_of(told) == std::vector<std::string>{"one nudge", "two nudge"});
    const auto& parameters = told.mails.front().parameters;
    CHECK(std::ranges::contains(parameters, std::pair<std::string, std::string>{"partner", "Person two"}));
    const Programme after = done(programme, told);
    CHECK(after.partnership(sample_id("one+two"))->held == HeldNews{});
    CHECK(after.partnership(sample_id("one+two"))->nudges.size() == 1);
    CHECK(due_news(after, kTold_s + 60) == Decision{});
}

TEST_CASE("who wrote before the nudge goes out gets none") {
    Programme programme = done(sample_programme(), granted(sample_programme(), "coordinator", NudgePartners{sample_id("one+two")}));
    programme.apply(ContactEntry{sample_id("late"), sample_id("one+two"), sample_id("two"), ContactKind::kIWrote, ContactMethod::kEmail,
                                 kSampleNow_s + 60, ""},
                    500);
    CHECK(mails_of(due_news(programme, kTold_s)) == std::vector<std::string>{"one nudge"});
}

TEST_CASE("at an end each is told what becomes of them") {
    const Programme programme = sample_programme();
    const std::string pair = sample_id("one+two");
    const auto told = [&](const OperationBody& body) {
        return mails_of(due_news(done(programme, granted(programme, "coordinator", body)), kTold_s));
    };
    CHECK(told(EndPartnership{pair, EndReason::kByCoordinator}) == std::vector<std::string>{"one end", "two end"});
    CHECK(told(RematchPartners{pair, EndReason::kNoAnswer, {sample_id("one")}}) == std::vector<std::string>{"one new partner", "two end"});
    CHECK(told(RemoveFromRound{sample_id("round 2 of two"), "decided"}) == std::vector<std::string>{"one new partner", "two removed"});
    CHECK(told(RemoveFromRound{sample_id("round 2 of three"), "decided"}) == std::vector<std::string>{"three removed"});
}

TEST_CASE("who gets a new partner long after the end is told that alone") {
    Programme programme = sample_programme();
    Partnership over = *programme.partnership(sample_id("one+two"));
    over.ended_at_s = kSampleNow_s - kSecondsPerDay;
    over.end_reason = EndReason::kByParticipant;
    programme.apply(over, 500);
    const RematchPartners again{over.id, EndReason::kNoAnswer, {sample_id("one")}};
    programme = done(programme, granted(programme, "coordinator", again));
    CHECK(mails_of(due_news(programme, kTold_s)) == std::vector<std::string>{"one new partner"});
    CHECK(programme.partnership(over.id)->end_reason == EndReason::kByParticipant);
}

TEST_CASE("before they act, people see the mails that will be ordered") {
    const Programme programme = sample_programme();
    for (const OperationBody& body : {OperationBody(NudgePartners{sample_id("one+two")}),
                                      OperationBody(EndPartnership{sample_id("one+two"), EndReason::kByCoordinator}),
                                      OperationBody(RematchPartners{sample_id("one+two"), EndReason::kNoAnswer, {sample_id("one")}}),
                                      OperationBody(RemoveFromRound{sample_id("round 2 of two"), "decided"})}) {
        const Decision decision = granted(programme, "coordinator", body);
        Decision shown{.written = {}, .removed = {}, .mails = mails_held_by(programme, decision, kSampleNow_s)};
        CHECK_FALSE(shown.mails.empty());
        CHECK(mails_of(shown) == mails_of(due_news(done(programme, decision), kTold_s)));
    }
}
