#include <algorithm>
#include <utility>

#include "app/batches/batches.h"
#include "app/batches/deliveries.h"
#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/round/round.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/text/problems.h"
#include "base/utf8.h"
#include "codec/preview_json.h"
#include "domain/limits.h"

// From a saved preview to letters: repairing what the pre-flight found, or giving a reason; handing groups over, batch by batch.

namespace counterpart::app {
namespace {

const domain::Finding* finding_of(const State& state, std::string_view key) {
    const auto& findings = state.batches.result.findings;
    const auto found = std::ranges::find_if(findings, [key](const domain::Finding& one) { return finding_key(one) == key; });
    return found == findings.end() ? nullptr : &*found;
}

/// Makes a change of the batches' screen; what speaks against it stands there.
bool change_batches(State& state, domain::OperationBody body, Effects& effects) {
    auto made = make_change(state, std::move(body), effects);
    state.batches.problem = made ? std::nullopt : std::optional(std::move(made).error());
    return !state.batches.problem;
}

bool has_open_finding(const State& state) {
    const auto reasons = reasons_that_hold(state);
    return std::ranges::any_of(state.batches.result.findings,
                               [&](const domain::Finding& one) { return !domain::is_settled(one, reasons); });
}

/// A saved preview of the same content, or a new one; its id.
Result<std::string> keep_preview(State& state, const domain::RoundRecord& round, Effects& effects) {
    std::string json = codec::encode_preview(*state.round.round, *state.preview.result);
    for (const domain::SavedPreview* saved : saved_previews(state, round.id)) {
        if (saved->preview_json == json) {
            return saved->id;
        }
    }
    std::string id = state.shell.ids.next();
    const std::string name(truncate_utf8(state.round.round->name.empty() ? round.name : state.round.round->name, domain::kMaxNameLength));
    return make_change(state, domain::SavePreview{id, round.id, name, std::move(json)}, effects).transform([&] { return id; });
}

struct BatchesUpdate {
    State& state;
    Effects& effects;

    void operator()(const GoToPreflight& /*intent*/) const {
        const domain::RoundRecord* round = round_of_open_preview(state);
        if (round == nullptr || is_solving(state)) {
            return;
        }
        const std::string round_id = round->id;
        const auto preview_id = keep_preview(state, *round, effects);
        if (!preview_id) {
            show_toast(state, sentence_of(words(state), preview_id.error()));
            return;
        }
        on(state, SavePreview{}, effects);
        const std::vector<const domain::RoundRecord*> told = rounds_of_batches(state);
        if (std::ranges::find(told, round_id, &domain::RoundRecord::id) == told.end()) {  // the page would show another round
            show_toast(state, words(state).fill("batches.not_closed", {{"round", state.sync.shown.round(round_id)->name}}));
            return;
        }
        state.batches.round_id = round_id;
        state.batches.preview = {};
        state.batches.preview.id = *preview_id;
        go_to(state, kBatchesAddress, effects);
    }

    void operator()(const ChooseBatchRound& intent) const {
        state.batches = {};
        state.batches.round_id = intent.round_id;
    }

    void operator()(const ChooseSavedPreview& intent) const {
        state.batches.preview = {};
        state.batches.preview.id = intent.preview_id;
        state.batches.left_out.clear();
    }

    void operator()(const CheckAgain& /*intent*/) const {
        state.batches.result = {};
        state.batches.problem.reset();
    }

    void operator()(const TakeOutGroup& intent) const {
        const auto& groups = state.batches.result.groups;
        if (intent.group < 0 || static_cast<std::size_t>(intent.group) >= groups.size()) {
            return;
        }
        const domain::PlannedGroup& group = groups[static_cast<std::size_t>(intent.group)];
        if (group.partnership_id.empty()) {
            state.batches.left_out.insert(key_of_group(group.application_ids));
        } else {
            change_batches(state, domain::EndPartnership{group.partnership_id, domain::EndReason::kByCoordinator}, effects);
        }
    }

    void operator()(const ForbidFound& intent) const {
        const domain::Finding* finding = finding_of(state, intent.finding);
        if (finding == nullptr || round_of_batches(state) == nullptr || finding->application_ids.size() != 2) {
            return;
        }
        const domain::PersonPair pair = domain::make_person_pair(finding->application_ids[0], finding->application_ids[1]);
        (*this)(TakeOutGroup{finding->group});
        domain::RoundRecord round = *round_of_batches(state);
        std::erase(round.fixed_pairs, pair);
        if (!std::ranges::contains(round.forbidden_pairs, pair)) {
            round.forbidden_pairs.push_back(pair);
        }
        if (!change_batches(state, domain::SaveRound{std::move(round)}, effects)) {
            return;
        }
        if (person_of(state, pair.first) >= 0 && person_of(state, pair.second) >= 0) {
            on(state, ForbidPair{pair.first, pair.second}, effects);
        }
        go_to(state, kPreviewAddress, effects);
    }

    void operator()(const KeepApplication& intent) const {
        const domain::Finding* finding = finding_of(state, intent.finding);
        if (finding == nullptr) {
            return;
        }
        const std::vector<std::string> ids = finding->application_ids;
        for (const std::string& id : ids) {
            if (id != intent.application_id && change_batches(state, domain::WithdrawApplication{id}, effects)) {
                leave_out_groups_of(id);
            }
        }
    }

    void operator()(const AskToConfirm& intent) const {
        const domain::ApplicationRecord* application = state.sync.shown.application(intent.application_id);
        const domain::Person* person = application == nullptr ? nullptr : state.sync.shown.person(application->person_id);
        if (person != nullptr && change_batches(state, domain::CorrectAddress{person->id, person->email, true}, effects)) {
            show_toast(state, words(state).fill("preflight.asked", {{"name", application->application.name}}));
        }
    }

    void operator()(const TypeReason& intent) const { state.batches.reasons[intent.finding] = intent.text; }

    void operator()(const Overrule& intent) const {
        const domain::Finding* finding = finding_of(state, intent.finding);
        const std::string reason(trimmed(state.batches.reasons[intent.finding]));
        if (finding == nullptr || domain::severity_of(finding->kind) != domain::Severity::kBlocks) {
            return;
        }
        if (reason.empty()) {
            state.batches.problem = problem("empty_field", std::string(words(state)("preflight.reason")));
            return;
        }
        state.batches.problem.reset();
        state.batches.overruled.push_back({finding->kind, finding->application_ids, reason, {}, 0});
    }

    void operator()(const LetFindingBlock& intent) const {
        if (const domain::Finding* finding = finding_of(state, intent.finding)) {
            std::erase_if(state.batches.overruled, [&](const domain::Overruling& one) {
                return one.kind == finding->kind && one.application_ids == finding->application_ids;
            });
        }
    }

    void operator()(const TypePlan& intent) const {
        state.batches.typed[static_cast<std::size_t>(intent.field)] = intent.text;
        state.batches.problem.reset();
    }

    void operator()(const SendFirstNow& intent) const {
        state.batches.first_now = intent.now;
        state.batches.problem.reset();
    }

    void operator()(const ReleasePlan& /*intent*/) const {
        const domain::RoundRecord* round = round_of_batches(state);
        auto plan = plan_as_typed(state);
        if (!plan) {
            state.batches.problem = std::move(plan).error();
            return;
        }
        if (round == nullptr || plan->empty() || has_open_finding(state)) {
            return;
        }
        const auto first_number = static_cast<std::int32_t>(round->batches.size()) + 1;
        const std::string round_id = round->id;
        const std::vector<domain::PlannedGroup> groups = state.batches.result.groups;
        // The last one first: when the first one goes out, the others are held already, and everybody has a partner.
        for (std::size_t k = plan->size(); k-- > 0;) {
            if (!release_batch((*plan)[k], groups, round_id, first_number + static_cast<std::int32_t>(k))) {
                return;
            }
        }
        state.batches.reasons.clear();
        state.batches.left_out.clear();
        state.batches.deliveries = {};
        show_toast(state, words(state).count("batches.released", static_cast<std::int64_t>(plan->size())));
    }

    void operator()(const StartHeldBatch& intent) const {
        if (change_batches(state, domain::StartBatch{state.batches.round_id, intent.batch, state.batches.overruled}, effects)) {
            state.batches.overruled.clear();
            state.batches.deliveries = {};
            state.batches.deliveries.batch = intent.batch;
        }
    }

    void operator()(const MoveBatch& intent) const {
        state.batches.moving = intent.batch;
        state.batches.typed = {};
        state.batches.problem.reset();
    }

    void operator()(const SaveBatchTime& /*intent*/) const {
        const auto at_s = time_as_typed(state);
        if (!at_s) {
            state.batches.problem = at_s.error();
            return;
        }
        if (change_batches(state, domain::PlanBatch{state.batches.round_id, state.batches.moving, *at_s}, effects)) {
            (*this)(MoveBatch{0});
        }
    }

    void operator()(const PauseLetters& intent) const {
        change_batches(state, domain::PauseSending{state.batches.round_id, intent.paused}, effects);
    }

    void operator()(const ShowLetters& intent) const {
        const auto& groups = state.batches.result.groups;
        if (intent.group < 0 || static_cast<std::size_t>(intent.group) >= groups.size()) {
            return;
        }
        const codec::LettersWanted wanted{.round_id = state.batches.round_id,
                                          .groups = {groups[static_cast<std::size_t>(intent.group)].application_ids}};
        ask_endpoint(state, Question::kOneLetter, "api/letters", codec::encode_letters_wanted(wanted), effects);
    }

    void operator()(const PutLettersAway& /*intent*/) const { state.batches.letters.shown.clear(); }

    void operator()(const ShowDeliveries& intent) const { show_deliveries(state, intent, effects); }
    void operator()(const FilterDeliveries& intent) const { state.batches.deliveries.tab = intent.tab; }
    void operator()(const SearchDeliveries& intent) const { search_deliveries(state, intent, effects); }
    void operator()(const SelectDelivery& intent) const { select_delivery(state, intent); }
    void operator()(const SendLetterAgain& intent) const { send_letter_again(state, intent, effects); }
    void operator()(const TypeCorrectAddress& intent) const {
        state.batches.deliveries.correction = intent.text;
        state.batches.deliveries.correction_problem.reset();
    }
    void operator()(const SaveCorrectAddress& /*intent*/) const { save_correct_address(state, effects); }

    void leave_out_groups_of(const std::string& application_id) const {
        for (const domain::PlannedGroup& group : state.batches.result.groups) {
            if (group.partnership_id.empty() && std::ranges::contains(group.application_ids, application_id)) {
                state.batches.left_out.insert(key_of_group(group.application_ids));
            }
        }
    }

    /// Hands a batch over, as many groups at once as one change may hold. The reasons go with the first change.
    bool release_batch(const domain::BatchOfPlan& batch, const std::vector<domain::PlannedGroup>& groups, const std::string& round_id,
                       std::int32_t number) const {
        for (std::size_t from = 0; from < batch.groups.size(); from += domain::kMaxGroupsAtOnce) {
            domain::ReleasePairs body{.round_id = round_id,
                                      .batch = number,
                                      .groups = {},
                                      .planned_at_s = batch.planned_at_s,
                                      .overruled = state.batches.overruled};
            const std::size_t until = std::min(from + domain::kMaxGroupsAtOnce, batch.groups.size());
            for (std::size_t k = from; k < until; ++k) {
                body.groups.push_back({state.shell.ids.next(), groups[batch.groups[k]].application_ids});
            }
            if (!change_batches(state, std::move(body), effects)) {
                return false;
            }
            state.batches.overruled.clear();
        }
        return true;
    }
};

}  // namespace

void update_batches(State& state, const BatchesIntent& intent, Effects& effects) { std::visit(BatchesUpdate{state, effects}, intent); }

}  // namespace counterpart::app
