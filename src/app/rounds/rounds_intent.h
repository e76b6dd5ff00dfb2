#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace counterpart::app {

// Setting up rounds

/// What is typed about a round, in the order of the form.
enum class RoundField : std::uint8_t {
    kName,
    kStartsOn,
    kUnit,      ///< "weeks", with a topic a fortnight, or "months", with a topic a month
    kLength,    ///< so many of them
    kSlots,     ///< a day a line; nothing: as the length makes them
    kOpensDay,  ///< in the zone of the round, as are the next ones
    kOpensTime,
    kClosesDay,
    kClosesTime,
    kZone,
    kState,
    kCapPercent,
    kCapReading,
    kOddOneOut,
    kStandIn,  ///< the id of a person of the team
    kMailsADay,
    kKeepDays,
    kAcceptedInEnglish,
    kAcceptedInSpanish,
    kMatchedInEnglish,
    kMatchedInSpanish,
    kCriteria,  ///< where the rules and weights are taken from (see round_criteria.h); nothing: as they are
};
inline constexpr std::size_t kRoundFieldCount = 22;

struct TypeRound {
    RoundField field = RoundField::kName;
    std::string text;
};
/// Put the days as the length makes them into the field, to be changed by hand.
struct SetSlotsByHand {};
struct SaveRoundDraft {};
/// Leave the round as it was.
struct DropRoundDraft {};
/// Somebody for whom the mails of the round are shown, by a part of their name.
struct FindMailReader {
    std::string text;
};

using RoundsIntent = std::variant<TypeRound, SetSlotsByHand, SaveRoundDraft, DropRoundDraft, FindMailReader>;

}  // namespace counterpart::app
