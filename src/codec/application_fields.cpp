#include "codec/application_fields.h"

#include <cstddef>
#include <utility>

#include "base/date_time.h"
#include "base/time_zone.h"
#include "codec/field_writer.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

using domain::Application;

void write_texts(JsonWriter& writer, std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) {
        return;
    }
    writer.key(key);
    writer.begin_array();
    for (const std::string& value : values) {
        writer.text(value);
    }
    writer.end_array();
}

}  // namespace

void write_languages(JsonWriter& writer, const Application& application) {
    writer.key("languages");
    writer.begin_array();
    for (const domain::LanguageSkill& skill : application.languages) {
        writer.begin_object();
        writer.key("language");
        writer.text(skill.language);
        writer.key("level");
        writer.text(domain::term_name(skill.level));
        writer.end_object();
    }
    writer.end_array();
}

void write_contact_methods(JsonWriter& writer, const Application& application) {
    writer.key("contact_methods");
    writer.begin_array();
    for (std::size_t k = 0; k < domain::kContactMethodCount; ++k) {
        const auto method = static_cast<domain::ContactMethod>(k);
        if (domain::has_method(application.contact_methods, method)) {
            writer.text(domain::term_name(method));
        }
    }
    writer.end_array();
}

namespace {

void write_wishes(JsonWriter& writer, const Application& application) {
    writer.key("wishes");
    writer.begin_object();
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        if (application.wishes[k] != domain::Wish::kAny) {
            writer.key(domain::term_name(static_cast<domain::Criterion>(k)));
            writer.text(domain::term_name(application.wishes[k]));
        }
    }
    writer.end_object();
}

void write_other_answers(JsonWriter& writer, const Application& application) {
    if (application.other_answers.empty()) {
        return;
    }
    writer.key("other_answers");
    writer.begin_array();
    for (const auto& [question, answer] : application.other_answers) {
        writer.begin_array();
        writer.text(question);
        writer.text(answer);
        writer.end_array();
    }
    writer.end_array();
}

/// The term of a key in the file; `otherwise` and a problem where there is none.
template <typename Term>
Term term_of(std::string_view name, const JsonPath& path, Findings& findings, Term otherwise) {
    const std::optional<Term> term = domain::term_from_name<Term>(name);
    if (!term.has_value()) {
        findings.problems.push_back(problem("unknown_term", path.text(), std::string(name)));
    }
    return term.value_or(otherwise);
}

template <typename Term>
Term read_term(ObjectReader& reader, std::string_view key, Findings& findings, Term otherwise) {
    const std::size_t problems_before = findings.problems.size();
    const std::string name = reader.text(key, Need::kMandatory);
    return findings.problems.size() > problems_before ? otherwise : term_of(name, reader.path_of(key), findings, otherwise);
}

}  // namespace

std::vector<domain::LanguageSkill> read_languages(ObjectReader& reader, Findings& findings) {
    std::vector<domain::LanguageSkill> skills;
    const nlohmann::json::array_t* elements = reader.array("languages", Need::kMandatory);
    if (elements == nullptr) {
        return skills;
    }
    const JsonPath list = reader.path_of("languages");
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        ObjectReader element((*elements)[k], path, findings);
        domain::LanguageSkill skill;
        skill.language = element.text("language", Need::kMandatory);
        if (element.is_object()) {
            skill.level = read_term(element, "level", findings, skill.level);
        }
        element.finish();
        skills.push_back(std::move(skill));
    }
    return skills;
}

void write_absences(JsonWriter& writer, const std::vector<domain::Absence>& absences) {
    if (absences.empty()) {
        return;
    }
    writer.key("absences");
    writer.begin_array();
    for (const domain::Absence& absence : absences) {
        writer.begin_object();
        writer.key("from");
        writer.text(format_civil_date(absence.from));
        writer.key("until");
        writer.text(format_civil_date(absence.until));
        writer.end_object();
    }
    writer.end_array();
}

std::vector<domain::Absence> read_absences(ObjectReader& reader, Findings& findings) {
    std::vector<domain::Absence> absences;
    const nlohmann::json::array_t* elements = reader.array("absences", Need::kOptional);
    const JsonPath list = reader.path_of("absences");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        ObjectReader element((*elements)[k], path, findings);
        const auto day = [&](std::string_view key) {
            const std::string text = element.text(key, Need::kMandatory);
            const Result<CivilDate> date = parse_civil_date(text);
            if (!date.has_value() && element.is_object()) {
                element.add_problem("bad_date", key, text);
            }
            return date.value_or(CivilDate{});
        };
        domain::Absence absence;
        absence.from = day("from");
        absence.until = day("until");
        element.finish();
        absences.push_back(absence);
    }
    return absences;
}

domain::ContactMethods read_contact_methods(ObjectReader& reader, Findings& findings) {
    domain::ContactMethods methods = 0;
    const JsonPath list = reader.path_of("contact_methods");
    const std::vector<std::string> names = reader.texts("contact_methods");
    for (std::size_t k = 0; k < names.size(); ++k) {
        const std::size_t problems_before = findings.problems.size();
        const auto method = term_of(names[k], JsonPath(&list, k), findings, domain::ContactMethod::kEmail);
        methods = findings.problems.size() == problems_before ? domain::with_method(methods, method) : methods;
    }
    return methods;
}

namespace {

domain::Wishes read_wishes(ObjectReader& reader, Findings& findings) {
    domain::Wishes wishes{};
    const nlohmann::json* value = reader.value("wishes", Need::kOptional);
    if (value == nullptr) {
        return wishes;
    }
    const JsonPath path = reader.path_of("wishes");
    ObjectReader fields(*value, path, findings);
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        const std::string_view key = domain::term_name(static_cast<domain::Criterion>(k));
        if (fields.value(key, Need::kOptional) != nullptr) {
            wishes[k] = read_term(fields, key, findings, domain::Wish::kAny);
        }
    }
    fields.finish();
    return wishes;
}

std::vector<std::pair<std::string, std::string>> read_other_answers(ObjectReader& reader, Findings& findings) {
    std::vector<std::pair<std::string, std::string>> answers;
    const nlohmann::json::array_t* elements = reader.array("other_answers", Need::kOptional);
    if (elements == nullptr) {
        return answers;
    }
    const JsonPath list = reader.path_of("other_answers");
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        const auto* pair = (*elements)[k].get_ptr<const nlohmann::json::array_t*>();
        if (pair == nullptr || pair->size() != 2) {
            findings.problems.push_back(problem("wrong_type", path.text(), "array of two texts"));
            continue;
        }
        const std::optional<std::string> question = element_text((*pair)[0], JsonPath(&path, 0), findings);
        const std::optional<std::string> answer = element_text((*pair)[1], JsonPath(&path, 1), findings);
        answers.emplace_back(question.value_or(std::string()), answer.value_or(std::string()));
    }
    return answers;
}

std::int64_t read_arrival(ObjectReader& reader, Findings& findings) {
    const std::string text = reader.text("arrived_at", Need::kOptional);
    if (text.empty()) {
        return 0;
    }
    const Result<std::int64_t> arrived_at_s = parse_date_time(text, {});
    if (!arrived_at_s.has_value()) {
        findings.problems.push_back(problem(arrived_at_s.error().code, reader.path_of("arrived_at").text(), text));
    }
    return arrived_at_s.value_or(0);
}

std::string read_filled_text(ObjectReader& reader, std::string_view key, Findings& findings) {
    const std::size_t problems_before = findings.problems.size();
    std::string text = reader.text(key, Need::kMandatory);
    if (text.empty() && findings.problems.size() == problems_before && reader.is_object()) {
        reader.add_problem("empty_field", key);
    }
    return text;
}

}  // namespace

void write_application(JsonWriter& writer, const Application& application) {
    writer.begin_object();
    writer.key("id");
    writer.text(application.id);
    writer.key("name");
    writer.text(application.name);
    writer.key("email");
    writer.text(application.email);
    writer.key("country");
    writer.text(application.country);
    write_if_filled(writer, "time_zone", application.time_zone);
    write_if_filled(writer, "workplace", application.workplace);
    write_if_filled(writer, "role", application.role);
    write_if_filled(writer, "place", application.place);
    writer.key("sector");
    writer.text(domain::term_name(application.sector));
    writer.key("career_stage");
    writer.text(domain::term_name(application.career_stage));
    write_languages(writer, application);
    write_texts(writer, "interests", application.interests);
    write_contact_methods(writer, application);
    write_wishes(writer, application);
    writer.key("open_to_any_match");
    writer.boolean(application.open_to_any_match);
    write_if_filled(writer, "hopes", application.hopes);
    if (application.rhythm != domain::Rhythm::kNoWish) {
        writer.key("rhythm");
        writer.text(domain::term_name(application.rhythm));
    }
    write_if_filled(writer, "social_profiles", application.social_profiles);
    write_if_filled(writer, "second_contact", application.second_contact);
    write_if_filled(writer, "do_differently", application.do_differently);
    write_absences(writer, application.absences);
    write_texts(writer, "earlier_rounds", application.earlier_rounds);
    write_texts(writer, "earlier_partners", application.earlier_partners);
    if (application.arrived_at_s != 0) {
        writer.key("arrived_at");
        writer.text(format_date_time_utc(application.arrived_at_s));
    }
    write_other_answers(writer, application);
    writer.end_object();
}

Application read_application(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    ObjectReader reader(value, path, findings);
    Application application;
    if (!reader.is_object()) {
        return application;
    }
    application.id = read_filled_text(reader, "id", findings);
    application.name = read_filled_text(reader, "name", findings);
    application.email = read_filled_text(reader, "email", findings);
    application.country = read_filled_text(reader, "country", findings);
    if (!application.country.empty() && domain::find_country(application.country) != application.country) {
        reader.add_problem("unknown_country", "country", application.country);
    }
    application.time_zone = reader.text("time_zone", Need::kOptional);
    if (!application.time_zone.empty() && !canonical_time_zone(application.time_zone).has_value()) {
        reader.add_problem("unknown_time_zone", "time_zone", application.time_zone);
    }
    application.workplace = reader.text("workplace", Need::kOptional);
    application.role = reader.text("role", Need::kOptional);
    application.place = reader.text("place", Need::kOptional);
    application.sector = read_term(reader, "sector", findings, application.sector);
    application.career_stage = read_term(reader, "career_stage", findings, application.career_stage);
    application.languages = read_languages(reader, findings);
    application.interests = reader.texts("interests");
    application.contact_methods = read_contact_methods(reader, findings);
    application.wishes = read_wishes(reader, findings);
    application.open_to_any_match = reader.boolean("open_to_any_match", Need::kOptional, false);
    application.hopes = reader.text("hopes", Need::kOptional);
    if (reader.value("rhythm", Need::kOptional) != nullptr) {
        application.rhythm = read_term(reader, "rhythm", findings, application.rhythm);
    }
    application.social_profiles = reader.text("social_profiles", Need::kOptional);
    application.second_contact = reader.text("second_contact", Need::kOptional);
    application.do_differently = reader.text("do_differently", Need::kOptional);
    application.absences = read_absences(reader, findings);
    application.earlier_rounds = reader.texts("earlier_rounds");
    application.earlier_partners = reader.texts("earlier_partners");
    application.arrived_at_s = read_arrival(reader, findings);
    application.other_answers = read_other_answers(reader, findings);
    reader.finish();
    return application;
}

}  // namespace counterpart::codec
