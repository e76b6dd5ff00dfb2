#include "codec/flat_json.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "codec/json_document.h"

namespace counterpart::codec {
namespace {

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

/// The texts of a document, sorted by key.
Result<FlatTexts> texts_of(const nlohmann::json& object) {
    if (!object.is_object()) {
        return fail("bad_json");
    }
    FlatTexts texts;
    texts.reserve(object.size());
    for (const auto& [key, value] : object.items()) {
        if (!value.is_string()) {
            return fail("wrong_type", key);
        }
        texts.emplace_back(key, value.get<std::string>());
    }
    std::ranges::sort(texts);
    return texts;
}

constexpr std::size_t kMostValuesOfStranger = 32;

}  // namespace

std::string encode_flat(const FlatTexts& texts) {
    std::string json = "{";
    for (const auto& [key, text] : texts) {
        json += json.size() == 1 ? "\n" : ",\n";
        json += "  " + quoted(key) + ": " + quoted(text);
    }
    return json + "\n}\n";
}

Result<FlatTexts> decode_flat(std::string_view json) { return texts_of(nlohmann::json::parse(json, nullptr, false)); }

Result<FlatTexts> decode_flat_from_stranger(std::string_view json) {
    auto document = parse_json(json, {.values = kMostValuesOfStranger});
    return document ? texts_of(*document) : std::unexpected(std::move(document).error().front());
}

}  // namespace counterpart::codec
