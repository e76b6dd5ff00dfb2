#include <algorithm>
#include <string>
#include <utility>

#include "ui/layout.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kDisc = 36, kBesideDisc = 48, kQuoteIndent = 14;
constexpr std::int32_t kDeepestIndent = 3;

/// How far a post stands in from the left: answers stand beneath what they answer.
float indent_of(const Ui& ui, const app::PostView& post) {
    const float step = ui.is_phone() ? 14.0F : kBesideDisc - 30;
    return step * static_cast<float>(std::min(post.depth, kDeepestIndent));
}

void draw_author(Ui& ui, const app::PostView& post, const app::Texts& t) {
    const Rect line = ui.place(kFill, ui.line_height(TextRole::kDense));
    std::string said = post.author;
    for (const std::string& more : {post.by_team ? std::string(t("forum.team")) : std::string(), post.place, post.when_in_full}) {
        said += more.empty() ? "" : ", " + more;
    }
    ui.record(make_node(ui.id("author"), Role::kText, line, said));
    const float when = std::min(line.width / 3, ui.text_width(post.when, TextRole::kCaption) + 2);
    const float room = line.width - when - 12;
    float x = line.x;
    const float name = std::min(room, ui.text_width(post.author, TextRole::kDenseStrong) + 1);
    ui.text().draw_in({x, line.y, name, line.height}, post.author, TextRole::kDenseStrong, ui.colour(Token::kInk));
    x += name + 8;
    const BadgeSpec team{.label = t("forum.team"), .tone = Tone::kAccent};
    if (post.by_team && x + badge_width(ui, team) < line.x + room) {
        draw_badge(ui, {x, line.middle_y() - 12}, team);
        x += badge_width(ui, team) + 8;
    }
    if (!post.place.empty() && x < line.x + room) {
        ui.text().draw_in({x, line.y, line.x + room - x, line.height}, post.place, TextRole::kCaption, ui.colour(Token::kMuted));
    }
    ui.text().draw_in(line, post.when, TextRole::kCaption, ui.colour(Token::kMuted), Align::kEnd);
}

void draw_marks(Ui& ui, const app::PostView& post, const app::Texts& t) {
    if (post.mark.empty() && post.edited.empty() && post.language_name.empty()) {
        return;
    }
    ui.gap(2);
    Wrap wrap(ui, 10, 4);
    if (!post.mark.empty()) {
        badge(ui, {.label = post.mark, .tone = Tone::kWarm});
    }
    if (!post.language_name.empty()) {
        badge(ui, {.label = t.fill("forum.in_language", {{"language", post.language_name}}), .icon = Icon::kLanguages});
    }
    if (!post.edited.empty()) {
        line_of_text(ui, post.edited, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0});
    }
}

/// The lines of a text from `at` on that are quoted, or that are not.
std::string_view next_part(std::string_view text, std::size_t at, bool& quoted) {
    quoted = text.substr(at).starts_with("> ") || text.substr(at) == ">";
    std::size_t end = at;
    while (end < text.size()) {
        const std::string_view line = text.substr(end, std::min(text.find('\n', end), text.size()) - end);
        const bool same = (line.starts_with("> ") || line == ">") == quoted;
        if (!same) {
            break;
        }
        end = std::min(end + line.size() + 1, text.size());
    }
    return text.substr(at, end - at);
}

std::string without_marks(std::string_view quote) {
    std::string text;
    for (std::size_t at = 0; at < quote.size();) {
        const std::size_t end = std::min(quote.find('\n', at), quote.size());
        text.append(quote.substr(at + std::min<std::size_t>(2, end - at), end - at - std::min<std::size_t>(2, end - at))).append("\n");
        at = end + 1;
    }
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

void draw_quote_lines(Ui& ui, std::string_view text, std::string_view language) {
    const Point begin = ui.cursor();
    float height = 0;
    {
        const Within within(ui, {begin.x + kQuoteIndent, begin.y, ui.available_width() - kQuoteIndent, 1});
        paragraph(ui, text,
                  {.role = TextRole::kDense, .colour = Token::kMuted, .follows_script = true, .language = language, .plain = true});
        height = within.used_height();
    }
    ui.paint().fill({begin.x, begin.y, 3, height}, ui.colour(Token::kLine), 1.5F);
    ui.place(kFill, height);
}

void draw_text(Ui& ui, const app::PostView& post) {
    const std::string_view text = post.text;
    int part_number = 0;
    for (std::size_t at = 0; at < text.size();) {
        bool quoted = false;
        std::string_view part = next_part(text, at, quoted);
        at += std::max<std::size_t>(1, part.size());
        while (part.ends_with('\n')) {
            part.remove_suffix(1);
        }
        if (part.empty()) {
            continue;
        }
        const IdScope scope(ui, part_number++);
        if (quoted) {
            draw_quote_lines(ui, without_marks(part), post.language);
        } else {
            paragraph(ui, part, {.follows_script = true, .language = post.language, .plain = true});
        }
        ui.gap(4);
    }
}

/// What another site says: a box of its own, so that nobody takes it for a person's words.
void draw_machine_made(Ui& ui, const app::PostView& post, const app::Texts& t) {
    Card card(ui, {.padding = 14});
    Row row(ui, {.height = ui.line_height(TextRole::kCaption), .gap = 8});
    icon(ui, Icon::kRepeat2, 16, Token::kMuted);
    line_of_text(ui, t("forum.shared_on"), {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0});
    link(ui, "source", {.label = post.source_name, .href = post.source_url, .role = TextRole::kCaption});
}

/// What it said before, for those who may read it, behind a button.
void draw_earlier(Ui& ui, const app::PostView& post, const app::Texts& t) {
    if (post.earlier.empty()) {
        return;
    }
    const IdScope scope(ui, "earlier");
    Memory& memory = ui.memory(ui.id("open"));
    if (button(ui, "toggle",
               {.label = t("forum.earlier"),
                .icon = memory.open ? Icon::kChevronUp : Icon::kChevronDown,
                .look = ButtonLook::kQuiet,
                .size = ControlSize::kSmall,
                .name = std::string(t("forum.earlier")) + ": " + post.author,
                .expanded = memory.open})) {
        memory.open = !memory.open;
        ui.request_frame();
    }
    for (std::size_t at = 0; at < post.earlier.size() && memory.open; ++at) {
        const IdScope one(ui, static_cast<std::int64_t>(at));
        ui.gap(4);
        paragraph(ui, post.earlier[at].until, {.role = TextRole::kCaption, .colour = Token::kMuted});
        draw_quote_lines(ui, post.earlier[at].text, post.language);
    }
}

/// An act that its picture alone says on a phone, where four words do not fit beside each other.
bool small_act(Ui& ui, std::string_view id, std::string_view label, Icon picture, const app::PostView& post) {
    const std::string name = std::string(label) + ": " + post.author;
    if (ui.is_phone()) {
        return icon_button(ui, id, {.icon = picture, .name = name, .look = ButtonLook::kQuiet, .size = ControlSize::kSmall});
    }
    return button(ui, id, {.label = label, .icon = picture, .look = ButtonLook::kQuiet, .size = ControlSize::kSmall, .name = name});
}

bool act(Ui& ui, std::string_view id, std::string_view label, Icon picture, const app::PostView& post) {
    return button(ui, id,
                  {.label = label,
                   .icon = picture,
                   .look = ButtonLook::kQuiet,
                   .size = ControlSize::kSmall,
                   .name = std::string(label) + ": " + post.author});
}

void draw_act_buttons(Ui& ui, const app::PostView& post, const app::Texts& t, app::Intents& out) {
    using app::PostWriting;
    Wrap wrap(ui, 4, 0);
    const auto write = [&](std::string_view id, std::string_view key, Icon picture, bool may, PostWriting writing, bool quote = false) {
        if (may && act(ui, id, t(key), picture, post)) {
            out.emplace_back(app::WriteAboutPost{post.id, writing, quote});
        }
    };
    write("reply", "forum.reply", Icon::kReply, post.may_answer, PostWriting::kAnswer);
    write("quote", "forum.quote", Icon::kMessageCircle, post.may_answer && !post.is_machine, PostWriting::kAnswer, true);
    write("edit", "forum.edit", Icon::kPencil, post.may_edit, PostWriting::kEdit);
    if (!post.share_path.empty() && small_act(ui, "link", t("forum.link"), Icon::kLink, post)) {
        out.emplace_back(app::ShareAddress{post.author, {}, post.share_path});
    }
    if (post.may_report && small_act(ui, "report", t("forum.report"), Icon::kFlag, post)) {
        out.emplace_back(app::WriteAboutPost{post.id, PostWriting::kReport, false});
    }
    if (post.may_show && act(ui, "show", t("forum.show"), Icon::kEye, post)) {
        out.emplace_back(app::SetPostState{post.id, domain::PostState::kShown});
    }
    if (post.may_hide && act(ui, "hide", t("forum.hide"), Icon::kEyeOff, post)) {
        out.emplace_back(app::SetPostState{post.id, domain::PostState::kHidden});
    }
    if (post.may_move && act(ui, "move", t("forum.move_to_help"), Icon::kLifeBuoy, post)) {
        out.emplace_back(app::MovePostToHelp{post.id});
    }
    if (post.may_let_write && act(ui, "let", t("forum.let_write"), Icon::kUndo2, post)) {
        out.emplace_back(app::LetWriteAgain{post.id});
    }
    write("ban", "forum.ban", Icon::kBan, post.may_ban, PostWriting::kBan);
}

/// What can be done with a post.
void draw_acts(Ui& ui, const app::PostView& post, const app::Texts& t, app::Intents& out) {
    const Point begin = ui.cursor();
    float height = 0;
    {
        const Within within(ui, {begin.x - kQuietPadding, begin.y, ui.available_width() + kQuietPadding, 1});
        draw_act_buttons(ui, post, t, out);
        height = within.used_height();
    }
    ui.place(kFill, height);
}

void draw_writing(Ui& ui, const app::PostWritingView& writing, const app::ComposerView& composer, const app::Texts& t, app::Intents& out) {
    const auto kind = static_cast<std::int32_t>(writing.writing);
    const bool opened = std::exchange(ui.memory(ui.id("writing")).number, kind) != kind;
    const IdScope scope(ui, "writing");
    if (opened) {  // the keyboard goes along to the field
        ui.focus(ui.id("text"), ui.focus_visible());
    }
    Card card(ui);
    if (writing.asks_name) {
        draw_visitor(ui, composer, t, out);
        ui.gap(12);
    }
    if (auto typed = text_area(
            ui, "text", {.label = writing.label, .value = writing.text, .help = writing.help, .error = writing.problem, .rows = 4})) {
        out.emplace_back(app::TypeAboutPost{*typed.text});
    }
    ui.gap(12);
    Wrap wrap(ui);
    const bool grave = writing.writing == app::PostWriting::kBan;
    if (button(ui, "send", {.label = writing.send, .look = grave ? ButtonLook::kDangerFilled : ButtonLook::kPrimary})) {
        out.emplace_back(app::SendAboutPost{});
    }
    if (button(ui, "drop", {.label = t("forum.drop")})) {
        out.emplace_back(app::DropWriting{});
    }
}

void draw_body(Ui& ui, const app::PostView& post, const app::ComposerView& composer, const app::Texts& t, app::Intents& out) {
    if (post.is_hidden) {
        paragraph(ui, t("forum.was_hidden"), {.role = TextRole::kDense, .colour = Token::kMuted});
        draw_acts(ui, post, t, out);
        return;
    }
    draw_author(ui, post, t);
    draw_marks(ui, post, t);
    ui.gap(2);
    draw_text(ui, post);
    draw_hints(ui, post.hints, ui.is_phone() ? 2 : 1);
    if (post.is_machine) {
        ui.gap(4);
        draw_machine_made(ui, post, t);
        ui.gap(4);
    } else if (!post.source_url.empty()) {
        link(ui, "source", {.label = post.source_name, .href = post.source_url, .role = TextRole::kCaption});
    }
    draw_earlier(ui, post, t);
    draw_acts(ui, post, t, out);
    if (post.writing) {
        ui.gap(8);
        draw_writing(ui, *post.writing, composer, t, out);
    } else {
        ui.memory(ui.id("writing")).number = -1;
    }
}

}  // namespace

void draw_hints(Ui& ui, const std::vector<std::string>& hints, int most_lines) {
    const IdScope scope(ui, "hints");
    int number = 0;
    for (const std::string& hint : hints) {
        const IdScope one(ui, number++);
        paragraph(ui, hint,
                  {.role = TextRole::kCaption, .colour = Token::kMuted, .max_lines = most_lines, .follows_script = true, .plain = true});
    }
}

void draw_post(Ui& ui, const app::PostView& post, const app::ComposerView& composer, const app::Texts& t, app::Intents& out) {
    const float indent = indent_of(ui, post);
    const Point begin = ui.cursor();
    if (post.depth == 0) {
        divider(ui, 0, 14);
    } else {
        ui.gap(10);
    }
    const Point top = ui.cursor();
    const float width = ui.available_width() - indent;
    const bool disc = !post.is_hidden;
    const float beside = disc ? kBesideDisc : 0;
    if (disc && post.by_team) {
        const Within within(ui, {begin.x + indent, top.y, kDisc, kDisc});
        team_avatar(ui, kDisc);
    } else if (disc) {
        draw_avatar(ui, {begin.x + indent, top.y}, post.initial, post.tint, kDisc);
    }
    float height = 0;
    {
        const Within within(ui, {begin.x + indent + beside, top.y, width - beside, 1});
        draw_body(ui, post, composer, t, out);
        height = within.used_height();
    }
    if (post.depth > 0) {
        ui.paint().fill({begin.x + indent - (ui.is_phone() ? 8.0F : 16.0F), top.y, 2, height}, ui.colour(Token::kLine), 1);
    }
    ui.place(kFill, std::max(height, disc ? kDisc : 0.0F));
    ui.gap(8);
}

}  // namespace counterpart::ui
