#include "app/inbox/inbox.h"

#include <algorithm>
#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/typed.h"
#include "domain/help_order.h"

namespace counterpart::app {
namespace {

std::string reply_prefix(const State& state, std::string_view request_id) {
    return typed_prefix(state, "reply").append(request_id).append("/");
}

std::string reply_key(const State& state, std::string_view request_id, ReplyField field) {
    return reply_prefix(state, request_id).append(field == ReplyField::kAnswer ? "answer" : "staff_note");
}

const std::string& reply_begins_with(const domain::HelpRequest& request, ReplyField field) {
    return field == ReplyField::kAnswer ? request.answer : request.staff_note;
}

/// One function each.
struct InboxUpdate {
    State& state;
    Effects& effects;

    void operator()(const ShowSettledRequests& intent) const { state.inbox.settled = intent.settled; }

    void operator()(const ClaimRequest& intent) const { change(domain::ClaimHelp{intent.request_id, intent.claimed}); }

    void operator()(const TypeReply& intent) const {
        const domain::HelpRequest* request = state.sync.shown.help_request(intent.request_id);
        if (request == nullptr) {
            return;
        }
        state.inbox.problem.reset();
        const std::string key = reply_key(state, intent.request_id, intent.field);
        if (intent.text == reply_begins_with(*request, intent.field)) {
            state.talk.typed.erase(key);
        } else {
            state.talk.typed[key] = intent.text;
        }
    }

    void operator()(const SendReply& intent) const {
        const domain::HelpRequest* request = state.sync.shown.help_request(intent.request_id);
        if (request == nullptr) {
            return;
        }
        const std::string answer = reply_text(state, *request, ReplyField::kAnswer);
        const bool is_new = !answer.empty() && answer != request->answer;
        const domain::AnswerHelp body{intent.request_id, intent.state, answer, reply_text(state, *request, ReplyField::kStaffNote)};
        if (change(body)) {
            forget_typed(state, reply_prefix(state, intent.request_id));
            show_toast(state, std::string(words(state)(is_new ? "inbox.sent" : "inbox.saved")));
        }
    }

  private:
    bool change(domain::OperationBody body) const {
        state.inbox.problem.reset();
        if (auto made = make_change(state, std::move(body), effects); !made) {
            state.inbox.problem = std::move(made).error();
            return false;
        }
        return true;
    }
};

}  // namespace

std::vector<const domain::HelpRequest*> open_requests(const State& state) {
    std::vector<const domain::HelpRequest*> open;
    if (!domain::is_moderator(state.sync.you)) {
        return open;
    }
    const bool staff = domain::is_staff(state.sync.you);
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kHelpRequest)) {
        const auto& request = std::get<domain::HelpRequest>(*record);
        if (request.state != domain::HelpState::kSettled && (staff || request.kind == domain::HelpKind::kPost)) {
            open.push_back(&request);
        }
    }
    std::ranges::sort(open, [](const auto* one, const auto* other) { return domain::is_more_urgent(*one, *other); });
    return open;
}

FoldedRequests folded_requests(std::vector<const domain::HelpRequest*> requests) {
    constexpr std::size_t kFewSilences = 3;
    const auto is_silence = [](const domain::HelpRequest* one) {
        return one->person_id.empty() && !one->partnership_id.empty() && one->state == domain::HelpState::kOpen;
    };
    FoldedRequests folded{std::move(requests), 0};
    const auto silences = static_cast<std::size_t>(std::ranges::count_if(folded.shown, is_silence));
    if (silences > kFewSilences) {
        std::erase_if(folded.shown, is_silence);
        folded.silences = silences;
    }
    return folded;
}

std::string reply_text(const State& state, const domain::HelpRequest& request, ReplyField field) {
    const std::string* typed = typed_text(state, reply_key(state, request.id, field));
    return typed != nullptr ? *typed : reply_begins_with(request, field);
}

void update_inbox(State& state, const InboxIntent& intent, Effects& effects) { std::visit(InboxUpdate{state, effects}, intent); }

}  // namespace counterpart::app
