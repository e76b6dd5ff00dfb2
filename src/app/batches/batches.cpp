#include "app/batches/batches.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "app/batches/deliveries.h"
#include "app/home/clocks.h"
#include "app/text/numbers.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "codec/preview_json.h"
#include "domain/limits.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kUsualHour = "09:00";

bool may_be_told(const domain::RoundRecord& round) {
    return round.state == domain::RoundState::kClosed || round.state == domain::RoundState::kRunning;
}

/// Whether all of a group are in one partnership of the round already.
bool is_together(const domain::Programme& shown, const std::string& round_id, const std::vector<std::string>& application_ids) {
    const domain::ApplicationRecord* first = shown.application(application_ids.front());
    if (first == nullptr) {
        return false;
    }
    return std::ranges::any_of(shown.partnerships_of(first->person_id), [&](const domain::Partnership* one) {
        const auto is_in = [&](const std::string& id) {
            const domain::ApplicationRecord* application = shown.application(id);
            return application != nullptr && std::ranges::contains(one->person_ids, application->person_id);
        };
        return one->round_id == round_id && one->ended_at_s == 0 && std::ranges::all_of(application_ids, is_in);
    });
}

/// The saved preview that is chosen, or the latest one.
const domain::SavedPreview* chosen_preview(const State& state, std::string_view round_id) {
    const auto previews = saved_previews(state, round_id);
    const auto chosen = std::ranges::find(previews, state.batches.preview.id, &domain::SavedPreview::id);
    return chosen != previews.end() ? *chosen : previews.empty() ? nullptr : previews.front();
}

ReadPreview read_preview(const domain::SavedPreview& saved) {
    ReadPreview read{.id = saved.id, .saved_at_s = saved.saved_at_s, .groups = {}, .problem = {}};
    const auto decoded = codec::decode_preview(saved.preview_json);
    if (!decoded) {
        read.problem = decoded.error().front();
        return read;
    }
    const domain::MatchPreview& preview = decoded->value.preview;
    const auto id_of_person = [&preview](domain::PersonIndex person) { return preview.people[static_cast<std::size_t>(person)]; };
    for (const domain::MatchedPair& pair : preview.pairs) {
        read.groups.push_back({id_of_person(pair.a), id_of_person(pair.b)});
        const auto trio = std::ranges::find(preview.trios, pair.a, &domain::Trio::a);
        if (trio != preview.trios.end()) {
            read.groups.back().push_back(id_of_person(trio->third));
        }
    }
    return read;
}

PreflightStamp batches_stamp_of(const State& state) {
    const BatchesState& batches = state.batches;
    return {.sequence = state.sync.shown.last_sequence(),
            .change = state.sync.next_number,
            .waiting = state.sync.outbox.size(),
            .preview_id = batches.preview.id,
            .round_id = batches.round_id,
            .left_out = batches.left_out.size()};
}

void look_at_groups(State& state, const domain::RoundRecord& round) {
    BatchesState& batches = state.batches;
    const domain::Programme& shown = state.sync.shown;
    PreflightResult result;
    for (const std::vector<std::string>& ids : batches.preview.groups) {
        if (!batches.left_out.contains(key_of_group(ids)) && !is_together(shown, round.id, ids)) {
            result.groups.push_back({{}, ids, 0});
        }
    }
    result.planned = result.groups.size();
    for (std::size_t k = 0; k < round.batches.size(); ++k) {
        result.groups.append_range(domain::held_groups(shown, round.id, static_cast<std::int32_t>(k + 1)));
    }
    if (!result.groups.empty()) {
        const auto mails = domain::mails_of_groups(shown, round, result.groups);
        result.findings = domain::preflight(shown, round, result.groups, mails, domain::cover_of(round, result.groups));
    }
    result.stamp = batches_stamp_of(state);
    result.checked_at_s = state.shell.now_s;
    batches.result = std::move(result);
    batches.letters = {};
}

void ask_for_letters(State& state, Effects& effects) {
    BatchesState& batches = state.batches;
    const auto& groups = batches.result.groups;
    if (batches.letters.asked || groups.empty() || groups.size() > codec::kMostGroupsOfLetters || !state.shell.online) {
        return;
    }
    codec::LettersWanted wanted{.round_id = batches.round_id, .groups = {}};
    std::ranges::transform(groups, std::back_inserter(wanted.groups), &domain::PlannedGroup::application_ids);
    std::erase_if(wanted.groups, [](const auto& ids) { return ids.size() < 2; });
    batches.letters.asked = true;
    ask_endpoint(state, Question::kLetters, "api/letters", codec::encode_letters_wanted(wanted), effects);
}

COUNTERPART_LATER void look_at_batches(State& state, Effects& effects) {
    const domain::RoundRecord* round = round_of_batches(state);
    if (round == nullptr) {
        state.batches.result = {};
        return;
    }
    state.batches.round_id = round->id;
    const domain::SavedPreview* saved = chosen_preview(state, round->id);
    if (saved == nullptr) {
        state.batches.preview = {};
    } else if (saved->id != state.batches.preview.id || saved->saved_at_s != state.batches.preview.saved_at_s) {
        state.batches.preview = read_preview(*saved);
    }
    if (state.batches.result.checked_at_s == 0 || state.batches.result.stamp != batches_stamp_of(state)) {
        look_at_groups(state, *round);
    }
    ask_for_letters(state, effects);
    ask_for_deliveries(state, effects);
}

std::unexpected<Problem> fail_in_plan(const State& state, PlanField field, std::string_view code) {
    return fail(code, std::string(kPlanFieldNames[static_cast<std::size_t>(field)]), plan_field(state, field));
}

/// Tomorrow in the round's zone.
std::string proposed_day(const State& state) {
    const domain::RoundRecord* round = round_of_batches(state);
    const std::string zone = round == nullptr ? "UTC" : round->close_zone;
    const std::int64_t local_s =
        state.shell.now_s + utc_offset_minutes(zone, state.shell.now_s).value_or(0) * kSecondsPerMinute + kSecondsPerDay;
    return format_civil_date(civil_from_days(local_s / kSecondsPerDay));
}

}  // namespace

std::string key_of_group(const std::vector<std::string>& application_ids) {
    std::string key;
    for (const std::string& id : application_ids) {
        key += id + "+";
    }
    return key;
}

std::vector<const domain::RoundRecord*> rounds_of_batches(const State& state) {
    std::vector<const domain::RoundRecord*> rounds;
    if (!domain::is_staff(state.sync.you)) {
        return rounds;
    }
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        if (const auto& round = std::get<domain::RoundRecord>(*record); may_be_told(round)) {
            rounds.push_back(&round);
        }
    }
    std::ranges::sort(rounds, [](const domain::RoundRecord* one, const domain::RoundRecord* other) {
        return std::tuple(one->state, other->starts_on, one->id) < std::tuple(other->state, one->starts_on, other->id);
    });
    return rounds;
}

const domain::RoundRecord* round_of_batches(const State& state) {
    const auto rounds = rounds_of_batches(state);
    const auto chosen = std::ranges::find(rounds, state.batches.round_id, &domain::RoundRecord::id);
    return chosen != rounds.end() ? *chosen : rounds.empty() ? nullptr : rounds.front();
}

std::vector<const domain::SavedPreview*> saved_previews(const State& state, std::string_view round_id) {
    std::vector<const domain::SavedPreview*> previews;
    for (const domain::Record* record : state.sync.shown.of_round(round_id, domain::RecordKind::kSavedPreview)) {
        previews.push_back(&std::get<domain::SavedPreview>(*record));
    }
    std::ranges::sort(previews, [](const domain::SavedPreview* one, const domain::SavedPreview* other) {
        return std::tie(other->saved_at_s, one->id) < std::tie(one->saved_at_s, other->id);
    });
    return previews;
}

const domain::RoundRecord* round_of_open_preview(const State& state) {
    if (!domain::is_staff(state.sync.you) || !state.preview.result || state.preview.result->people.empty()) {
        return nullptr;
    }
    const domain::Programme& shown = state.sync.shown;
    const std::vector<std::string>& people = state.preview.result->people;
    const domain::ApplicationRecord* first = shown.application(people.front());
    if (first == nullptr) {
        return nullptr;
    }
    const bool all = std::ranges::all_of(people, [&](const std::string& id) {
        const domain::ApplicationRecord* one = shown.application(id);
        return one != nullptr && one->round_id == first->round_id;
    });
    return all ? shown.round(first->round_id) : nullptr;
}

std::string finding_key(const domain::Finding& finding) {
    return std::string(domain::term_name(finding.kind)) + " " + key_of_group(finding.application_ids);
}

std::vector<domain::Overruling> reasons_that_hold(const State& state) {
    std::vector<domain::Overruling> reasons = state.batches.overruled;
    if (const domain::RoundRecord* round = round_of_batches(state)) {
        reasons.append_range(round->overrulings);
    }
    return reasons;
}

std::string plan_field(const State& state, PlanField field) {
    const std::string& typed = state.batches.typed[static_cast<std::size_t>(field)];
    if (!typed.empty()) {
        return typed;
    }
    switch (field) {
        case PlanField::kMailsADay: {
            const domain::RoundRecord* round = round_of_batches(state);
            return std::to_string(round == nullptr ? domain::kUsualDailyMails : round->mails_a_day);
        }
        case PlanField::kDay: return proposed_day(state);
        case PlanField::kTime: return std::string(kUsualHour);
    }
    return {};
}

Result<std::int64_t> time_as_typed(const State& state) {
    const domain::RoundRecord* round = round_of_batches(state);
    const auto day = parse_civil_date(trimmed(plan_field(state, PlanField::kDay)));
    if (!day) {
        return fail_in_plan(state, PlanField::kDay, "bad_date");
    }
    const auto minute = minute_of(trimmed(plan_field(state, PlanField::kTime)));
    if (!minute) {
        return fail_in_plan(state, PlanField::kTime, "bad_time");
    }
    const std::int64_t at_s = moment_of(*day, *minute, round == nullptr ? "UTC" : round->close_zone, 0);
    return at_s > state.shell.now_s ? Result<std::int64_t>(at_s) : fail_in_plan(state, PlanField::kDay, "time_in_past");
}

Result<std::vector<domain::BatchOfPlan>> plan_as_typed(const State& state) {
    const domain::RoundRecord* round = round_of_batches(state);
    const auto mails = parse_integer(trimmed(plan_field(state, PlanField::kMailsADay)));
    if (!mails || *mails < 2 || *mails > domain::kMaxPeopleOfBatch) {
        return fail_in_plan(state, PlanField::kMailsADay, "wrong_number");
    }
    domain::BatchWishes wishes{.mails_a_day = static_cast<std::int32_t>(*mails),
                               .first_at_s = 0,
                               .now_s = state.shell.now_s,
                               .time_zone = round == nullptr ? "UTC" : round->close_zone};
    if (!state.batches.first_now) {
        const auto first_at_s = time_as_typed(state);
        if (!first_at_s) {
            return std::unexpected(first_at_s.error());
        }
        wishes.first_at_s = *first_at_s;
    }
    const PreflightResult& result = state.batches.result;
    std::vector<std::size_t> sizes;
    for (std::size_t k = 0; k < result.planned; ++k) {
        sizes.push_back(result.groups[k].application_ids.size());
    }
    return domain::plan_batches(sizes, wishes);
}

void refresh_batches(State& state, Effects& effects) {
    if (state.shell.route.screen == Screen::kBatches && domain::is_staff(state.sync.you)) {
        look_at_batches(state, effects);
    }
}

void on(State& state, const BatchesIntent& intent, Effects& effects) { update_batches(state, intent, effects); }

}  // namespace counterpart::app
