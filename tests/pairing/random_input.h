#pragma once

#include <algorithm>
#include <cstdint>
#include <random>

#include "pairing/pairing_input.h"

namespace counterpart::pairing::testing {

/// What a random input looks like.
struct RandomShape {
    std::int32_t people = 8;
    std::int32_t countries = 4;
    std::int32_t languages = 6;
    std::int32_t interests = 12;
    std::uint32_t wish_kinds = 3;       ///< 1 = everybody "any", 3 = all wishes
    std::int32_t listed_pairs = 0;      ///< of each kind: earlier, forbidden, likely duplicates
    bool unknown_zones = false;
};

inline std::uint32_t draw(std::mt19937& random, std::uint32_t below) {
    return below == 0 ? 0 : static_cast<std::uint32_t>(random() % below);
}

/// A valid input of a shape; the same for the same seed.
inline PairingInput random_input(const RandomShape& shape, std::uint32_t seed) {
    std::mt19937 random(seed);
    PairingInput input;
    input.person_count = shape.people;
    input.country_count = shape.countries;
    input.language_words = (shape.languages + 63) / 64;
    input.interest_words = (shape.interests + 63) / 64;
    const auto people = static_cast<std::size_t>(shape.people);
    input.languages_basic.resize(people * static_cast<std::size_t>(input.language_words));
    input.languages_good = input.languages_fluent = input.languages_basic;
    input.interests.resize(people * static_cast<std::size_t>(input.interest_words));
    const auto set = [&](std::vector<std::uint64_t>& rows, std::int32_t words, std::size_t person, std::uint32_t bit) {
        rows[person * static_cast<std::size_t>(words) + bit / 64] |= std::uint64_t{1} << (bit % 64);
    };
    for (std::size_t person = 0; person < people; ++person) {
        // Skewed: the first country has about a fifth more than its share.
        const std::uint32_t country = draw(random, 5) == 0 ? 0 : draw(random, static_cast<std::uint32_t>(shape.countries));
        input.countries.push_back(static_cast<std::uint16_t>(country));
        input.sectors.push_back(static_cast<std::uint8_t>(draw(random, 6)));
        input.career_stages.push_back(static_cast<std::uint8_t>(draw(random, 4)));
        input.contact_methods.push_back(static_cast<std::uint8_t>(draw(random, 64)));
        input.utc_offset_minutes.push_back(shape.unknown_zones && draw(random, 4) == 0
                                               ? kUnknownUtcOffset
                                               : static_cast<std::int16_t>(static_cast<std::int32_t>(draw(random, 105)) * 15 - 720));
        domain::Wishes wishes{};
        for (domain::Wish& wish : wishes) {
            wish = static_cast<domain::Wish>(draw(random, shape.wish_kinds));
        }
        input.wishes.push_back(wishes);
        for (std::uint32_t k = 0; k < 1 + draw(random, 3) && shape.languages > 0; ++k) {
            const std::uint32_t bit = k == 0 && draw(random, 2) == 0 ? 0 : draw(random, static_cast<std::uint32_t>(shape.languages));
            const std::uint32_t level = draw(random, 3);
            set(input.languages_basic, input.language_words, person, bit);
            if (level > 0) {
                set(input.languages_good, input.language_words, person, bit);
            }
            if (level > 1) {
                set(input.languages_fluent, input.language_words, person, bit);
            }
        }
        for (std::uint32_t k = 0; k < draw(random, 6) && shape.interests > 0; ++k) {
            set(input.interests, input.interest_words, person, draw(random, static_cast<std::uint32_t>(shape.interests)));
        }
    }
    for (std::int32_t k = 0; k < shape.listed_pairs && shape.people > 1; ++k) {
        for (auto* list : {&input.earlier_pairs, &input.forbidden_pairs, &input.likely_duplicate_pairs}) {
            const auto one = static_cast<PersonIndex>(draw(random, static_cast<std::uint32_t>(shape.people)));
            const auto other = static_cast<PersonIndex>(draw(random, static_cast<std::uint32_t>(shape.people)));
            if (one != other) {
                list->push_back(make_index_pair(one, other));
            }
        }
    }
    for (auto* list : {&input.earlier_pairs, &input.forbidden_pairs, &input.likely_duplicate_pairs}) {
        std::ranges::sort(*list);
        const auto rest = std::ranges::unique(*list);
        list->erase(rest.begin(), rest.end());
    }
    return input;
}

/// Random weights, rules and policy.
inline domain::Criteria random_criteria(std::uint32_t seed) {
    std::mt19937 random(seed);
    domain::Criteria criteria;
    criteria.different_country = draw(random, 4) != 0;
    criteria.never_earlier_partner = draw(random, 4) != 0;
    criteria.never_forbidden_pair = draw(random, 4) != 0;
    criteria.common_language = draw(random, 4) != 0;
    for (std::uint8_t& weight : criteria.weight_points) {
        weight = static_cast<std::uint8_t>(draw(random, 41));
    }
    criteria.policy = static_cast<domain::PairingPolicy>(draw(random, 2));
    return criteria;
}

}  // namespace counterpart::pairing::testing
