#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/decoded.h"
#include "domain/record_terms.h"

namespace counterpart::codec {

// What the endpoint answers about accounts (docs/api/openapi.json); fields of a newer endpoint become notes.

/// One browser in which a person is signed in.
struct SessionLine {
    std::string id;
    std::string device;        ///< "Firefox, Linux"; may be empty
    std::int64_t made_at_s = 0;
    std::int64_t seen_at_s = 0;
    bool current = false;      ///< the browser that asks

    friend bool operator==(const SessionLine&, const SessionLine&) = default;
};

/// How far a mail has come.
enum class MailProgress : std::uint8_t { kWaiting, kSending, kSent, kFailed };
inline constexpr std::int64_t kMailProgressCount = 4;

/// One mail to a person, without its words.
struct MailLine {
    std::string id;
    std::string kind;        ///< as its wording is called: "matched", "sign_in"; a newer endpoint may have others
    std::string address;
    std::int64_t ordered_at_s = 0;
    MailProgress state = MailProgress::kWaiting;
    std::int64_t sent_at_s = 0;  ///< 0 = not sent
    bool bounced = false;        ///< a mail server sent it back

    friend bool operator==(const MailLine&, const MailLine&) = default;
};

/// Who signed in.
struct SignedInAs {
    std::string person_id;
    bool is_new = false;       ///< the account was made just now
};

/// A picture that the endpoint has taken.
struct PhotoTaken {
    std::string id;            ///< SHA-256 of its bytes
    domain::PhotoType type = domain::PhotoType::kJpeg;
    std::int32_t width_px = 0;
    std::int32_t height_px = 0;
    std::int64_t size_bytes = 0;
};

DecodeResult<PhotoTaken> decode_photo_taken(std::string_view json);
/// The minutes for which a link that was asked for will work.
DecodeResult<std::int64_t> decode_link_ordered(std::string_view json);
DecodeResult<SignedInAs> decode_signed_in(std::string_view json);
DecodeResult<std::vector<SessionLine>> decode_sessions(std::string_view json);

/// {"mails":[{"id","kind","address","ordered_at","state":"sent","sent_at","bounced":false}]}; "sent_at" is there once it was sent.
std::string encode_my_mails(const std::vector<MailLine>& mails);
DecodeResult<std::vector<MailLine>> decode_my_mails(std::string_view json);

}  // namespace counterpart::codec
