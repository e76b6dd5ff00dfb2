#include "pairing/proof_check.h"

#include <algorithm>
#include <utility>

#include "matching/verifier.h"
#include "pairing/hard_rules.h"
#include "pairing/priority.h"
#include "pairing/proof_rows.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using Certificate = matching::Certificate<std::int64_t>;
using Verifier = matching::Verifier<std::int64_t>;

constexpr std::int32_t kScale = 2;
/// Duals beyond this, or beyond the other all together, could overflow when added.
constexpr std::int64_t kGreatestDual = std::int64_t{1} << 44;
constexpr std::int64_t kGreatestDualSum = std::int64_t{1} << 60;

/// Checks one preview; the members are the preview in the vertices of the pool.
class ProofCheck {
  public:
    ProofCheck(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs,
               const domain::PairingProof& proof, const EarlierRound* earlier, Meter& meter)
        : input_(input),
          criteria_(criteria),
          pairs_(pairs),
          proof_(proof),
          earlier_(earlier),
          meter_(meter),
          kept_(kept_pairs(input, criteria)),
          people_(static_cast<std::size_t>(input.person_count)),
          priorities_(priorities_points(input)) {
        priorities_.resize(people_);
    }

    ProofVerdict run() {
        if (weights_fit() && choose_vertices() && read_pairs() && read_proof() && read_floor()) {
            go_over_all_pairs();
        }
        verdict_.proved = verdict_.problem.code.empty();
        return std::move(verdict_);
    }

  private:
    bool refuse(const char* code, std::string where = {}) {
        if (verdict_.problem.code.empty()) {
            verdict_.problem = problem(code, std::move(where));
        }
        return false;
    }

    /// Rows hold points in bytes.
    bool weights_fit() {
        return std::ranges::all_of(criteria_.weight_points, [](int weight) { return weight <= domain::kMaxWeightPoints; }) ||
               refuse("weight_too_large");
    }
    bool choose_vertices();
    bool read_pairs();
    bool read_proof();
    bool are_duals_addable() const;
    bool read_floor();
    void go_over_all_pairs();
    void check_pairs(Verifier& verifier);
    void check_rows(Verifier& verifier);
    bool check_row(ProofRows& rows, std::size_t position, std::size_t from, Verifier& verifier);
    void keep_near(std::int32_t u, const ProofRows::Suspect& suspect);
    bool check_near_pairs(const std::vector<IndexPair>& pairs, Verifier& verifier) const;
    void check_marked_rows(const std::vector<std::uint8_t>& marks, ProofRows& rows, Verifier& verifier);
    void check_floor_rows();

    const PairingInput& input_;
    const domain::Criteria& criteria_;
    const std::vector<domain::MatchedPair>& pairs_;
    const domain::PairingProof& proof_;
    const EarlierRound* earlier_;  ///< null: nothing is known before
    Meter& meter_;
    std::vector<IndexPair> kept_;  ///< settled without a choice, like fixed pairs
    std::size_t people_;
    ProofVerdict verdict_;
    std::vector<std::int32_t> vertex_of_person_;
    std::vector<PersonIndex> person_of_vertex_;
    std::vector<std::int32_t> partner_;
    Certificate certificate_;
    std::vector<std::int32_t> floor_component_;
    std::int64_t settled_points_ = 0;
    std::vector<std::int64_t> priorities_;       ///< by person
    std::vector<std::int64_t> score_duals_2x_;   ///< by vertex: those of the proof, without priorities
    std::int64_t covered_priorities_ = 0;        ///< of the people in free pairs
};

bool ProofCheck::choose_vertices() {
    vertex_of_person_.assign(people_, 0);
    for (const auto* settled : {&input_.fixed_pairs, &std::as_const(kept_)}) {
        for (const IndexPair& pair : *settled) {
            vertex_of_person_[static_cast<std::size_t>(pair.a)] = -1;
            vertex_of_person_[static_cast<std::size_t>(pair.b)] = -1;
        }
    }
    for (std::size_t person = 0; person < people_; ++person) {
        if (vertex_of_person_[person] == 0) {
            vertex_of_person_[person] = static_cast<std::int32_t>(person_of_vertex_.size());
            person_of_vertex_.push_back(static_cast<PersonIndex>(person));
        }
    }
    partner_.assign(person_of_vertex_.size(), -1);
    return true;
}

bool ProofCheck::read_pairs() {
    std::size_t settled_seen = 0;
    for (const domain::MatchedPair& pair : pairs_) {
        if (pair.a < 0 || pair.a >= pair.b || static_cast<std::size_t>(pair.b) >= people_) {
            return refuse("preview_pair_damaged");
        }
        const domain::ScoreParts parts = pair_score_parts(input_, criteria_, pair.a, pair.b);
        if (parts != pair.parts || score_points(parts) != pair.score_points) {
            return refuse("preview_scores_differ");
        }
        verdict_.total_points += pair.score_points;
        const bool is_fixed = std::ranges::binary_search(input_.fixed_pairs, IndexPair{pair.a, pair.b});
        const bool is_kept = std::ranges::binary_search(kept_, IndexPair{pair.a, pair.b});
        if (is_fixed != pair.fixed || is_kept != pair.kept) {
            return refuse("preview_pair_damaged", is_fixed != pair.fixed ? "fixed" : "kept");
        }
        const std::int32_t u = vertex_of_person_[static_cast<std::size_t>(pair.a)];
        const std::int32_t v = vertex_of_person_[static_cast<std::size_t>(pair.b)];
        if (is_fixed || is_kept) {
            ++settled_seen;
            settled_points_ += pair.score_points;
            continue;
        }
        if (u < 0 || v < 0 || partner_[static_cast<std::size_t>(u)] >= 0 || partner_[static_cast<std::size_t>(v)] >= 0) {
            return refuse("preview_pair_damaged", "twice");
        }
        partner_[static_cast<std::size_t>(u)] = v;
        partner_[static_cast<std::size_t>(v)] = u;
        covered_priorities_ += priorities_[static_cast<std::size_t>(pair.a)] + priorities_[static_cast<std::size_t>(pair.b)];
    }
    const bool in_order = std::ranges::is_sorted(pairs_, {}, &domain::MatchedPair::a);
    return (settled_seen == input_.fixed_pairs.size() + kept_.size() && in_order) || refuse("preview_pair_damaged", "fixed");
}

/// Whether sums of duals fit, those of nested blossoms over all people included.
bool ProofCheck::are_duals_addable() const {
    std::int64_t left = kGreatestDualSum;
    const auto take = [&left](std::int64_t dual, std::int64_t times) {
        if (dual < -kGreatestDual || dual > kGreatestDual) {
            return false;
        }
        left -= std::min((dual < 0 ? -dual : dual) * times, left);
        return left > 0;
    };
    return std::ranges::all_of(proof_.person_duals, [&](std::int64_t dual) { return take(dual, 1); }) &&
           std::ranges::all_of(proof_.blossom_duals, [&](std::int64_t dual) { return take(dual, input_.person_count); });
}

bool ProofCheck::read_proof() {
    const std::size_t blossoms = proof_.blossom_parents.size();
    if (proof_.scale != kScale || proof_.person_duals.size() != people_ || proof_.blossom_of.size() != people_ ||
        proof_.blossom_duals.size() != blossoms || proof_.barrier_classes.size() != people_) {
        return refuse("proof_damaged", "lengths");
    }
    if (!are_duals_addable()) {
        return refuse("proof_damaged", "duals");
    }
    const auto vertices = static_cast<std::int32_t>(person_of_vertex_.size());
    const auto is_blossom = [&](std::int32_t blossom) { return blossom >= -1 && blossom < static_cast<std::int32_t>(blossoms); };
    for (const PersonIndex at : person_of_vertex_) {
        const auto person = static_cast<std::size_t>(at);
        if (!is_blossom(proof_.blossom_of[person])) {
            return refuse("proof_damaged", "person");
        }
        score_duals_2x_.push_back(proof_.person_duals[person]);
        certificate_.vertex_dual_2x.push_back(proof_.person_duals[person] + 2 * priorities_[person]);
        certificate_.parent.push_back(proof_.blossom_of[person] < 0 ? -1 : proof_.blossom_of[person] + vertices);
        certificate_.component.push_back(proof_.barrier_classes[person]);
    }
    for (std::size_t blossom = 0; blossom < blossoms; ++blossom) {
        const std::int32_t parent = proof_.blossom_parents[blossom];
        if (!is_blossom(parent)) {
            return refuse("proof_damaged", "blossom");
        }
        certificate_.parent.push_back(parent < 0 ? -1 : parent + vertices);
        certificate_.blossom_dual_2x.push_back(proof_.blossom_duals[blossom]);
    }
    return true;
}

/// A floor needs a barrier of its own: pairs above the floor alone must pair fewer people.
bool ProofCheck::read_floor() {
    const bool has_floor_barrier = !proof_.floor_barrier_classes.empty();
    if (criteria_.policy == domain::PairingPolicy::kGreatestTotal) {
        return (!has_floor_barrier && proof_.lowest_score_floor_points == 0) || refuse("proof_damaged", "floor");
    }
    const auto pairs = static_cast<std::int64_t>(pairs_.size() - input_.fixed_pairs.size() - kept_.size());
    if (pairs == 0) {
        return !has_floor_barrier || refuse("proof_damaged", "floor");
    }
    if (proof_.floor_barrier_classes.size() != people_) {
        return refuse("proof_damaged", "floor");
    }
    std::int64_t most_pairs = 0;
    std::vector<std::int64_t> sizes(people_ + 1);
    for (const PersonIndex person : person_of_vertex_) {
        const std::int32_t component = proof_.floor_barrier_classes[static_cast<std::size_t>(person)];
        if (component < -1 || component >= static_cast<std::int32_t>(people_)) {
            return refuse("proof_damaged", "floor");
        }
        floor_component_.push_back(component);
        ++sizes[static_cast<std::size_t>(component + 1)];
    }
    most_pairs = sizes[0];
    for (std::size_t component = 1; component < sizes.size(); ++component) {
        most_pairs += sizes[component] / 2;
    }
    return most_pairs < pairs || refuse("proof_refused", "floor");
}

/// The free pairs, by the rules and scores that read_pairs trusts.
void ProofCheck::check_pairs(Verifier& verifier) {
    for (const domain::MatchedPair& pair : pairs_) {
        const std::int32_t u = vertex_of_person_[static_cast<std::size_t>(pair.a)];
        const std::int32_t v = vertex_of_person_[static_cast<std::size_t>(pair.b)];
        if (u < 0 || v < 0) {
            continue;
        }
        if (broken_rules(input_, criteria_, pair.a, pair.b) != 0) {
            refuse("proof_refused", "forbidden pair");
        }
        if (pair.score_points < proof_.lowest_score_floor_points) {
            refuse("proof_refused", "below the floor");
        }
        verifier.check_edge(
            u, v, pair.score_points + priorities_[static_cast<std::size_t>(pair.a)] + priorities_[static_cast<std::size_t>(pair.b)]);
    }
}

bool ProofCheck::check_row(ProofRows& rows, std::size_t position, std::size_t from, Verifier& verifier) {
    rows.open(position, from);
    verdict_.allowed_pairs += rows.look(verdict_.near_pairs ? VerifiedProof::kNear_2x : 0);
    const std::int32_t u = rows.vertex_at(position);
    const std::int64_t own_priority = priorities_[static_cast<std::size_t>(person_of_vertex_[static_cast<std::size_t>(u)])];
    for (const ProofRows::Suspect& suspect : rows.suspects()) {
        const auto other = static_cast<std::size_t>(person_of_vertex_[static_cast<std::size_t>(suspect.vertex)]);
        if (suspect.points >= proof_.lowest_score_floor_points &&
            !verifier.check_edge(u, suspect.vertex, suspect.points + own_priority + priorities_[other])) {
            return false;
        }
        if (verdict_.near_pairs) {
            keep_near(u, suspect);
        }
    }
    return !rows.crosses(0) || refuse("proof_refused", "barrier");
}

/// Where nearly all pairs are near, as among equal scores, a list of them would help nobody.
void ProofCheck::keep_near(std::int32_t u, const ProofRows::Suspect& suspect) {
    constexpr std::size_t kMostPerPerson = 16;
    const std::int64_t both_2x = score_duals_2x_[static_cast<std::size_t>(u)] + score_duals_2x_[static_cast<std::size_t>(suspect.vertex)];
    if (both_2x >= 2 * suspect.points + VerifiedProof::kNear_2x) {
        return;
    }
    verdict_.near_pairs->push_back({.a = person_of_vertex_[static_cast<std::size_t>(u)],
                                    .b = person_of_vertex_[static_cast<std::size_t>(suspect.vertex)],
                                    .points = suspect.points});
    if (verdict_.near_pairs->size() > kMostPerPerson * people_) {
        verdict_.near_pairs.reset();
    }
}

/// A pair that is no suspect and crosses nothing contradicts nothing: blossoms only add to the duals.
void ProofCheck::check_rows(Verifier& verifier) {
    ProofRows rows(input_, criteria_, person_of_vertex_, certificate_.component);
    rows.load_duals(score_duals_2x_);
    if (earlier_ != nullptr && criteria_.policy == domain::PairingPolicy::kGreatestTotal) {
        const ToCheck to_check = find_to_check(*earlier_, input_, criteria_, proof_);
        if (2 * std::ranges::count(to_check.people, 1) < std::ssize(to_check.people)) {
            if (check_near_pairs(to_check.pairs, verifier)) {
                check_marked_rows(to_check.people, rows, verifier);
            }
            return;
        }
    }
    if (proof_.lowest_score_floor_points == 0) {
        verdict_.near_pairs.emplace();
    }
    for (std::size_t position = 0; position < rows.size() && check_row(rows, position, position + 1, verifier); ++position) {
        meter_.advance(static_cast<std::int64_t>(position), static_cast<std::int64_t>(rows.size()));
    }
}

bool ProofCheck::check_near_pairs(const std::vector<IndexPair>& pairs, Verifier& verifier) const {
    return std::ranges::all_of(pairs, [&](const IndexPair& pair) {
        const std::int32_t u = vertex_of_person_[static_cast<std::size_t>(pair.a)];
        const std::int32_t v = vertex_of_person_[static_cast<std::size_t>(pair.b)];
        if (u < 0 || v < 0 || broken_rules(input_, criteria_, pair.a, pair.b) != 0) {
            return true;
        }
        const std::int64_t points = score_points(pair_score_parts(input_, criteria_, pair.a, pair.b));
        return verifier.check_edge(u, v,
                                   points + priorities_[static_cast<std::size_t>(pair.a)] + priorities_[static_cast<std::size_t>(pair.b)]);
    });
}

/// `marks` are by person.
void ProofCheck::check_marked_rows(const std::vector<std::uint8_t>& marks, ProofRows& rows, Verifier& verifier) {
    for (std::size_t position = 0; position < rows.size(); ++position) {
        const auto vertex = static_cast<std::size_t>(rows.vertex_at(position));
        if (marks[static_cast<std::size_t>(person_of_vertex_[vertex])] != 0 && !check_row(rows, position, 0, verifier)) {
            break;
        }
    }
    verdict_.allowed_pairs = 0;
}

void ProofCheck::check_floor_rows() {
    ProofRows rows(input_, criteria_, person_of_vertex_, floor_component_);
    for (std::size_t position = 0; position < rows.size(); ++position) {
        rows.open(position, position + 1);
        if (rows.crosses(proof_.lowest_score_floor_points + 1)) {
            refuse("proof_refused", "floor");
            return;
        }
    }
}

void ProofCheck::go_over_all_pairs() {
    Verifier verifier(static_cast<std::int32_t>(person_of_vertex_.size()), matching::Objective::kMaxCardinalityMaxWeight, partner_,
                      certificate_);
    if (verifier.begin()) {
        check_pairs(verifier);
        check_rows(verifier);
        if (!floor_component_.empty() && verdict_.problem.code.empty()) {
            check_floor_rows();
        }
    }
    const matching::Verdict verdict = verifier.finish();
    if (!verdict.proved) {
        refuse("proof_refused", verdict.problem.code);
    }
    verdict_.bound_points = verdict.bound - covered_priorities_ + settled_points_;
    if (verdict_.problem.code.empty() && verdict_.bound_points != verdict_.total_points) {
        refuse("proof_refused", "total");
    }
}

}  // namespace

ProofVerdict check_proof(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs,
                         const domain::PairingProof& proof, Meter& meter) {
    return ProofCheck(input, criteria, pairs, proof, nullptr, meter).run();
}

ProofVerdict check_changed_proof(const EarlierRound& earlier, const PairingInput& input, const domain::Criteria& criteria,
                                 const std::vector<domain::MatchedPair>& pairs, const domain::PairingProof& proof, Meter& meter) {
    return ProofCheck(input, criteria, pairs, proof, &earlier, meter).run();
}

}  // namespace counterpart::pairing
