#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/application.h"
#include "domain/terms.h"

namespace counterpart::codec {

// How people answer in forms, in English and Spanish. Nothing is guessed: words that fit several terms fit none.

/// The sector that the words name.
std::optional<domain::Sector> read_sector(std::string_view text);

/// The stage that the words name.
std::optional<domain::CareerStage> read_career_stage(std::string_view text);

/// The stage of a number of years in the profession ("7", "7 years"): up to 5 early, up to 15 mid, else late.
std::optional<domain::CareerStage> read_career_stage_from_years(std::string_view text);

/// The contact method that the words name.
std::optional<domain::ContactMethod> read_contact_method(std::string_view text);

/// The wish that the words express; an empty answer is "any".
std::optional<domain::Wish> read_wish(std::string_view text);

/// Yes or no; an empty answer is no, a ticked box ("Open to any match") yes.
std::optional<bool> read_yes_no(std::string_view text);

/// A language and what was said about its level.
struct ReadLanguage {
    domain::LanguageSkill skill;
    bool known = false;      ///< else the words are kept as typed
    bool has_level = false;  ///< else "good" was taken
};

/// "Spanish (fluent)", "fluent Spanish", "Spanish - C1", "español".
ReadLanguage read_language(std::string_view text);

/// The answers of a question with several ones: at line breaks and semicolons, else at commas; not within brackets.
std::vector<std::string_view> split_answers(std::string_view text);

}  // namespace counterpart::codec
