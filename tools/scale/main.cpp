// What a round that is cut into parts loses at most: figures for docs/scale.md. Use: scale PEOPLE PART_SIZE IDEAL_PERCENT PASSES
// In each pass every pair is scored that block bounds do not certify: half a million million of them at a million people.

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "tests/pairing/random_input.h"
#include "tests/support/pairing/large_round.h"

namespace {

using namespace counterpart;

/// Processor time, so that other programs on the machine do not count.
double seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Report {
    std::int64_t total_points = 0;
    double started_s = seconds();

    void print(const char* what, std::int64_t bound_points, std::int64_t pairs_by_blocks, std::int64_t all_pairs) {
        const double gap = static_cast<double>(bound_points - total_points) / static_cast<double>(bound_points);
        std::printf("%-28s bound %lld, gap %.2f %%, pairs certified by blocks %.1f %%, %.2f s\n", what,
                    static_cast<long long>(bound_points), 100.0 * gap,
                    all_pairs == 0 ? 0.0 : 100.0 * static_cast<double>(pairs_by_blocks) / static_cast<double>(all_pairs),
                    seconds() - started_s);
        std::fflush(stdout);
        started_s = seconds();
    }
};

}  // namespace

int main(int count, char** words) {
    const int people = count == 5 ? std::atoi(words[1]) : 0;
    const int part_size = count == 5 ? std::atoi(words[2]) : 0;
    const int ideal_percent = count == 5 ? std::atoi(words[3]) : 0;
    const int passes = count == 5 ? std::atoi(words[4]) : 0;
    if (people < 2 || part_size < 2 || ideal_percent < 0 || ideal_percent > 100 || passes < 0) {
        std::fputs(
            "use: scale PEOPLE PART_SIZE IDEAL_PERCENT PASSES   people and part size: at least 2; share of ideal duals in the start;\n"
            "     passes over all pairs: 0 for none\n",
            stderr);
        return 2;
    }
    const domain::Criteria criteria;
    const auto input = pairing::testing::random_input({.people = people, .countries = 100, .languages = 24, .interests = 30}, 1);
    const double started_s = seconds();
    const auto cut = test_support::solve_in_parts(input, criteria, part_size);
    std::printf("%d people in parts of %d: %lld pairs, %lld points, %.2f a pair, %.2f s\n", people, part_size,
                static_cast<long long>(cut.pair_count), static_cast<long long>(cut.total_points),
                static_cast<double>(cut.total_points) / static_cast<double>(cut.pair_count), seconds() - started_s);
    Report report{.total_points = cut.total_points};
    const std::vector<std::int32_t> ideal_2x = test_support::ideal_duals_2x(input, criteria);
    report.print("ideal partners", test_support::bound_points(ideal_2x), 0, 0);
    // The parts' duals are too low, for the whole round offers better partners; those of ideal partners are too high.
    std::vector<std::int32_t> duals_2x = cut.duals_2x;
    for (std::size_t person = 0; person < duals_2x.size(); ++person) {
        duals_2x[person] = (duals_2x[person] * (100 - ideal_percent) + ideal_2x[person] * ideal_percent) / 100;
    }
    const auto blocks = test_support::lift_by_blocks(input, criteria, duals_2x);
    report.print("duals lifted by blocks", test_support::bound_points(blocks.duals_2x), blocks.pairs_by_blocks, blocks.all_pairs);
    for (int pass = 0; pass < passes; ++pass) {
        const auto scored = test_support::lift_by_scoring(input, criteria, duals_2x);
        duals_2x = scored.duals_2x;
        report.print("duals after scoring", test_support::bound_points(duals_2x), scored.pairs_by_blocks, scored.all_pairs);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory %.0f MB\n", static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}
