#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/link.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr int kPostLines = 2;
constexpr float kThumbGap = 8;

void draw_posts(Ui& ui, const app::HomeView& view, const app::Texts& t) {
    panel_heading(ui, t("home.forum"));
    for (std::size_t k = 0; k < view.posts.size(); ++k) {
        const app::TopicPostView& post = view.posts[k];
        IdScope one(ui, static_cast<std::int64_t>(k));
        divider(ui, 10, 10);
        line_of_text(ui, post.author, {.role = TextRole::kDenseStrong});
        paragraph(ui, post.text, {.role = TextRole::kDense, .max_lines = kPostLines, .follows_script = true, .language = post.language});
        paragraph(ui, post.when, {.role = TextRole::kCaption, .colour = Token::kMuted});
    }
}

void draw_workspaces_strip(Ui& ui, const app::HomeView& view, const app::Texts& t) {
    panel_heading(ui, t("home.workspaces"));
    ui.gap(8);
    if (!view.workspaces.empty()) {
        const float width = (ui.available_width() - 2 * kThumbGap) / 3;
        Columns columns(ui, {kFill, kFill, kFill}, kThumbGap);
        for (const app::ShownPhotoView& shown : view.workspaces) {
            columns.next();
            IdScope one(ui, shown.id);
            photo(ui, "picture", {.photo_id = shown.id, .description = shown.description, .width = width, .height = width * 0.75F});
        }
    }
    ui.gap(8);
    link(ui, "photos", {.label = t("home.all_photos"), .href = app::kPhotosAddress});
}

}  // namespace

void draw_home_aside(Ui& ui, const Rect& area, const app::HomeView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "aside", area,
              {.role = Role::kComplementary,
               .name = t("home.aside"),
               .ground = Token::kSurface,
               .line_left = true,
               .padding_x = 24,
               .padding_top = 28});
    IdScope scope(ui, "aside");
    if (!view.posts.empty()) {
        draw_posts(ui, view, t);
        ui.gap(28);
    }
    if (view.notes) {
        panel_heading(ui, t("home.notes"));
        ui.gap(4);
        draw_note(ui, *view.notes, t("home.notes"), view.may_write, t, out);
        ui.gap(28);
    }
    draw_workspaces_strip(ui, view, t);
}

}  // namespace counterpart::ui
