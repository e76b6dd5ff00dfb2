#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/match_preview.h"
#include "pairing/hard_rules.h"
#include "pairing/pairing_input.h"
#include "pairing/score.h"

namespace counterpart::pairing {

// Structured reasons; the wording lies in assets/text. Every function is pure and cheap enough for a frame (the dearest is O(n)).

/// What one criterion gives to a pair, and through which wishes.
struct CriterionReason {
    domain::Criterion criterion = domain::Criterion::kInterests;
    std::int32_t points = 0;
    std::int32_t weight_points = 0;
    domain::Wish wish_of_a = domain::Wish::kAny;
    domain::Wish wish_of_b = domain::Wish::kAny;
    std::int32_t fulfilment_of_a_sixtieths = 0;
    std::int32_t fulfilment_of_b_sixtieths = 0;

    friend bool operator==(const CriterionReason&, const CriterionReason&) = default;
};

/// A language that both speak.
struct CommonLanguage {
    std::string language;
    domain::LanguageLevel level_of_a = domain::LanguageLevel::kBasic;
    domain::LanguageLevel level_of_b = domain::LanguageLevel::kBasic;

    friend bool operator==(const CommonLanguage&, const CommonLanguage&) = default;
};

/// A time in which both are awake, as minutes of the local day (0..1439; an end may be 1440).
struct CommonWindow {
    std::int32_t a_from_minutes = 0;
    std::int32_t a_to_minutes = 0;
    std::int32_t b_from_minutes = 0;
    std::int32_t b_to_minutes = 0;

    friend bool operator==(const CommonWindow&, const CommonWindow&) = default;
};

/// Why two people fit, or do not.
struct PairExplanation {
    PersonIndex a = -1;
    PersonIndex b = -1;
    HardRules broken = 0;
    std::int32_t score_points = 0;
    std::array<CriterionReason, domain::kCriterionCount> reasons{};  ///< in the order of domain::Criterion
    std::vector<std::string> shared_interests;                       ///< folded, in alphabetical order
    bool same_sector = false;
    bool same_career_stage = false;
    std::vector<CommonLanguage> common_languages;                    ///< best first
    std::int32_t waking_overlap_minutes = 0;
    std::vector<CommonWindow> common_windows;                        ///< one or two; longest first
    domain::ContactMethods shared_contact_methods = 0;
};

/// Explains any two different people of a round.
PairExplanation explain_pair(const CompiledRound& compiled, const domain::Criteria& criteria, PersonIndex a, PersonIndex b);

/// What stands between two people and a place in the best result.
enum class PriceKind : std::uint8_t {
    kPaired,       ///< the preview pairs them
    kForbidden,    ///< a hard rule; see `broken`
    kTakenFixed,   ///< one of them has a partner fixed by the coordinator
    kTakenKept,    ///< one of them keeps an announced partner
    kBelowFloor,   ///< the policy "worst pair first" leaves out pairs that score so little
    kPriced,       ///< `at_least_points` is a theorem
    kLeavesWaiting,  ///< of equally many people somebody who waited would be left alone who is not now
};

/// The price of putting two people together, by the duals.
struct PairPrice {
    PriceKind kind = PriceKind::kPriced;
    HardRules broken = 0;
    std::int32_t score_points = 0;
    /// kPriced: every pairing of equally many people that holds this pair, and leaves out the same of those who waited, scores at least so
    /// many points less in total, and the pair would have to score at least so many points higher to enter a best result (0: an equally good result may exist).
    std::int32_t at_least_points = 0;

    friend bool operator==(const PairPrice&, const PairPrice&) = default;
};

/// The price of any two different people.
PairPrice price_of_pair(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex a, PersonIndex b);

/// Another partner for a person.
struct PartnerOption {
    PersonIndex partner = -1;
    std::int32_t score_points = 0;
    std::int32_t at_least_points = 0;  ///< see PairPrice

    friend bool operator==(const PartnerOption&, const PartnerOption&) = default;
};

/// The best other partners of a person: cheapest first, then by score, then by index; at most `count`. Cost: O(n).
std::vector<PartnerOption> next_best_partners(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex person,
                                              std::int32_t count);

/// The partner of a person in a preview, or -1.
PersonIndex partner_of(const domain::MatchPreview& preview, PersonIndex person);

/// How many more possible partners one hard rule withholds, were it dropped for this person alone.
struct RuleOpening {
    HardRule rule = HardRule::kSameCountry;
    std::int32_t opened_count = 0;

    friend bool operator==(const RuleOpening&, const RuleOpening&) = default;
};

/// How much one wish of a person costs: the best score with any partner, were the wish "any".
struct WishOpening {
    domain::Criterion criterion = domain::Criterion::kInterests;
    std::int32_t best_score_gain_points = 0;
    std::int32_t better_partner_count = 0;  ///< possible partners who would then score more than the best one does now

    friend bool operator==(const WishOpening&, const WishOpening&) = default;
};

/// Why somebody is hard to pair, and what would help.
struct PersonExplanation {
    std::int32_t possible_partner_count = 0;
    std::int32_t best_score_points = 0;  ///< with any possible partner; 0 when there is none
    std::optional<domain::AlonePerson> alone;  ///< the barrier facts, for somebody without a partner
    std::vector<RuleOpening> rules;  ///< most opened first; only rules that withhold somebody
    std::vector<WishOpening> wishes;  ///< most gained first; only wishes that are not "any" and cost something
};

/// Explains one person. Cost: O(n).
PersonExplanation explain_person(const PairingInput& input, const domain::MatchPreview& preview, PersonIndex person);

}  // namespace counterpart::pairing
