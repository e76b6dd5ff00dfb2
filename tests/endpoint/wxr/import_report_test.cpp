#include "endpoint/wxr/import_report.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/wxr/wxr_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("the report says what comes in, what is left out and why, and whether it was written") {
    const WxrImport import = records_of_blog(read_wxr(launch_page_xml()).value(), {});
    WxrCounts counts = import.counts;
    counts[WxrCount::kNew] = 20;
    CHECK(import_report(import, counts, ImportMode::kCount) ==
          "comes in\n"
          "  1 topic (with their messages)\n"
          "    2014-08-31  Getting to know you (19)\n"
          "  19 messages, among them 6 replies, 1 pingback, 1 reblog\n"
          "is left out\n"
          "  1 picture or other file\n"
          "  1 post that is not published\n"
          "  1 comment that is not approved\n"
          "  1 comment that is spam\n"
          "nothing was written. Without --dry-run, 20 records would be; 0 are there already.\n");
    counts[WxrCount::kCut] = 2;
    const std::string written = import_report(import, counts, ImportMode::kWrite);
    CHECK(written.contains("changes on the way\n  2 texts are too long, and are cut at a word\n"));
    CHECK(written.ends_with("written: 20 records; 0 were there before and stay as they are.\n"));
}

TEST_CASE("a problem of an import says what, where and what to do") {
    CHECK(sentence_about_import({"wxr_malformed", "line 4, column 14", "mismatched tag"}, "blog.xml") ==
          "blog.xml is no whole XML file: line 4, column 14, mismatched tag. It may have been cut short; export the blog again.");
    CHECK(sentence_about_import({"wxr_round_unknown", "abc", "choose one of: Round 3 = def"}, "blog.xml") ==
          "blog.xml was not brought in, for no round has the id abc, choose one of: Round 3 = def.");
    CHECK(sentence_about_import({"wxr_no_export", "", ""}, "a.csv").starts_with("a.csv is no export of a blog. In WordPress choose "));
    for (const std::string_view code : {"wxr_doctype", "wxr_too_deep", "wxr_no_id", "wxr_too_large", "wxr_unreadable"}) {
        CHECK_FALSE(sentence_about_import({std::string(code), "here", ""}, "a.xml").contains("wxr_"));
    }
    CHECK(sentence_about_import({"wxr_new", "here", "so"}, "a.xml") == "a.xml: wxr_new here so.");
}

TEST_CASE("counts go over the control socket and come back") {
    WxrCounts counts;
    counts[WxrCount::kTopics] = 3;
    counts[WxrCount::kKnown] = 12'345;
    CHECK(counts_of_words(words_of_counts(counts)) == counts);
    for (const std::string_view words : {"", "1 2", "1 2 x", "-1", "99999999999999999999999"}) {
        CHECK(counts_of_words(words) == WxrCounts());
    }
}
