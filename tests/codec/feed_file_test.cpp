#include "codec/feed_file.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "base/utf8.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

FeedFile feed_with(std::string text) {
    return {.id = "https://example.org/api/feed/forum",
            .title = "Forum",
            .self_link = "https://example.org/api/feed/forum",
            .link = "https://example.org/#/forum",
            .language = "en",
            .entries = {{.id = "urn:uuid:1",
                         .title = "A & B",
                         .author = "Ana <x>",
                         .link = "https://example.org/?a=1&b=\"2\"",
                         .published_at_s = 1'408'525'921,
                         .text = std::move(text),
                         .language = "es"}}};
}

std::string_view content_of(std::string_view feed) {
    constexpr std::string_view kStart = "<content type=\"text\">";
    const std::size_t start = feed.find(kStart) + kStart.size();
    return feed.substr(start, feed.find("</content>") - start);
}

/// The text of XML character data; the test fails where a reader would.
std::string xml_read(std::string_view data) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kForms{
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"}}};
    std::string text;
    while (!data.empty()) {
        const auto* form = std::ranges::find_if(kForms, [&](const auto& one) { return data.starts_with(one.first); });
        if (form != kForms.end()) {
            text += form->second;
            data.remove_prefix(form->first.size());
            continue;
        }
        REQUIRE_FALSE(std::string_view("&<>\r").contains(data.front()));
        REQUIRE((static_cast<unsigned char>(data.front()) >= 0x20 || data.front() == '\n' || data.front() == '\t'));
        text += data.front();
        data.remove_prefix(1);
    }
    return text;
}

}  // namespace

TEST_CASE("a feed is written as the standard says, with the time of its newest entry") {
    CHECK(
        encode_feed(feed_with("Hola")) ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
        "<id>https://example.org/api/feed/forum</id>\n<title>Forum</title>\n<updated>2014-08-20T09:12:01Z</updated>\n"
        "<link rel=\"self\" href=\"https://example.org/api/feed/forum\"/>\n<link rel=\"alternate\" href=\"https://example.org/#/forum\"/>\n"
        "<entry xml:lang=\"es\">\n<id>urn:uuid:1</id>\n<title>A &amp; B</title>\n<published>2014-08-20T09:12:01Z</published>\n"
        "<updated>2014-08-20T09:12:01Z</updated>\n<author><name>Ana &lt;x&gt;</name>\n</author>\n"
        "<link rel=\"alternate\" href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"/>\n<content type=\"text\">Hola</content>\n</entry>\n"
        "</feed>\n");
}

TEST_CASE("an entry that was changed says when, and so does its feed") {
    FeedFile feed = feed_with("Hola");
    feed.entries.front().edited_at_s = 1'408'525'981;
    const std::string written = encode_feed(feed);
    CHECK(written.contains("<published>2014-08-20T09:12:01Z</published>\n<updated>2014-08-20T09:13:01Z</updated>"));
    CHECK(written.contains("<title>Forum</title>\n<updated>2014-08-20T09:13:01Z</updated>"));
}

TEST_CASE("a feed without entries is a feed") {
    FeedFile feed = feed_with("");
    feed.entries.clear();
    CHECK(encode_feed(feed).contains("<updated>1970-01-01T00:00:00Z</updated>"));
}

TEST_CASE("whatever a post says, it comes back, and no mark of it is taken for the feed's own") {
    constexpr std::u32string_view kLetters = U"ab <>&\"']\n\t\rñ日🙂\U0010FFFD";
    std::mt19937 random(20261126);
    for (int run = 0; run < 400; ++run) {
        std::string text;
        for (std::size_t length = random() % 200; length > 0; --length) {
            append_code_point(text, kLetters[random() % kLetters.size()]);
        }
        const std::string feed = encode_feed(feed_with(text));
        REQUIRE(first_invalid_utf8(feed) == std::string_view::npos);
        REQUIRE(xml_read(content_of(feed)) == text);
    }
}

TEST_CASE("what XML cannot hold is left out, and what turns the direction of others") {
    CHECK(content_of(encode_feed(feed_with("a\u202Eb\u2066c\u2069"))) == "abc");
    const std::string feed = encode_feed(feed_with(std::string("a\0b\x01\x08\x0b\x0c\x1f\xff\xef\xbf\xbe\xef\xbf\xbf c\xef\xbf\xbd", 21)));
    CHECK(content_of(feed) == "ab c\xef\xbf\xbd");
}
