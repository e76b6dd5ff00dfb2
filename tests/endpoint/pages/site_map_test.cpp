#include "endpoint/pages/site_map.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("the site map has the topics and threads that everybody may read") {
    FakeView view;
    view.write(topic_for_page("topic", "round", {2026, 9, 1}));
    view.write(topic_for_page("of the library", "", {2026, 9, 1}));
    domain::Post waiting = post_for_page("waiting", "", 300);
    waiting.state = domain::PostState::kWaiting;
    const domain::Post first = post_for_page("first", "topic", 100);
    view.write(first);
    view.write(answer_for_page("answer", first, 200));
    view.write(waiting);
    const std::string map = site_map(view.programme(), "https://a&b.example");
    CHECK(map.contains("<loc>https://a&amp;b.example/topics</loc>"));
    CHECK(map.contains("<loc>https://a&amp;b.example/showcase</loc>"));
    CHECK(map.contains("/topics/" + id_from_text("topic") + "</loc>"));
    CHECK_FALSE(map.contains(id_from_text("of the library")));
    CHECK(count_in(map, "/forum/") == 1);
    CHECK(map.contains("/forum/" + first.id));
    CHECK(map.ends_with("</urlset>\n"));
}

TEST_CASE("search engines may read the pages, the pictures and the feeds") {
    const std::string robots = robots_text("https://a.example");
    CHECK(robots.contains("Disallow: /api/\n"));
    CHECK(robots.contains("Allow: /api/photos/\n"));
    CHECK(robots.contains("Sitemap: https://a.example/sitemap.xml\n"));
}
