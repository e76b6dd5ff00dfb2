#include "endpoint/sign_in_handlers.h"

#include <algorithm>
#include <utility>

#include "base/date_time.h"
#include "codec/flat_json.h"
#include "codec/json_writer.h"
#include "domain/actor.h"
#include "domain/email.h"
#include "endpoint/answers.h"
#include "endpoint/cookies.h"

namespace counterpart::endpoint {
namespace {

HttpResponse with_cookie(HttpResponse answer, std::string_view value, std::optional<std::int64_t> lifetime_s) {
    answer.fields.push_back(session_cookie(value, lifetime_s));
    return answer;
}

std::string session_list(const std::vector<Session>& sessions, const Session& current) {
    codec::JsonWriter json;
    json.begin_object();
    json.key("sessions");
    json.begin_array();
    for (const Session& session : sessions) {
        json.begin_object();
        json.key("id");
        json.text(session_id(session));
        json.key("device");
        json.text(session.device);
        json.key("made_at");
        json.text(format_date_time_utc(session.made_at_s));
        json.key("seen_at");
        json.text(format_date_time_utc(session.seen_at_s));
        json.key("current");
        json.boolean(session.hash == current.hash);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.document();
}

Result<HttpResponse> answer_list(LedgerView& view, const Session& current) {
    const auto sessions = sessions_of(view, current.person_id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    return json_answer(200, session_list(*sessions, current));
}

const std::string* text_of(const codec::FlatTexts& texts, std::string_view key) {
    const auto found = std::ranges::find(texts, key, &std::pair<std::string, std::string>::first);
    return found == texts.end() ? nullptr : &found->second;
}

}  // namespace

Result<std::optional<Session>> session_of(LedgerView& view, const HttpRequest& request) {
    const auto secret = cookie_value(request.fields, kSessionCookie);
    return secret ? find_session(view, *secret) : Result<std::optional<Session>>(std::nullopt);
}

std::vector<PrivateKey> session_rows(const HttpRequest& request) {
    const auto secret = cookie_value(request.fields, kSessionCookie);
    const auto key = secret ? session_key(*secret) : std::nullopt;
    return key ? std::vector{*key} : std::vector<PrivateKey>();
}

HttpResponse sign_in_first(const HttpRequest& request) {
    HttpResponse answer = problem_answer(401, problem("sign_in_first"), request);
    return field_value(request.fields, "Cookie").contains(kSessionCookie) ? with_cookie(std::move(answer), {}, 0) : answer;
}

Result<AskForLink> read_ask_for_link(std::string_view body) {
    const auto texts = codec::decode_flat_from_stranger(body);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    const std::string* email = text_of(*texts, "email");
    const std::string* language = text_of(*texts, "language");
    if (email == nullptr) {
        return fail("missing_field", "body", "email");
    }
    if (texts->size() != (language == nullptr ? 1U : 2U)) {
        return fail("unknown_field", "body");
    }
    if (auto checked = domain::check_email(*email); !checked) {
        return std::unexpected(std::move(checked).error());
    }
    const bool is_spanish = language != nullptr && *language == "es";
    return AskForLink{.email = *email, .language = is_spanish ? domain::UiLanguage::kSpanish : domain::UiLanguage::kEnglish};
}

HttpResponse link_is_on_its_way() { return json_answer(202, R"({"ok":true,"minutes":)" + std::to_string(kLinkLife_s / 60) + "}"); }

Result<RedeemLink> read_redeem_link(std::string_view body) {
    const auto texts = codec::decode_flat_from_stranger(body);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    const std::string* token = text_of(*texts, "token");
    const std::string* shared = text_of(*texts, "shared");
    if (token == nullptr) {
        return fail("missing_field", "body", "token");
    }
    if (texts->size() != (shared == nullptr ? 1U : 2U)) {
        return fail("unknown_field", "body");
    }
    return RedeemLink{.token = *token, .shared_computer = shared != nullptr && *shared == "yes"};
}

Result<HttpResponse> redeem(LedgerView& view, const HttpRequest& request, const RedeemLink& link, const std::string& session_secret,
                            const std::string& new_person_id) {
    auto signed_in = redeem_link(view, link.token, session_secret, device_name(field_value(request.fields, "User-Agent")), new_person_id);
    if (!signed_in && signed_in.error().code == "link_not_valid") {
        return problem_answer(400, signed_in.error(), request);
    }
    if (!signed_in) {
        return std::unexpected(std::move(signed_in).error());
    }
    auto former = session_of(view, request);
    if (!former) {
        return std::unexpected(std::move(former).error());
    }
    if (*former) {
        end_session(view, **former);
    }
    codec::JsonWriter json;
    json.begin_object();
    json.key("person_id");
    json.text(signed_in->session.person_id);
    json.key("new");
    json.boolean(signed_in->account == SignedIn::Account::kNew);
    json.end_object();
    // The endpoint ends a session of its own accord; the cookie only must not go before it.
    const auto life_s = link.shared_computer ? std::nullopt : std::optional(kParticipantSession.absolute_s);
    return with_cookie(json_answer(200, json.document()), session_secret, life_s);
}

Result<std::string> only_text(std::string_view body, std::string_view key) {
    const auto texts = codec::decode_flat_from_stranger(body);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    const std::string* text = text_of(*texts, key);
    if (text == nullptr) {
        return fail("missing_field", "body", std::string(key));
    }
    return texts->size() == 1 ? Result<std::string>(*text) : fail("unknown_field", "body");
}

Result<HttpResponse> list_sessions(LedgerView& view, const HttpRequest& request) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    return *session ? answer_list(view, **session) : Result<HttpResponse>(sign_in_first(request));
}

Result<HttpResponse> end_sessions(LedgerView& view, const HttpRequest& request, const std::string& which) {
    const auto current = session_of(view, request);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (!*current) {
        return sign_in_first(request);
    }
    const auto sessions = sessions_of(view, (*current)->person_id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    bool found = which == "others";
    for (const Session& session : *sessions) {
        if (which == "others" ? session.hash != (*current)->hash : session_id(session) == which) {
            end_session(view, session);
            found = true;
        }
    }
    if (!found) {
        return problem_answer(404, problem("unknown_session"), request);
    }
    return answer_list(view, **current);
}

Result<HttpResponse> end_sessions_of(LedgerView& view, const HttpRequest& request, const std::string& person_id,
                                     std::vector<SecurityEvent>& events) {
    const auto current = session_of(view, request);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (!*current) {
        return sign_in_first(request);
    }
    const std::string& actor_id = (*current)->person_id;
    if (!domain::has_role(domain::actor_of(view.programme(), actor_id), domain::Role::kDirector)) {
        events.push_back({.what = "refused", .by_id = actor_id, .detail = "end_sessions"});
        return problem_answer(403, problem("not_allowed", "person_id"), request);
    }
    if (view.programme().person(person_id) == nullptr) {
        return problem_answer(404, problem("unknown_record", "person_id"), request);
    }
    const auto sessions = sessions_of(view, person_id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    for (const Session& session : *sessions) {
        end_session(view, session);
    }
    const std::string count = std::to_string(sessions->size());
    events.push_back({.what = "session_ended", .by_id = actor_id, .to_id = person_id, .detail = count});
    return json_answer(200, R"({"ended":)" + count + "}");
}

Result<HttpResponse> sign_out(LedgerView& view, const HttpRequest& request) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (*session) {
        end_session(view, **session);
    }
    return with_cookie(json_answer(200, R"({"ok":true})"), {}, 0);
}

}  // namespace counterpart::endpoint
