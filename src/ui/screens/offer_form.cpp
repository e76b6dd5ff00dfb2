#include "ui/screens/offer_form.h"

#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::OfferField;

/// Draws the fields of one photo's form.
struct OfferForm {
    Ui& ui;
    const app::PhotoView& photo;
    const app::OfferFormView& form;
    const app::Texts& t;
    app::Intents& out;

    void take(OfferField field, const FieldResult& typed) const {
        if (typed.text) {
            out.emplace_back(app::TypeOffer{photo.id, field, *typed.text});
        }
        ui.gap(16);
    }
    void draw_words() const {
        take(OfferField::kStory,
             text_area(ui, "story", {.label = t("offer.story"), .value = form.story, .help = t("offer.story_help"), .rows = 4}));
        take(OfferField::kDescription, text_field(ui, "offered_description",
                                                  {.label = t("photos.description"),
                                                   .value = form.description,
                                                   .help = t("photos.description_help"),
                                                   .error = form.description_problem,
                                                   .required = true}));
        take(OfferField::kAuthor,
             text_field(ui, "author", {.label = t("offer.author"), .value = form.author, .help = t("offer.author_help"), .hint = "name"}));
    }
    void draw_licence() const {
        const std::vector<std::string_view> options(form.licences.begin(), form.licences.end());
        const SelectSpec spec{.label = t("offer.licence"), .help = t("offer.licence_help"), .options = options, .chosen = form.licence};
        if (const auto chosen = select(ui, "licence", spec)) {
            out.emplace_back(app::TypeOffer{photo.id, OfferField::kLicence, form.licence_values[static_cast<std::size_t>(*chosen)]});
        }
        ui.gap(16);
    }
    void draw_consent() const {
        paragraph(ui, t("offer.consent_text"), {.role = TextRole::kDense});
        ui.gap(4);
        if (checkbox(ui, "consent", {.label = t("offer.consent"), .state = form.consent ? CheckState::kOn : CheckState::kOff})) {
            out.emplace_back(app::TypeOffer{photo.id, OfferField::kConsent, form.consent ? "" : "yes"});
        }
        if (!form.consent_problem.empty()) {
            paragraph(ui, form.consent_problem, {.role = TextRole::kCaption, .colour = Token::kDanger, .status = true});
        }
        ui.gap(12);
    }
};

}  // namespace

bool named_button(Ui& ui, std::string_view id, ButtonSpec spec, std::string_view of_what) {
    const std::string name = std::string(spec.label).append(": ").append(of_what);
    spec.name = name;
    return button(ui, id, spec);
}

void draw_offer_form(Ui& ui, const app::PhotoView& photo, bool may_write, const app::Texts& t, app::Intents& out) {
    const IdScope scope(ui, "offer_form");
    const Card card(ui);
    label_heading(ui, t("offer.open"), 3);
    ui.gap(4);
    paragraph(ui, t("offer.text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    const OfferForm form{ui, photo, *photo.offer, t, out};
    form.draw_words();
    form.draw_licence();
    form.draw_consent();
    if (!photo.offer->problem.empty()) {
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = photo.offer->problem});
        ui.gap(12);
    }
    const Wrap wrap(ui);
    if (named_button(ui, "send", {.label = t("offer.send"), .look = ButtonLook::kPrimary, .disabled = !may_write}, photo.name)) {
        out.emplace_back(app::SendOffer{photo.id});
    }
    if (button(ui, "drop", {.label = t("offer.drop")})) {
        out.emplace_back(app::DropOffer{photo.id});
    }
}

}  // namespace counterpart::ui
