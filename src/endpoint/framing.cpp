#include "endpoint/framing.h"

#include <algorithm>

namespace counterpart::endpoint {
namespace {

std::ptrdiff_t count_of(const HeaderFields& fields, std::string_view name) {
    return std::ranges::count_if(fields, [&](const HeaderField& field) { return same_ignoring_case(field.name, name); });
}

/// Whether a value holds a byte that only a proxy's mistake lets through: a control character other than the tab.
bool has_control_character(std::string_view value) {
    return std::ranges::any_of(value, [](char letter) { return (letter >= 0 && letter < ' ' && letter != '\t') || letter == 0x7f; });
}

}  // namespace

unsigned framing_problem(HttpVersion version, std::string_view target, const HeaderFields& fields) {
    if (version == HttpVersion::kOther) {
        return 505;
    }
    const std::ptrdiff_t hosts = count_of(fields, "Host");
    if (hosts > 1 || (hosts == 0 && version == HttpVersion::k11) || !target.starts_with('/')) {
        return 400;
    }
    if (std::ranges::any_of(fields, [](const HeaderField& field) { return has_control_character(field.value); })) {
        return 400;
    }
    const std::ptrdiff_t lengths = count_of(fields, "Content-Length");
    const std::ptrdiff_t codings = count_of(fields, "Transfer-Encoding");
    if (lengths + codings > 1 || (codings == 1 && version == HttpVersion::k10)) {
        return 400;
    }
    if (codings == 1 && !same_ignoring_case(trimmed(field_value(fields, "Transfer-Encoding")), "chunked")) {
        return 501;
    }
    const std::string expectation = field_value(fields, "Expect");
    return expectation.empty() || same_ignoring_case(expectation, "100-continue") ? 0 : 417;
}

}  // namespace counterpart::endpoint
