#include "endpoint/mail/mime.h"

#include <algorithm>

#include "base/utf8.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kMostParts = 64;
constexpr std::size_t kDeepest = 8;
constexpr std::size_t kMostFields = 64;
constexpr std::size_t kLongestBoundary = 200;

/// Takes the first line from the front, without its end.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

/// The value of a parameter such as boundary="…" of a Content-Type; empty where there is none.
std::string parameter(std::string_view value, std::string_view name) {
    const std::string small = lower_case(value);
    const std::string wanted = std::string(name) + "=";
    std::size_t at = small.find(wanted);
    while (at != std::string::npos && at > 0 && small[at - 1] != ';' && small[at - 1] != ' ' && small[at - 1] != '\t') {
        at = small.find(wanted, at + 1);
    }
    if (at == std::string::npos) {
        return {};
    }
    std::string_view rest = value.substr(at + wanted.size());
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        return std::string(rest.substr(0, rest.find('"')));
    }
    return std::string(rest.substr(0, rest.find_first_of("; \t")));
}

enum class BoundaryLine { kNone, kNext, kLast };

BoundaryLine boundary_line(std::string_view line, std::string_view boundary) {
    if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) {
        return BoundaryLine::kNone;
    }
    const std::string_view rest = line.substr(2 + boundary.size());
    if (rest.starts_with("--")) {
        return BoundaryLine::kLast;
    }
    return counterpart::trimmed(rest).empty() ? BoundaryLine::kNext : BoundaryLine::kNone;
}

/// The bodies between the boundary's lines; an end that is missing is the end of the bytes.
std::vector<std::string_view> parts_between(std::string_view body, std::string_view boundary) {
    std::vector<std::string_view> parts;
    std::string_view rest = body;
    const char* start = nullptr;
    while (!rest.empty() && parts.size() < kMostParts) {
        const char* line_start = rest.data();
        const BoundaryLine kind = boundary_line(take_line(rest), boundary);
        if (kind == BoundaryLine::kNone) {
            continue;
        }
        if (start != nullptr) {
            parts.emplace_back(start, static_cast<std::size_t>(line_start - start));
        }
        start = kind == BoundaryLine::kNext ? rest.data() : nullptr;
        if (kind == BoundaryLine::kLast) {
            return parts;
        }
    }
    if (start != nullptr && parts.size() < kMostParts) {
        parts.emplace_back(start, static_cast<std::size_t>(body.data() + body.size() - start));
    }
    return parts;
}

void visit(std::string_view bytes, std::size_t depth, std::size_t& count, const std::function<void(const MailEntity&)>& take) {
    if (count >= kMostParts || depth > kDeepest) {
        return;
    }
    const MailEntity entity = split_entity(bytes);
    const std::string boundary = parameter(mail_field(entity.header, "Content-Type"), "boundary");
    if (!media_type(entity.header).starts_with("multipart/") || boundary.empty() || boundary.size() > kLongestBoundary) {
        ++count;
        take(entity);
        return;
    }
    for (const std::string_view part : parts_between(entity.body, boundary)) {
        visit(part, depth + 1, count, take);
    }
}

}  // namespace

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
    return result;
}

std::string_view first_word(std::string_view value) {
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    return value.substr(0, value.find_first_of(" \t;("));
}

MailEntity split_entity(std::string_view bytes) {
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::size_t line_start = bytes.size() - rest.size();
        if (take_line(rest).empty()) {
            return {.header = bytes.substr(0, line_start), .body = rest};
        }
    }
    return {.header = bytes, .body = {}};
}

std::vector<std::string> mail_fields(std::string_view header, std::string_view name) {
    std::vector<std::string> values;
    const std::string wanted = lower_case(name);
    bool inside = false;
    while (!header.empty()) {
        const std::string_view line = take_line(header);
        if (is_folded(line)) {
            if (inside) {
                values.back() += (values.back().empty() ? "" : " ") + std::string(counterpart::trimmed(line));
            }
            continue;
        }
        const std::size_t colon = line.find(':');
        inside = colon != std::string_view::npos && values.size() < kMostFields &&
                 lower_case(counterpart::trimmed(line.substr(0, colon))) == wanted;
        if (inside) {
            values.emplace_back(counterpart::trimmed(line.substr(colon + 1)));
        }
    }
    return values;
}

std::string mail_field(std::string_view header, std::string_view name) {
    std::vector<std::string> values = mail_fields(header, name);
    return values.empty() ? std::string() : std::move(values.front());
}

std::string media_type(std::string_view header) {
    const std::string type = lower_case(first_word(mail_field(header, "Content-Type")));
    return type.empty() ? "text/plain" : type;
}

std::vector<std::string> addresses_in(std::string_view value) {
    constexpr std::string_view kSeparators = " \t\r\n,;\"<>()";
    std::vector<std::string> addresses;
    while (!value.empty()) {
        value.remove_prefix(std::min(value.find_first_not_of(kSeparators), value.size()));
        const std::string_view word = value.substr(0, value.find_first_of(kSeparators));
        if (word.contains('@')) {
            addresses.emplace_back(word);
        }
        value.remove_prefix(word.size());
    }
    return addresses;
}

void for_each_part(std::string_view message, const std::function<void(const MailEntity&)>& take) {
    std::size_t count = 0;
    visit(message, 0, count, take);
}

}  // namespace counterpart::endpoint
