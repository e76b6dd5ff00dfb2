#include "codec/round_fields.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "codec/application_fields.h"
#include "codec/odd_one_out_fields.h"
#include "domain/term_names.h"

namespace counterpart::codec {
void write_person_pairs(JsonWriter& writer, std::string_view key, std::vector<domain::PersonPair> pairs) {
    std::ranges::sort(pairs);
    writer.break_line();
    writer.key(key);
    writer.begin_array();
    for (const domain::PersonPair& pair : pairs) {
        writer.begin_array();
        writer.text(pair.first);
        writer.text(pair.second);
        writer.end_array();
    }
    writer.end_array();
}

std::vector<domain::PersonPair> read_person_pairs(ObjectReader& reader, std::string_view key, Findings& findings) {
    std::vector<domain::PersonPair> pairs;
    const nlohmann::json::array_t* elements = reader.array(key, Need::kOptional);
    if (elements == nullptr) {
        return pairs;
    }
    const JsonPath list = reader.path_of(key);
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        const auto* ids = (*elements)[k].get_ptr<const nlohmann::json::array_t*>();
        if (ids == nullptr || ids->size() != 2) {
            findings.problems.push_back(problem("wrong_type", path.text(), "array of two ids"));
            continue;
        }
        std::optional<std::string> one = element_text((*ids)[0], JsonPath(&path, 0), findings);
        std::optional<std::string> other = element_text((*ids)[1], JsonPath(&path, 1), findings);
        if (one.has_value() && other.has_value()) {
            pairs.push_back(domain::make_person_pair(*std::move(one), *std::move(other)));
        }
    }
    return pairs;
}

namespace {

std::vector<domain::Application> read_applications(ObjectReader& reader, Findings& findings) {
    std::vector<domain::Application> applications;
    const nlohmann::json::array_t* elements = reader.array("applications", Need::kMandatory);
    if (elements == nullptr) {
        return applications;
    }
    const JsonPath list = reader.path_of("applications");
    applications.reserve(elements->size());
    std::vector<std::pair<std::string_view, std::size_t>> ids;
    for (std::size_t k = 0; k < elements->size(); ++k) {
        applications.push_back(read_application((*elements)[k], JsonPath(&list, k), findings));
    }
    for (std::size_t k = 0; k < applications.size(); ++k) {
        ids.emplace_back(applications[k].id, k);
    }
    std::ranges::sort(ids);
    for (std::size_t k = 1; k < ids.size(); ++k) {
        if (ids[k].first == ids[k - 1].first && !ids[k].first.empty()) {
            const JsonPath path(&list, ids[k].second);
            findings.problems.push_back(problem("repeated_id", JsonPath(&path, "id").text(), std::string(ids[k].first)));
        }
    }
    return applications;
}

}  // namespace

void write_round_fields(JsonWriter& writer, const domain::Round& round) {
    writer.key("name");
    writer.text(round.name);
    writer.key("starts_on");
    writer.text(format_civil_date(round.starts_on));
    writer.key("synthetic");
    writer.boolean(round.synthetic);
    std::vector<const domain::Application*> ordered;
    ordered.reserve(round.applications.size());
    for (const domain::Application& application : round.applications) {
        ordered.push_back(&application);
    }
    std::ranges::sort(ordered, {}, [](const domain::Application* application) -> const std::string& { return application->id; });
    writer.key("applications");
    writer.begin_array();
    for (const domain::Application* application : ordered) {
        writer.break_line();
        write_application(writer, *application);
    }
    writer.break_line();
    writer.end_array();
    write_person_pairs(writer, "forbidden_pairs", round.forbidden_pairs);
    write_person_pairs(writer, "fixed_pairs", round.fixed_pairs);
    write_waits(writer, round);
    if (!round.announced_pairs.empty()) {
        write_person_pairs(writer, "announced_pairs", round.announced_pairs);
    }
}

domain::Round read_round_fields(ObjectReader& reader, Findings& findings) {
    domain::Round round;
    round.name = reader.text("name", Need::kMandatory);
    const std::size_t problems_before = findings.problems.size();
    const std::string starts_on = reader.text("starts_on", Need::kMandatory);
    if (const Result<CivilDate> date = parse_civil_date(starts_on); date.has_value()) {
        round.starts_on = *date;
    } else if (findings.problems.size() == problems_before) {
        reader.add_problem("bad_date", "starts_on", starts_on);
    }
    round.synthetic = reader.boolean("synthetic", Need::kOptional, false);
    round.applications = read_applications(reader, findings);
    round.forbidden_pairs = read_person_pairs(reader, "forbidden_pairs", findings);
    round.fixed_pairs = read_person_pairs(reader, "fixed_pairs", findings);
    read_waits(reader, findings, round);
    round.announced_pairs = read_person_pairs(reader, "announced_pairs", findings);
    return round;
}

void write_criteria_fields(JsonWriter& writer, const domain::Criteria& criteria) {
    writer.key("different_country");
    writer.boolean(criteria.different_country);
    writer.key("never_earlier_partner");
    writer.boolean(criteria.never_earlier_partner);
    writer.key("never_forbidden_pair");
    writer.boolean(criteria.never_forbidden_pair);
    writer.key("common_language");
    writer.boolean(criteria.common_language);
    writer.key("weight_points");
    writer.begin_object();
    for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
        writer.key(domain::term_name(static_cast<domain::Criterion>(k)));
        writer.number(criteria.weight_points[k]);
    }
    writer.end_object();
    writer.key("policy");
    writer.text(domain::term_name(criteria.policy));
    if (criteria.keep_announced) {
        writer.key("keep_announced");
        writer.boolean(true);
    }
}

domain::Criteria read_criteria_fields(ObjectReader& reader, Findings& findings) {
    domain::Criteria criteria;
    criteria.different_country = reader.boolean("different_country", Need::kOptional, criteria.different_country);
    criteria.never_earlier_partner = reader.boolean("never_earlier_partner", Need::kOptional, criteria.never_earlier_partner);
    criteria.never_forbidden_pair = reader.boolean("never_forbidden_pair", Need::kOptional, criteria.never_forbidden_pair);
    criteria.common_language = reader.boolean("common_language", Need::kOptional, criteria.common_language);
    if (const nlohmann::json* weights = reader.value("weight_points", Need::kOptional); weights != nullptr) {
        const JsonPath path = reader.path_of("weight_points");
        ObjectReader fields(*weights, path, findings);
        for (std::size_t k = 0; k < domain::kCriterionCount; ++k) {
            const std::string_view key = domain::term_name(static_cast<domain::Criterion>(k));
            std::uint8_t& weight_points = criteria.weight_points[k];
            weight_points = static_cast<std::uint8_t>(fields.integer(key, 0, 255, weight_points, Need::kOptional));
        }
        fields.finish();
    }
    if (reader.value("policy", Need::kOptional) != nullptr) {
        const std::string name = reader.text("policy", Need::kOptional);
        const std::optional<domain::PairingPolicy> policy = domain::term_from_name<domain::PairingPolicy>(name);
        if (!policy.has_value() && !name.empty()) {
            reader.add_problem("unknown_term", "policy", name);
        }
        criteria.policy = policy.value_or(criteria.policy);
    }
    criteria.keep_announced = reader.boolean("keep_announced", Need::kOptional, criteria.keep_announced);
    for (const Problem& unsound : domain::check_criteria(criteria)) {
        reader.add_problem(unsound.code, unsound.where, unsound.detail);
    }
    return criteria;
}

}  // namespace counterpart::codec
