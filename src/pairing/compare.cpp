#include "pairing/compare.h"

#include <algorithm>
#include <map>

namespace counterpart::pairing {
namespace {

/// Who a person is with, and how well.
struct Place {
    std::string partner;
    std::int32_t score_points = 0;
};

std::map<std::string, Place> places(const domain::MatchPreview& preview) {
    std::map<std::string, Place> by_person;
    for (const std::string& person : preview.people) {
        by_person.emplace(person, Place{});
    }
    for (const domain::MatchedPair& pair : preview.pairs) {
        const std::string& a = preview.people[static_cast<std::size_t>(pair.a)];
        const std::string& b = preview.people[static_cast<std::size_t>(pair.b)];
        by_person[a] = {.partner = b, .score_points = pair.score_points};
        by_person[b] = {.partner = a, .score_points = pair.score_points};
    }
    return by_person;
}

std::int32_t lowest_points(const domain::MatchPreview& preview) {
    const auto lowest = std::ranges::min_element(preview.pairs, {}, &domain::MatchedPair::score_points);
    return lowest == preview.pairs.end() ? 0 : lowest->score_points;
}

}  // namespace

PreviewComparison compare_previews(const domain::MatchPreview& before, const domain::MatchPreview& after) {
    PreviewComparison comparison;
    comparison.same_weights = before.criteria.weight_points == after.criteria.weight_points;
    comparison.total_difference_points = after.figures.total_points - before.figures.total_points;
    comparison.pairs_before = static_cast<std::int32_t>(before.pairs.size());
    comparison.pairs_after = static_cast<std::int32_t>(after.pairs.size());
    comparison.lowest_before_points = lowest_points(before);
    comparison.lowest_after_points = lowest_points(after);
    const std::map<std::string, Place> old_places = places(before);
    std::int32_t people_kept = 0;
    for (const auto& [person, place] : places(after)) {
        const auto old = old_places.find(person);
        if (old == old_places.end()) {
            continue;
        }
        if (old->second.partner == place.partner) {
            people_kept += place.partner.empty() ? 0 : 1;
            continue;
        }
        comparison.changed.push_back({.person = person,
                                      .partner_before = old->second.partner,
                                      .partner_after = place.partner,
                                      .score_before_points = old->second.score_points,
                                      .score_after_points = place.score_points});
    }
    comparison.pairs_kept = people_kept / 2;
    comparison.pairs_new = comparison.pairs_after - comparison.pairs_kept;
    return comparison;
}

}  // namespace counterpart::pairing
