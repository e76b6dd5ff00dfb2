#include "endpoint/photo_routes.h"

#include <memory>
#include <utility>

#include "codec/json_writer.h"
#include "domain/term_names.h"
#include "domain/visible.h"
#include "endpoint/answers.h"
#include "endpoint/ledger_answer.h"
#include "endpoint/photo_check.h"
#include "endpoint/security_headers.h"
#include "endpoint/sent_photos.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

std::string facts_json(const std::string& id, const PhotoFacts& facts, std::size_t size_bytes) {
    codec::JsonWriter json;
    json.begin_object();
    json.key("id");
    json.text(id);
    json.key("type");
    json.text(domain::term_name(facts.type));
    json.key("width");
    json.number(facts.width_px);
    json.key("height");
    json.number(facts.height_px);
    json.key("size");
    json.number(static_cast<std::int64_t>(size_bytes));
    json.end_object();
    return json.document();
}

HttpResponse unknown_photo(const HttpRequest& request) { return problem_answer(404, problem("unknown_photo"), request); }

unsigned status_of_photo_problem(const Problem& problem) {
    return problem.code == "photo_too_large" ? 413 : problem.code == "photo_of_unknown_kind" ? 415 : 422;
}

/// Asks the ledger a question about a request, then goes on; what the ledger cannot answer is answered here.
template <typename Value>
void ask_ledger(PhotoParts& parts, const HttpRequest& request, const Respond& respond, std::function<Result<Value>(LedgerView&)> question,
                std::function<void(Value)> go_on) {
    const auto answer = std::make_shared<Value>();
    Job job{.access = JobAccess::kRead, .operation_ids = {}, .private_rows = session_rows(request), .run = {}, .done = {}};
    job.run = [answer, question = std::move(question)](LedgerView& view) -> Result<void> {
        auto found = question(view);
        if (!found) {
            return std::unexpected(std::move(found).error());
        }
        *answer = std::move(*found);
        return {};
    };
    job.done = [answer, request, respond, go_on = std::move(go_on)](const Result<void>& result) {
        if (!result) {
            return respond(problem_answer(status_of_store_problem(result.error()), result.error(), request));
        }
        go_on(std::move(*answer));
    };
    parts.ledger->submit(std::move(job));
}

void work(PhotoParts& parts, const std::shared_ptr<const HttpRequest>& request, const Respond& respond, std::function<void()> piece) {
    if (!parts.background->take(std::move(piece))) {
        respond(too_many_requests(*request, 2));
    }
}

/// Notes who sent a picture, then answers; on the background's thread.
void answer_taken(PhotoParts& parts, const HttpRequest& request, const Respond& respond, const std::string& person_id) {
    TakenPhoto taken = take_photo(*parts.files, request);
    if (taken.id.empty()) {
        return respond(std::move(taken.answer));
    }
    const HttpRequest header{
        .method = request.method, .target = request.target, .fields = request.fields, .body = {}, .peer = request.peer};
    answer_in_ledger(*parts.ledger, JobAccess::kWrite, {}, header, respond, [taken, person_id](LedgerView& view) -> Result<HttpResponse> {
        note_sent_photo(view, person_id, taken.id);
        return taken.answer;
    });
}

void put_photo(PhotoParts& parts, HttpRequest taken, const Respond& respond) {
    const auto request = std::make_shared<const HttpRequest>(std::move(taken));
    const HttpRequest header{
        .method = request->method, .target = request->target, .fields = request->fields, .body = {}, .peer = request->peer};
    ask_ledger<std::string>(
        parts, header, respond,
        [header](LedgerView& view) -> Result<std::string> {
            const auto session = session_of(view, header);
            if (!session) {
                return std::unexpected(session.error());
            }
            return *session ? (*session)->person_id : std::string();
        },
        [&parts, request, respond](const std::string& person_id) {
            if (person_id.empty()) {
                return respond(sign_in_first(*request));
            }
            work(parts, request, respond, [&parts, request, respond, person_id] {
                // Asked on the background's thread alone, as the limits want it.
                if (const std::int64_t wait_s = parts.limit.take(person_id, parts.now_s()); wait_s > 0) {
                    note_in(parts.log, {{.what = "rate_limited", .by_id = person_id, .detail = "photos"}});
                    return respond(too_many_requests(*request, wait_s));
                }
                answer_taken(parts, *request, respond, person_id);
            });
        });
}

void get_photo(PhotoParts& parts, RouteCall call, const Respond& respond) {
    const auto request = std::make_shared<const HttpRequest>(std::move(call.request));
    const std::string id = call.path_parts.front();
    ask_ledger<bool>(
        parts, *request, respond, [request, id](LedgerView& view) { return may_see_photo(view, *request, id); },
        [&parts, request, respond, id](bool may_see) {
            if (!may_see) {
                return respond(unknown_photo(*request));
            }
            work(parts, request, respond, [&parts, request, respond, id] { respond(give_photo(*parts.files, *request, id)); });
        });
}

}  // namespace

TakenPhoto take_photo(const PhotoFiles& files, const HttpRequest& request) {
    const auto refused = [&request](unsigned status, const Problem& why) {
        return TakenPhoto{.answer = problem_answer(status, why, request), .id = {}};
    };
    const auto facts = check_photo(request.body);
    if (!facts) {
        return refused(status_of_photo_problem(facts.error()), facts.error());
    }
    const std::string content_type = field_value(request.fields, "Content-Type");
    if (!same_ignoring_case(trimmed(content_type), media_type_of(facts->type))) {
        return refused(415, problem("wrong_content_type", "Content-Type", std::string(media_type_of(facts->type))));
    }
    const auto id = files.store(request.body);
    return id ? TakenPhoto{.answer = json_answer(201, facts_json(*id, *facts, request.body.size())), .id = *id}
              : refused(500, problem("photo_not_stored"));
}

Result<bool> may_see_photo(LedgerView& view, const HttpRequest& request, std::string_view photo_id) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    const domain::Photo* photo = view.programme().photo(photo_id);
    const domain::Actor actor = *session ? domain::actor_of(view.programme(), (*session)->person_id) : domain::Actor();
    return photo != nullptr && domain::visible(view.programme(), actor, *photo).has_value();
}

HttpResponse give_photo(const PhotoFiles& files, const HttpRequest& request, std::string_view photo_id) {
    auto bytes = files.read(photo_id);
    const auto facts = bytes ? check_photo_parts(*bytes) : std::unexpected(bytes.error());
    if (!facts) {
        return unknown_photo(request);
    }
    const std::string entity_tag = '"' + std::string(photo_id) + '"';
    HttpResponse answer{.status = 200, .fields = {{"Content-Type", std::string(media_type_of(facts->type))}}, .body = nullptr};
    // Asked again each time, for the owner may have chosen otherwise; what comes then is a line.
    answer.fields.push_back({"Cache-Control", "private, no-cache"});
    answer.fields.push_back({"ETag", entity_tag});
    add_security_headers(answer.fields, media_type_of(facts->type));
    if (field_value(request.fields, "If-None-Match") == entity_tag) {
        answer.status = 304;
    } else {
        answer.body = std::make_shared<const std::string>(std::move(*bytes));
    }
    return answer;
}

std::vector<Route> photo_routes(PhotoParts& parts) {
    std::vector<Route> routes;
    routes.push_back({.method = "PUT",
                      .pattern = "/api/photos",
                      .handler = [&parts](RouteCall call, const Respond& respond) { put_photo(parts, std::move(call.request), respond); },
                      .content_types = {"image/jpeg", "image/png", "image/webp"},
                      .body_limit_bytes = kPhotoBodyBytes});
    routes.push_back({.method = "GET", .pattern = "/api/photos/{id}", .handler = [&parts](RouteCall call, const Respond& respond) {
                          get_photo(parts, std::move(call), respond);
                      }});
    return routes;
}

}  // namespace counterpart::endpoint
