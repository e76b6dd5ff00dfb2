#include "endpoint/mentions/pingback_xml.h"

#include <memory>
#include <vector>

#include <expat.h>

#include "base/check.h"
#include "endpoint/http.h"
#include "endpoint/pages/html_writer.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kMethodPath = "/methodCall/methodName", kValuePath = "/methodCall/params/param/value",
                           kStringPath = "/methodCall/params/param/value/string";
constexpr std::size_t kDeepestPath = 200, kLongestText = 4'000, kMostValues = 8;

/// What is known while a call is read.
struct PingbackReading {
    XML_Parser parser = nullptr;
    std::string path;  ///< of the open elements
    std::string text;  ///< of the innermost open element
    std::string method;
    std::vector<std::string> values;
    bool has_string = false;  ///< the value says that it is a string
};

void stop_reading(PingbackReading& reading) { XML_StopParser(reading.parser, XML_FALSE); }

void XMLCALL open_element(void* user, const XML_Char* name, const XML_Char** /*attributes*/) {
    auto& reading = *static_cast<PingbackReading*>(user);
    reading.path += '/';
    reading.path += name;
    reading.text.clear();
    if (reading.path == kValuePath) {
        reading.has_string = false;
    }
    if (reading.path.size() > kDeepestPath) {
        stop_reading(reading);
    }
}

void XMLCALL close_element(void* user, const XML_Char* /*name*/) {
    auto& reading = *static_cast<PingbackReading*>(user);
    if (reading.path == kMethodPath) {
        reading.method = std::string(trimmed(std::string_view(reading.text)));
    } else if (reading.path == kStringPath || (reading.path == kValuePath && !reading.has_string)) {
        reading.has_string = true;
        reading.values.push_back(reading.text);
    }
    reading.path.erase(reading.path.rfind('/'));
    reading.text.clear();
    if (reading.values.size() > kMostValues) {
        stop_reading(reading);
    }
}

void XMLCALL take_text(void* user, const XML_Char* text, int length) {
    auto& reading = *static_cast<PingbackReading*>(user);
    reading.text.append(text, static_cast<std::size_t>(length));
    if (reading.text.size() > kLongestText) {
        stop_reading(reading);
    }
}

void XMLCALL refuse_document_type(void* user, const XML_Char* /*name*/, const XML_Char* /*system_id*/, const XML_Char* /*public_id*/,
                                  int /*has_subset*/) {
    stop_reading(*static_cast<PingbackReading*>(user));
}

std::string string_value(std::string_view text) { return "<value><string>" + html_text(text) + "</string></value>"; }

std::string method_response(const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<methodResponse>" + content + "</methodResponse>\n";
}

}  // namespace

std::optional<Mention> read_pingback(std::string_view xml) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
    check(parser != nullptr, "expat makes a parser");
    PingbackReading reading;
    reading.parser = parser.get();
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), open_element, close_element);
    XML_SetCharacterDataHandler(parser.get(), take_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse_document_type);
    const auto status = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
    if (status != XML_STATUS_OK || reading.method != "pingback.ping" || reading.values.size() != 2) {
        return std::nullopt;
    }
    return Mention{.source = std::string(trimmed(std::string_view(reading.values[0]))),
                   .target = std::string(trimmed(std::string_view(reading.values[1])))};
}

std::string pingback_answer(std::string_view sentence) {
    return method_response("<params><param>" + string_value(sentence) + "</param></params>");
}

std::string pingback_fault(PingbackFault fault, std::string_view sentence) {
    return method_response("<fault><value><struct><member><name>faultCode</name><value><int>" +
                           std::to_string(static_cast<std::int32_t>(fault)) + "</int></value></member><member><name>faultString</name>" +
                           string_value(sentence) + "</member></struct></value></fault>");
}

}  // namespace counterpart::endpoint
