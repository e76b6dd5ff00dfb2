#include "app/fake_endpoint.h"

#include <algorithm>

#include "base/check.h"
#include "codec/cursor.h"
#include "codec/flat_json.h"
#include "domain/decide.h"
#include "domain/visible.h"
#include "support/sample_programme.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kNow_s = domain::kSampleNow_s;

Answered made(const AskEndpoint& question, int status, std::string body) { return {question.number, status, 0, std::move(body)}; }

}  // namespace

FakeEndpoint::FakeEndpoint() {
    for (domain::Record& record : domain::sample_programme_records()) {
        programme.apply(std::move(record), ++sequence_);
    }
}

Answered FakeEndpoint::answer(const AskEndpoint& question) {
    if (question.path == "api/sync") {
        auto [status, body] = sync(question.body);
        return made(question, status, std::move(body));
    }
    if (question.path == "api/sign-in/ask") {
        return made(question, 202, R"({"ok":true,"minutes":10})");
    }
    if (question.path == "api/sign-in/redeem") {
        const auto texts = codec::decode_flat(question.body);
        const auto link = links.find(texts.value().front().second);
        if (link == links.end()) {
            return made(question, 400, codec::encode_refusal(problem("link_not_valid"), "No."));
        }
        cookie = link->second;
        links.erase(link);
        return made(question, 200, R"({"person_id":")" + cookie + R"(","new":false})");
    }
    if (question.path == "api/sign-out") {
        cookie.clear();
        return made(question, 200, R"({"ok":true})");
    }
    if (question.path == "api/sessions") {
        return made(
            question, 200,
            R"({"sessions":[{"id":"here","device":"Firefox, Linux","made_at":"2014-09-20T02:00:00Z","seen_at":"2014-09-29T03:00:00Z","current":true},)"
            R"({"id":"there","device":"","made_at":"2014-09-20T02:00:00Z","seen_at":"2014-09-20T02:00:00Z","current":false}]})");
    }
    return made(question, 200, R"({"format":"counterpart-my-data","version":1,"records":[]})");
}

void FakeEndpoint::act(const std::string& person, domain::OperationBody body) {
    check(try_act(person, std::move(body)), "the act of somebody else is allowed");
}

bool FakeEndpoint::try_act(const std::string& person, domain::OperationBody body) {
    const std::string before = std::exchange(cookie, person);
    const auto answer = carry_out({domain::sample_id("act " + std::to_string(sequence_)), kNow_s, {}, std::move(body)});
    cookie = before;
    return !answer.problem;
}

codec::SyncAnswer FakeEndpoint::carry_out(const domain::Operation& operation) {
    if (const auto before = answers_.find(operation.id); before != answers_.end()) {
        return before->second;
    }
    const domain::Actor actor = domain::actor_of(programme, cookie);
    codec::SyncAnswer answer;
    answer.operation_id = operation.id;
    auto decision = domain::decide(programme, actor, operation, kNow_s);
    const domain::RecordKey target = domain::target_of(operation.body, cookie);
    if (!decision) {
        answer.problem = decision.error();
        const domain::Record* current = programme.find(target);
        if (answer.problem->code == "conflict" && current != nullptr) {
            answer.current = codec::SyncRecord{domain::visible(programme, actor, *current).value(), programme.sequence_of(target)};
        }
    } else {
        ++operations_done;
        for (domain::Record& record : decision->written) {
            programme.apply(std::move(record), ++sequence_);
        }
        for (const domain::RecordKey& key : decision->removed) {
            programme.remove(key, ++sequence_);
        }
        answer.sequence = programme.sequence_of(target);
    }
    if (!cookie.empty() || !answer.problem) {
        answers_.emplace(operation.id, answer);
    }
    return answer;
}

codec::SyncResponse FakeEndpoint::changes(const codec::SyncRequest& request) const {
    codec::SyncResponse response;
    const domain::Actor actor = domain::actor_of(programme, cookie);
    const std::int64_t scope = domain::scope_sequence(programme, actor);
    codec::Cursor cursor{.sequence = 0, .scope = scope, .actor_id = actor.person_id};
    if (request.cursor) {
        const codec::Cursor given = codec::parse_cursor(*request.cursor).value();
        response.reset = codec::needs_reset(given, actor.person_id, scope, programme.last_sequence());
        cursor = response.reset ? cursor : given;
    }
    const auto most = static_cast<std::size_t>(request.limit);
    const auto found = programme.changes_after(cursor.sequence, most);
    for (const domain::Change& change : found) {
        auto seen = change.record == nullptr ? std::nullopt : domain::visible(programme, actor, *change.record);
        if (seen) {
            response.records.push_back({*std::move(seen), change.sequence});
        } else if (change.record == nullptr || domain::hiding_is_told(change.key.kind)) {
            response.gone.push_back(change.key);
        }
        cursor.sequence = change.sequence;
    }
    response.more = found.size() == most;
    response.cursor = codec::format_cursor(cursor);
    if (!domain::is_visitor(actor)) {
        response.you = actor;
    }
    return response;
}

std::pair<int, std::string> FakeEndpoint::sync(const std::string& body) {
    const auto request = codec::decode_sync_request(body);
    if (!request) {
        return {400, codec::encode_refusal(request.error().front(), "No.")};
    }
    const codec::SyncRequest& wanted = request->value;
    if (wanted.person_id && *wanted.person_id != cookie && !wanted.operations.empty()) {
        return {409, codec::encode_refusal(problem("other_person"), "No.")};
    }
    std::vector<codec::SyncAnswer> answers;
    for (const domain::Operation& operation : wanted.operations) {
        answers.push_back(carry_out(operation));
    }
    for (const codec::OversizedOperation& one : wanted.oversized) {
        answers.push_back({one.operation_id, one.problem, std::nullopt, 0});
    }
    codec::SyncResponse response = changes(wanted);
    response.answers = std::move(answers);
    return {200, codec::encode_sync_response(response)};
}

}  // namespace counterpart::app
