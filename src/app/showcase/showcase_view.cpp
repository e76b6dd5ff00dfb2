#include "app/showcase/showcase_view.h"

#include "app/showcase/showcase.h"
#include "app/text/names.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string photo_credit_line(const domain::Photo& photo, const Texts& t) {
    const std::string author = photo.credit.author.empty() ? std::string() : t.fill("showcase.credit", {{"author", photo.credit.author}});
    return dotted(std::vector<std::string>{author, licence_words(photo.credit.licence, t)});
}

void add_offer_problem(OfferFormView& form, const Problem& problem, const Texts& t) {
    std::string& place = problem.code == "description_needed" ? form.description_problem
                         : problem.code == "consent_needed"   ? form.consent_problem
                                                              : form.problem;
    place = sentence_of(t, problem);
}

}  // namespace

std::string licence_words(std::string_view licence, const Texts& t) {
    const auto known = domain::licence_from_text(licence);
    return known ? std::string(t(std::string("licence.").append(domain::term_name(*known)))) : std::string(licence);
}

ShownPhotoView shown_photo_of(const State& state, const domain::Photo& photo) {
    const Texts& t = words(state);
    ShownPhotoView view;
    view.id = photo.id;
    view.description = photo.description.empty() ? std::string(t("photos.undescribed")) : photo.description;
    view.caption = photo.description;
    view.story = photo.story;
    view.credit = photo_credit_line(photo, t);
    view.may_take_down = domain::is_published(photo) && domain::is_moderator(state.sync.you) && state.shell.storage.may_write();
    return view;
}

std::string standing_of(const State& state, const domain::Photo& photo) {
    const Texts& t = words(state);
    if (domain::is_published(photo)) {
        return t.fill("photos.shown_since", {{"when", format_moment(photo.published_at_s, state)}});
    }
    return domain::is_offered(photo) ? std::string(t("photos.waits")) : std::string();
}

std::optional<OfferFormView> offer_form_view(const State& state, const domain::Photo& photo) {
    if (!is_offer_open(state, photo.id)) {
        return std::nullopt;
    }
    const Texts& t = words(state);
    OfferFormView form;
    form.story = offer_field(state, photo, OfferField::kStory);
    form.description = offer_field(state, photo, OfferField::kDescription);
    form.author = offer_field(state, photo, OfferField::kAuthor);
    form.consent = !offer_field(state, photo, OfferField::kConsent).empty();
    const std::string licence = offer_field(state, photo, OfferField::kLicence);
    for (std::size_t k = 0; k < domain::kPhotoLicenceCount; ++k) {
        const auto one = static_cast<domain::PhotoLicence>(k);
        form.licence = licence == domain::term_name(one) ? static_cast<int>(k) : form.licence;
        form.licences.push_back(licence_words(domain::licence_text(one), t));
        form.licence_values.emplace_back(domain::term_name(one));
    }
    if (state.showcase.open_offer == photo.id && state.showcase.offer_problem) {
        add_offer_problem(form, *state.showcase.offer_problem, t);
    }
    return form;
}

}  // namespace counterpart::app
