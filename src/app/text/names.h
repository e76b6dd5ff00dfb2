#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/text/texts.h"

namespace counterpart::app {

/// How two people of one sentence are called, so that nobody is called he or she and nobody is mixed up.
struct ShortNames {
    std::string first;
    std::string second;
};

/// The first word of each name (two where the first is an abbreviation); the whole names where the words are the same.
ShortNames short_names(std::string_view first, std::string_view second);

/// The first letter of a name, whole characters only ("Ó", "林").
std::string initial_of(std::string_view name);

/// "a", "a and b", "a, b and c" in the language.
std::string list_of(std::span<const std::string> parts, const Texts& t);

/// The parts with a middle dot between them; empty parts are left out.
std::string dotted(std::span<const std::string> parts);

}  // namespace counterpart::app
