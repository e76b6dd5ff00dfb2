#pragma once

#include <cstddef>
#include <cstdint>

namespace counterpart::domain {

// What a record may hold at most. Lengths are in characters (code points).
inline constexpr std::size_t kMaxNameLength = 200;       ///< names, places, labels
inline constexpr std::size_t kMaxNoteLength = 2'000;     ///< notes, hopes, answers of a form
inline constexpr std::size_t kMaxMessageLength = 10'000;  ///< posts and requests for help
inline constexpr std::size_t kMaxListLength = 50;        ///< entries of one list of an application
inline constexpr std::int32_t kMaxPeopleOfBatch = 1'000'000;
inline constexpr std::int32_t kMaxCodeVersion = 1'000;
inline constexpr std::size_t kMaxUrlLength = 2'000;
inline constexpr std::size_t kMaxLinksOfPost = 20, kMaxMentionsOfPost = 20, kMaxMarksOnLetter = 8;
inline constexpr std::size_t kMaxPostsOfHour = 30;        ///< of one person
inline constexpr std::size_t kMaxEdits = 50;              ///< kept texts of one post
inline constexpr std::size_t kMaxPrompts = 20;           ///< of one topic
inline constexpr std::int32_t kMinEventMinutes = 5, kMaxEventMinutes = 1'440;  ///< of one live event
inline constexpr std::size_t kMaxNotesOfPerson = 2'000;

inline constexpr std::int32_t kMaxRoundMonths = 13;
inline constexpr std::size_t kMaxSlots = 60;              ///< of one round
inline constexpr std::int32_t kMaxMailsADay = 100'000;
inline constexpr std::size_t kMaxMailTexts = 20;          ///< paragraphs of one round, all mails and languages
inline constexpr std::size_t kMaxImportedAtOnce = 100;    ///< applications
inline constexpr std::size_t kMaxLinkedAccounts = 50;     ///< same_as or told_apart of one person
inline constexpr std::size_t kMaxDecidedAtOnce = 5'000;  ///< applications
inline constexpr std::size_t kMaxRoles = 20;             ///< roles of one person
inline constexpr std::size_t kMaxPairRules = 5'000;      ///< forbidden or fixed pairs of one round
inline constexpr std::size_t kMaxGroupsAtOnce = 500;     ///< partnerships of one release
inline constexpr std::size_t kMaxOverrulings = 300;       ///< of one round
inline constexpr std::int32_t kMaxBatch = 100;  ///< batches of one round
inline constexpr std::size_t kMaxPreviewBytes = 900'000;  ///< one saved preview
inline constexpr std::size_t kMaxNudges = 100;            ///< of one partnership
inline constexpr std::size_t kMaxAuditPeople = 500;       ///< named in one entry of the audit trail
inline constexpr std::size_t kMaxPhotosOfPerson = 20;
inline constexpr std::size_t kMaxSavedPreviewsOfRound = 20;
inline constexpr std::int64_t kMaxPhotoBytes = 8'000'000;
inline constexpr std::int64_t kMaxPhotoPixels = 40'000'000;
inline constexpr std::int32_t kMaxRoundWeeks = 60;
inline constexpr std::int32_t kMaxKeepDays = 3'650;
inline constexpr std::int64_t kMaxClockError_s = 86'400;  ///< how far in the future a client's time may lie

}  // namespace counterpart::domain
