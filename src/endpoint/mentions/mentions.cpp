#include "endpoint/mentions/mentions.h"

#include <functional>
#include <memory>
#include <utility>

#include "app/text/problems.h"
#include "endpoint/answers.h"
#include "endpoint/client_network.h"
#include "endpoint/mentions/form_body.h"
#include "endpoint/mentions/mention_record.h"
#include "endpoint/mentions/pingback_xml.h"
#include "endpoint/mentions/source_page.h"
#include "endpoint/security_headers.h"
#include "endpoint/server_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kMostFormBytes = std::size_t{8} << 10, kMostPingbackBytes = std::size_t{16} << 10;
constexpr std::int64_t kWaitForQueue_s = 30;

/// The mention that a form tells, if it tells a sound one.
std::optional<Mention> mention_of_form(std::string_view body) {
    const auto fields = decode_form(body);
    if (!fields || !fields->contains("source") || !fields->contains("target")) {
        return std::nullopt;
    }
    Mention mention{.source = fields->find("source")->second, .target = fields->find("target")->second};
    return is_sound_mention(mention) ? std::optional(std::move(mention)) : std::nullopt;
}

HttpResponse bad_mention(const HttpRequest& request) { return problem_answer(400, problem("bad_mention"), request); }

HttpResponse xml_answer(std::string xml) {
    constexpr std::string_view kMediaType = "text/xml; charset=utf-8";
    HttpResponse answer{.status = 200, .fields = {}, .body = std::make_shared<const std::string>(std::move(xml))};
    answer.fields = {{"Content-Type", std::string(kMediaType)}, {"Cache-Control", "no-store"}};
    add_security_headers(answer.fields, kMediaType);
    return answer;
}

HttpResponse fault_answer(const HttpRequest& request, PingbackFault fault, const Problem& why) {
    return xml_answer(pingback_fault(fault, app::sentence_of(app::texts(language_of(request)), why)));
}

Problem too_often(std::int64_t wait_s) { return problem("too_many_requests", {}, std::to_string(wait_s)); }

/// Has the ledger do something with what a page says; nobody waits for it.
void note_in_ledger(Ledger& ledger, std::function<void(LedgerView&)> note) {
    Job job{.access = JobAccess::kWrite, .operation_ids = {}, .private_rows = {}, .run = {}, .done = [](const Result<void>&) {}};
    job.run = [note = std::move(note)](LedgerView& view) -> Result<void> {
        note(view);
        return {};
    };
    ledger.submit(std::move(job));
}

}  // namespace

Mentions::Mentions(Ledger& ledger, MentionSettings settings)
    : ledger_(&ledger), settings_(std::move(settings)), background_(kMostMentionsWaiting) {
    fetch_ = settings_.fetch ? settings_.fetch : fetch_public_pages(settings_.page_address, is_ending_);
}

Mentions::~Mentions() { is_ending_ = true; }

Mentions::Judged Mentions::judge(const LedgerView& view, const HttpRequest& request, const Mention& mention) {
    if (!target_of_mention(view.programme(), settings_.page_address, mention.target)) {
        return {.verdict = Verdict::kUnusableTarget};
    }
    const std::string network = network_of(client_address(request, settings_.trusted_proxies));
    std::int64_t wait_s = by_network_.take(network, view.now_s());
    wait_s = wait_s > 0 ? wait_s : all_.take("", view.now_s());
    if (wait_s > 0) {
        note_in(settings_.log, {{.what = "rate_limited", .network = network, .detail = "mentions"}});
        return {.verdict = Verdict::kTooOften, .wait_s = wait_s};
    }
    return {};
}

void Mentions::take(const HttpRequest& request, const Mention& mention, std::function<void(const Result<Judged>&)> answer) {
    // A job that is tried again is judged once.
    const auto judged = std::make_shared<std::optional<Judged>>();
    Job job{.access = JobAccess::kRead, .operation_ids = {}, .private_rows = {}, .run = {}, .done = {}};
    job.run = [this, judged, request, mention](LedgerView& view) -> Result<void> {
        if (!*judged) {
            *judged = judge(view, request, mention);
        }
        return {};
    };
    job.done = [this, judged, mention, answer = std::move(answer)](const Result<void>& outcome) {
        if (!outcome) {
            return answer(std::unexpected(outcome.error()));
        }
        if ((*judged)->verdict == Verdict::kTaken && !background_.take([this, mention] { look_at(mention); })) {
            **judged = {.verdict = Verdict::kTooOften, .wait_s = kWaitForQueue_s};
        }
        answer(**judged);
    };
    ledger_->submit(std::move(job));
}

void Mentions::look_at(const Mention& mention) {
    if (is_ending_) {
        return;
    }
    const FetchedPage fetched = fetch_(mention.source);
    if (fetched.outcome == FetchOutcome::kNotNow) {
        return;
    }
    auto page = fetched.outcome == FetchOutcome::kPage ? find_link_in_page(fetched.body, fetched.media_type, mention.target) : std::nullopt;
    note_in_ledger(*ledger_, [address = settings_.page_address, mention, page = std::move(page)](LedgerView& view) {
        if (page) {
            keep_mention(view, address, mention, *page);
        } else {
            drop_mention(view, address, mention);
        }
    });
}

void Mentions::answer_webmention(HttpRequest request, const Respond& respond) {
    const auto mention = mention_of_form(request.body);
    if (!mention) {
        return respond(bad_mention(request));
    }
    take(request, *mention, [request, respond](const Result<Judged>& judged) {
        if (!judged) {
            respond(problem_answer(status_of_store_problem(judged.error()), judged.error(), request));
        } else if (judged->verdict == Verdict::kTooOften) {
            respond(too_many_requests(request, judged->wait_s));
        } else {
            respond(judged->verdict == Verdict::kTaken ? json_answer(202, R"({"ok":true})") : bad_mention(request));
        }
    });
}

void Mentions::answer_pingback(HttpRequest request, const Respond& respond) {
    const auto mention = read_pingback(request.body);
    if (!mention) {
        return respond(fault_answer(request, PingbackFault::kUnreadable, problem("bad_mention")));
    }
    if (!is_sound_mention(*mention)) {
        return respond(fault_answer(request, PingbackFault::kUnusableTarget, problem("bad_mention")));
    }
    take(request, *mention, [request, respond](const Result<Judged>& judged) {
        if (!judged) {
            respond(fault_answer(request, PingbackFault::kOther, judged.error()));
        } else if (judged->verdict == Verdict::kTooOften) {
            respond(fault_answer(request, PingbackFault::kRefused, too_often(judged->wait_s)));
        } else if (judged->verdict == Verdict::kUnusableTarget) {
            respond(fault_answer(request, PingbackFault::kUnusableTarget, problem("bad_mention")));
        } else {
            respond(xml_answer(pingback_answer(server_texts(language_of(request))("page.mention_taken"))));
        }
    });
}

std::vector<Route> Mentions::routes() {
    std::vector<Route> routes;
    routes.push_back({.method = "POST",
                      .pattern = "/api/webmention",
                      .handler = [this](RouteCall call, const Respond& respond) { answer_webmention(std::move(call.request), respond); },
                      .content_types = {"application/x-www-form-urlencoded"},
                      .body_limit_bytes = kMostFormBytes});
    routes.push_back({.method = "POST",
                      .pattern = "/api/pingback",
                      .handler = [this](RouteCall call, const Respond& respond) { answer_pingback(std::move(call.request), respond); },
                      .content_types = {"text/xml", "application/xml"},
                      .body_limit_bytes = kMostPingbackBytes});
    return routes;
}

}  // namespace counterpart::endpoint
