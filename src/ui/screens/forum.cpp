#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/virtual_list.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestForum = 720, kOrderWidth = 150, kSearchFieldWidth = 200;

void draw_choices(Ui& ui, const app::ComposerView& composer, const app::Texts& t, app::Intents& out) {
    const std::vector<std::string_view> languages(composer.languages.begin(), composer.languages.end());
    const float width = ui.is_phone() ? kFill : 220.0F;
    if (auto chosen =
            select(ui, "language", {.label = t("forum.language"), .options = languages, .chosen = composer.language, .width = width})) {
        out.emplace_back(app::ChoosePostLanguage{composer.codes[static_cast<std::size_t>(*chosen)]});
    }
    if (composer.asks_country) {
        ui.gap(8);
        if (toggle_switch(ui, "country", {.label = composer.country_label, .on = composer.shows_country, .switch_first = true})) {
            out.emplace_back(app::ShowMyCountry{!composer.shows_country});
        }
    }
}

void draw_order(Ui& ui, const app::DiscussionView& view, const app::Texts& t, app::Intents& out) {
    const std::vector<std::string_view> orders{t("forum.newest"), t("forum.oldest")};
    if (auto chosen = select(ui, "order",
                             {.label = t("forum.order"),
                              .label_hidden = true,
                              .options = orders,
                              .chosen = static_cast<int>(view.order),
                              .quiet = true,
                              .width = kOrderWidth})) {
        out.emplace_back(app::OrderPosts{static_cast<app::ForumOrder>(*chosen)});
    }
}

void draw_find(Ui& ui, const app::DiscussionView& view, const app::Texts& t, app::Intents& out) {
    const float width = ui.is_phone() ? kFill : kSearchFieldWidth;
    if (auto found = search_field(
            ui, "find",
            {.label = t("forum.find"), .value = view.search, .clear_label = t("clear"), .quiet = !ui.is_phone(), .width = width})) {
        out.emplace_back(app::SearchPosts{*found.text});
    }
}

void draw_discussion_bar(Ui& ui, const app::DiscussionView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone()) {
        draw_find(ui, view, t, out);
        draw_order(ui, view, t, out);
    } else {
        Row row(ui, {.gap = 12});
        draw_order(ui, view, t, out);
        row.to_right(kSearchFieldWidth);
        draw_find(ui, view, t, out);
    }
    if (!view.search_text.empty()) {
        paragraph(ui, view.search_text, {.role = TextRole::kDense, .colour = Token::kMuted, .status = true});
    }
}

void draw_thread_lines(Ui& ui, std::string_view id, std::string_view name, const std::vector<app::ThreadLineView>& lines) {
    if (lines.empty()) {
        return;
    }
    const IdScope scope(ui, id);
    ui.gap(28);
    panel_heading(ui, name);
    ui.gap(4);
    for (const app::ThreadLineView& line : lines) {
        const std::string caption = line.mark.empty() ? line.caption : line.mark + " \u00b7 " + line.caption;
        draw_line_link(ui, line.id, line.title, caption, line.address);
    }
}

void draw_all_threads(Ui& ui, const app::ForumView& view, const app::Texts& t, app::Intents& out) {
    title(ui, t("forum.title"));
    ui.gap(4);
    paragraph(ui, t("forum.lead"), {.colour = Token::kMuted});
    draw_thread_lines(ui, "waiting", view.waiting, view.waiting_posts);
    draw_thread_lines(ui, "topics", t("forum.about_topics"), view.topics);
    draw_thread_lines(ui, "threads", t("forum.threads"), view.threads);
    if (view.topics.empty() && view.threads.empty()) {
        ui.gap(20);
        paragraph(ui, t("forum.nobody_wrote"), {.status = true});
    }
    ui.gap(32);
    panel_heading(ui, t("forum.begin"));
    ui.gap(8);
    draw_composer(ui, view.discussion.composer, t("forum.text"), t, out);
}

void draw_thread(Ui& ui, const app::ForumView& view, const app::Texts& t, app::Intents& out) {
    link(ui, "all", {.label = t("forum.all"), .href = app::kForumAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    ui.gap(8);
    title(ui, view.is_unknown ? t("forum.unknown") : std::string_view(view.title));
    if (view.is_unknown) {
        ui.gap(8);
        paragraph(ui, t("forum.unknown_text"));
        return;
    }
    if (!view.share_path.empty()) {
        ui.gap(8);
        if (button(ui, "share",
                   {.label = t("share.share"),
                    .icon = Icon::kLink,
                    .look = ButtonLook::kQuiet,
                    .size = ControlSize::kSmall,
                    .name = t("share.thread")})) {
            out.emplace_back(app::ShareAddress{view.title, {}, view.share_path});
        }
    }
    ui.gap(20);
    draw_discussion(ui, view.discussion, t, out);
}

}  // namespace

void draw_visitor(Ui& ui, const app::ComposerView& composer, const app::Texts& t, app::Intents& out) {
    if (auto typed = text_field(ui, "name", {.label = t("forum.name"), .value = composer.name, .hint = "name", .required = true})) {
        out.emplace_back(app::TypeVisitorName{*typed.text});
    }
    ui.gap(12);
    if (auto typed = text_field(
            ui, "address", {.label = t("forum.address"), .value = composer.address, .help = t("forum.address_help"), .hint = "email"})) {
        out.emplace_back(app::TypeVisitorAddress{*typed.text});
    }
}

void draw_composer(Ui& ui, const app::ComposerView& composer, std::string_view label, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "composer");
    const bool begun = !composer.text.empty() || composer.asks_title;
    if (composer.asks_title) {
        if (auto typed = text_field(ui, "title", {.label = t("forum.thread_title"), .value = composer.title, .required = true})) {
            out.emplace_back(app::TypePostTitle{*typed.text});
        }
        ui.gap(16);
    }
    if (auto typed = text_area(ui, "text",
                               {.label = label,
                                .value = composer.text,
                                .help = composer.note,
                                .error = composer.problem,
                                .disabled = !composer.may_write,
                                .rows = begun ? 5 : 2})) {
        out.emplace_back(app::TypePost{*typed.text});
    }
    if (!begun) {
        return;
    }
    if (composer.asks_name) {
        ui.gap(16);
        draw_visitor(ui, composer, t, out);
    }
    ui.gap(16);
    draw_choices(ui, composer, t, out);
    if (composer.needs_name) {
        ui.gap(8);
        paragraph(ui, t("topics.answer_name"), {.role = TextRole::kDense});
    }
    ui.gap(16);
    if (button(ui, "send",
               {.label = t("forum.send"),
                .icon = Icon::kSend,
                .look = ButtonLook::kPrimary,
                .disabled = !composer.may_write || composer.needs_name})) {
        out.emplace_back(app::SendPost{});
    }
}

void draw_discussion(Ui& ui, const app::DiscussionView& view, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "discussion");
    panel_heading(ui, view.heading, view.caption);
    ui.gap(12);
    draw_composer(ui, view.composer, t("forum.write"), t, out);
    ui.gap(20);
    draw_discussion_bar(ui, view, t, out);
    ui.gap(8);
    const std::string key = std::to_string(static_cast<int>(view.order)) + view.search;
    virtual_list(ui, "posts", {.name = view.heading, .count = view.count, .estimated_height = 140, .key = key}, [&](std::size_t at) {
        const app::PostView post = view.post(at);
        const IdScope one(ui, post.id);
        draw_post(ui, post, view.composer, t, out);
    });
}

void draw_forum(Ui& ui, const Rect& area, const app::ForumView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "forum", area, {.name = t("forum.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestForum, ui.available_width())});
    column.next();
    if (view.is_thread) {
        draw_thread(ui, view, t, out);
    } else {
        draw_all_threads(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
