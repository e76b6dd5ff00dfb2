#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart {

/// One expected thing that went wrong, as a value.
/// `code` is the key of a sentence in assets/text; `where` names the place (a path, "line 12, column 3"),
/// `detail` carries the part that the sentence quotes. Nothing personal goes into a log.
struct Problem {
    std::string code;
    std::string where;
    std::string detail;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Many problems of one operation, in the order in which they were met; none hides another.
using Problems = std::vector<Problem>;

/// A problem with its parts in one call.
inline Problem problem(std::string_view code, std::string where = {}, std::string detail = {}) {
    return Problem{std::string(code), std::move(where), std::move(detail)};
}

}  // namespace counterpart
