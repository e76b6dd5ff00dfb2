#include "codec/odd_one_out_fields.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "codec/proof_fields.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

constexpr std::int64_t kGreatestScore = 255;
constexpr std::int64_t kLastSecond = std::int64_t{1} << 53;  // what every JSON reader keeps exactly

void write_policy(JsonWriter& writer, domain::OddOneOut policy, const std::string& stand_in_id) {
    if (policy != domain::OddOneOut::kWaitingList) {
        writer.break_line();
        writer.key("odd_one_out");
        writer.text(domain::term_name(policy));
    }
    if (!stand_in_id.empty()) {
        writer.key("stand_in_id");
        writer.text(stand_in_id);
    }
}

void read_policy(ObjectReader& reader, domain::OddOneOut& policy, std::string& stand_in_id) {
    if (reader.value("odd_one_out", Need::kOptional) != nullptr) {
        const std::string name = reader.text("odd_one_out", Need::kOptional);
        const std::optional<domain::OddOneOut> read = domain::term_from_name<domain::OddOneOut>(name);
        if (!read.has_value()) {
            reader.add_problem("unknown_term", "odd_one_out", name);
        }
        policy = read.value_or(policy);
    }
    stand_in_id = reader.text("stand_in_id", Need::kOptional);
}

domain::PersonIndex read_index(ObjectReader& fields, std::string_view key, std::int64_t people) {
    return static_cast<domain::PersonIndex>(fields.integer(key, 0, people - 1, -1, Need::kMandatory));
}

domain::Trio read_trio(ObjectReader& fields, const domain::MatchPreview& preview) {
    const auto people = static_cast<std::int64_t>(preview.people.size());
    domain::Trio trio;
    trio.third = read_index(fields, "third", people);
    const std::string id = fields.text("third_id", Need::kMandatory);
    if (trio.third >= 0 && id != preview.people[static_cast<std::size_t>(trio.third)]) {
        fields.add_problem("unknown_id", "third_id", id);
    }
    trio.a = read_index(fields, "a", people);
    trio.b = read_index(fields, "b", people);
    const bool is_pair =
        std::ranges::any_of(preview.pairs, [&](const domain::MatchedPair& pair) { return pair.a == trio.a && pair.b == trio.b; });
    if (trio.a >= 0 && trio.b >= 0 && !is_pair) {
        fields.add_problem("unknown_pair", "b");
    }
    trio.score_with_a_points = static_cast<std::uint8_t>(fields.integer("score_with_a_points", 0, kGreatestScore, 0, Need::kMandatory));
    trio.score_with_b_points = static_cast<std::uint8_t>(fields.integer("score_with_b_points", 0, kGreatestScore, 0, Need::kMandatory));
    return trio;
}

}  // namespace

void write_waits(JsonWriter& writer, const domain::Round& round) {
    if (!round.waits.empty()) {
        std::vector<domain::Wait> waits = round.waits;
        std::ranges::sort(waits);
        writer.break_line();
        writer.key("waits");
        writer.begin_array();
        for (const domain::Wait& wait : waits) {
            writer.begin_object();
            writer.key("application_id");
            writer.text(wait.application_id);
            writer.key("since_s");
            writer.number(wait.since_s);
            writer.end_object();
        }
        writer.end_array();
    }
    write_policy(writer, round.odd_one_out, round.stand_in_id);
}

void read_waits(ObjectReader& reader, Findings& findings, domain::Round& round) {
    const JsonPath list = reader.path_of("waits");
    const nlohmann::json::array_t* elements = reader.array("waits", Need::kOptional);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        ObjectReader fields((*elements)[k], path, findings);
        domain::Wait wait;
        wait.application_id = fields.text("application_id", Need::kMandatory);
        wait.since_s = fields.integer("since_s", 0, kLastSecond, 0, Need::kMandatory);
        fields.finish();
        round.waits.push_back(std::move(wait));
    }
    read_policy(reader, round.odd_one_out, round.stand_in_id);
}

void write_odd_ones(JsonWriter& writer, const domain::MatchPreview& preview) {
    if (!preview.waited.empty()) {
        writer.break_line();
        writer.key("waited");
        write_numbers(writer, std::span<const domain::PersonIndex>(preview.waited));
    }
    write_policy(writer, preview.odd_one_out, preview.stand_in_id);
    if (preview.with_stand_in >= 0) {
        writer.key("with_stand_in");
        writer.number(preview.with_stand_in);
    }
    if (preview.trios.empty()) {
        return;
    }
    writer.break_line();
    writer.key("trios");
    writer.begin_array();
    for (const domain::Trio& trio : preview.trios) {
        writer.begin_object();
        writer.key("third");
        writer.number(trio.third);
        writer.key("third_id");
        writer.text(preview.people[static_cast<std::size_t>(trio.third)]);
        writer.key("a");
        writer.number(trio.a);
        writer.key("b");
        writer.number(trio.b);
        writer.key("score_with_a_points");
        writer.number(trio.score_with_a_points);
        writer.key("score_with_b_points");
        writer.number(trio.score_with_b_points);
        writer.end_object();
    }
    writer.end_array();
}

void read_odd_ones(ObjectReader& reader, Findings& findings, domain::MatchPreview& preview) {
    const auto last_person = static_cast<std::int64_t>(preview.people.size()) - 1;
    if (reader.value("waited", Need::kOptional) != nullptr) {
        preview.waited = read_numbers<domain::PersonIndex>(reader, "waited", 0, last_person, findings);
    }
    read_policy(reader, preview.odd_one_out, preview.stand_in_id);
    preview.with_stand_in = static_cast<domain::PersonIndex>(reader.integer("with_stand_in", 0, last_person, -1, Need::kOptional));
    const JsonPath list = reader.path_of("trios");
    const nlohmann::json::array_t* elements = reader.array("trios", Need::kOptional);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        ObjectReader fields((*elements)[k], path, findings);
        preview.trios.push_back(read_trio(fields, preview));
        fields.finish();
    }
}

}  // namespace counterpart::codec
