#include "pairing/check_scorer.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <unordered_map>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;

constexpr int kWhole = 60;
constexpr int kDay = 1440;

int in_points(int weight, int sixtieths) { return (weight * sixtieths + kWhole) / (2 * kWhole); }

int read(Wish wish, int same) { return wish == Wish::kAny ? kWhole : (wish == Wish::kDifferent ? kWhole - same : same); }

/// What a classed criterion reads of a person: attribute in the upper bits, wish in the lowest two.
int class_key(const PairingInput& input, Criterion criterion, std::size_t person) {
    int attribute = 0;
    switch (criterion) {
        case Criterion::kSector: attribute = input.sectors[person]; break;
        case Criterion::kCareerStage: attribute = input.career_stages[person]; break;
        case Criterion::kWakingHours: attribute = input.utc_offset_minutes[person]; break;
        default: attribute = input.contact_methods[person]; break;
    }
    return attribute * 4 + static_cast<int>(input.wishes[person][static_cast<std::size_t>(criterion)]);
}

constexpr int kQuarter = 15;
constexpr int kQuartersPerDay = kDay / kQuarter;

/// Quarters of an hour in common on a clock face for every difference of offsets, counted one by one. Sixty quarters are
/// a waking day, so one quarter is one sixtieth.
std::array<int, kQuartersPerDay> count_common_quarters() {
    constexpr int kWakingQuarters = 60;
    std::array<int, kQuartersPerDay> common{};
    for (int shift = 0; shift < kQuartersPerDay; ++shift) {
        for (int quarter = 0; quarter < kWakingQuarters; ++quarter) {
            common[static_cast<std::size_t>(shift)] += (quarter + shift) % kQuartersPerDay < kWakingQuarters ? 1 : 0;
        }
    }
    return common;
}

int waking_sixtieths(int one_offset, int other_offset) {
    static const std::array<int, kQuartersPerDay> kCommon = count_common_quarters();
    const int shift = (((one_offset - other_offset) / kQuarter) % kQuartersPerDay + kQuartersPerDay) % kQuartersPerDay;
    return kCommon[static_cast<std::size_t>(shift)];
}

int one_side(Criterion criterion, int mine, int theirs) {
    const Wish wish = static_cast<Wish>(mine & 3);
    const int my_attribute = mine >> 2;
    const int their_attribute = theirs >> 2;
    switch (criterion) {
        case Criterion::kWakingHours: {
            const bool known = my_attribute != kUnknownUtcOffset && their_attribute != kUnknownUtcOffset;
            if (!known) {
                return wish == Wish::kAny ? kWhole : 0;
            }
            return read(wish, waking_sixtieths(my_attribute, their_attribute));
        }
        case Criterion::kContactMethods: {
            const int own = std::min(std::popcount(static_cast<unsigned>(my_attribute)), 2);
            const int common = std::min(std::popcount(static_cast<unsigned>(my_attribute & their_attribute)), own);
            return read(wish, own == 0 ? 0 : kWhole * common / own);
        }
        default: return read(wish, my_attribute == their_attribute ? kWhole : 0);
    }
}

constexpr std::array<Criterion, 4> kTableCriteria{Criterion::kSector, Criterion::kCareerStage, Criterion::kWakingHours,
                                                  Criterion::kContactMethods};

}  // namespace

CheckScorer::CheckScorer(const PairingInput& input, const domain::Criteria& criteria)
    : input_(input),
      weights_(criteria.weight_points),
      different_country_(criteria.different_country),
      common_language_(criteria.common_language),
      set_points_bound_(criteria.weight_points[0] + criteria.weight_points[static_cast<std::size_t>(Criterion::kLanguages)]),
      people_(static_cast<std::size_t>(input.person_count)),
      listed_(people_.size()) {
    for (std::size_t p = 0; p < people_.size(); ++p) {
        Person& person = people_[p];
        person.country = input.countries[p];
        person.interest_wish = static_cast<std::uint8_t>(input.wishes[p][static_cast<std::size_t>(Criterion::kInterests)]);
        person.language_wish = static_cast<std::uint8_t>(input.wishes[p][static_cast<std::size_t>(Criterion::kLanguages)]);
        int interests = 0;
        for (std::size_t w = 0; w < static_cast<std::size_t>(input.interest_words); ++w) {
            interests += std::popcount(input.interests[p * static_cast<std::size_t>(input.interest_words) + w]);
        }
        person.interest_number = static_cast<std::uint8_t>(std::min(interests, 3));
        for (std::size_t w = 0; w < static_cast<std::size_t>(input.language_words); ++w) {
            person.language_number += std::popcount(input.languages_basic[p * static_cast<std::size_t>(input.language_words) + w]);
        }
    }
    build_tables(input);
    const auto list = [&](const std::vector<IndexPair>& pairs, bool is_on) {
        for (const IndexPair& pair : pairs) {
            if (is_on) {
                listed_[static_cast<std::size_t>(pair.a)].push_back(pair.b);
                listed_[static_cast<std::size_t>(pair.b)].push_back(pair.a);
            }
        }
    };
    list(input.likely_duplicate_pairs, true);
    list(input.earlier_pairs, criteria.never_earlier_partner);
    list(input.forbidden_pairs, criteria.never_forbidden_pair);
}

void CheckScorer::build_tables(const PairingInput& input) {
    for (std::size_t c = 0; c < kTables; ++c) {
        std::vector<int> keys;
        std::unordered_map<int, std::uint16_t> number_of_key;
        for (std::size_t p = 0; p < people_.size(); ++p) {
            const int key = class_key(input, kTableCriteria[c], p);
            const auto [at, is_new] = number_of_key.try_emplace(key, static_cast<std::uint16_t>(keys.size()));
            if (is_new) {
                keys.push_back(key);
            }
            people_[p].classes[c] = at->second;
        }
        class_counts_[c] = keys.size();
        tables_[c].resize(keys.size() * keys.size());
        const int weight = weights_[static_cast<std::size_t>(kTableCriteria[c])];
        for (std::size_t a = 0; a < keys.size(); ++a) {
            for (std::size_t b = 0; b < keys.size(); ++b) {
                const int both = one_side(kTableCriteria[c], keys[a], keys[b]) + one_side(kTableCriteria[c], keys[b], keys[a]);
                tables_[c][a * keys.size() + b] = static_cast<std::uint8_t>(in_points(weight, both));
            }
        }
    }
}

bool CheckScorer::share_language(std::size_t one, std::size_t other) const {
    const auto words = static_cast<std::size_t>(input_.language_words);
    std::uint64_t common = 0;
    for (std::size_t w = 0; w < words; ++w) {
        common |= input_.languages_basic[one * words + w] & input_.languages_basic[other * words + w];
    }
    return common != 0;
}

COUNTERPART_BYTES_BEGIN

int CheckScorer::set_points(std::size_t one, std::size_t other) const {
    const Person& a = people_[one];
    const Person& b = people_[other];
    int common_interests = 0;
    const auto interest_words = static_cast<std::size_t>(input_.interest_words);
    for (std::size_t w = 0; w < interest_words; ++w) {
        common_interests += std::popcount(input_.interests[one * interest_words + w] & input_.interests[other * interest_words + w]);
    }
    int common_languages = 0;
    std::uint64_t good = 0;
    std::uint64_t fluent = 0;
    const auto words = static_cast<std::size_t>(input_.language_words);
    for (std::size_t w = 0; w < words; ++w) {
        const std::size_t x = one * words + w;
        const std::size_t y = other * words + w;
        common_languages += std::popcount(input_.languages_basic[x] & input_.languages_basic[y]);
        good |= input_.languages_good[x] & input_.languages_good[y];
        fluent |= input_.languages_fluent[x] & input_.languages_fluent[y];
    }
    const int level = fluent != 0 ? 60 : (good != 0 ? 40 : (common_languages != 0 ? 20 : 0));
    const auto interest_side = [&](const Person& me) {
        const int own = me.interest_number;
        return read(static_cast<Wish>(me.interest_wish), own == 0 ? 0 : kWhole * std::min(common_interests, own) / own);
    };
    const auto language_side = [&](const Person& me, const Person& partner) {
        switch (static_cast<Wish>(me.language_wish)) {
            case Wish::kSame: return level;
            case Wish::kDifferent: return partner.language_number > common_languages ? kWhole : 0;
            case Wish::kAny: break;
        }
        return kWhole;
    };
    return in_points(weights_[static_cast<std::size_t>(Criterion::kInterests)], interest_side(a) + interest_side(b)) +
           in_points(weights_[static_cast<std::size_t>(Criterion::kLanguages)], language_side(a, b) + language_side(b, a));
}

COUNTERPART_BYTES_END

void CheckScorer::mark_listed(std::size_t person, std::vector<std::uint8_t>& blocked, std::uint8_t mark) const {
    for (const PersonIndex other : listed_[person]) {
        blocked[static_cast<std::size_t>(other)] = mark;
    }
}

}  // namespace counterpart::pairing
