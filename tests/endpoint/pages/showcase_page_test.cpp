#include "endpoint/pages/showcase_page.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

domain::Photo photo_for_page(const std::string& name, std::int64_t published_at_s) {
    domain::Photo photo;
    photo.id = id_from_text(name) + id_from_text(name);
    photo.owner_id = kAna;
    photo.visibility = domain::PhotoVisibility::kEverybody;
    photo.width_px = 640;
    photo.height_px = 480;
    photo.description = "Picture of " + name;
    photo.story = "Story of " + name;
    photo.credit = {{}, "Ana of " + name, {}, "CC BY-SA 4.0"};
    photo.offered_at_s = 100;
    photo.published_at_s = published_at_s;
    return photo;
}

}  // namespace

TEST_CASE("the showcase has each published photo with its words, its author and its licence, the latest first") {
    FakeView view;
    view.write(photo_for_page("first", 1'788'200'000));
    view.write(photo_for_page("second", 1'788'300'000));
    const std::string page = page_of_showcase(page_source(view));
    const std::string id = id_from_text("first") + id_from_text("first");
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(count_in(page, "<figure>") == 2);
    CHECK(page.find("Story of second") < page.find("Story of first"));
    CHECK(page.contains("<img src=\"/api/photos/" + id + "\" alt=\"Picture of first\""));
    CHECK(page.contains("Ana of first"));
    CHECK(page.contains("https://creativecommons.org/licenses/by-sa/4.0/"));
    CHECK(page.contains("<link rel=\"canonical\" href=\"https://example.org/showcase\">"));
    CHECK(page.contains("href=\"/#/photos\""));
    CHECK_FALSE(page.contains(kAna));
    CHECK_FALSE(page.contains("<script"));
}

TEST_CASE("nothing that waits, was taken back or is for a partner is in the showcase, nor who offered it") {
    FakeView view;
    view.write(photo_for_page("waiting secret", 0));
    domain::Photo taken_back = photo_for_page("former secret", 0);
    taken_back.visibility = domain::PhotoVisibility::kPartner;
    taken_back.offered_at_s = 0;
    view.write(taken_back);
    const std::string page = page_of_showcase(page_source(view));
    CHECK_FALSE(page.contains("secret"));
    CHECK_FALSE(page.contains("/api/photos/"));
    CHECK(page.contains("There are no photos in the showcase yet."));
    CHECK(photos_for_visitor(view.programme()).empty());
}

TEST_CASE("a photo without a name or a story stands with what there is, and its permission in the reader's language") {
    FakeView view;
    domain::Photo photo = photo_for_page("plain", 1'788'200'000);
    photo.story.clear();
    photo.credit = {{}, {}, {}, "all rights reserved, shown by permission"};
    view.write(photo);
    CHECK(page_of_showcase(page_source(view)).contains("Picture: all rights reserved, shown by permission"));
    const std::string spanish = page_of_showcase(page_source(view, domain::UiLanguage::kSpanish));
    CHECK(spanish.contains("<html lang=\"es\">"));
    CHECK(spanish.contains("todos los derechos reservados, mostrada con permiso"));
    CHECK_FALSE(spanish.contains("all rights reserved"));
    photo.credit = {};
    view.write(photo);
    CHECK_FALSE(page_of_showcase(page_source(view)).contains("Picture:"));
}

TEST_CASE("hostile words of a photo stay words") {
    FakeView view;
    const std::string hostile = "\"><script>alert(1)</script><img src=x onerror='x'>";
    domain::Photo photo = photo_for_page("hostile", 1'788'200'000);
    photo.story = photo.description = hostile;
    photo.credit = {hostile, hostile, "javascript:alert(1)", hostile};
    view.write(photo);
    const std::string page = page_of_showcase(page_source(view));
    CHECK_FALSE(page.contains("<script"));
    CHECK_FALSE(page.contains("<img src=x"));
    CHECK_FALSE(page.contains("javascript:"));
}
