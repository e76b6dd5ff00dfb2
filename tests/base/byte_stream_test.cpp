#include "base/byte_stream.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("what is written is read back in order") {
    ByteWriter writer;
    writer.u8(200);
    writer.u32(0xFFFFFFFEu);
    writer.i32(-7);
    writer.f32(1.5f);
    writer.f64(-0.1);
    writer.text("Łódź");
    writer.text("");

    ByteReader reader(writer.bytes());
    CHECK(reader.u8() == 200);
    CHECK(reader.u32() == 0xFFFFFFFEu);
    CHECK(reader.i32() == -7);
    CHECK(reader.f32() == 1.5f);
    CHECK(reader.f64() == -0.1);
    CHECK(reader.text() == "Łódź");
    CHECK(reader.text().empty());
    CHECK(reader.at_end());
    CHECK(reader.good());
}

TEST_CASE("a message that ends early reads as zeros and is not good") {
    ByteWriter writer;
    writer.u32(1000);  // the size of a text that is not there
    ByteReader reader(writer.bytes());
    CHECK(reader.text().empty());
    CHECK_FALSE(reader.good());
    CHECK(reader.u32() == 0);
    CHECK(reader.f64() == 0.0);
    CHECK(reader.at_end());
}
