#pragma once

#include <cstddef>
#include <cstdint>

namespace counterpart::domain {

// The words of the programme's records. Their keys in files are in term_names.h.

/// What a signed-in person may do besides taking part.
enum class Role : std::uint8_t { kAmbassador, kContentOfficer, kCoordinator, kDirector };
inline constexpr std::size_t kRoleCount = 4;

/// Where a round stands. Applications are taken while it is open, pairs are released once it is closed.
enum class RoundState : std::uint8_t { kPlanned, kOpen, kClosed, kRunning, kEnded };
inline constexpr std::size_t kRoundStateCount = 5;

/// What a country's greatest share is a share of: of all who applied, or of those who are accepted.
enum class CapReading : std::uint8_t { kOfApplicants, kOfAccepted };
inline constexpr std::size_t kCapReadingCount = 2;

/// What becomes of the one whom an odd number leaves alone: the waiting list, with priority in the next round; a third in a pair; or a partner
/// from the team.
enum class OddOneOut : std::uint8_t { kWaitingList, kTrio, kStandIn };
inline constexpr std::size_t kOddOneOutCount = 3;

/// Accepted and waiting are what coordinators decide once applications close; the waiting list is that of the country cap. Who was removed
/// for their conduct has no way back into the round.
enum class ApplicationState : std::uint8_t { kSubmitted, kWithdrawn, kAccepted, kWaitingList, kRemoved };
inline constexpr std::size_t kApplicationStateCount = 5;

/// A part of an application that the partner sees only if its owner agreed.
enum class SharedField : std::uint8_t {
    kName,
    kCountry,
    kEmail,
    kTimeZone,
    kWorkplace,
    kRole,
    kPlace,
    kSector,
    kCareerStage,
    kLanguages,
    kInterests,
    kContactMethods,
    kHopes,
    kSocialProfiles,
    kAbsences,
};
inline constexpr std::size_t kSharedFieldCount = 15;

/// A set of shared fields, one bit each (bit = numeric value of the field).
using SharedFields = std::uint16_t;

/// Why a partnership is over.
enum class EndReason : std::uint8_t { kRoundOver, kByParticipant, kByCoordinator, kNoAnswer, kConduct, kPersonLeft, kWrongMatch };
inline constexpr std::size_t kEndReasonCount = 7;

/// What a coordinator did to a partnership and its people are not told of yet.
enum class HeldAct : std::uint8_t { kNone, kNudge, kEnd };
inline constexpr std::size_t kHeldActCount = 3;

/// What somebody logs about a partnership with one click. The last two are no contacts: they tell the coordinators, and not the partner,
/// that all is well, and that the match was opened in the page.
enum class ContactKind : std::uint8_t { kIWrote, kTheyWrote, kWeMet, kAllWell, kSeen };
inline constexpr std::size_t kContactKindCount = 5;

/// Waiting posts (of visitors) are seen by those who look after the forum; hidden ones leave an empty place.
enum class PostState : std::uint8_t { kWaiting, kShown, kHidden };
inline constexpr std::size_t kPostStateCount = 3;

/// Who wrote a post: somebody in a conversation, the author of an article about the topic, or a machine that says that another site
/// speaks of the topic or repeats it.
enum class PostKind : std::uint8_t { kMessage, kGuestPost, kMention, kReblog };
inline constexpr std::size_t kPostKindCount = 4;

/// Where a topic stands. Everybody reads published ones; a scheduled one is published by the endpoint's clock.
enum class TopicState : std::uint8_t { kPublished, kDraft, kInReview, kScheduled };
inline constexpr std::size_t kTopicStateCount = 4;

/// kSilence is told by the endpoint's clock, not by a person. kPost is a report of a post, or what was moved out of the forum.
enum class HelpKind : std::uint8_t { kNoAnswer, kWrongMatch, kConduct, kTechnical, kOther, kSelfMatch, kSilence, kPost };
inline constexpr std::size_t kHelpKindCount = 8;

enum class HelpState : std::uint8_t { kOpen, kInProgress, kSettled };
inline constexpr std::size_t kHelpStateCount = 3;

/// Who sees a photo besides its owner; each includes the one before. Everybody sees it only once it is published.
enum class PhotoVisibility : std::uint8_t { kOnlyMe, kPartner, kEverybody };
inline constexpr std::size_t kPhotoVisibilityCount = 3;

enum class PhotoType : std::uint8_t { kJpeg, kPng, kWebp };
inline constexpr std::size_t kPhotoTypeCount = 3;

/// How a photo of the showcase may be used: licences of Creative Commons, or nothing but what its owner allowed.
enum class PhotoLicence : std::uint8_t { kCcBy, kCcBySa, kCcZero, kByPermission };
inline constexpr std::size_t kPhotoLicenceCount = 4;

/// When in a round a survey is answered.
enum class SurveyMoment : std::uint8_t { kMiddle, kEnd };
inline constexpr std::size_t kSurveyMomentCount = 2;

/// How often two partners were in touch, as one of them says.
enum class ContactBand : std::uint8_t { kWeekly, kFortnightly, kMonthly, kLess, kNever };
inline constexpr std::size_t kContactBandCount = 5;

/// How content somebody is.
enum class Satisfaction : std::uint8_t { kVery, kRather, kLittle, kNot };
inline constexpr std::size_t kSatisfactionCount = 4;

/// What becomes of the posts of a person who leaves.
enum class PostsOfLeaver : std::uint8_t { kStayWithoutName, kGo };
inline constexpr std::size_t kPostsOfLeaverCount = 2;

/// What the pre-flight can find before mails about partners go out: first what nobody can overrule, then what a written reason overrules, then
/// what is only said. Their keys are the codes of the refusals.
enum class FindingKind : std::uint8_t {
    kWithThemselves,
    kPersonTwice,
    kAlreadyPartnered,
    kApplicationWithdrawn,
    kRemovedFromRound,  ///< for their conduct
    kOnWaitingList,
    kNoAddress,
    kAddressNotConfirmed,
    kMailNamesReader,  ///< the mail's reader would find their own name or address where the partner's has to be
    kMailWithoutPartner,  ///< a mail that does not name the partner
    kOtherBatch,  ///< somebody of a group is told with another batch
    kOwnCopy,  ///< two who look like one person with two applications would meet
    kLikelyTwice,  ///< two who look like one person with two applications are in two groups
    kSameName,  ///< two of one name would meet: to its reader, the mail would look like one about themselves
    kSameCountry,
    kEarlierPartner,
    kPairForbidden,
    kWithoutPartner,  ///< accepted, and in no group
    kOneWayToReach,  ///< gave one way to be reached
};
inline constexpr std::size_t kFindingKindCount = 19;

/// The mails that an operation can cause; the text is made at the endpoint.
enum class MailKind : std::uint8_t {
    kApplicationReceived,
    kApplicationWithdrawn,
    kMatched,
    kPartnershipEnded,
    kPartnerLeft,
    kHelpAnswered,
    kDataDeleted,
    kConfirmApplication,  ///< to somebody without a confirmed address; the endpoint adds a link that confirms it
    kApplyAfterSignIn,  ///< a visitor applied with an address that has an account
    kAccepted,
    kOnWaitingList,
    kRoundOpen,
    kConfirmPost,  ///< to somebody without a confirmed address who wrote in the forum; the endpoint adds a link that confirms it
    kWriteAfterSignIn,  ///< a visitor wrote in the forum with an address that has an account
    kCheckYourData,  ///< after the close: look at what you wrote
    kInvitedAgain,  ///< to somebody on a waiting list: a later round takes applications
    kApplicationsMerged,  ///< to the account whose application was put together with another one of the same person
    kInvitedToTeam,  ///< somebody got a role; the endpoint adds a link that signs in
    kTopicBegins,  ///< a topic of the round in which somebody takes part
    kAddressChanged,  ///< to the former address, when a coordinator corrected it
    kNudge,  ///< to who should write to their partner next
    kNewPartnerComing,  ///< a partnership is over, and a new partner is looked for before others
    kRemovedFromRound,
    kBatchHeld  ///< to coordinators and directors: a batch whose time has come did not start, because of a finding
};
inline constexpr std::size_t kMailKindCount = 24;

}  // namespace counterpart::domain
