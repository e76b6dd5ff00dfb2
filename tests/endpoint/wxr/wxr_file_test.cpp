#include "endpoint/wxr/wxr_file.h"

#include <catch2/catch_test_macros.hpp>

#include "base/date_time.h"
#include "endpoint/wxr/wxr_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

constexpr std::string_view kSmallItem =
    "<item><title>A &amp; B</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[<p>One</p>]]></content:encoded>"
    "<wp:post_id>7</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_date>2014-08-31 09:00:00</wp:post_date>"
    "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>x</wp:post_password>"
    "<wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_content>Hi</wp:comment_content></wp:comment></item>";

std::string code_of_export(std::string_view xml) {
    const auto file = read_wxr(xml);
    return file ? "" : file.error().code;
}

}  // namespace

TEST_CASE("an export is read: its blog, its posts, their comments, whose times are UTC") {
    const WxrFile file = read_wxr(launch_page_xml()).value();
    CHECK(file.title == "Libraries across borders");
    CHECK(file.link == "https://blog.example");
    CHECK(file.language == "en-GB");
    REQUIRE(file.items.size() == 3);
    CHECK(file.items[0].type == "attachment");
    CHECK(file.items[2].status == "draft");
    CHECK(file.items[2].published_at_s == 0);
    const WxrItem& post = file.items[1];
    CHECK(post.id == "772");
    CHECK(post.creator == "Rosa Lindqvist");
    CHECK(post.published_at_s == parse_date_time("2014-08-31T09:00:00Z", {}).value());
    CHECK(post.tags == std::vector<std::string>{"Discussion topics", "Round 3"});
    CHECK_FALSE(post.has_password);
    REQUIRE(post.comments.size() == 21);
    CHECK(post.comments[0].by_blog_author);
    CHECK_FALSE(post.comments[1].by_blog_author);
    CHECK(post.comments[5].parent == "2105");
    CHECK(post.comments[7].type == "pingback");
    CHECK(post.comments[7].author_url == "https://readingroom.example/2014/09/third-round/");
    CHECK(post.comments[14].author == "Mª José");
    CHECK(post.comments[19].approved == "spam");
}

TEST_CASE("an export in other prefixes, without some fields, and behind empty lines is read as well") {
    const WxrFile file = read_wxr("\n \n" + export_of(kSmallItem)).value();
    REQUIRE(file.items.size() == 1);
    CHECK(file.items[0].title == "A & B");
    CHECK(file.items[0].creator == "ana");
    CHECK(file.items[0].content_html == "<p>One</p>");
    CHECK(file.items[0].has_password);
    CHECK(file.items[0].published_at_s == parse_date_time("2014-08-31T09:00:00Z", {}).value());
    CHECK(file.items[0].comments.front().content_html == "Hi");
    const WxrFile other = read_wxr(R"(<rss><channel xmlns:x="http://wordpress.org/export/1.0/"><x:wxr_version>1.0</x:wxr_version>)"
                                   "<item><x:post_id>1</x:post_id></item></channel></rss>")
                              .value();
    CHECK(other.items.front().id == "1");
}

TEST_CASE("what is no export, or no whole one, is refused with its line") {
    CHECK(code_of_export("") == "wxr_malformed");
    CHECK(code_of_export("id,name\n1,Ana\n") == "wxr_malformed");
    CHECK(code_of_export("<html></html>") == "wxr_no_export");
    CHECK(code_of_export("<rss><channel><item><title>A feed</title></item></channel></rss>") == "wxr_no_export");
    CHECK(code_of_export(export_of("<item><title>No number</title></item>")) == "wxr_no_id");
    CHECK(code_of_export(export_of("<item><wp:post_id>1</wp:post_id><wp:comment></wp:comment></item>")) == "wxr_no_id");
    CHECK(read_wxr("\n\n<rss>\n  <channel></rss>").error() == Problem{"wxr_malformed", "line 4, column 14", "mismatched tag"});
    std::string deep;
    for (int k = 0; k < 70; ++k) {
        deep += "<a>";
    }
    CHECK(code_of_export(export_of(deep)) == "wxr_too_deep");
    CHECK(code_of_export("<rss xmlns:a=\"" + std::string(400, 'x') + "\"></rss>") == "wxr_no_export");
}

TEST_CASE("a file that is cut short at any byte is refused, and so is one that lost a byte in the middle of a tag") {
    const std::string whole = export_of(kSmallItem);
    REQUIRE(read_wxr(whole).has_value());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK_FALSE(read_wxr(std::string_view(whole).substr(0, size)).has_value());
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = '\x01';
        CHECK_FALSE(read_wxr(damaged).has_value());
    }
}

TEST_CASE("declared entities are refused before any of them grows") {
    const std::string bomb =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>\n<rss>&b;&c;</rss>";
    const auto refused = read_wxr(bomb);
    CHECK(refused.error().code == "wxr_doctype");
    CHECK(refused.error().where.starts_with("line 1, "));
    CHECK(code_of_export("<!DOCTYPE rss SYSTEM \"https://x.example/rss.dtd\"><rss></rss>") == "wxr_doctype");
    CHECK(code_of_export(export_of("<title>&strange;</title>")) == "wxr_malformed");
}
