#include <algorithm>
#include <utility>

#include "app/home/clocks.h"
#include "app/home/home.h"
#include "app/home/home_calendar.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/text/numbers.h"
#include "base/civil_date.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"

// What two partners agree on: how often, in which way, and when they speak next.

namespace counterpart::app {
namespace {

/// The next call of a draft: 0 = none. Errors: bad_date, bad_time.
Result<std::int64_t> call_of(const AgreementDraft& draft, std::string_view zone, std::int32_t otherwise_minutes) {
    if (trimmed(draft.call_day).empty() && trimmed(draft.call_time).empty()) {
        return 0;
    }
    const auto day = parse_civil_date(trimmed(draft.call_day));
    if (!day) {
        return fail("bad_date", "next_call_at", draft.call_day);
    }
    const auto minute = minute_of(draft.call_time);
    if (!minute) {
        return fail("bad_time", "next_call_at", draft.call_time);
    }
    return moment_of(*day, *minute, zone, otherwise_minutes);
}

void put_call(AgreementDraft& draft, std::int64_t moment_s, std::string_view zone, std::int32_t otherwise_minutes) {
    const std::int64_t local_s = moment_s + utc_offset_minutes(zone, moment_s).value_or(otherwise_minutes) * kSecondsPerMinute;
    draft.call_day = format_civil_date(civil_from_days(local_s / kSecondsPerDay));
    draft.call_time = format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute));
}

std::string own_zone(const State& state, const domain::Partnership& partnership) {
    return zone_of(state, state.sync.you.person_id, partnership.round_id);
}

AgreementDraft draft_of_agreement(const State& state, const domain::Partnership& partnership) {
    AgreementDraft draft;
    if (partnership.agreed_at_s != 0) {
        draft.rhythm = partnership.rhythm;
        draft.method = partnership.method;
    }
    if (partnership.next_call_at_s > state.shell.now_s) {
        put_call(draft, partnership.next_call_at_s, own_zone(state, partnership), state.shell.utc_offset_minutes);
    }
    return draft;
}

void suggest_call(const State& state, const domain::Partnership& partnership, AgreementDraft& draft) {
    const auto other = std::ranges::find_if(partnership.person_ids, [&](const std::string& id) { return id != state.sync.you.person_id; });
    const std::string mine = own_zone(state, partnership);
    const auto hour_s = good_hour_s(mine, zone_of(state, *other, partnership.round_id), state.shell.now_s);
    if (hour_s) {
        put_call(draft, *hour_s, mine, state.shell.utc_offset_minutes);
    }
}

}  // namespace

void on(State& state, const EditAgreement& intent, Effects& /*effects*/) {
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr) {
        return;
    }
    if (!state.home.agreement) {
        state.home.agreement = draft_of_agreement(state, *partnership);
    }
    if (intent.suggest_call) {
        suggest_call(state, *partnership, *state.home.agreement);
    }
    state.home.agreement_problem.reset();
}

void on(State& state, const ChooseAgreement& intent, Effects& /*effects*/) {
    if (!state.home.agreement) {
        return;
    }
    AgreementDraft& draft = *state.home.agreement;
    draft.rhythm = intent.rhythm.value_or(draft.rhythm);
    draft.method = intent.method.value_or(draft.method);
    draft.call_day = intent.call_day.value_or(draft.call_day);
    draft.call_time = intent.call_time.value_or(draft.call_time);
    state.home.agreement_problem.reset();
}

void on(State& state, const SaveAgreement& /*intent*/, Effects& effects) {
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr || !state.home.agreement) {
        return;
    }
    const AgreementDraft& draft = *state.home.agreement;
    auto call_s = call_of(draft, own_zone(state, *partnership), state.shell.utc_offset_minutes);
    if (!call_s) {
        state.home.agreement_problem = std::move(call_s).error();
        return;
    }
    auto made = make_change(state, domain::AgreeOnContact{partnership->id, draft.rhythm, draft.method, *call_s}, effects);
    if (!made) {
        state.home.agreement_problem = std::move(made).error();
        return;
    }
    state.home.agreement.reset();
    state.home.agreement_problem.reset();
    effects.emplace_back(Announce{std::string(words(state)("home.agreed_saved"))});
}

void on(State& state, const DropAgreement& /*intent*/, Effects& /*effects*/) {
    state.home.agreement.reset();
    state.home.agreement_problem.reset();
}

void on(State& state, const TypeFirstMessage& intent, Effects& /*effects*/) { state.home.first_message = intent.text; }

void on(State& state, const SaveCalendar& /*intent*/, Effects& effects) {
    const domain::Partnership* partnership = current_partnership(state);
    const domain::RoundRecord* round = partnership == nullptr ? nullptr : state.sync.shown.round(partnership->round_id);
    if (round != nullptr) {
        effects.emplace_back(
            SaveFile{"counterpart.ics", codec::kCalendarMediaType,
                     codec::encode_calendar(home_calendar(state.sync.shown, *partnership, *round, words(state), state.shell.now_s))});
    }
}

}  // namespace counterpart::app
