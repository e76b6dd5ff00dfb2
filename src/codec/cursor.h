#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::codec {

/// How far a reader has come, as an opaque text. It is no secret and not signed: it says where to go on, never what may be seen.
struct Cursor {
    std::int64_t sequence = 0;  ///< changes up to here were handed out
    std::int64_t scope = 0;     ///< the reader's `scope_sequence` when the reading began
    std::string actor_id;       ///< "" = visitor

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// "c1.<sequence>.<scope>.<actor id or ->".
std::string format_cursor(const Cursor& cursor);

/// Reads exactly what `format_cursor` writes; `bad_cursor` otherwise.
Result<Cursor> parse_cursor(std::string_view text);

/// Whether the reader has to start afresh: another actor, a future sequence, or a scope that changed since.
/// A reading that starts afresh begins at {0, scope_sequence, actor id}.
bool needs_reset(const Cursor& cursor, std::string_view actor_id, std::int64_t scope_sequence, std::int64_t last_sequence);

}  // namespace counterpart::codec
