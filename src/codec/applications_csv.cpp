#include "codec/applications_csv.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/date_time.h"
#include "codec/column_mapping.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

using domain::Application;

/// Ends with a semicolon: by that the reader knows that commas are no borders.
std::string answers_text(const std::vector<std::string>& answers) {
    std::string text;
    for (const std::string& answer : answers) {
        text += answer + (&answer == &answers.back() ? ";" : "; ");
    }
    return text;
}

std::string languages_text(const Application& one) {
    std::vector<std::string> answers;
    for (const domain::LanguageSkill& skill : one.languages) {
        answers.push_back(skill.language + " (" + std::string(domain::term_name(skill.level)) + ")");
    }
    return answers_text(answers);
}

std::string contact_methods_text(const Application& one) {
    std::vector<std::string> answers;
    for (std::size_t k = 0; k < domain::kContactMethodCount; ++k) {
        const auto method = static_cast<domain::ContactMethod>(k);
        if (domain::has_method(one.contact_methods, method)) {
            answers.emplace_back(domain::term_name(method));
        }
    }
    return answers_text(answers);
}

std::string wish_text(const Application& one, domain::Criterion criterion) {
    return std::string(domain::term_name(one.wishes[static_cast<std::size_t>(criterion)]));
}

std::string text_of_field(const Application& one, ImportField field) {
    using domain::Criterion;
    switch (field) {
        case ImportField::kName: return one.name;
        case ImportField::kEmail: return one.email;
        case ImportField::kCountry: return one.country;
        case ImportField::kTimeZone: return one.time_zone;
        case ImportField::kArrivedAt: return one.arrived_at_s == 0 ? std::string() : format_date_time_utc(one.arrived_at_s);
        case ImportField::kWorkplace: return one.workplace;
        case ImportField::kRole: return one.role;
        case ImportField::kPlace: return one.place;
        case ImportField::kSector: return std::string(domain::term_name(one.sector));
        case ImportField::kCareerStage: return std::string(domain::term_name(one.career_stage));
        case ImportField::kLanguages: return languages_text(one);
        case ImportField::kInterests: return answers_text(one.interests);
        case ImportField::kContactMethods: return contact_methods_text(one);
        case ImportField::kOpenToAny: return one.open_to_any_match ? "yes" : "no";
        case ImportField::kWishInterests: return wish_text(one, Criterion::kInterests);
        case ImportField::kWishSector: return wish_text(one, Criterion::kSector);
        case ImportField::kWishCareerStage: return wish_text(one, Criterion::kCareerStage);
        case ImportField::kWishLanguages: return wish_text(one, Criterion::kLanguages);
        case ImportField::kWishWakingHours: return wish_text(one, Criterion::kWakingHours);
        case ImportField::kWishContactMethods: return wish_text(one, Criterion::kContactMethods);
        case ImportField::kHopes: return one.hopes;
        case ImportField::kEarlierRounds: return answers_text(one.earlier_rounds);
        case ImportField::kEarlierPartners: return answers_text(one.earlier_partners);
        case ImportField::kFamilyName: return {};  // the name is whole
    }
    return {};
}

/// The fields that have a column.
std::vector<ImportField> written_fields() {
    std::vector<ImportField> fields;
    for (std::size_t k = 0; k < kImportFieldCount; ++k) {
        if (const auto field = static_cast<ImportField>(k); field != ImportField::kFamilyName) {
            fields.push_back(field);
        }
    }
    return fields;
}

/// The questions of other forms, in the order in which they are met.
std::vector<std::string_view> other_questions(std::span<const Application> applications) {
    std::vector<std::string_view> questions;
    for (const Application& one : applications) {
        for (const auto& [question, answer] : one.other_answers) {
            if (!std::ranges::contains(questions, question)) {
                questions.emplace_back(question);
            }
        }
    }
    return questions;
}

std::string_view other_answer(const Application& one, std::string_view question) {
    const auto found = std::ranges::find(one.other_answers, question, [](const auto& other) { return std::string_view(other.first); });
    return found == one.other_answers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

std::string encode_applications_csv(std::span<const Application> applications, char separator, ByteOrderMark mark) {
    CsvWriter writer(separator, mark);
    const std::vector<ImportField> fields = written_fields();
    const std::vector<std::string_view> questions = other_questions(applications);
    for (const ImportField field : fields) {
        writer.add(field_name(field));
    }
    for (const std::string_view question : questions) {
        writer.add(question);
    }
    writer.end_row();
    for (const Application& one : applications) {
        for (const ImportField field : fields) {
            writer.add(text_of_field(one, field));
        }
        for (const std::string_view question : questions) {
            writer.add(other_answer(one, question));
        }
        writer.end_row();
    }
    return writer.text();
}

}  // namespace counterpart::codec
