#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "domain/records.h"

namespace counterpart::app {

/// The pages of the form, in their order.
enum class ApplyStep : std::uint8_t { kYou, kWork, kInterests, kContact, kSend };
inline constexpr std::size_t kApplyStepCount = 5;

/// The texts of the form that a person types or picks from a list, as they are typed.
enum class ApplyText : std::uint8_t {
    kName,
    kEmail,
    kSecondContact,
    kCountry,   ///< code
    kTimeZone,
    kPlace,
    kWorkplace,
    kRole,
    kInterests,  ///< separated by commas
    kSocialProfiles,
    kHopes,
    kEarlierRounds,  ///< separated by commas
    kDoDifferently,
};
inline constexpr std::size_t kApplyTextCount = 13;

/// What is on or off.
enum class ApplyFlag : std::uint8_t { kOpenToAny, kTookPart, kCodeAccepted, kPrefilled, kZoneTyped };
inline constexpr std::size_t kApplyFlagCount = 5;

/// Days of absence as typed ("2026-12-24").
struct AbsenceDraft {
    std::string from;
    std::string until;

    friend bool operator==(const AbsenceDraft&, const AbsenceDraft&) = default;
};

/// An application that is being written. Kept on the device until the endpoint's records hold it.
struct ApplyDraft {
    std::string application_id;
    std::string round_id;
    ApplyStep step = ApplyStep::kYou;
    std::array<std::string, kApplyTextCount> texts;
    std::array<bool, kApplyFlagCount> flags{};
    std::optional<domain::Sector> sector;
    std::optional<domain::CareerStage> career_stage;
    std::vector<domain::LanguageSkill> languages;
    domain::ContactMethods methods = 0;
    domain::Rhythm rhythm = domain::Rhythm::kNoWish;
    domain::Wishes wishes{};
    std::vector<AbsenceDraft> absences;
    domain::SharedFields shared = domain::kAlwaysShared;
    std::uint32_t looked_at = 0;   ///< steps of a prefilled form that were confirmed, one bit each
    std::int64_t sent_at_s = 0;    ///< handed in last; 0 = never

    [[nodiscard]] const std::string& text(ApplyText field) const { return texts[static_cast<std::size_t>(field)]; }
    std::string& text(ApplyText field) { return texts[static_cast<std::size_t>(field)]; }
    [[nodiscard]] bool has(ApplyFlag flag) const { return flags[static_cast<std::size_t>(flag)]; }
    void set(ApplyFlag flag, bool on) { flags[static_cast<std::size_t>(flag)] = on; }

    friend bool operator==(const ApplyDraft&, const ApplyDraft&) = default;
};

/// Applying.
struct ApplyState {
    std::optional<ApplyDraft> draft;
    std::map<std::string, Problem, std::less<>> problems;  ///< by the field of the application ("email")
};

}  // namespace counterpart::app
