#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

// Which partnerships of a round need a coordinator, and why.

/// A partnership is not reminded more often than once in so many days.
inline constexpr std::int64_t kNudgePause_days = 3;

/// What a partnership needs, the most urgent first.
enum class Need : std::uint8_t {
    kTrouble,      ///< somebody asked for help and waits for the answer
    kWrongMatch,   ///< they should not have been matched, as one of them says
    kNeverMet,     ///< no exchange yet, a week or more after they were told
    kSilent,       ///< no contact for `kSilent_days`
    kOneSided,     ///< one writes, and the other has not answered for `kQuiet_days`
    kQuiet,        ///< no contact for `kQuiet_days`
    kAway,         ///< one of them is away, and would be missed otherwise
    kAskAnswered,  ///< help was given, and nothing was heard since
    kFirstAnswer,  ///< they were told less than a week ago, and there was no exchange yet
    kWell,
    kEnded,
};
inline constexpr std::size_t kNeedCount = 11;

/// The stable key of a need in assets/text.
std::string_view need_name(Need need);

/// How a partnership stands.
struct Risk {
    const Partnership* partnership = nullptr;
    Need need = Need::kWell;
    std::int64_t since_s = 0;  ///< since when nothing is heard: the last contact, the beginning, or the return of who was away
    std::int64_t days = 0;     ///< whole days since then; of an ended one since its end
    std::vector<std::string> person_ids;     ///< whose turn it is: who should write next; of trouble and a wrong match who asked
    const HelpRequest* request = nullptr;    ///< of trouble, a wrong match and an answered ask: the most urgent one
    std::optional<CivilDate> away_until;     ///< the last day on which somebody of it is away
};

/// Who wrote when, as far as it was logged. Times are 0 where there is nothing.
struct Exchange {
    std::vector<std::int64_t> last_wrote_s;  ///< of each person of the partnership, in their order; a meeting counts for all
    std::vector<std::int64_t> first_wrote_s;
    std::int64_t mutual_since_s = 0;  ///< the first moment at which two of them had written, or all had met
};

/// "They wrote" counts for everybody but its writer.
Exchange exchange_of(const Programme& programme, const Partnership& partnership);

/// Since when nothing is heard of a partnership that goes on: the last contact or "all well", its beginning, or the end of an absence after that. Nothing
/// while somebody of it is away: who is away is not silent.
std::optional<std::int64_t> silent_since_s(const Programme& programme, const Partnership& partnership, std::int64_t now_s);

/// Who of a partnership should write next, without those who are away: who has not answered, or all where nobody's turn it is.
std::vector<std::string> who_writes_next(const Programme& programme, const Partnership& partnership, std::int64_t now_s);

/// How one partnership that began stands.
Risk risk_of(const Programme& programme, const Partnership& partnership, std::int64_t now_s);

/// The partnerships of a round that began, the most urgent first; within a need (of trouble: reports of conduct first) those that are silent longest.
/// Pure. Cost: one pass over the requests for help and over the round's partnerships with their contacts.
std::vector<Risk> risks_of(const Programme& programme, std::string_view round_id, std::int64_t now_s);

}  // namespace counterpart::domain
