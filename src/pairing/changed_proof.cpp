#include "pairing/changed_proof.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "pairing/hard_rules.h"

namespace counterpart::pairing {
namespace {

std::span<const std::uint64_t> bits_of(const std::vector<std::uint64_t>& sets, std::int32_t words, PersonIndex person) {
    return std::span(sets).subspan(static_cast<std::size_t>(person) * static_cast<std::size_t>(words), static_cast<std::size_t>(words));
}

/// Whether two sets are the same; words that one lacks are empty.
bool are_same_bits(std::span<const std::uint64_t> one, std::span<const std::uint64_t> other) {
    const std::size_t both = std::min(one.size(), other.size());
    const auto is_zero = [](std::uint64_t word) { return word == 0; };
    return std::ranges::equal(one.first(both), other.first(both)) && std::ranges::all_of(one.subspan(both), is_zero) &&
           std::ranges::all_of(other.subspan(both), is_zero);
}

/// Whether a person is in all that rules and scores read what they were.
bool is_unchanged(const PairingInput& earlier, PersonIndex before, const PairingInput& later, PersonIndex now) {
    const auto was = static_cast<std::size_t>(before);
    const auto is = static_cast<std::size_t>(now);
    const auto same_set = [&](const auto& sets_before, std::int32_t words_before, const auto& sets_now, std::int32_t words_now) {
        return are_same_bits(bits_of(sets_before, words_before, before), bits_of(sets_now, words_now, now));
    };
    return earlier.countries[was] == later.countries[is] && earlier.sectors[was] == later.sectors[is] &&
           earlier.career_stages[was] == later.career_stages[is] && earlier.contact_methods[was] == later.contact_methods[is] &&
           earlier.utc_offset_minutes[was] == later.utc_offset_minutes[is] && earlier.wishes[was] == later.wishes[is] &&
           same_set(earlier.languages_basic, earlier.language_words, later.languages_basic, later.language_words) &&
           same_set(earlier.languages_good, earlier.language_words, later.languages_good, later.language_words) &&
           same_set(earlier.languages_fluent, earlier.language_words, later.languages_fluent, later.language_words) &&
           same_set(earlier.interests, earlier.interest_words, later.interests, later.interest_words);
}

/// The people of one blossom of the later proof, by their places in the earlier one.
struct BlossomPlaces {
    std::int32_t count = 0;
    std::int32_t first = INT32_MAX;
    std::int32_t last = -1;

    void add(const BlossomPlaces& other) {
        count += other.count;
        first = std::min(first, other.first);
        last = std::max(last, other.last);
    }
};

/// By place: half of what still stands of the earlier blossoms around it, by the theorem in the header.
class StandingBlossoms {
  public:
    StandingBlossoms(const EarlierRound& earlier, const domain::PairingProof& proof) : proof_(proof), blossoms_(earlier.proof.blossoms) {
        std::vector<BlossomPlaces> places = places_of_blossoms(earlier);
        std::vector<std::int64_t> now_2x(blossoms_.size());
        for (std::size_t blossom = 0; blossom < places.size(); ++blossom) {
            if (const std::ptrdiff_t same = find(places[blossom]); same >= 0) {
                now_2x[static_cast<std::size_t>(same)] += proof.blossom_duals[blossom];
            }
        }
        halves_2x_.assign(earlier.proof.places.size() + 1, 0);
        for (std::size_t k = 0; k < blossoms_.size(); ++k) {
            const std::int64_t half_2x = std::min(now_2x[k], blossoms_[k].dual_2x) / 2;
            halves_2x_[static_cast<std::size_t>(blossoms_[k].from)] += half_2x;
            halves_2x_[static_cast<std::size_t>(blossoms_[k].to)] -= half_2x;
        }
        std::partial_sum(halves_2x_.begin(), halves_2x_.end(), halves_2x_.begin());
    }

    [[nodiscard]] std::int64_t half_2x(std::int32_t place) const { return halves_2x_[static_cast<std::size_t>(place)]; }

  private:
    [[nodiscard]] std::vector<BlossomPlaces> places_of_blossoms(const EarlierRound& earlier) const {
        std::vector<BlossomPlaces> places(proof_.blossom_duals.size());
        for (std::size_t person = 0; person < proof_.blossom_of.size(); ++person) {
            // What is said of people outside the pool is not checked: they may be counted, for they have no pairs, but not read out of range.
            const std::int32_t blossom = proof_.blossom_of[person];
            if (blossom >= 0 && blossom < std::ssize(places)) {
                const auto before = static_cast<std::size_t>(earlier.person_before[person]);
                const bool is_new = before >= earlier.proof.places.size();  // no stretch reaches back to -1
                const std::int32_t place = is_new ? -1 : earlier.proof.places[before];
                places[static_cast<std::size_t>(blossom)].add({.count = 1, .first = place, .last = place});
            }
        }
        for (std::size_t blossom = 0; blossom < places.size(); ++blossom) {  // those around have greater numbers
            if (const std::int32_t parent = proof_.blossom_parents[blossom]; parent >= 0) {
                places[static_cast<std::size_t>(parent)].add(places[blossom]);
            }
        }
        return places;
    }

    /// The earlier blossom around the same people, or -1: as many different places as between the first and the last.
    [[nodiscard]] std::ptrdiff_t find(const BlossomPlaces& places) const {
        const auto same = std::ranges::lower_bound(blossoms_, std::pair(places.first, places.last + 1), {},
                                                   [](const auto& stretch) { return std::pair(stretch.from, stretch.to); });
        const bool found = same != blossoms_.end() && same->from == places.first && same->to == places.last + 1;
        return found && places.count == same->to - same->from ? same - blossoms_.begin() : -1;
    }

    const domain::PairingProof& proof_;
    std::span<const VerifiedProof::Stretch> blossoms_;
    std::vector<std::int64_t> halves_2x_;
};

/// Marks people step by step; the members are the two rounds.
class ChangedPeople {
  public:
    ChangedPeople(const EarlierRound& earlier, const PairingInput& later, const domain::Criteria& criteria,
                  const domain::PairingProof& proof)
        : earlier_(earlier),
          later_(later),
          criteria_(criteria),
          proof_(proof),
          standing_(earlier, proof),
          now_(static_cast<std::size_t>(earlier.input.person_count), -1),
          marks_(static_cast<std::size_t>(later.person_count)) {}

    ToCheck run() {
        for (PersonIndex person = 0; person < later_.person_count; ++person) {
            if (before(person) >= 0 && before(person) < earlier_.input.person_count) {
                now_[static_cast<std::size_t>(before(person))] = person;
            }
        }
        for (PersonIndex person = 0; person < later_.person_count; ++person) {
            mark(person, !was_in_pool(person) || !is_unchanged(earlier_.input, before(person), later_, person) || has_fallen_far(person));
        }
        mark_dropped(earlier_.input.likely_duplicate_pairs, later_.likely_duplicate_pairs);
        if (criteria_.never_earlier_partner) {
            mark_dropped(earlier_.input.earlier_pairs, later_.earlier_pairs);
        }
        if (criteria_.never_forbidden_pair) {
            mark_dropped(earlier_.input.forbidden_pairs, later_.forbidden_pairs);
        }
        mark_separated();
        std::vector<IndexPair> pairs = find_near_pairs();
        return {.people = std::move(marks_), .pairs = std::move(pairs)};
    }

  private:
    void mark(PersonIndex person, bool is_marked) {
        if (is_marked) {
            marks_[static_cast<std::size_t>(person)] = 1;
        }
    }

    [[nodiscard]] PersonIndex before(PersonIndex person) const { return earlier_.person_before[static_cast<std::size_t>(person)]; }

    [[nodiscard]] std::int64_t bearing_2x(PersonIndex person) const {
        return earlier_.proof.bearing_duals_2x[static_cast<std::size_t>(before(person))];
    }

    [[nodiscard]] bool was_in_pool(PersonIndex person) const {
        return before(person) >= 0 && before(person) < earlier_.input.person_count && bearing_2x(person) != VerifiedProof::kNoDual;
    }

    /// How far the dual lies below what bears all pairs.
    [[nodiscard]] std::int64_t fall_2x(PersonIndex person) const {
        const std::int32_t place = earlier_.proof.places[static_cast<std::size_t>(before(person))];
        return bearing_2x(person) - standing_.half_2x(place) - proof_.person_duals[static_cast<std::size_t>(person)];
    }

    [[nodiscard]] bool has_fallen_far(PersonIndex person) const {
        return 2 * fall_2x(person) > (earlier_.proof.near_pairs ? VerifiedProof::kNear_2x : 0);
    }

    /// The near pairs of people who are not marked, where a dual has fallen.
    [[nodiscard]] std::vector<IndexPair> find_near_pairs() const {
        if (!earlier_.proof.near_pairs) {
            return {};
        }
        std::vector<std::uint8_t> has_fallen(marks_.size());
        for (PersonIndex person = 0; person < later_.person_count; ++person) {
            const auto at = static_cast<std::size_t>(person);
            has_fallen[at] = marks_[at] == 0 && fall_2x(person) > 0 ? 1 : 0;
        }
        std::vector<IndexPair> pairs;
        for (const NearPair& pair : *earlier_.proof.near_pairs) {
            const PersonIndex a = now_[static_cast<std::size_t>(pair.a)];
            const PersonIndex b = now_[static_cast<std::size_t>(pair.b)];
            const bool stands = a >= 0 && b >= 0 && marks_[static_cast<std::size_t>(a)] == 0 && marks_[static_cast<std::size_t>(b)] == 0;
            if (stands && (has_fallen[static_cast<std::size_t>(a)] != 0 || has_fallen[static_cast<std::size_t>(b)] != 0)) {
                pairs.push_back(make_index_pair(a, b));
            }
        }
        return pairs;
    }

    /// Whoever is in a listed pair that is listed no more.
    void mark_dropped(const std::vector<IndexPair>& pairs_before, const std::vector<IndexPair>& pairs_now) {
        for (const IndexPair& pair : pairs_before) {
            const PersonIndex a = now_[static_cast<std::size_t>(pair.a)];
            const PersonIndex b = now_[static_cast<std::size_t>(pair.b)];
            if (a >= 0 && b >= 0 && !std::ranges::binary_search(pairs_now, make_index_pair(a, b))) {
                mark(a, true);
                mark(b, true);
            }
        }
    }

    /// Whoever left the barrier, and of each class that came apart all but those who are now where most of it is.
    void mark_separated() {
        std::vector<std::pair<std::int32_t, std::int32_t>> moves;  // class before, class now
        for_each_outside(
            [&](PersonIndex, std::int32_t class_before, std::int32_t class_now) { moves.emplace_back(class_before, class_now); });
        std::ranges::sort(moves);
        std::map<std::int32_t, std::pair<std::ptrdiff_t, std::int32_t>> most;  // by class before: the greatest number, and the class now
        for (auto move = moves.begin(); move != moves.end();) {
            const auto next = std::upper_bound(move, moves.end(), *move);
            auto& greatest = most[move->first];
            greatest = std::max(greatest, std::pair(next - move, move->second));
            move = next;
        }
        for_each_outside([&](PersonIndex person, std::int32_t class_before, std::int32_t class_now) {
            mark(person, class_before < 0 || most[class_before].second != class_now);
        });
    }

    /// Calls `visit` for everybody who stood in the earlier pool and is not in the barrier now.
    template <typename Visit>
    void for_each_outside(Visit visit) const {
        for (PersonIndex person = 0; person < later_.person_count; ++person) {
            const std::int32_t class_now = proof_.barrier_classes[static_cast<std::size_t>(person)];
            if (was_in_pool(person) && class_now >= 0) {
                visit(person, earlier_.proof.barrier_classes[static_cast<std::size_t>(before(person))], class_now);
            }
        }
    }

    const EarlierRound& earlier_;
    const PairingInput& later_;
    const domain::Criteria& criteria_;
    const domain::PairingProof& proof_;
    StandingBlossoms standing_;
    std::vector<PersonIndex> now_;  ///< by person of the earlier round; -1 = gone
    std::vector<std::uint8_t> marks_;
};

/// Gives every person a place and every blossom its stretch of places, from the outside inwards.
void place_people(const domain::PairingProof& proof, VerifiedProof& verified) {
    const std::size_t blossoms = proof.blossom_duals.size();
    std::vector<std::int32_t> size(blossoms);
    for (const std::int32_t blossom : proof.blossom_of) {
        if (blossom >= 0) {
            ++size[static_cast<std::size_t>(blossom)];
        }
    }
    for (std::size_t blossom = 0; blossom < blossoms; ++blossom) {
        if (const std::int32_t parent = proof.blossom_parents[blossom]; parent >= 0) {
            size[static_cast<std::size_t>(parent)] += size[blossom];
        }
    }
    std::vector<std::int32_t> next(blossoms);  // by blossom: the first place not given away
    std::int32_t next_outside = 0;
    const auto take = [&](std::int32_t blossom, std::int32_t count) {
        std::int32_t& place = blossom < 0 ? next_outside : next[static_cast<std::size_t>(blossom)];
        return std::exchange(place, place + count);
    };
    for (std::size_t blossom = blossoms; blossom-- > 0;) {
        const std::int32_t from = take(proof.blossom_parents[blossom], size[blossom]);
        next[blossom] = from;
        verified.blossoms.push_back({.from = from, .to = from + size[blossom], .dual_2x = proof.blossom_duals[blossom]});
    }
    for (const std::int32_t blossom : proof.blossom_of) {
        verified.places.push_back(take(blossom, 1));
    }
    std::ranges::sort(verified.blossoms, {}, [](const auto& stretch) { return std::pair(stretch.from, stretch.to); });
    std::vector<VerifiedProof::Stretch> merged;
    for (const VerifiedProof::Stretch& stretch : verified.blossoms) {
        if (!merged.empty() && merged.back().from == stretch.from && merged.back().to == stretch.to) {
            merged.back().dual_2x += stretch.dual_2x;
        } else {
            merged.push_back(stretch);
        }
    }
    verified.blossoms = std::move(merged);
}

}  // namespace

VerifiedProof keep_verified(const PairingInput& input, const domain::Criteria& criteria, const domain::PairingProof& proof,
                            std::optional<std::vector<NearPair>> near_pairs) {
    std::vector<std::int64_t> around_2x(proof.blossom_duals.size());
    for (std::size_t blossom = around_2x.size(); blossom-- > 0;) {
        const std::int32_t parent = proof.blossom_parents[blossom];
        around_2x[blossom] = proof.blossom_duals[blossom] + (parent < 0 ? 0 : around_2x[static_cast<std::size_t>(parent)]);
    }
    VerifiedProof verified{.bearing_duals_2x = proof.person_duals,
                           .barrier_classes = proof.barrier_classes,
                           .places = {},
                           .blossoms = {},
                           .near_pairs = std::move(near_pairs)};
    for (std::size_t person = 0; person < verified.bearing_duals_2x.size(); ++person) {
        const std::int32_t blossom = proof.blossom_of[person];
        verified.bearing_duals_2x[person] += blossom < 0 ? 0 : (around_2x[static_cast<std::size_t>(blossom)] + 1) / 2;
    }
    place_people(proof, verified);
    const std::vector<IndexPair> kept = kept_pairs(input, criteria);
    for (const auto* settled : {&input.fixed_pairs, &kept}) {
        for (const IndexPair& pair : *settled) {
            verified.bearing_duals_2x[static_cast<std::size_t>(pair.a)] = VerifiedProof::kNoDual;
            verified.bearing_duals_2x[static_cast<std::size_t>(pair.b)] = VerifiedProof::kNoDual;
        }
    }
    return verified;
}

ToCheck find_to_check(const EarlierRound& earlier, const PairingInput& later, const domain::Criteria& criteria,
                      const domain::PairingProof& proof) {
    return ChangedPeople(earlier, later, criteria, proof).run();
}

}  // namespace counterpart::pairing
