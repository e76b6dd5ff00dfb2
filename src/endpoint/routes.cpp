#include "endpoint/routes.h"

#include <algorithm>

#include "endpoint/answers.h"

namespace counterpart::endpoint {
namespace {

/// HEAD is answered where GET is; the server leaves the body out.
bool takes_method(const Route& route, std::string_view method) {
    return route.method == method || (route.method == "GET" && method == "HEAD");
}

bool changes_something(std::string_view method) { return method != "GET" && method != "HEAD"; }

/// Whether a browser says that the request comes from a page of this site, or nothing says otherwise.
bool is_from_this_site(const HttpRequest& request) {
    const std::string site = field_value(request.fields, "Sec-Fetch-Site");
    return site.empty() || site == "same-origin";
}

bool has_content_type(const HttpRequest& request, const Route& route) {
    const std::string value = field_value(request.fields, "Content-Type");
    const std::string_view media_type = trimmed(std::string_view(value).substr(0, value.find(';')));
    return std::ranges::any_of(route.content_types, [&](const std::string& allowed) { return same_ignoring_case(allowed, media_type); });
}

std::string_view next_segment(std::string_view& rest) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    return segment;
}

bool is_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

}  // namespace

std::optional<std::vector<std::string>> match_path(std::string_view pattern, std::string_view path) {
    if (std::ranges::count(pattern, '/') != std::ranges::count(path, '/')) {
        return std::nullopt;
    }
    std::vector<std::string> parts;
    while (!pattern.empty() || !path.empty()) {
        const std::string_view wanted = next_segment(pattern);
        const std::string_view found = next_segment(path);
        if (wanted.starts_with('{') && !found.empty()) {
            parts.emplace_back(found);
        } else if (wanted != found) {
            return std::nullopt;
        }
    }
    return parts;
}

void Routes::answer(HttpRequest request, const Respond& respond) const {
    const auto path = decoded_path(request.target);
    if (!path || !is_of_table(*path)) {
        respond(site_->answer(request));
        return;
    }
    answer_from_table(std::move(request), *path, respond);
}

bool Routes::is_of_table(std::string_view path) const {
    return is_api(path) || std::ranges::any_of(routes_, [path](const Route& route) { return match_path(route.pattern, path).has_value(); });
}

void Routes::answer_from_table(HttpRequest request, const std::string& path, const Respond& respond) const {
    std::string allowed;
    for (const Route& route : routes_) {
        auto parts = match_path(route.pattern, path);
        if (!parts) {
            continue;
        }
        if (!takes_method(route, request.method)) {
            allowed += (allowed.empty() ? "" : ", ") + route.method + (route.method == "GET" ? ", HEAD" : "");
            continue;
        }
        if (changes_something(request.method) && !is_from_this_site(request)) {
            return respond(problem_answer(403, problem("other_site"), request));
        }
        if (changes_something(request.method) && !has_content_type(request, route)) {
            return respond(problem_answer(415, problem("wrong_content_type", "Content-Type", route.content_types.front()), request));
        }
        return route.handler({std::move(request), std::move(*parts)}, respond);
    }
    if (allowed.empty()) {
        return respond(problem_answer(404, problem("unknown_route"), request));
    }
    HttpResponse refusal = problem_answer(405, problem("wrong_method", {}, allowed), request);
    refusal.fields.push_back({"Allow", allowed});
    respond(std::move(refusal));
}

std::size_t Routes::body_limit_bytes(std::string_view method, std::string_view target) const {
    const auto path = decoded_path(target);
    for (const Route& route : routes_) {
        if (path && takes_method(route, method) && match_path(route.pattern, *path)) {
            return route.body_limit_bytes;
        }
    }
    return kUsualBodyBytes;
}

}  // namespace counterpart::endpoint
