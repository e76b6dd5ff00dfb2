#include "ui/widgets/rich_text.h"

#include <algorithm>

#include "domain/forum_text.h"
#include "ui/script.h"

namespace counterpart::ui {

namespace {

void push_text(std::vector<Span>& spans, std::string_view text, bool is_strong) {
    if (!text.empty()) {
        spans.push_back({.text = std::string(text), .href = {}, .is_strong = is_strong});
    }
}

/// The link that starts at `at`, if one does; `end` is behind it.
bool read_link(std::string_view text, std::size_t at, Span& link, std::size_t& end) {
    const std::size_t middle = text.find("](#/", at);
    const std::size_t close = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (close == std::string_view::npos || text.find('[', at + 1) < middle) {
        return false;
    }
    link.text = text.substr(at + 1, middle - at - 1);
    link.href = text.substr(middle + 2, close - middle - 2);
    end = close + 1;
    return true;
}

/// Puts words one after the other and breaks lines.
class Placer {
  public:
    Placer(Ui& ui, TextRole role, float width) : ui_(ui), role_(role), width_(width) { placed_.line_widths.push_back(0); }

    void word(std::string_view text, std::size_t span, bool is_strong) {
        const TextRole role = is_strong ? strong(role_) : role_;
        const float wide = ui_.text_width(text, role);
        if (x_ > 0 && x_ + space_ + wide > width_ + 0.5f) {
            new_line();
        }
        if (wide > width_ && text.size() > grapheme_end(text, 0)) {
            std::size_t cut = grapheme_end(text, 0);
            while (grapheme_end(text, cut) < text.size() && ui_.text_width(text.substr(0, grapheme_end(text, cut)), role) <= width_) {
                cut = grapheme_end(text, cut);
            }
            word(text.substr(0, cut), span, is_strong);
            new_line();
            word(text.substr(cut), span, is_strong);
            return;
        }
        x_ += x_ > 0 ? space_ : 0;
        const bool joins = space_ > 0 && !placed_.words.empty() && placed_.words.back().span == span && placed_.words.back().line == line();
        if (joins) {
            placed_.words.back().text += ' ';
            placed_.words.back().width += space_;
        }
        placed_.words.push_back({std::string(text), span, x_, wide, line()});
        x_ += wide;
        placed_.line_widths.back() = x_;
        space_ = 0;
    }

    void space() { space_ = x_ > 0 ? ui_.text_width(" ", role_) : 0; }

    void new_line() {
        placed_.line_widths.push_back(0);
        x_ = space_ = 0;
    }

    PlacedText take() { return std::move(placed_); }

  private:
    [[nodiscard]] std::size_t line() const { return placed_.line_widths.size() - 1; }

    Ui& ui_;
    TextRole role_;
    float width_;
    float x_ = 0, space_ = 0;
    PlacedText placed_;
};

}  // namespace

std::vector<Span> read_spans(std::string_view text) {
    std::vector<Span> spans;
    std::size_t start = 0;
    bool is_strong = false;
    for (std::size_t at = 0; at < text.size();) {
        Span found;
        std::size_t end = 0;
        if (text.substr(at, 2) == "**") {
            push_text(spans, text.substr(start, at - start), is_strong);
            is_strong = !is_strong;
            at = start = at + 2;
        } else if (text[at] == '[' && read_link(text, at, found, end)) {
            push_text(spans, text.substr(start, at - start), is_strong);
            spans.push_back(std::move(found));
            at = start = end;
        } else {
            ++at;
        }
    }
    push_text(spans, text.substr(start), is_strong);
    return spans;
}

std::vector<Span> read_plain(std::string_view text) {
    std::vector<Span> spans;
    std::size_t at = 0;
    while (at < text.size()) {
        const domain::TextSpan found = domain::find_web_address(text, at);
        push_text(spans, text.substr(at, found.begin - at), false);
        if (found.begin < text.size()) {
            const std::string address(text.substr(found.begin, found.end - found.begin));
            spans.push_back({.text = address, .href = address, .is_strong = false});
        }
        at = found.end;
    }
    return spans;
}

std::string plain_text(std::string_view text) {
    std::string plain;
    for (const Span& span : read_spans(text)) {
        plain += span.text;
    }
    return plain;
}

PlacedText place_words(Ui& ui, const std::vector<Span>& spans, TextRole role, float width) {
    Placer placer(ui, role, std::max(1.0f, width));
    for (std::size_t span = 0; span < spans.size(); ++span) {
        const std::string_view text = spans[span].text;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '\n') {
                placer.new_line();
                ++at;
            } else if (text[at] == ' ') {
                placer.space();
                ++at;
            } else {
                const std::vector<TextLine> first =
                    ui.text().wrap(text.substr(at, std::min(text.find_first_of(" \n", at), text.size()) - at), role, width);
                for (const TextLine& piece : first) {
                    placer.word(text.substr(at + piece.begin, piece.end - piece.begin), span, spans[span].is_strong);
                }
                at = std::min(text.find_first_of(" \n", at), text.size());
            }
        }
    }
    return placer.take();
}

}  // namespace counterpart::ui
