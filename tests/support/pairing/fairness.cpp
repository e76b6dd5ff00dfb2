#include "tests/support/pairing/fairness.h"

#include <cstddef>
#include <random>
#include <vector>

#include "base/check.h"
#include "pairing/engine.h"
#include "pairing/score.h"

namespace counterpart::test_support {
namespace {

using domain::Wish;
using pairing::PairingInput;
using pairing::PersonIndex;
using pairing::testing::draw;

/// Where the bits of one person lie in a row of sets.
std::size_t bit_word(PersonIndex person, std::int32_t words, std::int32_t bit) {
    return static_cast<std::size_t>(person) * static_cast<std::size_t>(words) + static_cast<std::size_t>(bit / 64);
}

std::vector<std::int32_t> bits_of(const std::vector<std::uint64_t>& sets, std::int32_t words, PersonIndex person) {
    std::vector<std::int32_t> bits;
    for (std::int32_t bit = 0; bit < words * 64; ++bit) {
        if ((sets[bit_word(person, words, bit)] >> (bit % 64) & 1) != 0) {
            bits.push_back(bit);
        }
    }
    return bits;
}

/// Leaves one random language (or interest) out, or all but one; false if there is only one.
bool thin_out(PairingInput& input, bool languages, bool all_but_one, PersonIndex person, std::mt19937& random) {
    const std::int32_t words = languages ? input.language_words : input.interest_words;
    std::vector<std::int32_t> bits = bits_of(languages ? input.languages_basic : input.interests, words, person);
    if (bits.size() < 2) {
        return false;
    }
    const std::size_t chosen = draw(random, static_cast<std::uint32_t>(bits.size()));
    const std::int32_t chosen_bit = bits[chosen];
    bits.erase(bits.begin() + static_cast<std::ptrdiff_t>(chosen));
    for (const std::int32_t bit : all_but_one ? bits : std::vector{chosen_bit}) {
        const std::uint64_t rest = ~(std::uint64_t{1} << (bit % 64));
        if (languages) {
            for (auto* level : {&input.languages_basic, &input.languages_good, &input.languages_fluent}) {
                (*level)[bit_word(person, words, bit)] &= rest;
            }
        } else {
            input.interests[bit_word(person, words, bit)] &= rest;
        }
    }
    return true;
}

bool drop_wishes(PairingInput& input, bool all, PersonIndex person, std::mt19937& random) {
    std::vector<Wish*> wishes;
    for (Wish& wish : input.wishes[static_cast<std::size_t>(person)]) {
        if (wish != Wish::kAny) {
            wishes.push_back(&wish);
        }
    }
    if (wishes.empty()) {
        return false;
    }
    if (!all) {
        wishes = {wishes[draw(random, static_cast<std::uint32_t>(wishes.size()))]};
    }
    for (Wish* wish : wishes) {
        *wish = Wish::kAny;
    }
    return true;
}

/// False if this person has nothing to leave out.
bool understate(PairingInput& input, Understatement understatement, PersonIndex person, std::mt19937& random) {
    switch (understatement) {
        case Understatement::kOneWishFewer: return drop_wishes(input, false, person, random);
        case Understatement::kNoWishes: return drop_wishes(input, true, person, random);
        case Understatement::kOneLanguageFewer: return thin_out(input, true, false, person, random);
        case Understatement::kOneLanguageOnly: return thin_out(input, true, true, person, random);
        case Understatement::kOneInterestOnly: return thin_out(input, false, true, person, random);
    }
    return false;
}

std::vector<PersonIndex> partners(const PairingInput& input) {
    const auto outcome = pairing::solve_pairing(input, {}, {});
    check(outcome.has_value(), "a random round has a proved pairing");
    std::vector<PersonIndex> partner(static_cast<std::size_t>(input.person_count), -1);
    for (const domain::MatchedPair& pair : outcome->pairs) {
        partner[static_cast<std::size_t>(pair.a)] = pair.b;
        partner[static_cast<std::size_t>(pair.b)] = pair.a;
    }
    return partner;
}

/// How far the own true wishes are fulfilled, in points times 60.
std::int64_t own_sixtieths(const PairingInput& truth, PersonIndex person, PersonIndex partner) {
    if (partner < 0) {
        return 0;
    }
    const domain::Criteria criteria;
    const pairing::Fulfilments fulfilments = pairing::pair_fulfilments(truth, person, partner);
    std::int64_t sum = 0;
    for (std::size_t criterion = 0; criterion < fulfilments.size(); ++criterion) {
        sum += criteria.weight_points[criterion] * fulfilments[criterion].of_a;
    }
    return sum;
}

void add(Changes& changes, const PairingInput& truth, PersonIndex person, PersonIndex before, PersonIndex after) {
    const std::int64_t own_before = own_sixtieths(truth, person, before);
    const std::int64_t own_after = own_sixtieths(truth, person, after);
    changes.own_sixtieths_before += own_before;
    changes.own_sixtieths_after += own_after;
    changes.better += own_after > own_before ? 1 : 0;
    changes.worse += own_after < own_before ? 1 : 0;
    changes.same += own_after == own_before ? 1 : 0;
    changes.newly_paired += before < 0 && after >= 0 ? 1 : 0;
    changes.newly_alone += before >= 0 && after < 0 ? 1 : 0;
}

}  // namespace

FairnessFigures measure_fairness(const pairing::testing::RandomShape& shape, Understatement understatement, std::uint32_t rounds,
                                 std::uint32_t people_a_round) {
    FairnessFigures figures;
    for (std::uint32_t round = 0; round < rounds; ++round) {
        std::mt19937 random(round);
        const PairingInput truth = pairing::testing::random_input(shape, round);
        const std::vector<PersonIndex> before = partners(truth);
        const auto people = static_cast<std::uint32_t>(truth.person_count);
        for (std::uint32_t sample = 0; sample < people_a_round; ++sample) {
            const std::uint32_t person = draw(random, people);
            const std::uint32_t other = (person + 1 + draw(random, people - 1)) % people;
            PairingInput declared = truth;
            if (!understate(declared, understatement, static_cast<PersonIndex>(person), random)) {
                continue;
            }
            const std::vector<PersonIndex> after = partners(declared);
            add(figures.own, truth, static_cast<PersonIndex>(person), before[person], after[person]);
            add(figures.others, truth, static_cast<PersonIndex>(other), before[other], after[other]);
        }
    }
    return figures;
}

}  // namespace counterpart::test_support
