#include "endpoint/sync.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "codec/cursor.h"
#include "domain/email.h"
#include "domain/visible.h"
#include "endpoint/answers.h"
#include "endpoint/client_network.h"
#include "endpoint/decision.h"
#include "endpoint/sent_photos.h"
#include "endpoint/sync_events.h"

namespace counterpart::endpoint {
namespace {

using codec::SyncAnswer;
using codec::SyncRecord;

/// The record that an operation is about, as the actor may see it now.
std::optional<SyncRecord> current_target(const LedgerView& view, const domain::Actor& actor, const domain::Operation& operation) {
    const domain::RecordKey key = domain::target_of(operation.body, actor.person_id);
    const domain::Record* record = view.programme().find(key);
    auto seen = record == nullptr ? std::nullopt : domain::visible(view.programme(), actor, *record);
    if (!seen) {
        return std::nullopt;
    }
    return SyncRecord{.record = std::move(*seen), .sequence = view.programme().sequence_of(key)};
}

void carry_out(LedgerView& view, domain::Decision decision, const QueueOrder& queue_order) {
    write_decision(view, decision);
    for (const domain::MailOrder& order : decision.mails) {
        queue_order(view, order);
    }
}

/// Whether a refusal is kept. One that the same operation can do without is not: signed out, a page asks again after signing in, under the same
/// id; and without a picture, after it was sent.
bool is_kept(const SyncAnswer& answer, const std::string& person_id) {
    return !answer.problem || (!person_id.empty() && answer.problem->code != "photo_not_sent");
}

/// What the rules cannot know: whether the actor sent the picture whose record they add.
Result<std::optional<Problem>> refusal_of_picture(LedgerView& view, const domain::Actor& actor, const domain::Operation& operation) {
    const auto* added = std::get_if<domain::AddPhoto>(&operation.body);
    const domain::Photo* former = added == nullptr ? nullptr : view.programme().photo(added->photo_id);
    if (added == nullptr || (former != nullptr && former->owner_id == actor.person_id)) {
        return std::nullopt;
    }
    return has_sent_photo(view, actor.person_id, added->photo_id).transform([](bool has_sent) {
        return has_sent ? std::nullopt : std::optional(problem("photo_not_sent", "photo_id"));
    });
}

/// The decision about an operation, by the rules and by what the endpoint alone knows. Errors: those of `LedgerView`.
Result<Result<domain::Decision>> decision_about(LedgerView& view, const domain::Actor& actor, const domain::Operation& operation) {
    auto decision = domain::decide(view.programme(), actor, operation, view.now_s());
    // That somebody else has the picture is told to those alone who sent it too.
    if (!decision && decision.error().code != "photo_taken") {
        return decision;
    }
    auto refusal = refusal_of_picture(view, actor, operation);
    if (!refusal) {
        return std::unexpected(std::move(refusal).error());
    }
    return *refusal ? Result<domain::Decision>(std::unexpected(std::move(**refusal))) : std::move(decision);
}

/// The kept answer of an operation that came before, if it came from the same actor.
SyncAnswer answer_again(const StoredAnswer& stored, const std::string& person_id, const std::string& operation_id) {
    // What a visitor did may be sent again after signing in, when its answer got lost; its id is known to nobody else.
    if (stored.actor_id != person_id && !stored.actor_id.empty()) {
        return {.operation_id = operation_id, .problem = problem("operation_id_taken"), .current = std::nullopt, .sequence = 0};
    }
    auto decoded = codec::decode_sync_answer(stored.content);
    if (!decoded) {
        return {.operation_id = operation_id, .problem = problem("answer_unreadable"), .current = std::nullopt, .sequence = 0};
    }
    return std::move(decoded->value);
}

/// What a record was is not kept with an answer: it may have been deleted or hidden since.
SyncAnswer with_current(SyncAnswer answer, const LedgerView& view, const domain::Actor& actor, const domain::Operation& operation) {
    if (answer.problem && answer.problem->code == "conflict") {
        answer.current = current_target(view, actor, operation);
    }
    return answer;
}

/// The sequence that the record of an operation got. Nothing of a visitor's application: there is none where the address has an account.
std::int64_t told_sequence(const LedgerView& view, const domain::Actor& actor, const domain::Operation& operation) {
    const bool is_hidden = domain::is_visitor(actor) && std::holds_alternative<domain::SubmitApplication>(operation.body);
    return is_hidden ? 0 : view.programme().sequence_of(domain::target_of(operation.body, actor.person_id));
}

Result<SyncAnswer> answer_operation(LedgerView& view, const std::string& person_id, const domain::Operation& operation,
                                    const QueueOrder& queue_order) {
    // An operation before this one may have changed the roles, or deleted the account.
    const domain::Actor actor = domain::actor_of(view.programme(), person_id);
    if (const auto stored = view.answer(operation.id)) {
        return with_current(answer_again(*stored, person_id, operation.id), view, actor, operation);
    }
    SyncAnswer answer;
    answer.operation_id = operation.id;
    auto decision = decision_about(view, actor, operation);
    if (!decision) {
        return std::unexpected(std::move(decision).error());
    }
    if (*decision) {
        carry_out(view, std::move(**decision), queue_order);
        answer.sequence = told_sequence(view, actor, operation);
    } else {
        answer.problem = std::move(*decision).error();
    }
    if (is_kept(answer, person_id)) {
        view.keep_answer({.operation_id = operation.id,
                          .actor_id = person_id,
                          .content = codec::encode_sync_answer(answer),
                          .answered_at_s = view.now_s()});
    }
    return with_current(std::move(answer), view, actor, operation);
}

/// Whether readers are told that a record which they may not see is gone.
bool is_told_gone(const domain::Change& change) {
    return change.record == nullptr ? domain::removal_is_told(change.key.kind) : domain::hiding_is_told(change.key.kind);
}

/// Adds what changed behind the cursor, as far as the actor may see it. Where one may see less than before, the scope changed and the
/// reading starts afresh.
void read_changes(const LedgerView& view, const domain::Actor& actor, codec::Cursor cursor, std::int32_t limit,
                  codec::SyncResponse& response) {
    const auto& programme = view.programme();
    const auto most = static_cast<std::size_t>(limit);
    const auto changes = programme.changes_after(cursor.sequence, most);
    const bool has_records = cursor.sequence > 0;
    for (const domain::Change& change : changes) {
        auto seen = change.record == nullptr ? std::nullopt : domain::visible(programme, actor, *change.record);
        if (seen) {
            response.records.push_back({.record = std::move(*seen), .sequence = change.sequence});
        } else if (has_records && is_told_gone(change)) {
            response.gone.push_back(change.key);
        }
        cursor.sequence = change.sequence;
    }
    response.more = changes.size() == most;
    if (!response.more) {
        cursor.sequence = std::max(cursor.sequence, programme.last_sequence());
    }
    response.cursor = codec::format_cursor(cursor);
}

/// One request on its way through the ledger.
struct SyncWork {
    HttpRequest request;
    codec::SyncRequest wanted;
    Result<HttpResponse> answer = HttpResponse();
    bool has_mails = false;
    bool is_admitted = false;  ///< by the limits; a job that is tried again is not counted again
    std::vector<SecurityEvent> events;
};

std::string network(const SyncParts& parts, const HttpRequest& request) {
    return network_of(client_address(request, parts.trusted_proxies));
}

constexpr std::string_view kTooOften = "too_many_requests";

/// Whether what a visitor sends may be done now; else the detail says how many seconds are to be waited.
Result<void> admit_visitor(SyncWork& work, const LedgerView& view, const SyncParts& parts) {
    const std::int32_t changes = limited_changes(view, work.wanted);
    if (changes == 0 || work.is_admitted) {
        return {};
    }
    const std::int64_t wait_s = parts.limits->network_writes(network(parts, work.request), changes, view.now_s());
    if (wait_s > 0) {
        return fail(kTooOften, {}, std::to_string(wait_s));
    }
    work.is_admitted = true;
    return {};
}

/// Whether a stranger may have a mail sent to an address now.
bool may_get_mail(const SyncParts& parts, const domain::MailOrder& order, std::int64_t now_s) {
    return parts.limits == nullptr || parts.limits->address_may_get_mail(domain::normalised_email(order.address), now_s);
}

Result<void> work_on(SyncWork& work, LedgerView& view, const SyncParts& parts) {
    auto person_id = parts.find_actor.person_id(view, work.request);
    if (!person_id) {
        return std::unexpected(std::move(person_id).error());
    }
    work.has_mails = false;
    work.events.clear();
    const bool is_visitor = person_id->empty();
    if (is_visitor && parts.limits != nullptr) {
        if (auto admitted = admit_visitor(work, view, parts); !admitted) {
            return admitted;
        }
    }
    const QueueOrder queue_order = [&](LedgerView& at, const domain::MailOrder& order) {
        if (is_visitor && !may_get_mail(parts, order, at.now_s())) {
            work.events.push_back({.what = "rate_limited", .network = network(parts, work.request), .detail = "mails"});
            return;
        }
        work.has_mails = true;
        parts.queue_order(at, order);
    };
    const auto response = sync(view, *person_id, work.wanted, queue_order);
    if (!response) {
        return std::unexpected(response.error());
    }
    std::ranges::move(events_of_sync(*person_id, work.wanted, *response), std::back_inserter(work.events));
    work.answer = json_answer(200, codec::encode_sync_response(*response));
    return {};
}

constexpr std::string_view kStoreProblem = "store_";

HttpResponse answer_of(const SyncWork& work, const Result<void>& outcome) {
    if (outcome) {
        return *work.answer;
    }
    const Problem& problem = outcome.error();
    if (problem.code == kTooOften) {
        return too_many_requests(work.request, std::stoll(problem.detail));
    }
    const bool is_of_store = problem.code.starts_with(kStoreProblem);
    const unsigned status = is_of_store ? status_of_store_problem(problem) : problem.code == "other_person" ? 409U : 400U;
    return problem_answer(status, problem, work.request);
}

void answer_sync(const SyncParts& parts, RouteCall call, Respond respond) {
    auto decoded = codec::decode_sync_request(call.request.body);
    if (!decoded) {
        return respond(problem_answer(400, decoded.error().front(), call.request));
    }
    const auto work = std::make_shared<SyncWork>(std::move(call.request), std::move(decoded->value));
    Job job;
    job.access = work->wanted.operations.empty() ? JobAccess::kRead : JobAccess::kWrite;
    for (const domain::Operation& operation : work->wanted.operations) {
        job.operation_ids.push_back(operation.id);
    }
    job.private_rows = parts.find_actor.rows(work->request);
    job.run = [work, &parts](LedgerView& view) { return work_on(*work, view, parts); };
    job.done = [work, &parts, respond = std::move(respond)](const Result<void>& outcome) {
        respond(answer_of(*work, outcome));
        if (outcome) {
            note_in(parts.log, work->events);
        } else if (outcome.error().code == kTooOften) {
            note_in(parts.log, {{.what = "rate_limited", .network = network(parts, work->request), .detail = "sync"}});
        }
        if (outcome && work->has_mails && parts.mail_waits) {
            parts.mail_waits();
        }
    };
    parts.ledger->submit(std::move(job));
}

}  // namespace

Result<codec::SyncResponse> sync(LedgerView& view, const std::string& person_id, const codec::SyncRequest& request,
                                 const QueueOrder& queue_order) {
    const bool has_changes = !request.operations.empty() || !request.oversized.empty();
    if (request.person_id && *request.person_id != person_id && has_changes) {
        return fail("other_person");
    }
    codec::SyncResponse response;
    for (const domain::Operation& operation : request.operations) {
        auto answer = answer_operation(view, person_id, operation, queue_order);
        if (!answer) {
            return std::unexpected(std::move(answer).error());
        }
        response.answers.push_back(std::move(*answer));
    }
    // Not kept: it is refused the same whenever it comes.
    for (const codec::OversizedOperation& one : request.oversized) {
        response.answers.push_back({.operation_id = one.operation_id, .problem = one.problem, .current = std::nullopt, .sequence = 0});
    }
    const domain::Actor actor = domain::actor_of(view.programme(), person_id);
    const std::int64_t scope = domain::scope_sequence(view.programme(), actor);
    codec::Cursor cursor{.sequence = 0, .scope = scope, .actor_id = actor.person_id};
    if (request.cursor) {
        auto given = codec::parse_cursor(*request.cursor);
        if (!given) {
            return std::unexpected(std::move(given).error());
        }
        response.reset = codec::needs_reset(*given, actor.person_id, scope, view.programme().last_sequence());
        cursor = response.reset ? cursor : std::move(*given);
    }
    read_changes(view, actor, std::move(cursor), request.limit, response);
    if (!domain::is_visitor(actor)) {
        response.you = actor;
    }
    return response;
}

Route sync_route(SyncParts parts) {
    const auto shared = std::make_shared<const SyncParts>(std::move(parts));
    return {.method = "POST",
            .pattern = "/api/sync",
            .handler = [shared](RouteCall call, Respond respond) { answer_sync(*shared, std::move(call), std::move(respond)); },
            .body_limit_bytes = codec::kMaxSyncRequestBytes};
}

}  // namespace counterpart::endpoint
