#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// One mail in plain text.
struct Mail {
    std::string message_id;  ///< 32 hexadecimal digits
    std::string from;        ///< the address alone
    std::string from_name;   ///< may be empty
    std::string to;          ///< the address alone
    std::string subject;
    std::string text;  ///< UTF-8, lines end with \n
    std::int64_t written_at_s = 0;
};

/// Whether an address can stand in a header and in the SMTP dialogue: well formed and in ASCII, so without control characters, spaces or <>.
bool is_mailable(std::string_view address);

/// "<id@domain of the sender>", the same for every attempt.
std::string message_id_field(const Mail& mail);

/// The bytes of RFC 5322: lines of at most 78 bytes, but for long addresses, that end with CR LF; the text in base64; a subject or name that
/// is not ASCII in encoded words. Errors: mail_unsendable (where: the field) for an address that is not mailable, an id that is none, a
/// subject or name with control characters, text that is not UTF-8. The same mail gives the same bytes.
Result<std::string> encode_mail(const Mail& mail);

}  // namespace counterpart::endpoint
