#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/apply/apply_state.h"
#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// The round that takes applications now, of several the one that starts first; else the closed one for which the person may still correct theirs;
/// or nullptr.
const domain::RoundRecord* open_round_record(const State& state);

/// Whether its person may still change an application although the round is closed: until they are paired.
bool may_correct(const State& state, const domain::ApplicationRecord& application);

/// The round that takes applications next, or nullptr.
const domain::RoundRecord* next_round_record(const State& state);

/// The person's application to a round, withdrawn ones included; of a visitor, what this device handed in and the endpoint has not confirmed.
const domain::ApplicationRecord* own_application(const State& state, std::string_view round_id);

/// The person's newest application, withdrawn ones included, that is not to the round `other_than`; nullptr if there is none.
const domain::ApplicationRecord* newest_application(const State& state, std::string_view other_than = {});

/// Called after every update: while the form is shown there is a draft for the open round, and one that the endpoint holds is not kept
/// longer than the form.
void refresh_apply(State& state, Effects& effects);

/// Called when another person signs in on the device, before they are the one who is signed in: puts the form of the former person away
/// until they come back, and takes out the new one's. What a visitor typed stays, for who signs in is who typed it.
COUNTERPART_LATER void change_form(State& state, std::string_view next_person_id, Effects& effects);

/// What is wrong or missing on one page of the form, by the field of the application.
COUNTERPART_LATER std::map<std::string, Problem, std::less<>> problems_of_step(const ApplyDraft& draft, ApplyStep step);

/// Whether the wishes of a page came from an earlier round and were not confirmed yet.
bool must_look_at(const ApplyDraft& draft, ApplyStep step);

void on(State& state, const TypeApply& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChooseSector& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChooseCareerStage& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChooseRhythm& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const WishFor& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const FlipApply& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const FlipMethod& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const FlipShown& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ShowAllOfIt& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const EditLanguage& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const RemoveLanguage& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeAbsence& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const RemoveAbsence& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const AddInterest& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const LookedAtStep& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const GoToStep& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendApplication& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const WithdrawMine& intent, Effects& effects);

}  // namespace counterpart::app
