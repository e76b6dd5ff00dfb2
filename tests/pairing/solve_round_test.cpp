#include "pairing/solve_round.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "pairing/engine.h"
#include "pairing/hard_rules.h"
#include "pairing/proof_check.h"
#include "pairing/random_input.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using testing::draw;
using testing::random_criteria;
using testing::random_input;
using testing::RandomShape;

/// The best of all pairings by trying every one: most pairs, then (for worst pair first) the lowest score, then the total.
struct Best {
    int pairs = 0;
    int lowest = 255;
    int total = 0;
};

bool is_better(const Best& one, const Best& other, domain::PairingPolicy policy) {
    if (one.pairs != other.pairs) {
        return one.pairs > other.pairs;
    }
    if (policy == domain::PairingPolicy::kWorstPairFirst && one.lowest != other.lowest) {
        return one.lowest > other.lowest;
    }
    return one.total > other.total;
}

void try_all(const std::vector<std::vector<int>>& scores, std::vector<bool>& used, std::size_t from, Best now, domain::PairingPolicy policy,
             Best& best) {
    while (from < used.size() && used[from]) {
        ++from;
    }
    if (from == used.size()) {
        best = is_better(now, best, policy) ? now : best;
        return;
    }
    used[from] = true;
    try_all(scores, used, from + 1, now, policy, best);
    for (std::size_t other = from + 1; other < used.size(); ++other) {
        if (!used[other] && scores[from][other] >= 0) {
            used[other] = true;
            Best next = now;
            ++next.pairs;
            next.lowest = std::min(next.lowest, scores[from][other]);
            next.total += scores[from][other];
            try_all(scores, used, from + 1, next, policy, best);
            used[other] = false;
        }
    }
    used[from] = false;
}

Best best_by_trying(const PairingInput& input, const domain::Criteria& criteria) {
    const auto people = static_cast<std::size_t>(input.person_count);
    std::vector<std::vector<int>> scores(people, std::vector<int>(people, -1));
    std::vector<bool> used(people);
    for (const IndexPair& pair : input.fixed_pairs) {
        used[static_cast<std::size_t>(pair.a)] = used[static_cast<std::size_t>(pair.b)] = true;
    }
    for (const IndexPair& pair : kept_pairs(input, criteria)) {
        used[static_cast<std::size_t>(pair.a)] = used[static_cast<std::size_t>(pair.b)] = true;
    }
    for (PersonIndex a = 0; a < input.person_count; ++a) {
        for (PersonIndex b = a + 1; b < input.person_count; ++b) {
            if (broken_rules(input, criteria, a, b) == 0) {
                scores[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = score_points(pair_score_parts(input, criteria, a, b));
            }
        }
    }
    Best best;
    best.lowest = -1;
    try_all(scores, used, 0, Best{}, criteria.policy, best);
    return best;
}

Best free_pairs_of(const PairingOutcome& outcome) {
    Best found;
    for (const domain::MatchedPair& pair : outcome.pairs) {
        if (!pair.fixed && !pair.kept) {
            ++found.pairs;
            found.lowest = std::min<int>(found.lowest, pair.score_points);
            found.total += pair.score_points;
        }
    }
    return found;
}

void check_against_trying(const PairingInput& input, const domain::Criteria& criteria) {
    const auto outcome = solve_pairing(input, criteria, {});
    REQUIRE(outcome.has_value());
    const Best best = best_by_trying(input, criteria);
    const Best found = free_pairs_of(*outcome);
    CHECK(found.pairs == best.pairs);
    CHECK(found.total == best.total);
    if (criteria.policy == domain::PairingPolicy::kWorstPairFirst && best.pairs > 0) {
        CHECK(found.lowest == best.lowest);
        CHECK(outcome->proof.lowest_score_floor_points == best.lowest);
    }
    CHECK(outcome->figures.bound_points == outcome->figures.total_points);
    for (const domain::MatchedPair& pair : outcome->pairs) {
        CHECK((pair.fixed || broken_rules(input, criteria, pair.a, pair.b) == 0));
    }
    CHECK(2 * outcome->pairs.size() + outcome->alone.size() == static_cast<std::size_t>(input.person_count));
}

/// Tells results apart (Fowler, Noll and Vo 1991).
std::uint64_t fingerprint(const PairingOutcome& outcome) {
    std::uint64_t print = 0xcbf29ce484222325U;
    const auto add = [&](std::int64_t value) { print = (print ^ static_cast<std::uint64_t>(value)) * 0x100000001b3U; };
    for (const domain::MatchedPair& pair : outcome.pairs) {
        add(pair.a);
        add(pair.b);
        add(pair.score_points);
    }
    for (const std::int64_t dual : outcome.proof.person_duals) {
        add(dual);
    }
    return print;
}

}  // namespace

TEST_CASE("the result is the best of all pairings of up to eight people, for every policy and rule") {
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        std::mt19937 random(seed);
        const RandomShape shape{.people = static_cast<std::int32_t>(draw(random, 9)),
                                .countries = static_cast<std::int32_t>(1 + draw(random, 5)),
                                .languages = static_cast<std::int32_t>(1 + draw(random, 4)),
                                .interests = 8,
                                .wish_kinds = 1 + draw(random, 3),
                                .listed_pairs = static_cast<std::int32_t>(draw(random, 4))};
        PairingInput input = random_input(shape, seed);
        if (shape.people > 4 && draw(random, 3) == 0) {
            input.fixed_pairs = {{.a = 1, .b = 3}};
        }
        INFO("seed " << seed);
        check_against_trying(input, random_criteria(seed));
    }
}

TEST_CASE("of nine to twelve people no pairing has a higher lowest score, and with it none a greater total") {
    for (std::uint32_t seed = 0; seed < 80; ++seed) {
        std::mt19937 random(seed);
        // Few countries and languages make barriers; few wishes and low weights make ties.
        const PairingInput input = random_input({.people = static_cast<std::int32_t>(9 + draw(random, 4)),
                                                 .countries = static_cast<std::int32_t>(2 + draw(random, 3)),
                                                 .languages = static_cast<std::int32_t>(1 + draw(random, 4)),
                                                 .interests = 6,
                                                 .wish_kinds = 2 + draw(random, 2),
                                                 .listed_pairs = static_cast<std::int32_t>(draw(random, 6))},
                                                seed);
        domain::Criteria criteria = random_criteria(seed);
        criteria.policy = domain::PairingPolicy::kWorstPairFirst;
        if (draw(random, 2) == 0) {
            criteria.weight_points = {2, 1, 1, 0, 0, 1};
        }
        INFO("seed " << seed);
        check_against_trying(input, criteria);
    }
}

TEST_CASE("least change keeps every announced pair that still obeys the rules, and around them the rest is best") {
    int kept_in_all = 0;
    int dropped_in_all = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        PairingInput input = random_input({.people = static_cast<std::int32_t>(4 + draw(random, 7)),
                                           .countries = static_cast<std::int32_t>(2 + draw(random, 4)),
                                           .languages = static_cast<std::int32_t>(1 + draw(random, 3)),
                                           .interests = 8,
                                           .listed_pairs = static_cast<std::int32_t>(draw(random, 3))},
                                          seed);
        // Announced under other weights, so that the present ones would choose otherwise.
        const auto announced = solve_pairing(input, random_criteria(seed + 1000), {});
        REQUIRE(announced.has_value());
        for (const domain::MatchedPair& pair : announced->pairs) {
            input.announced_pairs.push_back({.a = pair.a, .b = pair.b});
        }
        if (!input.announced_pairs.empty() && draw(random, 2) == 0) {
            input.forbidden_pairs.push_back(input.announced_pairs.front());
            std::ranges::sort(input.forbidden_pairs);
            input.forbidden_pairs.erase(std::ranges::unique(input.forbidden_pairs).begin(), input.forbidden_pairs.end());
        }
        if (draw(random, 3) == 0) {
            input.fixed_pairs = {{.a = 0, .b = 2}};
        }
        domain::Criteria criteria = random_criteria(seed);
        criteria.keep_announced = true;
        INFO("seed " << seed);
        check_against_trying(input, criteria);
        const std::vector<IndexPair> kept = kept_pairs(input, criteria);
        const auto outcome = solve_pairing(input, criteria, {});
        REQUIRE(outcome.has_value());
        for (const IndexPair& pair : kept) {
            const auto found = std::ranges::find(outcome->pairs, pair.a, &domain::MatchedPair::a);
            REQUIRE(found != outcome->pairs.end());
            CHECK((found->b == pair.b && found->kept && !found->fixed));
        }
        CHECK(std::ranges::count_if(outcome->pairs, &domain::MatchedPair::kept) == std::ssize(kept));
        kept_in_all += static_cast<int>(kept.size());
        dropped_in_all += static_cast<int>(input.announced_pairs.size() - kept.size());
        criteria.keep_announced = false;
        CHECK(kept_pairs(input, criteria).empty());
    }
    CHECK(kept_in_all > 300);
    CHECK(dropped_in_all > 50);
}

TEST_CASE("few countries leave people alone, and the barrier says so") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        PairingInput input = random_input({.people = 9, .countries = 3, .languages = 1}, seed);
        for (std::size_t person = 0; person < 6; ++person) {
            input.countries[person] = 0;
        }
        check_against_trying(input, domain::Criteria{});
        const auto outcome = solve_pairing(input, domain::Criteria{}, {});
        REQUIRE(outcome.has_value());
        REQUIRE(!outcome->alone.empty());
        for (const domain::AlonePerson& alone : outcome->alone) {
            CHECK(alone.possible_partner_count == outcome->possible_partner_counts[static_cast<std::size_t>(alone.person)]);
        }
    }
}

TEST_CASE("rounds of some hundred people are proved for every policy, with ties and without") {
    for (const std::int32_t people : {63, 64, 65, 200, 301}) {
        for (const std::uint32_t wish_kinds : {1U, 3U}) {
            for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
                domain::Criteria criteria;
                criteria.policy = policy;
                const PairingInput input = random_input({.people = people, .countries = 20, .wish_kinds = wish_kinds}, 1);
                const auto outcome = solve_pairing(input, criteria, {});
                REQUIRE(outcome.has_value());
                CHECK(outcome->alone.size() == static_cast<std::size_t>(people % 2));
            }
        }
    }
}

TEST_CASE("all-equal scores pair everybody") {
    for (const std::int32_t people : {2, 3, 100, 701}) {
        PairingInput input = random_input({.people = people, .countries = 1}, 2);
        domain::Criteria criteria;
        criteria.weight_points = {};
        criteria.different_country = criteria.common_language = false;
        const auto outcome = solve_pairing(input, criteria, {});
        REQUIRE(outcome.has_value());
        CHECK(outcome->pairs.size() == static_cast<std::size_t>(people / 2));
        criteria.policy = domain::PairingPolicy::kWorstPairFirst;
        CHECK(solve_pairing(input, criteria, {}).has_value());
    }
}

TEST_CASE("one country at half is paired whole, and just above half leaves out exactly the surplus") {
    for (const std::int32_t majority : {100, 101, 130}) {
        PairingInput input = random_input({.people = 200, .countries = 40, .languages = 1}, 7);
        for (std::size_t person = 0; person < 200; ++person) {
            input.countries[person] = static_cast<std::uint16_t>(static_cast<std::int32_t>(person) < majority ? 0 : 1 + person % 39);
        }
        const auto outcome = solve_pairing(input, domain::Criteria{}, {});
        REQUIRE(outcome.has_value());
        CHECK(outcome->alone.size() == static_cast<std::size_t>(2 * majority - 200));
        for (const domain::AlonePerson& alone : outcome->alone) {
            CHECK(alone.person < majority);
            CHECK(alone.reason == domain::AloneReason::kCompetition);
            CHECK(alone.rival_count == majority - 1);
        }
    }
}

TEST_CASE("nobody allowed means nobody paired, each for want of a possible partner") {
    const PairingInput input = random_input({.people = 50, .countries = 1}, 7);
    for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
        domain::Criteria criteria;
        criteria.policy = policy;
        const auto outcome = solve_pairing(input, criteria, {});
        REQUIRE(outcome.has_value());
        CHECK(outcome->pairs.empty());
        REQUIRE(outcome->alone.size() == 50);
        CHECK(outcome->alone.front().reason == domain::AloneReason::kNoPossiblePartner);
    }
}

TEST_CASE("a weight that does not fit a byte of score is refused") {
    domain::Criteria criteria;
    criteria.weight_points[0] = 41;
    const auto outcome = solve_pairing(random_input({}, 1), criteria, {});
    REQUIRE(!outcome.has_value());
    CHECK(outcome.error().code == "weight_too_large");
}

TEST_CASE("progress never goes back and ends at the whole") {
    std::vector<PreviewProgress> seen;
    PreviewOptions options;
    options.progress = [&](PreviewProgress progress) { seen.push_back(progress); };
    std::int64_t time_us = 0;
    options.clock_us = [&] { return time_us += 40'000; };
    domain::Criteria criteria;
    criteria.policy = domain::PairingPolicy::kWorstPairFirst;
    const auto outcome = solve_pairing(random_input({.people = 100, .countries = 9}, 3), criteria, options);
    REQUIRE(outcome.has_value());
    REQUIRE(seen.size() > 3);
    CHECK(std::ranges::is_sorted(seen, {}, &PreviewProgress::done_permille));
    CHECK(seen.back().done_permille == 1000);
    CHECK(outcome->run.total_us > 0);
    CHECK(outcome->run.verified_pairs == outcome->figures.allowed_pairs);
}

TEST_CASE("progress is told at most ten times in a second, and the end always") {
    std::int64_t time_us = 0;
    std::vector<std::int64_t> told_us;
    PreviewOptions options;
    options.clock_us = [&] { return time_us += 30'000; };
    options.progress = [&](PreviewProgress progress) {
        if (progress.done_permille < 1000) {
            told_us.push_back(time_us);
        }
    };
    REQUIRE(solve_pairing(random_input({.people = 100, .countries = 9}, 3), {}, options).has_value());
    REQUIRE(told_us.size() > 1);
    for (std::size_t at = 1; at < told_us.size(); ++at) {
        CHECK(told_us[at] - told_us[at - 1] >= 100'000);
    }
    std::vector<std::int32_t> told;
    options.clock_us = [] { return std::int64_t{0}; };
    options.progress = [&](PreviewProgress progress) { told.push_back(progress.done_permille); };
    REQUIRE(solve_pairing(random_input({.people = 100, .countries = 9}, 3), {}, options).has_value());
    CHECK(told == std::vector<std::int32_t>{1000});
}

// Another way to break ties gives other numbers: then write the new ones here, the same natively and as WebAssembly.
TEST_CASE("the same round gives the same pairs and the same proof on every machine, whatever vectors it has") {
    const PairingInput small = random_input({.people = 700, .countries = 40, .languages = 12, .interests = 30, .listed_pairs = 60}, 5);
    const PairingInput large = random_input({.people = 5000, .countries = 90, .languages = 24, .interests = 30, .listed_pairs = 500}, 6);
    CHECK(fingerprint(*solve_pairing(small, {}, {})) == 0x86d24326abab62acU);
    CHECK(fingerprint(*solve_pairing(large, {}, {})) == 0x78f18a09a551c99dU);
}

}  // namespace counterpart::pairing
