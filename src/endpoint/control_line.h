#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace counterpart::endpoint {

// What the commands and the running server say to each other over the control socket: words in one line, separated by tabs.

/// Words as a line; none of them may hold a tab or a line's end.
std::string line_of_words(const std::vector<std::string>& words);

/// The words of a line.
std::vector<std::string> words_of_line(std::string_view line);

/// The answer to a line: "done" and a text, or a problem.
std::string line_of_result(const Result<std::string>& result);

/// An answer's text, or the problem of the other side.
Result<std::string> result_of_line(std::string_view line);

}  // namespace counterpart::endpoint
