#include "codec/field_reader.h"

#include <utility>

#include "base/date_time.h"
#include "base/utf8.h"
#include "codec/round_fields.h"
#include "domain/field_checks.h"
#include "domain/limits.h"

namespace counterpart::codec {

std::string FieldReader::text(std::string_view key, std::size_t longest, Need need) {
    std::string value = reader_.text(key, need);
    if (value.size() > longest && count_code_points(value) > longest) {
        add_problem("text_too_long", key, std::to_string(longest));
        value.clear();
    }
    return value;
}

std::string FieldReader::id(std::string_view key, domain::RecordKind kind, Need need) {
    const std::size_t problems_before = findings_.problems.size();
    std::string value = reader_.text(key, need);
    const bool left_out = value.empty() && need == Need::kOptional;
    if (findings_.problems.size() == problems_before && is_object() && !left_out && !domain::is_record_id(kind, value)) {
        add_problem("bad_id", key);
        value.clear();
    }
    return value;
}

std::string FieldReader::person_or_former(std::string_view key, Need need) {
    const nlohmann::json* value = reader_.value(key, Need::kOptional);
    const auto* name = value == nullptr ? nullptr : value->get_ptr<const std::string*>();
    return name != nullptr && *name == domain::kFormerPerson ? *name : id(key, domain::RecordKind::kPerson, need);
}

std::int64_t FieldReader::time(std::string_view key, Need need) {
    const std::size_t problems_before = findings_.problems.size();
    const std::string value = text(key, domain::kMaxNameLength, need);
    if (value.empty()) {
        if (need == Need::kMandatory && findings_.problems.size() == problems_before && is_object()) {
            add_problem("bad_date_time", key);
        }
        return 0;
    }
    const Result<std::int64_t> time_s = parse_date_time(value, {});
    if (!time_s.has_value()) {
        add_problem("bad_date_time", key, value);
    }
    return time_s.value_or(0);
}

CivilDate FieldReader::date(std::string_view key) {
    const std::size_t problems_before = findings_.problems.size();
    const std::string value = text(key, domain::kMaxNameLength, Need::kMandatory);
    const Result<CivilDate> date = parse_civil_date(value);
    if (!date.has_value() && findings_.problems.size() == problems_before && is_object()) {
        add_problem("bad_date", key, value);
    }
    return date.value_or(CivilDate{});
}

std::int64_t FieldReader::integer(std::string_view key, std::int64_t least, std::int64_t greatest, std::int64_t otherwise, Need need) {
    return reader_.integer(key, least, greatest, otherwise, need);
}

const nlohmann::json::array_t* FieldReader::array(std::string_view key, std::size_t most, Need need) {
    const nlohmann::json::array_t* elements = reader_.array(key, need);
    if (elements != nullptr && elements->size() > most) {
        add_problem("too_many_entries", key, std::to_string(most));
        return nullptr;
    }
    return elements;
}

std::vector<std::string> FieldReader::lines(std::string_view key, std::size_t most) {
    std::vector<std::string> lines;
    const nlohmann::json::array_t* elements = array(key, most);
    const JsonPath list = path_of(key);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        std::string line = element_text((*elements)[k], path, findings_).value_or(std::string());
        if (count_code_points(line) > domain::kMaxNameLength) {
            findings_.problems.push_back(problem("text_too_long", path.text(), std::to_string(domain::kMaxNameLength)));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

domain::SharedFields FieldReader::shared_fields(std::string_view key) {
    domain::SharedFields fields = 0;
    const std::vector<std::string> names = lines(key, domain::kSharedFieldCount);
    const JsonPath list = path_of(key);
    for (std::size_t k = 0; k < names.size(); ++k) {
        const auto field = domain::term_from_name<domain::SharedField>(names[k]);
        if (field.has_value()) {
            fields = domain::with_field(fields, *field);
        } else {
            findings_.problems.push_back(problem("unknown_term", JsonPath(&list, k).text(), names[k]));
        }
    }
    return fields;
}

std::vector<domain::PersonPair> FieldReader::pairs(std::string_view key) {
    return array(key, domain::kMaxPairRules) == nullptr ? std::vector<domain::PersonPair>() : read_person_pairs(reader_, key, findings_);
}

void check_application_limits(const domain::Application& application, const JsonPath& path, Findings& findings) {
    domain::FieldChecks checks;
    domain::check_application(checks, application);
    if (const std::optional<Problem>& found = checks.problem(); found.has_value()) {
        const std::string field = found->where.substr(found->where.find('.'));
        findings.problems.push_back(problem(found->code, path.text() + field, found->detail));
    }
}

}  // namespace counterpart::codec
