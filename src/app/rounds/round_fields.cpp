#include "app/rounds/round_fields.h"

#include <algorithm>
#include <utility>

#include "app/home/clocks.h"
#include "app/rounds/round_criteria.h"
#include "app/text/numbers.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "domain/round_mail.h"
#include "domain/round_plan.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

/// A paragraph's field, mail and language.
struct ParagraphPlace {
    RoundField field;
    domain::MailKind kind;
    domain::UiLanguage language;
};
constexpr std::array<ParagraphPlace, 4> kParagraphs{{
    {RoundField::kAcceptedInEnglish, domain::MailKind::kAccepted, domain::UiLanguage::kEnglish},
    {RoundField::kAcceptedInSpanish, domain::MailKind::kAccepted, domain::UiLanguage::kSpanish},
    {RoundField::kMatchedInEnglish, domain::MailKind::kMatched, domain::UiLanguage::kEnglish},
    {RoundField::kMatchedInSpanish, domain::MailKind::kMatched, domain::UiLanguage::kSpanish},
}};

const ParagraphPlace* paragraph_place(RoundField field) {
    const auto* found = std::ranges::find(kParagraphs, field, &ParagraphPlace::field);
    return found == kParagraphs.end() ? nullptr : found;
}

std::string paragraph_text(const domain::RoundRecord& round, const ParagraphPlace& place) {
    for (const domain::RoundMailText& text : round.mail_texts) {
        if (text.kind == place.kind && text.language == place.language) {
            return text.text;
        }
    }
    return {};
}

std::string wall_part(std::int64_t moment_s, const std::string& zone, bool day) {
    const auto wall = domain::wall_time_of(moment_s, zone);
    return !wall ? std::string() : day ? format_civil_date(wall->day) : format_clock(wall->minute);
}

/// Reads the fields of the form one after the other into a round, and keeps what is wrong.
class RoundReading {
  public:
    RoundReading(const State& state, const domain::RoundRecord& round) : state_(state), before_(round), typed_{round, {}} {}

    TypedRound run() {
        domain::RoundRecord& round = typed_.round;
        round.name = text(RoundField::kName);
        round.starts_on = day(RoundField::kStartsOn).value_or(round.starts_on);
        read_length();
        read_slots();
        read_moments();
        round.state = domain::term_from_name<domain::RoundState>(text(RoundField::kState)).value_or(round.state);
        round.cap_percent = number(RoundField::kCapPercent, round.cap_percent);
        round.cap_reading = domain::term_from_name<domain::CapReading>(text(RoundField::kCapReading)).value_or(round.cap_reading);
        round.odd_one_out = domain::term_from_name<domain::OddOneOut>(text(RoundField::kOddOneOut)).value_or(round.odd_one_out);
        round.stand_in_id = round.odd_one_out == domain::OddOneOut::kStandIn ? text(RoundField::kStandIn) : std::string();
        round.mails_a_day = number(RoundField::kMailsADay, round.mails_a_day);
        round.keep_days = number(RoundField::kKeepDays, round.keep_days);
        round.criteria = criteria_of_choice(state_, before_, text(RoundField::kCriteria));
        read_paragraphs();
        if (typed_.problems.empty()) {
            for (const Problem& problem : domain::check_round_plan(round)) {
                typed_.problems.push_back({round_field_of_place(problem.where), problem});
            }
        }
        return std::move(typed_);
    }

  private:
    [[nodiscard]] std::string text(RoundField field) const { return std::string(trimmed(round_field(state_, before_, field))); }

    void note(RoundField field, std::string_view code, std::string detail) {
        typed_.problems.push_back(
            {field, problem(code, std::string(kRoundFieldNames[static_cast<std::size_t>(field)]), std::move(detail))});
    }

    std::optional<CivilDate> day(RoundField field) {
        const std::string typed = text(field);
        const Result<CivilDate> found = parse_civil_date(typed);
        if (!found) {
            note(field, "bad_date", typed);
            return std::nullopt;
        }
        return *found;
    }

    std::int32_t number(RoundField field, std::int32_t otherwise) {
        constexpr std::int64_t kMost = 1'000'000;
        const std::string typed = text(field);
        const auto found = parse_integer(typed);
        if (!found || *found < -kMost || *found > kMost) {
            note(field, "bad_number", typed);
            return otherwise;
        }
        return static_cast<std::int32_t>(*found);
    }

    void read_length() {
        const bool in_months = text(RoundField::kUnit) == kInMonths;
        const std::int32_t length = number(RoundField::kLength, in_months ? before_.months : before_.weeks);
        typed_.round.months = in_months ? length : 0;
        if (!in_months) {
            typed_.round.weeks = length;
        } else if (length < 1) {
            note(RoundField::kLength, "wrong_number", std::to_string(length));
        }
    }

    void read_slots() {
        typed_.round.slots.clear();
        const std::string days = text(RoundField::kSlots);
        for (std::string_view rest = days; !rest.empty();) {
            const std::size_t end = std::min(rest.find_first_of("\n,;"), rest.size());
            const std::string_view one = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (one.empty()) {
                continue;
            }
            const Result<CivilDate> found = parse_civil_date(one);
            if (!found) {
                note(RoundField::kSlots, "bad_date", std::string(one));
                return;
            }
            typed_.round.slots.push_back(*found);
        }
    }

    void read_moments() {
        const std::string typed_zone = text(RoundField::kZone);
        auto zone = canonical_time_zone(typed_zone);
        if (!zone) {
            note(RoundField::kZone, "unknown_time_zone", typed_zone);
            return;
        }
        typed_.round.close_zone = *std::move(zone);
        read_moment(RoundField::kOpensDay, RoundField::kOpensTime, typed_.round.opens_at_s);
        read_moment(RoundField::kClosesDay, RoundField::kClosesTime, typed_.round.closes_at_s);
    }

    void read_moment(RoundField day_field, RoundField time_field, std::int64_t& moment_s) {
        const std::optional<CivilDate> found = day(day_field);
        const auto minute = minute_of(text(time_field));
        if (!minute) {
            note(time_field, "bad_time", text(time_field));
        }
        if (found && minute) {
            moment_s = domain::moment_of(domain::WallTime{*found, *minute}, typed_.round.close_zone).value_or(moment_s);
        }
    }

    void read_paragraphs() {
        typed_.round.mail_texts.clear();
        for (const ParagraphPlace& place : kParagraphs) {
            domain::RoundMailText paragraph{place.kind, place.language, text(place.field)};
            if (paragraph.text.empty()) {
                continue;
            }
            if (auto unsound = domain::check_mail_text(paragraph)) {
                typed_.problems.push_back({place.field, *std::move(unsound)});
            }
            typed_.round.mail_texts.push_back(std::move(paragraph));
        }
    }

    const State& state_;
    const domain::RoundRecord& before_;
    TypedRound typed_;
};

}  // namespace

std::string lines_of_days(const std::vector<CivilDate>& days) {
    std::string text;
    for (const CivilDate& day : days) {
        text += (text.empty() ? "" : "\n") + format_civil_date(day);
    }
    return text;
}

std::string field_of_round(const domain::RoundRecord& round, RoundField field) {
    switch (field) {
        case RoundField::kName: return round.name;
        case RoundField::kStartsOn: return format_civil_date(round.starts_on);
        case RoundField::kUnit: return std::string(round.months > 0 ? kInMonths : kInWeeks);
        case RoundField::kLength: return std::to_string(round.months > 0 ? round.months : round.weeks);
        case RoundField::kSlots: return lines_of_days(round.slots);
        case RoundField::kOpensDay: return wall_part(round.opens_at_s, round.close_zone, true);
        case RoundField::kOpensTime: return wall_part(round.opens_at_s, round.close_zone, false);
        case RoundField::kClosesDay: return wall_part(round.closes_at_s, round.close_zone, true);
        case RoundField::kClosesTime: return wall_part(round.closes_at_s, round.close_zone, false);
        case RoundField::kZone: return round.close_zone;
        case RoundField::kState: return std::string(domain::term_name(round.state));
        case RoundField::kCapPercent: return std::to_string(round.cap_percent);
        case RoundField::kCapReading: return std::string(domain::term_name(round.cap_reading));
        case RoundField::kOddOneOut: return std::string(domain::term_name(round.odd_one_out));
        case RoundField::kStandIn: return round.stand_in_id;
        case RoundField::kMailsADay: return std::to_string(round.mails_a_day);
        case RoundField::kKeepDays: return std::to_string(round.keep_days);
        case RoundField::kAcceptedInEnglish:
        case RoundField::kAcceptedInSpanish:
        case RoundField::kMatchedInEnglish:
        case RoundField::kMatchedInSpanish: return paragraph_text(round, *paragraph_place(field));
        case RoundField::kCriteria: return {};
    }
    return {};
}

std::optional<RoundField> round_field_of_place(std::string_view where) {
    constexpr std::string_view kRoundPlace = "round.";
    constexpr std::array<std::pair<std::string_view, RoundField>, 11> kPlaces{{{"name", RoundField::kName},
                                                                               {"starts_on", RoundField::kStartsOn},
                                                                               {"weeks", RoundField::kLength},
                                                                               {"months", RoundField::kLength},
                                                                               {"slots", RoundField::kSlots},
                                                                               {"closes_at", RoundField::kClosesDay},
                                                                               {"close_zone", RoundField::kZone},
                                                                               {"cap_percent", RoundField::kCapPercent},
                                                                               {"stand_in_id", RoundField::kStandIn},
                                                                               {"mails_a_day", RoundField::kMailsADay},
                                                                               {"keep_days", RoundField::kKeepDays}}};
    if (!where.starts_with(kRoundPlace)) {
        return std::nullopt;
    }
    const auto* found = std::ranges::find(kPlaces, where.substr(kRoundPlace.size()), &std::pair<std::string_view, RoundField>::first);
    return found == kPlaces.end() ? std::nullopt : std::optional(found->second);
}

TypedRound read_typed_round(const State& state, const domain::RoundRecord& round) { return RoundReading(state, round).run(); }

}  // namespace counterpart::app
