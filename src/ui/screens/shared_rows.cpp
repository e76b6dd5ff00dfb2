#include "ui/layout.h"
#include "ui/screens/apply_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

AbsenceChange absence_rows(Ui& ui, const std::vector<app::AbsenceDraft>& rows, const app::Texts& t) {
    constexpr std::int64_t kFirstRow = 100;
    AbsenceChange change;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        IdScope row(ui, static_cast<std::int64_t>(k) + kFirstRow);
        Columns columns(ui, {kFill, kFill, icon_button_width(ui)}, 8);
        columns.next();
        if (const auto typed = text_field(ui, "from", {.label = t("apply.from"), .value = rows[k].from, .hint = "date"})) {
            change = {.row = k, .from = *typed.text};
        }
        columns.next();
        if (const auto typed = text_field(ui, "until", {.label = t("apply.until"), .value = rows[k].until, .hint = "date"})) {
            change = {.row = k, .until = *typed.text};
        }
        columns.next();
        ui.gap(ui.line_height(TextRole::kLabel) + 6);
        if (icon_button(ui, "remove", {.icon = Icon::kX, .name = t("apply.remove_absence"), .look = ButtonLook::kQuiet})) {
            change = {.row = k, .remove = true};
        }
    }
    if (button(ui, "add_absence", {.label = t("apply.add_absence"), .icon = Icon::kPlus, .look = ButtonLook::kQuiet})) {
        change = {.row = rows.size(), .add = true};
    }
    return change;
}

std::optional<domain::SharedField> shown_field_rows(Ui& ui, const std::vector<app::ShownFieldView>& fields, bool disabled,
                                                    const app::Texts& t) {
    std::optional<domain::SharedField> flipped;
    for (const app::ShownFieldView& field : fields) {
        IdScope row(ui, static_cast<std::int64_t>(field.field));
        const std::string_view value = field.value.empty() ? t("apply.nothing_said") : std::string_view(field.value);
        if (checkbox(ui, "shown",
                     {.label = field.name,
                      .state = field.shown ? CheckState::kOn : CheckState::kOff,
                      .disabled = disabled,
                      .locked = field.always,
                      .description = value}) &&
            !field.always) {
            flipped = field.field;
        }
    }
    return flipped;
}

}  // namespace counterpart::ui
