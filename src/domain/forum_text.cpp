#include "domain/forum_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "domain/limits.h"

namespace counterpart::domain {
namespace {

constexpr std::string_view kPlain = "http://", kSecure = "https://";

bool is_address_letter(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool may_stand_in_address(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    constexpr std::string_view kNever = "<>\"\\^`{|}";
    return byte > 0x20 && byte != 0x7F && !kNever.contains(letter);
}

bool is_beginning(std::string_view text) { return text.starts_with(kPlain) || text.starts_with(kSecure); }

/// Takes what ends a sentence, and a bracket that opened before the address, off its end. Cost: linear.
std::size_t end_without_punctuation(std::string_view address) {
    constexpr std::string_view kEnds = ".,;:!?'*_";
    std::ptrdiff_t closes_more = std::ranges::count(address, ')') - std::ranges::count(address, '(');
    std::size_t end = address.size();
    for (; end > 0; --end) {
        const char last = address[end - 1];
        const bool is_bracket_from_before = last == ')' && closes_more > 0;
        if (!kEnds.contains(last) && !is_bracket_from_before) {
            break;
        }
        closes_more -= is_bracket_from_before ? 1 : 0;
    }
    return end;
}

/// Marks that stand on the letter before them: the combining blocks, and the marks of scripts that have some.
bool is_mark(char32_t value) {
    constexpr std::array<std::pair<char32_t, char32_t>, 14> kMarks{{{0x0300, 0x036F},
                                                                    {0x0483, 0x0489},
                                                                    {0x0591, 0x05BD},
                                                                    {0x0610, 0x061A},
                                                                    {0x064B, 0x065F},
                                                                    {0x0E31, 0x0E31},
                                                                    {0x0E34, 0x0E3A},
                                                                    {0x0E47, 0x0E4E},
                                                                    {0x135D, 0x135F},
                                                                    {0x1AB0, 0x1AFF},
                                                                    {0x1DC0, 0x1DFF},
                                                                    {0x20D0, 0x20FF},
                                                                    {0x3099, 0x309A},
                                                                    {0xFE20, 0xFE2F}}};
    return std::ranges::any_of(kMarks, [value](const auto& range) { return value >= range.first && value <= range.second; });
}

bool turns_direction(char32_t value) { return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069); }

/// The part of a text's letters A-Z that are capitals, in percent; 0 for a text of few letters.
std::size_t capitals_percent(std::string_view text) {
    constexpr std::size_t kFewLetters = 20;
    const auto capitals = static_cast<std::size_t>(std::ranges::count_if(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; }));
    const auto small = static_cast<std::size_t>(std::ranges::count_if(text, [](char letter) { return letter >= 'a' && letter <= 'z'; }));
    return capitals + small < kFewLetters ? 0 : 100 * capitals / (capitals + small);
}

/// How much of the text is the word that stands in it most often, in percent of its words; 0 for a text of few words.
std::size_t commonest_word_percent(std::string_view text) {
    constexpr std::size_t kFewWords = 12, kShortWord = 4;
    std::unordered_map<std::string_view, std::size_t> counts;
    std::size_t words = 0, most = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (end - at >= kShortWord) {
            most = std::max(most, ++counts[text.substr(at, end - at)]);
        }
        words += end > at ? 1 : 0;
        at = end + 1;
    }
    return words < kFewWords ? 0 : 100 * most / words;
}

}  // namespace

bool is_web_address(std::string_view text) {
    if (!is_beginning(text) || text.size() > kMaxUrlLength || !std::ranges::all_of(text, may_stand_in_address)) {
        return false;
    }
    const std::string_view rest = text.substr(text.starts_with(kSecure) ? kSecure.size() : kPlain.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return host.contains('.') && !host.contains('@') && is_address_letter(host.front()) &&
           first_invalid_utf8(text) == std::string_view::npos;
}

TextSpan find_web_address(std::string_view text, std::size_t from) {
    for (std::size_t begin = text.find("http", from); begin != std::string_view::npos; begin = text.find("http", begin + 1)) {
        if ((begin > 0 && is_address_letter(text[begin - 1])) || !is_beginning(text.substr(begin))) {
            continue;
        }
        // No further than an address may be long: where many seem to begin in a text without a gap, the rest is not read anew for each.
        const std::string_view rest = text.substr(begin, kMaxUrlLength + 1);
        const auto length = static_cast<std::size_t>(std::ranges::find_if_not(rest, may_stand_in_address) - rest.begin());
        const std::string_view all = rest.substr(0, length);
        const std::string_view address = all.substr(0, end_without_punctuation(all));
        if (length <= kMaxUrlLength && is_web_address(address)) {
            return {begin, begin + address.size()};
        }
    }
    return {text.size(), text.size()};
}

std::size_t count_web_addresses(std::string_view text) {
    std::size_t count = 0;
    for (TextSpan span = find_web_address(text, 0); span.begin < text.size(); span = find_web_address(text, span.end)) {
        ++count;
    }
    return count;
}

std::size_t count_mentions(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const bool of_address = at > 0 && is_address_letter(text[at - 1]);
        const bool has_name = at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '@' && text[at + 1] != '\n';
        count += !of_address && has_name ? 1 : 0;
    }
    return count;
}

std::size_t highest_pile_of_marks(std::string_view text) {
    std::size_t highest = 0, pile = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        pile = is_mark(point.value) ? pile + 1 : 0;
        highest = std::max(highest, pile);
        at += point.length_bytes;
    }
    return highest;
}

std::string without_overrides(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!turns_direction(point.value)) {
            kept.append(text.substr(at, point.length_bytes));
        }
        at += point.length_bytes;
    }
    return kept;
}

std::int32_t spam_score(std::string_view text) {
    constexpr std::int32_t kAll = 100;
    const std::size_t links = count_web_addresses(text);
    std::int32_t score = static_cast<std::int32_t>(std::min<std::size_t>(links, 5)) * 12;
    score += links > 0 && count_code_points(text) < 80 * links ? 25 : 0;  // a link and little else
    score += capitals_percent(text) > 60 ? 25 : 0;
    score += commonest_word_percent(text) > 30 ? 40 : 0;
    score += std::ranges::count(text, '!') > 8 ? 15 : 0;
    return std::min(score, kAll);
}

void check_forum_text(FieldChecks& checks, std::string_view text, std::string_view where) {
    checks.require(count_web_addresses(text) <= kMaxLinksOfPost, "too_many_links", where, std::to_string(kMaxLinksOfPost))
        .require(count_mentions(text) <= kMaxMentionsOfPost, "too_many_mentions", where, std::to_string(kMaxMentionsOfPost));
}

}  // namespace counterpart::domain
