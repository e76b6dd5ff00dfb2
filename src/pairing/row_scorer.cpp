#include "pairing/row_scorer.h"

#include <algorithm>

#include "pairing/byte_vector.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using domain::Wish;

constexpr unsigned kLevelRanks = 4;
constexpr unsigned kPartnerHasNewBit = 4;  // in the index of a language table
constexpr unsigned kIHaveNewBit = 8;

std::uint8_t points(int weight_points, int sixtieths) {
    return static_cast<std::uint8_t>((weight_points * sixtieths + kFulfilledSixtieths) / (2 * kFulfilledSixtieths));
}

/// Fulfilment of a wish about interests, by number in common (at most 3) and own number (at most 3).
int interest_sixtieths(Wish wish, int common, int own) {
    const int same = own == 0 ? 0 : kFulfilledSixtieths * std::min(common, own) / own;
    return wish == Wish::kAny ? kFulfilledSixtieths : (wish == Wish::kSame ? same : kFulfilledSixtieths - same);
}

/// Fulfilment of a wish about languages, by best common level rank and whether the partner speaks a new one.
int language_sixtieths(Wish wish, int rank, bool partner_has_new) {
    const int different = partner_has_new ? kFulfilledSixtieths : 0;
    return wish == Wish::kAny ? kFulfilledSixtieths : (wish == Wish::kSame ? 20 * rank : different);
}

}  // namespace

RowScorer::RowScorer(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria)
    : planes_(planes), criteria_(criteria), wishes_(input.wishes) {
    make_class_planes(input);
    make_interest_tables(criteria.weight_points[static_cast<std::size_t>(domain::Criterion::kInterests)]);
    make_language_tables(criteria.weight_points[static_cast<std::size_t>(domain::Criterion::kLanguages)]);
    make_exclusions(input);
}

void RowScorer::make_class_planes(const PairingInput& input) {
    for (std::size_t c = 0; c < ScoringPlanes::kClassedCount; ++c) {
        const ClassedCriterion& classed = planes_.classed[c];
        const std::size_t classes = classed.example_of_class.size();
        class_planes_[c].resize(classes * planes_.stride);
        std::vector<std::uint8_t> by_class(classes);
        for (std::size_t mine = 0; mine < classes; ++mine) {
            for (std::size_t theirs = 0; theirs < classes; ++theirs) {
                by_class[theirs] = static_cast<std::uint8_t>(pair_score_part(
                    input, criteria_, kClassedCriteria[c], classed.example_of_class[mine], classed.example_of_class[theirs]));
            }
            std::uint8_t* plane = class_planes_[c].data() + mine * planes_.stride;
            for (std::size_t person = 0; person < planes_.people; ++person) {
                plane[person] = by_class[classed.class_of_person[person]];
            }
        }
    }
}

void RowScorer::make_interest_tables(int weight_points) {
    for (int own = 0; own < 4; ++own) {
        for (std::size_t wish = 0; wish < domain::kWishCount; ++wish) {
            for (std::size_t their_wish = 0; their_wish < domain::kWishCount; ++their_wish) {
                for (std::size_t index = 0; index < kTableSize; ++index) {
                    const int common = static_cast<int>(index % 4);
                    const int theirs = static_cast<int>(index / 4);
                    const int sixtieths = interest_sixtieths(static_cast<Wish>(wish), common, own) +
                                          interest_sixtieths(static_cast<Wish>(their_wish), common, theirs);
                    interest_tables_[static_cast<std::size_t>(own)][wish][their_wish][index] = points(weight_points, sixtieths);
                }
            }
        }
    }
}

void RowScorer::make_language_tables(int weight_points) {
    for (std::size_t wish = 0; wish < domain::kWishCount; ++wish) {
        for (std::size_t their_wish = 0; their_wish < domain::kWishCount; ++their_wish) {
            for (std::size_t index = 0; index < kTableSize; ++index) {
                const int rank = static_cast<int>(index % kLevelRanks);
                const int sixtieths = language_sixtieths(static_cast<Wish>(wish), rank, (index & kPartnerHasNewBit) != 0) +
                                      language_sixtieths(static_cast<Wish>(their_wish), rank, (index & kIHaveNewBit) != 0);
                language_tables_[wish][their_wish][index] = points(weight_points, sixtieths);
            }
        }
    }
}

void RowScorer::make_exclusions(const PairingInput& input) {
    in_pool_.assign(planes_.stride, 0);
    std::fill_n(in_pool_.begin(), planes_.people, std::uint8_t{255});
    for (const IndexPair& pair : input.fixed_pairs) {
        in_pool_[static_cast<std::size_t>(pair.a)] = 0;
        in_pool_[static_cast<std::size_t>(pair.b)] = 0;
    }
    std::vector<IndexPair> both_ways;
    const auto add = [&](const std::vector<IndexPair>& pairs) {
        for (const IndexPair& pair : pairs) {
            both_ways.push_back(pair);
            both_ways.push_back({.a = pair.b, .b = pair.a});
        }
    };
    add(input.likely_duplicate_pairs);
    if (criteria_.never_earlier_partner) {
        add(input.earlier_pairs);
    }
    if (criteria_.never_forbidden_pair) {
        add(input.forbidden_pairs);
    }
    std::ranges::sort(both_ways);
    first_excluded_.assign(planes_.people + 1, 0);
    for (const IndexPair& pair : both_ways) {
        ++first_excluded_[static_cast<std::size_t>(pair.a) + 1];
        excluded_.push_back(pair.b);
    }
    for (std::size_t person = 0; person < planes_.people; ++person) {
        first_excluded_[person + 1] += first_excluded_[person];
    }
}

void RowScorer::gather(const SetBits& bits, PersonIndex person, SetRow& into) const {
    into.planes.clear();
    into.levels.clear();
    into.has_extra = false;
    for (const auto& [bit, level] : bits.bits_of_person[static_cast<std::size_t>(person)]) {
        const auto at = static_cast<std::size_t>(bit);
        if (const std::int32_t plane = bits.plane_of_bit[at]; plane != SetBits::kNoPlane) {
            into.planes.push_back(bits.planes.data() + static_cast<std::size_t>(plane) * planes_.stride);
            into.levels.push_back(level);
            continue;
        }
        if (!into.has_extra) {
            into.extra.assign(planes_.stride, 0);
            into.extra_best.assign(planes_.stride, 0);
            into.has_extra = true;
        }
        for (const SetBits::Holder& holder : bits.holders_of_bit[at]) {
            const auto other = static_cast<std::size_t>(holder.person);
            into.extra[other] = static_cast<std::uint8_t>(std::min(into.extra[other] + 1, 254));
            into.extra_best[other] = std::max(into.extra_best[other], std::min(level, holder.value));
        }
    }
}

COUNTERPART_BYTES_BEGIN

void RowScorer::score_vectors(PersonIndex person, std::size_t from, std::size_t to, std::uint8_t* row) const {
    const auto at = static_cast<std::size_t>(person);
    const domain::Wishes& wishes = wishes_[at];
    const WishTables& interest_tables =
        interest_tables_[planes_.interest_number_x4[at] / 4U]
                        [static_cast<std::size_t>(wishes[static_cast<std::size_t>(domain::Criterion::kInterests)])];
    const WishTables& language_tables =
        language_tables_[static_cast<std::size_t>(wishes[static_cast<std::size_t>(domain::Criterion::kLanguages)])];
    const ByteVector interest_any = load(interest_tables[0].data());
    const ByteVector interest_same = load(interest_tables[1].data());
    const ByteVector interest_different = load(interest_tables[2].data());
    const ByteVector language_any = load(language_tables[0].data());
    const ByteVector language_same = load(language_tables[1].data());
    const ByteVector language_different = load(language_tables[2].data());
    std::array<const std::uint8_t*, ScoringPlanes::kClassedCount> class_planes{};
    for (std::size_t c = 0; c < class_planes.size(); ++c) {
        class_planes[c] = class_planes_[c].data() + planes_.classed[c].class_of_person[at] * planes_.stride;
    }
    const ByteVector own_country_low = splat(planes_.country_low[at]);
    const ByteVector own_country_high = splat(planes_.country_high.empty() ? std::uint8_t{0} : planes_.country_high[at]);
    const ByteVector own_languages = splat(planes_.language_number[at]);
    const ByteVector one = splat(1);
    const ByteVector two = splat(2);
    const ByteVector floor = splat(floor_);
    const ByteVector need_language = splat(criteria_.common_language ? std::uint8_t{255} : std::uint8_t{0});
    const ByteVector need_other_country = splat(criteria_.different_country ? std::uint8_t{255} : std::uint8_t{0});
    const std::size_t interest_planes = interest_row_.planes.size();
    const std::size_t language_planes = language_row_.planes.size();

    for (std::size_t j = from; j < to; j += kLanes) {
        ByteVector common = interest_row_.has_extra ? load(interest_row_.extra.data() + j) : ByteVector{};
        for (std::size_t p = 0; p < interest_planes; ++p) {
            common = add_saturated(common, load(interest_row_.planes[p] + j));
        }
        const ByteVector interest_index = load(planes_.interest_number_x4.data() + j) + least(common, splat(3));
        const ByteVector interest_wish = load(planes_.interest_wish.data() + j);
        ByteVector score =
            select(equal(interest_wish, one), look_up(interest_same, interest_index),
                   select(equal(interest_wish, two), look_up(interest_different, interest_index), look_up(interest_any, interest_index)));

        ByteVector both_speak = language_row_.has_extra ? load(language_row_.extra.data() + j) : ByteVector{};
        ByteVector rank = language_row_.has_extra ? load(language_row_.extra_best.data() + j) : ByteVector{};
        for (std::size_t p = 0; p < language_planes; ++p) {
            const ByteVector theirs = load(language_row_.planes[p] + j);
            both_speak = add_saturated(both_speak, least(theirs, one));
            rank = greatest(rank, least(theirs, splat(language_row_.levels[p])));
        }
        const ByteVector partner_has_new = greater(load(planes_.language_number.data() + j), both_speak);
        const ByteVector i_have_new = greater(own_languages, both_speak);
        const ByteVector language_index = rank + (partner_has_new & splat(kPartnerHasNewBit)) + (i_have_new & splat(kIHaveNewBit));
        const ByteVector language_wish = load(planes_.language_wish.data() + j);
        score +=
            select(equal(language_wish, one), look_up(language_same, language_index),
                   select(equal(language_wish, two), look_up(language_different, language_index), look_up(language_any, language_index)));

        for (const std::uint8_t* plane : class_planes) {
            score += load(plane + j);
        }
        ByteVector same_country = equal(load(planes_.country_low.data() + j), own_country_low);
        if (!planes_.country_high.empty()) {
            same_country &= equal(load(planes_.country_high.data() + j), own_country_high);
        }
        const ByteVector refused = (same_country & need_other_country) | (equal(rank, ByteVector{}) & need_language);
        const ByteVector value = score + one;
        store(row + j, value & greater(value, floor) & ~refused & load(in_pool_.data() + j));
    }
}

COUNTERPART_BYTES_END

void RowScorer::score(PersonIndex person, PersonIndex from, PersonIndex to, std::span<std::uint8_t> row) {
    const std::size_t first = static_cast<std::size_t>(from) / kLanes * kLanes;
    const std::size_t last = whole_vectors(static_cast<std::size_t>(to));
    if (!is_in_pool(person)) {
        std::fill(row.begin() + static_cast<std::ptrdiff_t>(first), row.begin() + static_cast<std::ptrdiff_t>(last), std::uint8_t{0});
        return;
    }
    gather(planes_.interests, person, interest_row_);
    gather(planes_.languages, person, language_row_);
    score_vectors(person, first, last, row.data());
    row[static_cast<std::size_t>(person)] = 0;  // harmless where it lies outside the range: nobody is allowed with oneself
    const auto at = static_cast<std::size_t>(person);
    for (std::int32_t k = first_excluded_[at]; k < first_excluded_[at + 1]; ++k) {
        row[static_cast<std::size_t>(excluded_[static_cast<std::size_t>(k)])] = 0;
    }
}

}  // namespace counterpart::pairing
