#include "pairing/row_scorer.h"

#include <algorithm>

#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using domain::Wish;

constexpr std::size_t kLevelRanks = 4;

/// Fulfilment of a wish about interests, by way to read it and number in common (at most 3).
int interest_sixtieths(std::size_t reader, int common) {
    const auto own = static_cast<int>(reader % 4);
    const int same = own == 0 ? 0 : kFulfilledSixtieths * std::min(common, own) / own;
    const bool is_same = reader == interest_reader(Wish::kSame, 0) || (reader > 0 && reader < 4);
    return reader == 0 ? kFulfilledSixtieths : (is_same ? same : kFulfilledSixtieths - same);
}

/// Fulfilment of a wish about languages, by best common level rank and whether the partner speaks a new one.
int language_sixtieths(Wish wish, int rank, bool partner_has_new) {
    const int different = partner_has_new ? kFulfilledSixtieths : 0;
    return wish == Wish::kAny ? kFulfilledSixtieths : (wish == Wish::kSame ? 20 * rank : different);
}

}  // namespace

RowScorer::RowScorer(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria)
    : planes_(planes), criteria_(criteria), language_row_x4_(planes.stride) {
    for (std::size_t c = 0; c < ScoringPlanes::kClassedCount; ++c) {
        class_planes_[c].resize(planes.classed[c].attribute_of_class.size());
        const int weight = criteria.weight_points[static_cast<std::size_t>(kClassedCriteria[c])];
        for (std::size_t sum = 0; sum < classed_points_[c].size(); ++sum) {
            classed_points_[c][sum] = static_cast<std::uint8_t>(points_of(weight, static_cast<int>(sum)));
        }
    }
    for (std::size_t person = 0; person < planes.people; ++person) {
        language_row_x4_[person] = static_cast<std::uint8_t>(kLevelRanks * planes.language_wish[person]);
    }
    make_interest_tables(criteria.weight_points[static_cast<std::size_t>(domain::Criterion::kInterests)]);
    make_language_tables(criteria.weight_points[static_cast<std::size_t>(domain::Criterion::kLanguages)]);
    make_exclusions(input);
}

const std::uint8_t* RowScorer::class_plane(std::size_t criterion, std::size_t mine) {
    std::vector<std::uint8_t>& plane = class_planes_[criterion][mine];
    if (plane.empty()) {
        const ClassedCriterion& classed = planes_.classed[criterion];
        std::vector<std::uint8_t> by_class(classed.attribute_of_class.size());
        for (std::size_t theirs = 0; theirs < by_class.size(); ++theirs) {
            const int sum = classed.fulfilment(mine, theirs) + classed.fulfilment(theirs, mine);
            by_class[theirs] = classed_points_[criterion][static_cast<std::size_t>(sum)];
        }
        plane.resize(planes_.stride);
        for (std::size_t person = 0; person < planes_.people; ++person) {
            plane[person] = by_class[classed.class_of_person[person]];
        }
    }
    return plane.data();
}

void RowScorer::make_interest_tables(int weight_points) {
    for (std::size_t mine = 0; mine < kInterestReaders; ++mine) {
        for (std::size_t index = 0; index < kTableSize; ++index) {
            const auto common = static_cast<int>(index % 4);
            const auto sixtieths = [&](std::size_t theirs) {
                return interest_sixtieths(mine, common) + interest_sixtieths(theirs, common);
            };
            interest_tables_[mine].first[index] = static_cast<std::uint8_t>(points_of(weight_points, sixtieths(index / 4)));
            interest_tables_[mine].second[index] = static_cast<std::uint8_t>(points_of(weight_points, sixtieths(index / 4 + 4)));
        }
    }
}

/// The rows of a table are the partner's wishes. A wish for different languages that is met reads the row of "any".
void RowScorer::make_language_tables(int weight_points) {
    for (std::size_t wish = 0; wish < domain::kWishCount; ++wish) {
        for (std::size_t index = 0; index < kLevelRanks * domain::kWishCount; ++index) {
            const auto rank = static_cast<int>(index % kLevelRanks);
            const int theirs = language_sixtieths(static_cast<Wish>(index / kLevelRanks), rank, false);
            const auto table_points = [&](bool partner_has_new) {
                return static_cast<std::uint8_t>(
                    points_of(weight_points, language_sixtieths(static_cast<Wish>(wish), rank, partner_has_new) + theirs));
            };
            language_tables_[wish].partner_has_no_new[index] = table_points(false);
            language_tables_[wish].partner_has_new[index] = table_points(true);
        }
    }
}

void RowScorer::make_exclusions(const PairingInput& input) {
    in_pool_.assign(planes_.stride, 0);
    std::fill_n(in_pool_.begin(), planes_.people, std::uint8_t{255});
    has_outsiders_ = !input.fixed_pairs.empty();
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
            into.levels.push_back(splat(level));
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

/// Where a row reads. Nothing of that lies in the row, which the compiler cannot know: it would look up these addresses with every vector.
struct RowScorer::Sources {
    std::span<const std::uint8_t* const> interests;
    std::span<const std::uint8_t* const> languages;
    const ByteVector* language_levels;
    const std::uint8_t* interest_extra;  // null when there is none
    const std::uint8_t* language_extra;  // null when there is none
    const std::uint8_t* language_extra_best;
    std::array<const std::uint8_t*, ScoringPlanes::kClassedCount> classed;
};

/// What the planes of a row add up to.
struct RowScorer::Sums {
    Vectors interests{};
    Vectors languages{};
    Vectors best_level{};
    Vectors classes{};
};

inline RowScorer::Sums RowScorer::add_up(const Sources& sources, std::size_t j) {
    Sums sums;
    for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
        const std::size_t at = j + v * kLanes;
        sums.interests[v] = sources.interest_extra == nullptr ? ByteVector{} : load(sources.interest_extra + at);
        sums.languages[v] = sources.language_extra == nullptr ? ByteVector{} : load(sources.language_extra + at);
        sums.best_level[v] = sources.language_extra == nullptr ? ByteVector{} : load(sources.language_extra_best + at);
    }
    for (const std::uint8_t* plane : sources.interests) {
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            sums.interests[v] = add_saturated(sums.interests[v], load(plane + j + v * kLanes));
        }
    }
    for (std::size_t p = 0; p < sources.languages.size(); ++p) {
        const std::uint8_t* const plane = sources.languages[p];
        const ByteVector own_level = sources.language_levels[p];
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            const ByteVector theirs = load(plane + j + v * kLanes);
            sums.languages[v] = add_saturated(sums.languages[v], least(theirs, splat(1)));
            sums.best_level[v] = greatest(sums.best_level[v], least(theirs, own_level));
        }
    }
    for (const std::uint8_t* plane : sources.classed) {
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            sums.classes[v] += load(plane + j + v * kLanes);
        }
    }
    return sums;
}

template <bool kWishesNew>
void RowScorer::score_vectors(PersonIndex person, std::size_t from, std::size_t to, std::uint8_t* row) const {
    const auto own = static_cast<std::size_t>(person);
    const InterestTables& interest_tables =
        interest_tables_[interest_reader(static_cast<Wish>(planes_.interest_wish[own]), planes_.interest_number[own])];
    const LanguageTables& language_tables = language_tables_[planes_.language_wish[own]];
    const ByteVector interest_first = load_table(interest_tables.first.data());
    const ByteVector interest_second = load_table(interest_tables.second.data());
    const ByteVector language_no_new = load_table(language_tables.partner_has_no_new.data());
    const ByteVector language_new = load_table(language_tables.partner_has_new.data());
    const ByteVector own_country_low = splat(planes_.country_low[own]);
    const ByteVector own_country_high = splat(planes_.country_high.empty() ? std::uint8_t{0} : planes_.country_high[own]);
    const ByteVector own_languages = splat(planes_.language_number[own]);
    const ByteVector row_of_different = splat(kLevelRanks * static_cast<std::uint8_t>(Wish::kDifferent));
    const ByteVector need_language = splat(criteria_.common_language ? std::uint8_t{255} : std::uint8_t{0});
    const ByteVector need_other_country = splat(criteria_.different_country ? std::uint8_t{255} : std::uint8_t{0});
    const Sources sources{.interests = interest_row_.planes,
                          .languages = language_row_.planes,
                          .language_levels = language_row_.levels.data(),
                          .interest_extra = interest_row_.has_extra ? interest_row_.extra.data() : nullptr,
                          .language_extra = language_row_.has_extra ? language_row_.extra.data() : nullptr,
                          .language_extra_best = language_row_.extra_best.data(),
                          .classed = row_planes_};
    const std::uint8_t* const interest_rows_x4 = planes_.interest_row_x4.data();
    const std::uint8_t* const language_rows_x4 = language_row_x4_.data();
    const std::uint8_t* const language_numbers = planes_.language_number.data();
    const std::uint8_t* const countries_low = planes_.country_low.data();
    const std::uint8_t* const countries_high = planes_.country_high.empty() ? nullptr : planes_.country_high.data();

    for (std::size_t j = from; j < to; j += kLanesAtOnce) {
        const Sums sums = add_up(sources, j);
        for (std::size_t v = 0; v < kVectorsAtOnce; ++v) {
            const std::size_t at = j + v * kLanes;
            const ByteVector interest_index = load(interest_rows_x4 + at) + least(sums.interests[v], splat(3));
            ByteVector score =
                sums.classes[v] + look_up(interest_first, interest_index) + look_up(interest_second, interest_index ^ splat(kNoEntry));
            const ByteVector i_have_new = greater(own_languages, sums.languages[v]);
            const ByteVector language_index = (load(language_rows_x4 + at) & ~(i_have_new & row_of_different)) + sums.best_level[v];
            if constexpr (kWishesNew) {
                const ByteVector partner_has_new = greater(load(language_numbers + at), sums.languages[v]);
                score += select(partner_has_new, look_up(language_new, language_index), look_up(language_no_new, language_index));
            } else {
                score += look_up(language_no_new, language_index);
            }
            ByteVector same_country = equal(load(countries_low + at), own_country_low);
            if (countries_high != nullptr) {
                same_country &= equal(load(countries_high + at), own_country_high);
            }
            const ByteVector refused = (same_country & need_other_country) | (equal(sums.best_level[v], ByteVector{}) & need_language);
            store(row + at, (score + splat(1)) & ~refused);
        }
    }
}

/// Forbids what the pool or the floor leaves out.
void RowScorer::narrow(std::size_t from, std::size_t to, std::uint8_t* row) const {
    const ByteVector floor = splat(floor_);
    for (std::size_t j = from; j < to; j += kLanes) {
        const ByteVector points = load(row + j);
        store(row + j, points & greater(points, floor) & load(in_pool_.data() + j));
    }
}

COUNTERPART_BYTES_END

void RowScorer::choose_row(PersonIndex person) {
    if (person == row_person_) {
        return;
    }
    row_person_ = person;
    gather(planes_.interests, person, interest_row_);
    gather(planes_.languages, person, language_row_);
    for (std::size_t c = 0; c < row_planes_.size(); ++c) {
        row_planes_[c] = class_plane(c, planes_.classed[c].class_of_person[static_cast<std::size_t>(person)]);
    }
}

void RowScorer::score(PersonIndex person, PersonIndex from, PersonIndex to, std::span<std::uint8_t> row) {
    const std::size_t first = whole_vectors_before(static_cast<std::size_t>(from));
    const std::size_t last = whole_vectors(static_cast<std::size_t>(to));
    if (!is_in_pool(person)) {
        std::fill(row.begin() + static_cast<std::ptrdiff_t>(first), row.begin() + static_cast<std::ptrdiff_t>(last), std::uint8_t{0});
        return;
    }
    choose_row(person);
    if (static_cast<Wish>(planes_.language_wish[static_cast<std::size_t>(person)]) == Wish::kDifferent) {
        score_vectors<true>(person, first, last, row.data());
    } else {
        score_vectors<false>(person, first, last, row.data());
    }
    if (has_outsiders_ || floor_ > 0) {
        narrow(first, last, row.data());
    }
    for (std::size_t behind = planes_.people; behind < last; ++behind) {
        row[behind] = 0;
    }
    row[static_cast<std::size_t>(person)] = 0;  // harmless where it lies outside the range: nobody is allowed with oneself
    const auto at = static_cast<std::size_t>(person);
    for (std::int32_t k = first_excluded_[at]; k < first_excluded_[at + 1]; ++k) {
        row[static_cast<std::size_t>(excluded_[static_cast<std::size_t>(k)])] = 0;
    }
}

}  // namespace counterpart::pairing
