#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterpart::domain {

/// Kind of institution. The real form's list is unknown; this one is ours.
enum class Sector : std::uint8_t { kPublic, kAcademic, kSchool, kHealth, kSpecial, kNational, kArchives, kMuseum };
inline constexpr std::size_t kSectorCount = 8;

/// How far on in the profession. The real form's list is unknown; this one is ours.
enum class CareerStage : std::uint8_t { kStudent, kEarly, kMid, kLate };
inline constexpr std::size_t kCareerStageCount = 4;

/// How two partners can keep in touch.
enum class ContactMethod : std::uint8_t { kEmail, kVideo, kVoice, kChat, kSocial, kLetters };
inline constexpr std::size_t kContactMethodCount = 6;

/// How well a language is spoken.
enum class LanguageLevel : std::uint8_t { kBasic, kGood, kFluent };
inline constexpr std::size_t kLanguageLevelCount = 3;

/// How often two partners want to be in touch.
enum class Rhythm : std::uint8_t { kNoWish, kWeekly, kFortnightly, kMonthly };
inline constexpr std::size_t kRhythmCount = 4;

/// What an applicant hopes for in one dimension of the partner.
enum class Wish : std::uint8_t { kAny, kSame, kDifferent };
inline constexpr std::size_t kWishCount = 3;

/// The soft criteria, in the order in which they are listed, coloured and stored everywhere.
enum class Criterion : std::uint8_t { kInterests, kSector, kCareerStage, kLanguages, kWakingHours, kContactMethods };
inline constexpr std::size_t kCriterionCount = 6;

/// One wish per criterion.
using Wishes = std::array<Wish, kCriterionCount>;

/// A set of contact methods, one bit each (bit = numeric value of the method).
using ContactMethods = std::uint8_t;

}  // namespace counterpart::domain
