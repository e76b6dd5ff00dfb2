#include "pairing/proof_rows.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "pairing/hard_rules.h"
#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

using testing::draw;

/// Compares what the rows of a random pool say with what a look at each pair says.
class RowComparison {
  public:
    RowComparison(const PairingInput& input, const domain::Criteria& criteria, std::uint32_t seed)
        : input_(input), criteria_(criteria), random_(seed) {
        const std::vector<std::int64_t> spreads{3, 60, 700};
        const std::int64_t spread = spreads[seed % spreads.size()];
        for (PersonIndex person = 0; person < input.person_count; ++person) {
            if (draw(random_, 6) != 0) {
                people_.push_back(person);
                component_.push_back(static_cast<std::int32_t>(draw(random_, 5)) - 1);
                duals_2x_.push_back(static_cast<std::int64_t>(draw(random_, static_cast<std::uint32_t>(spread))) - spread / 4);
            }
        }
    }

    void run(bool whole_rows) {
        ProofRows rows(input_, criteria_, people_, component_);
        rows.load_duals(duals_2x_);
        REQUIRE(rows.size() == people_.size());
        for (std::size_t position = 0; position < rows.size(); ++position) {
            const std::size_t from = whole_rows ? 0 : position + 1;
            rows.open(position, from);
            compare(rows, position, from);
        }
    }

  private:
    void compare(ProofRows& rows, std::size_t position, std::size_t from) {
        const auto u = static_cast<std::size_t>(rows.vertex_at(position));
        std::int64_t allowed = 0;
        const std::int64_t told_allowed = rows.look(0);
        int most_across = -1;
        for (std::size_t other = from; other < rows.size(); ++other) {
            const auto v = static_cast<std::size_t>(rows.vertex_at(other));
            if (broken_rules(input_, criteria_, people_[u], people_[v]) != 0) {
                continue;
            }
            ++allowed;
            const int points = score_points(pair_score_parts(input_, criteria_, people_[u], people_[v]));
            const auto suspect = std::ranges::find(rows.suspects(), static_cast<std::int32_t>(v), &ProofRows::Suspect::vertex);
            const bool is_suspect = suspect != rows.suspects().end();
            CHECK((is_suspect || duals_2x_[u] + duals_2x_[v] >= 2 * points));
            CHECK((!is_suspect || suspect->points == points));
            if (component_[u] != component_[v] && component_[u] >= 0 && component_[v] >= 0) {
                most_across = std::max(most_across, points);
            }
        }
        CHECK(allowed == told_allowed);
        CHECK(rows.crosses(0) == (most_across >= 0));
        CHECK(!rows.crosses(most_across + 1));
        CHECK((most_across < 0 || rows.crosses(most_across)));
    }

    const PairingInput& input_;
    const domain::Criteria& criteria_;
    std::mt19937 random_;
    std::vector<PersonIndex> people_;
    std::vector<std::int32_t> component_;
    std::vector<std::int64_t> duals_2x_;
};

}  // namespace

TEST_CASE("a row counts its allowed pairs, lists whatever may beat the duals, however great or small, and sees what joins two classes") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const PairingInput input = testing::random_input({.people = 45, .countries = 5, .languages = 3, .listed_pairs = 6}, seed);
        const domain::Criteria criteria = testing::random_criteria(seed);
        INFO("seed " << seed);
        RowComparison(input, criteria, seed).run(false);
        RowComparison(input, criteria, seed).run(true);
    }
}

}  // namespace counterpart::pairing
