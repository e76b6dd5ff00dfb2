#include "pairing/alone.h"

#include <numeric>
#include <span>

namespace counterpart::pairing {
namespace {

/// Which odd components hang together through barrier people (union-find over components and barrier vertices).
class RivalGroups {
  public:
    RivalGroups(RowScorer& scorer, const Pool& pool, const std::vector<std::int32_t>& component)
        : component_(component), sizes_(component.size()), root_(2 * component.size()) {
        std::iota(root_.begin(), root_.end(), 0);
        for (const std::int32_t c : component) {
            if (c >= 0) {
                ++sizes_[static_cast<std::size_t>(c)];
            }
        }
        std::vector<std::uint8_t> row(scorer.stride());
        for (std::size_t vertex = 0; vertex < component.size(); ++vertex) {
            if (component[vertex] < 0) {
                join_neighbours(scorer, pool, vertex, row);
            }
        }
        people_of_root_.assign(root_.size(), 0);
        for (std::size_t c = 0; c < sizes_.size(); ++c) {
            if (sizes_[c] % 2 == 1) {
                people_of_root_[find(c)] += sizes_[c];
            }
        }
    }

    /// People in odd components of the group, without those of the vertex's own component.
    std::int32_t rivals_of(std::size_t vertex) {
        const auto own = static_cast<std::size_t>(component_[vertex]);
        return people_of_root_[find(own)] - (sizes_[own] % 2 == 1 ? sizes_[own] : 0);
    }

  private:
    void join_neighbours(RowScorer& scorer, const Pool& pool, std::size_t vertex, std::vector<std::uint8_t>& row) {
        scorer.score(pool.person_of_vertex[vertex], 0, static_cast<PersonIndex>(pool.vertex_of_person.size()), row);
        for (std::size_t other = 0; other < component_.size(); ++other) {
            const std::int32_t c = component_[other];
            if (c >= 0 && sizes_[static_cast<std::size_t>(c)] % 2 == 1 &&
                row[static_cast<std::size_t>(pool.person_of_vertex[other])] != 0) {
                root_[find(component_.size() + vertex)] = find(static_cast<std::size_t>(c));
            }
        }
    }

    std::size_t find(std::size_t node) {
        while (root_[node] != node) {
            root_[node] = root_[root_[node]];
            node = root_[node];
        }
        return node;
    }

    const std::vector<std::int32_t>& component_;
    std::vector<std::int32_t> sizes_;
    std::vector<std::size_t> root_;  ///< components, then vertices
    std::vector<std::int32_t> people_of_root_;
};

}  // namespace

std::vector<domain::AlonePerson> describe_alone(RowScorer& scorer, const Pool& pool, const std::vector<std::int32_t>& partner,
                                                const std::vector<std::int32_t>& component,
                                                const std::vector<std::int32_t>& possible_partner_counts) {
    std::vector<domain::AlonePerson> alone;
    std::vector<std::size_t> vertices;
    std::vector<std::uint8_t> row(scorer.stride());
    bool has_competition = false;
    for (std::size_t vertex = 0; vertex < partner.size(); ++vertex) {
        if (partner[vertex] >= 0) {
            continue;
        }
        domain::AlonePerson person;
        person.person = pool.person_of_vertex[vertex];
        person.possible_partner_count = possible_partner_counts[static_cast<std::size_t>(person.person)];
        scorer.score(person.person, 0, static_cast<PersonIndex>(pool.vertex_of_person.size()), row);
        for (std::size_t other = 0; other < component.size() && person.competed_for.size() < kCompetedForListed; ++other) {
            const PersonIndex other_person = pool.person_of_vertex[other];
            if (component[other] < 0 && row[static_cast<std::size_t>(other_person)] != 0) {
                person.competed_for.push_back(other_person);
            }
        }
        if (person.possible_partner_count == 0) {
            person.reason = domain::AloneReason::kNoPossiblePartner;
        } else if (!person.competed_for.empty()) {
            person.reason = domain::AloneReason::kCompetition;
            has_competition = true;
        }
        vertices.push_back(vertex);
        alone.push_back(std::move(person));
    }
    if (has_competition) {
        RivalGroups groups(scorer, pool, component);
        for (std::size_t k = 0; k < alone.size(); ++k) {
            if (alone[k].reason == domain::AloneReason::kCompetition) {
                alone[k].rival_count = groups.rivals_of(vertices[k]);
            }
        }
    }
    return alone;
}

}  // namespace counterpart::pairing
