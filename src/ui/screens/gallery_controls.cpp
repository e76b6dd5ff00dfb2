#include <array>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/select.h"
#include "ui/widgets/slider.h"

namespace counterpart::ui {

namespace {

void forced_button(Ui& ui, std::string_view id, std::string_view label, Forced forced) {
    const ForcedScope scope(ui, forced);
    button(ui, id, {.label = label, .look = ButtonLook::kPrimary});
}

void sample_checkbox(Ui& ui, std::string_view id, std::string_view label, CheckState initial) {
    int& kept = gallery_state(ui, id, static_cast<int>(initial));
    if (checkbox(ui, id, {.label = label, .state = static_cast<CheckState>(kept)})) {
        kept = static_cast<int>(kept == static_cast<int>(CheckState::kOn) ? CheckState::kOff : CheckState::kOn);
    }
}

// Its text is the spec's at first, and then what is typed.
void sample_field(Ui& ui, std::string_view id, FieldSpec spec) {
    const IdScope scope(ui, "field");
    Memory& kept = ui.memory(ui.id(id));
    if (!kept.open) {
        kept.open = true;
        kept.text = spec.value;
    }
    spec.value = kept.text;
    if (const FieldResult typed = text_field(ui, id, spec)) {
        ui.memory(ui.id(id)).text = *typed.text;
    }
}

void sample_slider(Ui& ui, std::string_view id, std::string_view label, int initial) {
    int& kept = gallery_state(ui, id, initial);
    if (const auto value = slider(ui, id, {.label = label, .value = kept, .saved = initial})) {
        kept = *value;
    }
}

void checks(Ui& ui, const app::Texts& t) {
    sample_checkbox(ui, "off", t("gallery.off"), CheckState::kOff);
    sample_checkbox(ui, "on", t("gallery.on"), CheckState::kOn);
    sample_checkbox(ui, "some", t("gallery.some"), CheckState::kSome);
    checkbox(ui, "not", {.label = t("gallery.not_available"), .disabled = true});
}

void radios(Ui& ui, const app::Texts& t) {
    const std::array<std::string_view, 3> options{t("gallery.same"), t("gallery.different"), t("gallery.any")};
    int& chosen = gallery_state(ui, "wish", 1);
    if (const auto next = radio_group(ui, "wish", {.name = t("gallery.wish"), .options = options, .chosen = chosen})) {
        chosen = *next;
    }
}

void switches(Ui& ui, const app::Texts& t) {
    int& lifted = gallery_state(ui, "lift", 1);
    if (toggle_switch(ui, "lift", {.label = t("gallery.lift"), .on = lifted == 1, .switch_first = true})) {
        lifted = 1 - lifted;
    }
    ui.gap(14);
    const std::array<std::string_view, 2> options{t("gallery.list"), t("gallery.map")};
    int& shown = gallery_state(ui, "shown", 0);
    if (const auto next = segments(ui, "shown", {.name = t("gallery.show_as"), .options = options, .chosen = shown})) {
        shown = *next;
    }
}

}  // namespace

void gallery_buttons(Ui& ui, const app::Texts& t) {
    {
        const Wrap wrap(ui, 12, 12);
        button(ui, "send", {.label = t("gallery.send"), .look = ButtonLook::kPrimary});
        button(ui, "save", {.label = t("gallery.save"), .icon = Icon::kSave});
        button(ui, "compare", {.label = t("gallery.compare"), .icon = Icon::kColumns2, .look = ButtonLook::kQuiet});
        button(ui, "forbid", {.label = t("gallery.forbid"), .icon = Icon::kBan, .look = ButtonLook::kDanger});
        button(ui, "remove", {.label = t("gallery.remove"), .look = ButtonLook::kDangerFilled});
    }
    ui.gap(12);
    {
        const Wrap wrap(ui, 12, 12);
        forced_button(ui, "hover", t("gallery.hover"), Forced::kHover);
        forced_button(ui, "pressed", t("gallery.pressed"), Forced::kPressed);
        forced_button(ui, "focus", t("gallery.focus"), Forced::kFocus);
        button(ui, "busy", {.label = t("gallery.sending"), .look = ButtonLook::kPrimary, .busy = true});
        button(ui, "disabled", {.label = t("gallery.off"), .look = ButtonLook::kPrimary, .disabled = true});
    }
    ui.gap(12);
    const Row row(ui, {.gap = 16});
    button(ui, "small", {.label = t("gallery.small"), .size = ControlSize::kSmall});
    icon_button(ui, "more", {.icon = Icon::kEllipsis, .name = t("gallery.more")});
    link(ui, "link", {.label = t("gallery.link"), .href = "#/gallery"});
    tooltip_sample(ui, t("gallery.tooltip"));
}

void gallery_choices(Ui& ui, const app::Texts& t) {
    if (ui.is_phone()) {
        checks(ui, t);
        ui.gap(12);
        radios(ui, t);
        ui.gap(12);
        switches(ui, t);
        return;
    }
    Columns columns(ui, {132, 111, kFill}, 16);
    columns.next();
    checks(ui, t);
    columns.next();
    radios(ui, t);
    columns.next();
    switches(ui, t);
}

void gallery_sliders(Ui& ui, const app::Texts& t) {
    const bool phone = ui.is_phone();
    Columns columns(ui, phone ? std::vector<float>{kFill} : std::vector<float>{kFill, kFill}, 24);
    columns.next();
    sample_slider(ui, "interests", t("gallery.interests"), 30);
    if (!phone) {
        columns.next();
    }
    const ForcedScope forced(ui, Forced::kFocus);
    sample_slider(ui, "languages", t("gallery.languages"), 15);
}

void gallery_fields(Ui& ui, const app::Texts& t) {
    const bool phone = ui.is_phone();
    const auto columns_of = [&]() -> std::vector<float> { return phone ? std::vector<float>{kFill} : std::vector<float>{kFill, kFill}; };
    const auto next = [&](Columns& columns) {
        if (phone) {
            ui.gap(16);
        } else {
            columns.next();
        }
    };
    {
        Columns columns(ui, columns_of(), 16);
        columns.next();
        sample_field(ui, "name", {.label = t("gallery.name"), .value = "हेमलता रावतानी", .help = t("gallery.name_help"), .hint = "name"});
        next(columns);
        const ForcedScope forced(ui, Forced::kFocus);
        sample_field(ui, "town", {.label = t("gallery.town"), .value = "Aarhus", .help = t("gallery.town_help")});
    }
    ui.gap(14);
    Columns columns(ui, columns_of(), 16);
    columns.next();
    sample_field(ui, "email",
                 {.label = t("gallery.email"), .value = "thandeka@ulwazi-library", .error = t("gallery.email_error"), .hint = "email"});
    next(columns);
    text_field(ui, "country",
               {.label = t("gallery.country"), .value = t("gallery.country_value"), .help = t("gallery.country_help"), .disabled = true});
}

void gallery_select(Ui& ui, const app::Texts& t) {
    const std::array<std::string_view, 4> options{t("gallery.kind_public"), t("gallery.kind_academic"), t("gallery.kind_special"),
                                                  t("gallery.kind_school")};
    const bool phone = ui.is_phone();
    Columns columns(ui, phone ? std::vector<float>{kFill} : std::vector<float>{288, kFill}, 16);
    columns.next();
    int& chosen = gallery_state(ui, "kind", 2);
    if (const auto next = select(ui, "kind", {.label = t("gallery.kind"), .label_hidden = true, .options = options, .chosen = chosen})) {
        chosen = *next;
    }
    if (phone) {
        ui.gap(12);
    } else {
        columns.next();
    }
    select_list_sample(ui, options, 2, 3);
}

}  // namespace counterpart::ui
