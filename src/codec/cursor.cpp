#include "codec/cursor.h"

#include "base/id.h"
#include "base/text_number.h"

namespace counterpart::codec {
namespace {

constexpr std::string_view kBeginning = "c1.";
constexpr std::string_view kVisitor = "-";

/// A natural number as it is written: no sign, no leading zero.
Result<std::int64_t> natural_number(std::string_view text) {
    const Result<std::int64_t> number = parse_integer(text);
    if (!number.has_value() || *number < 0 || std::to_string(*number) != text) {
        return fail("bad_cursor");
    }
    return number;
}

/// What stands before the next point, which is taken away with it.
std::string_view next_part(std::string_view& text) {
    const std::size_t point = text.find('.');
    const std::string_view part = text.substr(0, point);
    text = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    return part;
}

}  // namespace

std::string format_cursor(const Cursor& cursor) {
    std::string text(kBeginning);
    text += std::to_string(cursor.sequence) + "." + std::to_string(cursor.scope) + ".";
    return text + (cursor.actor_id.empty() ? std::string(kVisitor) : cursor.actor_id);
}

Result<Cursor> parse_cursor(std::string_view text) {
    if (!text.starts_with(kBeginning)) {
        return fail("bad_cursor");
    }
    text.remove_prefix(kBeginning.size());
    const Result<std::int64_t> sequence = natural_number(next_part(text));
    const Result<std::int64_t> scope = natural_number(next_part(text));
    if (!sequence.has_value() || !scope.has_value() || (text != kVisitor && !is_id(text))) {
        return fail("bad_cursor");
    }
    return Cursor{*sequence, *scope, text == kVisitor ? std::string() : std::string(text)};
}

bool needs_reset(const Cursor& cursor, std::string_view actor_id, std::int64_t scope_sequence, std::int64_t last_sequence) {
    return cursor.actor_id != actor_id || cursor.sequence > last_sequence || cursor.scope > last_sequence || cursor.scope < scope_sequence;
}

}  // namespace counterpart::codec
