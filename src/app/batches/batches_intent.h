#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace counterpart::app {

// Pre-flight and batches

/// Keep the present preview with its round, and look at it once more before anybody hears of it.
struct GoToPreflight {};
/// Another round, where several are being told.
struct ChooseBatchRound {
    std::string round_id;
};
struct ChooseSavedPreview {
    std::string preview_id;
};
/// Look again, also at the letters that the endpoint would write.
struct CheckAgain {};

/// Leave a group out of what is told; a held one is taken back.
struct TakeOutGroup {
    std::int32_t group = -1;
};
/// Forbid the two whom a finding names, and solve again.
struct ForbidFound {
    std::string finding;
};
/// Of two applications that look like one person's, keep one; the other is withdrawn.
struct KeepApplication {
    std::string finding;
    std::string application_id;
};
/// Write to somebody that their address has to be confirmed.
struct AskToConfirm {
    std::string application_id;
};
struct TypeReason {
    std::string finding;
    std::string text;
};
/// Let a finding stand, for the reason that is typed.
struct Overrule {
    std::string finding;
};
/// Take the reason back; before it is sent.
struct LetFindingBlock {
    std::string finding;
};

/// What is typed about the batches to be.
enum class PlanField : std::uint8_t { kMailsADay, kDay, kTime };
inline constexpr std::size_t kPlanFieldCount = 3;

struct TypePlan {
    PlanField field = PlanField::kMailsADay;
    std::string text;
};
/// Whether the first batch goes at once.
struct SendFirstNow {
    bool now = true;
};
/// Hand the groups over: the first batch now or at its time, the others held until theirs.
struct ReleasePlan {};

struct StartHeldBatch {
    std::int32_t batch = 0;
};
/// Choose another time for a held batch; 0 leaves it.
struct MoveBatch {
    std::int32_t batch = 0;
};
struct SaveBatchTime {};
struct PauseLetters {
    bool paused = true;
};

/// What a group's people would read.
struct ShowLetters {
    std::int32_t group = 0;
};

struct PutLettersAway {};

/// Which people of a batch are listed.
enum class DeliveryTab : std::uint8_t { kAll, kCameBack, kOnTheWay, kNotSeen };
inline constexpr std::size_t kDeliveryTabCount = 4;

struct ShowDeliveries {
    std::int32_t batch = 1;
};
struct FilterDeliveries {
    DeliveryTab tab = DeliveryTab::kAll;
};
struct SearchDeliveries {
    std::string text;
};
/// A person of the list; empty = back to it.
struct SelectDelivery {
    std::string person_id;
};
struct SendLetterAgain {
    std::string person_id;
};
struct TypeCorrectAddress {
    std::string text;
};
/// Save the address that is typed for the selected person, and write to them again.
struct SaveCorrectAddress {};

using BatchesIntent =
    std::variant<GoToPreflight, ChooseBatchRound, ChooseSavedPreview, CheckAgain, TakeOutGroup, ForbidFound, KeepApplication, AskToConfirm,
                 TypeReason, Overrule, LetFindingBlock, TypePlan, SendFirstNow, ReleasePlan, StartHeldBatch, MoveBatch, SaveBatchTime,
                 PauseLetters, ShowLetters, PutLettersAway, ShowDeliveries, FilterDeliveries, SearchDeliveries, SelectDelivery,
                 SendLetterAgain, TypeCorrectAddress, SaveCorrectAddress>;

}  // namespace counterpart::app
