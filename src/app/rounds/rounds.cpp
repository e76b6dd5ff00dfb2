#include "app/rounds/rounds.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/home/clocks.h"
#include "app/rounds/round_criteria.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/typed.h"
#include "app/text/numbers.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "domain/round_mail.h"
#include "domain/round_plan.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kNewRound = "new", kInWeeks = "weeks", kInMonths = "months";
constexpr std::int64_t kDaysOfWeekOfRounds = 7;
constexpr std::int32_t kUsualWeeks = 16, kUsualMonths = 6;

// Also the ending of a field's key among what is typed.
constexpr std::array<std::string_view, kRoundFieldCount> kRoundFieldNames{
    "name",        "starts_on",   "unit",        "length",      "slots",       "opens_day",   "opens_time", "closes_day",
    "closes_time", "zone",        "state",       "cap_percent", "cap_reading", "odd_one_out", "stand_in",   "mails_a_day",
    "keep_days",   "accepted_en", "accepted_es", "matched_en",  "matched_es",  "criteria"};

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

std::string typed_round_prefix(const State& state) {
    return typed_prefix(state, "round") + state.shell.route.first_id + "/" + state.shell.route.second_id + "/";
}

std::string round_key(const State& state, RoundField field) {
    return typed_round_prefix(state) + std::string(kRoundFieldNames[static_cast<std::size_t>(field)]);
}

CivilDate later_day(CivilDate day, std::int64_t days) { return civil_from_days(days_from_civil(day) + days); }

/// The next day that is the same day of the week as `like`, not before `day`.
CivilDate on_weekday_of(CivilDate like, CivilDate day) {
    const std::int64_t behind = (days_from_civil(like) - days_from_civil(day)) % kDaysOfWeekOfRounds;
    return later_day(day, (behind + kDaysOfWeekOfRounds) % kDaysOfWeekOfRounds);
}

/// A round that nobody has set up: it begins on a Monday in about two months, and closes two weeks before, at the end of a Sunday everywhere on Earth.
domain::RoundRecord unset_round(const State& state) {
    constexpr CivilDate kSomeMonday{2026, 1, 5};
    constexpr std::int64_t kUntilStart_days = 56, kOpensBefore_days = 49, kClosesBefore_days = 14;
    domain::RoundRecord round;
    round.starts_on = on_weekday_of(kSomeMonday, later_day(local_today(state), kUntilStart_days));
    const auto moment = [&](std::int64_t days_before, std::int32_t minute) {
        return domain::moment_of(domain::WallTime{later_day(round.starts_on, -days_before), minute}, round.close_zone).value_or(0);
    };
    round.opens_at_s = moment(kOpensBefore_days, 0);
    round.closes_at_s = moment(kClosesBefore_days, 0);
    return round;
}

/// The start of a copy: as typed, else the same day of the week once the former round is over and two months are left.
CivilDate start_of_copy(const State& state, const domain::RoundRecord& former) {
    constexpr std::int64_t kUntilStart_days = 56;
    const std::string* typed = typed_text(state, round_key(state, RoundField::kStartsOn));
    if (typed != nullptr) {
        if (const Result<CivilDate> day = parse_civil_date(trimmed(*typed))) {
            return *day;
        }
    }
    const CivilDate earliest = std::max(domain::day_after_round(former), later_day(local_today(state), kUntilStart_days));
    return on_weekday_of(former.starts_on, earliest);
}

std::string wall_part(std::int64_t moment_s, const std::string& zone, bool day) {
    const auto wall = domain::wall_time_of(moment_s, zone);
    return !wall ? std::string() : day ? format_civil_date(wall->day) : format_clock(wall->minute);
}

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
                typed_.problems.push_back({field_of_place(problem.where), problem});
            }
        }
        return std::move(typed_);
    }

    /// The field that decide names as the place of a problem.
    static std::optional<RoundField> field_of_place(std::string_view where) {
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

void type_into(State& state, const domain::RoundRecord& round, RoundField field, std::string text) {
    const std::string key = round_key(state, field);
    const bool as_it_was = text == field_of_round(round, field) && !round.id.empty();
    if (as_it_was) {
        state.talk.typed.erase(key);
    } else {
        state.talk.typed[key] = std::move(text);
    }
}

void do_intent(State& state, const TypeRound& intent, Effects& /*effects*/) {
    const auto round = round_to_write(state);
    if (!round) {
        return;
    }
    state.rounds.problem.reset();
    type_into(state, *round, intent.field, intent.text);
    const std::string length = round_field(state, *round, RoundField::kLength);
    const std::int32_t other_unit = intent.text == kInMonths ? kUsualWeeks : kUsualMonths;
    if (intent.field == RoundField::kUnit &&
        length == std::to_string(other_unit)) {  // the usual length of the other unit makes no sense here
        type_into(state, *round, RoundField::kLength, std::to_string(intent.text == kInMonths ? kUsualMonths : kUsualWeeks));
    }
}

void do_intent(State& state, const SetSlotsByHand& /*intent*/, Effects& /*effects*/) {
    const auto round = round_to_write(state);
    if (!round) {
        return;
    }
    std::vector<CivilDate> days;
    for (const domain::RoundSlot& slot : domain::plan_of(round_as_typed(state, *round).round).slots) {
        days.push_back(slot.starts_on);
    }
    type_into(state, *round, RoundField::kSlots, lines_of_days(days));
}

void do_intent(State& state, const SaveRoundDraft& /*intent*/, Effects& effects) {
    const auto round = round_to_write(state);
    if (!round) {
        return;
    }
    TypedRound typed = round_as_typed(state, *round);
    if (!typed.problems.empty()) {
        state.rounds.problem = std::move(typed.problems.front());
        return;
    }
    if (typed.round.id.empty()) {
        typed.round.id = state.shell.ids.next();
    }
    const std::string id = typed.round.id;
    const domain::Criteria criteria = typed.round.criteria;
    auto made = make_change(state, domain::SaveRound{std::move(typed.round)}, effects);
    if (made && criteria != round->criteria && !round->id.empty()) {  // of a round that is there they are a change of their own
        made = make_change(state, domain::SaveCriteria{id, criteria}, effects);
    }
    if (!made) {
        state.rounds.problem = RoundProblem{RoundReading::field_of_place(made.error().where), std::move(made).error()};
        return;
    }
    state.rounds.problem.reset();
    forget_typed(state, typed_round_prefix(state));
    show_toast(state, std::string(words(state)("rounds.saved")));
    go_instead(state, round_address(id), effects);
}

void do_intent(State& state, const DropRoundDraft& /*intent*/, Effects& /*effects*/) {
    forget_typed(state, typed_round_prefix(state));
    state.rounds.problem.reset();
}

void do_intent(State& state, const FindMailReader& intent, Effects& /*effects*/) { state.rounds.reader = intent.text; }

}  // namespace

std::vector<const domain::RoundRecord*> rounds_of(const State& state) {
    std::vector<const domain::RoundRecord*> rounds;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        rounds.push_back(&std::get<domain::RoundRecord>(*record));
    }
    std::ranges::sort(rounds, std::ranges::greater(),
                      [](const domain::RoundRecord* round) { return std::tie(round->starts_on, round->id); });
    return rounds;
}

std::optional<domain::RoundRecord> round_to_write(const State& state) {
    const Route& route = state.shell.route;
    if (!domain::is_staff(state.sync.you)) {
        return std::nullopt;
    }
    if (route.first_id == kNewRound) {
        return unset_round(state);
    }
    const domain::RoundRecord* found = state.sync.shown.round(route.first_id);
    if (found == nullptr) {
        return std::nullopt;
    }
    return route.second_id.empty() ? *found : domain::copied_round(*found, {}, {}, start_of_copy(state, *found));
}

std::string round_field(const State& state, const domain::RoundRecord& round, RoundField field) {
    const std::string* typed = typed_text(state, round_key(state, field));
    return typed != nullptr ? *typed : field_of_round(round, field);
}

bool is_round_changed(const State& state) { return has_typed(state, typed_round_prefix(state)); }

TypedRound round_as_typed(const State& state, const domain::RoundRecord& round) { return RoundReading(state, round).run(); }

void on(State& state, const RoundsIntent& intent, Effects& effects) {
    std::visit([&](const auto& one) { do_intent(state, one, effects); }, intent);
}

}  // namespace counterpart::app
