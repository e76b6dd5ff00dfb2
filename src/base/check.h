#pragma once

#include <string_view>

namespace counterpart {

/// What to do with a broken invariant before the programme stops (the crash panel on the page, a line on stderr elsewhere).
using BugHandler = void (*)(std::string_view why);

/// Sets the handler that `check` calls; returns the former one.
BugHandler set_bug_handler(BugHandler handler);

/// Stops the programme with `why` after telling the bug handler.
[[noreturn]] void report_bug(std::string_view why);

/// A bug if `condition` is false: never for bad input, which is a `Problem`.
inline void check(bool condition, std::string_view why) {
    if (!condition) {
        report_bug(why);
    }
}

}  // namespace counterpart
