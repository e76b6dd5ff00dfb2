#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "domain/ui_language.h"

namespace counterpart::domain {

/// One row of the table of languages.
struct Language {
    std::string_view code;  ///< ISO 639, the shortest there is
    std::string_view name_en;
    std::string_view name_es;
    std::string_view autonym;
    std::string_view aliases;  ///< separated by '|'
};

/// All languages, by code.
std::span<const Language> all_languages();

/// The code of a language by its code, English or Spanish name, own name or an alias; case and accents do not matter.
std::optional<std::string_view> find_language(std::string_view text);

/// The language's name; what was passed in where it is unknown.
std::string_view language_name(std::string_view code, UiLanguage language);

/// The name that its speakers use; what was passed in where it is unknown.
std::string_view language_autonym(std::string_view code);

}  // namespace counterpart::domain
