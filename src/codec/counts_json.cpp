#include "codec/counts_json.h"

#include <array>
#include <cstddef>
#include <limits>

#include "codec/json_writer.h"
#include "codec/read_document.h"
#include "domain/limits.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMostNames = 10'000;
constexpr std::int64_t kMostPeople = std::numeric_limits<std::int32_t>::max();

void write_counts(JsonWriter& json, std::string_view key, const domain::CountsByName& counts) {
    json.key(key);
    json.begin_object();
    for (const auto& [name, people] : counts) {
        json.key(name);
        json.number(people);
    }
    json.end_object();
}

template <typename Term, std::size_t kSize>
void write_counts(JsonWriter& json, std::string_view key, const std::array<std::int32_t, kSize>& counts) {
    json.key(key);
    json.begin_object();
    for (std::size_t k = 0; k < kSize; ++k) {
        if (counts[k] != 0) {
            json.key(domain::term_name(static_cast<Term>(k)));
            json.number(counts[k]);
        }
    }
    json.end_object();
}

domain::CountsByName read_counts(FieldReader& reader, std::string_view key) {
    domain::CountsByName counts;
    const nlohmann::json* value = reader.object().value(key, Need::kMandatory);
    if (value == nullptr) {
        return counts;
    }
    const auto* object = value->get_ptr<const nlohmann::json::object_t*>();
    if (object == nullptr || object->size() > kMostNames) {
        reader.add_problem(object == nullptr ? "wrong_type" : "too_many_entries", key);
        return counts;
    }
    const JsonPath path = reader.path_of(key);
    for (const auto& [name, people] : *object) {
        if (const auto number = element_integer(people, 0, kMostPeople, JsonPath(&path, name), reader.findings())) {
            counts.emplace(name, static_cast<std::int32_t>(*number));
        }
    }
    return counts;
}

template <typename Term, std::size_t kSize>
void read_counts(FieldReader& reader, std::string_view key, std::array<std::int32_t, kSize>& counts) {
    const JsonPath path = reader.path_of(key);
    for (const auto& [name, people] : read_counts(reader, key)) {
        if (const auto term = domain::term_from_name<Term>(name)) {
            counts[static_cast<std::size_t>(*term)] = people;
        } else {
            reader.findings().notes.push_back(problem("unknown_term", path.text(), name));
        }
    }
}

}  // namespace

std::string encode_public_counts(const domain::PublicCounts& counts) {
    JsonWriter json;
    json.begin_object();
    json.key("rounds");
    json.number(counts.rounds);
    json.key("people");
    json.number(counts.people);
    json.key("countries");
    json.begin_array();
    for (const std::string& country : counts.countries) {
        json.text(country);
    }
    json.end_array();
    write_counts(json, "by_country", counts.by_country);
    write_counts<domain::Sector>(json, "by_sector", counts.by_sector);
    write_counts<domain::CareerStage>(json, "by_career_stage", counts.by_career_stage);
    write_counts(json, "by_language", counts.by_language);
    write_counts<domain::ContactMethod>(json, "by_contact_method", counts.by_contact_method);
    write_counts(json, "by_interest", counts.by_interest);
    json.end_object();
    return json.document();
}

DecodeResult<domain::PublicCounts> decode_public_counts(std::string_view json) {
    return read_object<domain::PublicCounts>(json, [](FieldReader& reader) {
        domain::PublicCounts counts;
        counts.rounds = static_cast<std::int32_t>(reader.integer("rounds", 0, kMostPeople));
        counts.people = static_cast<std::int32_t>(reader.integer("people", 0, kMostPeople));
        counts.countries = reader.lines("countries", kMostNames);
        counts.by_country = read_counts(reader, "by_country");
        read_counts<domain::Sector>(reader, "by_sector", counts.by_sector);
        read_counts<domain::CareerStage>(reader, "by_career_stage", counts.by_career_stage);
        counts.by_language = read_counts(reader, "by_language");
        read_counts<domain::ContactMethod>(reader, "by_contact_method", counts.by_contact_method);
        counts.by_interest = read_counts(reader, "by_interest");
        return counts;
    });
}

}  // namespace counterpart::codec
