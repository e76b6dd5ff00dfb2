#pragma once

#include <expected>

#include "base/problem.h"

namespace counterpart::codec {

/// What a file held, and what was noticed on the way without stopping (a field that this version does not know).
template <typename T>
struct Decoded {
    T value;
    Problems notes;
};

/// A decoded value, or every problem of the file with its path.
template <typename T>
using DecodeResult = std::expected<Decoded<T>, Problems>;

}  // namespace counterpart::codec
