#include "codec/json_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::codec;

TEST_CASE("objects, arrays and values are separated as JSON asks") {
    JsonWriter writer;
    writer.begin_object();
    writer.key("a");
    writer.begin_array();
    writer.number(-1);
    writer.boolean(true);
    writer.begin_object();
    writer.end_object();
    writer.end_array();
    writer.break_line();
    writer.key("b");
    writer.text("x");
    writer.break_line();
    writer.end_object();
    CHECK(writer.document() == "{\"a\":[-1,true,{}],\n\"b\":\"x\"\n}");
}

TEST_CASE("texts are escaped, and bytes that are not UTF-8 replaced") {
    JsonWriter writer;
    writer.text("\"\\\n\r\t\x01ñ📚\xFF");
    CHECK(writer.document() == "\"\\\"\\\\\\n\\r\\t\\u0001ñ📚\xEF\xBF\xBD\"");
}
