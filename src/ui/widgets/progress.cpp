#include "ui/widgets/progress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

Node progress_node(Id id, const Rect& rect, std::string_view name, float now, float maximum) {
    Node node = make_node(id, Role::kProgress, rect, name);
    node.now = now;
    node.maximum = maximum;
    return node;
}

}  // namespace

bool progress(Ui& ui, std::string_view id, const ProgressSpec& spec) {
    constexpr float kHeight = 8;
    const IdScope scope(ui, id);
    const Row row(ui, {.height = ui.scaled(24), .gap = 12});
    const LinkSpec cancel{.label = spec.cancel_label, .role = TextRole::kCaption};
    const float figure = spec.figure.empty() ? 0 : std::ceil(ui.text_width(spec.figure, TextRole::kCaption)) + 12;
    const float link_space = spec.cancel_label.empty() ? 0 : std::ceil(link_width(ui, cancel)) + 12;
    const float wide = (spec.width > 0 ? spec.width : ui.available_width()) - figure - link_space;
    const Rect bar = ui.place(std::max(40.0f, wide), kHeight);
    Node node = progress_node(ui.id("bar"), bar, spec.name, spec.done, spec.all);
    node.value = spec.figure;
    ui.record(std::move(node));
    const float share = spec.all > 0 ? std::clamp(spec.done / spec.all, 0.0f, 1.0f) : 0;
    ui.paint().fill(bar, ui.colour(Token::kSunken), kHeight / 2);
    if (share > 0) {
        ui.paint().fill({bar.x, bar.y, std::max(kHeight, bar.width * share), kHeight}, ui.colour(Token::kAccent), kHeight / 2);
    }
    if (!spec.figure.empty()) {
        const Rect text = ui.place(figure - 12, ui.line_height(TextRole::kCaption));
        ui.text().draw_in(text, spec.figure, TextRole::kCaption, ui.colour(Token::kMuted));
    }
    return !spec.cancel_label.empty() && link(ui, "cancel", cancel);
}

void progress_in_parts(Ui& ui, std::string_view id, std::string_view name, std::span<const ProgressPart> parts) {
    constexpr float kHeight = 10, kGap = 2;
    const Rect bar = ui.place(kFill, kHeight);
    ui.record(make_node(ui.id(id), Role::kImage, bar, name));
    float sum = 0;
    for (const ProgressPart& part : parts) {
        sum += part.amount;
    }
    if (sum <= 0) {
        ui.paint().fill(bar, ui.colour(Token::kSunken), kHeight / 2);
        return;
    }
    float before = 0;
    for (const ProgressPart& part : parts) {
        const float left = ui.paint().snapped(bar.x + bar.width * before / sum);
        before += part.amount;
        const float right = ui.paint().snapped(bar.x + bar.width * before / sum);
        const bool last = before >= sum;
        const Corners corners = left <= bar.x ? (last ? Corners::kAll : Corners::kLeft) : last ? Corners::kRight : Corners::kNone;
        ui.paint().fill({left, bar.y, right - left - (last ? 0 : kGap), kHeight}, ui.colour(part.colour), kHeight / 2, corners);
    }
}

void progress_steps(Ui& ui, std::string_view id, std::string_view name, int done, int all) {
    constexpr float kHeight = 4, kGap = 4;
    const Rect bar = ui.place(kFill, kHeight);
    ui.record(progress_node(ui.id(id), bar, name, static_cast<float>(done), static_cast<float>(all)));
    const float wide = (bar.width - kGap * static_cast<float>(all - 1)) / static_cast<float>(std::max(1, all));
    for (int step = 0; step < all; ++step) {
        const Rect piece{bar.x + static_cast<float>(step) * (wide + kGap), bar.y, wide, kHeight};
        ui.paint().fill(piece, ui.colour(step < done ? Token::kAccent : Token::kTrack), kHeight / 2);
    }
}

void draw_spinner(Ui& ui, Point middle, float size, Colour colour) {
    constexpr double kTurnsASecond = 1.1;
    const bool still = ui.input().reduced_motion || ui.forced() != Forced::kNone;
    const double turn = still ? 0.0 : ui.now_s() * kTurnsASecond * 2 * std::numbers::pi;
    const auto start = static_cast<float>(std::fmod(turn, 2 * std::numbers::pi) - std::numbers::pi / 2);
    ui.paint().ring(middle, size / 2 - 1, colour.faded(0.35f), 2);
    ui.paint().arc(middle, size / 2 - 1, start, start + 4.2f, colour, 2);
    if (!still) {
        ui.request_frame();
    }
}

void skeleton(Ui& ui, std::string_view id, std::string_view caption_text, int rows) {
    constexpr std::array<float, 6> kLengths{0.82f, 0.50f, 0.66f, 0.40f, 0.74f, 0.50f};
    const IdScope scope(ui, id);
    const Colour colour = ui.colour(Token::kSunken);
    for (int row = 0; row < rows; ++row) {
        const Rect box = ui.place(kFill, 40);
        ui.paint().disc({box.x + 20, box.middle_y()}, 20, colour);
        const float room = box.width - 52;
        const std::size_t at = static_cast<std::size_t>(row) * 2 % kLengths.size();
        ui.paint().fill({box.x + 52, box.y + 5, room * kLengths[at], 10}, colour, 5);
        ui.paint().fill({box.x + 52, box.y + 24, room * kLengths[at + 1], 10}, colour, 5);
        ui.gap(14);
    }
    line_of_text(ui, caption_text, {.role = TextRole::kCaption, .colour = Token::kMuted, .status = true});
}

}  // namespace counterpart::ui
