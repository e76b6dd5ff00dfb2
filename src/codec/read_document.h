#pragma once

#include <expected>
#include <string_view>
#include <utility>

#include "codec/decoded.h"
#include "codec/field_reader.h"
#include "codec/json_document.h"

namespace counterpart::codec {

/// Parses a document and reads its root with `read(root value, path, findings)`, which returns a T.
template <typename T, typename Read>
DecodeResult<T> read_value(std::string_view json, Read read, JsonLimits limits = {}) {
    const std::expected<nlohmann::json, Problems> document = parse_json(json, limits);
    if (!document.has_value()) {
        return std::unexpected(document.error());
    }
    Findings findings;
    T value = read(*document, JsonPath(), findings);
    if (!findings.problems.empty()) {
        return std::unexpected(std::move(findings.problems));
    }
    return Decoded<T>{std::move(value), std::move(findings.notes)};
}

/// Parses a document and reads the fields of its root with `read(reader)`; fields that it leaves become notes.
template <typename T, typename Read>
DecodeResult<T> read_object(std::string_view json, Read read) {
    return read_value<T>(json, [&](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
        FieldReader reader(root, path, findings);
        T value = read(reader);
        reader.finish();
        return value;
    });
}

}  // namespace counterpart::codec
