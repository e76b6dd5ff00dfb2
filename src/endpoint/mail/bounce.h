#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// A keyed hash of a text, as hexadecimal digits (HMAC-SHA-256 under the endpoint's own key).
using KeyedHash = std::function<std::string(std::string_view text)>;

/// The envelope's sender of one mail: "bounces+<32 digits of its id>-<16 digits of the keyed hash>@example.org" for "bounces@example.org".
/// A bounce comes back to it and so names its mail; who does not know the key can make none up. `bounce_address` has an @.
std::string verp_address(std::string_view bounce_address, std::string_view message_id, const KeyedHash& hash);

/// The id of the mail that an address of `verp_address` names, whatever the case of its letters; nothing if the hash is not ours.
std::optional<std::string> mail_of_verp_address(std::string_view address, const KeyedHash& hash);

enum class BounceSeverity : std::uint8_t { kNone, kSoft, kHard };

/// What a message that came back says.
enum class BounceKind : std::uint8_t {
    kFailed,     ///< counted
    kDelayed,    ///< the other side still tries
    kDelivered,  ///< delivered, relayed or expanded
    kAutomatic,  ///< a vacation reply or another automatic answer
    kOther,      ///< no report: somebody wrote to the address
};

struct BounceReport {
    BounceKind kind = BounceKind::kOther;
    BounceSeverity severity = BounceSeverity::kNone;  ///< of a failed one
    std::string status = {};                               ///< "5.1.1" as in RFC 3463; empty where none is given

    friend bool operator==(const BounceReport&, const BounceReport&) = default;
};

/// Reads one message (any bytes): a delivery report of RFC 3464, also inside other parts. A failure is hard where its status begins with 5,
/// but soft for a full mailbox (5.2.2) and a refusal by policy (5.7.x), which say nothing about the address. Linear in the message's size.
BounceReport read_bounce(std::string_view message);

/// The addresses that the header says the message was delivered to: Delivered-To, X-Original-To, Envelope-To, To. At most 16.
std::vector<std::string> delivered_to(std::string_view message);

}  // namespace counterpart::endpoint
