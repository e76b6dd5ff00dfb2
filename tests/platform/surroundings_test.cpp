#include "platform/surroundings.h"

#include <catch2/catch_test_macros.hpp>

#include "base/byte_stream.h"

using namespace counterpart;
using namespace counterpart::platform;

namespace {

std::string surroundings(float width, float ratio) {
    ByteWriter out;
    for (const float number : {width, 844.0F, ratio, 1.25F, 20.0F}) {
        out.f32(number);
    }
    out.u8(1);
    out.u8(0);
    out.u8(1);
    return out.take();
}

}  // namespace

TEST_CASE("the device's wishes are read") {
    const auto now = read_surroundings(surroundings(390, 2));
    REQUIRE(now);
    CHECK(now->width == 390);
    CHECK(now->ratio == 2);
    CHECK(now->text_scale == 1.25F);
    CHECK(now->dark);
    CHECK_FALSE(now->reduced_motion);
    CHECK(now->touch);
}

TEST_CASE("a canvas without size is not drawn on") {
    CHECK_FALSE(read_surroundings(surroundings(0, 2)));
    CHECK_FALSE(read_surroundings(surroundings(390, 0)));
    CHECK_FALSE(read_surroundings("abc"));
}
