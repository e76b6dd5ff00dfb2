#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "codec/record_json.h"
#include "domain/limits.h"
#include "endpoint/wxr/plain_text.h"
#include "endpoint/wxr/wxr_import.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

void check_stored(const domain::Record& record) {
    const auto again = codec::decode_record(domain::kind_of(record), codec::encode_record(record));
    check(again.has_value() && again->value == record, "what was imported can be stored");
}

}  // namespace

/// Any bytes as a blog's export, and as the HTML of a post: refused with a reason, or records that can be stored, the same each time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const TextWithPrompts html = text_with_prompts(text);
    check(first_invalid_utf8(html.text) == std::string_view::npos, "plain text is UTF-8");
    check(html.prompts.size() <= domain::kMaxPrompts, "prompts are limited");
    check(!plain_line(text).contains('\n'), "a line is one");
    const auto file = read_wxr(text);
    if (!file) {
        check(!file.error().code.empty(), "a refusal has a reason");
        return 0;
    }
    const WxrImport import = records_of_blog(*file, {});
    for (const domain::Topic& topic : import.topics) {
        check(!topic.title.empty(), "a topic has a title");
        check_stored(topic);
    }
    for (const domain::Post& post : import.posts) {
        check(post.answers_id.empty() == (post.thread_id == post.id), "a post begins its thread or answers one");
        check(post.answers_id.empty() != post.title.empty(), "the first post of a thread has the title");
        check_stored(post);
    }
    check(records_of_blog(*file, {}) == import, "the same file gives the same records");
    return 0;
}
