#include "domain/country_cap.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// So many applicants of each country, one a second, the countries one after the other.
std::vector<CapApplicant> cap_applicants(const std::vector<std::pair<std::string, int>>& countries) {
    std::vector<CapApplicant> applicants;
    for (const auto& [country, people] : countries) {
        for (int k = 0; k < people; ++k) {
            const auto place = static_cast<std::int64_t>(applicants.size());
            applicants.push_back({country + std::to_string(1'000 + k), country, 1'000 + place, false});
        }
    }
    return applicants;
}

/// 600 people, 250 of them from A, the others spread so thinly that no cap touches them.
std::vector<CapApplicant> case_t4() {
    std::vector<std::pair<std::string, int>> countries{{"A", 250}};
    for (int k = 0; k < 35; ++k) {
        countries.emplace_back("C" + std::to_string(k), 10);
    }
    return cap_applicants(countries);
}

}  // namespace

TEST_CASE("of 250 people of one country among 600, one reading accepts 120 and the other 87") {
    const std::vector<CapApplicant> applicants = case_t4();
    REQUIRE(applicants.size() == 600);
    const CapPlan by_applicants = plan_cap(applicants, 20, CapReading::kOfApplicants, {});
    const CapPlan by_accepted = plan_cap(applicants, 20, CapReading::kOfAccepted, {});
    CHECK(by_applicants.countries[0].country == "A");
    CHECK(by_applicants.countries[0].accepted == 120);
    CHECK(by_applicants.waiting.size() == 130);
    CHECK(by_accepted.countries[0].accepted == 87);
    CHECK(by_accepted.waiting.size() == 163);
    for (const CapPlan* plan : {&by_applicants, &by_accepted}) {  // both counts are told, whichever holds
        CHECK(plan->countries[0].accepted_of_applicants == 120);
        CHECK(plan->countries[0].accepted_of_accepted == 87);
        CHECK(plan->accepted_of_applicants == 470);
        CHECK(plan->accepted_of_accepted == 437);
        CHECK(plan->countries[0].capped);
        CHECK_FALSE(plan->countries[1].capped);
    }
}

TEST_CASE("who came first is in, and who waits is told the place in the list") {
    std::vector<CapApplicant> applicants = case_t4();
    std::ranges::reverse(applicants);
    const CapPlan plan = plan_cap(applicants, 20, CapReading::kOfApplicants, {});
    CHECK(std::ranges::contains(plan.accepted, "A1119"));
    CHECK(plan.waiting.front() == CapWaiting{"A1120", "A", 1, 120});
    CHECK(plan.waiting.back() == CapWaiting{"A1249", "A", 130, 120});
}

TEST_CASE("of people who came in the same second the lower id is first") {
    std::vector<CapApplicant> applicants = cap_applicants({{"A", 3}, {"B", 1}, {"C", 1}});
    for (CapApplicant& one : applicants) {
        one.arrived_at_s = 7;
    }
    std::ranges::reverse(applicants);
    const CapPlan plan = plan_cap(applicants, 40, CapReading::kOfApplicants, {});
    CHECK(plan.accepted == std::vector<std::string>{"A1000", "A1001", "B1000", "C1000"});
    CHECK(plan.waiting == std::vector<CapWaiting>{{"A1002", "A", 1, 2}});
}

TEST_CASE("nobody who was accepted loses the place") {
    std::vector<CapApplicant> applicants = case_t4();
    applicants[249].accepted = true;
    const CapPlan plan = plan_cap(applicants, 20, CapReading::kOfApplicants, {});
    CHECK(std::ranges::contains(plan.accepted, "A1249"));
    CHECK_FALSE(std::ranges::contains(plan.accepted, "A1119"));
    CHECK(plan.countries[0].accepted == 120);
}

TEST_CASE("without a cap everybody is in") {
    for (const std::int32_t percent : {0, 100}) {
        CHECK(plan_cap(case_t4(), percent, CapReading::kOfAccepted, {}).waiting.empty());
    }
    CHECK(plan_cap({}, 20, CapReading::kOfAccepted, {}) == CapPlan{});
}

TEST_CASE("each country has at least one place, and too few countries cannot keep any share of the accepted small") {
    CHECK(plan_cap(cap_applicants({{"A", 1}, {"B", 1}, {"C", 1}}), 20, CapReading::kOfApplicants, {}).waiting.empty());
    const CapPlan plan = plan_cap(cap_applicants({{"A", 25}, {"B", 25}, {"C", 25}, {"D", 25}}), 20, CapReading::kOfAccepted, {});
    CHECK_FALSE(plan.limits.can_be_met);
    CHECK(plan.limits.of_accepted == plan.limits.of_applicants);
    CHECK(plan.accepted.size() == 80);
}

TEST_CASE("by the reading of the accepted no country has more than its share of them") {
    for (int seed = 1; seed < 200; ++seed) {
        std::vector<std::int32_t> sizes;
        for (int k = 0; k < 6 + seed % 9; ++k) {
            sizes.push_back(1 + (seed * 37 + k * k * 13) % 90);
        }
        const CapLimits limits = cap_limits(sizes, 20);
        std::int64_t accepted = 0;
        for (const std::int32_t size : sizes) {
            accepted += std::min(size, limits.of_accepted);
        }
        if (limits.can_be_met) {
            CHECK(std::ranges::all_of(sizes, [&](std::int32_t size) { return 5 * std::min(size, limits.of_accepted) <= accepted; }));
        }
    }
}

TEST_CASE("a round's plan counts those who did not withdraw, and knows which countries are new") {
    Programme programme = sample_programme();
    const RoundRecord& round = *programme.round(sample_id("round 2"));
    ApplicationRecord gone = *programme.application(sample_id("round 2 of three"));
    gone.state = ApplicationState::kWithdrawn;
    programme.apply(gone, 100);
    const CapPlan plan = cap_plan_of(programme, round);
    CHECK(plan.applicants == 4);
    const auto share = [&](std::string_view country) { return *std::ranges::find(plan.countries, country, &CountryShare::country); };
    CHECK_FALSE(share("ZA").first_time);
    CHECK(share("TW").first_time);
    CHECK(countries_before(programme, round) == std::set<std::string>{"IS", "ZA"});
}

TEST_CASE("the countries of earlier rounds are those that a look at every application finds") {
    const std::vector<std::string> countries{"ZA", "IS", "PL", "TW", "ES", "BR", "NZ"};
    for (std::size_t seed = 1; seed < 40; ++seed) {
        Programme programme;
        std::int64_t sequence = 0;
        for (std::size_t k = 0; k < 5; ++k) {
            const auto year = static_cast<std::int32_t>(2010 + (seed * (k + 3)) % 4);  // some begin on the same day
            programme.apply(sample_round_record("r" + std::to_string(k), {year, 3, 1}, RoundState::kEnded), ++sequence);
        }
        for (std::size_t k = 0; k < 12; ++k) {
            const std::string round = k % 7 == 6 ? "gone" : "r" + std::to_string((seed + k * k) % 5);
            programme.apply(sample_application("p" + std::to_string(k), countries[(seed * k + k) % countries.size()], round), ++sequence);
        }
        for (const Record* record : programme.all(RecordKind::kRound)) {
            const auto& round = std::get<RoundRecord>(*record);
            std::set<std::string> expected;
            for (const Record* one : programme.all(RecordKind::kApplication)) {
                const auto& application = std::get<ApplicationRecord>(*one);
                const RoundRecord* other = programme.round(application.round_id);
                if (other != nullptr && other->starts_on < round.starts_on) {
                    expected.insert(application.application.country);
                }
            }
            CHECK(countries_before(programme, round) == expected);
        }
    }
}
