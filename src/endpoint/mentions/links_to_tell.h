#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/ledger_view.h"

namespace counterpart::endpoint {

// Which pages of other sites are to be told that a page of ours links to them, and which were: private rows, written in jobs. What happened to posts
// and topics is read from the order of changes, so a restart neither forgets a link nor tells it again.

/// The most links that wait to be told; changes behind them are looked at later.
inline constexpr std::size_t kMostLinksWaiting = 500;

/// How long a link is left alone once it was tried for the first, second … time; where the last try fails it is given up.
inline constexpr std::array<std::int64_t, 5> kPausesOfLink_s{600, 3'600, 6 * 3'600, 86'400, 3 * 86'400};

/// How long it is remembered that a link was told.
inline constexpr std::int64_t kKeepToldLink_s = 2 * 365 * std::int64_t{86'400};

/// A link that is told, or is to be.
struct LinkToTell {
    std::string id;  ///< of the topic or post, and of the target
    std::string source;  ///< our page
    std::string target;
    std::string digest;  ///< of what is written there; empty: the link is gone
    std::uint8_t tries = 0;
    std::int64_t not_before_s = 0;

    friend bool operator==(const LinkToTell&, const LinkToTell&) = default;
};

/// Looks at what changed since the last time, and notes what is to be told: new links, and those that were told before where the text around them
/// changed or is gone. The first time nothing is: what was there before stays untold. Errors: those of `LedgerView`.
Result<void> note_changed_links(LedgerView& view, std::string_view page_address);

/// Takes links whose time has come, at most `most`, those that wait longest first. Each is due again after a pause, whatever becomes of this try, so
/// that another server over the same database does not take it too. Errors: those of `LedgerView`.
Result<std::vector<LinkToTell>> take_due_links(LedgerView& view, std::size_t most);

/// What became of a try.
enum class TellOutcome : std::uint8_t { kDone, kTryAgain };

/// Notes what became of a link that was taken: told, or given up after its last try. Where the text changed meanwhile, it stays to be told. Errors:
/// those of `LedgerView`.
Result<void> settle_link(LedgerView& view, const LinkToTell& link, TellOutcome outcome);

}  // namespace counterpart::endpoint
