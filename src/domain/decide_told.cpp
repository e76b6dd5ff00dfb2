#include <string>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/email.h"

// "Tell me when applications open". Who asks again is answered like one who asks for the first time.

namespace counterpart::domain {

Result<Decision> decide_body(const Case& at, const AskToBeTold& body) {
    FieldChecks checks;
    checks.id(RecordKind::kSubscription, body.subscription_id, "subscription_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    if (auto sound = check_email(body.email); !sound) {
        return fail(sound.error().code, "email", sound.error().detail);
    }
    if (at.programme.subscription(body.subscription_id) != nullptr) {
        return fail("id_taken", "subscription_id");
    }
    const std::string address = normalised_email(body.email);
    for (const Record* record : at.programme.all(RecordKind::kSubscription)) {
        if (normalised_email(std::get<Subscription>(*record).email) == address) {
            return Decision{};
        }
    }
    return Decision{{Subscription{body.subscription_id, std::string(trimmed(body.email)), body.language, at.now_s}}, {}, {}};
}

}  // namespace counterpart::domain
