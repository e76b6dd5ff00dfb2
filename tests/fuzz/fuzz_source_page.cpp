#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "domain/forum_text.h"
#include "domain/limits.h"
#include "endpoint/mentions/source_page.h"

using namespace counterpart;
using namespace counterpart::endpoint;

/// Any bytes as a page of another site: what is taken from it is short, on one line, UTF-8, and turns no direction.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view page(reinterpret_cast<const char*>(bytes), size);
    for (const std::string_view media_type : {"text/html", "text/plain"}) {
        const auto found = find_link_in_page(page, media_type, "https://ours.example/topics/1?a=1&b=2");
        if (!found) {
            continue;
        }
        for (const std::string_view text : {std::string_view(found->title), std::string_view(found->excerpt)}) {
            check(first_invalid_utf8(text) == std::string_view::npos, "words are UTF-8");
            check(text.find_first_of("\n\r\t") == std::string_view::npos, "words stand on one line");
            check(domain::without_overrides(text) == text, "words turn no direction");
        }
        check(count_code_points(found->title) <= domain::kMaxNameLength, "a title is short");
        check(found->excerpt.size() < 600, "an excerpt is short");
    }
    return 0;
}
