#include "codec/proof_fields.h"

#include <limits>
#include <string>

namespace counterpart::codec {
namespace {

constexpr std::int64_t kGreatest = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t kGreatestDual = std::int64_t{1} << 53;  // what every JSON reader keeps exactly

template <typename Number>
void write_list(JsonWriter& writer, std::string_view key, const std::vector<Number>& numbers) {
    writer.break_line();
    writer.key(key);
    write_numbers(writer, std::span<const Number>(numbers));
}

void check_length(ObjectReader& fields, std::string_view key, std::size_t found, std::size_t wanted) {
    if (found != wanted) {
        fields.add_problem("wrong_length", key, std::to_string(wanted));
    }
}

}  // namespace

void write_proof(JsonWriter& writer, const domain::PairingProof& proof) {
    writer.break_line();
    writer.key("proof");
    writer.begin_object();
    writer.key("scale");
    writer.number(proof.scale);
    write_list(writer, "person_duals", proof.person_duals);
    write_list(writer, "blossom_of", proof.blossom_of);
    write_list(writer, "blossom_parents", proof.blossom_parents);
    write_list(writer, "blossom_duals", proof.blossom_duals);
    write_list(writer, "barrier_classes", proof.barrier_classes);
    writer.break_line();
    writer.key("lowest_score_floor_points");
    writer.number(proof.lowest_score_floor_points);
    write_list(writer, "floor_barrier_classes", proof.floor_barrier_classes);
    writer.end_object();
}

domain::PairingProof read_proof(ObjectReader& reader, std::size_t person_count, Findings& findings) {
    domain::PairingProof proof;
    const nlohmann::json* value = reader.value("proof", Need::kMandatory);
    if (value == nullptr) {
        return proof;
    }
    const JsonPath path = reader.path_of("proof");
    ObjectReader fields(*value, path, findings);
    if (!fields.is_object()) {
        return proof;
    }
    proof.scale = static_cast<std::int32_t>(fields.integer("scale", 1, 4, proof.scale, Need::kMandatory));
    proof.person_duals = read_numbers<std::int64_t>(fields, "person_duals", -kGreatestDual, kGreatestDual, findings);
    proof.blossom_duals = read_numbers<std::int64_t>(fields, "blossom_duals", 0, kGreatestDual, findings);
    const auto last_blossom = static_cast<std::int64_t>(proof.blossom_duals.size()) - 1;
    proof.blossom_of = read_numbers<std::int32_t>(fields, "blossom_of", -1, last_blossom, findings);
    proof.blossom_parents = read_numbers<std::int32_t>(fields, "blossom_parents", -1, last_blossom, findings);
    proof.barrier_classes = read_numbers<std::int32_t>(fields, "barrier_classes", -1, kGreatest, findings);
    proof.lowest_score_floor_points = static_cast<std::uint8_t>(fields.integer("lowest_score_floor_points", 0, 255, 0, Need::kMandatory));
    proof.floor_barrier_classes = read_numbers<std::int32_t>(fields, "floor_barrier_classes", -1, kGreatest, findings);
    check_length(fields, "person_duals", proof.person_duals.size(), person_count);
    check_length(fields, "blossom_of", proof.blossom_of.size(), person_count);
    check_length(fields, "blossom_parents", proof.blossom_parents.size(), proof.blossom_duals.size());
    check_length(fields, "barrier_classes", proof.barrier_classes.size(), person_count);
    if (!proof.floor_barrier_classes.empty()) {
        check_length(fields, "floor_barrier_classes", proof.floor_barrier_classes.size(), person_count);
    }
    fields.finish();
    return proof;
}

}  // namespace counterpart::codec
