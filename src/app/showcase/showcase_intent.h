#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace counterpart::app {

// Offering photos to the showcase, and publishing them

/// What is typed or chosen to offer a photo, in the order of the form.
enum class OfferField : std::uint8_t {
    kStory,
    kDescription,
    kLicence,  ///< the term's name
    kAuthor,
    kConsent,  ///< "yes" or empty
};
inline constexpr std::size_t kOfferFieldCount = 5;

/// Show the form beneath a photo.
struct OpenOffer {
    std::string photo_id;
};
struct TypeOffer {
    std::string photo_id;
    OfferField field = OfferField::kStory;
    std::string text;
};
/// Put the form away with what was typed in it.
struct DropOffer {
    std::string photo_id;
};
struct SendOffer {
    std::string photo_id;
};
/// Put somebody's photo into the showcase, or give it back.
struct PublishOffered {
    std::string photo_id;
    bool published = true;
};

using ShowcaseIntent = std::variant<OpenOffer, TypeOffer, DropOffer, SendOffer, PublishOffered>;

}  // namespace counterpart::app
