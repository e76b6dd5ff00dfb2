#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "endpoint/mail/mail_options.h"

namespace counterpart::endpoint {

/// What the program is to do.
enum class EndpointCommand : std::uint8_t { kServe, kBackup, kRestore, kBounce };

/// What the server's command line says.
struct EndpointOptions {
    EndpointCommand command = EndpointCommand::kServe;
    std::string file;       ///< of a backup
    std::string recipient;  ///< of a bounce, where the mail server names it
    std::string site;
    /// Where everything is kept that is not in the database; without it, and without a store, only the site is served.
    std::string data;
    /// "sqlite:FILE" or "postgresql://…"; empty: counterpart.db in the data folder.
    std::string store;
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    /// The addresses of proxies before the server, whose X-Forwarded-For is believed.
    std::vector<std::string> trusted_proxies;
    MailOptions mail;
};

/// How the program is called.
inline constexpr std::string_view kUsage =
    "usage: endpoint_server --site DIR [--port N] [--host ADDRESS] [--data DIR] [--store sqlite:FILE|postgresql://…]\n"
    "                       [--public-address https://…] [--trusted-proxy ADDRESS]…\n"
    "                       [--smtp smtps://HOST:PORT --smtp-login FILE --mail-from ADDRESS] [--mail-… : see docs/mail.md]\n"
    "       endpoint_server backup FILE [--data DIR] [--store …]\n"
    "       endpoint_server restore FILE [--data DIR] [--store …]\n"
    "       endpoint_server bounce [ADDRESS] --data DIR | --mail-bounce-folder DIR      reads a message from standard input";

/// Reads the arguments, the program's name left out. Errors: arguments_invalid, with a sentence in `detail`.
Result<EndpointOptions> parse_options(std::span<const std::string_view> arguments);

}  // namespace counterpart::endpoint
