#include "pairing/scoring_planes.h"

#include <algorithm>
#include <bit>
#include <map>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kBitsOfWord = 64;
/// A bit gets a plane when at least one person in so many has it; bounds all planes to this many times the declared bits.
constexpr std::size_t kPeoplePerHolder = 64;

using Words = std::vector<std::uint64_t>;

/// Calls `visit(person, bit, value)` for every bit of the first set, value = number of sets that hold it.
template <typename Visit>
void for_each_bit(std::size_t people, std::size_t words, const std::vector<const Words*>& sets, Visit visit) {
    for (std::size_t person = 0; person < people; ++person) {
        for (std::size_t word = 0; word < words; ++word) {
            const std::size_t at = person * words + word;
            for (std::uint64_t rest = (*sets.front())[at]; rest != 0; rest &= rest - 1) {
                const auto shift = static_cast<unsigned>(std::countr_zero(rest));
                unsigned value = 0;
                for (const Words* set : sets) {
                    value += static_cast<unsigned>(((*set)[at] >> shift) & 1U);
                }
                visit(person, word * kBitsOfWord + shift, static_cast<std::uint8_t>(value));
            }
        }
    }
}

SetBits make_set_bits(std::size_t people, std::size_t stride, std::int32_t word_count, const std::vector<const Words*>& sets) {
    const auto words = static_cast<std::size_t>(word_count);
    SetBits bits;
    std::vector<std::size_t> holder_count(words * kBitsOfWord);
    for_each_bit(people, words, sets, [&](std::size_t, std::size_t bit, std::uint8_t) { ++holder_count[bit]; });

    bits.plane_of_bit.assign(holder_count.size(), SetBits::kNoPlane);
    bits.holders_of_bit.resize(holder_count.size());
    std::int32_t planes = 0;
    for (std::size_t bit = 0; bit < holder_count.size(); ++bit) {
        if (holder_count[bit] > 1 && holder_count[bit] * kPeoplePerHolder >= people) {
            bits.plane_of_bit[bit] = planes++;
        }
    }
    bits.planes.resize(static_cast<std::size_t>(planes) * stride);
    bits.bits_of_person.resize(people);
    for_each_bit(people, words, sets, [&](std::size_t person, std::size_t bit, std::uint8_t value) {
        if (holder_count[bit] < 2) {
            return;
        }
        bits.bits_of_person[person].emplace_back(static_cast<std::int32_t>(bit), value);
        if (const std::int32_t plane = bits.plane_of_bit[bit]; plane != SetBits::kNoPlane) {
            bits.planes[static_cast<std::size_t>(plane) * stride + person] = value;
        } else {
            bits.holders_of_bit[bit].push_back({.person = static_cast<PersonIndex>(person), .value = value});
        }
    });
    return bits;
}

std::uint8_t size_of_set(const Words& sets, std::int32_t word_count, std::size_t person) {
    const auto words = static_cast<std::size_t>(word_count);
    int size = 0;
    for (std::size_t word = 0; word < words; ++word) {
        size += std::popcount(sets[person * words + word]);
    }
    return static_cast<std::uint8_t>(std::min(size, 255));
}

/// What scoring reads of a person in a classed criterion, without the wish.
int attribute(const PairingInput& input, domain::Criterion criterion, std::size_t person) {
    switch (criterion) {
        case domain::Criterion::kSector: return input.sectors[person];
        case domain::Criterion::kCareerStage: return input.career_stages[person];
        case domain::Criterion::kWakingHours: return input.utc_offset_minutes[person];
        default: return input.contact_methods[person];
    }
}

ClassedCriterion classify(const PairingInput& input, domain::Criterion criterion) {
    ClassedCriterion classed;
    std::map<std::pair<int, domain::Wish>, std::uint16_t> classes;
    const auto people = static_cast<std::size_t>(input.person_count);
    classed.class_of_person.reserve(people);
    for (std::size_t person = 0; person < people; ++person) {
        const auto key = std::pair(attribute(input, criterion, person), input.wishes[person][static_cast<std::size_t>(criterion)]);
        const auto [at, is_new] = classes.try_emplace(key, static_cast<std::uint16_t>(classes.size()));
        if (is_new) {
            classed.example_of_class.push_back(static_cast<PersonIndex>(person));
        }
        classed.class_of_person.push_back(at->second);
    }
    return classed;
}

}  // namespace

ScoringPlanes::ScoringPlanes(const PairingInput& input)
    : people(static_cast<std::size_t>(input.person_count)), stride(whole_vectors(people)) {
    constexpr unsigned kByteBits = 8;
    constexpr int kByteValues = 256;
    country_low.resize(stride);
    interest_number_x4.resize(stride);
    interest_wish.resize(stride);
    language_number.resize(stride);
    language_wish.resize(stride);
    if (input.country_count > kByteValues) {
        country_high.resize(stride);
    }
    for (std::size_t person = 0; person < people; ++person) {
        const domain::Wishes& wishes = input.wishes[person];
        country_low[person] = static_cast<std::uint8_t>(input.countries[person]);
        if (!country_high.empty()) {
            country_high[person] = static_cast<std::uint8_t>(input.countries[person] >> kByteBits);
        }
        const int interest_number = std::min<int>(size_of_set(input.interests, input.interest_words, person), 3);
        interest_number_x4[person] = static_cast<std::uint8_t>(4 * interest_number);
        interest_wish[person] = static_cast<std::uint8_t>(wishes[static_cast<std::size_t>(domain::Criterion::kInterests)]);
        language_number[person] = size_of_set(input.languages_basic, input.language_words, person);
        language_wish[person] = static_cast<std::uint8_t>(wishes[static_cast<std::size_t>(domain::Criterion::kLanguages)]);
    }
    interests = make_set_bits(people, stride, input.interest_words, {&input.interests});
    languages =
        make_set_bits(people, stride, input.language_words, {&input.languages_basic, &input.languages_good, &input.languages_fluent});
    for (std::size_t c = 0; c < kClassedCount; ++c) {
        classed[c] = classify(input, kClassedCriteria[c]);
    }
}

}  // namespace counterpart::pairing
