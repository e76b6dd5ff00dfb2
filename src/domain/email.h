#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::domain {

/// What can be said about an address that is well formed.
struct EmailHint {
    std::string likely_meant;  ///< the address without a likely slip of the fingers ("gmial.com"), else empty
};

/// Checks the form of one address. Problems name the reason: `email_empty`, `email_no_at`, `email_several_at`,
/// `email_no_name`, `email_no_domain`, `email_bad_domain`, `email_space`, `email_too_long`, `email_not_ascii` (mails to such addresses are not
/// sent; an international domain is written in its form with xn--), `email_bad_character`, `email_bad_dot`.
Result<EmailHint> check_email(std::string_view address);

/// The address for telling people apart: small letters, no +tag; no dots before the @ where the provider ignores them.
/// Not for sending mail.
std::string normalised_email(std::string_view address);

}  // namespace counterpart::domain
