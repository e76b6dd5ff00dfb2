#pragma once

#include <vector>

#include "app/pair/pair_view.h"
#include "app/text/names.h"
#include "domain/application.h"
#include "pairing/explanation.h"

namespace counterpart::app {

/// The two people of an explanation.
struct PairPeople {
    const domain::Application& a;
    const domain::Application& b;
    std::int32_t utc_offset_a_minutes = 0;
    std::int32_t utc_offset_b_minutes = 0;
    ShortNames names;
};

/// The reasons of a pair in words, in the order of the criteria.
std::vector<ReasonView> reasons_in_words(const pairing::PairExplanation& explanation, const PairPeople& people, const Texts& t);

/// What keeps two people apart, in words; empty where nothing does.
std::string broken_rules_in_words(pairing::HardRules broken, const ShortNames& names, const Texts& t);

}  // namespace counterpart::app
