#include "app/batches/batches_view.h"

#include <algorithm>
#include <utility>

#include "app/batches/batches.h"
#include "app/batches/batches_view_parts.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/time_zone.h"

namespace counterpart::app {
namespace {

std::string letters_text(const State& state, std::int64_t count) { return words(state).count("batches.letters", count); }

/// "09:00 in UTC-12:00", where the round's zone is another one than the reader's.
std::string moment_in_zone(std::int64_t at_s, const std::string& zone) {
    const std::int64_t local_s = at_s + utc_offset_minutes(zone, at_s).value_or(0) * kSecondsPerMinute;
    const std::int64_t second = (local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
    return format_clock(static_cast<std::int32_t>(second / kSecondsPerMinute));
}

BatchStage stage_of(const State& state, const domain::RoundRecord& round, const domain::RoundBatch& batch) {
    if (batch.sent_at_s != 0) {
        return round.sending_paused_at_s != 0 ? BatchStage::kPaused : BatchStage::kSent;
    }
    if (round.sending_paused_at_s != 0) {
        return BatchStage::kPaused;
    }
    return batch.planned_at_s != 0 && batch.planned_at_s <= state.shell.now_s ? BatchStage::kHeld : BatchStage::kPlanned;
}

/// How many of the unsettled findings are about a batch that is held.
std::int64_t findings_of_batch(const State& state, std::int32_t number) {
    const PreflightResult& result = state.batches.result;
    const auto reasons = reasons_that_hold(state);
    return std::ranges::count_if(result.findings, [&](const domain::Finding& one) {
        const bool is_of_batch = one.group < 0 || (static_cast<std::size_t>(one.group) >= result.planned &&
                                                   result.groups[static_cast<std::size_t>(one.group)].batch == number);
        return is_of_batch && !domain::is_settled(one, reasons);
    });
}

void add_figures(const State& state, const std::vector<DeliveryPerson>& people, BatchCardView& card) {
    const Texts& t = words(state);
    for (const DeliveryPerson& one : people) {
        switch (one.mark) {
            case DeliveryMark::kSeen: ++card.figures[0]; break;
            case DeliveryMark::kDelivered: ++card.figures[1]; break;
            case DeliveryMark::kOnTheWay:
            case DeliveryMark::kDeferred: ++card.figures[2]; break;
            case DeliveryMark::kCameBack:
            case DeliveryMark::kStopped: ++card.figures[3]; break;
        }
    }
    card.has_figures = !people.empty();
    std::vector<std::string> said;
    constexpr std::array<std::string_view, 4> kKeys{"deliveries.seen", "deliveries.delivered", "deliveries.on_the_way",
                                                    "deliveries.came_back"};
    for (std::size_t k = 0; k < kKeys.size(); ++k) {
        card.figure_texts[k] = format_count(card.figures[k], t.language());
        said.push_back(card.figure_texts[k] + " " + std::string(t(kKeys[k])));
    }
    card.bar_text = dotted(said);
    if (card.stage == BatchStage::kSent && card.figures[2] > 0) {
        card.stage = BatchStage::kSending;
    }
}

std::string_view stage_key(BatchStage stage) {
    switch (stage) {
        case BatchStage::kSending: return "batches.sending";
        case BatchStage::kSent: return "batches.sent";
        case BatchStage::kPlanned: return "batches.planned";
        case BatchStage::kHeld: return "batches.held";
        case BatchStage::kPaused: return "batches.paused";
    }
    return "batches.planned";
}

BatchCardView card_of(const State& state, const domain::RoundRecord& round, std::size_t place, const std::vector<DeliveryPerson>& people) {
    const Texts& t = words(state);
    const domain::RoundBatch& batch = round.batches[place];
    BatchCardView card;
    card.number = static_cast<std::int32_t>(place) + 1;
    card.title = t.fill("batches.batch", {{"number", std::to_string(card.number)}});
    card.people = letters_text(state, batch.people);
    card.stage = stage_of(state, round, batch);
    card.is_told = batch.sent_at_s != 0;
    card.is_chosen = card.is_told && state.batches.deliveries.batch == card.number;
    if (card.is_chosen) {
        add_figures(state, people, card);
    }
    card.stage_text = t(stage_key(card.stage));
    const std::int64_t at_s = card.is_told ? batch.sent_at_s : batch.planned_at_s;
    card.when = at_s == 0 ? std::string() : format_moment(at_s, state);
    if (!card.is_told) {
        const std::int64_t findings = findings_of_batch(state, card.number);
        const std::string zone = t.fill("batches.in_zone", {{"time", moment_in_zone(at_s, round.close_zone)}, {"zone", round.close_zone}});
        card.caption = zone + (findings > 0 ? " " + t.count("batches.waits", findings) : std::string());
        if (batch.held_told_at_s != 0) {
            card.caption += " " + t.fill("batches.held_told", {{"when", format_moment(batch.held_told_at_s, state)}});
        }
        card.stage = findings > 0 && card.stage == BatchStage::kPlanned ? BatchStage::kHeld : card.stage;
        card.stage_text = t(stage_key(card.stage));
        card.may_start = findings == 0 && batch.people > 0 && round.sending_paused_at_s == 0;
        card.may_move = batch.people > 0;
        card.is_moving = state.batches.moving == card.number;
    }
    return card;
}

std::string plan_line(const State& state, const domain::RoundRecord& round, std::size_t place, const domain::BatchOfPlan& batch) {
    const Texts& t = words(state);
    const std::string number = std::to_string(round.batches.size() + place + 1);
    const std::string when = batch.planned_at_s == 0 ? std::string(t("batches.now")) : format_moment(batch.planned_at_s, state);
    return t.fill("batches.plan_line", {{"number", number}, {"letters", letters_text(state, batch.people)}, {"when", when}});
}

void add_plan_error(const State& state, const Problem& problem, PlanView& plan) {
    constexpr std::array<std::string_view, kPlanFieldCount> kLabels{"batches.mails_a_day", "batches.day", "batches.time"};
    for (std::size_t k = 0; k < kPlanFieldCount; ++k) {
        if (problem.where == kPlanFieldNames[k]) {
            Problem named = problem;
            named.where = words(state)(kLabels[k]);
            plan.errors[k] = sentence_of(words(state), named);
        }
    }
}

std::string why_blocked(const State& state, bool is_clean) {
    const Texts& t = words(state);
    if (state.batches.preview.problem) {
        return sentence_of(t, *state.batches.preview.problem);
    }
    if (state.batches.result.planned == 0) {
        return std::string(t(state.batches.preview.id.empty() ? "batches.no_preview" : "batches.all_handed_over"));
    }
    return is_clean ? std::string() : std::string(t("batches.blocked"));
}

PlanView plan_view(const State& state, const domain::RoundRecord& round, bool is_clean) {
    const Texts& t = words(state);
    PlanView view;
    for (const domain::SavedPreview* saved : saved_previews(state, round.id)) {
        view.preview = saved->id == state.batches.preview.id ? static_cast<int>(view.previews.size()) : view.preview;
        view.previews.push_back(t.fill("batches.saved", {{"name", saved->name}, {"when", format_moment(saved->saved_at_s, state)}}));
        view.preview_ids.push_back(saved->id);
    }
    const auto planned = static_cast<std::int64_t>(state.batches.result.planned);
    view.groups_text = t.count("batches.groups", planned);
    for (std::size_t k = 0; k < kPlanFieldCount; ++k) {
        view.fields[k] = plan_field(state, static_cast<PlanField>(k));
    }
    view.zone_help = t.fill("batches.zone_help", {{"zone", round.close_zone}});
    view.first_now = state.batches.first_now;
    const auto plan = plan_as_typed(state);
    if (!plan) {
        add_plan_error(state, plan.error(), view);
    } else {
        for (std::size_t k = 0; k < plan->size(); ++k) {
            view.lines.push_back(plan_line(state, round, k, (*plan)[k]));
        }
    }
    view.release_label = t(view.first_now ? "batches.release_now" : "batches.release_later");
    view.blocked = why_blocked(state, is_clean);
    view.may_release = view.blocked.empty() && plan && !plan->empty();
    return view;
}

/// As everybody reads it on their own page, in one sentence.
std::string public_status(const State& state, const domain::RoundRecord& round) {
    const Texts& t = words(state);
    const auto told = std::ranges::count_if(round.batches, [](const domain::RoundBatch& one) { return one.sent_at_s != 0; });
    if (round.batches.empty()) {
        return {};
    }
    return t.fill("batches.status", {{"told", std::to_string(told)}, {"all", std::to_string(round.batches.size())}});
}

void add_time_fields(const State& state, const domain::RoundRecord& round, BatchesView& view) {
    const Texts& t = words(state);
    for (std::size_t k = 0; k < kPlanFieldCount; ++k) {
        view.time_fields[k] = plan_field(state, static_cast<PlanField>(k));
    }
    view.time_help = t.fill("batches.zone_help", {{"zone", round.close_zone}});
    if (const auto at_s = time_as_typed(state); !at_s) {
        Problem named = at_s.error();
        named.where = t(named.where == kPlanFieldNames[1] ? "batches.day" : "batches.time");
        view.time_error = sentence_of(t, named);
    }
}

}  // namespace

BatchesView batches_view(const State& state) {
    const Texts& t = words(state);
    BatchesView view;
    view.is_staff = domain::is_staff(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    const domain::RoundRecord* round = round_of_batches(state);
    view.has_round = round != nullptr;
    if (round == nullptr) {
        return view;
    }
    for (const domain::RoundRecord* one : rounds_of_batches(state)) {
        view.round = one == round ? static_cast<int>(view.rounds.size()) : view.round;
        view.rounds.push_back(one->name);
        view.round_ids.push_back(one->id);
    }
    const PreflightResult& result = state.batches.result;
    std::int64_t letters = 0;
    for (const domain::PlannedGroup& group : result.groups) {
        letters += static_cast<std::int64_t>(group.application_ids.size());
    }
    view.summary = t.fill("batches.summary", {{"round", round->name}, {"letters", letters_text(state, letters)}});
    view.status = public_status(state, *round);
    view.is_paused = round->sending_paused_at_s != 0;
    view.may_pause = view.is_paused || !round->batches.empty();
    view.letter_group = result.groups.empty() ? -1 : 0;
    for (const codec::Letter& letter : state.batches.letters.shown) {
        view.letters.push_back(
            {t.fill("letters.to", {{"name", name_of_application(state, letter.application_id)}}), letter.subject, letter.text});
    }
    const std::vector<DeliveryPerson> people = people_of_deliveries(state);
    for (std::size_t k = 0; k < round->batches.size(); ++k) {
        view.cards.push_back(card_of(state, *round, k, people));
    }
    if (!result.groups.empty()) {
        view.preflight = preflight_view(state);
    }
    if (result.planned > 0 || round->batches.empty()) {
        view.plan = plan_view(state, *round, !view.preflight || view.preflight->is_clean);
    }
    add_time_fields(state, *round, view);
    if (state.batches.deliveries.batch > 0) {
        view.deliveries = deliveries_view(state, people);
    }
    if (state.batches.problem) {
        view.problem = sentence_of(t, *state.batches.problem);
    }
    return view;
}

}  // namespace counterpart::app
