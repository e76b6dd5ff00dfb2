#include <algorithm>
#include <string_view>
#include <vector>

#include "ui/layout.h"
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

/// As many beside each other as there is room for.
void draw_shown_photos(Ui& ui, std::string_view id, const std::vector<app::ShownPhotoView>& photos, std::string_view none) {
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
            IdScope own(ui, photos[at].id);
            photo(ui, "picture", {.photo_id = photos[at].id, .description = photos[at].description, .width = wide, .height = wide * 0.75F});
            if (!photos[at].caption.empty()) {
                ui.gap(4);
                paragraph(ui, photos[at].caption,
                          {.role = TextRole::kCaption, .colour = Token::kMuted, .follows_script = true, .decorative = true});
            }
            ui.gap(12);
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
        draw_shown_photos(ui, "partners", view.partners, t("workspaces.partner_none"));
    }
    ui.gap(24);
    panel_heading(ui, t("workspaces.others"));
    ui.gap(8);
    draw_shown_photos(ui, "others", view.others, t("workspaces.others_none"));
}

}  // namespace counterpart::ui
