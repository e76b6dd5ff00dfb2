#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "endpoint/mail/bounce.h"
#include "endpoint/mail/mime.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

bool is_inside(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

}  // namespace

/// Any bytes as a message that came back: what is counted is a failure with a sound status, and nothing is read beyond the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view message(reinterpret_cast<const char*>(bytes), size);
    const BounceReport report = read_bounce(message);
    check((report.kind == BounceKind::kFailed) == (report.severity != BounceSeverity::kNone), "failures and only failures are counted");
    check(report.status.empty() || (report.status.size() >= 5 && report.status.size() <= 9 && report.status[1] == '.'), "a status is one");
    check(report.severity != BounceSeverity::kHard || report.status.starts_with('5'), "a hard bounce has a status that begins with 5");
    std::size_t parts = 0;
    for_each_part(message, [&](const MailEntity& part) {
        ++parts;
        check(is_inside(part.header, message) && is_inside(part.body, message), "parts lie inside the message");
    });
    check(parts <= 64, "parts are limited");
    const auto addresses = delivered_to(message);
    check(addresses.size() <= 16, "addresses are limited");
    for (const std::string& address : addresses) {
        check(address.contains('@') && address.find_first_of(" \t\r\n<>,;\"") == std::string::npos, "an address is one word");
    }
    return 0;
}
