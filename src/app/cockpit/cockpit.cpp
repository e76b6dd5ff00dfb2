#include "app/cockpit/cockpit.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/cockpit/cockpit_mails.h"
#include "app/round/round.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/text/names.h"

namespace counterpart::app {
namespace {

const domain::Partnership* opened_partnership(const State& state) {
    return state.cockpit.opened ? state.sync.shown.partnership(state.cockpit.opened->partnership_id) : nullptr;
}

/// What an act begins with: everybody wants a new partner; a reason that fits what the person asked for.
OpenedAct opened_act(const State& state, const OpenAct& intent) {
    OpenedAct opened{.partnership_id = intent.partnership_id, .act = intent.act};
    const domain::Partnership* partnership = state.sync.shown.partnership(intent.partnership_id);
    if (partnership == nullptr || intent.act != CockpitAct::kRematch) {
        return opened;
    }
    for (const std::string& person_id : partnership->person_ids) {
        if (person_id != domain::kFormerPerson) {
            opened.person_ids.push_back(person_id);
        }
    }
    const domain::Need need = domain::risk_of(state.sync.shown, *partnership, state.shell.now_s).need;
    opened.reason = need == domain::Need::kWrongMatch ? domain::EndReason::kWrongMatch : domain::EndReason::kNoAnswer;
    return opened;
}

/// Does an act about one partnership, and offers to take it back.
void confirm_one(State& state, const OpenedAct& opened, Effects& effects) {
    domain::OperationBody body = operation_of(state, opened);
    const auto* removal = std::get_if<domain::RemoveFromRound>(&body);
    TakeActBack back{.partnership_id = removal == nullptr ? opened.partnership_id : std::string(),
                     .application_id = removal == nullptr ? std::string() : removal->application_id};
    if (auto made = make_change(state, std::move(body), effects); !made) {
        state.cockpit.problem = std::move(made).error();
        return;
    }
    state.cockpit.opened.reset();
    const Texts& t = words(state);
    show_toast(state, std::string(t("cockpit.done")), std::string(t("cockpit.take_back")), {CockpitIntent(std::move(back))});
}

/// Reminds the partnerships of a group, and offers to take that back.
void confirm_group(State& state, const OpenedAct& opened, Effects& effects) {
    std::vector<Intent> backs;
    for (const std::string& id : opened.many) {
        if (auto made = make_change(state, domain::NudgePartners{id}, effects); !made) {
            state.cockpit.problem = std::move(made).error();  // somebody else reminded them meanwhile: the others are reminded all the same
            continue;
        }
        backs.emplace_back(CockpitIntent(TakeActBack{.partnership_id = id, .application_id = {}}));
    }
    if (backs.empty()) {
        return;
    }
    state.cockpit.opened.reset();
    const Texts& t = words(state);
    const auto count = static_cast<std::int64_t>(backs.size());
    show_toast(state, t.count("cockpit.group_done", count), std::string(t("cockpit.take_back")), std::move(backs));
}

/// One function each; `refresh_cockpit` puts the lines in order behind them.
struct CockpitUpdate {
    State& state;
    Effects& effects;

    void operator()(const SearchPartnerships& intent) const { state.cockpit.search = intent.text; }
    void operator()(const ChooseCockpitGroup& intent) const {
        state.cockpit.group = state.cockpit.group == intent.group ? std::nullopt : intent.group;
    }
    void operator()(const UnfoldCockpitGroup& intent) const {
        bool& unfolded = state.cockpit.unfolded[static_cast<std::size_t>(intent.group)];
        unfolded = !unfolded;
    }
    void operator()(const OpenAct& intent) const {
        state.cockpit.opened = opened_act(state, intent);
        state.cockpit.problem.reset();
        go_to(state, cockpit_address(intent.partnership_id), effects);
    }
    void operator()(const OpenGroupNudge& intent) const {
        state.cockpit.opened = OpenedAct{.partnership_id = {}, .many = remindable(state, intent.group)};
        state.cockpit.problem.reset();
        go_to(state, kCockpitAddress, effects);
    }
    void operator()(const DropAct& /*intent*/) const {
        state.cockpit.opened.reset();
        state.cockpit.problem.reset();
    }
    void operator()(const ChooseActReason& intent) const {
        if (state.cockpit.opened) {
            state.cockpit.opened->reason = intent.reason;
        }
    }
    void operator()(const FlipActPerson& intent) const {
        if (!state.cockpit.opened) {
            return;
        }
        std::vector<std::string>& chosen = state.cockpit.opened->person_ids;
        const bool was_chosen = std::ranges::contains(chosen, intent.person_id);
        if (state.cockpit.opened->act == CockpitAct::kRemove) {
            chosen = {intent.person_id};
        } else if (was_chosen) {
            std::erase(chosen, intent.person_id);
        } else {
            chosen.push_back(intent.person_id);
        }
    }
    void operator()(const TypeActReason& intent) const {
        if (state.cockpit.opened) {
            state.cockpit.opened->text = intent.text;
            state.cockpit.problem.reset();
        }
    }
    void operator()(const ConfirmAct& /*intent*/) const {
        if (!state.cockpit.opened) {
            return;
        }
        const OpenedAct opened = *state.cockpit.opened;
        state.cockpit.problem.reset();
        if (opened.partnership_id.empty()) {
            confirm_group(state, opened, effects);
        } else if (opened_partnership(state) != nullptr) {
            confirm_one(state, opened, effects);
        }
    }
    void operator()(const TakeActBack& intent) const {
        state.cockpit.problem.reset();
        if (auto made = make_change(state, domain::TakeBack{intent.partnership_id, intent.application_id}, effects); !made) {
            state.cockpit.problem = std::move(made).error();
        }
    }
    void operator()(const MatchWaiting& /*intent*/) const {
        if (auto offered = offer_those_who_wait(state, state.cockpit.basis.round_id, effects); !offered) {
            state.cockpit.problem = std::move(offered).error();
        }
    }
};

}  // namespace

const domain::RoundRecord* cockpit_round(const State& state) {
    const domain::RoundRecord* best = nullptr;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        const bool runs = round.state == domain::RoundState::kRunning;
        const auto rank = [](const domain::RoundRecord& one) {
            return std::pair(one.state == domain::RoundState::kRunning, one.starts_on);
        };
        if ((runs || round.state == domain::RoundState::kEnded) && (best == nullptr || rank(*best) < rank(round))) {
            best = &round;
        }
    }
    return best;
}

std::string name_in_round(const State& state, std::string_view person_id, std::string_view round_id) {
    if (const domain::ApplicationRecord* record = state.sync.shown.application_of(person_id, round_id)) {
        return record->application.name;
    }
    const domain::Person* person = state.sync.shown.person(person_id);
    return person == nullptr || person->name.empty() ? std::string(words(state)("cockpit.somebody")) : person->name;
}

std::uint32_t person_tint(std::string_view person_id) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(person_id) % 1'000);
}

std::string names_of(const State& state, const domain::Partnership& partnership) {
    std::vector<std::string> names;
    for (const std::string& person_id : partnership.person_ids) {
        names.push_back(name_in_round(state, person_id, partnership.round_id));
    }
    return list_of(names, words(state));
}

domain::OperationBody operation_of(const State& state, const OpenedAct& opened) {
    switch (opened.act) {
        case CockpitAct::kNudge: return domain::NudgePartners{opened.partnership_id};
        case CockpitAct::kRematch: return domain::RematchPartners{opened.partnership_id, opened.reason, opened.person_ids};
        case CockpitAct::kEnd: return domain::EndPartnership{opened.partnership_id, opened.reason};
        case CockpitAct::kRemove: break;
    }
    const domain::Partnership* partnership = state.sync.shown.partnership(opened.partnership_id);
    const bool chosen = partnership != nullptr && !opened.person_ids.empty();
    const domain::ApplicationRecord* record =
        chosen ? state.sync.shown.application_of(opened.person_ids.front(), partnership->round_id) : nullptr;
    return domain::RemoveFromRound{record == nullptr ? std::string() : record->application.id, opened.text};
}

Result<domain::Decision> tried(const State& state, domain::OperationBody body) {
    return domain::decide(state.sync.shown, state.sync.you, {std::string(kTriedId), state.shell.now_s, std::nullopt, std::move(body)},
                          state.shell.now_s);
}

std::vector<std::string> remindable(const State& state, CockpitGroup group) {
    std::vector<std::string> ids;
    for (const CockpitLine& line : state.cockpit.lines) {
        if (line.group == group && line.act == CockpitAct::kNudge && tried(state, domain::NudgePartners{line.id})) {
            ids.push_back(line.id);
        }
    }
    return ids;
}

void refresh_cockpit(State& state, Effects& effects) {
    const Screen screen = state.shell.route.screen;
    if (screen == Screen::kCockpit && domain::is_staff(state.sync.you)) {
        make_cockpit(state);
        ask_for_partnership_mails(state, effects);
        ask_for_act_letters(state, effects);
    }
}

void update_cockpit(State& state, const CockpitIntent& intent, Effects& effects) { std::visit(CockpitUpdate{state, effects}, intent); }

}  // namespace counterpart::app
