#include "endpoint/mail_orders.h"

#include <utility>

#include "endpoint/mail/mail_order.h"
#include "endpoint/sign_in.h"

namespace counterpart::endpoint {
namespace {

/// Whether a mail brings a link that confirms its address by signing in.
bool signs_in(domain::MailKind kind) {
    return kind == domain::MailKind::kConfirmApplication || kind == domain::MailKind::kConfirmPost ||
           kind == domain::MailKind::kInvitedToTeam;
}

}  // namespace

QueueOrder orders_into_outbox(std::string page_address, FillRandom random) {
    return [page_address = std::move(page_address), random = std::move(random)](LedgerView& view, const domain::MailOrder& order) {
        if (!signs_in(order.kind)) {
            view.queue_mail(mail_of_order(order, {.page_address = page_address}, random_id(random), view.now_s()));
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
