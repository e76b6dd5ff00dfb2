#include "ui/text_engine.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include "base/utf8.h"
#include "ui/script.h"

namespace counterpart::ui {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kMostWidths = 20'000;

std::uint64_t key_of(std::string_view text, TextRole role) {
    constexpr std::uint64_t kPrime = 0x100000001B3ull;
    // The role is a step of its own: mixed into the first letter, "4" of one role would be "6" of another.
    std::uint64_t hash = (0xCBF29CE484222325ull ^ static_cast<std::uint64_t>(role)) * kPrime;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * kPrime;
    }
    return hash;
}

bool is_space(char32_t character) { return character == U' ' || character == U'\n' || character == U'\t'; }

/// Characters that belong to whatever stands beside them.
bool is_neutral(char32_t character) { return character == U' ' || continues_grapheme(character); }

}  // namespace

void TextEngine::begin_frame(TextImages* images, float text_scale) {
    if (scale_ != text_scale || widths_.size() > kMostWidths || images_ != images || generation_ != fonts_.generation()) {
        widths_.clear();
    }
    generation_ = fonts_.generation();
    scale_ = text_scale;
    images_ = images;
}

bool TextEngine::drawn_as_letters(char32_t character) const {
    return fonts_.covers(character) || is_space(character) || images_ == nullptr;
}

std::size_t TextEngine::run_end(std::string_view text, std::size_t at, bool covered) const {
    std::size_t end = at;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const bool neutral = is_neutral(point.value);
        if (!neutral && drawn_as_letters(point.value) != covered) {
            break;
        }
        at += point.length_bytes;
        // A space at the end of a foreign run belongs to the letters after it.
        end = covered || point.value != U' ' ? at : end;
    }
    return end;
}

float TextEngine::baseline_in_line(const TextStyle& style) const {
    const FontFile& file = fonts_.file(style.weight);
    return ((style.line_px - style.size_px * file.height_em()) / 2 + style.size_px * file.ascent_em()) * scale_;
}

float TextEngine::set_letters(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink) {
    const FontFile& file = fonts_.file(style.weight);
    const float size = style.size_px * scale_;
    const float ratio = painter_.ratio();
    const float ascent = ink == Ink::kDrawn ? fonts_.baseline(style.size_px, style.weight) : 0;
    const float top = std::round(baseline.y * ratio) - std::round(ascent);
    float pen = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length_bytes;
        const char32_t letter = is_space(point.value) ? U' ' : point.value;
        if (before != 0) {
            pen += file.kerning_em(before, letter) * size;
        }
        const ImFontGlyph* const glyph = ink == Ink::kDrawn ? fonts_.glyph(letter, style.size_px, style.weight) : nullptr;
        if (glyph != nullptr && glyph->Visible != 0) {
            // Half device pixels: the atlas holds each letter at twice the width, so these steps stay crisp.
            const float left = std::round((baseline.x + pen) * ratio * 2) / 2;
            painter_.list()->PrimReserve(6, 4);
            painter_.list()->PrimRectUV({(left + glyph->X0) / ratio, (top + glyph->Y0) / ratio},
                                        {(left + glyph->X1) / ratio, (top + glyph->Y1) / ratio}, {glyph->U0, glyph->V0},
                                        {glyph->U1, glyph->V1}, colour.packed());
        }
        pen += file.advance_em(letter) * size + style.tracking_px * scale_;
        before = letter;
    }
    return pen;
}

float TextEngine::set_image(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink) {
    const TextImage image = images_->image_of(text, style.size_px * scale_, style.weight);
    if (ink == Ink::kDrawn) {
        const Point top_left{painter_.snapped(baseline.x), painter_.snapped(baseline.y) - image.baseline};
        painter_.image(image.texture, {top_left.x, top_left.y, image.width, image.height},
                       image.coloured ? Colour{255, 255, 255, colour.alpha} : colour);
    }
    return image.width;
}

float TextEngine::set_line(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink) {
    // Mixed directions are the browser's business: one image of the whole line.
    if (images_ != nullptr && has_right_to_left(text)) {
        return set_image(baseline, text, style, colour, ink);
    }
    float pen = 0;
    for (std::size_t at = 0; at < text.size();) {
        const bool covered = drawn_as_letters(code_point_at(text, at).value);
        const std::size_t end = std::max(run_end(text, at, covered), at + code_point_at(text, at).length_bytes);
        const std::string_view run = text.substr(at, end - at);
        const Point start{baseline.x + pen, baseline.y};
        pen += covered ? set_letters(start, run, style, colour, ink) : set_image(start, run, style, colour, ink);
        at = end;
    }
    return pen;
}

float TextEngine::width(std::string_view text, TextRole role) {
    const std::uint64_t key = key_of(text, role);
    const auto found = widths_.find(key);
    if (found != widths_.end()) {
        return found->second;
    }
    return widths_.emplace(key, set_line({}, text, style_of(role), {}, Ink::kMeasured)).first->second;
}

float TextEngine::draw(Point top_left, std::string_view text, TextRole role, Colour colour) {
    const TextStyle style = style_of(role);
    return set_line({top_left.x, top_left.y + baseline_in_line(style)}, text, style, colour, Ink::kDrawn);
}

float TextEngine::draw_in(const Rect& box, std::string_view text, TextRole role, Colour colour, Align align) {
    const float natural = width(text, role);
    const float top = box.y + (box.height - line_height(role)) / 2;
    if (natural > box.width + 0.5f) {
        return draw({box.x, top}, shortened(text, role, box.width), role, colour);
    }
    const float room = box.width - natural;
    const float left = align == Align::kStart ? box.x : align == Align::kEnd ? box.x + room : box.x + room / 2;
    return draw({left, top}, text, role, colour);
}

void TextEngine::draw_letter(const Rect& box, std::string_view letter, float size_px, Colour colour) {
    const TextStyle style{size_px / scale_, size_px / scale_, kSemibold, 0};
    const float wide = set_line({}, letter, style, colour, Ink::kMeasured);
    // Capitals of Inter are 0.727 em high: their middle is the middle of the box.
    set_line({box.middle_x() - wide / 2, box.middle_y() + size_px * 0.3635f}, letter, style, colour, Ink::kDrawn);
}

std::string TextEngine::shortened(std::string_view text, TextRole role, float max_width) {
    if (width(text, role) <= max_width + 0.5f) {
        return std::string(text);
    }
    std::vector<std::size_t> ends{0};
    while (ends.back() < text.size()) {
        ends.push_back(grapheme_end(text, ends.back()));
    }
    const float room = max_width - width(kEllipsis, role);
    const TextStyle style = style_of(role);
    const auto fits = [&](std::size_t end) { return set_line({}, text.substr(0, end), style, {}, Ink::kMeasured) <= room; };
    const auto first_too_long = std::partition_point(ends.begin() + 1, ends.end(), fits);
    std::string_view kept = trimmed(text.substr(0, *(first_too_long - 1)));
    return std::string(kept) + std::string(kEllipsis);
}

std::vector<TextLine> TextEngine::wrap(std::string_view text, TextRole role, float max_width) {
    std::vector<TextLine> lines;
    TextLine line;
    bool empty = true;
    const auto finish = [&] {
        lines.push_back(line);
        line = {line.end, line.end, 0};
        empty = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        bool newline = false;
        while (end < text.size()) {
            const CodePoint point = code_point_at(text, end);
            newline = point.value == U'\n';
            if (newline || is_space(point.value)) {
                break;
            }
            end = grapheme_end(text, end);
            if (is_ideographic(point.value) || (point.value == U'-' && end - at > 1)) {
                break;
            }
        }
        std::size_t word_end = end;
        const float with_word = width(text.substr(line.begin, word_end - line.begin), role);
        if (!empty && with_word > max_width) {
            finish();
            line.begin = at;
        }
        if (empty && width(text.substr(at, word_end - at), role) > max_width) {
            std::size_t cut = grapheme_end(text, at);
            while (cut < word_end && width(text.substr(at, grapheme_end(text, cut) - at), role) <= max_width) {
                cut = grapheme_end(text, cut);
            }
            word_end = end = cut;
            newline = false;
        }
        if (empty) {
            line.begin = at;
        }
        line.end = word_end;
        line.width = width(text.substr(line.begin, line.end - line.begin), role);
        empty = false;
        at = end;
        if (at < text.size() && is_space(code_point_at(text, at).value)) {
            if (text[at] == '\n') {
                finish();
            }
            ++at;
        }
    }
    if (!empty || lines.empty()) {
        lines.push_back(line);
    }
    return lines;
}

void TextEngine::icon(Point top_left, Icon icon, float size_px, Colour colour) {
    const float ratio = painter_.ratio();
    const ImFontGlyph* const glyph = icon == Icon::kNone ? nullptr : fonts_.glyph(static_cast<char32_t>(icon), size_px, kIcons);
    if (glyph == nullptr) {
        return;
    }
    // The font's em square is the icon's square: centre it where the text scale made it larger.
    const FontFile& file = fonts_.file(kIcons);
    const float drawn = size_px * scale_;
    const float left = std::round((top_left.x + (size_px - drawn) / 2) * ratio);
    const float top = std::round((top_left.y + (size_px - drawn * file.height_em()) / 2) * ratio);
    painter_.list()->PrimReserve(6, 4);
    painter_.list()->PrimRectUV({(left + glyph->X0) / ratio, (top + glyph->Y0) / ratio},
                                {(left + glyph->X1) / ratio, (top + glyph->Y1) / ratio}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                                colour.packed());
}

}  // namespace counterpart::ui
