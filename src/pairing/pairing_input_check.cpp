#include <algorithm>

#include "base/civil_date.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {
namespace {

constexpr std::int16_t kQuarterMinutes = 15;

bool is_offset(std::int16_t minutes) {
    return minutes == kUnknownUtcOffset || (minutes >= -kMinutesPerDay && minutes <= kMinutesPerDay && minutes % kQuarterMinutes == 0);
}

bool are_wishes(const domain::Wishes& wishes) {
    return std::ranges::all_of(wishes, [](domain::Wish wish) { return static_cast<std::size_t>(wish) < domain::kWishCount; });
}

bool is_subset(const std::vector<std::uint64_t>& inner, const std::vector<std::uint64_t>& outer) {
    return std::ranges::equal(inner, outer, [](std::uint64_t in, std::uint64_t out) { return (in & ~out) == 0; });
}

bool is_pair_list(const std::vector<IndexPair>& pairs, std::int32_t person_count) {
    const bool in_range =
        std::ranges::all_of(pairs, [&](const IndexPair& pair) { return pair.a >= 0 && pair.a < pair.b && pair.b < person_count; });
    return in_range && std::ranges::adjacent_find(pairs, std::ranges::greater_equal{}) == pairs.end();
}

bool nobody_twice(const std::vector<IndexPair>& pairs, std::size_t people) {
    std::vector<bool> seen(people);
    for (const IndexPair& pair : pairs) {
        for (const PersonIndex person : {pair.a, pair.b}) {
            if (seen[static_cast<std::size_t>(person)]) {
                return false;
            }
            seen[static_cast<std::size_t>(person)] = true;
        }
    }
    return true;
}

bool are_people_once(const std::vector<PersonIndex>& list, std::size_t people) {
    std::vector<bool> seen(people);
    return std::ranges::all_of(list, [&](PersonIndex person) {
        if (person < 0 || static_cast<std::size_t>(person) >= people || seen[static_cast<std::size_t>(person)]) {
            return false;
        }
        seen[static_cast<std::size_t>(person)] = true;
        return true;
    });
}

}  // namespace

Result<void> validate_pairing_input(const PairingInput& input) {
    const auto damaged = [](const char* what) { return fail("pairing_input_damaged", what); };
    if (input.person_count < 0 || input.language_words < 0 || input.interest_words < 0) {
        return damaged("counts");
    }
    const auto people = static_cast<std::size_t>(input.person_count);
    const std::size_t language_size = people * static_cast<std::size_t>(input.language_words);
    if (input.countries.size() != people ||
        !std::ranges::all_of(input.countries, [&](std::uint16_t country) { return country < input.country_count; })) {
        return damaged("countries");
    }
    if (input.sectors.size() != people || input.career_stages.size() != people || input.contact_methods.size() != people ||
        std::ranges::any_of(input.sectors, [](std::uint8_t sector) { return sector >= domain::kSectorCount; }) ||
        std::ranges::any_of(input.career_stages, [](std::uint8_t stage) { return stage >= domain::kCareerStageCount; })) {
        return damaged("terms");
    }
    if (input.utc_offset_minutes.size() != people || !std::ranges::all_of(input.utc_offset_minutes, is_offset)) {
        return damaged("utc_offset_minutes");
    }
    if (input.wishes.size() != people || !std::ranges::all_of(input.wishes, are_wishes)) {
        return damaged("wishes");
    }
    if (input.languages_basic.size() != language_size || input.languages_good.size() != language_size ||
        input.languages_fluent.size() != language_size || !is_subset(input.languages_good, input.languages_basic) ||
        !is_subset(input.languages_fluent, input.languages_good)) {
        return damaged("languages");
    }
    if (input.interests.size() != people * static_cast<std::size_t>(input.interest_words)) {
        return damaged("interests");
    }
    for (const auto* list :
         {&input.earlier_pairs, &input.forbidden_pairs, &input.likely_duplicate_pairs, &input.fixed_pairs, &input.announced_pairs}) {
        if (!is_pair_list(*list, input.person_count)) {
            return damaged("pair_lists");
        }
    }
    if (!are_people_once(input.waited, people)) {
        return damaged("waited");
    }
    if (!nobody_twice(input.announced_pairs, people)) {
        return damaged("announced_pairs");
    }
    return nobody_twice(input.fixed_pairs, people) ? Result<void>{} : damaged("fixed_pairs");
}

}  // namespace counterpart::pairing
