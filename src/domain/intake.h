#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/problem.h"
#include "domain/programme.h"

namespace counterpart::domain {

// Applications that come from a file: the export of a form outside the programme. The same file can come again and again, with more in it.

/// What becomes of one application of a file.
enum class IntakeOutcome : std::uint8_t {
    kNew,        ///< nobody has this address: an account is made, whose address is to be confirmed
    kReturner,   ///< the address has an account that is not in the round
    kChanged,    ///< put in from a file before, with other answers
    kSame,       ///< put in from a file before, word for word
    kOwnStands,  ///< the person handed one in, or withdrew it: theirs stands
    kReplaced,   ///< a later one of the file has the same address and name
    kRefused,
};
inline constexpr std::size_t kIntakeOutcomeCount = 7;

/// One application of a file, looked at.
struct IntakeRow {
    IntakeOutcome outcome = IntakeOutcome::kRefused;
    std::string application_id;  ///< of the record that it becomes or meets
    std::optional<Problem> problem;  ///< of a refused one

    friend bool operator==(const IntakeRow&, const IntakeRow&) = default;
};

/// What becomes of each application of a file, in their order. The address tells people apart, never the name: one address with two names may be
/// a household, and nobody is put in for anybody else (`shared_address`, with the name that has it). Other problems: those of
/// `check_application` and `check_email`; `id_taken`.
std::vector<IntakeRow> plan_intake(const Programme& programme, const RoundRecord& round, std::span<const Application> applications);

}  // namespace counterpart::domain
