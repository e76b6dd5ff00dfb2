#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/home_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kDot = 12;

void draw_topic(Ui& ui, const app::TopicCardView& topic, const app::Texts& t) {
    Card card(ui);
    paragraph(ui, topic.line, {.role = TextRole::kCaption, .colour = Token::kMuted});
    heading(ui, topic.title);
    ui.gap(8);
    if (topic.prompts > 0) {
        progress_steps(ui, "prompts", topic.text, topic.done, topic.prompts);
        ui.gap(8);
    }
    paragraph(ui, topic.next.empty() ? topic.text : topic.text + " " + t.fill("home.topic_next", {{"prompt", topic.next}}),
              {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    link(ui, "open",
         {.label = t("home.topic_open"), .href = topic.address, .name = t.fill("home.topic_open_name", {{"title", topic.title}})});
}

/// The round as a line with a dot for each topic; the days of every other one below it.
void draw_timeline(Ui& ui, const app::HomeView& view, const app::Texts& t) {
    const std::size_t count = view.timeline.size();
    const auto reached = static_cast<std::size_t>(std::ranges::count(view.timeline, true, &app::TimelineView::reached));
    const Rect row = ui.place(kFill, kDot + 8 + ui.line_height(TextRole::kCaption));
    const std::string all = std::to_string(count);
    const std::string at = std::to_string(reached);
    ui.record(make_node(ui.id("timeline"), Role::kImage, row, t.fill("home.timeline", {{"number", at}, {"topics", all}})));
    const float step = (row.width - kDot) / static_cast<float>(count - 1);
    const float line_y = row.y + kDot / 2 - 1;
    ui.paint().fill({row.x, line_y, row.width, 2}, ui.colour(Token::kLine));
    ui.paint().fill({row.x, line_y, reached > 1 ? step * static_cast<float>(reached - 1) : 0, 2}, ui.colour(Token::kAccent));
    for (std::size_t k = 0; k < count; ++k) {
        const Rect dot{row.x + step * static_cast<float>(k), row.y, kDot, kDot};
        if (view.timeline[k].reached) {
            ui.paint().disc(dot.middle(), kDot / 2, ui.colour(Token::kAccent));
        } else {
            ui.paint().disc(dot.middle(), kDot / 2, ui.colour(Token::kEdge));
            ui.paint().disc(dot.middle(), kDot / 2 - 2, ui.colour(Token::kPaper));
        }
        if (k % 2 == 0 || k + 1 == count) {
            const float width = ui.text_width(view.timeline[k].day, TextRole::kCaption);
            const float x = std::clamp(dot.middle_x() - width / 2, row.x, row.right() - width);
            if (k + 1 != count || count % 2 == 1) {
                ui.text().draw_in({x, row.y + kDot + 6, width + 1, ui.line_height(TextRole::kCaption)}, view.timeline[k].day,
                                  TextRole::kCaption, ui.colour(Token::kMuted));
            }
        }
    }
}

}  // namespace

void draw_round(Ui& ui, const app::HomeView& view, const app::Texts& t) {
    IdScope scope(ui, "round");
    if (!view.survey_text.empty()) {
        ui.gap(24);
        note(ui, "survey", {.icon = Icon::kInfo, .icon_colour = Token::kAccent, .heading = view.survey_text});
        ui.gap(6);
        link(ui, "answer", {.label = t("home.survey_answer"), .href = app::kSurveyAddress});
    }
    if (view.topic) {
        ui.gap(28);
        draw_topic(ui, *view.topic, t);
    }
    if (view.timeline.size() > 1 && !ui.is_phone()) {
        ui.gap(20);
        draw_timeline(ui, view, t);
    }
}

}  // namespace counterpart::ui
