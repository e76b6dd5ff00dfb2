#pragma once

#include <string>

#include "app/text/texts.h"
#include "base/problem.h"

namespace counterpart::app {

/// The sentence of a problem, with what it quotes: "problem.<code>" filled with {where} and {detail}.
std::string sentence_of(const Texts& t, const Problem& problem);

}  // namespace counterpart::app
