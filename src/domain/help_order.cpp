#include "domain/help_order.h"

#include <string_view>
#include <tuple>

namespace counterpart::domain {

int urgency_of(HelpKind kind) {
    switch (kind) {
        case HelpKind::kConduct:
        case HelpKind::kSelfMatch:
        case HelpKind::kWrongMatch: return 0;
        case HelpKind::kNoAnswer:
        case HelpKind::kPost:
        case HelpKind::kOther: return 1;
        case HelpKind::kTechnical:
        case HelpKind::kSilence: return 2;
    }
    return 2;
}

bool is_more_urgent(const HelpRequest& one, const HelpRequest& other) {
    const auto order = [](const HelpRequest& request) {
        return std::tuple(request.state == HelpState::kSettled, urgency_of(request.kind), request.asked_at_s, std::string_view(request.id));
    };
    return order(one) < order(other);
}

bool is_claimed_by_other(const HelpRequest& request, std::string_view person_id, std::int64_t now_s) {
    return request.state == HelpState::kInProgress && !request.claimed_by.empty() && request.claimed_by != person_id &&
           request.claimed_by != kFormerPerson && now_s < request.claimed_at_s + kClaimHolds_s;
}

}  // namespace counterpart::domain
