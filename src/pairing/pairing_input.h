#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "domain/round.h"

namespace counterpart::pairing {

using domain::PersonIndex;

/// Two people by index; `a < b`.
struct IndexPair {
    PersonIndex a = -1;
    PersonIndex b = -1;

    friend auto operator<=>(const IndexPair&, const IndexPair&) = default;
};

/// The pair with its indices in order.
inline IndexPair make_index_pair(PersonIndex one, PersonIndex other) {
    return one < other ? IndexPair{.a = one, .b = other} : IndexPair{.a = other, .b = one};
}

/// Stands for the UTC offset of somebody whose time zone is not known.
inline constexpr std::int16_t kUnknownUtcOffset = INT16_MIN;

/// Everything that scoring and hard rules need of a round, without a string, in canonical order (people by id).
/// Sets are rows of 64-bit words: bit b of person p lies in word `p * words + b / 64`.
struct PairingInput {
    std::int32_t person_count = 0;
    std::int32_t country_count = 0;
    std::vector<std::uint16_t> countries;           ///< index into the countries in alphabetical order
    std::vector<std::uint8_t> sectors;              ///< numeric value of domain::Sector
    std::vector<std::uint8_t> career_stages;        ///< numeric value of domain::CareerStage
    std::vector<std::uint8_t> contact_methods;      ///< domain::ContactMethods
    std::vector<std::int16_t> utc_offset_minutes;   ///< at the round's start, a multiple of 15 in -1440..1440, or kUnknownUtcOffset
    std::vector<domain::Wishes> wishes;             ///< as read: "open to any match" makes every wish "any"
    std::int32_t language_words = 0;
    std::vector<std::uint64_t> languages_basic;     ///< spoken at this level or better
    std::vector<std::uint64_t> languages_good;      ///< a subset of basic
    std::vector<std::uint64_t> languages_fluent;    ///< a subset of good
    std::int32_t interest_words = 0;
    std::vector<std::uint64_t> interests;
    std::vector<IndexPair> earlier_pairs;           ///< partners of an earlier round; sorted, each once
    std::vector<IndexPair> forbidden_pairs;         ///< sorted, each once
    std::vector<IndexPair> likely_duplicate_pairs;  ///< perhaps one and the same person: never paired; sorted, each once
    std::vector<IndexPair> fixed_pairs;             ///< sorted; nobody twice
    std::vector<IndexPair> announced_pairs;         ///< of an earlier result; sorted; nobody twice
    std::vector<PersonIndex> waited;                ///< left out before: the longest wait first, then by index; nobody twice

    friend bool operator==(const PairingInput&, const PairingInput&) = default;
};

/// A round made ready for matching: the string-free input and the words that its indices stand for.
struct CompiledRound {
    PairingInput input;
    std::vector<std::string> people;                 ///< application ids in canonical order
    std::vector<std::int32_t> application_of_person; ///< index into Round::applications
    std::vector<domain::Exclusion> exclusions;
    std::vector<std::string> country_names;          ///< by country index
    std::vector<std::string> language_names;         ///< by language bit, folded
    std::vector<std::string> interest_names;         ///< by interest bit, folded
    domain::OddOneOut odd_one_out = domain::OddOneOut::kWaitingList;
    std::string stand_in_id;
};

/// Compiles a round; the result does not depend on the order of its lists.
/// Problems: `unknown_time_zone` (where = id), `fixed_pair_unknown_person`, `person_fixed_twice`, `fixed_pair_with_oneself`, `repeated_id`.
Result<CompiledRound> compile_round(const domain::Round& round);

/// Whether the arrays have the sizes, ranges and order that their comments promise; `pairing_input_damaged` names the first that has not.
Result<void> validate_pairing_input(const PairingInput& input);

}  // namespace counterpart::pairing
