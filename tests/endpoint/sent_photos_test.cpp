#include "endpoint/sent_photos.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("each sender of a picture is known for a day, and nobody else") {
    FakeView view;
    const std::string photo(64, 'a');
    const std::string cid = id_from_text("cid");
    note_sent_photo(view, kAna, photo);
    note_sent_photo(view, kBen, photo);
    CHECK(has_sent_photo(view, kAna, photo).value());
    CHECK(has_sent_photo(view, kBen, photo).value());
    CHECK_FALSE(has_sent_photo(view, cid, photo).value());
    CHECK_FALSE(has_sent_photo(view, kAna, std::string(64, 'b')).value());
    view.now += kSentPhotoLife_s;
    CHECK_FALSE(has_sent_photo(view, kAna, photo).value());
}
