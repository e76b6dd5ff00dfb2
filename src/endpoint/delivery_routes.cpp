#include "endpoint/delivery_routes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "codec/operation_json.h"
#include "domain/held_news.h"
#include "domain/preflight.h"
#include "endpoint/account_jobs.h"
#include "endpoint/answers.h"
#include "endpoint/mail/mail_order.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {
namespace {

/// The refusal of a request that is not a coordinator's or a director's; nothing for theirs. Errors: those of `LedgerView`.
Result<std::optional<HttpResponse>> refusal_of_others(LedgerView& view, const HttpRequest& request) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (!*session) {
        return sign_in_first(request);
    }
    const bool may = domain::is_staff(domain::actor_of(view.programme(), (*session)->person_id));
    return may ? std::nullopt : std::optional(problem_answer(403, problem("not_allowed"), request));
}

codec::Letter letter_of(const domain::MailOfGroup& mail, const OrderLinks& links) {
    OutgoingMail written = mail_of_order(mail.order, links, {}, 0);
    const domain::MailFault fault = fault_of_mail(mail.order, links, mail.partners);
    return {.application_id = mail.application_id,
            .subject = std::move(written.subject),
            .text = std::move(written.text),
            .names_reader = fault == domain::MailFault::kNamesReader,
            .without_partner = fault == domain::MailFault::kWithoutPartner};
}

codec::Letters letters_of(const domain::Programme& programme, const domain::RoundRecord& round, const codec::LettersWanted& wanted,
                          std::string_view page_address) {
    std::vector<domain::PlannedGroup> groups;
    for (const std::vector<std::string>& ids : wanted.groups) {
        groups.push_back({{}, ids, 1});
    }
    codec::Letters letters;
    for (const domain::MailOfGroup& mail : domain::orders_of_groups(programme, round, groups)) {
        ++letters.written;
        codec::Letter letter = letter_of(mail, {.page_address = page_address});
        if (groups.size() == 1 || letter.names_reader || letter.without_partner) {
            letters.letters.push_back(std::move(letter));
        }
    }
    return letters;
}

std::string round_of_partnership(const domain::Programme& programme, const std::string& id) {
    const domain::Partnership* partnership = programme.partnership(id);
    return partnership == nullptr ? std::string() : partnership->round_id;
}

/// The round of the people whom an act is about; nothing for an operation that is none of a coordinator about a partnership.
std::optional<std::string> round_of_act(const domain::Programme& programme, const domain::OperationBody& body) {
    if (const auto* nudge = std::get_if<domain::NudgePartners>(&body)) {
        return round_of_partnership(programme, nudge->partnership_id);
    }
    if (const auto* rematch = std::get_if<domain::RematchPartners>(&body)) {
        return round_of_partnership(programme, rematch->partnership_id);
    }
    if (const auto* end = std::get_if<domain::EndPartnership>(&body)) {
        return round_of_partnership(programme, end->partnership_id);
    }
    if (const auto* removal = std::get_if<domain::RemoveFromRound>(&body)) {
        const domain::ApplicationRecord* application = programme.application(removal->application_id);
        return application == nullptr ? std::string() : application->round_id;
    }
    return std::nullopt;
}

codec::Letters letters_of_act(const LedgerView& view, const domain::Decision& decision, const std::string& round_id,
                              std::string_view page_address) {
    codec::Letters letters;
    for (const domain::MailOrder& order : domain::mails_held_by(view.programme(), decision, view.now_s())) {
        const domain::ApplicationRecord* reader = view.programme().application_of(order.person_id, round_id);
        if (reader == nullptr) {
            continue;
        }
        OutgoingMail written = mail_of_order(order, {.page_address = page_address}, {}, 0);
        letters.letters.push_back(
            {.application_id = reader->application.id, .subject = std::move(written.subject), .text = std::move(written.text)});
    }
    letters.written = static_cast<std::int64_t>(letters.letters.size());
    return letters;
}

/// What `answer` says to those who run rounds; a refusal to others.
template <typename Answer>
Result<HttpResponse> answer_team(LedgerView& view, const HttpRequest& request, const Answer& answer) {
    auto refusal = refusal_of_others(view, request);
    if (!refusal) {
        return std::unexpected(std::move(refusal).error());
    }
    if (*refusal) {
        return **std::move(refusal);
    }
    return answer();
}

}  // namespace

Result<HttpResponse> list_deliveries(LedgerView& view, const HttpRequest& request, const std::string& round_id, std::string_view batch) {
    return answer_team(view, request, [&]() -> Result<HttpResponse> {
        std::int32_t number = 0;
        const auto [end, wrong] = std::from_chars(batch.data(), batch.data() + batch.size(), number);
        if (view.programme().round(round_id) == nullptr || wrong != std::errc() || end != batch.data() + batch.size()) {
            return problem_answer(404, problem("unknown_record"), request);
        }
        return view.deliveries_of(round_id, number).transform([](const std::vector<codec::DeliveryLine>& deliveries) {
            return json_answer(200, codec::encode_deliveries(deliveries));
        });
    });
}

Result<HttpResponse> write_letters(LedgerView& view, const HttpRequest& request, const codec::LettersWanted& wanted,
                                   std::string_view page_address) {
    return answer_team(view, request, [&]() -> Result<HttpResponse> {
        const domain::RoundRecord* round = view.programme().round(wanted.round_id);
        if (round == nullptr) {
            return problem_answer(404, problem("unknown_record", "round_id"), request);
        }
        return json_answer(200, codec::encode_letters(letters_of(view.programme(), *round, wanted, page_address)));
    });
}

Result<HttpResponse> write_act_letters(LedgerView& view, const HttpRequest& request, const domain::Operation& act,
                                       std::string_view page_address) {
    return answer_team(view, request, [&]() -> Result<HttpResponse> {
        const auto session = session_of(view, request);
        if (!session) {
            return std::unexpected(session.error());
        }
        const std::optional<std::string> round_id = round_of_act(view.programme(), act.body);
        if (!round_id) {
            return problem_answer(400, problem("unknown_operation", "kind"), request);
        }
        const domain::Actor actor = domain::actor_of(view.programme(), (*session)->person_id);
        const auto decision = domain::decide(view.programme(), actor, act, view.now_s());
        if (!decision) {
            return problem_answer(400, decision.error(), request);
        }
        return json_answer(200, codec::encode_letters(letters_of_act(view, *decision, *round_id, page_address)));
    });
}

std::vector<Route> delivery_routes(SignInParts& parts, std::string page_address) {
    const auto list = [&parts](RouteCall call, const Respond& respond) {
        answer_in_ledger(*parts.ledger, JobAccess::kRead, session_rows(call.request), call.request, respond,
                         [call](LedgerView& view) { return list_deliveries(view, call.request, call.path_parts[0], call.path_parts[1]); });
    };
    const auto write_of_act = [&parts, page_address](RouteCall call, const Respond& respond) {
        auto act = codec::decode_operation(call.request.body);
        if (!act) {
            return respond(problem_answer(400, act.error().front(), call.request));
        }
        answer_in_ledger(*parts.ledger, JobAccess::kRead, session_rows(call.request), call.request, respond,
                         [request = call.request, act = std::move(act->value), page_address](LedgerView& view) {
                             return write_act_letters(view, request, act, page_address);
                         });
    };
    const auto write = [&parts, page_address = std::move(page_address)](RouteCall call, const Respond& respond) {
        auto wanted = codec::decode_letters_wanted(call.request.body);
        if (!wanted) {
            return respond(problem_answer(400, wanted.error().front(), call.request));
        }
        answer_in_ledger(*parts.ledger, JobAccess::kRead, session_rows(call.request), call.request, respond,
                         [request = call.request, wanted = std::move(wanted->value), page_address](LedgerView& view) {
                             return write_letters(view, request, wanted, page_address);
                         });
    };
    return {{.method = "GET", .pattern = "/api/deliveries/{id}/{batch}", .handler = list},
            {.method = "POST", .pattern = "/api/letters", .handler = write},
            {.method = "POST", .pattern = "/api/act-letters", .handler = write_of_act}};
}

}  // namespace counterpart::endpoint
