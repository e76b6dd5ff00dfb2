#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "domain/records.h"

namespace counterpart::domain {

/// Checks the fields of an operation one after the other and keeps the first problem.
class FieldChecks {
  public:
    /// `bad_id` unless it has the form of an id of the kind.
    FieldChecks& id(RecordKind kind, std::string_view value, std::string_view where);
    /// A text of one line; `bad_character`, `text_too_long`, `too_many_marks` on one letter.
    FieldChecks& line(std::string_view value, std::string_view where, std::size_t longest);
    /// A line that says something; `empty_field` otherwise.
    FieldChecks& filled_line(std::string_view value, std::string_view where, std::size_t longest);
    /// A text of any number of lines.
    FieldChecks& text(std::string_view value, std::string_view where, std::size_t longest);
    FieldChecks& filled_text(std::string_view value, std::string_view where, std::size_t longest);
    /// Lines of a list; `too_many_entries` beyond kMaxListLength.
    FieldChecks& lines(const std::vector<std::string>& values, std::string_view where, std::size_t longest);
    /// `too_many_entries`.
    FieldChecks& count(std::size_t found, std::string_view where, std::size_t most);
    FieldChecks& country(std::string_view code, std::string_view where);
    FieldChecks& time_zone(std::string_view zone, std::string_view where);
    /// Any other condition.
    FieldChecks& require(bool holds, std::string_view code, std::string_view where, std::string detail = {});

    const std::optional<Problem>& problem() const { return problem_; }

  private:
    enum class Lines : std::uint8_t { kOne, kMany };
    FieldChecks& characters(std::string_view value, std::string_view where, std::size_t longest, Lines lines);

    std::optional<Problem> problem_;
};

/// Absences that end after they begin; `absence_dates`, `too_many_entries`.
void check_absences(FieldChecks& checks, const std::vector<Absence>& absences, std::string_view where);

/// The sound form of a whole application; `where` of each field begins with "application.".
void check_application(FieldChecks& checks, const Application& application);

}  // namespace counterpart::domain
