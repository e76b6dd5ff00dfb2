#include "ui/widgets/parts.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/card.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

constexpr float kBarHeight = 8;

struct ToneTokens {
    Token ground, text;
};

ToneTokens tokens_of(Tone tone) {
    switch (tone) {
        case Tone::kAccent: return {Token::kAccentSoft, Token::kAccent};
        case Tone::kSuccess: return {Token::kSuccessSoft, Token::kSuccess};
        case Tone::kWarm: return {Token::kWarmSoft, Token::kWarm};
        case Tone::kDanger: return {Token::kDangerSoft, Token::kDanger};
        case Tone::kPlain: break;
    }
    return {Token::kSunken, Token::kMuted};
}

}  // namespace

void draw_parts(Ui& ui, const Rect& box, std::span<const Part> parts, int of_points) {
    Painter& paint = ui.paint();
    const Rect bar{box.x, std::round(box.middle_y() - kBarHeight / 2), box.width, kBarHeight};
    paint.fill(bar, ui.colour(Token::kSunken), kBarHeight / 2);
    float points = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Part& part = parts[at];
        if (part.points <= 0) {
            continue;
        }
        const float scale = bar.width / static_cast<float>(std::max(1, of_points));
        const float left = paint.snapped(bar.x + points * scale);
        points += static_cast<float>(part.points);
        const float right = paint.snapped(bar.x + points * scale);
        const bool first = left <= bar.x + 0.5f;
        const bool last = right >= bar.right() - 0.5f;
        const Corners corners = first && last ? Corners::kAll : first ? Corners::kLeft : last ? Corners::kRight : Corners::kNone;
        paint.fill({left, bar.y, std::max(1.0f, right - left - (last ? 0.0f : 1.0f)), kBarHeight}, ui.colour(data_token(part.data)),
                   kBarHeight / 2, corners);
    }
    std::string text;
    for (const Part& part : parts) {
        if (!part.label.empty()) {
            text += (text.empty() ? "" : "\n") + std::string(part.label) + "  " + std::to_string(part.points);
        }
    }
    if (!text.empty()) {
        tooltip(ui, bar.grown(0, 8), text);
    }
}

void part_bar(Ui& ui, int points, int of_points, int data, float width) {
    const Rect bar = ui.place(width, kBarHeight);
    const float share = of_points > 0 ? std::clamp(static_cast<float>(points) / static_cast<float>(of_points), 0.0f, 1.0f) : 0;
    ui.paint().fill(bar, ui.colour(Token::kSunken), kBarHeight / 2);
    if (share > 0) {
        ui.paint().fill({bar.x, bar.y, std::max(kBarHeight, bar.width * share), bar.height}, ui.colour(data_token(data)), kBarHeight / 2);
    }
}

float badge_width(Ui& ui, const BadgeSpec& spec) {
    return std::ceil(ui.text_width(spec.label, TextRole::kCaptionStrong) + (spec.icon == Icon::kNone ? 20.0f : 38.0f));
}

void draw_badge(Ui& ui, Point top_left, const BadgeSpec& spec) {
    const Rect box{top_left.x, top_left.y, badge_width(ui, spec), ui.scaled(24)};
    const ToneTokens tokens = tokens_of(spec.tone);
    ui.paint().fill(box, ui.colour(tokens.ground), box.height / 2);
    const float left = spec.icon == Icon::kNone ? 10.0f : 28.0f;
    ui.text().icon({box.x + 8, box.middle_y() - 8}, spec.icon, 16, ui.colour(tokens.text));
    ui.text().draw_in({box.x + left, box.y, box.width - left, box.height}, spec.label, TextRole::kCaptionStrong, ui.colour(tokens.text));
}

void badge(Ui& ui, const BadgeSpec& spec) {
    const Rect box = ui.place(badge_width(ui, spec), ui.scaled(24));
    draw_badge(ui, {box.x, box.y}, spec);
    ui.push_id("badge");
    ui.record(make_node(ui.id(std::string(spec.label) + std::to_string(ui.node_count())), Role::kText, box, spec.label));
    ui.pop_id();
}

void draw_avatar(Ui& ui, Point top_left, std::string_view letter, std::uint32_t person, float size) {
    const Rect box{top_left.x, top_left.y, size, size};
    ui.paint().disc(box.middle(), size / 2, ui.colour(tint_token(person)));
    ui.text().draw_letter(box, letter, std::round(size * 0.4f), ui.colour(tint_text_token(person)));
}

void avatar(Ui& ui, std::string_view letter, std::uint32_t person, float size) {
    const Rect box = ui.place(size, size);
    draw_avatar(ui, {box.x, box.y}, letter, person, size);
}

void team_avatar(Ui& ui, float size) {
    const Rect box = ui.place(size, size);
    ui.paint().disc(box.middle(), size / 2, ui.colour(Token::kAccent));
    const float radius = size * 0.22f;
    ui.paint().half_disc({box.middle_x() - size * 0.03f, box.middle_y() - size * 0.02f}, radius, true, ui.colour(Token::kOnAccent));
    ui.paint().half_disc({box.middle_x() + size * 0.03f, box.middle_y() + size * 0.02f}, radius, false, ui.colour(Token::kOnAccent));
}

void brand_mark(Ui& ui, const Rect& box) {
    // The right half stands a little lower: two places on one day.
    const float unit = box.height / 22;
    const float radius = 9.5f * unit;
    const float gap = 0.9f * unit;
    ui.paint().half_disc({box.middle_x() - gap, box.middle_y() - unit}, radius, true, ui.colour(Token::kAccent));
    ui.paint().half_disc({box.middle_x() + gap, box.middle_y() + unit}, radius, false, ui.colour(Token::kWarmMark));
}

void waiting_mark(Ui& ui, float size) {
    const Rect box = ui.place(size * 1.1f, size * 1.05f);
    const float radius = size * 0.45f;
    ui.paint().half_disc({box.x + radius, box.y + radius}, radius, true, ui.colour(Token::kAccent));
    ui.paint().half_disc_dashed({box.x + radius + size * 0.12f, box.y + radius + size * 0.1f}, radius, false, ui.colour(Token::kEdge),
                                std::max(1.5f, size / 26));
}

}  // namespace counterpart::ui
