#include "codec/record_difference.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "codec/json_document.h"
#include "codec/record_json.h"

namespace counterpart::codec {
namespace {

using Fields = std::map<std::string, std::string>;

std::string text_of_value(const nlohmann::json& value) {
    if (const auto* text = value.get_ptr<const std::string*>()) {
        return *text;
    }
    if (const auto* list = value.get_ptr<const nlohmann::json::array_t*>()) {
        std::string joined;
        for (const nlohmann::json& element : *list) {
            joined += (joined.empty() ? "" : ", ") + text_of_value(element);
        }
        return joined;
    }
    if (const auto* object = value.get_ptr<const nlohmann::json::object_t*>()) {
        std::string joined;
        for (const auto& [key, part] : *object) {
            joined += (joined.empty() ? "" : " ") + text_of_value(part);
        }
        return joined;
    }
    return value.is_null() ? std::string() : value.dump();
}

void list_fields(const nlohmann::json& value, const std::string& path, Fields& fields) {
    const auto* object = value.get_ptr<const nlohmann::json::object_t*>();
    if (object == nullptr) {
        fields.emplace(path, text_of_value(value));
        return;
    }
    for (const auto& [key, part] : *object) {
        list_fields(part, path.empty() ? key : path + "." + key, fields);
    }
}

Fields fields_of(const domain::Record& record) {
    Fields fields;
    if (const auto document = parse_json(encode_record(record))) {
        list_fields(*document, {}, fields);
    }
    return fields;
}

}  // namespace

std::vector<FieldDifference> differences(const domain::Record& first, const domain::Record& second) {
    Fields before = fields_of(first);
    Fields after = fields_of(second);
    for (const auto& [field, text] : before) {
        after.emplace(field, std::string());
    }
    std::vector<FieldDifference> found;
    for (auto& [field, text] : after) {
        if (std::string& other = before[field]; other != text) {
            found.push_back({field, std::move(other), std::move(text)});
        }
    }
    return found;
}

}  // namespace counterpart::codec
