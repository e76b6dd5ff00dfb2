#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::EventField;

constexpr float kWidestEvents = 680;

/// Draws the fields of a live event's form.
class EventForm {
  public:
    EventForm(Ui& ui, const app::EventFormView& form, const app::Texts& t, app::Intents& out) : ui_(ui), form_(form), t_(t), out_(out) {}

    void line(EventField field, std::string_view id, std::string_view key, bool required, std::string_view help = {}) {
        take(field,
             text_field(ui_, id, {.label = t_(key), .value = value(field), .help = help, .error = problem(field), .required = required}));
    }
    void area(EventField field, std::string_view id, std::string_view key, int rows, std::string_view help = {}) {
        take(field, text_area(ui_, id, {.label = t_(key), .value = value(field), .help = help, .error = problem(field), .rows = rows}));
    }
    void topic() {
        const std::vector<std::string_view> topics(form_.topics.begin(), form_.topics.end());
        const auto chosen = select(
            ui_, "topic", {.label = t_("events.topic"), .error = problem(EventField::kTopic), .options = topics, .chosen = form_.topic});
        if (chosen) {
            out_.emplace_back(app::TypeEvent{EventField::kTopic, form_.topic_ids[static_cast<std::size_t>(*chosen)]});
        }
        ui_.gap(16);
    }
    void cancelled() {
        if (toggle_switch(ui_, "cancelled",
                          {.label = t_("events.cancel"), .caption = t_("events.cancel_help"), .on = form_.is_cancelled})) {
            out_.emplace_back(app::TypeEvent{EventField::kCancelled, form_.is_cancelled ? "" : "yes"});
        }
        ui_.gap(16);
    }

  private:
    [[nodiscard]] const std::string& value(EventField field) const { return form_.fields[static_cast<std::size_t>(field)]; }
    [[nodiscard]] const std::string& problem(EventField field) const { return form_.problems[static_cast<std::size_t>(field)]; }
    void take(EventField field, const FieldResult& typed) {
        if (typed.text) {
            out_.emplace_back(app::TypeEvent{field, *typed.text});
        }
        ui_.gap(16);
    }

    Ui& ui_;
    const app::EventFormView& form_;
    const app::Texts& t_;
    app::Intents& out_;
};

void draw_event_save_row(Ui& ui, const app::EventFormView& form, bool may_write, const app::Texts& t, app::Intents& out) {
    if (!form.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = form.problem});
        ui.gap(12);
    }
    Wrap wrap(ui);
    if (button(ui, "save", {.label = t("events.save"), .look = ButtonLook::kPrimary, .disabled = !may_write || !form.changed})) {
        out.emplace_back(app::SaveEventDraft{});
    }
    if (form.changed && button(ui, "drop", {.label = t("events.drop")})) {
        out.emplace_back(app::DropEventDraft{});
    }
}

void draw_way_to_all_events(Ui& ui, const app::Texts& t) {
    link(ui, "all", {.label = t("events.all"), .href = app::kEventsAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    ui.gap(8);
}

void draw_event_form(Ui& ui, const app::EventsView& view, const app::EventFormView& event, const app::Texts& t, app::Intents& out) {
    draw_way_to_all_events(ui, t);
    title(ui, event.heading);
    ui.gap(4);
    paragraph(ui, event.line, {.colour = Token::kMuted});
    ui.gap(20);
    EventForm form(ui, event, t, out);
    form.line(EventField::kTitle, "event_title", "events.event_title", true);
    form.area(EventField::kText, "text", "events.text", 5);
    form.line(EventField::kDay, "day", "events.day_label", true, t("events.day_help"));
    form.line(EventField::kTime, "time", "events.time", true, t("events.time_help"));
    form.line(EventField::kZone, "zone", "events.zone", true, t("events.zone_help"));
    form.line(EventField::kMinutes, "minutes", "events.minutes_label", true, t("events.minutes_help"));
    form.line(EventField::kPlace, "place", "events.place", false, t("events.place_help"));
    form.topic();
    form.cancelled();
    form.area(EventField::kDigest, "digest", "events.digest", 8, t("events.digest_help"));
    ui.gap(4);
    draw_event_save_row(ui, event, view.may_write, t, out);
}

void draw_event_marks(Ui& ui, const app::LiveEventView& event, const app::Texts& t) {
    if (event.is_cancelled) {
        badge(ui, {.label = t("events.cancelled"), .icon = Icon::kBan, .tone = Tone::kDanger});
        ui.gap(4);
    } else if (event.is_on) {
        badge(ui, {.label = t("events.now"), .icon = Icon::kClock, .tone = Tone::kAccent});
        ui.gap(4);
    }
}

void draw_event_place(Ui& ui, const app::LiveEventView& event) {
    if (!event.place_url.empty()) {
        ui.gap(4);
        link(ui, "place", {.label = event.place, .href = event.place_url, .icon_before = Icon::kExternalLink});
        ui.gap(4);
    } else if (!event.place.empty()) {
        paragraph(ui, event.place, {.role = TextRole::kDense, .follows_script = true, .plain = true});
    }
}

void draw_event_acts(Ui& ui, const app::LiveEventView& event, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    const auto named = [&](std::string_view label) { return std::string(label) + ": " + event.title; };
    if (!event.is_over && button(ui, "calendar",
                                 {.label = t("events.calendar"),
                                  .icon = Icon::kCalendarPlus,
                                  .size = ControlSize::kSmall,
                                  .name = named(t("events.calendar"))})) {
        out.emplace_back(app::SaveEventCalendar{event.id});
    }
    if (button(ui, "share",
               {.label = t("share.share"),
                .icon = Icon::kLink,
                .look = ButtonLook::kQuiet,
                .size = ControlSize::kSmall,
                .name = named(t("share.share"))})) {
        out.emplace_back(app::ShareAddress{event.title, event.when, event.share_path});
    }
    if (!event.change_address.empty()) {
        button(ui, "change",
               {.label = t("events.change"),
                .icon = Icon::kPencil,
                .look = ButtonLook::kQuiet,
                .size = ControlSize::kSmall,
                .name = named(t("events.change")),
                .href = event.change_address});
    }
}

/// What is said about a live event beneath its title, which is a heading of a level.
void draw_event_body(Ui& ui, const app::LiveEventView& event, int level, const app::Texts& t, app::Intents& out) {
    paragraph(ui, event.when + " \u00b7 " + event.duration, {.role = TextRole::kDense, .plain = true});
    draw_event_place(ui, event);
    if (!event.topic.empty()) {
        ui.gap(4);
        link(ui, "topic", {.label = event.topic, .href = event.topic_address});
    }
    if (!event.text.empty()) {
        ui.gap(8);
        paragraph(ui, event.text, {.follows_script = true, .plain = true});
    }
    if (!event.digest.empty()) {
        ui.gap(12);
        label_heading(ui, t("events.digest_heading"), level + 1);
        ui.gap(4);
        paragraph(ui, event.digest, {.follows_script = true, .plain = true});
    }
    ui.gap(12);
    draw_event_acts(ui, event, t, out);
}

void draw_event_list(Ui& ui, std::string_view id, std::string_view name, const std::vector<app::LiveEventView>& events, const app::Texts& t,
                     app::Intents& out) {
    const IdScope scope(ui, id);
    ui.gap(28);
    panel_heading(ui, name);
    for (const app::LiveEventView& event : events) {
        const IdScope one(ui, event.id);
        ui.gap(12);
        Card card(ui);
        draw_event_marks(ui, event, t);
        label_heading(ui, event.title, 3);
        ui.gap(4);
        draw_event_body(ui, event, 3, t, out);
    }
}

void draw_all_events(Ui& ui, const app::EventsView& view, const app::Texts& t, app::Intents& out) {
    title(ui, t("events.title"));
    ui.gap(4);
    paragraph(ui, t("events.lead"), {.colour = Token::kMuted});
    if (view.may_announce) {
        ui.gap(16);
        button(ui, "new",
               {.label = t("events.announce"), .icon = Icon::kPlus, .look = ButtonLook::kPrimary, .href = app::kNewEventAddress});
    }
    if (view.coming.empty()) {
        ui.gap(20);
        paragraph(ui, t("events.none_coming"), {.status = true});
    } else {
        draw_event_list(ui, "coming", t("events.coming"), view.coming, t, out);
    }
    if (!view.past.empty()) {
        draw_event_list(ui, "past", t("events.past"), view.past, t, out);
    }
}

void draw_one_event(Ui& ui, const app::LiveEventView& event, const app::Texts& t, app::Intents& out) {
    draw_way_to_all_events(ui, t);
    draw_event_marks(ui, event, t);
    title(ui, event.title);
    ui.gap(8);
    draw_event_body(ui, event, 1, t, out);
}

void draw_no_event(Ui& ui, const app::EventsView& view, const app::Texts& t) {
    const bool closed = view.is_form && !view.may_announce;
    draw_way_to_all_events(ui, t);
    title(ui, t("events.title"));
    ui.gap(8);
    paragraph(ui, t(closed ? "events.not_yours" : "events.unknown"), {.status = true});
    if (closed) {
        ui.gap(16);
        draw_sign_in_card(ui, t("events.sign_in"), t);
    }
}

}  // namespace

void draw_events(Ui& ui, const Rect& area, const app::EventsView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "events", area, {.name = t("events.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestEvents, ui.available_width())});
    column.next();
    if (view.form) {
        draw_event_form(ui, view, *view.form, t, out);
    } else if (view.one) {
        draw_one_event(ui, *view.one, t, out);
    } else if (view.is_form || view.is_unknown) {
        draw_no_event(ui, view, t);
    } else {
        draw_all_events(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
