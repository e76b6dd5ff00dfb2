#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/intent.h"

namespace counterpart::app {

/// One of the two people.
struct PairPersonView {
    std::string id;
    std::string name;
    std::string short_name;
    std::string line;              ///< "Hospital librarian, Enugu"
    std::string caption;           ///< "Nigeria · first round"
    std::string initial;
    std::uint32_t tint = 0;
};

/// What one criterion gives, in words.
struct ReasonView {
    std::string_view label;
    std::string sentence;
    std::string first_facts;
    std::string second_facts;
    std::string points_spoken;     ///< "30 of 30": the points come first in every language
    int points = 0;
    int weight_points = 0;
};

/// Somebody else, with the price.
struct OtherView {
    domain::PersonIndex person = -1;
    std::string_view name;
    std::string_view caption;
    std::string score;
    std::string price;             ///< "−3 points", "at least −3", or why not
    std::string spoken;            ///< name, score and price for a screen reader
    bool priced = false;           ///< can be tried
    bool free = false;             ///< costs nothing
};

/// A pair and its score in a comparison.
struct SwapLineView {
    std::string names;             ///< "Ifeoma – Aroha"
    std::string score;
};

/// What would be if somebody met somebody else.
struct InsteadView {
    std::string title;             ///< "If Ifeoma met Ólafía instead"
    bool waiting = false;
    std::string problem;           ///< why it cannot be; empty = none
    std::string now_total, then_total;
    bool costs = false;            ///< then is lower than now
    std::vector<SwapLineView> now, then;
    std::string rest;              ///< "and 5 other pairs"; empty = all are shown
    std::string first_id, second_id;  ///< whom to fix
    std::string summary;           ///< one sentence
};

/// What the whole result would be if one person withdrew or dropped a wish.
struct PersonChangeView {
    std::string_view label;        ///< "Withdrawn", or the wish
    std::string outcome;           ///< "**3 points** less; 4 people get another partner"
    bool waiting = false;
};

/// The page of two people.
struct PairView {
    std::string problem;           ///< why there is nothing to show; empty = all is there
    bool waiting = false;          ///< the result is on its way
    PairPersonView first, second;
    std::string score;
    std::string of_points;
    std::string position;          ///< "Pair 1 of 286"
    std::string previous_address, next_address;
    std::string heading;           ///< "Why these two", or what keeps them apart
    std::vector<ReasonView> reasons;
    std::string verdict;           ///< "Without this pair, the best result would be **3 points** lower."
    bool verdict_known = false;

    PairSide side = PairSide::kFirst;
    std::array<std::string, 2> side_labels;
    std::string search;
    std::string search_label;      ///< "Any of 431 possible partners"
    std::vector<OtherView> others;
    std::int32_t chosen_other = -1;
    bool more_others = false;
    std::optional<InsteadView> instead;
    std::vector<PersonChangeView> person_changes;

    bool paired = false, fixed = false, forbidden = false;
    std::string cost_text;         ///< "Fixing is free. Forbidding costs **3 points** and changes one other pair."
};

}  // namespace counterpart::app
