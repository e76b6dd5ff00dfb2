#include "app/inbox/inbox_view.h"

#include <algorithm>
#include <utility>

#include "app/cockpit/cockpit.h"
#include "app/inbox/inbox.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/help_order.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string request_age(std::int64_t moment_s, const State& state) {
    const Texts& t = words(state);
    const std::int64_t minutes = std::max<std::int64_t>(0, state.shell.now_s - moment_s) / kSecondsPerMinute;
    constexpr std::int64_t kHour = 60, kDay = 1'440;
    if (minutes < kHour) {
        return t.fill("inbox.minutes", {{"count", format_count(minutes, t.language())}});
    }
    return minutes < kDay ? t.fill("inbox.hours", {{"count", format_count(minutes / kHour, t.language())}})
                          : t.fill("inbox.days", {{"count", format_count(minutes / kDay, t.language())}});
}

std::string round_of_request(const State& state, const domain::HelpRequest& request) {
    const domain::Partnership* partnership = state.sync.shown.partnership(request.partnership_id);
    return partnership == nullptr ? std::string() : partnership->round_id;
}

/// Who asks; the pair where the clock noticed a silence.
std::string asker_of(const State& state, const domain::HelpRequest& request) {
    const domain::Partnership* partnership = state.sync.shown.partnership(request.partnership_id);
    if (request.person_id.empty() && partnership != nullptr) {
        return names_of(state, *partnership);
    }
    return name_in_round(state, request.person_id, round_of_request(state, request));
}

std::string claim_mark(const State& state, const domain::HelpRequest& request) {
    if (request.state != domain::HelpState::kInProgress || request.claimed_by.empty()) {
        return {};
    }
    const Texts& t = words(state);
    return request.claimed_by == state.sync.you.person_id
               ? std::string(t("inbox.you_answer"))
               : t.fill("inbox.other_answers", {{"name", name_in_round(state, request.claimed_by, {})}});
}

void add_post(const State& state, const domain::HelpRequest& request, RequestView& view) {
    const domain::Post* post = state.sync.shown.post(request.post_id);
    if (post == nullptr) {
        return;
    }
    const bool is_hidden = post->state == domain::PostState::kHidden;
    view.post_id = post->id;
    view.post_author = post->author_name;
    view.post_text = post->text;
    view.post_mark = is_hidden ? std::string(words(state)("inbox.hidden")) : std::string();
    view.post_address = post->topic_id.empty() ? thread_address(post->thread_id) : topic_address(post->topic_id);
    const bool may_write = state.shell.storage.may_write();
    view.may_hide = may_write && !is_hidden;
    view.may_show = may_write && is_hidden;
}

void add_partnership(const State& state, const domain::HelpRequest& request, RequestView& view) {
    const domain::Partnership* partnership = state.sync.shown.partnership(request.partnership_id);
    if (partnership == nullptr || !domain::is_staff(state.sync.you)) {
        return;
    }
    view.partnership = names_of(state, *partnership);
    view.partnership_address = cockpit_address(partnership->id);
    view.pair_caption = words(state).count("cockpit.silent_days", domain::risk_of(state.sync.shown, *partnership, state.shell.now_s).days);
}

RequestView request_view(const State& state, const domain::HelpRequest& request) {
    const Texts& t = words(state);
    RequestView view;
    view.id = request.id;
    view.title = request_title(state, request.kind);
    view.caption = dotted(std::vector<std::string>{asker_of(state, request), format_moment(request.asked_at_s, state)});
    view.text = request.text;
    view.answer = reply_text(state, request, ReplyField::kAnswer);
    view.staff_note = reply_text(state, request, ReplyField::kStaffNote);
    view.claim_text = claim_mark(state, request);
    view.is_mine = request.state == domain::HelpState::kInProgress && request.claimed_by == state.sync.you.person_id;
    view.is_others = domain::is_claimed_by_other(request, state.sync.you.person_id, state.shell.now_s);
    view.is_settled = request.state == domain::HelpState::kSettled;
    view.asks_answer = !request.person_id.empty();
    add_post(state, request, view);
    add_partnership(state, request, view);
    if (state.inbox.problem) {
        view.problem = sentence_of(t, *state.inbox.problem);
    }
    return view;
}

/// The settled requests, the latest first.
std::vector<const domain::HelpRequest*> settled_requests(const State& state) {
    std::vector<const domain::HelpRequest*> settled;
    const bool staff = domain::is_staff(state.sync.you);
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kHelpRequest)) {
        const auto& request = std::get<domain::HelpRequest>(*record);
        if (request.state == domain::HelpState::kSettled && (staff || request.kind == domain::HelpKind::kPost)) {
            settled.push_back(&request);
        }
    }
    std::ranges::sort(settled, std::ranges::greater(), [](const auto* request) { return std::pair(request->answered_at_s, request->id); });
    return settled;
}

}  // namespace

std::string request_title(const State& state, domain::HelpKind kind) {
    const std::string_view key = kind == domain::HelpKind::kOther ? std::string_view("something_else") : domain::term_name(kind);
    return std::string(words(state)("inbox.kind." + std::string(key)));
}

RequestLineView request_line(const State& state, const domain::HelpRequest& request) {
    RequestLineView line;
    line.id = request.id;
    line.title = request_title(state, request.kind);
    line.caption = asker_of(state, request);
    line.letter = initial_of(line.caption);
    line.tint = person_tint(request.person_id.empty() ? request.partnership_id : request.person_id);
    line.when = request_age(request.asked_at_s, state);
    line.address = inbox_address(request.id);
    line.mark = claim_mark(state, request);
    line.urgent = request.state != domain::HelpState::kSettled && domain::urgency_of(request.kind) == 0;
    return line;
}

InboxView inbox_view(const State& state) {
    InboxView view;
    view.may_look = domain::is_moderator(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.settled = state.inbox.settled;
    if (!view.may_look) {
        return view;
    }
    const Texts& t = words(state);
    const FoldedRequests open = folded_requests(open_requests(state));
    const auto settled = settled_requests(state);
    view.open_count = format_count(static_cast<std::int64_t>(open.count()), t.language());
    view.settled_count = format_count(static_cast<std::int64_t>(settled.size()), t.language());
    const std::string& id = state.shell.route.first_id;
    for (const domain::HelpRequest* request : view.settled ? settled : open.shown) {
        view.selected = request->id == id ? static_cast<std::int32_t>(view.lines.size()) : view.selected;
        view.lines.push_back(request_line(state, *request));
    }
    if (open.silences > 0 && !view.settled) {
        view.silences = t.count("inbox.silences", static_cast<std::int64_t>(open.silences));
        view.silences_text = t("inbox.silences_text");
    }
    const domain::HelpRequest* request = id.empty() ? nullptr : state.sync.shown.help_request(id);
    const bool seen = request != nullptr && (domain::is_staff(state.sync.you) || request->kind == domain::HelpKind::kPost);
    view.is_unknown = !id.empty() && !seen;
    if (seen) {
        view.request = request_view(state, *request);
    }
    return view;
}

}  // namespace counterpart::app
