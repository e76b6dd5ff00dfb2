#include "app/rounds/rounds.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/home/clocks.h"
#include "app/rounds/round_fields.h"
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

constexpr std::string_view kNewRound = "new";
constexpr std::int64_t kDaysOfWeekOfRounds = 7;
constexpr std::int32_t kUsualWeeks = 16, kUsualMonths = 6;

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

/// A round that nobody has set up: it begins on a Monday in about two months, and closes two weeks before, in the last minute of a Sunday everywhere on Earth.
domain::RoundRecord unset_round(const State& state) {
    constexpr CivilDate kSomeMonday{2026, 1, 5};
    constexpr std::int64_t kUntilStart_days = 56, kOpensBefore_days = 49, kClosesBefore_days = 15;
    constexpr std::int32_t kLastMinute = 24 * 60 - 1;
    domain::RoundRecord round;
    round.starts_on = on_weekday_of(kSomeMonday, later_day(local_today(state), kUntilStart_days));
    const auto moment = [&](std::int64_t days_before, std::int32_t minute) {
        return domain::moment_of(domain::WallTime{later_day(round.starts_on, -days_before), minute}, round.close_zone).value_or(0);
    };
    round.opens_at_s = moment(kOpensBefore_days, 0);
    round.closes_at_s = moment(kClosesBefore_days, kLastMinute);
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
        state.rounds.problem = RoundProblem{round_field_of_place(made.error().where), std::move(made).error()};
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

TypedRound round_as_typed(const State& state, const domain::RoundRecord& round) { return read_typed_round(state, round); }

void on(State& state, const RoundsIntent& intent, Effects& effects) {
    std::visit([&](const auto& one) { do_intent(state, one, effects); }, intent);
}

}  // namespace counterpart::app
