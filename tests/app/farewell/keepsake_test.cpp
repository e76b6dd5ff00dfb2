#include "app/farewell/keepsake.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

constexpr LocalMoment kWhen{domain::kSampleNow_s, 60};

Keepsake kept_of(const domain::Programme& programme, const std::string& person,
                 domain::UiLanguage language = domain::UiLanguage::kEnglish) {
    const domain::Partnership& partnership = *programme.partnership(sample_id("one+two"));
    return keepsake_of(programme, sample_id(person), partnership, texts(language), kWhen);
}

/// The sample with a partner who calls and writes as they like.
domain::Programme programme_with_name(const std::string& name) {
    domain::Programme programme = domain::sample_programme();
    domain::ApplicationRecord application = *programme.application_of(sample_id("two"), sample_id("round 2"));
    application.application.name = name;
    application.application.interests = {name};
    programme.apply(application, 1'000);
    domain::Note note = domain::sample_note("two", "one+two", true);
    note.text = name;
    programme.apply(note, 1'001);
    return programme;
}

}  // namespace

TEST_CASE("a keepsake holds what the partner agreed to show, and no more") {
    const Keepsake kept = kept_of(domain::sample_programme(), "one");
    REQUIRE(kept.partners.size() == 1);
    CHECK(kept.partners[0].name == "Person two");
    const std::string html = keepsake_html(kept);
    CHECK(html.contains("two@example.org"));
    CHECK(html.contains("interest of two"));
    CHECK_FALSE(html.contains("hopes of two"));
    CHECK_FALSE(html.contains("workplace of two"));
    CHECK_FALSE(html.contains("telephone of two"));
    CHECK_FALSE(keepsake_json(kept).contains("hopes of two"));
}

TEST_CASE("notes are one's own and those that the partner shared") {
    domain::Programme programme = domain::sample_programme();
    domain::Note hidden = domain::sample_note("two", "one+two", false);
    hidden.id = sample_id("hidden");
    hidden.prompt = 0;
    hidden.text = "nobody's business";
    programme.apply(hidden, 1'000);
    const std::string html = keepsake_html(kept_of(programme, "one"));
    CHECK(html.contains("note text of one"));
    CHECK(html.contains("note text of two"));
    CHECK(html.contains("What do you do?"));
    CHECK_FALSE(html.contains("nobody&#39;s business"));
    CHECK_FALSE(html.contains("note text of five"));
}

TEST_CASE("the journal says who wrote as the reader says it, with the reader's notes only") {
    const Keepsake kept = kept_of(domain::sample_programme(), "one");
    REQUIRE(kept.contacts.size() == 2);
    const std::string json = keepsake_json(kept);
    CHECK(json.contains("private note of one"));
    CHECK_FALSE(json.contains("private note of two"));
}

TEST_CASE("a page to keep has no script, needs no other file, and names its language") {
    const std::string html = keepsake_html(kept_of(domain::sample_programme(), "one", domain::UiLanguage::kSpanish));
    CHECK(html.starts_with("<!doctype html>\n<html lang=\"es\">"));
    CHECK(html.contains("default-src 'none'"));
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("http:"));
    CHECK_FALSE(html.contains("https:"));
    CHECK(html.ends_with("</html>\n"));
}

TEST_CASE("a hostile name is shown as it is and does nothing") {
    const std::string name = R"("><script>alert('x')</script><img src=x onerror=y> & </title>)";
    const Keepsake kept = kept_of(programme_with_name(name), "one");
    const std::string html = keepsake_html(kept);
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("<img"));
    CHECK_FALSE(html.contains("alert('x')"));
    CHECK(html.contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    const std::size_t title = html.find("<title>");
    CHECK(html.find("</title>", title) == html.rfind("</title>"));
    CHECK(keepsake_json(kept).contains(R"(\"><script>alert)"));
}

TEST_CASE("names that run from right to left turn nothing around them") {
    const std::string name = "\u0646\u0648\u0627\u0644 \u0627\u0644\u0645\u0631\u0632\u0648\u0642\u064a";
    const std::string html = keepsake_html(kept_of(programme_with_name(name), "one"));
    CHECK(html.contains("<h2 dir=\"auto\">" + name + "</h2>"));
    CHECK(html.contains("\u2068\u0646\u0648\u0627\u0644\u2069 wrote"));
}

TEST_CASE("a zero byte and line breaks in a text do no harm") {
    const std::string html = keepsake_html(kept_of(programme_with_name(std::string("a\0b\nc", 5)), "one"));
    CHECK(html.contains("ab\nc"));
    CHECK_FALSE(html.contains('\0'));
}
