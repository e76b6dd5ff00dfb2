#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "domain/forum_text.h"
#include "endpoint/mentions/mention_endpoint.h"
#include "endpoint/mentions/resolved_address.h"

using namespace counterpart;
using namespace counterpart::endpoint;

/// Any bytes as a page of another site and as a field of its header: what is named there is part of it, and becomes an address of the web or nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    for (const auto& found : {find_mention_endpoint({}, text, "text/html"), find_mention_endpoint({text}, {}, "text/html")}) {
        if (!found) {
            continue;
        }
        check(found->size() <= size, "a reference is no longer than what names it");
        const auto address = resolved_address("https://other.example/posts/1?a=b", *found);
        check(!address || domain::is_web_address(*address), "an address is one of the web");
    }
    return 0;
}
