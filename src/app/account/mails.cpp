#include "app/account/mails.h"

#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "codec/account_json.h"
#include "codec/flat_json.h"
#include "domain/email.h"

// The mails to a person, and the address that they go to.

namespace counterpart::app {
namespace {

void take_mails(AccountState& account, const Answered& report) {
    auto mails = codec::decode_my_mails(report.body);
    if (mails) {
        account.mails = std::move(mails->value);
        account.mails_problem.reset();
    } else {
        account.mails_problem = problem("answer_not_understood", mails.error().front().where);
    }
}

void address_is_changed(State& state, Effects& effects) {
    state.account.confirming_address = false;
    state.account.new_address.clear();
    state.account.new_address_link = LinkOrder::kNone;
    show_toast(state, std::string(words(state)("address.changed")));
    go_instead(state, kAccountAddress, effects);
    sync_now(state, effects);
}

}  // namespace

void ask_for_mails(State& state, Effects& effects) {
    if (!domain::is_visitor(state.sync.you) && state.shell.online) {
        ask_endpoint(state, Question::kMails, "api/my-mails", effects);
    }
}

void take_mails_answer(State& state, Question question, const Answered& report, Effects& effects) {
    if (report.status < 200 || report.status >= 300) {
        miss_mails_answer(state, question, problem_of(report));
        return;
    }
    switch (question) {
        case Question::kMails: take_mails(state.account, report); return;
        case Question::kAddress: state.account.new_address_link = LinkOrder::kSent; return;
        case Question::kConfirmAddress: address_is_changed(state, effects); return;
        default: return;
    }
}

void miss_mails_answer(State& state, Question question, const Problem& problem) {
    AccountState& account = state.account;
    if (question == Question::kMails) {
        account.mails_problem = problem;
        return;
    }
    account.confirming_address = false;
    account.new_address_link = LinkOrder::kNone;
    account.address_problem = problem;
}

void on(State& state, const SendMailAgain& intent, Effects& effects) {
    state.account.mails_problem.reset();
    ask_endpoint(state, Question::kMails, "api/my-mails", codec::encode_flat({{"send_again", intent.kind}}), effects);
}

void on(State& state, const TypeNewAddress& intent, Effects& /*effects*/) {
    state.account.new_address = intent.text;
    state.account.new_address_link = LinkOrder::kNone;
    state.account.address_problem.reset();
}

void on(State& state, const AskToChangeAddress& /*intent*/, Effects& effects) {
    AccountState& account = state.account;
    if (auto checked = domain::check_email(account.new_address); !checked) {
        account.address_problem = std::move(checked).error();
        return;
    }
    account.address_problem.reset();
    account.new_address_link = LinkOrder::kUnderWay;
    ask_endpoint(state, Question::kAddress, "api/address", codec::encode_flat({{"email", account.new_address}}), effects);
}

void on(State& state, const ConfirmAddress& /*intent*/, Effects& effects) {
    if (!std::exchange(state.account.confirming_address, true)) {
        state.account.address_problem.reset();
        ask_endpoint(state, Question::kConfirmAddress, "api/address/confirm", codec::encode_flat({{"token", state.shell.route.first_id}}),
                     effects);
    }
}

}  // namespace counterpart::app
