#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::TopicField;

constexpr float kWidestLibrary = 680;

/// Draws the fields of a topic's form.
class TopicForm {
  public:
    TopicForm(Ui& ui, const app::TopicFormView& form, const app::Texts& t, app::Intents& out) : ui_(ui), form_(form), t_(t), out_(out) {}

    void line(TopicField field, std::string_view id, bool required = false, std::string_view help = {}) {
        const FieldResult typed =
            text_field(ui_, id, {.label = t_("library." + std::string(id)), .value = value(field), .help = help, .required = required});
        take(field, typed);
    }
    void area(TopicField field, std::string_view id, int rows, std::string_view help = {}) {
        take(field, text_area(ui_, id, {.label = t_("library." + std::string(id)), .value = value(field), .help = help, .rows = rows}));
    }
    void choice(TopicField field, std::string_view id, const std::vector<std::string>& options, const std::vector<std::string>& values,
                int chosen) {
        const std::vector<std::string_view> shown(options.begin(), options.end());
        if (const auto picked = select(ui_, id, {.label = t_("library." + std::string(id)), .options = shown, .chosen = chosen})) {
            out_.emplace_back(app::TypeTopic{field, values[static_cast<std::size_t>(*picked)]});
        }
        ui_.gap(16);
    }

  private:
    [[nodiscard]] const std::string& value(TopicField field) const { return form_.fields[static_cast<std::size_t>(field)]; }
    void take(TopicField field, const FieldResult& typed) {
        if (typed.text) {
            out_.emplace_back(app::TypeTopic{field, *typed.text});
        }
        ui_.gap(16);
    }

    Ui& ui_;
    const app::TopicFormView& form_;
    const app::Texts& t_;
    app::Intents& out_;
};

const std::vector<std::string>& state_values() {
    static const std::vector<std::string> kValues{"published", "draft", "in_review", "scheduled"};
    return kValues;
}

void draw_when(Ui& ui, const app::TopicFormView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("library.when"));
    ui.gap(12);
    TopicForm form(ui, view, t, out);
    if (view.of_round) {
        form.line(TopicField::kStartsOn, "starts_on", true, t("library.day_help"));
    }
    form.choice(TopicField::kState, "state", view.states, state_values(), view.state);
    if (view.is_scheduled) {
        form.line(TopicField::kPublishDay, "publish_day", true, t("library.day_help"));
        form.line(TopicField::kPublishTime, "publish_time", true, t("library.time_help"));
    }
}

void draw_picture_part(Ui& ui, const app::TopicFormView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("library.picture_heading"));
    ui.gap(12);
    TopicForm form(ui, view, t, out);
    form.choice(TopicField::kPicture, "picture", view.pictures, view.picture_ids, view.picture);
    if (view.picture == 0) {
        return;
    }
    form.area(TopicField::kPictureText, "picture_text", 2, t("library.picture_text_help"));
    form.line(TopicField::kPictureTitle, "picture_title");
    form.line(TopicField::kPictureAuthor, "picture_author");
    form.line(TopicField::kPictureUrl, "picture_url");
    form.line(TopicField::kPictureLicence, "picture_licence", false, t("library.licence_help"));
}

void draw_credit_part(Ui& ui, const app::TopicFormView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("library.credit_heading"));
    ui.gap(12);
    TopicForm form(ui, view, t, out);
    form.line(TopicField::kCreditTitle, "credit_title");
    form.line(TopicField::kCreditAuthor, "credit_author");
    form.line(TopicField::kCreditUrl, "credit_url");
    form.line(TopicField::kCreditLicence, "credit_licence", false, t("library.licence_help"));
}

void draw_save_row(Ui& ui, const app::TopicFormView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    if (!view.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
        ui.gap(12);
    }
    Wrap wrap(ui);
    if (button(ui, "save", {.label = t("library.save"), .look = ButtonLook::kPrimary, .disabled = !may_write || !view.changed})) {
        out.emplace_back(app::SaveTopicDraft{});
    }
    if (view.changed && button(ui, "drop", {.label = t("library.drop")})) {
        out.emplace_back(app::DropTopicDraft{});
    }
    for (std::size_t k = 0; k < view.round_ids.size() && !view.changed; ++k) {
        if (button(ui, view.round_ids[k], {.label = view.take_labels[k], .icon = Icon::kPlus, .disabled = !may_write})) {
            out.emplace_back(app::TakeIntoRound{view.form_id, view.round_ids[k]});
        }
    }
    if (!view.address.empty()) {
        button(ui, "read", {.label = t("library.read"), .icon = Icon::kEye, .href = view.address});
    }
}

void draw_topic_form(Ui& ui, const app::LibraryView& view, const app::TopicFormView& topic, const app::Texts& t, app::Intents& out) {
    link(ui, "all", {.label = t("library.title"), .href = app::kLibraryAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    ui.gap(8);
    title(ui, topic.heading);
    ui.gap(4);
    paragraph(ui, topic.line, {.colour = Token::kMuted});
    ui.gap(20);
    TopicForm form(ui, topic, t, out);
    form.line(TopicField::kTitle, "topic_title", true);
    form.area(TopicField::kSummary, "summary", 2, t("library.summary_help"));
    form.area(TopicField::kText, "text", 8);
    form.area(TopicField::kPrompts, "prompts", 6, t("library.prompts_help"));
    form.line(TopicField::kHashtag, "hashtag");
    form.choice(TopicField::kLanguage, "language", topic.languages, topic.language_codes, topic.language);
    draw_when(ui, topic, t, out);
    ui.gap(16);
    draw_picture_part(ui, topic, t, out);
    ui.gap(16);
    draw_credit_part(ui, topic, t, out);
    ui.gap(20);
    draw_save_row(ui, topic, view.may_write, t, out);
}

void draw_library_lists(Ui& ui, const app::LibraryView& view, const app::Texts& t) {
    title(ui, t("library.title"));
    ui.gap(4);
    paragraph(ui, t("library.lead"), {.colour = Token::kMuted});
    ui.gap(16);
    button(ui, "new", {.label = t("library.write_new"), .icon = Icon::kPlus, .look = ButtonLook::kPrimary, .href = app::kNewTopicAddress});
    int number = 0;
    for (const app::LibraryListView& list : view.lists) {
        const IdScope scope(ui, number++);
        ui.gap(28);
        panel_heading(ui, list.heading);
        ui.gap(4);
        if (list.lines.empty()) {
            paragraph(ui, t("library.empty"), {.role = TextRole::kDense, .colour = Token::kMuted});
        }
        for (const app::LibraryLineView& line : list.lines) {
            draw_line_link(ui, line.id, line.title, line.caption, line.address);
        }
    }
}

}  // namespace

void draw_library(Ui& ui, const Rect& area, const app::LibraryView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "library", area, {.name = t("library.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestLibrary, ui.available_width())});
    column.next();
    if (view.form) {
        draw_topic_form(ui, view, *view.form, t, out);
    } else if (!view.may_look || view.is_unknown) {
        title(ui, t("library.title"));
        ui.gap(8);
        paragraph(ui, t(view.may_look ? "library.unknown" : "library.not_yours"), {.status = true});
        if (!view.may_look) {
            ui.gap(16);
            draw_sign_in_card(ui, t("library.sign_in"), t);
        }
    } else {
        draw_library_lists(ui, view, t);
    }
}

}  // namespace counterpart::ui
