#include "endpoint/mail_orders.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/id.h"
#include "domain/mail_check.h"
#include "endpoint/mail/mail_order.h"
#include "endpoint/pages/page_frame.h"
#include "endpoint/sign_in.h"

namespace counterpart::endpoint {
namespace {

std::string page_of_topic_in(const domain::MailOrder& order, const std::string& page_address) {
    const auto topic =
        std::ranges::find(order.parameters, "topic", [](const auto& parameter) { return std::string_view(parameter.first); });
    check(topic != order.parameters.end(), "a mail about a topic names it");
    return page_address + std::string(kTopicPath) + topic->second;
}

/// Whether a mail brings a link that confirms its address by signing in.
bool signs_in(domain::MailKind kind) {
    return kind == domain::MailKind::kConfirmApplication || kind == domain::MailKind::kConfirmPost ||
           kind == domain::MailKind::kInvitedToTeam;
}

bool names_partners(const LedgerView& view, const domain::MailOrder& order, const OrderLinks& links) {
    const domain::Partnership* partnership = domain::partnership_of_order(view.programme(), order);
    const std::string partners =
        partnership == nullptr ? std::string() : domain::partners_of_reader(view.programme(), *partnership, order.person_id);
    return fault_of_mail(order, links, partners) == domain::MailFault::kNone;
}

}  // namespace

void tell_of_stopped_mail(LedgerView& view, const std::string& person_id, const std::string& round_id) {
    const domain::Programme& programme = view.programme();
    const domain::Partnership* partnership = programme.current_partnership(person_id, round_id);
    domain::HelpRequest request;
    request.id = id_from_text("stopped mail " + round_id + " " + person_id);
    request.partnership_id = partnership == nullptr ? std::string() : partnership->id;
    request.kind = domain::HelpKind::kSelfMatch;
    request.asked_at_s = view.now_s();
    if (programme.help_request(request.id) == nullptr) {
        view.write(std::move(request));
    }
}

QueueOrder orders_into_outbox(std::string page_address, FillRandom random) {
    return [page_address = std::move(page_address), random = std::move(random)](LedgerView& view, const domain::MailOrder& order) {
        if (order.kind == domain::MailKind::kTopicBegins) {
            const std::string topic = page_of_topic_in(order, page_address);
            const OrderLinks links{.page_address = page_address, .link = topic, .life_s = kTopicMailLife_s};
            view.queue_mail(mail_of_order(order, links, random_id(random), view.now_s()));
            return;
        }
        if (!signs_in(order.kind)) {
            const OrderLinks links{.page_address = page_address};
            if (order.kind == domain::MailKind::kMatched && !names_partners(view, order, links)) {
                return tell_of_stopped_mail(view, order.person_id, order.round_id);
            }
            view.queue_mail(mail_of_order(order, links, random_id(random), view.now_s()));
            return;
        }
        const std::string secret = random_secret(random, kLinkSecretBytes);
        put_link(view, order.address, order.language, secret, kConfirmLinkLife_s);
        const std::string link = sign_in_link(page_address, secret);
        const OrderLinks links{.page_address = page_address, .link = link, .life_s = kConfirmLinkLife_s};
        view.queue_mail(mail_of_order(order, links, random_id(random), view.now_s()));
    };
}

}  // namespace counterpart::endpoint
