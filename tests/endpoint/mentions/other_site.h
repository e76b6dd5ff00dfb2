#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "endpoint/mentions/form_body.h"
#include "endpoint/running_server.h"

namespace counterpart::endpoint {

/// Another site on this machine, which wants to be told of links to its pages, each in its own way:
/// /header names the place in its header, /page in a link, /moved leads to /deep/page, /silent names none, /picture is no page,
/// /gone is gone, /broken fails, /refusing refuses the first notice by 503.
class OtherSite {
  public:
    OtherSite() : server_({}, routes()) {}

    [[nodiscard]] std::string address(const std::string& path = {}) const {
        return "http://127.0.0.1:" + std::to_string(server_.port()) + path;
    }

    /// What was told, as "path source target", in its order.
    [[nodiscard]] std::vector<std::string> told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }
    /// The paths of pages that were asked for.
    [[nodiscard]] std::vector<std::string> asked() const {
        const std::lock_guard lock(mutex_);
        return asked_;
    }

  private:
    Route page(const std::string& path, unsigned status, HeaderFields fields, const std::string& body) {
        return {.method = "GET", .pattern = path, .handler = [this, path, status, fields, body](const RouteCall&, const Respond& respond) {
                    {
                        const std::lock_guard lock(mutex_);
                        asked_.push_back(path);
                    }
                    respond({.status = status, .fields = fields, .body = std::make_shared<const std::string>(body)});
                }};
    }

    Route place(const std::string& path, unsigned first_status, HeaderFields fields = {}) {
        return {.method = "POST",
                .pattern = path,
                .handler =
                    [this, path, first_status, fields, is_first = true](const RouteCall& call, const Respond& respond) mutable {
                        const auto form = decode_form(call.request.body);
                        const std::lock_guard lock(mutex_);
                        told_.push_back(call.request.target + " " + (form ? form->at("source") + " " + form->at("target") : "broken"));
                        respond({.status = std::exchange(is_first, false) ? first_status : 202U, .fields = fields, .body = nullptr});
                    },
                .content_types = {"application/x-www-form-urlencoded"}};
    }

    std::vector<Route> routes() {
        const HeaderFields html{{"Content-Type", "text/html"}};
        const auto naming = [](const std::string& reference) { return "<link rel=webmention href=\"" + reference + "\">"; };
        return {page("/header", 200, {{"Content-Type", "text/html"}, {"LINK", "</told/by-header?a=b>; rel=webmention"}}, naming("/no")),
                page("/page", 200, html, naming("told/by-page")),
                page("/moved", 302, {{"Location", "/deep/page"}}, ""),
                page("/deep/page", 200, html, naming("told")),
                page("/silent", 200, html, "Nothing."),
                page("/picture", 200, {{"Content-Type", "image/png"}}, naming("/no")),
                page("/gone", 410, html, naming("/no")),
                page("/broken", 500, html, naming("/no")),
                page("/refusing", 200, html, naming("/told/refusing")),
                page("/elsewhere", 200, html, naming("/told/redirected")),
                place("/told/by-header", 202),
                place("/told/by-page", 201),
                place("/deep/told", 200),
                place("/told/refusing", 503),
                place("/told/wrong", 400),
                place("/told/redirected", 301, {{"Location", "/told/by-page"}})};
    }

    mutable std::mutex mutex_;
    std::vector<std::string> told_;
    std::vector<std::string> asked_;
    RunningServer server_;
};

}  // namespace counterpart::endpoint
