#include "ui/mirror_message.h"

#include <catch2/catch_test_macros.hpp>

#include "base/byte_stream.h"

using namespace counterpart;
using namespace counterpart::ui;

namespace {

Node button(std::uint32_t id, std::string name) {
    Node node;
    node.id = id;
    node.role = Role::kButton;
    node.name = std::move(name);
    return node;
}

}  // namespace

TEST_CASE("a node that did not change is sent as its id and parent alone") {
    const Nodes nodes = {button(1, "Save"), button(2, "Compare")};
    const std::string whole = encode_nodes({}, nodes, 3);
    const std::string again = encode_nodes(nodes, nodes, 3);
    CHECK(again.size() == 4 + 4 + 2 * 9);
    CHECK(whole.size() > again.size() + 100);

    ByteReader in(again);
    CHECK(in.u32() == 3);
    CHECK(in.u32() == 2);
    CHECK(in.u32() == 1);
    CHECK(in.i32() == -1);
    CHECK(in.u8() == 0);
}

TEST_CASE("a node that changed is sent whole") {
    const Nodes before = {button(1, "Save")};
    const Nodes now = {button(1, "Saved")};
    const std::string message = encode_nodes(before, now, 3);
    ByteReader in(message);
    CHECK(in.u32() == 3);
    CHECK(in.u32() == 1);
    CHECK(in.u32() == 1);
    CHECK(in.i32() == -1);
    CHECK(in.u8() == 1);
    CHECK(in.u8() == static_cast<std::uint8_t>(Role::kButton));
}

TEST_CASE("nodes that share an id are always sent whole") {
    const Nodes nodes = {button(1, "One"), button(1, "Two")};
    CHECK(encode_nodes(nodes, nodes, 3).size() == encode_nodes({}, nodes, 3).size());
}

TEST_CASE("events of the mirror are read in order") {
    ByteWriter out;
    out.u8(1);
    out.u32(7);
    out.u8(4);
    out.u32(8);
    out.text("नमस्ते");
    out.u8(8);
    out.u32(9);
    out.u8(2);
    out.text("Home");
    const MirrorEvents events = decode_mirror_events(out.bytes());
    REQUIRE(events.size() == 3);
    CHECK(std::get<NodeActivated>(events[0]).id == 7);
    CHECK(std::get<TextTyped>(events[1]).text == "नमस्ते");
    const auto& key = std::get<KeyPressed>(events[2]);
    CHECK(key.key == "Home");
    CHECK(key.ctrl);
    CHECK_FALSE(key.shift);
}

TEST_CASE("events that are cut short are left out") {
    ByteWriter out;
    out.u8(5);
    out.u32(7);
    out.u8(6);
    out.u32(7);
    CHECK(decode_mirror_events(out.bytes()).size() == 1);
    CHECK(decode_mirror_events("\x7F").empty());
}
