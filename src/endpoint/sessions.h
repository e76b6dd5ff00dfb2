#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/ledger_view.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {

/// How long a session lives: unused, and at all. Whoever may see others' records signs in more often.
struct SessionLimits {
    std::int64_t idle_s = 0;
    std::int64_t absolute_s = 0;
};
inline constexpr std::int64_t kHour_s = 3600;
inline constexpr std::int64_t kDayOfSession_s = 24 * kHour_s;
inline constexpr SessionLimits kParticipantSession{.idle_s = 14 * kDayOfSession_s, .absolute_s = 60 * kDayOfSession_s};
inline constexpr SessionLimits kStaffSession{.idle_s = 12 * kHour_s, .absolute_s = 7 * kDayOfSession_s};

/// Use is noted at most this often, so that reading seldom writes.
inline constexpr std::int64_t kNoteUseAfter_s = 15 * 60;
/// The most sessions of one person; a further one ends the one that was unused longest.
inline constexpr std::size_t kMostSessions = 20;
inline constexpr std::size_t kSessionSecretBytes = 32;

/// One sign-in that lasts.
struct Session {
    std::string hash;  ///< SHA-256 of the secret that the browser has; the secret is kept nowhere
    std::string person_id;
    std::string device;  ///< "Firefox, Linux"
    std::int64_t made_at_s = 0;
    std::int64_t seen_at_s = 0;

    friend bool operator==(const Session&, const Session&) = default;
};

/// What names a session to its owner: the beginning of the hash, which opens nothing.
std::string session_id(const Session& session);

/// The key of a secret's row, to be fetched beforehand; nothing if it has not the form of a secret.
std::optional<PrivateKey> session_key(std::string_view secret);

/// The session of a secret, unless it has ended or its person is gone. Errors: those of `LedgerView`.
Result<std::optional<Session>> find_session(LedgerView& view, std::string_view secret);

/// Begins a session; `secret` is new and random. Errors: those of `LedgerView`.
Result<Session> begin_session(LedgerView& view, std::string_view secret, std::string person_id, std::string device);

/// Whether the use of a session is to be noted, which `note_use` does.
bool wants_note_of_use(const Session& session, std::int64_t now_s);
Result<void> note_use(LedgerView& view, const std::string& hash);

/// A person's sessions, the latest used first. Errors: those of `LedgerView`.
Result<std::vector<Session>> sessions_of(LedgerView& view, std::string_view person_id);

/// Ends a session.
void end_session(LedgerView& view, const Session& session);

/// A name for the device in a list, from User-Agent; "" if nothing is known. Never the whole text, which tells too much.
std::string device_name(std::string_view user_agent);

}  // namespace counterpart::endpoint
