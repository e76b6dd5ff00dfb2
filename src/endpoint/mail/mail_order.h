#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/decide.h"
#include "domain/mail_check.h"
#include "domain/ui_language.h"
#include "endpoint/mail/mail_queue.h"

namespace counterpart::endpoint {

/// The addresses that the mail of an order names.
struct OrderLinks {
    std::string_view page_address;  ///< "https://example.org"
    std::string_view link = {};     ///< a link for one purpose, or empty: the page's address
    std::int64_t life_s = 0;        ///< how long that link works; the mail is not sent later than this. 0 = for ever
};

/// The mail that an operation ordered, in its reader's language, for the outbox; `message_id` is random.
OutgoingMail mail_of_order(const domain::MailOrder& order, const OrderLinks& links, std::string message_id, std::int64_t now_s);

/// What is wrong with the mail of an order about partners, held against those whom it has to name, by the records.
domain::MailFault fault_of_mail(const domain::MailOrder& order, const OrderLinks& links, const std::string& partners);

/// A mail about an account that names nobody.
OutgoingMail mail_to_address(std::string_view kind, std::string_view address, domain::UiLanguage language, std::string_view page_address,
                             std::string message_id, std::int64_t now_s);

/// What a mail with a link for one purpose needs.
struct LinkMail {
    std::string_view kind;  ///< "sign_in" or "confirm_address"
    std::string_view address;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
    std::string_view link;
    std::int64_t life_s = 600;  ///< the mail is not sent later than this
};

/// A mail that somebody waits for. It names nobody, for the address may be a stranger's.
OutgoingMail mail_with_link(const LinkMail& link, std::string_view page_address, std::string message_id, std::int64_t now_s);

}  // namespace counterpart::endpoint
