#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/problem.h"

namespace counterpart::codec {

/// What reading a document brought up.
struct Findings {
    Problems problems;
    Problems notes;
};

/// The way from the root of a document to a value; its text is made only when a problem needs it.
class JsonPath {
  public:
    JsonPath() = default;
    JsonPath(const JsonPath* parent, std::string_view key) : parent_(parent), key_(key) {}
    JsonPath(const JsonPath* parent, std::size_t index) : parent_(parent), index_(index) {}

    /// "applications[3].country"; empty for the root.
    std::string text() const;

  private:
    const JsonPath* parent_ = nullptr;
    std::string_view key_;
    std::size_t index_ = 0;
};

/// Whether a file without the field is at fault.
enum class Need : std::uint8_t { kMandatory, kOptional };

/// Reads the fields of one object, once each; what is wrong is added to the findings and a default takes its place.
class ObjectReader {
  public:
    ObjectReader(const nlohmann::json& value, const JsonPath& path, Findings& findings);

    std::string text(std::string_view key, Need need);
    bool boolean(std::string_view key, Need need, bool otherwise);
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t greatest, std::int64_t otherwise, Need need);
    /// The elements of an array, or nothing.
    const nlohmann::json::array_t* array(std::string_view key, Need need);
    /// The value of a field as it is, or nothing.
    const nlohmann::json* value(std::string_view key, Need need);
    std::vector<std::string> texts(std::string_view key);
    /// Notes `unknown_field` for every field that was not read.
    void finish();

    JsonPath path_of(std::string_view key) const { return JsonPath(&path_, key); }
    void add_problem(std::string_view code, std::string_view key, std::string detail = {});
    bool is_object() const { return object_ != nullptr; }

  private:
    const nlohmann::json::object_t* object_ = nullptr;
    const JsonPath& path_;
    Findings& findings_;
    std::vector<std::string_view> read_;
};

/// The text of an element; `wrong_type` otherwise.
std::optional<std::string> element_text(const nlohmann::json& value, const JsonPath& path, Findings& findings);

/// The whole number of an element within bounds; `wrong_type` or `wrong_number` otherwise.
std::optional<std::int64_t> element_integer(const nlohmann::json& value, std::int64_t least, std::int64_t greatest, const JsonPath& path,
                                            Findings& findings);

/// Checks "format" and "version" (1); false if the document is of another kind.
bool check_format(ObjectReader& reader, std::string_view format);

}  // namespace counterpart::codec
