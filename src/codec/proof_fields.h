#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/match_preview.h"

namespace counterpart::codec {

/// Writes a list of whole numbers.
template <typename Number>
void write_numbers(JsonWriter& writer, std::span<const Number> numbers) {
    writer.begin_array();
    for (const Number number : numbers) {
        writer.number(number);
    }
    writer.end_array();
}

/// Reads a list of whole numbers within bounds; wrong ones become problems and zeros.
template <typename Number>
std::vector<Number> read_numbers(ObjectReader& reader, std::string_view key, std::int64_t least, std::int64_t greatest,
                                 Findings& findings) {
    std::vector<Number> numbers;
    const JsonPath list = reader.path_of(key);
    const nlohmann::json::array_t* elements = reader.array(key, Need::kMandatory);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        numbers.push_back(static_cast<Number>(element_integer((*elements)[k], least, greatest, path, findings).value_or(0)));
    }
    return numbers;
}

/// Writes the proof as the field "proof" of an open object.
void write_proof(JsonWriter& writer, const domain::PairingProof& proof);

/// Reads the field "proof"; its lists must have the lengths that `person_count` and each other ask for.
domain::PairingProof read_proof(ObjectReader& reader, std::size_t person_count, Findings& findings);

}  // namespace counterpart::codec
