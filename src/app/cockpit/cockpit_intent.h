#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// A round's partnerships and what is done about them

/// Partnerships that need the same, in the order of the list.
enum class CockpitGroup : std::uint8_t { kHelp, kNeverMet, kSilent, kOneSided, kQuiet, kAway, kFirstAnswer, kInTouch, kEnded };
inline constexpr std::size_t kCockpitGroupCount = 9;

/// What can be done about a partnership, or about one of its people.
enum class CockpitAct : std::uint8_t { kNudge, kRematch, kEnd, kRemove };
inline constexpr std::size_t kCockpitActCount = 4;

struct SearchPartnerships {
    std::string text;
};
/// Show one group alone; nothing: all of them.
struct ChooseCockpitGroup {
    std::optional<CockpitGroup> group;
};
/// Show all of a group, or its first ones.
struct UnfoldCockpitGroup {
    CockpitGroup group = CockpitGroup::kHelp;
};
/// Show what an act would do to a partnership, before it is done.
struct OpenAct {
    std::string partnership_id;
    CockpitAct act = CockpitAct::kNudge;
};
/// Show what a reminder to a whole group would do.
struct OpenGroupNudge {
    CockpitGroup group = CockpitGroup::kSilent;
};
struct DropAct {};
struct ChooseActReason {
    domain::EndReason reason = domain::EndReason::kNoAnswer;
};
/// Who wants a new partner, or, of a removal, who is removed.
struct FlipActPerson {
    std::string person_id;
};
struct TypeActReason {
    std::string text;
};
/// Do what is shown.
struct ConfirmAct {};
/// Take back what nobody was told of; one of the two ids is given.
struct TakeActBack {
    std::string partnership_id;
    std::string application_id;
};

/// Match those who wait for a partner.
struct MatchWaiting {};

using CockpitIntent = std::variant<SearchPartnerships, ChooseCockpitGroup, UnfoldCockpitGroup, OpenAct, OpenGroupNudge, DropAct,
                                   ChooseActReason, FlipActPerson, TypeActReason, ConfirmAct, TakeActBack, MatchWaiting>;

}  // namespace counterpart::app
