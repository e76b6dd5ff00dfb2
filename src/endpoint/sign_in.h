#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/ui_language.h"
#include "endpoint/ledger_view.h"
#include "endpoint/secrets.h"
#include "endpoint/sessions.h"

namespace counterpart::endpoint {

// Signing in by mail: whoever can read the mails of an address is the person of that address. A link holds a secret in its fragment, which
// browsers send to nobody; the page redeems it when a button is pressed, for programs that check mails open links and press nothing.

inline constexpr std::size_t kLinkSecretBytes = 16;
inline constexpr std::int64_t kLinkLife_s = 600;

/// Makes the mail that brings a link; the secret stands in it and nowhere else.
using WriteLinkMail =
    std::function<OutgoingMail(std::string_view address, domain::UiLanguage language, std::string_view secret, std::int64_t now_s)>;

/// An address of the page with a secret behind it; `place` begins with "#/".
std::string link_of_secret(std::string_view page_address, std::string_view place, std::string_view secret);

/// The link of a secret: "https://example.org/#/sign-in/<secret>".
std::string sign_in_link(std::string_view page_address, std::string_view secret);

/// Keeps a link for an address; its secret opens nothing but itself, once and for its life.
void put_link(LedgerView& view, std::string_view address, domain::UiLanguage language, std::string_view secret,
              std::int64_t life_s = kLinkLife_s);

/// Orders a link for an address that is well formed. The same work for everybody: a known person gets the link at the address that
/// their account has (another spelling may be another mailbox), an unknown one at the address given, and will get an account.
void order_link(LedgerView& view, std::string_view address, domain::UiLanguage language, std::string_view secret,
                const WriteLinkMail& write_mail);

/// What a link's row holds, which is gone then. Errors: link_not_valid (no key, unknown, used, run out), those of `LedgerView`.
Result<std::string> take_link(LedgerView& view, const std::optional<PrivateKey>& key);

/// The key of a link's row, to be fetched beforehand; nothing if the secret has not the form of one.
std::optional<PrivateKey> link_key(std::string_view secret);

/// What a redeemed link led to.
struct SignedIn {
    Session session;
    enum class Account : std::uint8_t { kKnown, kNew } account = Account::kKnown;
};

/// Redeems a link, once: begins a session of its person, who gets an account with `new_person_id` if there is none yet.
/// Errors: link_not_valid (unknown, used or older than its life), those of `LedgerView` and of `domain::new_person`.
Result<SignedIn> redeem_link(LedgerView& view, std::string_view secret, std::string session_secret, std::string device,
                             std::string new_person_id);

}  // namespace counterpart::endpoint
