#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// Requests for help, and reports of posts

/// What is typed to answer a request.
enum class ReplyField : std::uint8_t { kAnswer, kStaffNote };

/// Show those that are settled, or those that wait.
struct ShowSettledRequests {
    bool settled = false;
};
/// Say that one answers a request, or that one does not.
struct ClaimRequest {
    std::string request_id;
    bool claimed = true;
};
struct TypeReply {
    std::string request_id;
    ReplyField field = ReplyField::kAnswer;
    std::string text;
};
/// Send what was typed; the person who asked gets a mail where there is an answer.
struct SendReply {
    std::string request_id;
    domain::HelpState state = domain::HelpState::kSettled;
};

using InboxIntent = std::variant<ShowSettledRequests, ClaimRequest, TypeReply, SendReply>;

}  // namespace counterpart::app
