// Whether somebody gains by declaring less than is true: a table for docs/fairness.md. Use: fairness [ROUNDS [PEOPLE]]

#include <cstdio>
#include <cstdlib>

#include "tests/support/pairing/fairness.h"

namespace {

using namespace counterpart;
using test_support::Changes;
using test_support::Understatement;

const char* name(Understatement understatement) {
    switch (understatement) {
        case Understatement::kOneWishFewer: return "one wish fewer";
        case Understatement::kNoWishes: return "no wishes";
        case Understatement::kOneLanguageFewer: return "one language fewer";
        case Understatement::kOneLanguageOnly: return "one language only";
        case Understatement::kOneInterestOnly: return "one interest only";
    }
    return "";
}

void print(const char* whom, const Changes& changes) {
    const auto percent = [&](std::int64_t part) { return 100.0 * static_cast<double>(part) / static_cast<double>(changes.cases()); };
    std::printf("| %s | %lld | %.1f %% | %.1f %% | %.1f %% | %+.2f | %lld | %lld |\n", whom, static_cast<long long>(changes.cases()),
                percent(changes.better), percent(changes.worse), percent(changes.same), changes.mean_gain_points(),
                static_cast<long long>(changes.newly_paired), static_cast<long long>(changes.newly_alone));
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::atoi(words[1]) : 200;
    const int people = count > 2 ? std::atoi(words[2]) : 100;
    if (rounds < 1 || people < 2) {
        std::fputs("use: fairness [ROUNDS [PEOPLE]]   at least one round of two people\n", stderr);
        return 2;
    }
    const pairing::testing::RandomShape shape{.people = people, .countries = 40, .languages = 12, .interests = 30};
    std::printf("%d rounds of %d people, ten of each\n\n", rounds, people);
    std::printf("| who | cases | better | worse | same | points | paired | alone |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const Understatement understatement : test_support::kUnderstatements) {
        const auto figures = test_support::measure_fairness(shape, understatement, static_cast<std::uint32_t>(rounds), 10);
        print(name(understatement), figures.own);
        print("somebody else then", figures.others);
    }
    return 0;
}
