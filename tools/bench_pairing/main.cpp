// Measures the match preview natively on rounds that it makes itself: n, score class, milliseconds of each stage.
// Use: bench_pairing [runs] [n ...]

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "pairing/engine.h"
#include "tests/pairing/random_input.h"

namespace {

using counterpart::pairing::Engine;
using counterpart::pairing::PairingInput;
using counterpart::pairing::PreviewOptions;
using counterpart::pairing::RunFigures;

/// How many different scores there are.
enum class ScoreClass { kDefault, kCoarse, kEqual };

/// Processor time, so that other programs on the machine do not count.
std::int64_t now_us() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1000;
}

PairingInput make_input(std::int32_t people) {
    return counterpart::pairing::testing::random_input(
        {.people = people, .countries = 100, .languages = 24, .interests = 30, .wish_kinds = 3, .listed_pairs = people / 10}, 1);
}

counterpart::domain::Criteria make_criteria(ScoreClass scores) {
    counterpart::domain::Criteria criteria;
    if (scores == ScoreClass::kCoarse) {
        criteria.weight_points = {4, 3, 2, 2, 2, 2};
    } else if (scores == ScoreClass::kEqual) {
        criteria.weight_points = {};
    }
    return criteria;
}

void measure(std::int32_t people, ScoreClass scores, const char* name, int runs) {
    PreviewOptions options;
    options.clock_us = now_us;
    std::vector<RunFigures> figures;
    const PairingInput input = make_input(people);
    for (int run = 0; run < runs; ++run) {
        const std::int64_t start = now_us();
        Engine engine(input);
        const auto outcome = engine.solve(make_criteria(scores), options);
        if (!outcome) {
            std::printf("%d %s: %s %s\n", people, name, outcome.error().code.c_str(), outcome.error().where.c_str());
            return;
        }
        figures.push_back(outcome->run);
        figures.back().total_us = now_us() - start;
    }
    std::ranges::sort(figures, {}, &RunFigures::total_us);
    const RunFigures& f = figures[figures.size() / 2];
    const auto ms = [](std::int64_t us) { return static_cast<double>(us) / 1000.0; };
    std::printf("%7d %-8s total %8.2f  candidates %7.2f  solve %8.2f  price %7.2f  verify %7.2f  rounds %2d  edges %lld  allowed %lld\n",
                people, name, ms(f.total_us), ms(f.candidates_us), ms(f.solve_us), ms(f.price_us), ms(f.verify_us), f.rounds,
                static_cast<long long>(f.candidate_pairs), static_cast<long long>(f.verified_pairs));
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
    const int runs = count > 1 ? std::max(1, std::atoi(words[1])) : 3;
    std::vector<std::int32_t> sizes;
    for (int at = 2; at < count; ++at) {
        sizes.push_back(std::atoi(words[at]));
    }
    if (sizes.empty()) {
        sizes = {100, 700, 1000, 2000, 5000, 10'000};
    }
    for (const std::int32_t people : sizes) {
        measure(people, ScoreClass::kDefault, "default", runs);
        measure(people, ScoreClass::kCoarse, "coarse", runs);
        measure(people, ScoreClass::kEqual, "equal", runs);
    }
    return 0;
}
