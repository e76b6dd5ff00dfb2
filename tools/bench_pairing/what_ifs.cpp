#include "tools/bench_pairing/what_ifs.h"

#include <array>
#include <cstdio>
#include <random>
#include <utility>

#include "pairing/engine.h"
#include "pairing/hard_rules.h"
#include "tests/support/pairing/large_round.h"
#include "tools/bench_pairing/measurement.h"

namespace counterpart::bench {
namespace {

using pairing::PersonIndex;
using pairing::WhatIfQuery;

/// Makes questions about one round, the same in every run.
class Questions {
  public:
    Questions(const pairing::PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs)
        : input_(input), criteria_(criteria), pairs_(pairs) {}

    WhatIfQuery fix() {
        for (;;) {
            const PersonIndex one = person();
            const PersonIndex other = person();
            if (one != other && pairing::broken_rules(input_, criteria_, one, other) == 0) {
                return {.fix = {pairing::make_index_pair(one, other)}};
            }
        }
    }
    WhatIfQuery forbid() {
        const domain::MatchedPair& pair = pairs_[random_() % pairs_.size()];
        return {.forbid = {pairing::make_index_pair(pair.a, pair.b)}};
    }
    WhatIfQuery withdraw() { return {.withdraw = {person()}}; }
    WhatIfQuery late() {
        const std::array like{person()};
        return {.late = {{.row = test_support::people_of(input_, like), .earlier_partners = {}, .likely_duplicates = {}}}};
    }
    WhatIfQuery drop_wish() {
        return {.drop_wishes = {{.person = person(), .criterion = static_cast<domain::Criterion>(random_() % domain::kCriterionCount)}}};
    }

  private:
    PersonIndex person() { return static_cast<PersonIndex>(random_() % static_cast<std::uint32_t>(input_.person_count)); }

    const pairing::PairingInput& input_;
    const domain::Criteria& criteria_;
    const std::vector<domain::MatchedPair>& pairs_;
    std::mt19937 random_{1};
};

}  // namespace

std::vector<WhatIfTimes> measure_what_ifs(const pairing::PairingInput& input, const domain::Criteria& criteria, int questions) {
    constexpr std::array kKinds{std::pair("fix", &Questions::fix), std::pair("forbid", &Questions::forbid),
                                std::pair("withdraw", &Questions::withdraw), std::pair("late", &Questions::late),
                                std::pair("drop a wish", &Questions::drop_wish)};
    pairing::Engine engine(input);
    const auto outcome = engine.solve(criteria, {});
    if (!outcome) {
        return {};
    }
    Questions ask(input, criteria, outcome->pairs);
    std::vector<WhatIfTimes> found;
    for (const auto& [kind, make] : kKinds) {
        WhatIfTimes& times = found.emplace_back(WhatIfTimes{.kind = kind, .times_us = {}});
        for (int question = 0; question < questions; ++question) {
            const WhatIfQuery query = (ask.*make)();
            const std::int64_t start = now_us();
            const auto answer = engine.what_if(query, {});
            times.times_us.push_back(now_us() - start);
            if (!answer) {
                std::fprintf(stderr, "no proved answer to %s: %s\n", kind, answer.error().code.c_str());
                return {};
            }
        }
    }
    return found;
}

}  // namespace counterpart::bench
