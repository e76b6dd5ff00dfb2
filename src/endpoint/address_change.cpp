#include "endpoint/address_change.h"

#include <utility>

#include "base/byte_stream.h"
#include "base/utf8.h"
#include "domain/account.h"
#include "endpoint/decision.h"

namespace counterpart::endpoint {
namespace {

PrivateKey address_row_key(std::string_view secret) { return {"_address_link", sha256_hex(secret)}; }

}  // namespace

std::string confirm_address_link(std::string_view page_address, std::string_view secret) {
    return link_of_secret(page_address, "#/confirm-address/", secret);
}

void order_address_link(LedgerView& view, const domain::Person& person, std::string_view address, std::string_view secret,
                        const WriteLinkMail& write_mail) {
    const domain::Person* owner = view.programme().person_by_address(address);
    const bool is_free = owner == nullptr || owner->id == person.id;
    // A row that opens nothing where the address is not free: the answer takes as long.
    ByteWriter writer;
    writer.text(is_free ? person.id : std::string_view());
    writer.text(trimmed(address));
    view.put_private({.key = address_row_key(secret), .content = writer.take(), .expires_at_s = view.now_s() + kAddressLinkLife_s});
    if (is_free) {
        view.queue_mail(write_mail(trimmed(address), person.language, secret, view.now_s()));
    }
}

std::optional<PrivateKey> address_link_key(std::string_view secret) {
    return is_secret(secret, kAddressSecretBytes) ? std::optional(address_row_key(secret)) : std::nullopt;
}

Result<std::string> confirm_address(LedgerView& view, std::string_view secret, const WriteAddressChanged& write_mail) {
    auto content = take_link(view, address_link_key(secret));
    if (!content) {
        return std::unexpected(std::move(content).error());
    }
    ByteReader reader(*content);
    const std::string person_id(reader.text());
    const std::string address(reader.text());
    const domain::Person* person = view.programme().person(person_id);
    if (person == nullptr) {
        return fail("link_not_valid");
    }
    const domain::Person former = *person;
    auto decision = domain::change_of_address(view.programme(), person_id, address, view.now_s());
    if (!decision) {
        return std::unexpected(std::move(decision).error());
    }
    write_decision(view, *decision);
    if (former.email != address) {
        view.queue_mail(write_mail(former.email, former.language, person_id, view.now_s()));
    }
    return person_id;
}

}  // namespace counterpart::endpoint
