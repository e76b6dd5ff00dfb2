#include "codec/flat_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace counterpart::codec {
namespace {

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

}  // namespace

std::string encode_flat(const FlatTexts& texts) {
    std::string json = "{";
    for (const auto& [key, text] : texts) {
        json += json.size() == 1 ? "\n" : ",\n";
        json += "  " + quoted(key) + ": " + quoted(text);
    }
    return json + "\n}\n";
}

Result<FlatTexts> decode_flat(std::string_view json) {
    const auto object = nlohmann::json::parse(json, nullptr, false);
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

}  // namespace counterpart::codec
