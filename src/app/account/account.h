#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/shell/exchange.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// The account's page was opened: asks for what it shows and no record holds.
COUNTERPART_LATER void enter_account(State& state, Effects& effects);

/// Nothing of the person is left on this device, and nobody is signed in here any more.
COUNTERPART_LATER void leave(State& state, Effects& effects);

/// This tab may write now: goes on with a sign-in that waited for it.
void go_on_signing_in(State& state, Effects& effects);

COUNTERPART_LATER void take_account_answer(State& state, Question question, const Answered& report, Effects& effects);
COUNTERPART_LATER void miss_account_answer(State& state, Question question, const Problem& problem, Effects& effects);

void on(State& state, const TypeSignInAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const AskForLink& intent, Effects& effects);
void on(State& state, const AskForOtherLink& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SignIn& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SignOut& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const EndSession& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const EndOtherSessions& intent, Effects& effects);
void on(State& state, const TypeName& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveName& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const FlipTopicMails& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DownloadMyData& intent, Effects& effects);
void on(State& state, const ChoosePostsOfLeaver& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DeleteAccount& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const KeepMine& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropChange& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendNow& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DownloadChanges& intent, Effects& effects);

}  // namespace counterpart::app
