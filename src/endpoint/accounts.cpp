#include "endpoint/accounts.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

#include "endpoint/address_routes.h"
#include "endpoint/delivery_routes.h"
#include "endpoint/mail/mail_order.h"
#include "endpoint/my_mails.h"

namespace counterpart::endpoint {

WriteLinkMail sign_in_mails(std::string page_address, FillRandom random) {
    return [page_address = std::move(page_address), random = std::move(random)](std::string_view address, domain::UiLanguage language,
                                                                                std::string_view secret, std::int64_t now_s) {
        const std::string link = sign_in_link(page_address, secret);
        const LinkMail mail{.kind = "sign_in", .address = address, .language = language, .link = link, .life_s = kLinkLife_s};
        return mail_with_link(mail, page_address, random_id(random), now_s);
    };
}

WriteLinkMail address_mails(std::string page_address, FillRandom random) {
    return [page_address = std::move(page_address), random = std::move(random)](std::string_view address, domain::UiLanguage language,
                                                                                std::string_view secret, std::int64_t now_s) {
        const std::string link = confirm_address_link(page_address, secret);
        const LinkMail mail{
            .kind = "confirm_address", .address = address, .language = language, .link = link, .life_s = kAddressLinkLife_s};
        return mail_with_link(mail, page_address, random_id(random), now_s);
    };
}

WriteAddressChanged address_changed_mails(std::string page_address, FillRandom random) {
    return [page_address = std::move(page_address), random = std::move(random)](
               std::string_view former_address, domain::UiLanguage language, const std::string& person_id, std::int64_t now_s) {
        OutgoingMail mail = mail_to_address("address_changed", former_address, language, page_address, random_id(random), now_s);
        mail.person_id = person_id;
        return mail;
    };
}

Accounts::Accounts(Ledger& ledger, Ledger::Clock now_s, AccountSettings settings)
    : files_(settings.data / "photos"), background_(kMostPhotosWaiting) {
    sign_in_.ledger = photos_.ledger = &ledger;
    sign_in_.now_s = photos_.now_s = std::move(now_s);
    sign_in_.write_mail = sign_in_mails(settings.page_address, sign_in_.random);
    sign_in_.write_address_mail = address_mails(settings.page_address, sign_in_.random);
    sign_in_.write_address_changed = address_changed_mails(settings.page_address, sign_in_.random);
    sign_in_.queue_order = orders_into_outbox(settings.page_address, sign_in_.random);
    page_address_ = std::move(settings.page_address);
    sign_in_.trusted_proxies = std::move(settings.trusted_proxies);
    sign_in_.log = photos_.log = settings.log;
    photos_.files = &files_;
    photos_.background = &background_;
}

std::vector<Route> Accounts::routes() {
    std::vector<Route> routes = sign_in_routes(sign_in_);
    for (auto more :
         {my_mails_routes(sign_in_), address_routes(sign_in_), photo_routes(photos_), delivery_routes(sign_in_, page_address_)}) {
        std::ranges::move(more, std::back_inserter(routes));
    }
    return routes;
}

void Accounts::clear_photos() {
    const auto named = std::make_shared<std::set<std::string>>();
    Job job{.access = JobAccess::kRead, .operation_ids = {}, .private_rows = {}, .run = {}, .done = {}};
    job.run = [named](LedgerView& view) -> Result<void> {
        for (const domain::Record* record : view.programme().all(domain::RecordKind::kPhoto)) {
            named->insert(domain::id_of(*record));
        }
        return {};
    };
    job.done = [this, named](const Result<void>& result) {
        // A photo of another endpoint's last seconds is younger than the day that unnamed ones are given. Next start, if there is no room now.
        const bool is_taken = result && background_.take([this, named] {
            files_.remove_unnamed([&](const std::string& id) { return named->contains(id); });
        });
        static_cast<void>(is_taken);
    };
    photos_.ledger->submit(std::move(job));
}

}  // namespace counterpart::endpoint
