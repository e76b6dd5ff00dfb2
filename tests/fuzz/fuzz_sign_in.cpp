#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "endpoint/client_network.h"
#include "endpoint/cookies.h"
#include "endpoint/secrets.h"
#include "endpoint/sessions.h"

using namespace counterpart;
using namespace counterpart::endpoint;

/// Any text as a cookie's field, a token, an address and a browser's name: what is found lies in the text, and what has the form of a
/// secret has one spelling. (There is no multipart parser: a photo is a request's whole body.)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const std::size_t half = size / 2;
    const HeaderFields fields{{"Cookie", text.substr(0, half)}, {"cookie", text.substr(half)}};
    if (const auto value = cookie_value(fields, kSessionCookie)) {
        check(text.contains(*value), "a cookie's value stands in the field");
        check(!value->contains(';'), "a cookie's value ends before the next");
    }
    if (is_secret(text, 16)) {
        check(text.size() == 22, "a secret has one length");
    }
    check(session_key(text).has_value() == is_secret(text, kSessionSecretBytes), "only secrets are looked up");
    if (const auto address = canonical_address(text)) {
        check(canonical_address(*address) == address, "an address in its one spelling stays");
    }
    const HttpRequest request{.method = "GET", .target = "/", .fields = {{"X-Forwarded-For", text}}, .body = {}, .peer = "127.0.0.1"};
    check(client_address(request, {}) == "127.0.0.1", "a stranger is not believed");
    check(network_of(client_address(request, {"127.0.0.1"})) != "unknown", "a client has an address");
    check(device_name(text).size() < 32, "a device's name is short");
    return 0;
}
