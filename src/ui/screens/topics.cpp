#include <algorithm>
#include <string>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestTopic = 668, kSidePane = 340;

void draw_posts(Ui& ui, const app::TopicView& topic, const app::Texts& t) {
    if (topic.posts.empty()) {
        return;
    }
    IdScope scope(ui, "posts");
    ui.gap(24);
    panel_heading(ui, t("topics.forum"), topic.posts_since);
    for (const app::TopicPostView& post : topic.posts) {
        divider(ui, 12, 12);
        const Rect line = ui.place(kFill, ui.line_height(TextRole::kDense));
        const float when = std::min(line.width / 2, ui.text_width(post.when, TextRole::kCaption) + 12);
        ui.record(make_node(ui.id("author " + std::to_string(ui.node_count())), Role::kText, line, post.author + ", " + post.when));
        ui.text().draw_in({line.x, line.y, line.width - when, line.height}, post.author, TextRole::kDenseStrong, ui.colour(Token::kInk));
        ui.text().draw_in(line, post.when, TextRole::kCaption, ui.colour(Token::kMuted), Align::kEnd);
        ui.gap(4);
        paragraph(ui, post.text, {.follows_script = true, .language = post.language});
    }
}

void draw_topic(Ui& ui, const app::TopicsView& view, const app::TopicView& topic, const app::Texts& t, app::Intents& out) {
    {
        Row row(ui, {.height = ui.scaled(24), .gap = 10});
        if (topic.is_current) {
            badge(ui, {.label = t("topics.now"), .icon = Icon::kClock, .tone = Tone::kAccent});
        }
        line_of_text(ui, topic.line, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0});
    }
    ui.gap(4);
    heading(ui, topic.title);
    ui.gap(4);
    paragraph(ui, topic.text, {.follows_script = true, .language = topic.language});
    ui.gap(20);
    panel_heading(ui, t("topics.prompts"));
    ui.gap(4);
    if (!view.has_partner && view.signed_in) {
        paragraph(ui, t("topics.no_partner"), {.role = TextRole::kDense, .colour = Token::kMuted});
        ui.gap(8);
    }
    divider(ui);
    for (const app::PromptView& prompt : topic.prompts) {
        draw_prompt(ui, prompt, view.has_partner, view.may_write, t, out);
    }
    draw_posts(ui, topic, t);
}

void draw_list(Ui& ui, std::string_view id, std::string_view name, const std::vector<app::TopicLineView>& lines, const app::Texts& t) {
    if (lines.empty()) {
        return;
    }
    IdScope scope(ui, id);
    ui.gap(24);
    panel_heading(ui, name);
    ui.gap(4);
    for (const app::TopicLineView& line : lines) {
        const std::string caption = line.is_current ? std::string(t("topics.now")) + " \u00b7 " + line.line : line.line;
        draw_line_link(ui, line.id, line.title, caption, line.address);
    }
}

void draw_lists(Ui& ui, const app::TopicsView& view, const app::Texts& t) {
    draw_list(ui, "earlier", t("topics.earlier"), view.earlier, t);
    draw_list(ui, "coming", t("topics.coming"), view.coming, t);
}

void draw_general(Ui& ui, const app::TopicsView& view, const app::Texts& t, app::Intents& out) {
    if (!view.general) {
        return;
    }
    IdScope scope(ui, "general");
    panel_heading(ui, t("topics.general"));
    paragraph(ui, t("topics.general_text"), {.role = TextRole::kCaption, .colour = Token::kMuted});
    ui.gap(4);
    draw_note(ui, *view.general, t("topics.general"), view.may_write, t, out);
}

void draw_main(Ui& ui, const app::TopicsView& view, const app::Texts& t, app::Intents& out) {
    if (view.is_chosen) {
        link(ui, "all", {.label = t("topics.all"), .href = app::kTopicsAddress, .icon_before = Icon::kChevronLeft, .plain = true});
        ui.gap(8);
    }
    title(ui, t("topics.title"));
    if (!view.lead.empty()) {
        ui.gap(4);
        paragraph(ui, view.lead, {.colour = Token::kMuted});
    }
    ui.gap(20);
    if (!view.signed_in) {
        draw_sign_in_card(ui, t("topics.sign_in"), t);
        ui.gap(20);
    }
    if (view.topic) {
        draw_topic(ui, view, *view.topic, t, out);
    } else {
        paragraph(ui, view.none_text, {.status = true});
    }
}

}  // namespace

void draw_topics(Ui& ui, const Rect& area, const app::TopicsView& view, const app::Texts& t, app::Intents& out) {
    const bool beside = ui.is_desktop() && (view.general || !view.earlier.empty() || !view.coming.empty());
    Rect rest = area;
    const Rect side = beside ? take_right(rest, kSidePane) : Rect();
    {
        Pane pane(ui, "topics", rest, {.name = t("topics.title"), .padding_x = beside ? 40.0F : side_padding(ui)});
        Columns column(ui, {std::min(kWidestTopic, ui.available_width())});
        column.next();
        draw_main(ui, view, t, out);
        if (!beside) {
            ui.gap(view.general ? 28.0F : 0.0F);
            draw_general(ui, view, t, out);
            draw_lists(ui, view, t);
        }
    }
    if (beside) {
        Pane pane(ui, "beside", side,
                  {.role = Role::kComplementary, .name = t("topics.general"), .ground = Token::kSurface, .line_left = true});
        draw_general(ui, view, t, out);
        draw_lists(ui, view, t);
    }
}

}  // namespace counterpart::ui
