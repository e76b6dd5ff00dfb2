#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "endpoint/ledger_view.h"
#include "endpoint/sign_in.h"

namespace counterpart::endpoint {

// Changing the address of an account: whoever can read the mails of the new one confirms it with a link.

inline constexpr std::size_t kAddressSecretBytes = 16;
inline constexpr std::int64_t kAddressLinkLife_s = 600;

/// The link of a secret: "https://example.org/#/confirm-address/<secret>".
std::string confirm_address_link(std::string_view page_address, std::string_view secret);

/// Makes the mail that tells the former address of a person.
using WriteAddressChanged = std::function<OutgoingMail(std::string_view former_address, domain::UiLanguage language,
                                                       const std::string& person_id, std::int64_t now_s)>;

/// Orders a link for the new address, well formed, of a person. Nothing where somebody else has it: nobody who asks learns that.
void order_address_link(LedgerView& view, const domain::Person& person, std::string_view address, std::string_view secret,
                        const WriteLinkMail& write_mail);

/// The key of a link's row, to be fetched beforehand; nothing if the secret has not the form of one.
std::optional<PrivateKey> address_link_key(std::string_view secret);

/// Redeems a link, once: the address of its person and of their applications changes, the former one is told. Gives the person's id.
/// Errors: link_not_valid (unknown, used, older than ten minutes, its person gone), address_taken, those of `LedgerView`.
Result<std::string> confirm_address(LedgerView& view, std::string_view secret, const WriteAddressChanged& write_mail);

}  // namespace counterpart::endpoint
