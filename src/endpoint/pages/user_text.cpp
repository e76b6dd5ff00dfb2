#include "endpoint/pages/user_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/forum_text.h"

namespace counterpart::endpoint {
namespace {

/// Writes a piece without line breaks.
void write_piece_with_links(HtmlWriter& html, std::string_view piece) {
    std::size_t at = 0;
    while (at < piece.size()) {
        const domain::TextSpan span = domain::find_web_address(piece, at);
        html.text(piece.substr(at, span.begin - at));
        if (span.begin < span.end) {
            const std::string_view address = piece.substr(span.begin, span.end - span.begin);
            write_foreign_link(html, address, address);
        }
        at = span.end;
    }
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string_view next_line_of_text(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

}  // namespace

void write_user_text(HtmlWriter& html, std::string_view text, std::string_view language) {
    html.begin("div", {{"class", "text"}, {"lang", language}, kOwnDirection});
    bool in_paragraph = false;
    while (!text.empty()) {
        const std::string_view line = next_line_of_text(text);
        if (is_blank(line)) {
            if (in_paragraph) {
                html.end();
            }
            in_paragraph = false;
            continue;
        }
        if (in_paragraph) {
            html.single("br");
        } else {
            html.begin("p", {kOwnDirection});
        }
        in_paragraph = true;
        write_piece_with_links(html, line);
    }
    if (in_paragraph) {
        html.end();
    }
    html.end();
}

void write_user_words(HtmlWriter& html, std::string_view words, std::string_view language) {
    html.element("span", words, {{"lang", language}, kOwnDirection});
}

void write_foreign_link(HtmlWriter& html, std::string_view words, std::string_view address) {
    if (domain::is_web_address(address)) {
        html.element("a", words, {{"href", address}, {"rel", kForeignLink}});
    } else {
        html.text(words);
    }
}

void write_sentence(HtmlWriter& html, std::string_view sentence, std::initializer_list<PartOfSentence> parts) {
    while (!sentence.empty()) {
        const std::size_t open = std::min(sentence.find('{'), sentence.size());
        const std::size_t close = sentence.find('}', open);
        html.text(sentence.substr(0, open));
        if (close == std::string_view::npos) {
            return html.text(sentence.substr(open));
        }
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        if (const auto* part = std::ranges::find(parts, name, &PartOfSentence::first); part != parts.end()) {
            part->second();
        }
        sentence.remove_prefix(close + 1);
    }
}

std::string beginning_of_text(std::string_view text, std::size_t most_bytes) {
    std::string line;
    bool after_space = true;
    std::size_t at = 0;
    // What is behind a few times the length cannot come into it, unless all before it is white space.
    for (; at < text.size() && line.size() <= most_bytes; ++at) {
        const bool is_space = text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r';
        if (!is_space || !after_space) {
            line += is_space ? ' ' : text[at];
        }
        after_space = is_space;
    }
    if (line.ends_with(' ') && line.size() <= most_bytes) {
        line.pop_back();
    }
    if (line.size() <= most_bytes && at == text.size()) {
        return line;
    }
    const std::string_view cut = truncate_utf8(line, most_bytes);
    const std::size_t space = cut.rfind(' ');
    return std::string(space == std::string_view::npos || space < most_bytes / 2 ? cut : cut.substr(0, space)) + "…";
}

}  // namespace counterpart::endpoint
