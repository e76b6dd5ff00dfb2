#include "endpoint/control_line.h"

#include <algorithm>

namespace counterpart::endpoint {
namespace {

constexpr char kBetweenWords = '\t';
constexpr std::string_view kDone = "done";
constexpr std::size_t kMostWordsOfResult = 4;

}  // namespace

std::string line_of_words(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? "" : std::string(1, kBetweenWords);
        line += word;
    }
    return line;
}

std::vector<std::string> words_of_line(std::string_view line) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t end = std::min(line.find(kBetweenWords), line.size());
        words.emplace_back(line.substr(0, end));
        if (end == line.size()) {
            return words;
        }
        line.remove_prefix(end + 1);
    }
}

std::string line_of_result(const Result<std::string>& result) {
    return result ? line_of_words({std::string(kDone), *result})
                  : line_of_words({result.error().code, result.error().where, result.error().detail});
}

Result<std::string> result_of_line(std::string_view line) {
    std::vector<std::string> words = words_of_line(line);
    words.resize(kMostWordsOfResult);
    return words[0] == kDone ? Result<std::string>(words[1]) : fail(words[0], words[1], words[2]);
}

}  // namespace counterpart::endpoint
