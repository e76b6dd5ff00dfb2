#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "domain/criteria.h"
#include "domain/duplicates.h"
#include "domain/match_preview.h"
#include "domain/round.h"
#include "pairing/pairing_input.h"

namespace counterpart::app {

/// One person in two lines of a list, ready to show.
struct PersonLine {
    std::string name;
    std::string caption;  ///< "Nigeria · Health"
    std::string country;  ///< its name
    std::string search;   ///< folded, for finding
    std::string sort;     ///< folded name
};

/// A round that waits for the person's word, because it would replace the open one.
struct PendingRound {
    domain::Round round;
    std::optional<domain::MatchPreview> saved;
    std::optional<domain::Criteria> criteria{};  ///< of a round of the programme: what was agreed for it
};

/// The open round and what follows from it.
struct RoundState {
    std::optional<domain::Round> round;
    pairing::CompiledRound compiled;
    std::optional<Problem> problem;           ///< why the round cannot be matched
    std::vector<PersonLine> people;           ///< by PersonIndex
    std::vector<domain::LikelyDuplicate> likely_duplicates;
    std::uint32_t version = 0;                ///< another one whenever `compiled` changes
    bool loading_sample = false;
    std::optional<Problem> load_problem;      ///< why the sample or a file could not be opened
    std::optional<PendingRound> pending;

    [[nodiscard]] bool ready() const { return round.has_value() && !problem.has_value(); }
};

}  // namespace counterpart::app
