#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "endpoint/framing.h"
#include "endpoint/static_files.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string_view take_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() == rest.size() ? rest.size() : line.size() + 1);
    return line;
}

/// What follows the first line, as fields.
HeaderFields fields_of(std::string_view rest) {
    HeaderFields fields;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        const std::size_t name_end = std::min(line.find(':'), line.size());
        fields.push_back(
            {.name = std::string(line.substr(0, name_end)), .value = std::string(line.substr(std::min(name_end + 1, line.size())))});
    }
    return fields;
}

}  // namespace

/// Any lines as a target and header fields: what is let through can be read in one way only.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    const std::string_view target = take_line(rest);
    const HeaderFields fields = fields_of(rest);
    if (framing_problem(HttpVersion::k11, target, fields) == 0) {
        check(target.starts_with('/'), "a target is a path");
        check(!field_value(fields, "Host").contains('\r'), "a value is one line");
        check(field_value(fields, "Content-Length").empty() || field_value(fields, "Transfer-Encoding").empty(), "a body ends in one way");
    }
    if (const auto path = decoded_path(target)) {
        check(path->size() <= target.size(), "a path does not grow");
        check(target.contains('%') || target.starts_with(*path), "a path without codes is as it stands");
    }
    for (const std::string_view item : list_items(field_value(fields, "Accept-Encoding"))) {
        check(!item.empty(), "an item says something");
    }
    accepts_brotli(field_value(fields, "Accept-Encoding"));
    const std::string tag = entity_tag_of(target, "");
    check(names_entity_tag(tag, tag), "a tag names itself");
    names_entity_tag(field_value(fields, "If-None-Match"), tag);
    return 0;
}
