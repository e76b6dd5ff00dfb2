#include <algorithm>
#include <string_view>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/offer_form.h"
#include "ui/screens/photo_list.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestWorkspaces = 720, kThumbnail = 216, kPhotoGap = 16;

/// What its owner says of it, and whose it is.
void draw_photo_words(Ui& ui, const app::ShownPhotoView& shown) {
    if (!shown.caption.empty()) {
        ui.gap(4);
        paragraph(ui, shown.caption,
                  {.role = TextRole::kCaption, .colour = Token::kMuted, .follows_script = true, .decorative = true, .plain = true});
    }
    if (!shown.story.empty()) {
        ui.gap(4);
        paragraph(ui, shown.story, {.role = TextRole::kDense, .follows_script = true, .plain = true});
    }
    if (!shown.credit.empty()) {
        ui.gap(4);
        paragraph(ui, shown.credit, {.role = TextRole::kCaption, .colour = Token::kMuted, .follows_script = true, .plain = true});
    }
}

void draw_shown_photo(Ui& ui, const app::ShownPhotoView& shown, float width, const app::Texts& t, app::Intents& out) {
    IdScope own(ui, shown.id);
    photo(ui, "picture", {.photo_id = shown.id, .description = shown.description, .width = width, .height = width * 0.75F});
    draw_photo_words(ui, shown);
    if (shown.may_take_down) {
        ui.gap(8);
        const ButtonSpec spec{.label = t("showcase.take_down"), .icon = Icon::kEyeOff, .size = ControlSize::kSmall};
        if (named_button(ui, "take_down", spec, shown.description)) {
            out.emplace_back(app::PublishOffered{shown.id, false});
        }
    }
    ui.gap(12);
}

/// As many beside each other as there is room for.
void draw_shown_photos(Ui& ui, std::string_view id, const std::vector<app::ShownPhotoView>& photos, std::string_view none,
                       const app::Texts& t, app::Intents& out) {
    if (photos.empty()) {
        paragraph(ui, none, {.role = TextRole::kDense, .colour = Token::kMuted});
        return;
    }
    IdScope scope(ui, id);
    const float width = ui.available_width();
    const auto across = std::max<std::size_t>(1, static_cast<std::size_t>((width + kPhotoGap) / (kThumbnail + kPhotoGap)));
    for (std::size_t first = 0; first < photos.size(); first += across) {
        Columns columns(ui, std::vector<float>(across, kFill), kPhotoGap);
        for (std::size_t at = first; at < std::min(first + across, photos.size()); ++at) {
            const float wide = columns.width(at - first);
            columns.next();
            draw_shown_photo(ui, photos[at], wide, t, out);
        }
    }
}

/// What waits to be published, one below the other.
void draw_showcase_queue(Ui& ui, const app::WorkspacesView& view, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "queue");
    Card card(ui);
    panel_heading(ui, t("showcase.queue"));
    ui.gap(4);
    paragraph(ui, t(view.queue.empty() ? "showcase.queue_none" : "showcase.queue_text"),
              {.role = TextRole::kDense, .colour = Token::kMuted});
    if (!view.queue_problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.queue_problem});
    }
    for (const app::ShownPhotoView& waiting : view.queue) {
        IdScope own(ui, waiting.id);
        divider(ui, 16, 16);
        const float width = std::min(kThumbnail, ui.available_width());
        photo(ui, "picture", {.photo_id = waiting.id, .description = waiting.description, .width = width, .height = width * 0.75F});
        draw_photo_words(ui, waiting);
        ui.gap(12);
        Wrap wrap(ui);
        const ButtonSpec publish{
            .label = t("showcase.publish"), .icon = Icon::kEye, .look = ButtonLook::kPrimary, .disabled = !view.may_write};
        if (named_button(ui, "publish", publish, waiting.description)) {
            out.emplace_back(app::PublishOffered{waiting.id, true});
        }
        if (named_button(ui, "give_back", {.label = t("showcase.give_back"), .disabled = !view.may_write}, waiting.description)) {
            out.emplace_back(app::PublishOffered{waiting.id, false});
        }
    }
}

}  // namespace

void draw_workspaces(Ui& ui, const Rect& area, const app::WorkspacesView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "workspaces", area, {.name = t("workspaces.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestWorkspaces, ui.available_width())});
    column.next();
    title(ui, t("workspaces.title"));
    ui.gap(8);
    paragraph(ui, t("workspaces.lead"), {.colour = Token::kMuted});
    ui.gap(20);
    if (view.may_publish) {
        draw_showcase_queue(ui, view, t, out);
        ui.gap(24);
    }
    if (view.signed_in) {
        Card card(ui);
        panel_heading(ui, t("photos.title"));
        ui.gap(4);
        paragraph(ui, t("photos.text"), {.role = TextRole::kDense, .colour = Token::kMuted});
        paragraph(ui, t("workspaces.showcase"), {.role = TextRole::kDense, .colour = Token::kMuted});
        draw_own_photos(ui, view.mine, {view.may_write, view.online}, t, out);
    } else {
        draw_sign_in_card(ui, t("workspaces.signed_out"), t);
    }
    if (view.has_partner) {
        ui.gap(24);
        panel_heading(ui, view.partner_heading);
        ui.gap(8);
        draw_shown_photos(ui, "partners", view.partners, t("workspaces.partner_none"), t, out);
    }
    ui.gap(24);
    panel_heading(ui, t("workspaces.others"));
    ui.gap(8);
    draw_shown_photos(ui, "others", view.others, t("workspaces.others_none"), t, out);
}

}  // namespace counterpart::ui
