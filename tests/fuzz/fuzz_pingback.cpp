#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "endpoint/mentions/pingback_xml.h"

using namespace counterpart;
using namespace counterpart::endpoint;

/// Any bytes as a call in XML: what is read is UTF-8 and short, whatever entities the bytes define.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view xml(reinterpret_cast<const char*>(bytes), size);
    if (const auto mention = read_pingback(xml)) {
        check(first_invalid_utf8(mention->source) == std::string_view::npos, "a source is UTF-8");
        check(first_invalid_utf8(mention->target) == std::string_view::npos, "a target is UTF-8");
        check(mention->source.size() + mention->target.size() <= 3 * size, "no entity grows");
    }
    check(!pingback_answer(xml).contains("<script"), "an answer is escaped");
    return 0;
}
