#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/programme.h"
#include "domain/small_groups.h"

namespace counterpart::domain {

// What a round came to, as numbers that may be published. People are counted, not partnerships, so that one rule protects all of it: no
// number says anything about fewer than `kLeastPublicCount` people (see small_groups.h). Every division of the report has one total, and no
// two of them share a part. Counted are people whose address is confirmed.

/// How many people applied from a country.
struct CountryFigure {
    std::string country;  ///< ISO 3166-1 alpha-2
    std::optional<std::int32_t> people;  ///< nothing = withheld
    bool first_time = false;  ///< nobody applied from here in an earlier round

    friend bool operator==(const CountryFigure&, const CountryFigure&) = default;
};

/// How many people had been in touch with a partner until the end of a day.
struct ContactPoint {
    std::int32_t day = 0;  ///< of the person in the round, from 0
    std::int32_t people = 0;

    friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

/// What people answered in one survey. Without `answered.count` nothing of it is told.
struct SurveyReport {
    ReportFigure answered;  ///< of those with a partner
    std::array<ReportFigure, kContactBandCount> contact;  ///< of those who answered
    /// How content those of a contact band are, of that band; all withheld where the band's own number is.
    std::array<std::array<ReportFigure, kSatisfactionCount>, kContactBandCount> content;
    std::array<ReportFigure, kSatisfactionCount> topics;  ///< how useful the topics were, of those who answered
    ReportFigure again;  ///< would take part again, of those who answered

    friend bool operator==(const SurveyReport&, const SurveyReport&) = default;
};

/// Who wrote in the forum about a topic.
struct TopicFigure {
    std::string topic_id;
    std::string title;
    ReportFigure writers;  ///< of those with a partner

    friend bool operator==(const TopicFigure&, const TopicFigure&) = default;
};

/// A round in figures.
struct RoundReport {
    std::string round_id;
    std::string name;
    CivilDate starts_on;
    RoundState state = RoundState::kPlanned;

    std::optional<std::int32_t> applicants;  ///< withdrawn ones included
    ReportFigure accepted;  ///< neither withdrawn nor on the waiting list; of the applicants, as the next three
    ReportFigure without_partner;  ///< accepted, and never had a partner
    ReportFigure waiting_list;  ///< that of the country cap
    ReportFigure withdrawn;
    ReportFigure matched;  ///< accepted, and had a partner; what follows is of these

    std::int32_t countries = 0;  ///< of the applicants
    std::int32_t new_countries = 0;  ///< of those, with nobody in an earlier round
    std::vector<CountryFigure>
        by_country;  ///< most people first, withheld ones last, then by code; empty where the names would tell the numbers

    ReportFigure in_pairs;  ///< by the newest partnership of each
    ReportFigure in_trios;
    ReportFigure ended_early;  ///< had a partnership that ended before the round did
    std::array<ReportFigure, kEndReasonCount> ended_by;  ///< of those, by the reason of the first one; never kRoundOver
    ReportFigure rematched;  ///< of those whose partnership ended early: had another one

    std::int32_t last_day = 0;  ///< the last day of which contacts are counted
    std::vector<ContactPoint>
        first_contact;  ///< days on which the number can be told, ascending; each person's days begin with their first partnership
    std::optional<std::int32_t> half_in_contact_days;  ///< the first told day at which half of those with a partner had been in touch
    std::array<SurveyReport, kSurveyMomentCount> surveys;
    std::vector<TopicFigure> topics;  ///< in the order of their slots

    friend bool operator==(const RoundReport&, const RoundReport&) = default;
};

/// The day on which the first round began that somebody of a country applied to.
using CountryDebuts = std::map<std::string, CivilDate, std::less<>>;

/// Cost: one pass over all applications.
CountryDebuts country_debuts(const Programme& programme);

/// The figures of a round as they stand at a time. `unknown_record` if there is no such round.
/// Cost: one pass over the records of the round, its contacts and the posts about its topics.
Result<RoundReport> round_report(const Programme& programme, std::string_view round_id, const CountryDebuts& debuts, std::int64_t now_s);

/// The people who had been in touch at the end of a day; nothing where it is not told.
std::optional<std::int32_t> people_in_contact(const RoundReport& report, std::int32_t day);

}  // namespace counterpart::domain
