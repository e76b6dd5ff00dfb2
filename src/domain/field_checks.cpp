#include "domain/field_checks.h"

#include <algorithm>
#include <utility>

#include "base/time_zone.h"
#include "base/utf8.h"
#include "domain/country.h"
#include "domain/forum_text.h"
#include "domain/limits.h"

namespace counterpart::domain {
namespace {

bool is_control(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7F;
}

/// Whether anything is left when the signs are gone that only turn the direction, and the white space.
bool says_something(std::string_view value) { return !trimmed(without_overrides(value)).empty(); }

bool breaks_lines(char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }

}  // namespace

FieldChecks& FieldChecks::require(bool holds, std::string_view code, std::string_view where, std::string detail) {
    if (!holds && !problem_.has_value()) {
        problem_ = counterpart::problem(code, std::string(where), std::move(detail));
    }
    return *this;
}

FieldChecks& FieldChecks::id(RecordKind kind, std::string_view value, std::string_view where) {
    return require(is_record_id(kind, value), "bad_id", where);
}

FieldChecks& FieldChecks::characters(std::string_view value, std::string_view where, std::size_t longest, Lines lines) {
    const bool clean = first_invalid_utf8(value) == std::string_view::npos && std::ranges::none_of(value, [lines](char letter) {
                           return is_control(letter) && !(lines == Lines::kMany && breaks_lines(letter));
                       });
    require(clean, "bad_character", where);
    require(count_code_points(value) <= longest, "text_too_long", where, std::to_string(longest));
    return require(highest_pile_of_marks(value) <= kMaxMarksOnLetter, "too_many_marks", where, std::to_string(kMaxMarksOnLetter));
}

FieldChecks& FieldChecks::line(std::string_view value, std::string_view where, std::size_t longest) {
    return characters(value, where, longest, Lines::kOne);
}

FieldChecks& FieldChecks::filled_line(std::string_view value, std::string_view where, std::size_t longest) {
    return require(says_something(value), "empty_field", where).line(value, where, longest);
}

FieldChecks& FieldChecks::text(std::string_view value, std::string_view where, std::size_t longest) {
    return characters(value, where, longest, Lines::kMany);
}

FieldChecks& FieldChecks::filled_text(std::string_view value, std::string_view where, std::size_t longest) {
    return require(says_something(value), "empty_field", where).text(value, where, longest);
}

FieldChecks& FieldChecks::lines(const std::vector<std::string>& values, std::string_view where, std::size_t longest) {
    count(values.size(), where, kMaxListLength);
    for (const std::string& value : values) {
        filled_line(value, where, longest);
    }
    return *this;
}

FieldChecks& FieldChecks::count(std::size_t found, std::string_view where, std::size_t most) {
    return require(found <= most, "too_many_entries", where, std::to_string(most));
}

FieldChecks& FieldChecks::country(std::string_view code, std::string_view where) {
    return require(!code.empty() && find_country(code) == code, "unknown_country", where, std::string(truncate_utf8(code, kMaxNameLength)));
}

FieldChecks& FieldChecks::time_zone(std::string_view zone, std::string_view where) {
    return require(canonical_time_zone(zone).has_value(), "unknown_time_zone", where, std::string(truncate_utf8(zone, kMaxNameLength)));
}

void check_absences(FieldChecks& checks, const std::vector<Absence>& absences, std::string_view where) {
    checks.count(absences.size(), where, kMaxListLength);
    for (const Absence& absence : absences) {
        checks.require(is_civil_date(absence.from) && is_civil_date(absence.until) && absence.from <= absence.until, "absence_dates",
                       where);
    }
}

void check_application(FieldChecks& checks, const Application& application) {
    checks.id(RecordKind::kApplication, application.id, "application.id")
        .filled_line(application.name, "application.name", kMaxNameLength)
        .country(application.country, "application.country")
        .line(application.workplace, "application.workplace", kMaxNameLength)
        .line(application.role, "application.role", kMaxNameLength)
        .line(application.place, "application.place", kMaxNameLength)
        .lines(application.interests, "application.interests", kMaxNameLength)
        .text(application.hopes, "application.hopes", kMaxNoteLength)
        .text(application.social_profiles, "application.social_profiles", kMaxNoteLength)
        .text(application.second_contact, "application.second_contact", kMaxNoteLength)
        .text(application.do_differently, "application.do_differently", kMaxNoteLength)
        .lines(application.earlier_rounds, "application.earlier_rounds", kMaxNameLength)
        .lines(application.earlier_partners, "application.earlier_partners", kMaxNameLength)
        .count(application.languages.size(), "application.languages", kMaxListLength)
        .count(application.other_answers.size(), "application.other_answers", kMaxListLength);
    if (!application.time_zone.empty()) {
        checks.time_zone(application.time_zone, "application.time_zone");
    }
    check_absences(checks, application.absences, "application.absences");
    for (const LanguageSkill& skill : application.languages) {
        checks.filled_line(skill.language, "application.languages", kMaxNameLength);
    }
    for (const auto& [question, answer] : application.other_answers) {
        checks.line(question, "application.other_answers", kMaxNameLength).text(answer, "application.other_answers", kMaxNoteLength);
    }
}

}  // namespace counterpart::domain
