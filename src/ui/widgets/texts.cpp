#include "ui/widgets/texts.h"

#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/script.h"
#include "ui/widgets/common.h"
#include "ui/widgets/rich_text.h"

namespace counterpart::ui {

namespace {

Id text_id(Ui& ui, std::string_view text) {
    // Texts have no name of their own: their place among the frame's elements is one that seldom changes.
    return ui.id(std::string("text ") + std::to_string(ui.node_count()) + std::string(text.substr(0, 24)));
}

Node text_node(Ui& ui, Role role, const Rect& rect, std::string_view text) { return make_node(text_id(ui, text), role, rect, text); }

void record_heading(Ui& ui, const Rect& rect, std::string_view text, int level) {
    Node node = text_node(ui, Role::kHeading, rect, text);
    node.id = ui.id(std::string("heading ") + std::string(text));
    node.level = level;
    ui.record(std::move(node));
}

void heading_lines(Ui& ui, std::string_view text, TextRole role, int level, float width) {
    const float wide = width > 0 ? width : ui.available_width();
    const std::vector<TextLine> lines = ui.text().wrap(text, role, wide);
    const Rect box = ui.place(width < 0 ? kFill : wide, ui.line_height(role) * static_cast<float>(lines.size()));
    record_heading(ui, box, text, level);
    float top = box.y;
    for (const TextLine& line : lines) {
        ui.text().draw({box.x, top}, text.substr(line.begin, line.end - line.begin), role, ui.colour(Token::kInk));
        top += ui.line_height(role);
    }
}

float start_of_line(const Rect& box, float line_width, const TextSpec& spec, bool right_to_left) {
    const float room = box.width - line_width;
    const bool at_end = spec.align == Align::kEnd || (spec.follows_script && right_to_left);
    return box.x + (at_end ? room : spec.align == Align::kMiddle ? room / 2 : 0);
}

/// Links of a paragraph, each once per line it stands on.
void draw_words(Ui& ui, const Rect& box, const std::vector<Span>& spans, const PlacedText& placed, const TextSpec& spec,
                std::size_t lines) {
    const float line_height = ui.line_height(spec.role);
    for (std::size_t at = 0; at < placed.words.size(); ++at) {
        const PlacedWord& word = placed.words[at];
        if (word.line >= lines) {
            break;
        }
        const Span& span = spans[word.span];
        const float left = start_of_line(box, placed.line_widths[word.line], spec, false) + word.x;
        const Rect place{left, box.y + line_height * static_cast<float>(word.line), word.width, line_height};
        const TextRole role = span.is_strong ? strong(spec.role) : spec.role;
        if (span.href.empty()) {
            const Token colour = span.is_strong ? spec.strong_colour : spec.colour;
            ui.text().draw({place.x, place.y}, word.text, role, ui.colour(colour));
            continue;
        }
        const IdScope scope(ui, static_cast<std::int64_t>(at));
        Node node = make_node(ui.id(span.href), Role::kLink, place, span.text);
        node.href = span.href;
        const bool first = at == 0 || placed.words[at - 1].span != word.span;
        node.state.focusable = first;
        node.state.hidden = !first;
        const Interaction does = ui.interact(std::move(node), place.grown(0, 2));
        if (does.ring) {
            draw_focus_ring(ui, place, 3);
        }
        const Colour colour = ui.colour(does.hovered ? Token::kAccentHover : Token::kAccent);
        ui.text().draw({place.x, place.y}, word.text, role, colour);
        ui.paint().hairline(place.x, place.bottom() - 2, place.width, colour);
        if (does.activated) {
            ui.follow(span.href);
        }
    }
}

/// A paragraph in a script of the browser: whole lines as images.
void draw_foreign(Ui& ui, const Rect& box, std::string_view text, const std::vector<TextLine>& lines, const TextSpec& spec,
                  bool right_to_left) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view line = text.substr(lines[at].begin, lines[at].end - lines[at].begin);
        const float left = start_of_line(box, ui.text_width(line, spec.role), spec, right_to_left);
        ui.text().draw({left, box.y + ui.line_height(spec.role) * static_cast<float>(at)}, line, spec.role, ui.colour(spec.colour));
    }
}

void record_paragraph(Ui& ui, const Rect& box, std::string_view text, const TextSpec& spec) {
    if (spec.decorative) {
        return;
    }
    Node node = text_node(ui, spec.status ? Role::kStatus : Role::kText, box, text);
    node.language = spec.language;
    ui.record(std::move(node));
}

}  // namespace

void title(Ui& ui, std::string_view text, float width) {
    heading_lines(ui, text, ui.is_phone() && text.size() > 28 ? TextRole::kHeading : TextRole::kTitle, 1, width);
}

void heading(Ui& ui, std::string_view text, int level, float width) {
    heading_lines(ui, text, level <= 2 ? TextRole::kHeading : TextRole::kLabel, level, width);
}

void label_heading(Ui& ui, std::string_view text, int level, float width) { heading_lines(ui, text, TextRole::kLabel, level, width); }

void panel_heading(Ui& ui, std::string_view text, std::string_view caption_text) {
    if (caption_text.empty()) {
        label_heading(ui, text, 2);
        return;
    }
    const Rect row = ui.place(kFill, ui.line_height(TextRole::kLabel));
    record_heading(ui, row, text, 2);
    const float wide = std::min(row.width * 0.6f, ui.text_width(caption_text, TextRole::kCaption));
    ui.text().draw_in({row.x, row.y, row.width - wide - 8, row.height}, text, TextRole::kLabel, ui.colour(Token::kInk));
    const Rect box{row.right() - wide, row.y, wide, row.height};
    ui.text().draw_in(box, caption_text, TextRole::kCaption, ui.colour(Token::kMuted), Align::kEnd);
    ui.record(text_node(ui, Role::kText, box, caption_text));
}

void paragraph(Ui& ui, std::string_view text, const TextSpec& spec) {
    const float wide = spec.width > 0 ? spec.width : ui.available_width();
    const float line_height = ui.line_height(spec.role);
    const auto most = spec.max_lines > 0 ? static_cast<std::size_t>(spec.max_lines) : std::string_view::npos;
    if (has_right_to_left(text)) {
        std::vector<TextLine> lines = ui.text().wrap(text, spec.role, wide);
        lines.resize(std::min(lines.size(), most));
        const Rect box = ui.place(spec.width > 0 ? wide : kFill, line_height * static_cast<float>(lines.size()));
        record_paragraph(ui, box, text, spec);
        draw_foreign(ui, box, text, lines, spec, runs_right_to_left(text));
        return;
    }
    const std::vector<Span> spans = spec.plain ? read_plain(text) : read_spans(text);
    PlacedText placed = place_words(ui, spans, spec.role, wide);
    const std::size_t lines = std::min(placed.line_widths.size(), most);
    const Rect box = ui.place(spec.width > 0 ? wide : kFill, line_height * static_cast<float>(lines));
    record_paragraph(ui, box, spec.plain ? std::string(text) : plain_text(text), spec);
    if (lines < placed.line_widths.size()) {
        // The last line takes the rest of the text and shortens it.
        const auto last = std::ranges::find_if(placed.words, [&](const PlacedWord& word) { return word.line + 1 == lines; });
        if (last != placed.words.end()) {
            std::string rest;
            for (auto word = last; word != placed.words.end() && word->line <= lines; ++word) {
                rest += word->text + (word->text.ends_with(' ') ? "" : " ");
            }
            last->text = ui.text().shortened(rest, spec.role, wide);
            placed.words.erase(last + 1, placed.words.end());
        }
    }
    draw_words(ui, box, spans, placed, spec, lines);
}

float paragraph_height(Ui& ui, std::string_view text, TextRole role, float width) {
    const std::size_t lines = has_right_to_left(text) ? ui.text().wrap(text, role, width).size()
                                                      : place_words(ui, read_spans(text), role, width).line_widths.size();
    return ui.line_height(role) * static_cast<float>(lines);
}

void line_of_text(Ui& ui, std::string_view text, const TextSpec& spec) {
    const float wide = spec.width == 0 ? std::min(ui.available_width(), ui.text_width(text, spec.role) + 1) : spec.width;
    const Rect box = ui.place(wide, ui.line_height(spec.role));
    record_paragraph(ui, box, text, spec);
    const Align align = spec.follows_script && runs_right_to_left(text) ? Align::kEnd : spec.align;
    ui.text().draw_in(box, text, spec.role, ui.colour(spec.colour), align);
}

void caption(Ui& ui, std::string_view text) { paragraph(ui, text, {.role = TextRole::kCaption, .colour = Token::kMuted}); }

void icon(Ui& ui, Icon picture, float size, Token colour, std::string_view name) {
    const Rect box = ui.place(size, size);
    ui.text().icon({box.x, box.y}, picture, size, ui.colour(colour));
    if (!name.empty()) {
        ui.record(text_node(ui, Role::kImage, box, name));
    }
}

}  // namespace counterpart::ui
