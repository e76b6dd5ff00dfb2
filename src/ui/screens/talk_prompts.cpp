#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/common.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kTickBox = 20, kPromptLeft = 32, kChevronRoom = 28, kRowHeight = 40, kTouchRow = 44;

/// The prompt's lines in its row, and where its caption stands: at the right, or below where the page is narrow.
struct PromptLayout {
    std::vector<TextLine> lines;
    float caption_width = 0;
    bool caption_below = false;
    float height = 0;
};

PromptLayout layout_of(Ui& ui, const app::PromptView& prompt, float width, float left) {
    PromptLayout layout;
    layout.caption_below = ui.is_phone() && !prompt.caption.empty();
    const float wanted = prompt.caption.empty() ? 0 : ui.text_width(prompt.caption, TextRole::kCaption) + 12;
    layout.caption_width = layout.caption_below ? 0 : std::min(wanted, width * 0.4F);
    layout.lines = ui.text().wrap(prompt.text, TextRole::kBody, width - left - layout.caption_width - kChevronRoom);
    const float text = ui.line_height(TextRole::kBody) * static_cast<float>(std::max<std::size_t>(1, layout.lines.size())) +
                       (layout.caption_below ? ui.line_height(TextRole::kCaption) : 0);
    layout.height = std::max(ui.scaled(ui.touch() ? kTouchRow : kRowHeight), text + 16);
    return layout;
}

void draw_tick(Ui& ui, const Rect& row, const app::PromptView& prompt, bool may_write, const app::Texts& t, app::Intents& out) {
    const Rect hit{row.x, row.y, kPromptLeft, row.height};
    const float reach = ui.touch() ? kTouchRow - kPromptLeft : 0;  // to the edge of the page
    const Rect box{row.x, row.y + (row.height - kTickBox) / 2, kTickBox, kTickBox};
    Node node = make_node(ui.id("tick"), Role::kCheckbox, hit, t.fill("topics.tick", {{"prompt", prompt.text}}));
    node.state.checked = prompt.done;
    node.state.disabled = !may_write;
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), {hit.x - reach, hit.y, hit.width + reach, hit.height});
    if (does.ring) {
        draw_focus_ring(ui, box, 5);
    }
    if (prompt.done) {
        ui.paint().fill(box, ui.colour(does.hovered ? Token::kAccentHover : Token::kAccent), 5);
        ui.text().icon({box.x + 2, box.y + 2}, Icon::kCheck, 16, ui.colour(Token::kOnAccent));
    } else {
        ui.paint().box(box, ui.colour(does.hovered ? Token::kSunken : Token::kSurface), ui.colour(Token::kEdge), 1.5F, 5);
    }
    if (does.activated && may_write) {
        out.emplace_back(app::TickNote{prompt.place, !prompt.done});
    }
}

void draw_prompt_words(Ui& ui, const Rect& box, const app::PromptView& prompt, const PromptLayout& layout) {
    const float line = ui.line_height(TextRole::kBody);
    const float all = line * static_cast<float>(layout.lines.size()) + (layout.caption_below ? ui.line_height(TextRole::kCaption) : 0);
    float top = box.y + (box.height - all) / 2;
    const Colour ink = ui.colour(prompt.done ? Token::kMuted : Token::kInk);
    for (const TextLine& one : layout.lines) {
        ui.text().draw({box.x, top}, std::string_view(prompt.text).substr(one.begin, one.end - one.begin), TextRole::kBody, ink);
        top += line;
    }
    if (layout.caption_below) {
        ui.text().draw_in({box.x, top, box.width, ui.line_height(TextRole::kCaption)}, prompt.caption, TextRole::kCaption,
                          ui.colour(Token::kMuted));
    } else {
        ui.text().draw_in({box.right() - layout.caption_width, box.y, layout.caption_width, box.height}, prompt.caption, TextRole::kCaption,
                          ui.colour(Token::kMuted), Align::kEnd);
    }
}

void draw_opener(Ui& ui, const Rect& row, const app::PromptView& prompt, const PromptLayout& layout, app::Intents& out) {
    const bool open = prompt.note.has_value();
    Node node = make_node(ui.id("open"), Role::kButton, row, prompt.text);
    node.description = prompt.caption;
    node.state.expanded = open;
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), row);
    if (does.hovered) {
        ui.paint().fill(row.grown(4, -1), ui.colour(Token::kSunken), kControlRadius);
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, row.grown(0, -2), kControlRadius);
    }
    draw_prompt_words(ui, {row.x, row.y, row.width - kChevronRoom, row.height}, prompt, layout);
    ui.text().icon({row.right() - 20, row.middle_y() - 10}, open ? Icon::kChevronDown : Icon::kChevronRight, 20, ui.colour(Token::kMuted));
    if (does.activated) {
        out.emplace_back(app::OpenNote{prompt.place, !open});
    }
}

}  // namespace

void draw_prompt(Ui& ui, const app::PromptView& prompt, bool may_note, bool may_write, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, prompt.place.prompt);
    const float left = may_note ? kPromptLeft : 0;
    const PromptLayout layout = layout_of(ui, prompt, ui.available_width(), left);
    const Rect row = ui.place(kFill, layout.height);
    const Rect rest{row.x + left, row.y, row.width - left, row.height};
    if (may_note) {
        draw_tick(ui, row, prompt, may_write, t, out);
        draw_opener(ui, rest, prompt, layout, out);
    } else {
        ui.record(make_node(ui.id("prompt"), Role::kListItem, row, prompt.text));
        draw_prompt_words(ui, rest, prompt, layout);
    }
    ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
    if (!prompt.note) {
        return;
    }
    ui.gap(12);
    {
        Columns indented(ui, ui.is_phone() ? std::vector<float>{kFill} : std::vector<float>{kPromptLeft, kFill}, 0);
        if (!ui.is_phone()) {
            indented.next();
        }
        indented.next();
        draw_note(ui, *prompt.note, t.fill("topics.my_note_to", {{"prompt", prompt.text}}), may_write, t, out);
    }
    divider(ui, 16);
}

void draw_line_link(Ui& ui, std::string_view id, std::string_view label, std::string_view caption_text, std::string_view href) {
    const float room = ui.available_width() - kChevronRoom;
    const std::vector<TextLine> lines = ui.text().wrap(caption_text, TextRole::kCaption, room);
    const bool wraps = lines.size() > 1;  // into two lines, of which the last one is shortened
    const float lower = ui.line_height(TextRole::kCaption);
    const float high = ui.line_height(TextRole::kDense) + (wraps ? 2 : 1) * lower;
    const Rect row = ui.place(kFill, std::max(ui.scaled(52), high + 12));
    Node node = make_node(ui.id(id), Role::kLink, row, std::string(label) + ", " + std::string(caption_text));
    node.href = href;
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), row);
    if (does.hovered) {
        ui.paint().fill(row.grown(4, -1), ui.colour(Token::kSunken), kControlRadius);
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, row.grown(0, -2), kControlRadius);
    }
    const float top = row.middle_y() - high / 2;
    ui.text().draw_in({row.x, top, room, ui.line_height(TextRole::kDense)}, label, TextRole::kDenseStrong, ui.colour(Token::kInk));
    const Rect below{row.x, top + ui.line_height(TextRole::kDense), room, lower};
    const std::string_view first = wraps ? caption_text.substr(lines[0].begin, lines[0].end - lines[0].begin) : caption_text;
    ui.text().draw_in(below, first, TextRole::kCaption, ui.colour(Token::kMuted));
    if (wraps) {
        ui.text().draw_in(below.moved(0, lower), caption_text.substr(lines[1].begin), TextRole::kCaption, ui.colour(Token::kMuted));
    }
    ui.text().icon({row.right() - 20, row.middle_y() - 10}, Icon::kChevronRight, 20, ui.colour(Token::kMuted));
    ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
    if (does.activated) {
        ui.follow(href);
    }
}

}  // namespace counterpart::ui
