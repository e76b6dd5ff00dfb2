#pragma once

#include <expected>
#include <utility>

#include "base/problem.h"

namespace counterpart {

/// A value, or the problem that prevented it.
template <typename T>
using Result = std::expected<T, Problem>;

/// Returns a problem from a function whose result is a `Result`.
inline std::unexpected<Problem> fail(std::string_view code, std::string where = {}, std::string detail = {}) {
    return std::unexpected(problem(code, std::move(where), std::move(detail)));
}

}  // namespace counterpart
