#include "codec/object_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace counterpart::codec {

std::string JsonPath::text() const {
    if (parent_ == nullptr) {
        return {};
    }
    std::string text = parent_->text();
    if (key_.empty()) {
        return text + "[" + std::to_string(index_) + "]";
    }
    text += text.empty() ? "" : ".";
    text += key_;
    return text;
}

ObjectReader::ObjectReader(const nlohmann::json& value, const JsonPath& path, Findings& findings)
    : object_(value.get_ptr<const nlohmann::json::object_t*>()), path_(path), findings_(findings) {
    if (object_ == nullptr) {
        findings_.problems.push_back(problem("wrong_type", path_.text(), "object"));
    }
}

void ObjectReader::add_problem(std::string_view code, std::string_view key, std::string detail) {
    findings_.problems.push_back(problem(code, path_of(key).text(), std::move(detail)));
}

const nlohmann::json* ObjectReader::value(std::string_view key, Need need) {
    if (object_ == nullptr) {
        return nullptr;
    }
    const auto field = object_->find(key);
    if (field == object_->end()) {
        if (need == Need::kMandatory) {
            add_problem("missing_field", key);
        }
        return nullptr;
    }
    read_.push_back(field->first);
    return &field->second;
}

std::string ObjectReader::text(std::string_view key, Need need) {
    const nlohmann::json* field = value(key, need);
    if (field == nullptr) {
        return {};
    }
    return element_text(*field, path_of(key), findings_).value_or(std::string());
}

bool ObjectReader::boolean(std::string_view key, Need need, bool otherwise) {
    const nlohmann::json* field = value(key, need);
    if (field == nullptr) {
        return otherwise;
    }
    if (!field->is_boolean()) {
        add_problem("wrong_type", key, "true or false");
        return otherwise;
    }
    return field->get<bool>();
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t least, std::int64_t greatest, std::int64_t otherwise, Need need) {
    const nlohmann::json* field = value(key, need);
    if (field == nullptr) {
        return otherwise;
    }
    return element_integer(*field, least, greatest, path_of(key), findings_).value_or(otherwise);
}

const nlohmann::json::array_t* ObjectReader::array(std::string_view key, Need need) {
    const nlohmann::json* field = value(key, need);
    if (field == nullptr) {
        return nullptr;
    }
    const auto* elements = field->get_ptr<const nlohmann::json::array_t*>();
    if (elements == nullptr) {
        add_problem("wrong_type", key, "array");
    }
    return elements;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    std::vector<std::string> result;
    const nlohmann::json::array_t* elements = array(key, Need::kOptional);
    if (elements == nullptr) {
        return result;
    }
    const JsonPath list = path_of(key);
    for (std::size_t k = 0; k < elements->size(); ++k) {
        if (std::optional<std::string> element = element_text((*elements)[k], JsonPath(&list, k), findings_); element.has_value()) {
            result.push_back(std::move(*element));
        }
    }
    return result;
}

void ObjectReader::finish() {
    if (object_ == nullptr) {
        return;
    }
    for (const auto& [key, field] : *object_) {
        if (std::ranges::find(read_, std::string_view(key)) == read_.end()) {
            findings_.notes.push_back(problem("unknown_field", path_of(key).text()));
        }
    }
}

std::optional<std::string> element_text(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    const auto* text = value.get_ptr<const std::string*>();
    if (text == nullptr) {
        findings.problems.push_back(problem("wrong_type", path.text(), "text"));
        return std::nullopt;
    }
    return *text;
}

std::optional<std::int64_t> element_integer(const nlohmann::json& value, std::int64_t least, std::int64_t greatest, const JsonPath& path,
                                            Findings& findings) {
    if (!value.is_number_integer()) {
        findings.problems.push_back(problem("wrong_type", path.text(), "whole number"));
        return std::nullopt;
    }
    const auto* natural = value.get_ptr<const nlohmann::json::number_unsigned_t*>();
    const bool too_large = natural != nullptr && *natural > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const std::int64_t number = too_large ? 0 : value.get<std::int64_t>();
    if (too_large || number < least || number > greatest) {
        const std::string bounds = std::to_string(least) + " to " + std::to_string(greatest);
        findings.problems.push_back(problem("wrong_number", path.text(), bounds));
        return std::nullopt;
    }
    return number;
}

bool check_format(ObjectReader& reader, std::string_view format) {
    const nlohmann::json* found = reader.value("format", Need::kMandatory);
    if (found == nullptr) {
        return false;
    }
    const auto* name = found->get_ptr<const std::string*>();
    if (name == nullptr || *name != format) {
        reader.add_problem("wrong_format", "format", std::string(format));
        return false;
    }
    const nlohmann::json* version = reader.value("version", Need::kMandatory);
    if (version == nullptr) {
        return false;
    }
    if (!version->is_number_integer() || *version != 1) {
        reader.add_problem("newer_version", "version", "1");
        return false;
    }
    return true;
}

}  // namespace counterpart::codec
