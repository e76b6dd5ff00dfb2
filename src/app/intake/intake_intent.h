#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// The applications of a round of the programme, as coordinators take them in

/// Which of them are listed.
enum class IntakeFilter : std::uint8_t { kAll, kUndecided, kAccepted, kWaiting, kWithdrawn, kUnconfirmed };
inline constexpr std::size_t kIntakeFilterCount = 6;

struct SearchIntake {
    std::string text;
};
struct FilterIntake {
    IntakeFilter filter = IntakeFilter::kAll;
};
struct SelectApplicant {
    std::string application_id;
};
/// Accept somebody, put them on the waiting list, or leave it open again.
struct DecideApplicant {
    std::string application_id;
    domain::ApplicationState state = domain::ApplicationState::kAccepted;
};
/// Accept and put on the waiting list as the country cap says and the screen shows.
struct DecideByCap {};
/// Look at the next or an earlier one of the questions whether two applications are one person's.
struct ShowQuestion {
    std::size_t number = 0;
};
/// The answers of the application that is withdrawn take the place of those of the one that stays.
struct TakeOtherAnswers {
    bool on = false;
};
/// The two applications of the shown question are one person's; this one stays.
struct MergeInto {
    std::string kept_id;
};
/// The two applications of the shown question are two people's.
struct AreTwoPeople {};
/// Whether a field was shown to the partner by the form that the file comes from.
struct FlipShownByForm {
    domain::SharedField field = domain::SharedField::kEmail;
};
/// Put the applications of the file that was read into the round.
struct TakeFileIn {};
/// Open those of the round who wait for a partner in the match preview; a round of this device asks first.
struct MatchApplicants {};

using IntakeIntent = std::variant<SearchIntake, FilterIntake, SelectApplicant, DecideApplicant, DecideByCap, ShowQuestion, TakeOtherAnswers,
                                  MergeInto, AreTwoPeople, FlipShownByForm, TakeFileIn, MatchApplicants>;

}  // namespace counterpart::app
