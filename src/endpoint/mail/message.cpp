#include "endpoint/mail/message.h"

#include <algorithm>
#include <array>

#include "base/civil_date.h"
#include "base/id.h"
#include "base/utf8.h"
#include "domain/email.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kWordBytes = 42;  // of UTF-8 in one encoded word: 56 letters of base64 and 12 around them, below 75
constexpr std::size_t kLineBytes = 57;  // of text in one line of 76 letters

std::string mime_base64(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t k = 0; k < bytes.size(); k += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = k; i < k + 3; ++i) {
            group = group << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            text += k + i <= bytes.size() ? kLetters[group >> (18U - 6U * i) & 63U] : '=';
        }
    }
    return text;
}

bool is_control(char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; }

bool is_header_text(std::string_view text) {
    return std::ranges::none_of(text, is_control) && first_invalid_utf8(text) == std::string_view::npos;
}

bool is_plain(std::string_view text) {
    return !text.contains("=?") && std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter < 0x7f; });
}

/// Encoded words of RFC 2047, a line each.
std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const std::string_view part = truncate_utf8(text, kWordBytes);
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + mime_base64(part) + "?=";
        text.remove_prefix(part.size());
    }
    return words;
}

bool fits_as_it_is(std::string_view text) { return is_plain(text) && text.size() <= 60; }

std::string mailbox(std::string_view name, const std::string& address) {
    if (name.empty()) {
        return address;
    }
    const bool quotable = fits_as_it_is(name) && !name.contains('"') && !name.contains('\\');
    return (quotable ? "\"" + std::string(name) + "\"" : encoded_words(name)) + "\r\n <" + address + ">";
}

std::string two_digits(std::int64_t value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

std::string date_field(std::int64_t utc_s) {
    constexpr std::array<std::string_view, 7> kDays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // the first day was a Thursday
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::int64_t second = ((utc_s % kSecondsPerDay) + kSecondsPerDay) % kSecondsPerDay;
    const std::int64_t days = (utc_s - second) / kSecondsPerDay;
    const CivilDate date = civil_from_days(days);
    return std::string(kDays[static_cast<std::size_t>(((days % 7) + 7) % 7)]) + ", " + two_digits(date.day) + " " +
           std::string(kMonths[static_cast<std::size_t>(date.month - 1)]) + " " + std::to_string(date.year) + " " +
           two_digits(second / 3600) + ":" + two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + " +0000";
}

/// The text with CR LF at the end of each line, in base64.
std::string body(std::string_view text) {
    std::string lines;
    for (const char letter : text) {
        if (letter == '\n') {
            lines += '\r';
        }
        if (letter != '\r') {
            lines += letter;
        }
    }
    if (!lines.ends_with('\n')) {
        lines += "\r\n";
    }
    std::string encoded;
    for (std::string_view rest = lines; !rest.empty(); rest.remove_prefix(std::min(kLineBytes, rest.size()))) {
        encoded += mime_base64(rest.substr(0, kLineBytes)) + "\r\n";
    }
    return encoded;
}

std::unexpected<Problem> unsendable(std::string field) { return fail("mail_unsendable", std::move(field)); }

}  // namespace

bool is_mailable(std::string_view address) {
    const bool ascii = std::ranges::all_of(address, [](char letter) { return letter > ' ' && letter < 0x7f; });
    return ascii && domain::check_email(address).has_value();
}

std::string message_id_field(const Mail& mail) { return "<" + mail.message_id + mail.from.substr(mail.from.find('@')) + ">"; }

Result<std::string> encode_mail(const Mail& mail) {
    if (!is_id(mail.message_id)) {
        return unsendable("message_id");
    }
    if (!is_mailable(mail.from)) {
        return unsendable("from");
    }
    if (!is_mailable(mail.to)) {
        return unsendable("to");
    }
    if (!is_header_text(mail.subject) || mail.subject.empty()) {
        return unsendable("subject");
    }
    if (!is_header_text(mail.from_name)) {
        return unsendable("from_name");
    }
    if (first_invalid_utf8(mail.text) != std::string_view::npos || mail.text.contains('\0')) {
        return unsendable("text");
    }
    return "Date: " + date_field(mail.written_at_s) + "\r\nFrom: " + mailbox(mail.from_name, mail.from) + "\r\nTo:\r\n " + mail.to +
           "\r\nSubject: " + (fits_as_it_is(mail.subject) ? mail.subject : encoded_words(mail.subject)) + "\r\nMessage-ID:\r\n " +
           message_id_field(mail) +
           "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           body(mail.text);
}

}  // namespace counterpart::endpoint
