#include "ui/screens/photo_list.h"

#include <array>
#include <string>

#include "ui/layout.h"
#include "ui/screens/offer_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

/// Whom it is shown to without the showcase.
void draw_photo_readers(Ui& ui, const app::PhotoView& view, const app::Texts& t, app::Intents& out) {
    const std::array<std::string_view, 2> options{t("photos.only_me"), t("photos.partner")};
    const SegmentsSpec spec{.name = t("photos.visibility"), .options = options, .chosen = static_cast<int>(view.visibility)};
    if (const auto chosen = segments(ui, "visibility", spec)) {
        out.emplace_back(app::ShowPhotoTo{view.id, static_cast<domain::PhotoVisibility>(*chosen)});
    }
}

void draw_removal(Ui& ui, const app::PhotoView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    const ButtonSpec spec{.label = t("photos.remove"), .look = ButtonLook::kDanger, .size = ControlSize::kSmall, .disabled = !may_write};
    if (named_button(ui, "remove", spec, view.name)) {
        out.emplace_back(app::RemoveMyPhoto{view.id});
    }
}

/// Its description, who sees it, and what can be done with it.
void draw_photo_fields(Ui& ui, const app::PhotoView& view, PhotoListState state, const app::Texts& t, app::Intents& out) {
    const FieldResult typed = text_field(
        ui, "description",
        {.label = t("photos.description"), .value = view.description, .help = t("photos.description_help"), .disabled = !state.may_write});
    if (typed.text) {
        out.emplace_back(app::DescribePhoto{view.id, *typed.text});
    }
    ui.gap(12);
    if (view.standing.empty()) {
        draw_photo_readers(ui, view, t, out);
    } else {
        paragraph(ui, view.standing, {.role = TextRole::kDenseStrong, .status = true});
    }
    ui.gap(12);
    Wrap wrap(ui);
    const bool submitted = typed.submitted && state.may_write && (view.can_save || typed.text);
    const bool can_save = view.can_save && state.may_write;
    if (button(ui, "save", {.label = t("photos.save"), .size = ControlSize::kSmall, .disabled = !can_save}) || submitted) {
        out.emplace_back(app::SaveDescription{view.id});
    }
    const ButtonSpec act{
        .label = t(view.standing.empty() ? "offer.open" : "offer.take_back"), .size = ControlSize::kSmall, .disabled = !state.may_write};
    if (named_button(ui, "offer", act, view.name)) {
        if (view.standing.empty()) {
            out.emplace_back(app::OpenOffer{view.id});
        } else {
            out.emplace_back(app::ShowPhotoTo{view.id, domain::PhotoVisibility::kPartner});
        }
    }
    draw_removal(ui, view, state.may_write, t, out);
}

void draw_own_photo(Ui& ui, const app::PhotoView& view, PhotoListState state, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, view.id);
    divider(ui, 16, 16);
    photo(
        ui, "picture",
        {.photo_id = view.arrived ? std::string_view(view.id) : std::string_view(), .description = view.name, .width = 160, .height = 120});
    ui.gap(12);
    if (view.offer) {
        draw_offer_form(ui, view, state.may_write, t, out);
    } else {
        draw_photo_fields(ui, view, state, t, out);
    }
}

}  // namespace

void draw_own_photos(Ui& ui, const app::PhotosView& photos, PhotoListState state, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, "photos");
    if (!photos.problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = photos.problem});
    }
    ui.gap(12);
    {
        Wrap wrap(ui);
        const ButtonSpec add{.label = t(photos.sending ? "photos.sending" : "photos.add"),
                             .icon = Icon::kCamera,
                             .disabled = photos.sending || !state.may_write || !state.online,
                             .busy = photos.sending};
        if (button(ui, "add", add)) {
            out.emplace_back(app::ChoosePhotoFile{});
        }
        if (photos.can_try_again && button(ui, "again", {.label = t("photos.again"), .disabled = !state.online})) {
            out.emplace_back(app::SendPhotoAgain{});
        }
    }
    for (const app::PhotoView& one : photos.photos) {
        draw_own_photo(ui, one, state, t, out);
    }
}

}  // namespace counterpart::ui
