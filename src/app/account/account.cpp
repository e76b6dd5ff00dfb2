#include "app/account/account.h"

#include <optional>
#include <utility>

#include "app/account/mails.h"
#include "app/app.h"
#include "app/shell/drafts.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "codec/flat_json.h"
#include "codec/outbox_json.h"
#include "domain/email.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kOtherSessions = "others";

void ask_for_sessions(State& state, Effects& effects) { ask_endpoint(state, Question::kSessions, "api/sessions", effects); }

void redeem(State& state, Effects& effects) {
    state.account.signing_in = true;
    codec::FlatTexts body{{"token", state.shell.route.first_id}};
    if (state.shell.storage.keeps_nothing()) {
        body.emplace_back("shared", "yes");
    }
    ask_endpoint(state, Question::kSignIn, "api/sign-in/redeem", codec::encode_flat(body), effects);
}

/// What the person chose, so that a change of something else leaves it.
std::optional<bool> wants_topic_mails(const State& state) {
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    return person == nullptr ? std::nullopt : std::optional(person->topic_mails);
}

void end_sessions(State& state, std::string_view which, Effects& effects) {
    ask_endpoint(state, Question::kEndSessions, "api/sessions", codec::encode_flat({{"end", std::string(which)}}), effects);
}

void signed_in(State& state, const Answered& report, Effects& effects) {
    const auto who = codec::decode_signed_in(report.body);
    if (!who) {
        state.account.sign_in_problem = problem("answer_not_understood", who.error().front().where);
        return;
    }
    state.account = {};
    change_person(state, who->value.person_id, effects);
    go_instead(state, kAccountAddress, effects);
}

void take_link_order(AccountState& account, const Answered& report) {
    const auto minutes = codec::decode_link_ordered(report.body);
    account.link = minutes ? LinkOrder::kSent : LinkOrder::kNone;
    if (minutes) {
        account.link_minutes = minutes->value;
    } else {
        account.sign_in_problem = problem("answer_not_understood", minutes.error().front().where);
    }
}

void take_sessions(AccountState& account, const Answered& report) {
    auto sessions = codec::decode_sessions(report.body);
    if (sessions) {
        account.sessions = std::move(sessions->value);
        account.problem.reset();
    } else {
        account.problem = problem("answer_not_understood", sessions.error().front().where);
    }
}

bool is_success(const Answered& report) { return report.status >= 200 && report.status < 300; }

}  // namespace

void enter_account(State& state, Effects& effects) {
    state.account.problem.reset();
    if (!domain::is_visitor(state.sync.you) && state.shell.online) {
        ask_for_sessions(state, effects);
        ask_for_mails(state, effects);
    }
}

void leave(State& state, Effects& effects) {
    forget_programme(state, effects);
    on(state, RemoveEverything{}, effects);
    state.account = {};
    state.home = {};
    state.shell.toasts.clear();
    show_toast(state, std::string(words(state)("account.left")));
    effects.emplace_back(Announce{std::string(words(state)("account.left"))});
}

void go_on_signing_in(State& state, Effects& effects) {
    if (std::exchange(state.account.signs_in_when_writing, false)) {
        redeem(state, effects);
    }
}

void take_account_answer(State& state, Question question, const Answered& report, Effects& effects) {
    AccountState& account = state.account;
    if (!is_success(report)) {
        miss_account_answer(state, question, problem_of(report), effects);
        return;
    }
    switch (question) {
        case Question::kSignInLink: take_link_order(account, report); return;
        case Question::kSignIn:
            account.signing_in = false;
            signed_in(state, report, effects);
            return;
        case Question::kSessions:
        case Question::kEndSessions: take_sessions(account, report); return;
        case Question::kSignOut: leave(state, effects); return;
        case Question::kMyData: effects.emplace_back(SaveFile{"counterpart-my-data.json", "application/json", report.body}); return;
        case Question::kPhoto:
        case Question::kCounts:
        case Question::kMails:
        case Question::kAddress:
        case Question::kConfirmAddress:
        case Question::kDeliveries:
        case Question::kLetters:
        case Question::kOneLetter:
        case Question::kPartnershipMails:
        case Question::kActLetters:
        case Question::kSync: return;
    }
}

void miss_account_answer(State& state, Question question, const Problem& problem, Effects& /*effects*/) {
    AccountState& account = state.account;
    if (question == Question::kSignInLink || question == Question::kSignIn) {
        account.sign_in_problem = problem;
        account.link = LinkOrder::kNone;
        account.signing_in = false;
        return;
    }
    account.signing_out = false;
    account.problem = problem;
}

void on(State& state, const TypeSignInAddress& intent, Effects& /*effects*/) {
    state.account.address = intent.text;
    state.account.sign_in_problem.reset();
}

void on(State& state, const AskForLink& /*intent*/, Effects& effects) {
    AccountState& account = state.account;
    if (auto checked = domain::check_email(account.address); !checked) {
        account.sign_in_problem = std::move(checked).error();
        return;
    }
    account.link = LinkOrder::kUnderWay;
    account.sign_in_problem.reset();
    const std::string language(language_tag(state.shell.language));
    ask_endpoint(state, Question::kSignInLink, "api/sign-in/ask", codec::encode_flat({{"email", account.address}, {"language", language}}),
                 effects);
}

void on(State& state, const AskForOtherLink& /*intent*/, Effects& effects) {
    state.account.link = LinkOrder::kNone;
    state.account.sign_in_problem.reset();
    go_instead(state, kSignInAddress, effects);
}

void on(State& state, const SignIn& /*intent*/, Effects& effects) {
    AccountState& account = state.account;
    if (account.signing_in || account.signs_in_when_writing) {
        return;
    }
    account.sign_in_problem.reset();
    if (state.shell.storage.may_write()) {
        redeem(state, effects);
    } else {
        account.signs_in_when_writing = true;
        effects.emplace_back(TakeOverWriting{});
    }
}

void on(State& state, const SignOut& /*intent*/, Effects& effects) {
    state.shell.dialog = Dialog::kNone;
    state.account.signing_out = true;
    state.account.problem.reset();
    ask_endpoint(state, Question::kSignOut, "api/sign-out", "{}", effects);
}

void on(State& state, const EndSession& intent, Effects& effects) { end_sessions(state, intent.id, effects); }

void on(State& state, const EndOtherSessions& /*intent*/, Effects& effects) { end_sessions(state, kOtherSessions, effects); }

void on(State& state, const TypeName& intent, Effects& /*effects*/) {
    state.account.name = intent.text;
    state.account.name_problem.reset();
}

void on(State& state, const SaveName& /*intent*/, Effects& effects) {
    AccountState& account = state.account;
    if (!account.name) {
        return;
    }
    auto made = make_change(state, domain::SaveProfile{*account.name, state.shell.language, wants_topic_mails(state)}, effects);
    if (!made) {
        account.name_problem = std::move(made).error();
        return;
    }
    account.name.reset();
    account.name_problem.reset();
    effects.emplace_back(Announce{std::string(words(state)("account.name_saved"))});
}

void on(State& state, const FlipTopicMails& /*intent*/, Effects& effects) {
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    if (person == nullptr) {
        return;
    }
    const domain::SaveProfile changed{person->name, person->language, !person->topic_mails};
    if (auto made = make_change(state, changed, effects); !made) {
        state.account.mails_problem = std::move(made).error();
        return;
    }
    state.account.mails_problem.reset();
}

void on(State& state, const DownloadMyData& /*intent*/, Effects& effects) {
    ask_endpoint(state, Question::kMyData, "api/my-data", effects);
}

void on(State& state, const ChoosePostsOfLeaver& intent, Effects& /*effects*/) { state.account.posts = intent.posts; }

void on(State& state, const DeleteAccount& /*intent*/, Effects& effects) {
    state.shell.dialog = Dialog::kNone;
    if (auto made = make_change(state, domain::DeleteMyData{state.account.posts}, effects); !made) {
        state.account.problem = std::move(made).error();
    }
}

void on(State& state, const KeepMine& intent, Effects& effects) { keep_mine(state, intent.operation_id, effects); }

void on(State& state, const DropChange& intent, Effects& effects) { drop_change(state, intent.operation_id, effects); }

void on(State& state, const SendNow& /*intent*/, Effects& effects) { sync_now(state, effects); }

void on(State& state, const DownloadChanges& /*intent*/, Effects& effects) {
    std::vector<codec::OutboxEntry> mine = state.sync.outbox;
    std::erase_if(mine, [&](const codec::OutboxEntry& entry) { return entry.person_id != state.sync.you.person_id; });
    effects.emplace_back(SaveFile{"counterpart-changes.json", "application/json", codec::encode_changes(mine)});
}

}  // namespace counterpart::app
