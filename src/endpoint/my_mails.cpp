#include "endpoint/my_mails.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/byte_stream.h"
#include "codec/account_json.h"
#include "domain/mail_again.h"
#include "domain/term_names.h"
#include "endpoint/account_jobs.h"
#include "endpoint/answers.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kDayOfMails_s = 86'400;

PrivateKey again_key(const std::string& person_id) { return {"_mails_again", person_id}; }

Result<HttpResponse> answer_mails(LedgerView& view, const std::string& person_id) {
    const domain::Person* person = view.programme().person(person_id);
    const std::int64_t joined_at_s = person == nullptr ? view.now_s() : person->joined_at_s;
    return view
        .mails_of({.person_id = person_id,
                   .address = person == nullptr ? std::string() : person->email,
                   .address_since_s = joined_at_s - kLinkLife_s,
                   .since_s = view.now_s() - kListedMails_s})
        .transform([](const std::vector<codec::MailLine>& mails) { return json_answer(200, codec::encode_my_mails(mails)); });
}

/// When mails were sent again within the last day, the earliest first. Errors: those of `LedgerView`.
Result<std::vector<std::int64_t>> times_of_again(LedgerView& view, const std::string& person_id) {
    const auto row = view.private_row(again_key(person_id));
    if (!row) {
        return std::unexpected(row.error());
    }
    std::vector<std::int64_t> times;
    ByteReader reader(*row ? std::string_view((*row)->content) : std::string_view());
    while (*row && !reader.at_end() && reader.good()) {
        times.push_back(static_cast<std::int64_t>(reader.f64()));
    }
    std::erase_if(times, [&](std::int64_t time_s) { return time_s <= view.now_s() - kDayOfMails_s; });
    return times;
}

std::int64_t wait_after(const std::vector<std::int64_t>& times, std::int64_t now_s) {
    const std::int64_t for_pause_s = times.empty() ? 0 : times.back() + kBetweenAgain_s - now_s;
    const std::int64_t for_day_s = times.size() < kMostAgain ? 0 : times[times.size() - kMostAgain] + kDayOfMails_s - now_s;
    return std::max({for_pause_s, for_day_s, std::int64_t{0}});
}

void keep_times(LedgerView& view, const std::string& person_id, const std::vector<std::int64_t>& times) {
    ByteWriter writer;
    for (const std::int64_t time_s : times) {
        writer.f64(static_cast<double>(time_s));
    }
    view.put_private({.key = again_key(person_id), .content = writer.take(), .expires_at_s = view.now_s() + kDayOfMails_s});
}

void list(SignInParts& parts, HttpRequest request, const Respond& respond) {
    answer_in_ledger(*parts.ledger, JobAccess::kRead, session_rows(request), request, respond,
                     [request](LedgerView& view) { return list_my_mails(view, request); });
}

void send_again(SignInParts& parts, HttpRequest request, const Respond& respond) {
    const auto kind = only_text(request.body, "send_again");
    if (!kind) {
        return respond(problem_answer(400, kind.error(), request));
    }
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, session_rows(request), request, respond_and_wake(parts, respond),
                     [request, kind = *kind, &parts](LedgerView& view) { return send_mail_again(view, request, kind, parts.queue_order); });
}

}  // namespace

Result<HttpResponse> list_my_mails(LedgerView& view, const HttpRequest& request) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    return *session ? answer_mails(view, (*session)->person_id) : Result<HttpResponse>(sign_in_first(request));
}

Result<HttpResponse> send_mail_again(LedgerView& view, const HttpRequest& request, const std::string& kind, const QueueOrder& queue_order) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (!*session) {
        return sign_in_first(request);
    }
    const std::string& person_id = (*session)->person_id;
    const auto wanted = domain::term_from_name<domain::MailKind>(kind);
    const auto order = wanted ? domain::mail_again(view.programme(), person_id, *wanted) : std::nullopt;
    if (!order) {
        return problem_answer(404, problem("unknown_mail", "send_again"), request);
    }
    auto times = times_of_again(view, person_id);
    if (!times) {
        return std::unexpected(std::move(times).error());
    }
    if (const std::int64_t wait_s = wait_after(*times, view.now_s()); wait_s > 0) {
        return too_many_requests(request, wait_s);
    }
    queue_order(view, *order);
    times->push_back(view.now_s());
    keep_times(view, person_id, *times);
    return answer_mails(view, person_id);
}

std::vector<Route> my_mails_routes(SignInParts& parts) {
    Route listing = post_route(parts, "/api/my-mails", list);
    listing.method = "GET";
    return {std::move(listing), post_route(parts, "/api/my-mails", send_again)};
}

}  // namespace counterpart::endpoint
