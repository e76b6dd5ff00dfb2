#include "endpoint/answers.h"

#include <memory>
#include <utility>
#include <vector>

#include "app/text/problems.h"
#include "codec/sync_json.h"
#include "endpoint/security_headers.h"

namespace counterpart::endpoint {
namespace {

/// The languages of an Accept-Language value, as they stand; browsers list the best first.
std::vector<std::string> languages_of(std::string_view accept_language) {
    std::vector<std::string> languages;
    for (const std::string_view item : list_items(accept_language)) {
        languages.emplace_back(trimmed(item.substr(0, item.find(';'))));
    }
    return languages;
}

}  // namespace

domain::UiLanguage language_of(const HttpRequest& request) {
    return app::language_for(languages_of(field_value(request.fields, "Accept-Language")));
}

HttpResponse json_answer(unsigned status, std::string json) {
    HttpResponse answer{.status = status, .fields = {}, .body = std::make_shared<const std::string>(std::move(json))};
    answer.fields = {{"Content-Type", std::string(kJson)}, {"Cache-Control", "no-store"}};
    add_security_headers(answer.fields, kJson);
    return answer;
}

HttpResponse problem_answer(unsigned status, const Problem& problem, const HttpRequest& request) {
    return json_answer(status, codec::encode_refusal(problem, app::sentence_of(app::texts(language_of(request)), problem)));
}

HttpResponse too_many_requests(const HttpRequest& request, std::int64_t wait_s) {
    HttpResponse answer = problem_answer(429, problem("too_many_requests", {}, std::to_string(wait_s)), request);
    answer.fields.push_back({"Retry-After", std::to_string(wait_s)});
    return answer;
}

unsigned status_of_store_problem(const Problem& problem) {
    return problem.code == "store_try_again" || problem.code == "store_stopping" ? 503 : 500;
}

}  // namespace counterpart::endpoint
