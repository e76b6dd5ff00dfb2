#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/preview_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kHeaderHeight = 133;
constexpr float kCriteriaWidth = 248;
constexpr float kFactsWidth = 292;
constexpr double kWorthShowing_s = 0.25;

void draw_export_menu(Ui& ui, const Rect& anchor, const app::Texts& t, app::Intents& out) {
    const std::array<MenuItem, 2> items{
        {{.label = t("preview.export_pairs"), .icon = Icon::kTable}, {.label = t("preview.export_preview"), .icon = Icon::kFileJson}}};
    if (const auto item = menu(ui, "export_menu", anchor, t("preview.export"), items)) {
        if (*item == 0) {
            out.emplace_back(app::ExportPairs{});
        } else {
            out.emplace_back(app::ExportPreview{});
        }
    }
}

void draw_actions(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    const bool wide = ui.is_desktop();
    const float compare_width =
        !view.has_saved ? 0
        : wide          ? button_width(ui, {.label = t("preview.compare"), .icon = Icon::kColumns2, .look = ButtonLook::kQuiet}) + 8
                        : icon_button_width(ui) + 8;
    const ButtonSpec compare{.label = t("preview.compare"), .icon = Icon::kColumns2, .look = ButtonLook::kQuiet};
    const bool exporting = ui.open_menu == ui.id("export_menu");
    const ButtonSpec exports{.label = t("preview.export"),
                             .icon = Icon::kDownload,
                             .disabled = !view.can_save && !view.has_saved,
                             .expanded = exporting,
                             .has_popup = true};
    const ButtonSpec preflight{.label = t("preview.go_to_preflight"), .icon = Icon::kSend, .look = ButtonLook::kPrimary};
    const ButtonSpec save =
        view.may_go_to_preflight
            ? preflight
            : ButtonSpec{.label = t("preview.save"), .icon = Icon::kSave, .look = ButtonLook::kPrimary, .disabled = !view.can_save};
    Row row(ui, {.height = ui.control_height(), .gap = 8});
    if (!ui.is_phone()) {
        title(ui, t("preview.title"), ui.text_width(t("preview.title"), TextRole::kTitle) + 4);
        row.to_right(compare_width + button_width(ui, exports) + 8 + button_width(ui, save));
    }
    if (view.has_saved &&
        (wide ? button(ui, "compare", compare) : icon_button(ui, "compare", {.icon = Icon::kColumns2, .name = t("preview.compare")}))) {
        out.emplace_back(app::OpenDialog{app::Dialog::kCompare});
    }
    const Point at = ui.cursor();
    const Rect anchor{at.x + (view.has_saved ? 8.0F : 0.0F), at.y, button_width(ui, exports), ui.control_height()};
    if (button(ui, "export", exports)) {
        toggle_menu(ui, "export_menu");
    }
    ButtonSpec last = save;
    last.width = ui.is_phone() ? kFill : 0;
    if (view.may_go_to_preflight) {  // which saves it, too
        if (button(ui, "preflight", last)) {
            out.emplace_back(app::BatchesIntent{app::GoToPreflight{}});
        }
    } else if (button(ui, "save", last)) {
        out.emplace_back(app::SavePreview{});
    }
    draw_export_menu(ui, anchor, t, out);
}

/// Whether something has gone on for long enough to be shown: a solve of a few milliseconds would only flicker.
bool takes_long(Ui& ui, bool going_on) {
    Memory& memory = ui.memory(ui.id("since"));
    if (!going_on) {
        memory.since_s = -1;
        return false;
    }
    if (memory.since_s < 0) {
        memory.since_s = ui.now_s();
    }
    const double waited_s = ui.now_s() - memory.since_s;
    if (waited_s < kWorthShowing_s) {
        ui.wake_in(kWorthShowing_s - waited_s);
        return false;
    }
    return true;
}

void draw_progress(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    const Rect box = ui.place(kFill, 44);
    ui.paint().fill(box, ui.colour(Token::kSunken), 8);
    Within within(ui, {box.x + 16, box.y, box.width - 32, box.height});
    Row row(ui, {.height = 44, .gap = 16});
    if (!ui.is_phone()) {
        line_of_text(ui, view.stage, {.role = TextRole::kDense, .width = 220, .status = true});
    }
    const std::string figure = std::to_string(static_cast<int>(view.progress * 100)) + "\u00a0%";
    if (progress(ui, "progress",
                 {.name = t("preview.solving"), .done = view.progress, .all = 1, .figure = figure, .cancel_label = t("cancel")})) {
        out.emplace_back(app::CancelSolve{});
    }
}

void draw_stopped(Ui& ui, std::string_view text, const app::Texts& t, app::Intents& out) {
    const BannerSpec spec{.kind = BannerKind::kWarm, .icon = Icon::kPause, .heading = text, .link_label = t("preview.again")};
    if (banner(ui, "stopped", spec)) {
        out.emplace_back(app::SolveAgain{});
    }
}

void draw_state(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    const bool solving = view.status == app::PreviewStatus::kSolving || view.status == app::PreviewStatus::kFirstSolve;
    const bool shows_progress = takes_long(ui, solving) || view.status == app::PreviewStatus::kFirstSolve;
    if (view.status == app::PreviewStatus::kProblem) {
        const BannerSpec spec{.kind = BannerKind::kDanger,
                              .icon = Icon::kCircleAlert,
                              .heading = t("preview.problem"),
                              .text = view.problem,
                              .link_label = t("preview.again")};
        if (banner(ui, "problem", spec)) {
            out.emplace_back(app::SolveAgain{});
        }
    } else if (view.status == app::PreviewStatus::kStopped) {
        draw_stopped(ui, t(view.headline.empty() ? "preview.stopped_empty" : "preview.stopped"), t, out);
    } else if (shows_progress) {
        draw_progress(ui, view, t, out);
    } else if (banner(ui, "proof", {.heading = view.headline, .text = view.headline_detail, .link_label = t("preview.how_proved")})) {
        out.emplace_back(app::OpenDialog{app::Dialog::kProof});
    }
}

void draw_header(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    draw_actions(ui, view, t, out);
    ui.gap(12);
    draw_state(ui, view, t, out);
}

void draw_result(Ui& ui, const Rect& area, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    const float padding = ui.is_phone() ? 16 : 22;
    Pane pane(ui, "pairs", area,
              {.name = t("preview.table"),
               .ground = Token::kSurface,
               .padding_x = padding,
               .padding_top = ui.is_phone() ? 0.0F : 8.0F,
               .padding_bottom = 0,
               .scrolls = false});
    draw_preview_table(ui, view, t, out);
}

void draw_desktop(Ui& ui, Rect rest, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    {
        Pane pane(ui, "header", take_top(rest, kHeaderHeight),
                  {.name = t("preview.title"), .line_bottom = true, .padding_bottom = 0, .scrolls = false});
        draw_header(ui, view, t, out);
    }
    const Rect criteria = take_left(rest, kCriteriaWidth);
    const Rect facts = take_right(rest, kFactsWidth);
    {
        Pane pane(ui, "criteria", criteria,
                  {.role = Role::kForm, .name = t("preview.section_criteria"), .line_right = true, .padding_top = 16});
        draw_preview_criteria(ui, view, t, out);
    }
    draw_result(ui, rest, view, t, out);
    Pane pane(ui, "facts", facts,
              {.role = Role::kComplementary, .name = t("preview.facts"), .line_left = true, .padding_x = 16, .padding_top = 16});
    draw_preview_facts(ui, view, t, out);
}

void draw_tablet(Ui& ui, Rect rest, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    {
        Pane pane(ui, "header", take_top(rest, kHeaderHeight),
                  {.name = t("preview.title"), .line_bottom = true, .padding_bottom = 0, .scrolls = false});
        draw_header(ui, view, t, out);
    }
    const Rect side = take_left(rest, kCriteriaWidth + 16);
    {
        Pane pane(ui, "side", side, {.role = Role::kForm, .name = t("preview.section_criteria"), .line_right = true, .padding_top = 16});
        draw_preview_criteria(ui, view, t, out);
        divider(ui, 20, 16);
        draw_preview_facts(ui, view, t, out);
    }
    draw_result(ui, rest, view, t, out);
}

void draw_phone(Ui& ui, Rect rest, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    const std::array<Tab, 3> sections{
        {{.label = t("preview.section_result")}, {.label = t("preview.section_criteria")}, {.label = t("preview.section_facts")}}};
    float used = 0;
    {
        Within head(ui, {rest.x + 16, rest.y + 8, rest.width - 32, 0});
        {
            Row row(ui, {.height = ui.control_height(), .gap = 8});
            title(ui, t("preview.title"), ui.available_width() - icon_button_width(ui) - 8);
            if (icon_button(ui, "save_short",
                            {.icon = Icon::kSave, .name = t("preview.save"), .look = ButtonLook::kPrimary, .disabled = !view.can_save})) {
                out.emplace_back(app::SavePreview{});
            }
        }
        ui.gap(4);
        draw_state(ui, view, t, out);
        ui.gap(4);
        if (const auto section =
                tabs(ui, "sections", {.name = t("preview.title"), .tabs = sections, .chosen = static_cast<int>(view.section)})) {
            out.emplace_back(app::ShowSection{static_cast<app::PreviewSection>(*section)});
        }
        used = head.used_height() + 8;
    }
    take_top(rest, used);
    if (view.section == app::PreviewSection::kResult) {
        draw_result(ui, rest, view, t, out);
        return;
    }
    const bool criteria = view.section == app::PreviewSection::kCriteria;
    Pane pane(ui, criteria ? "criteria" : "facts", rest,
              {.role = criteria ? Role::kForm : Role::kRegion,
               .name = t(criteria ? "preview.section_criteria" : "preview.section_facts"),
               .padding_x = 16,
               .padding_top = 16});
    if (criteria) {
        draw_preview_criteria(ui, view, t, out);
    } else {
        draw_actions(ui, view, t, out);
        ui.gap(20);
        draw_preview_facts(ui, view, t, out);
    }
}

}  // namespace

void draw_preview(Ui& ui, const Rect& area, const app::PreviewView& view, const app::Texts& t, app::Intents& out) {
    if (view.status == app::PreviewStatus::kNoRound) {
        Pane pane(ui, "preview", area, {.name = t("preview.title"), .padding_x = side_padding(ui)});
        title(ui, t("preview.title"));
        ui.gap(64);
        if (empty_state(ui, "empty", {.label = t("preview.none"), .text = t("preview.none_text"), .button = t("preview.none_button")})) {
            ui.follow(app::kStartAddress);
        }
        return;
    }
    switch (ui.size_class()) {
        case SizeClass::kPhone: draw_phone(ui, area, view, t, out); break;
        case SizeClass::kTablet: draw_tablet(ui, area, view, t, out); break;
        case SizeClass::kDesktop: draw_desktop(ui, area, view, t, out); break;
    }
}

}  // namespace counterpart::ui
