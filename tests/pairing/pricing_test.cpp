#include "pairing/pricing.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

using testing::draw;
using PoolCertificate = matching::Certificate<std::int64_t>;

/// Duals around what a pair scores, and one blossom of three.
PoolCertificate random_certificate(std::mt19937& random, std::size_t people) {
    PoolCertificate certificate;
    const auto least = static_cast<std::int64_t>(55 + draw(random, 45));
    for (std::size_t vertex = 0; vertex < people; ++vertex) {
        certificate.vertex_dual_2x.push_back(least + static_cast<std::int64_t>(draw(random, 12)));
    }
    certificate.parent.assign(people + 1, -1);
    for (int member = 0; member < 3; ++member) {
        certificate.parent[draw(random, static_cast<std::uint32_t>(people))] = static_cast<std::int32_t>(people);
    }
    certificate.blossom_dual_2x = {2 * static_cast<std::int64_t>(draw(random, 8))};
    return certificate;
}

/// A few duals lower or higher, and the blossom perhaps gone.
PoolCertificate drifted(std::mt19937& random, PoolCertificate certificate) {
    for (std::int64_t& dual_2x : certificate.vertex_dual_2x) {
        if (draw(random, 6) == 0) {
            dual_2x += static_cast<std::int64_t>(draw(random, 10)) - 6;
        }
    }
    if (draw(random, 2) == 0) {
        certificate.blossom_dual_2x = {0};
    }
    return certificate;
}

}  // namespace

TEST_CASE("a look at those whose duals fell finds a contradiction whenever a look at everything does, in thousands of random drifts") {
    const PreviewOptions options;
    Meter meter(options);
    int clean = 0;
    int contradicted = 0;
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        std::mt19937 random(seed);
        const PairingInput input = testing::random_input({.people = 30, .countries = 5, .languages = 3}, seed / 10);
        const domain::Criteria criteria;
        const ScoringPlanes planes(input);
        RowScorer scorer(input, planes, criteria);
        const Pool pool = make_pool(input);
        Pricer relying(scorer, pool, Weighing::kPoints);
        Pricer forgetful(scorer, pool, Weighing::kPoints);
        const PoolCertificate first = random_certificate(random, 30);
        const auto margin = static_cast<std::int32_t>(draw(random, 5));
        const Priced known = relying.price(first, false, margin, meter);
        relying.know(known.edges);
        forgetful.know(known.edges);
        const PoolCertificate second = drifted(random, first);
        const bool is_clean = forgetful.price(second, false, 0, meter).violations == 0;
        INFO("seed " << seed);
        CHECK((relying.price(second, false, 0, meter).violations == 0) == is_clean);
        (is_clean ? clean : contradicted) += 1;
    }
    CHECK(clean > 300);
    CHECK(contradicted > 300);
}

TEST_CASE("a row with more near pairs than it takes is looked at again, whoever's dual fell") {
    const PairingInput input = testing::random_input({.people = 40, .countries = 40, .wish_kinds = 1}, 1);
    domain::Criteria criteria;
    criteria.common_language = false;  // so everybody may meet everybody, with full marks
    const ScoringPlanes planes(input);
    RowScorer scorer(input, planes, criteria);
    const Pool pool = make_pool(input);
    Pricer pricer(scorer, pool, Weighing::kPoints);
    PoolCertificate certificate{.vertex_dual_2x = std::vector<std::int64_t>(40, 99),
                                .parent = std::vector<std::int32_t>(40, -1),
                                .blossom_dual_2x = {},
                                .component = {}};
    const PreviewOptions options;
    Meter meter(options);
    std::size_t found = 0;
    for (Priced priced = pricer.price(certificate, false, 0, meter); priced.violations > 0;
         priced = pricer.price(certificate, false, 0, meter)) {
        pricer.know(priced.edges);
        found += priced.edges.size();
    }
    std::size_t allowed = 0;
    std::vector<std::uint8_t> row(scorer.stride());
    for (PersonIndex person = 0; person < 40; ++person) {
        scorer.score(person, person + 1, 40, row);
        allowed += static_cast<std::size_t>(std::count_if(row.begin() + person + 1, row.begin() + 40, [](auto byte) { return byte > 0; }));
    }
    CHECK(allowed > 600);
    CHECK(found == allowed);
}

}  // namespace counterpart::pairing
