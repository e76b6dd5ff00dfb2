#include "endpoint/visitor_limits.h"

#include <algorithm>
#include <variant>

namespace counterpart::endpoint {
namespace {

bool is_limited(const domain::OperationBody& body) {
    return std::holds_alternative<domain::SubmitApplication>(body) || std::holds_alternative<domain::AskToBeTold>(body) ||
           std::holds_alternative<domain::PostMessage>(body);
}

}  // namespace

std::int64_t VisitorLimits::network_writes(std::string_view network, std::int32_t changes, std::int64_t now_s) {
    const std::int64_t wait_s = writes_by_network_.take(network, now_s, changes);
    return wait_s > 0 ? wait_s : all_writes_.take("", now_s, changes);
}

std::int32_t limited_changes(const LedgerView& view, const codec::SyncRequest& request) {
    return static_cast<std::int32_t>(std::ranges::count_if(request.operations, [&](const domain::Operation& operation) {
        return is_limited(operation.body) && !view.answer(operation.id).has_value();
    }));
}

}  // namespace counterpart::endpoint
