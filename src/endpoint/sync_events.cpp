#include "endpoint/sync_events.h"

#include <algorithm>
#include <optional>

#include "domain/term_names.h"

namespace counterpart::endpoint {
namespace {

std::string role_word(const domain::RoleGrant& grant) {
    return std::string(domain::term_name(grant.role)) + (grant.country.empty() ? "" : ":" + grant.country);
}

std::optional<SecurityEvent> event_of_done(const std::string& person_id, const domain::OperationBody& body) {
    if (const auto* given = std::get_if<domain::GrantRole>(&body)) {
        return SecurityEvent{.what = "role_given", .by_id = person_id, .to_id = given->person_id, .detail = role_word(given->grant)};
    }
    if (const auto* invited = std::get_if<domain::InviteToTeam>(&body)) {
        return SecurityEvent{.what = "role_given", .by_id = person_id, .to_id = invited->person_id, .detail = role_word(invited->grant)};
    }
    if (const auto* taken = std::get_if<domain::RevokeRole>(&body)) {
        return SecurityEvent{.what = "role_taken", .by_id = person_id, .to_id = taken->person_id, .detail = role_word(taken->grant)};
    }
    if (const auto* corrected = std::get_if<domain::CorrectAddress>(&body)) {
        return SecurityEvent{.what = "address_corrected", .by_id = person_id, .to_id = corrected->person_id};
    }
    if (std::holds_alternative<domain::DeleteMyData>(body)) {
        return SecurityEvent{.what = "account_deleted", .by_id = person_id};
    }
    return std::nullopt;
}

std::optional<SecurityEvent> event_of(const std::string& person_id, const domain::Operation& operation, const codec::SyncAnswer& answer) {
    if (!answer.problem) {
        return event_of_done(person_id, operation.body);
    }
    if (answer.problem->code != "not_allowed") {
        return std::nullopt;
    }
    return SecurityEvent{.what = "refused", .by_id = person_id, .detail = std::string(domain::operation_kind_name(operation.body.index()))};
}

}  // namespace

std::vector<SecurityEvent> events_of_sync(const std::string& person_id, const codec::SyncRequest& request,
                                          const codec::SyncResponse& response) {
    std::vector<SecurityEvent> events;
    for (std::size_t k = 0; k < std::min(request.operations.size(), response.answers.size()); ++k) {
        if (auto event = event_of(person_id, request.operations[k], response.answers[k])) {
            events.push_back(std::move(*event));
        }
    }
    return events;
}

}  // namespace counterpart::endpoint
