#include "tools/bench_pairing/measurement.h"

#include <cstdio>
#include <ctime>

#include "pairing/engine.h"
#include "pairing/row_scorer.h"
#include "pairing/scoring_planes.h"
#include "tools/bench_pairing/cases.h"

namespace counterpart::bench {

std::int64_t now_us() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1000;
}

namespace {

constexpr std::int64_t kEnough_us = 10'000'000;

/// Does `run` again and again; it returns false to stop.
template <typename Run>
std::vector<std::int64_t> repeat(int runs, Run run) {
    std::vector<std::int64_t> times_us;
    const std::int64_t begin = now_us();
    while (static_cast<int>(times_us.size()) < runs && (times_us.empty() || now_us() - begin < kEnough_us)) {
        const std::int64_t start = now_us();
        if (!run()) {
            return {};
        }
        times_us.push_back(now_us() - start);
    }
    return times_us;
}

}  // namespace

std::optional<Measurement> measure_counterpart(const pairing::PairingInput& input, const domain::Criteria& criteria, int runs) {
    Measurement measurement;
    pairing::PreviewOptions options;
    options.clock_us = now_us;
    measurement.times_us = repeat(runs, [&] {
        pairing::Engine engine(input);
        const auto outcome = engine.solve(criteria, options);
        if (!outcome) {
            std::fprintf(stderr, "no proved pairing: %s %s\n", outcome.error().code.c_str(), outcome.error().where.c_str());
            return false;
        }
        // A solve ends in its verification, or in a problem.
        measurement.is_certified = outcome->figures.bound_points == outcome->figures.total_points;
        measurement.pair_count = static_cast<std::int64_t>(outcome->pairs.size());
        measurement.total_points = outcome->figures.total_points;
        measurement.stages = outcome->run;
        return true;
    });
    return measurement.times_us.empty() ? std::nullopt : std::optional(measurement);
}

Measurement measure_floor(const pairing::PairingInput& input, const domain::Criteria& criteria, int runs) {
    const pairing::ScoringPlanes planes(input);
    pairing::RowScorer scorer(input, planes, criteria);
    std::vector<std::uint8_t> row(scorer.stride());
    Measurement measurement;
    measurement.times_us = repeat(runs, [&] {
        for (std::int32_t person = 0; person + 1 < input.person_count; ++person) {
            scorer.score(person, person + 1, input.person_count, row);
        }
        return true;
    });
    return measurement;
}

Measurement measure_peer(const pairing::PairingInput& input, const domain::Criteria& criteria, Peer peer, int runs) {
    const std::vector<test_support::PeerEdge> edges = allowed_pairs(input, criteria);
    std::vector<test_support::PeerEdge> lifted = edges;
    test_support::lift_weights(input.person_count, lifted);
    test_support::PeerMatching partner;
    Measurement measurement;
    measurement.times_us = repeat(runs, [&] {
        partner = peer(input.person_count, lifted);
        return true;
    });
    for (const test_support::PeerEdge& edge : edges) {
        if (partner[static_cast<std::size_t>(edge.u)] == edge.v) {
            ++measurement.pair_count;
            measurement.total_points += edge.weight;
        }
    }
    return measurement;
}

}  // namespace counterpart::bench
