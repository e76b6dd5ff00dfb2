#include "tests/support/pairing/large_round.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/check.h"
#include "pairing/engine.h"
#include "pairing/row_scorer.h"
#include "pairing/score.h"
#include "pairing/scoring_planes.h"

namespace counterpart::test_support {
namespace {

using domain::Criterion;
using domain::Wish;
using pairing::PairingInput;
using pairing::PersonIndex;

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

template <typename T>
std::vector<T> chosen(const std::vector<T>& values, std::span<const PersonIndex> people, std::int32_t words = 1) {
    std::vector<T> found;
    found.reserve(people.size() * at(words));
    for (const PersonIndex person : people) {
        for (std::int32_t word = 0; word < words; ++word) {
            found.push_back(values[at(person) * at(words) + at(word)]);
        }
    }
    return found;
}

/// The greatest fulfilment of a person's own wish that any partner could bring.
int ideal_sixtieths(const PairingInput& input, PersonIndex person, Criterion criterion) {
    // The facts of somebody with their own double are the best there are for "same".
    const pairing::Fulfilments with_double = pairing::pair_fulfilments(input, person, person);
    const Wish wish = input.wishes[at(person)][static_cast<std::size_t>(criterion)];
    return wish == Wish::kSame ? with_double[static_cast<std::size_t>(criterion)].of_a : pairing::kFulfilledSixtieths;
}

/// Consecutive people of one class with similar duals.
struct Block {
    std::int32_t from = 0;
    std::int32_t to = 0;
    std::int32_t class_index = 0;
    std::int32_t least_dual_2x = 0;
};

/// A round in the order of its blocks.
struct Blocked {
    std::vector<PersonIndex> order;
    std::vector<std::int32_t> duals_2x;  ///< in that order
    std::vector<Block> blocks;
    std::vector<std::vector<int>> class_bounds_points;  ///< greatest thinkable score of a pair of classes

    [[nodiscard]] std::int32_t excess_2x(const Block& one, const Block& other) const {
        return 2 * class_bounds_points[at(one.class_index)][at(other.class_index)] - one.least_dual_2x - other.least_dual_2x;
    }
};

auto class_key(const PairingInput& input, PersonIndex person) {
    const domain::Wishes& wishes = input.wishes[at(person)];
    return std::tuple(wishes[static_cast<std::size_t>(Criterion::kSector)], input.sectors[at(person)],
                      wishes[static_cast<std::size_t>(Criterion::kCareerStage)], input.career_stages[at(person)]);
}

int class_bound_points(const PairingInput& input, const domain::Criteria& criteria, PersonIndex one, PersonIndex other) {
    int points = 0;
    for (std::size_t criterion = 0; criterion < domain::kCriterionCount; ++criterion) {
        const auto which = static_cast<Criterion>(criterion);
        const bool is_class = which == Criterion::kSector || which == Criterion::kCareerStage;
        points += is_class ? pairing::pair_score_part(input, criteria, which, one, other) : criteria.weight_points[criterion];
    }
    return points;
}

Blocked make_blocks(const PairingInput& input, const domain::Criteria& criteria, std::span<const std::int32_t> duals_2x) {
    Blocked blocked;
    blocked.order.resize(at(input.person_count));
    std::iota(blocked.order.begin(), blocked.order.end(), 0);
    std::ranges::sort(blocked.order, {},
                      [&](PersonIndex person) { return std::tuple(class_key(input, person), duals_2x[at(person)], person); });
    blocked.duals_2x = chosen(std::vector(duals_2x.begin(), duals_2x.end()), blocked.order);
    const std::int32_t most = std::max(64, input.person_count / 2000);
    std::vector<PersonIndex> examples;
    for (std::int32_t from = 0; from < input.person_count;) {
        const auto key = class_key(input, blocked.order[at(from)]);
        if (examples.empty() || class_key(input, examples.back()) != key) {
            examples.push_back(blocked.order[at(from)]);
        }
        std::int32_t to = from;
        while (to < input.person_count && to - from < most && class_key(input, blocked.order[at(to)]) == key) {
            ++to;
        }
        blocked.blocks.push_back({from, to, static_cast<std::int32_t>(examples.size()) - 1, blocked.duals_2x[at(from)]});
        from = to;
    }
    for (const PersonIndex one : examples) {
        std::vector<int>& row = blocked.class_bounds_points.emplace_back();
        for (const PersonIndex other : examples) {
            row.push_back(class_bound_points(input, criteria, one, other));
        }
    }
    return blocked;
}

std::int64_t pairs_between(const Block& one, const Block& other) {
    const std::int64_t people = one.to - one.from;
    return &one == &other ? people * (people - 1) / 2 : people * (other.to - other.from);
}

/// The duals of the blocks' order, put back into the order of the input.
std::vector<std::int32_t> in_input_order(const Blocked& blocked) {
    std::vector<std::int32_t> duals_2x(blocked.order.size());
    for (std::size_t place = 0; place < blocked.order.size(); ++place) {
        duals_2x[at(blocked.order[place])] = blocked.duals_2x[place];
    }
    return duals_2x;
}

/// What the pairs of one person ask of both ends, one end keeping its dual: raises `asked_2x` of the others, returns the own one's.
std::int32_t ask(std::span<const std::uint8_t> row, std::span<const std::int32_t> duals_2x, std::int32_t own_2x,
                 std::span<std::int32_t> asked_2x) {
    std::int32_t own_asked_2x = 0;
    for (std::size_t other = 0; other < row.size(); ++other) {
        // A row holds the score and one; 0 for a pair that is not allowed, which asks for less than nothing.
        const std::int32_t score_2x = 2 * (row[other] - 1);
        own_asked_2x = std::max(own_asked_2x, score_2x - duals_2x[other]);
        asked_2x[other] = std::max(asked_2x[other], score_2x - own_2x);
    }
    return own_asked_2x;
}

/// The stretches of blocks, from `index` on, that a block's people have to be scored with; counts the pairs that they need not.
std::vector<std::pair<std::int32_t, std::int32_t>> stretches_to_score(const Blocked& blocked, std::size_t index, Lifted& lifted,
                                                                      std::vector<std::uint8_t>& is_whole) {
    const Block& one = blocked.blocks[index];
    std::vector<std::pair<std::int32_t, std::int32_t>> stretches;
    for (std::size_t next = index; next < blocked.blocks.size(); ++next) {
        const Block& other = blocked.blocks[next];
        lifted.all_pairs += pairs_between(one, other);
        if (blocked.excess_2x(one, other) <= 0) {
            lifted.pairs_by_blocks += pairs_between(one, other);
            is_whole[index] = is_whole[next] = 0;
        } else if (!stretches.empty() && stretches.back().second == other.from) {
            stretches.back().second = other.to;
        } else {
            stretches.emplace_back(other.from, other.to);
        }
    }
    return stretches;
}

}  // namespace

PairingInput people_of(const PairingInput& input, std::span<const PersonIndex> people) {
    PairingInput part;
    part.person_count = static_cast<std::int32_t>(people.size());
    part.country_count = input.country_count;
    part.language_words = input.language_words;
    part.interest_words = input.interest_words;
    part.countries = chosen(input.countries, people);
    part.sectors = chosen(input.sectors, people);
    part.career_stages = chosen(input.career_stages, people);
    part.contact_methods = chosen(input.contact_methods, people);
    part.utc_offset_minutes = chosen(input.utc_offset_minutes, people);
    part.wishes = chosen(input.wishes, people);
    part.languages_basic = chosen(input.languages_basic, people, input.language_words);
    part.languages_good = chosen(input.languages_good, people, input.language_words);
    part.languages_fluent = chosen(input.languages_fluent, people, input.language_words);
    part.interests = chosen(input.interests, people, input.interest_words);
    return part;
}

CutRound solve_in_parts(const PairingInput& input, const domain::Criteria& criteria, std::int32_t part_size) {
    CutRound cut;
    for (std::int32_t from = 0; from < input.person_count; from += part_size) {
        std::vector<PersonIndex> people(at(std::min(part_size, input.person_count - from)));
        std::iota(people.begin(), people.end(), from);
        const auto outcome = pairing::solve_pairing(people_of(input, people), criteria, {});
        check(outcome.has_value(), "a part has a proved pairing");
        cut.total_points += outcome->figures.total_points;
        cut.pair_count += static_cast<std::int64_t>(outcome->pairs.size());
        for (const std::int64_t dual_2x : outcome->proof.person_duals) {
            cut.duals_2x.push_back(static_cast<std::int32_t>(std::max<std::int64_t>(dual_2x, 0)));  // nobody waited, so scores alone
        }
    }
    return cut;
}

std::int64_t bound_points(std::span<const std::int32_t> duals_2x) {
    return std::accumulate(duals_2x.begin(), duals_2x.end(), std::int64_t{0}) / 2;
}

std::vector<std::int32_t> ideal_duals_2x(const PairingInput& input, const domain::Criteria& criteria) {
    std::vector<std::int32_t> duals_2x;
    for (PersonIndex person = 0; person < input.person_count; ++person) {
        std::int32_t points = 0;
        for (std::size_t criterion = 0; criterion < domain::kCriterionCount; ++criterion) {
            const int both = ideal_sixtieths(input, person, static_cast<Criterion>(criterion)) + pairing::kFulfilledSixtieths;
            points += (criteria.weight_points[criterion] * both + pairing::kFulfilledSixtieths) / (2 * pairing::kFulfilledSixtieths);
        }
        duals_2x.push_back(points);
    }
    return duals_2x;
}

Lifted lift_by_blocks(const PairingInput& input, const domain::Criteria& criteria, std::span<const std::int32_t> duals_2x) {
    Blocked blocked = make_blocks(input, criteria, duals_2x);
    Lifted lifted;
    std::vector<std::int32_t> lifts_2x(blocked.blocks.size());
    for (std::size_t one = 0; one < blocked.blocks.size(); ++one) {
        for (std::size_t other = one; other < blocked.blocks.size(); ++other) {
            const std::int64_t pairs = pairs_between(blocked.blocks[one], blocked.blocks[other]);
            const std::int32_t excess_2x = blocked.excess_2x(blocked.blocks[one], blocked.blocks[other]);
            lifted.all_pairs += pairs;
            lifted.pairs_by_blocks += excess_2x <= 0 ? pairs : 0;
            lifts_2x[one] = std::max(lifts_2x[one], (excess_2x + 1) / 2);
            lifts_2x[other] = std::max(lifts_2x[other], (excess_2x + 1) / 2);
        }
    }
    for (std::size_t index = 0; index < blocked.blocks.size(); ++index) {
        for (std::int32_t place = blocked.blocks[index].from; place < blocked.blocks[index].to; ++place) {
            blocked.duals_2x[at(place)] += lifts_2x[index];
        }
    }
    lifted.duals_2x = in_input_order(blocked);
    return lifted;
}

Lifted lift_by_scoring(const PairingInput& input, const domain::Criteria& criteria, std::span<const std::int32_t> duals_2x) {
    Blocked blocked = make_blocks(input, criteria, duals_2x);
    const PairingInput ordered = people_of(input, blocked.order);
    const pairing::ScoringPlanes planes(ordered);
    pairing::RowScorer scorer(ordered, planes, criteria);
    std::vector<std::uint8_t> row(scorer.stride());
    std::vector<std::int32_t> asked_2x(blocked.duals_2x.size());
    std::vector<std::uint8_t> is_whole(blocked.blocks.size(), 1);
    Lifted lifted;
    for (std::size_t index = 0; index < blocked.blocks.size(); ++index) {
        const auto stretches = stretches_to_score(blocked, index, lifted, is_whole);
        for (std::int32_t person = blocked.blocks[index].from; person < blocked.blocks[index].to; ++person) {
            for (const auto& [begin, to] : stretches) {
                const std::int32_t from = std::max(begin, person + 1);
                if (from < to) {
                    scorer.score(person, from, to, row);
                    const auto part = [&](auto& values) { return std::span(values).subspan(at(from), at(to - from)); };
                    const std::int32_t own_2x = ask(part(row), part(blocked.duals_2x), blocked.duals_2x[at(person)], part(asked_2x));
                    asked_2x[at(person)] = std::max(asked_2x[at(person)], own_2x);
                }
            }
        }
    }
    // y + asked of the other >= 2 * score, both ways round: so halfway between y and asked every pair is borne. (The half is rounded up.) A pair that its blocks certify asks at most for y.
    for (std::size_t index = 0; index < blocked.blocks.size(); ++index) {
        for (std::int32_t person = blocked.blocks[index].from; person < blocked.blocks[index].to; ++person) {
            std::int32_t& dual_2x = blocked.duals_2x[at(person)];
            const std::int32_t ask_2x = is_whole[index] != 0 ? asked_2x[at(person)] : std::max(asked_2x[at(person)], dual_2x);
            dual_2x = (dual_2x + ask_2x + 1) / 2;
        }
    }
    lifted.duals_2x = in_input_order(blocked);
    return lifted;
}

}  // namespace counterpart::test_support
