#include <algorithm>
#include <cmath>
#include <string>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestTopic = 668, kShareOfDiscussion = 0.57F;

void draw_picture(Ui& ui, const app::TopicView& topic) {
    if (topic.picture_id.empty()) {
        return;
    }
    const float width = ui.available_width();
    photo(ui, "picture", {.photo_id = topic.picture_id, .description = topic.picture_text, .width = width, .height = width * 0.45F});
    ui.gap(4);
    if (topic.picture_url.empty()) {
        paragraph(ui, topic.picture_credit, {.role = TextRole::kCaption, .colour = Token::kMuted});
    } else {
        link(ui, "picture credit", {.label = topic.picture_credit, .href = topic.picture_url, .role = TextRole::kCaption});
    }
    ui.gap(12);
}

/// Whom the text is from, and under which word people speak of it elsewhere.
void draw_credit(Ui& ui, const app::TopicView& topic) {
    if (!topic.hashtag.empty()) {
        ui.gap(8);
        paragraph(ui, topic.hashtag, {.role = TextRole::kDenseStrong, .colour = Token::kAccent, .plain = true});
    }
    if (topic.credit.empty()) {
        return;
    }
    ui.gap(8);
    if (topic.credit_url.empty()) {
        paragraph(ui, topic.credit, {.role = TextRole::kCaption, .colour = Token::kMuted});
    } else {
        link(ui, "credit", {.label = topic.credit, .href = topic.credit_url, .role = TextRole::kCaption});
    }
}

/// The live events about the topic, and the way to all.
void draw_events_of_topic(Ui& ui, const app::TopicsView& view, const app::TopicView& topic, const app::Texts& t) {
    if (!view.has_events) {
        return;
    }
    const IdScope scope(ui, "events");
    ui.gap(20);
    if (!topic.events.empty()) {
        label_heading(ui, t("topics.events"), 3);
        ui.gap(4);
    }
    for (const app::TopicLineView& line : topic.events) {
        draw_line_link(ui, line.id, line.title, line.line, line.address);
    }
    link(ui, "all events", {.label = t("topics.all_events"), .href = app::kEventsAddress});
}

void draw_topic_share(Ui& ui, const app::TopicView& topic, const app::Texts& t, app::Intents& out) {
    ui.gap(8);
    const Point begin = ui.cursor();
    {
        const Within within(ui, {begin.x - kQuietPadding, begin.y, ui.available_width() + kQuietPadding, 1});
        if (button(ui, "share",
                   {.label = t("share.share"),
                    .icon = Icon::kLink,
                    .look = ButtonLook::kQuiet,
                    .size = ControlSize::kSmall,
                    .name = t("share.topic")})) {
            out.emplace_back(app::ShareAddress{topic.title, topic.share_text, topic.share_path});
        }
    }
    ui.place(kFill, ui.small_control_height());
}

void draw_topic(Ui& ui, const app::TopicsView& view, const app::TopicView& topic, const app::Texts& t, app::Intents& out) {
    draw_picture(ui, topic);
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
    paragraph(ui, topic.text, {.follows_script = true, .language = topic.language, .plain = true});
    draw_credit(ui, topic);
    draw_topic_share(ui, topic, t, out);
    ui.gap(20);
    panel_heading(ui, t("topics.prompts"));
    ui.gap(4);
    if (!view.has_partner && view.signed_in) {
        paragraph(ui, t("topics.no_partner"), {.role = TextRole::kDense, .colour = Token::kMuted});
        ui.gap(8);
    }
    divider(ui);
    {
        const NodeScope list(ui, view.has_partner ? Role::kGroup : Role::kList, "prompts", t("topics.prompts"));
        for (const app::PromptView& prompt : topic.prompts) {
            draw_prompt(ui, prompt, view.has_partner, view.may_write, t, out);
        }
    }
    draw_events_of_topic(ui, view, topic, t);
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
    const bool beside = ui.is_desktop() && view.topic.has_value();
    Rect rest = area;
    const Rect side = beside ? take_right(rest, std::round(area.width * kShareOfDiscussion)) : Rect();
    {
        Pane pane(ui, "topics", rest, {.name = t("topics.title"), .padding_x = side_padding(ui)});
        Columns column(ui, {std::min(kWidestTopic, ui.available_width())});
        column.next();
        draw_main(ui, view, t, out);
        if (view.topic && !beside) {
            ui.gap(32);
            draw_discussion(ui, view.topic->discussion, t, out);
        }
        ui.gap(view.general ? 28.0F : 0.0F);
        draw_general(ui, view, t, out);
        draw_lists(ui, view, t);
    }
    if (beside) {
        Pane pane(ui, "beside", side,
                  {.role = Role::kComplementary, .name = t("topics.forum"), .ground = Token::kSurface, .line_left = true, .padding_x = 32});
        draw_discussion(ui, view.topic->discussion, t, out);
    }
}

}  // namespace counterpart::ui
