#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/id.h"
#include "endpoint/mail/bounce.h"
#include "endpoint/mail/message.h"
#include "endpoint/mail/mime.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string keyed(std::string_view text) { return id_from_text("key" + std::string(text)); }

/// A hash that the fuzzer can meet by chance.
std::string weak(std::string_view /*text*/) { return "0123456789abcdef"; }

}  // namespace

/// Any bytes as the address that a bounce came to: an address that is taken names an id and is the one that was given out, but for the part
/// before the + and the case of letters. And any bytes as the parts of a mail: what is encoded has short lines and no header of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view address(reinterpret_cast<const char*>(bytes), size);
    if (const auto id = mail_of_verp_address(address, weak)) {
        check(is_id(*id), "an address names an id");
        const std::string own = verp_address("bounces@a.example", *id, weak);
        const std::string tag = own.substr(own.find('+'), own.find('@') - own.find('+') + 1);
        check(lower_case(address).contains(tag), "only what was given out is taken");
        check(!mail_of_verp_address(address, keyed).has_value() || lower_case(address).contains(keyed("bounce " + *id).substr(0, 16)),
              "another key takes other addresses");
    }
    const std::string text(address);
    const std::size_t half = text.size() / 2;
    const auto mail = encode_mail({.message_id = std::string(32, '0'),
                                   .from = "a@b.example",
                                   .from_name = text.substr(0, half),
                                   .to = "c@d.example",
                                   .subject = text.substr(half),
                                   .text = text,
                                   .written_at_s = 0});
    if (mail) {
        const std::string_view header = split_entity(*mail).header;
        check(std::ranges::count(header, ':') >= 9 && mail_fields(header, "Subject").size() == 1 &&
                  mail_field(header, "To") == "c@d.example" && mail_field(header, "Bcc").empty(),
              "nothing gets into the header");
        for (std::string_view rest = *mail; !rest.empty();) {
            const std::size_t end = rest.find("\r\n");
            check(end <= 78, "lines are short");
            rest.remove_prefix(end + 2);
        }
    }
    return 0;
}
