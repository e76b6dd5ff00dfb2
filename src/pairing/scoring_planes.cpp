#include "pairing/scoring_planes.h"

#include <algorithm>
#include <bit>

#include "pairing/byte_vector.h"
#include "pairing/score.h"

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

/// What scoring reads of a person in a classed criterion, without the wish; from 0 on, small.
std::size_t attribute(const PairingInput& input, domain::Criterion criterion, std::size_t person) {
    constexpr int kQuarterMinutes = 15;
    constexpr int kLeastOffset = -1440;
    switch (criterion) {
        case domain::Criterion::kSector: return input.sectors[person];
        case domain::Criterion::kCareerStage: return input.career_stages[person];
        case domain::Criterion::kWakingHours: {
            const int offset = input.utc_offset_minutes[person];
            return offset == kUnknownUtcOffset ? 0 : static_cast<std::size_t>((offset - kLeastOffset) / kQuarterMinutes + 1);
        }
        default: return input.contact_methods[person];
    }
}

/// Numbers keys in the order in which they come.
class Numbers {
  public:
    /// The number of a key, and whether it is new.
    std::pair<std::uint16_t, bool> number(std::size_t key) {
        if (key >= number_and_one_.size()) {
            number_and_one_.resize(key + 1);
        }
        const bool is_new = number_and_one_[key] == 0;
        if (is_new) {
            number_and_one_[key] = ++count_;
        }
        return {static_cast<std::uint16_t>(number_and_one_[key] - 1), is_new};
    }

  private:
    std::vector<std::uint16_t> number_and_one_;
    std::uint16_t count_ = 0;
};

ClassedCriterion classify(const PairingInput& input, domain::Criterion criterion) {
    ClassedCriterion classed;
    Numbers attributes;
    Numbers classes;
    std::vector<PersonIndex> example_of_attribute;
    std::vector<PersonIndex> example_of_class;
    const auto people = static_cast<std::size_t>(input.person_count);
    classed.class_of_person.reserve(people);
    for (std::size_t person = 0; person < people; ++person) {
        const std::size_t key = attribute(input, criterion, person);
        const auto wish = static_cast<std::size_t>(input.wishes[person][static_cast<std::size_t>(criterion)]);
        const auto [at, is_new_class] = classes.number(domain::kWishCount * key + wish);
        if (is_new_class) {
            const auto [number, is_new] = attributes.number(key);
            if (is_new) {
                example_of_attribute.push_back(static_cast<PersonIndex>(person));
            }
            classed.attribute_of_class.push_back(number);
            example_of_class.push_back(static_cast<PersonIndex>(person));
        }
        classed.class_of_person.push_back(at);
    }
    classed.attributes = example_of_attribute.size();
    classed.fulfilment_sixtieths.reserve(example_of_class.size() * classed.attributes);
    for (const PersonIndex mine : example_of_class) {
        for (const PersonIndex theirs : example_of_attribute) {
            classed.fulfilment_sixtieths.push_back(static_cast<std::uint8_t>(pair_fulfilment(input, criterion, mine, theirs).of_a));
        }
    }
    return classed;
}

}  // namespace

ScoringPlanes::ScoringPlanes(const PairingInput& input)
    : people(static_cast<std::size_t>(input.person_count)), stride(whole_vectors(people)) {
    constexpr unsigned kByteBits = 8;
    constexpr int kByteValues = 256;
    country_low.resize(stride);
    interest_number.resize(stride);
    interest_wish.resize(stride);
    interest_row_x4.resize(stride);
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
        const domain::Wish wish = wishes[static_cast<std::size_t>(domain::Criterion::kInterests)];
        interest_number[person] = std::min(size_of_set(input.interests, input.interest_words, person), std::uint8_t{3});
        interest_wish[person] = static_cast<std::uint8_t>(wish);
        const std::size_t reader = interest_reader(wish, interest_number[person]);
        interest_row_x4[person] = static_cast<std::uint8_t>(reader % 4 * 4 + (reader < 4 ? 0 : kNoEntry));
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
