#include "app/account/account_view.h"
#include "app/text/problems.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

/// What the endpoint writes anew when asked.
bool may_send_again(std::string_view kind) { return kind == "matched" || kind == "application_received" || kind == "confirm_application"; }

std::string mail_text_of(const State& state, const codec::MailLine& mail) {
    const Texts& t = words(state);
    const std::string_view key = mail.bounced                                 ? "my_mails.bounced"
                                 : mail.state == codec::MailProgress::kFailed ? "my_mails.failed"
                                 : mail.state == codec::MailProgress::kSent   ? "my_mails.sent"
                                                                              : "my_mails.waiting";
    const std::int64_t moment_s = mail.sent_at_s != 0 ? mail.sent_at_s : mail.ordered_at_s;
    return t.fill(key, {{"address", mail.address}, {"when", format_moment(moment_s, state)}});
}

}  // namespace

std::vector<MailLineView> mail_lines(const State& state) {
    std::vector<MailLineView> lines;
    if (!state.account.mails) {
        return lines;
    }
    const Texts& t = words(state);
    for (const codec::MailLine& mail : *state.account.mails) {
        const std::string key = "my_mail." + mail.kind;
        lines.push_back({mail.kind, std::string(t(t.has(key) ? std::string_view(key) : "my_mails.some_mail")), mail_text_of(state, mail),
                         may_send_again(mail.kind), mail.bounced || mail.state == codec::MailProgress::kFailed});
    }
    return lines;
}

ConfirmAddressView confirm_address_view(const State& state) {
    ConfirmAddressView view;
    view.busy = state.account.confirming_address;
    view.online = state.shell.online;
    if (state.account.address_problem) {
        view.problem = sentence_of(words(state), *state.account.address_problem);
    }
    return view;
}

}  // namespace counterpart::app
