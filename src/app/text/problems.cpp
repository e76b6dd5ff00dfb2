#include "app/text/problems.h"

namespace counterpart::app {

std::string sentence_of(const Texts& t, const Problem& problem) {
    const std::string key = "problem." + problem.code;
    if (!t.has(key)) {
        return t.fill("problem.unknown", {{"code", problem.code}, {"where", problem.where}, {"detail", problem.detail}});
    }
    return t.fill(key, {{"where", problem.where}, {"detail", problem.detail}});
}

}  // namespace counterpart::app
