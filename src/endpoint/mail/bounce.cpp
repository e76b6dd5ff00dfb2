#include "endpoint/mail/bounce.h"

#include <algorithm>

#include "base/id.h"
#include "base/text_number.h"
#include "endpoint/mail/mime.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kIdDigits = 32;
constexpr std::size_t kMostAddresses = 16;

std::string tag_of(std::string_view message_id, const KeyedHash& hash) {
    return std::string(message_id) + "-" + hash("bounce " + std::string(message_id)).substr(0, kHashDigits);
}

/// "5.1.1" at the front of a value, else nothing.
std::string status_in(std::string_view value) {
    std::size_t length = 0;
    std::size_t dots = 0;
    while (length < value.size() && length < 9 && (is_digit(value[length]) || value[length] == '.')) {
        dots += value[length] == '.' ? 1 : 0;
        ++length;
    }
    const bool sound = dots == 2 && length >= 5 && is_digit(value[0]) && value[1] == '.' && is_digit(value[length - 1]);
    return sound ? std::string(value.substr(0, length)) : std::string();
}

BounceSeverity severity_of(std::string_view status) {
    const bool says_nothing_about_the_address = status == "5.2.2" || status.starts_with("5.7.");
    return status.starts_with('5') && !says_nothing_about_the_address ? BounceSeverity::kHard : BounceSeverity::kSoft;
}

/// The group of fields about one recipient.
BounceReport report_of(std::string_view fields) {
    const std::string action = lower_case(first_word(mail_field(fields, "Action")));
    const std::string status = status_in(mail_field(fields, "Status"));
    if (action == "failed") {
        return {.kind = BounceKind::kFailed, .severity = severity_of(status), .status = status};
    }
    if (action == "delayed") {
        return {.kind = BounceKind::kDelayed, .severity = BounceSeverity::kNone, .status = status};
    }
    if (action == "delivered" || action == "relayed" || action == "expanded") {
        return {.kind = BounceKind::kDelivered, .severity = BounceSeverity::kNone, .status = status};
    }
    return {};
}

/// Whether one recipient's report weighs more than another's: failures first, hard ones before soft ones.
bool weighs_more(const BounceReport& left, const BounceReport& right) {
    return left.kind != right.kind ? left.kind < right.kind : left.severity > right.severity;
}

BounceReport report_of_part(std::string_view part) {
    BounceReport worst;
    while (!part.empty()) {
        part.remove_prefix(std::min(part.find_first_not_of("\r\n"), part.size()));
        const MailEntity group = split_entity(part);
        if (const BounceReport report = report_of(group.header); weighs_more(report, worst)) {
            worst = report;
        }
        part = group.body;
    }
    return worst;
}

bool is_automatic(std::string_view header) {
    const std::string submitted = lower_case(first_word(mail_field(header, "Auto-Submitted")));
    const std::string precedence = lower_case(first_word(mail_field(header, "Precedence")));
    return (!submitted.empty() && submitted != "no") || precedence == "auto_reply" || precedence == "bulk" || precedence == "junk" ||
           !mail_field(header, "X-Autoreply").empty() || !mail_field(header, "X-Autorespond").empty();
}

}  // namespace

std::string verp_address(std::string_view bounce_address, std::string_view message_id, const KeyedHash& hash) {
    const std::size_t at = bounce_address.find('@');
    return std::string(bounce_address.substr(0, at)) + "+" + tag_of(message_id, hash) + std::string(bounce_address.substr(at));
}

std::optional<std::string> mail_of_verp_address(std::string_view address, const KeyedHash& hash) {
    constexpr std::size_t kTagSize = kIdDigits + 1 + kHashDigits;
    const std::size_t at = address.find('@');
    const std::size_t plus = address.substr(0, at).rfind('+');
    if (at == std::string_view::npos || plus == std::string_view::npos || at - plus - 1 != kTagSize) {
        return std::nullopt;
    }
    const std::string tag = lower_case(address.substr(plus + 1, kTagSize));
    const std::string id = tag.substr(0, kIdDigits);
    if (!is_id(id)) {
        return std::nullopt;
    }
    const std::string own = tag_of(id, hash);
    unsigned difference = own.size() == tag.size() ? 0 : 1;
    for (std::size_t k = 0; k < tag.size() && k < own.size(); ++k) {
        difference |= static_cast<unsigned char>(own[k] ^ tag[k]);  // all of it, so that time tells nothing
    }
    return difference == 0 ? std::optional(id) : std::nullopt;
}

BounceReport read_bounce(std::string_view message) {
    BounceReport report;
    for_each_part(message, [&report](const MailEntity& part) {
        const std::string type = media_type(part.header);
        if (type == "message/delivery-status" || type == "message/global-delivery-status") {
            if (const BounceReport found = report_of_part(part.body); weighs_more(found, report)) {
                report = found;
            }
        }
    });
    if (report.kind == BounceKind::kOther && is_automatic(split_entity(message).header)) {
        report.kind = BounceKind::kAutomatic;
    }
    return report;
}

std::vector<std::string> delivered_to(std::string_view message) {
    std::vector<std::string> addresses;
    const std::string_view header = split_entity(message).header;
    for (const std::string_view name : {"Delivered-To", "X-Original-To", "Envelope-To", "To"}) {
        for (const std::string& value : mail_fields(header, name)) {
            for (std::string& address : addresses_in(value)) {
                if (addresses.size() == kMostAddresses) {
                    return addresses;
                }
                addresses.push_back(std::move(address));
            }
        }
    }
    return addresses;
}

}  // namespace counterpart::endpoint
