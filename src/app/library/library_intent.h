#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// Writing topics

/// What is typed about a topic, in the order of the form.
enum class TopicField : std::uint8_t {
    kTitle,
    kSummary,
    kText,
    kPrompts,  ///< one a line
    kHashtag,
    kLanguage,  ///< code
    kStartsOn,
    kState,       ///< the term's name
    kPublishDay,
    kPublishTime,
    kCreditTitle,
    kCreditAuthor,
    kCreditUrl,
    kCreditLicence,
    kPicture,  ///< the photo's id
    kPictureText,
    kPictureTitle,
    kPictureAuthor,
    kPictureUrl,
    kPictureLicence,
};
inline constexpr std::size_t kTopicFieldCount = 20;

struct TypeTopic {
    TopicField field = TopicField::kTitle;
    std::string text;
};
struct SaveTopicDraft {};
/// Leave the topic as it was.
struct DropTopicDraft {};
/// Make a topic of a round of one of the library, as a draft behind the round's last one.
struct TakeIntoRound {
    std::string topic_id;
    std::string round_id;
};

using LibraryIntent = std::variant<TypeTopic, SaveTopicDraft, DropTopicDraft, TakeIntoRound>;

}  // namespace counterpart::app
