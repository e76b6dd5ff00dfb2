#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/civil_date.h"
#include "domain/terms.h"

namespace counterpart::domain {

/// A language (ISO 639 code in lower case, or the words as typed where no code is known) and its level.
struct LanguageSkill {
    std::string language;
    LanguageLevel level = LanguageLevel::kFluent;

    friend bool operator==(const LanguageSkill&, const LanguageSkill&) = default;
};

/// Days on which somebody cannot answer, both included.
struct Absence {
    CivilDate from;
    CivilDate until;

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// One person's application to one round. All text is UTF-8.
struct Application {
    std::string id;       ///< stable; derived from the normalised address where an import has none
    std::string name;
    std::string email;
    std::string country;  ///< ISO 3166-1 alpha-2, upper case
    std::string time_zone;  ///< IANA name ("Asia/Kolkata") or a fixed offset ("UTC+05:30")
    std::string workplace;
    std::string role;
    std::string place;
    Sector sector = Sector::kPublic;
    CareerStage career_stage = CareerStage::kMid;
    std::vector<LanguageSkill> languages;
    std::vector<std::string> interests;
    ContactMethods contact_methods = 0;
    Wishes wishes{};
    bool open_to_any_match = false;  ///< every wish is read as "any"
    std::string hopes;
    Rhythm rhythm = Rhythm::kNoWish;
    std::string social_profiles;
    std::string second_contact;  ///< another way to reach the person; for coordinators alone
    std::string do_differently;  ///< of somebody who took part before
    std::vector<Absence> absences;
    std::vector<std::string> earlier_rounds;
    std::vector<std::string> earlier_partners;  ///< addresses or application ids of partners of earlier rounds
    std::int64_t arrived_at_s = 0;              ///< UTC, seconds since 1970
    std::vector<std::pair<std::string, std::string>> other_answers;  ///< columns of an import that have no field here

    friend bool operator==(const Application&, const Application&) = default;
};

}  // namespace counterpart::domain
