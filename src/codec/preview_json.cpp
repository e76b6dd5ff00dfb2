#include "codec/preview_json.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "codec/odd_one_out_fields.h"
#include "codec/proof_fields.h"
#include "codec/read_document.h"
#include "codec/round_fields.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

using domain::MatchPreview;
using domain::PersonIndex;

constexpr std::string_view kPreviewFormat = "counterpart-preview";
constexpr std::int64_t kMaxScorePoints = 255;
constexpr std::int64_t kMaxFigure = std::int64_t{1} << 53;  // what every JSON reader keeps exactly

void write_exclusions(JsonWriter& writer, const MatchPreview& preview) {
    writer.break_line();
    writer.key("exclusions");
    writer.begin_array();
    for (const domain::Exclusion& exclusion : preview.exclusions) {
        writer.begin_object();
        writer.key("application_id");
        writer.text(exclusion.application_id);
        writer.key("reason");
        writer.text(domain::term_name(exclusion.reason));
        writer.key("because_of_id");
        writer.text(exclusion.because_of_id);
        writer.end_object();
    }
    writer.end_array();
}

void write_pairs(JsonWriter& writer, const MatchPreview& preview) {
    writer.break_line();
    writer.key("pairs");
    writer.begin_array();
    for (const domain::MatchedPair& pair : preview.pairs) {
        writer.break_line();
        writer.begin_object();
        writer.key("a");
        writer.number(pair.a);
        writer.key("b");
        writer.number(pair.b);
        writer.key("a_id");
        writer.text(preview.people[static_cast<std::size_t>(pair.a)]);
        writer.key("b_id");
        writer.text(preview.people[static_cast<std::size_t>(pair.b)]);
        writer.key("score_points");
        writer.number(pair.score_points);
        writer.key("parts");
        write_numbers(writer, std::span<const std::uint8_t>(pair.parts));
        writer.key("fixed");
        writer.boolean(pair.fixed);
        if (pair.kept) {
            writer.key("kept");
            writer.boolean(true);
        }
        writer.end_object();
    }
    writer.break_line();
    writer.end_array();
}

void write_alone(JsonWriter& writer, const MatchPreview& preview) {
    writer.break_line();
    writer.key("alone");
    writer.begin_array();
    for (const domain::AlonePerson& alone : preview.alone) {
        writer.begin_object();
        writer.key("person");
        writer.number(alone.person);
        writer.key("person_id");
        writer.text(preview.people[static_cast<std::size_t>(alone.person)]);
        writer.key("reason");
        writer.text(domain::term_name(alone.reason));
        writer.key("possible_partner_count");
        writer.number(alone.possible_partner_count);
        writer.key("competed_for");
        write_numbers(writer, std::span<const std::int32_t>(alone.competed_for));
        writer.key("rival_count");
        writer.number(alone.rival_count);
        writer.end_object();
    }
    writer.end_array();
}

void write_figures(JsonWriter& writer, const domain::PreviewFigures& figures) {
    writer.break_line();
    writer.key("figures");
    writer.begin_object();
    writer.key("all_pairs");
    writer.number(figures.all_pairs);
    writer.key("allowed_pairs");
    writer.number(figures.allowed_pairs);
    writer.key("total_points");
    writer.number(figures.total_points);
    writer.key("bound_points");
    writer.number(figures.bound_points);
    writer.key("countries");
    writer.number(figures.countries);
    writer.end_object();
}

/// Reads the parts of one preview; `people_` bounds every index.
class PreviewReader {
  public:
    PreviewReader(ObjectReader& reader, const domain::Round& round, Findings& findings)
        : reader_(reader), round_(round), findings_(findings) {}

    MatchPreview read() {
        MatchPreview preview;
        preview.people = reader_.texts("people");
        check_people(preview.people);
        person_count_ = static_cast<std::int64_t>(preview.people.size());
        preview.exclusions = read_exclusions();
        preview.pairs = read_pairs(preview.people);
        preview.alone = read_alone(preview.people);
        read_odd_ones(reader_, findings_, preview);
        preview.possible_partner_counts = read_numbers<std::int32_t>(reader_, "possible_partner_counts", 0, person_count_, findings_);
        if (preview.possible_partner_counts.size() != preview.people.size()) {
            reader_.add_problem("wrong_length", "possible_partner_counts", std::to_string(person_count_));
        }
        check_everybody_once(preview);
        preview.proof = read_proof(reader_, preview.people.size(), findings_);
        preview.figures = read_figures();
        return preview;
    }

  private:
    void check_people(const std::vector<std::string>& people) {
        std::vector<std::string_view> ids;
        for (const domain::Application& application : round_.applications) {
            ids.emplace_back(application.id);
        }
        std::ranges::sort(ids);
        const JsonPath list = reader_.path_of("people");
        for (std::size_t k = 0; k < people.size(); ++k) {
            if (!std::ranges::binary_search(ids, std::string_view(people[k]))) {
                findings_.problems.push_back(problem("unknown_id", JsonPath(&list, k).text(), people[k]));
            }
        }
        if (!std::ranges::is_sorted(people, std::ranges::less_equal{}) && people.size() > 1) {
            reader_.add_problem("wrong_order", "people");
        }
    }

    std::vector<domain::Exclusion> read_exclusions() {
        std::vector<domain::Exclusion> exclusions;
        const JsonPath list = reader_.path_of("exclusions");
        const nlohmann::json::array_t* elements = reader_.array("exclusions", Need::kMandatory);
        for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
            const JsonPath path(&list, k);
            ObjectReader fields((*elements)[k], path, findings_);
            domain::Exclusion exclusion;
            exclusion.application_id = fields.text("application_id", Need::kMandatory);
            exclusion.reason = read_reason<domain::ExclusionReason>(fields, exclusion.reason);
            exclusion.because_of_id = fields.text("because_of_id", Need::kMandatory);
            fields.finish();
            exclusions.push_back(std::move(exclusion));
        }
        return exclusions;
    }

    template <typename Reason>
    Reason read_reason(ObjectReader& fields, Reason otherwise) {
        const std::string name = fields.text("reason", Need::kMandatory);
        const std::optional<Reason> reason = domain::term_from_name<Reason>(name);
        if (!reason.has_value() && !name.empty()) {
            fields.add_problem("unknown_term", "reason", name);
        }
        return reason.value_or(otherwise);
    }

    PersonIndex read_person(ObjectReader& fields, std::string_view key) {
        return static_cast<PersonIndex>(fields.integer(key, 0, person_count_ - 1, -1, Need::kMandatory));
    }

    /// A pair names its people twice, by index for the proof and by id for readers; both must agree.
    void check_id(ObjectReader& fields, std::string_view key, PersonIndex person, const std::vector<std::string>& people) {
        const std::string id = fields.text(key, Need::kMandatory);
        if (person >= 0 && id != people[static_cast<std::size_t>(person)]) {
            fields.add_problem("unknown_id", key, id);
        }
    }

    std::vector<domain::MatchedPair> read_pairs(const std::vector<std::string>& people) {
        std::vector<domain::MatchedPair> pairs;
        const JsonPath list = reader_.path_of("pairs");
        const nlohmann::json::array_t* elements = reader_.array("pairs", Need::kMandatory);
        for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
            const JsonPath path(&list, k);
            ObjectReader fields((*elements)[k], path, findings_);
            domain::MatchedPair pair;
            pair.a = read_person(fields, "a");
            pair.b = read_person(fields, "b");
            check_id(fields, "a_id", pair.a, people);
            check_id(fields, "b_id", pair.b, people);
            pair.score_points = static_cast<std::uint8_t>(fields.integer("score_points", 0, kMaxScorePoints, 0, Need::kMandatory));
            const std::vector<std::uint8_t> parts = read_numbers<std::uint8_t>(fields, "parts", 0, kMaxScorePoints, findings_);
            if (parts.size() == pair.parts.size()) {
                std::ranges::copy(parts, pair.parts.begin());
            } else if (fields.is_object()) {
                fields.add_problem("wrong_length", "parts", std::to_string(pair.parts.size()));
            }
            pair.fixed = fields.boolean("fixed", Need::kOptional, false);
            pair.kept = fields.boolean("kept", Need::kOptional, false);
            check_pair(fields, pair);
            fields.finish();
            pairs.push_back(pair);
        }
        return pairs;
    }

    static void check_pair(ObjectReader& fields, const domain::MatchedPair& pair) {
        if (pair.a >= 0 && pair.b >= 0 && pair.a >= pair.b) {
            fields.add_problem("wrong_order", "b");
        }
        if (std::accumulate(pair.parts.begin(), pair.parts.end(), 0) != pair.score_points) {
            fields.add_problem("wrong_sum", "score_points", std::to_string(pair.score_points));
        }
    }

    std::vector<domain::AlonePerson> read_alone(const std::vector<std::string>& people) {
        std::vector<domain::AlonePerson> everyone;
        const JsonPath list = reader_.path_of("alone");
        const nlohmann::json::array_t* elements = reader_.array("alone", Need::kMandatory);
        for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
            const JsonPath path(&list, k);
            ObjectReader fields((*elements)[k], path, findings_);
            domain::AlonePerson alone;
            alone.person = read_person(fields, "person");
            check_id(fields, "person_id", alone.person, people);
            alone.reason = read_reason<domain::AloneReason>(fields, alone.reason);
            alone.possible_partner_count =
                static_cast<std::int32_t>(fields.integer("possible_partner_count", 0, person_count_, 0, Need::kMandatory));
            alone.competed_for = read_numbers<PersonIndex>(fields, "competed_for", 0, person_count_ - 1, findings_);
            alone.rival_count = static_cast<std::int32_t>(fields.integer("rival_count", 0, person_count_, 0, Need::kMandatory));
            fields.finish();
            everyone.push_back(std::move(alone));
        }
        return everyone;
    }

    void check_everybody_once(const MatchPreview& preview) {
        std::vector<int> times(preview.people.size(), 0);
        const auto count = [&times](PersonIndex person) {
            if (person >= 0) {
                ++times[static_cast<std::size_t>(person)];
            }
        };
        for (const domain::MatchedPair& pair : preview.pairs) {
            count(pair.a);
            count(pair.b);
        }
        for (const domain::AlonePerson& alone : preview.alone) {
            count(alone.person);
        }
        for (const domain::Trio& trio : preview.trios) {
            count(trio.third);
        }
        const auto wrong = std::ranges::find_if(times, [](int found) { return found != 1; });
        if (wrong != times.end() && findings_.problems.empty()) {
            const std::string& id = preview.people[static_cast<std::size_t>(wrong - times.begin())];
            reader_.add_problem(*wrong == 0 ? "person_missing" : "person_twice", "pairs", id);
        }
    }

    domain::PreviewFigures read_figures() {
        domain::PreviewFigures figures;
        const nlohmann::json* value = reader_.value("figures", Need::kMandatory);
        if (value == nullptr) {
            return figures;
        }
        const JsonPath path = reader_.path_of("figures");
        ObjectReader fields(*value, path, findings_);
        figures.all_pairs = fields.integer("all_pairs", 0, kMaxFigure, 0, Need::kMandatory);
        figures.allowed_pairs = fields.integer("allowed_pairs", 0, kMaxFigure, 0, Need::kMandatory);
        figures.total_points = fields.integer("total_points", 0, kMaxFigure, 0, Need::kMandatory);
        figures.bound_points = fields.integer("bound_points", 0, kMaxFigure, 0, Need::kMandatory);
        figures.countries = static_cast<std::int32_t>(fields.integer("countries", 0, 1000, 0, Need::kMandatory));
        fields.finish();
        return figures;
    }

    ObjectReader& reader_;
    const domain::Round& round_;
    Findings& findings_;
    std::int64_t person_count_ = 0;
};

/// Reads an object within the document with the function for its fields.
template <typename Read>
auto read_part(ObjectReader& reader, std::string_view key, Findings& findings, Read read) {
    const nlohmann::json none = nlohmann::json::object();
    const nlohmann::json* value = reader.value(key, Need::kMandatory);
    const JsonPath path = reader.path_of(key);
    ObjectReader fields(value == nullptr ? none : *value, path, findings);
    auto part = read(fields, findings);
    fields.finish();
    return part;
}

}  // namespace

std::string encode_preview(const domain::Round& round, const MatchPreview& preview) {
    JsonWriter writer;
    writer.begin_object();
    writer.key("format");
    writer.text(kPreviewFormat);
    writer.key("version");
    writer.number(1);
    writer.key("round");
    writer.begin_object();
    write_round_fields(writer, round);
    writer.end_object();
    writer.break_line();
    writer.key("criteria");
    writer.begin_object();
    write_criteria_fields(writer, preview.criteria);
    writer.end_object();
    writer.break_line();
    writer.key("people");
    writer.begin_array();
    for (const std::string& id : preview.people) {
        writer.text(id);
    }
    writer.end_array();
    write_exclusions(writer, preview);
    write_pairs(writer, preview);
    write_alone(writer, preview);
    write_odd_ones(writer, preview);
    writer.break_line();
    writer.key("possible_partner_counts");
    write_numbers(writer, std::span<const std::int32_t>(preview.possible_partner_counts));
    write_proof(writer, preview.proof);
    write_figures(writer, preview.figures);
    writer.break_line();
    writer.end_object();
    return writer.document() + "\n";
}

DecodeResult<PreviewFile> decode_preview(std::string_view json) {
    return read_value<PreviewFile>(json, [](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
        ObjectReader reader(root, path, findings);
        PreviewFile file;
        if (check_format(reader, kPreviewFormat)) {
            file.round = read_part(reader, "round", findings, read_round_fields);
            const domain::Criteria criteria = read_part(reader, "criteria", findings, read_criteria_fields);
            file.preview = PreviewReader(reader, file.round, findings).read();
            file.preview.criteria = criteria;
            reader.finish();
        }
        return file;
    });
}

}  // namespace counterpart::codec
