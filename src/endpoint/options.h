#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/records.h"
#include "endpoint/mail/mail_options.h"

namespace counterpart::endpoint {

/// What the program is to do.
enum class EndpointCommand : std::uint8_t { kServe, kBackup, kRestore, kBounce, kInvite, kImport };

/// Somebody whom whoever runs the server lets in.
struct Invitation {
    std::string address;
    std::string name;                        ///< empty: what it is
    std::optional<domain::RoleGrant> role;  ///< nothing: a participant

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

/// How a blog is brought in.
struct BlogOptions {
    std::string round_id;  ///< empty: into the library of topics
    bool dry_run = false;  ///< nothing is written

    friend bool operator==(const BlogOptions&, const BlogOptions&) = default;
};

/// What the server's command line says.
struct EndpointOptions {
    EndpointCommand command = EndpointCommand::kServe;
    std::string file;       ///< of a backup, or of a blog's export
    std::string recipient;  ///< of a bounce, where the mail server names it
    Invitation invitation;
    BlogOptions blog;
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
    /// An empty programme is filled with an invented one, whose people's links are printed at each start: for trying it out, never for a host.
    bool sample = false;
    /// Other sites are not told that our pages link to theirs.
    bool keeps_links_quiet = false;
    /// A file with the seconds by which the clock is moved; empty: the machine's clock. For tests on one machine, never for a host.
    std::string test_clock;
};

/// How the program is called.
inline constexpr std::string_view kUsage =
    "usage: endpoint_server --site DIR [--port N] [--host ADDRESS] [--data DIR] [--store sqlite:FILE|postgresql://…]\n"
    "                       [--public-address https://…] [--trusted-proxy ADDRESS]… [--no-outgoing-mentions]\n"
    "                       [--smtp smtps://HOST:PORT --smtp-login FILE --mail-from ADDRESS] [--mail-… : see docs/mail.md]\n"
    "       endpoint_server backup FILE [--data DIR] [--store …]\n"
    "       endpoint_server restore FILE [--data DIR] [--store …]\n"
    "       endpoint_server invite ADDRESS [--role director|coordinator|content-officer|ambassador:XX|participant] [--name NAME] [--data "
    "DIR] …\n"
    "                              makes the account, gives the role, prints a link that signs in once\n"
    "       endpoint_server import FILE [--round ID] [--dry-run] [--data DIR] [--store …]\n"
    "                              takes the posts and comments of a blog (the export of WordPress) in as topics and threads\n"
    "       endpoint_server bounce [ADDRESS] --data DIR | --mail-bounce-folder DIR      reads a message from standard input";

/// Reads the arguments, the program's name left out. Errors: arguments_invalid, with a sentence in `detail`.
Result<EndpointOptions> parse_options(std::span<const std::string_view> arguments);

/// The page's address as links begin: what --public-address says, else this machine's by the port that is listened on.
std::string page_address(const EndpointOptions& options, std::uint16_t port);

}  // namespace counterpart::endpoint
