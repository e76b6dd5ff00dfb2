#include "endpoint/mentions/form_body.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace counterpart::endpoint {
namespace {

std::optional<std::string> decoded_form_text(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at] == '+' ? ' ' : text[at];
            continue;
        }
        const std::string_view digits = text.substr(at + 1, 2);
        unsigned byte = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || read.ec != std::errc() || read.ptr != digits.data() + 2) {
            return std::nullopt;
        }
        decoded += static_cast<char>(static_cast<unsigned char>(byte));
        at += 2;
    }
    return first_invalid_utf8(decoded) == std::string_view::npos ? std::optional(std::move(decoded)) : std::nullopt;
}

std::string encoded_form_text(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
                              std::string_view("-._").contains(letter);
        if (is_plain) {
            encoded += letter;
        } else {
            encoded += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
        }
    }
    return encoded;
}

}  // namespace

std::optional<std::map<std::string, std::string, std::less<>>> decode_form(std::string_view body) {
    std::map<std::string, std::string, std::less<>> fields;
    while (!body.empty()) {
        const std::string_view field = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(field.size() + 1, body.size()));
        const std::size_t equals = std::min(field.find('='), field.size());
        auto name = decoded_form_text(field.substr(0, equals));
        auto value = decoded_form_text(field.substr(std::min(equals + 1, field.size())));
        if (!name || !value || fields.size() == kMostFormFields) {
            return std::nullopt;
        }
        if (!field.empty() && !fields.emplace(*std::move(name), *std::move(value)).second) {
            return std::nullopt;
        }
    }
    return fields;
}

std::string encode_form(std::span<const std::pair<std::string_view, std::string_view>> fields) {
    std::string form;
    for (const auto& [name, value] : fields) {
        form += (form.empty() ? "" : "&") + encoded_form_text(name) + "=" + encoded_form_text(value);
    }
    return form;
}

}  // namespace counterpart::endpoint
