#include "app/showcase/showcase.h"

#include <array>
#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/typed.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

// Also the ending of a field's key among what is typed.
constexpr std::array<std::string_view, kOfferFieldCount> kOfferFieldNames{"story", "description", "licence", "author", "consent"};

std::string offer_prefix(const State& state, std::string_view photo_id) {
    return typed_prefix(state, "offer").append(photo_id).append("/");
}

std::string offer_key(const State& state, std::string_view photo_id, OfferField field) {
    return offer_prefix(state, photo_id).append(kOfferFieldNames[static_cast<std::size_t>(field)]);
}

/// What the form begins with. A description that was typed beside the photo goes along; whoever said nothing of a licence keeps all rights.
std::string offer_begins_with(const State& state, const domain::Photo& photo, OfferField field) {
    const auto& descriptions = state.account.photos.descriptions;
    switch (field) {
        case OfferField::kStory: return photo.story;
        case OfferField::kDescription: {
            const auto typed = descriptions.find(photo.id);
            return typed == descriptions.end() ? photo.description : typed->second;
        }
        case OfferField::kLicence:
            return std::string(
                domain::term_name(domain::licence_from_text(photo.credit.licence).value_or(domain::PhotoLicence::kByPermission)));
        case OfferField::kAuthor: return photo.credit.author;
        case OfferField::kConsent: return {};
    }
    return {};
}

void close_offer(State& state, std::string_view photo_id) {
    forget_typed(state, offer_prefix(state, photo_id));
    state.showcase.open_offer.clear();
    state.showcase.offer_problem.reset();
}

}  // namespace

bool is_offer_open(const State& state, std::string_view photo_id) {
    return state.showcase.open_offer == photo_id || has_typed(state, offer_prefix(state, photo_id));
}

std::string offer_field(const State& state, const domain::Photo& photo, OfferField field) {
    const std::string* typed = typed_text(state, offer_key(state, photo.id, field));
    return typed != nullptr ? *typed : offer_begins_with(state, photo, field);
}

void on(State& state, const OpenOffer& intent, Effects& /*effects*/) {
    state.showcase.open_offer = intent.photo_id;
    state.showcase.offer_problem.reset();
}

void on(State& state, const TypeOffer& intent, Effects& /*effects*/) {
    const domain::Photo* photo = state.sync.shown.photo(intent.photo_id);
    if (photo == nullptr) {
        return;
    }
    state.showcase.open_offer = intent.photo_id;
    state.showcase.offer_problem.reset();
    const std::string key = offer_key(state, intent.photo_id, intent.field);
    if (intent.text == offer_begins_with(state, *photo, intent.field)) {
        state.talk.typed.erase(key);
    } else {
        state.talk.typed[key] = intent.text;
    }
}

void on(State& state, const DropOffer& intent, Effects& /*effects*/) { close_offer(state, intent.photo_id); }

void on(State& state, const SendOffer& intent, Effects& effects) {
    const domain::Photo* photo = state.sync.shown.photo(intent.photo_id);
    if (photo == nullptr) {
        return;
    }
    domain::OfferPhoto offer;
    offer.photo_id = intent.photo_id;
    offer.story = offer_field(state, *photo, OfferField::kStory);
    offer.description = offer_field(state, *photo, OfferField::kDescription);
    offer.licence = domain::term_from_name<domain::PhotoLicence>(offer_field(state, *photo, OfferField::kLicence))
                        .value_or(domain::PhotoLicence::kByPermission);
    offer.author = offer_field(state, *photo, OfferField::kAuthor);
    offer.consent = !offer_field(state, *photo, OfferField::kConsent).empty();
    state.showcase.open_offer = intent.photo_id;
    if (auto made = make_change(state, std::move(offer), effects); !made) {
        state.showcase.offer_problem = std::move(made).error();
        return;
    }
    state.account.photos.descriptions.erase(intent.photo_id);
    close_offer(state, intent.photo_id);
    show_toast(state, std::string(words(state)("offer.sent")));
}

void on(State& state, const PublishOffered& intent, Effects& effects) {
    state.showcase.queue_problem.reset();
    if (auto made = make_change(state, domain::PublishPhoto{intent.photo_id, intent.published}, effects); !made) {
        state.showcase.queue_problem = std::move(made).error();
        return;
    }
    show_toast(state, std::string(words(state)(intent.published ? "showcase.published" : "showcase.given_back")));
}

}  // namespace counterpart::app
