#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// What the command line says about mail.
struct MailOptions {
    std::string smtp = {};            ///< --smtp smtps://host:port or smtp://host:port; empty: mails become files in DATA/mail
    std::string login_file = {};      ///< --smtp-login FILE: the user in the first line, the password in the second
    std::string ca_file = {};         ///< --smtp-ca FILE: certificates to trust instead of the system's
    std::string from = {};            ///< --mail-from ADDRESS
    std::string bounce_address = {};  ///< --mail-bounces ADDRESS: bounces come back to ADDRESS with a +tag
    std::string bounce_folder = {};   ///< --mail-bounce-folder DIR, a maildir; default DATA/bounces
    std::int64_t daily_limit = 500;  ///< --mail-daily-limit N
    std::string public_address = {};  ///< --public-address https://…: the page's address in mails, without a slash at the end
};

/// Whether an option's name belongs to mail.
bool is_mail_option(std::string_view name);

/// Takes the value of one option for which `is_mail_option` holds. Errors: arguments_invalid, with a sentence in `detail`.
Result<void> take_mail_option(MailOptions& options, std::string_view name, std::string_view value);

/// What the options say together: SMTP needs a sender. Errors: arguments_invalid, with a sentence in `detail`.
Result<void> check_mail_options(const MailOptions& options);

/// The user and the password of an SMTP account.
struct SmtpLogin {
    std::string user;
    std::string password;
};

/// Reads a login file. Errors: login_file_unreadable, with a sentence in `detail` (not there, other users may read it, not two lines).
Result<SmtpLogin> read_smtp_login(const std::string& file);

}  // namespace counterpart::endpoint
