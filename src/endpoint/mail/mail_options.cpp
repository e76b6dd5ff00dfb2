#include "endpoint/mail/mail_options.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/text_number.h"
#include "base/utf8.h"
#include "endpoint/mail/message.h"

namespace counterpart::endpoint {
namespace {

constexpr std::array<std::string_view, 8> kMailOptions{"--smtp",         "--smtp-login",         "--smtp-ca",          "--mail-from",
                                                       "--mail-bounces", "--mail-bounce-folder", "--mail-daily-limit", "--public-address"};
constexpr std::size_t kLongestLoginLine = 1024;

std::unexpected<Problem> wrong_value(std::string_view name, std::string sentence) {
    return fail("arguments_invalid", std::string(name), std::move(sentence));
}

/// "host" or "host:port" or "[::1]:port", nothing before or behind.
bool is_host_and_port(std::string_view text) {
    const std::size_t bracket = text.starts_with('[') ? text.find(']') : 0;
    if (bracket == std::string_view::npos) {
        return false;
    }
    const std::size_t colon = text.find(':', bracket);
    const std::string_view host = text.substr(0, colon);
    const bool sound_host =
        !host.empty() &&
        host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_[]:") == std::string_view::npos;
    if (colon == std::string_view::npos) {
        return sound_host;
    }
    const auto port = parse_integer(text.substr(colon + 1));
    return sound_host && port.has_value() && *port >= 1 && *port <= 65535;
}

bool is_smtp_url(std::string_view url) {
    for (const std::string_view scheme : {"smtps://", "smtp://"}) {
        if (url.starts_with(scheme)) {
            return is_host_and_port(url.substr(scheme.size()));
        }
    }
    return false;
}

Result<void> take_public_address(MailOptions& options, std::string_view value) {
    while (value.ends_with('/')) {
        value.remove_suffix(1);
    }
    const bool web = value.starts_with("https://") || value.starts_with("http://");
    const std::string_view rest = web ? value.substr(value.find("//") + 2) : std::string_view();
    if (!is_host_and_port(rest)) {
        return wrong_value("--public-address", "--public-address needs https:// and a host, not " + std::string(value) + ".");
    }
    options.public_address = value;
    return {};
}

Result<void> take_address(std::string& address, std::string_view name, std::string_view value) {
    if (!is_mailable(value)) {
        return wrong_value(name, std::string(name) + " needs a mail address, not " + std::string(value) + ".");
    }
    address = value;
    return {};
}

Result<void> take_daily_limit(MailOptions& options, std::string_view value) {
    const auto limit = parse_integer(value);
    if (!limit.has_value() || *limit < 1 || *limit > 1'000'000) {
        return wrong_value("--mail-daily-limit", "--mail-daily-limit needs a number from 1 to 1000000, not " + std::string(value) + ".");
    }
    options.daily_limit = *limit;
    return {};
}

std::unexpected<Problem> unreadable_login(const std::string& file, const std::string& reason) {
    return fail("login_file_unreadable", file, "the login file " + file + " " + reason + ".");
}

}  // namespace

bool is_mail_option(std::string_view name) { return std::ranges::contains(kMailOptions, name); }

Result<void> take_mail_option(MailOptions& options, std::string_view name, std::string_view value) {
    if (name == "--smtp") {
        if (!is_smtp_url(value)) {
            return wrong_value(name, "--smtp needs smtps://host:port or smtp://host:port, not " + std::string(value) + ".");
        }
        options.smtp = value;
        return {};
    }
    if (name == "--mail-from" || name == "--mail-bounces") {
        return take_address(name == "--mail-from" ? options.from : options.bounce_address, name, value);
    }
    if (name == "--mail-daily-limit") {
        return take_daily_limit(options, value);
    }
    if (name == "--public-address") {
        return take_public_address(options, value);
    }
    (name == "--smtp-login" ? options.login_file : name == "--smtp-ca" ? options.ca_file : options.bounce_folder) = value;
    return {};
}

Result<void> check_mail_options(const MailOptions& options) {
    if (!options.smtp.empty() && options.from.empty()) {
        return wrong_value("--mail-from", "--smtp needs --mail-from: the address that mails come from.");
    }
    if (options.smtp.empty() && (!options.login_file.empty() || !options.ca_file.empty())) {
        return wrong_value("--smtp", "--smtp-login and --smtp-ca belong to --smtp, which is missing.");
    }
    if (!options.smtp.empty() && options.public_address.empty()) {
        return wrong_value("--public-address", "--smtp needs --public-address: the page's address, for the links in mails.");
    }
    const std::size_t local = options.bounce_address.find('@');
    if (!options.bounce_address.empty() && local > 14) {
        return wrong_value("--mail-bounces", "--mail-bounces needs at most 14 letters before the @, for 50 are added to them.");
    }
    return {};
}

Result<SmtpLogin> read_smtp_login(const std::string& file) {
    struct stat about{};
    if (stat(file.c_str(), &about) != 0) {
        return unreadable_login(file, std::string("cannot be read: ") + std::strerror(errno));
    }
    if ((about.st_mode & S_IROTH) != 0) {
        return unreadable_login(file, "can be read by every user of this machine; take that right away (chmod o-r)");
    }
    std::ifstream stream(file);
    SmtpLogin login;
    std::getline(stream, login.user);
    std::getline(stream, login.password);
    for (std::string* line : {&login.user, &login.password}) {
        if (line->ends_with('\r')) {
            line->pop_back();
        }
        const bool control = std::ranges::any_of(*line, [](char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; });
        if (line->empty() || line->size() > kLongestLoginLine || control) {
            return unreadable_login(file, "needs the user in its first line and the password in its second");
        }
    }
    return login;
}

}  // namespace counterpart::endpoint
