#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/utf8.h"
#include "endpoint/mentions/form_body.h"
#include "endpoint/mentions/mention.h"

using namespace counterpart;
using namespace counterpart::endpoint;

/// Any bytes as a form: what is decoded is UTF-8, no longer than it was sent, and a sound mention has two different addresses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    const auto fields = decode_form(body);
    if (!fields) {
        return 0;
    }
    check(fields->size() <= kMostFormFields, "fields are limited");
    std::size_t length = 0;
    for (const auto& [name, value] : *fields) {
        check(first_invalid_utf8(name) == std::string_view::npos && first_invalid_utf8(value) == std::string_view::npos,
              "fields are UTF-8");
        length += name.size() + value.size();
    }
    check(length <= size, "decoding makes nothing longer");
    const std::vector<std::pair<std::string_view, std::string_view>> same(fields->begin(), fields->end());
    check(decode_form(encode_form(same)) == fields, "what is written is read as it was");
    if (fields->contains("source") && fields->contains("target")) {
        const Mention mention{.source = fields->at("source"), .target = fields->at("target")};
        check(!is_sound_mention(mention) || mention.source != mention.target, "a page does not mention itself");
        check(!is_sound_mention(mention) || !host_of_address(mention.source).empty(), "an address has a host");
    }
    return 0;
}
