#include "domain/email.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace counterpart::domain {
namespace {

constexpr std::size_t kMaxAddressBytes = 254;  // RFC 5321, with the errata
constexpr std::size_t kMaxLocalBytes = 64;
constexpr std::size_t kMaxLabelBytes = 63;

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; }

std::string small_letters(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), small);
    return result;
}

bool is_letter_or_digit(char letter) {
    const char lower = small(letter);
    return (lower >= 'a' && lower <= 'z') || (letter >= '0' && letter <= '9');
}

bool is_local_letter(char letter) {
    constexpr std::string_view kSigns = ".!#$%&'*+-/=?^_`{|}~";
    return is_letter_or_digit(letter) || kSigns.contains(letter);
}

/// International addresses (RFC 6531) need a mail server, at both ends, that says it takes them; ours is not asked.
bool is_beyond_ascii(char letter) { return static_cast<unsigned char>(letter) >= 0x80; }

bool has_bad_dot(std::string_view text) { return text.starts_with('.') || text.ends_with('.') || text.contains(".."); }

bool is_sound_domain(std::string_view domain) {
    if (!domain.contains('.') || has_bad_dot(domain)) {
        return false;
    }
    std::string_view last;
    while (!domain.empty()) {
        const std::size_t end = std::min(domain.find('.'), domain.size());
        last = domain.substr(0, end);
        const bool sound = last.size() <= kMaxLabelBytes && !last.starts_with('-') && !last.ends_with('-') &&
                           std::ranges::all_of(last, [](char letter) { return is_letter_or_digit(letter) || letter == '-'; });
        if (!sound) {
            return false;
        }
        domain.remove_prefix(std::min(end + 1, domain.size()));
    }
    const bool only_digits = std::ranges::all_of(last, [](char letter) { return letter >= '0' && letter <= '9'; });
    return last.size() >= 2 && !only_digits;
}

/// The domain that somebody who typed this one probably meant, or nothing.
std::string_view likely_domain(std::string_view domain) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kSlips{{
        {"gmial.com", "gmail.com"},     {"gmal.com", "gmail.com"},      {"gmai.com", "gmail.com"},      {"gamil.com", "gmail.com"},
        {"gmail.co", "gmail.com"},      {"gmail.con", "gmail.com"},     {"gmail.cm", "gmail.com"},      {"gmaill.com", "gmail.com"},
        {"gnail.com", "gmail.com"},     {"gmil.com", "gmail.com"},      {"gmail.comm", "gmail.com"},    {"g-mail.com", "gmail.com"},
        {"gmail.es", "gmail.com"},      {"hotmial.com", "hotmail.com"}, {"hotmai.com", "hotmail.com"},  {"hotmal.com", "hotmail.com"},
        {"hotmail.con", "hotmail.com"}, {"hotamil.com", "hotmail.com"}, {"hotmail.co", "hotmail.com"},  {"hormail.com", "hotmail.com"},
        {"outlok.com", "outlook.com"},  {"outloo.com", "outlook.com"},  {"outlook.con", "outlook.com"}, {"otulook.com", "outlook.com"},
        {"yaho.com", "yahoo.com"},      {"yahooo.com", "yahoo.com"},    {"yahoo.con", "yahoo.com"},     {"yhaoo.com", "yahoo.com"},
        {"yaoo.com", "yahoo.com"},      {"iclod.com", "icloud.com"},
    }};
    const auto* slip = std::ranges::find(kSlips, domain, &std::pair<std::string_view, std::string_view>::first);
    return slip == kSlips.end() ? std::string_view() : slip->second;
}

Problem address_problem(std::string_view code, std::string_view address) { return problem(code, {}, std::string(address)); }

}  // namespace

Result<EmailHint> check_email(std::string_view address) {
    address = trimmed(address);
    const auto refused = [address](std::string_view code) { return std::unexpected(address_problem(code, address)); };
    if (address.empty()) {
        return refused("email_empty");
    }
    if (std::ranges::any_of(address, [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; })) {
        return refused("email_space");
    }
    const std::size_t at = address.find('@');
    if (at == std::string_view::npos) {
        return refused("email_no_at");
    }
    if (address.find('@', at + 1) != std::string_view::npos) {
        return refused("email_several_at");
    }
    const std::string_view local = address.substr(0, at);
    const std::string_view domain = address.substr(at + 1);
    if (local.empty()) {
        return refused("email_no_name");
    }
    if (domain.empty()) {
        return refused("email_no_domain");
    }
    if (address.size() > kMaxAddressBytes || local.size() > kMaxLocalBytes) {
        return refused("email_too_long");
    }
    if (std::ranges::any_of(address, is_beyond_ascii)) {
        return refused("email_not_ascii");
    }
    if (!std::ranges::all_of(local, is_local_letter)) {
        return refused("email_bad_character");
    }
    if (has_bad_dot(local)) {
        return refused("email_bad_dot");
    }
    if (!is_sound_domain(domain)) {
        return refused("email_bad_domain");
    }
    EmailHint hint;
    if (const std::string_view meant = likely_domain(small_letters(domain)); !meant.empty()) {
        hint.likely_meant = std::string(local) + "@" + std::string(meant);
    }
    return hint;
}

std::string normalised_email(std::string_view address) {
    const std::string whole = small_letters(trimmed(address));
    const std::size_t at = whole.rfind('@');
    if (at == std::string::npos) {
        return whole;
    }
    std::string local = whole.substr(0, at);
    std::string domain = whole.substr(at + 1);
    if (const std::size_t plus = local.find('+'); plus != std::string::npos && plus > 0) {
        local.resize(plus);
    }
    if (domain == "googlemail.com") {
        domain = "gmail.com";
    }
    if (domain == "gmail.com") {
        std::erase(local, '.');
    }
    return local + "@" + domain;
}

}  // namespace counterpart::domain
