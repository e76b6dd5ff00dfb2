#include "endpoint/http.h"

#include <algorithm>
#include <array>
#include <utility>

#include "endpoint/security_headers.h"

namespace counterpart::endpoint {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

constexpr std::array<std::pair<unsigned, std::string_view>, 8> kSentences{{
    {400, "The request is not valid HTTP/1.1."},
    {404, "Not found."},
    {405, "Only GET and HEAD are answered here."},
    {413, "The request is too large."},
    {417, "Only 100-continue can be expected."},
    {431, "The request's header is too large."},
    {501, "Only the transfer coding chunked is understood."},
    {505, "Only HTTP/1.0 and HTTP/1.1 are spoken here."},
}};

}  // namespace

bool same_ignoring_case(std::string_view left, std::string_view right) { return std::ranges::equal(left, right, {}, lower, lower); }

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string field_value(const HeaderFields& fields, std::string_view name) {
    std::string joined;
    for (const HeaderField& field : fields) {
        if (same_ignoring_case(field.name, name)) {
            joined += joined.empty() ? "" : ", ";
            joined += field.value;
        }
    }
    return joined;
}

std::vector<std::string_view> list_items(std::string_view value) {
    std::vector<std::string_view> items;
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        if (const std::string_view item = trimmed(value.substr(0, comma)); !item.empty()) {
            items.push_back(item);
        }
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    return items;
}

HttpResponse plain_answer(unsigned status) {
    const auto found = std::ranges::find(kSentences, status, &std::pair<unsigned, std::string_view>::first);
    std::string text(found == kSentences.end() ? "The request was not answered." : found->second);
    text += '\n';
    HttpResponse answer{.status = status, .fields = {}, .body = std::make_shared<const std::string>(std::move(text))};
    answer.fields = {{"Content-Type", std::string(kPlainText)}, {"Cache-Control", "no-store"}};
    add_security_headers(answer.fields, kPlainText);
    return answer;
}

}  // namespace counterpart::endpoint
