#include "codec/application_import.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/time_zone.h"
#include "base/utf8.h"
#include "codec/form_words.h"
#include "domain/application_id.h"
#include "domain/country.h"
#include "domain/email.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

using domain::Application;
using domain::Criterion;

/// A cell's text as it was meant: without white space at the ends and without the apostrophe that keeps formulas away.
std::string_view meant_text(std::string_view text) {
    text = trimmed(text);
    constexpr std::string_view kFormula = "=+-@";
    const bool guarded = text.size() > 1 && text.front() == '\'' && kFormula.contains(text[1]);
    return guarded ? text.substr(1) : text;
}

/// What a function made of texts before: most answers of a form are one of a few, and reading words takes time. The
/// texts must outlive it.
template <typename Value>
class Remembered {
  public:
    explicit Remembered(Value (*read)(std::string_view)) : read_(read) {}

    const Value& operator()(std::string_view text) {
        const auto known = values_.find(text);
        return known != values_.end() ? known->second : values_.emplace(text, read_(text)).first->second;
    }

  private:
    Value (*read_)(std::string_view);
    std::unordered_map<std::string_view, Value> values_;
};

std::string_view within_brackets(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    return open < close && close != std::string_view::npos ? text.substr(open + 1, close - open - 1) : std::string_view();
}

/// The zone of "Europe/Madrid", "GMT+1 (Madrid)" or "(UTC+01:00) Madrid".
std::optional<std::string> read_zone(std::string_view text) {
    for (const std::string_view candidate : {text, text.substr(0, text.find('(')), within_brackets(text)}) {
        Result<std::string> zone = canonical_time_zone(candidate);
        if (!trimmed(candidate).empty() && zone.has_value()) {
            return *std::move(zone);
        }
    }
    return std::nullopt;
}

/// Reads the rows of one table.
/// The accepted rows of one normalised address.
struct AddressUse {
    std::uint32_t first_line = 0;
    std::uint32_t count = 0;
};

class Importer {
  public:
    Importer(const CsvTable& table, const ColumnMapping& mapping, const ImportOptions& options)
        : table_(table), mapping_(mapping), options_(options) {
        date_order_ = options.date_order == DateOrder::kUnknown ? order_of_arrivals() : options.date_order;
        is_mapped_.resize(table.row_count() == 0 ? 0 : table.row(0).size(), false);
        for (const std::optional<std::size_t>& column : mapping.columns) {
            if (column.has_value() && *column < is_mapped_.size()) {
                is_mapped_[*column] = true;
            }
        }
    }

    ImportReport run() {
        for (std::size_t row = 1; row < table_.row_count(); ++row) {
            read_row(table_.row(row));
        }
        return std::move(report_);
    }

  private:
    DateOrder order_of_arrivals() const {
        const std::optional<std::size_t> column = mapping_.column_of(ImportField::kArrivedAt);
        std::vector<std::string_view> texts;
        for (std::size_t row = 1; column.has_value() && row < table_.row_count(); ++row) {
            const std::span<const CsvCell> cells = table_.row(row);
            texts.push_back(*column < cells.size() ? table_.text(cells[*column]) : std::string_view());
        }
        return date_order_of(texts);
    }

    const CsvCell* cell_of(ImportField field) const {
        const std::optional<std::size_t> column = mapping_.column_of(field);
        return column.has_value() && *column < row_.size() ? &row_[*column] : nullptr;
    }

    std::string_view text_of(ImportField field) const {
        const CsvCell* cell = cell_of(field);
        return cell == nullptr ? std::string_view() : meant_text(table_.text(*cell));
    }

    std::string header_of(std::size_t column) const {
        const std::span<const CsvCell> header = table_.row(0);
        return column < header.size() ? std::string(trimmed(table_.text(header[column]))) : std::string();
    }

    CellFinding finding(ImportField field, std::string_view code, std::string_view detail) const {
        const CsvCell* cell = cell_of(field);
        const std::optional<std::size_t> column = mapping_.column_of(field);
        return {cell == nullptr ? row_.front().line : cell->line, cell == nullptr ? 0 : cell->column,
                column.has_value() ? header_of(*column) : std::string(),
                problem(code, std::string(field_name(field)), std::string(detail))};
    }

    void add_problem(ImportField field, std::string_view code, std::string_view detail) {
        report_.bad_rows.push_back(finding(field, code, detail));
    }

    void add_note(ImportField field, std::string_view code, std::string_view detail) {
        report_.notes.push_back(finding(field, code, detail));
    }

    void read_row(std::span<const CsvCell> row) {
        row_ = row;
        const std::size_t problems_before = report_.bad_rows.size();
        const std::size_t notes_before = report_.notes.size();
        ++report_.row_count;
        Application application;
        read_identity(application);
        read_profession(application);
        read_languages(application);
        read_contact_methods(application);
        read_wishes(application);
        read_texts(application);
        read_arrival(application);
        read_time_zone(application);
        check_extra_cells();
        if (report_.bad_rows.size() > problems_before) {
            ++report_.bad_row_count;
            report_.notes.resize(notes_before);
            return;
        }
        ++uses_of_address_.try_emplace(domain::normalised_email(application.email), AddressUse{row_.front().line, 0}).first->second.count;
        report_.applications.push_back(std::move(application));
    }

    /// The text of a mandatory field; a problem if it is empty.
    std::string_view required_text(ImportField field) {
        const std::string_view text = text_of(field);
        if (text.empty()) {
            add_problem(field, "missing_value", {});
        }
        return text;
    }

    void read_identity(Application& application) {
        application.name = required_text(ImportField::kName);
        if (const std::string_view family = text_of(ImportField::kFamilyName); !family.empty()) {
            application.name += (application.name.empty() ? "" : " ") + std::string(family);
        }
        application.email = required_text(ImportField::kEmail);
        if (!application.email.empty()) {
            read_address(application);
        }
        const std::string_view country = required_text(ImportField::kCountry);
        const std::optional<std::string_view> code = country_of_(country);
        if (!country.empty() && !code.has_value()) {
            add_problem(ImportField::kCountry, "unknown_country", country);
        }
        application.country = code.value_or(std::string_view());
    }

    void read_address(Application& application) {
        const Result<domain::EmailHint> checked = domain::check_email(application.email);
        if (!checked.has_value()) {
            add_problem(ImportField::kEmail, checked.error().code, application.email);
            return;
        }
        if (!checked->likely_meant.empty()) {
            add_note(ImportField::kEmail, "likely_email_slip", checked->likely_meant);
        }
        // Whether it is one person twice or a household is for the round to find and for people to decide: no row is dropped here.
        const auto use = uses_of_address_.find(domain::normalised_email(application.email));
        const bool is_first = use == uses_of_address_.end();
        if (!is_first) {
            add_note(ImportField::kEmail, "repeated_address", std::to_string(use->second.first_line));
        }
        application.id = domain::application_id(application.email, is_first ? 0 : use->second.count);
    }

    void read_profession(Application& application) {
        const std::string_view sector_text = required_text(ImportField::kSector);
        const std::optional<domain::Sector> sector = sector_of_(sector_text);
        if (!sector_text.empty() && !sector.has_value()) {
            add_problem(ImportField::kSector, "unknown_sector", sector_text);
        }
        application.sector = sector.value_or(application.sector);
        const std::string_view stage_text = required_text(ImportField::kCareerStage);
        std::optional<domain::CareerStage> stage = stage_of_(stage_text);
        if (!stage_text.empty() && !stage.has_value()) {
            stage = read_career_stage_from_years(stage_text);
            if (stage.has_value()) {
                add_note(ImportField::kCareerStage, "career_stage_from_years", stage_text);
            } else {
                add_problem(ImportField::kCareerStage, "unknown_career_stage", stage_text);
            }
        }
        application.career_stage = stage.value_or(application.career_stage);
    }

    void read_languages(Application& application) {
        for (const std::string_view answer : split_answers(text_of(ImportField::kLanguages))) {
            const ReadLanguage& read = language_of_(answer);
            if (!read.known) {
                add_note(ImportField::kLanguages, "unknown_language", answer);
            } else if (!read.has_level) {
                add_note(ImportField::kLanguages, "language_level_missing", answer);
            }
            if (!std::ranges::contains(application.languages, read.skill.language, &domain::LanguageSkill::language)) {
                application.languages.push_back(read.skill);
            }
        }
        if (application.languages.empty()) {
            add_note(ImportField::kLanguages, "language_missing", {});
        }
    }

    void read_contact_methods(Application& application) {
        for (const std::string_view answer : split_answers(text_of(ImportField::kContactMethods))) {
            const std::optional<domain::ContactMethod> method = method_of_(answer);
            if (!method.has_value()) {
                add_problem(ImportField::kContactMethods, "unknown_contact_method", answer);
                continue;
            }
            application.contact_methods = domain::with_method(application.contact_methods, *method);
        }
    }

    void read_wishes(Application& application) {
        constexpr std::array<ImportField, domain::kCriterionCount> kWishFields{
            ImportField::kWishInterests, ImportField::kWishSector,      ImportField::kWishCareerStage,
            ImportField::kWishLanguages, ImportField::kWishWakingHours, ImportField::kWishContactMethods};
        for (std::size_t k = 0; k < kWishFields.size(); ++k) {
            const std::optional<domain::Wish> wish = wish_of_(text_of(kWishFields[k]));
            if (!wish.has_value()) {
                add_problem(kWishFields[k], "unknown_wish", text_of(kWishFields[k]));
            }
            application.wishes[k] = wish.value_or(domain::Wish::kAny);
        }
        const std::optional<bool> open = read_yes_no(text_of(ImportField::kOpenToAny));
        if (!open.has_value()) {
            add_problem(ImportField::kOpenToAny, "unknown_yes_no", text_of(ImportField::kOpenToAny));
        }
        application.open_to_any_match = open.value_or(false);
    }

    std::vector<std::string> answers_of(ImportField field) const {
        std::vector<std::string> answers;
        for (const std::string_view answer : split_answers(text_of(field))) {
            if (!std::ranges::contains(answers, answer)) {
                answers.emplace_back(answer);
            }
        }
        return answers;
    }

    void read_texts(Application& application) {
        application.workplace = text_of(ImportField::kWorkplace);
        application.role = text_of(ImportField::kRole);
        application.place = text_of(ImportField::kPlace);
        application.hopes = text_of(ImportField::kHopes);
        application.interests = answers_of(ImportField::kInterests);
        application.earlier_rounds = answers_of(ImportField::kEarlierRounds);
        application.earlier_partners = answers_of(ImportField::kEarlierPartners);
        for (std::size_t column = 0; column < std::min(row_.size(), is_mapped_.size()); ++column) {
            const std::string_view answer = meant_text(table_.text(row_[column]));
            if (!is_mapped_[column] && !answer.empty()) {
                application.other_answers.emplace_back(header_of(column), answer);
            }
        }
    }

    void read_arrival(Application& application) {
        const std::string_view text = text_of(ImportField::kArrivedAt);
        if (text.empty()) {
            if (mapping_.column_of(ImportField::kArrivedAt).has_value()) {
                add_note(ImportField::kArrivedAt, "arrival_missing", {});
            }
            return;
        }
        const Result<std::int64_t> arrived_at_s = parse_date_time(text, {date_order_, options_.time_zone});
        if (!arrived_at_s.has_value()) {
            add_problem(ImportField::kArrivedAt, arrived_at_s.error().code, text);
        }
        application.arrived_at_s = arrived_at_s.value_or(0);
    }

    /// A zone that is not known is never replaced silently: the country's only one is taken with a note, else none.
    void read_time_zone(Application& application) {
        const std::string_view text = text_of(ImportField::kTimeZone);
        if (const std::optional<std::string>& zone = zone_of_(text); zone.has_value()) {
            application.time_zone = *zone;
            return;
        }
        if (!text.empty()) {
            add_note(ImportField::kTimeZone, "unknown_time_zone", text);
        }
        if (const auto zone = domain::only_time_zone_of_country(application.country); zone.has_value()) {
            application.time_zone = *zone;
            add_note(ImportField::kTimeZone, "time_zone_from_country", *zone);
        } else if (text.empty()) {
            add_note(ImportField::kTimeZone, "time_zone_missing", {});
        }
    }

    void check_extra_cells() {
        for (std::size_t column = is_mapped_.size(); column < row_.size(); ++column) {
            if (!trimmed(table_.text(row_[column])).empty()) {
                const std::string detail = std::to_string(row_.size());
                report_.bad_rows.push_back({row_[column].line, row_[column].column, {}, problem("too_many_cells", {}, detail)});
                return;
            }
        }
    }

    const CsvTable& table_;
    const ColumnMapping& mapping_;
    const ImportOptions& options_;
    DateOrder date_order_ = DateOrder::kUnknown;
    std::vector<bool> is_mapped_;
    std::span<const CsvCell> row_;
    std::unordered_map<std::string, AddressUse> uses_of_address_;
    ImportReport report_;
    Remembered<std::optional<std::string_view>> country_of_{domain::find_country};
    Remembered<std::optional<domain::Sector>> sector_of_{read_sector};
    Remembered<std::optional<domain::CareerStage>> stage_of_{read_career_stage};
    Remembered<std::optional<domain::ContactMethod>> method_of_{read_contact_method};
    Remembered<std::optional<domain::Wish>> wish_of_{read_wish};
    Remembered<ReadLanguage> language_of_{read_language};
    Remembered<std::optional<std::string>> zone_of_{read_zone};
};

}  // namespace

ImportReport import_applications(const CsvTable& table, const ColumnMapping& mapping, const ImportOptions& options) {
    return Importer(table, mapping, options).run();
}

}  // namespace counterpart::codec
