#include "endpoint/sign_in.h"

#include <utility>

#include "base/byte_stream.h"
#include "base/utf8.h"
#include "domain/account.h"
#include "domain/email.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kLinkKind = "_sign_in_link";

PrivateKey link_row_key(std::string_view secret) { return {std::string(kLinkKind), sha256_hex(secret)}; }

struct Link {
    std::string address;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
};

/// The person of a link, with the address confirmed; a new one if nobody has it.
Result<std::pair<domain::Person, SignedIn::Account>> person_of(LedgerView& view, const Link& link, std::string new_person_id) {
    if (const domain::Person* known = view.programme().person_by_address(domain::normalised_email(link.address))) {
        domain::Person person = *known;
        if (person.email_confirmed_at_s == 0) {
            person.email_confirmed_at_s = view.now_s();
            view.write(person);
        }
        return std::pair(std::move(person), SignedIn::Account::kKnown);
    }
    auto person = domain::new_person(view.programme(), std::move(new_person_id), link.address, link.language, view.now_s());
    if (!person) {
        return std::unexpected(std::move(person).error());
    }
    view.write(*person);
    return std::pair(std::move(*person), SignedIn::Account::kNew);
}

}  // namespace

std::string link_of_secret(std::string_view page_address, std::string_view place, std::string_view secret) {
    return std::string(page_address) + (page_address.ends_with('/') ? "" : "/") + std::string(place) + std::string(secret);
}

std::string sign_in_link(std::string_view page_address, std::string_view secret) {
    return link_of_secret(page_address, "#/sign-in/", secret);
}

void put_link(LedgerView& view, std::string_view address, domain::UiLanguage language, std::string_view secret, std::int64_t life_s) {
    ByteWriter writer;
    writer.text(address);
    writer.u8(static_cast<std::uint8_t>(language));
    view.put_private({.key = link_row_key(secret), .content = writer.take(), .expires_at_s = view.now_s() + life_s});
}

void order_link(LedgerView& view, std::string_view address, domain::UiLanguage language, std::string_view secret,
                const WriteLinkMail& write_mail) {
    Link link{.address = std::string(trimmed(address)), .language = language};
    if (const domain::Person* known = view.programme().person_by_address(domain::normalised_email(address))) {
        link = {.address = known->email, .language = known->language};
    }
    put_link(view, link.address, link.language, secret);
    view.queue_mail(write_mail(link.address, link.language, secret, view.now_s()));
}

Result<std::string> take_link(LedgerView& view, const std::optional<PrivateKey>& key) {
    if (!key) {
        return fail("link_not_valid");
    }
    auto row = view.private_row(*key);
    if (!row) {
        return std::unexpected(std::move(row).error());
    }
    if (!*row) {
        return fail("link_not_valid");
    }
    view.remove_private(*key);
    return std::move((*row)->content);
}

std::optional<PrivateKey> link_key(std::string_view secret) {
    return is_secret(secret, kLinkSecretBytes) ? std::optional(link_row_key(secret)) : std::nullopt;
}

Result<SignedIn> redeem_link(LedgerView& view, std::string_view secret, std::string session_secret, std::string device,
                             std::string new_person_id) {
    auto content = take_link(view, link_key(secret));
    if (!content) {
        return std::unexpected(std::move(content).error());
    }
    ByteReader reader(*content);
    Link link{.address = std::string(reader.text())};
    link.language = reader.u8() == static_cast<std::uint8_t>(domain::UiLanguage::kSpanish) ? domain::UiLanguage::kSpanish
                                                                                           : domain::UiLanguage::kEnglish;
    auto person = person_of(view, link, std::move(new_person_id));
    if (!person) {
        return std::unexpected(std::move(person).error());
    }
    auto session = begin_session(view, session_secret, person->first.id, std::move(device));
    if (!session) {
        return std::unexpected(std::move(session).error());
    }
    return SignedIn{.session = std::move(*session), .account = person->second};
}

}  // namespace counterpart::endpoint
