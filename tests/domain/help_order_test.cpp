#include "domain/help_order.h"

#include <algorithm>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("conduct and wrong matches come first, then who asked first, and what is settled last") {
    std::vector<HelpRequest> requests;
    const auto add = [&](HelpKind kind, std::int64_t asked_at_s, HelpState state) {
        HelpRequest request = sample_help("one", "one+two");
        request.id = sample_id(std::to_string(requests.size()));
        request.kind = kind;
        request.asked_at_s = asked_at_s;
        request.state = state;
        requests.push_back(request);
    };
    add(HelpKind::kTechnical, 1, HelpState::kOpen);
    add(HelpKind::kNoAnswer, 5, HelpState::kOpen);
    add(HelpKind::kConduct, 9, HelpState::kInProgress);
    add(HelpKind::kSelfMatch, 8, HelpState::kOpen);
    add(HelpKind::kWrongMatch, 2, HelpState::kSettled);
    add(HelpKind::kPost, 4, HelpState::kOpen);
    std::ranges::sort(requests, is_more_urgent);
    std::vector<std::int64_t> order;
    std::ranges::transform(requests, std::back_inserter(order), &HelpRequest::asked_at_s);
    CHECK(order == std::vector<std::int64_t>{8, 9, 4, 5, 1, 2});
}

TEST_CASE("a request is another's for an hour, and nobody's once they left") {
    HelpRequest request = sample_help("one", "one+two");
    request.state = HelpState::kInProgress;
    request.claimed_by = sample_id("coordinator");
    request.claimed_at_s = 1'000;
    CHECK(is_claimed_by_other(request, sample_id("director"), 1'000 + kClaimHolds_s - 1));
    CHECK_FALSE(is_claimed_by_other(request, sample_id("director"), 1'000 + kClaimHolds_s));
    CHECK_FALSE(is_claimed_by_other(request, sample_id("coordinator"), 1'001));
    request.claimed_by = kFormerPerson;
    CHECK_FALSE(is_claimed_by_other(request, sample_id("director"), 1'001));
    request.claimed_by = sample_id("coordinator");
    request.state = HelpState::kOpen;
    CHECK_FALSE(is_claimed_by_other(request, sample_id("director"), 1'001));
}
