#include "endpoint/mentions/pingback_xml.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

std::string call_of(std::string_view method, std::string_view source, std::string_view target) {
    return "<?xml version=\"1.0\"?>\n<methodCall><methodName>" + std::string(method) + "</methodName><params><param>" +
           std::string(source) + "</param>\n<param>" + std::string(target) + "</param></params></methodCall>";
}

}  // namespace

TEST_CASE("a pingback names its source and its target, as strings or as bare values") {
    const Mention wanted{.source = "https://a.example/?x=1&y=2", .target = "https://b.example/"};
    CHECK(read_pingback(call_of("pingback.ping", "<value><string>https://a.example/?x=1&amp;y=2</string></value>",
                                "<value> https://b.example/ </value>")) == wanted);
    CHECK(read_pingback(call_of(" pingback.ping ", "<value>\n<string>https://a.example/?x=1&#38;y=2</string>\n</value>",
                                "<value><string>https://b.example/</string></value>")) == wanted);
}

TEST_CASE("anything else is no pingback") {
    const std::string value = "<value><string>https://a.example/</string></value>";
    CHECK_FALSE(read_pingback(""));
    CHECK_FALSE(read_pingback("source=1"));
    CHECK_FALSE(read_pingback(call_of("system.listMethods", value, value)));
    CHECK_FALSE(read_pingback(call_of("pingback.ping", value, "")));
    CHECK_FALSE(read_pingback(call_of("pingback.ping", value + "</param><param>" + value, value)));
    CHECK_FALSE(read_pingback(call_of("pingback.ping", value, "<value><int>7</int></value>") + "<more/>"));
    CHECK_FALSE(read_pingback(call_of("pingback.ping", value, value).substr(0, 150)));
}

TEST_CASE("a document type, a deep document and a long text are refused before they grow") {
    const std::string value = "<value><string>&x;</string></value>";
    CHECK_FALSE(read_pingback("<!DOCTYPE x [<!ENTITY x \"aaaaaaaaaa\">]>" + call_of("pingback.ping", value, value)));
    CHECK_FALSE(read_pingback("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"));
    std::string deep;
    for (int k = 0; k < 2'000; ++k) {
        deep += "<a>";
    }
    CHECK_FALSE(read_pingback(deep));
    const std::string plain = "<value>https://a.example/</value>";
    CHECK_FALSE(read_pingback(call_of("pingback.ping", "<value>" + std::string(10'000, 'x') + "</value>", plain)));
}

TEST_CASE("answers and faults are XML whatever they say") {
    CHECK(pingback_answer("a < b").contains("<params><param><value><string>a &lt; b</string></value></param></params>"));
    CHECK(pingback_fault(PingbackFault::kUnusableTarget, "no").contains("<name>faultCode</name><value><int>33</int></value>"));
    CHECK(pingback_fault(PingbackFault::kUnreadable, "no").contains("<int>-32700</int>"));
}
