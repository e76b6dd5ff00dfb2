#include "endpoint/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "endpoint/client_network.h"
#include "endpoint/invite.h"

namespace counterpart::endpoint {
namespace {

using Words = std::span<const std::string_view>;

std::unexpected<Problem> refuse(std::string_view argument, std::string sentence) {
    return fail("arguments_invalid", std::string(argument), std::move(sentence));
}

constexpr std::array<std::pair<std::string_view, EndpointCommand>, 5> kCommands{{{"backup", EndpointCommand::kBackup},
                                                                                 {"restore", EndpointCommand::kRestore},
                                                                                 {"bounce", EndpointCommand::kBounce},
                                                                                 {"invite", EndpointCommand::kInvite},
                                                                                 {"import", EndpointCommand::kImport}}};

/// What a command's one word is, where it has to have one.
std::string_view needed_word(EndpointCommand command) {
    switch (command) {
        case EndpointCommand::kBackup:
        case EndpointCommand::kRestore: return "the backup's file";
        case EndpointCommand::kInvite: return "the address of whoever is invited";
        case EndpointCommand::kImport: return "the file that the blog was exported to";
        case EndpointCommand::kServe:
        case EndpointCommand::kBounce: break;
    }
    return {};
}

/// Takes a command and its word from the front, such as "backup FILE".
Result<void> take_command(Words& arguments, EndpointOptions& options) {
    const auto* command = arguments.empty()
                              ? kCommands.end()
                              : std::ranges::find(kCommands, arguments[0], &std::pair<std::string_view, EndpointCommand>::first);
    if (command == kCommands.end()) {
        return {};
    }
    options.command = command->second;
    arguments = arguments.subspan(1);
    if (!arguments.empty() && !arguments[0].empty() && !arguments[0].starts_with("--")) {
        std::string& word = options.command == EndpointCommand::kBounce   ? options.recipient
                            : options.command == EndpointCommand::kInvite ? options.invitation.address
                                                                          : options.file;
        word = arguments[0];
        arguments = arguments.subspan(1);
    } else if (const std::string_view needed = needed_word(options.command); !needed.empty()) {
        return refuse(command->first, std::string(command->first) + " needs " + std::string(needed) + ".");
    }
    return {};
}

Result<void> take_port(EndpointOptions& options, std::string_view value) {
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.port);
    if (error != std::errc() || end != value.data() + value.size()) {
        return refuse("--port", "--port needs a number from 0 to 65535, not " + std::string(value) + ".");
    }
    return {};
}

Result<void> take_proxy(EndpointOptions& options, std::string_view value) {
    if (!canonical_address(value)) {
        return refuse("--trusted-proxy", "--trusted-proxy needs an address such as 127.0.0.1, not " + std::string(value) + ".");
    }
    options.trusted_proxies.emplace_back(value);
    return {};
}

Result<void> take_store(EndpointOptions& options, std::string_view value) {
    if (!value.starts_with("sqlite:") && !value.starts_with("postgresql://")) {
        return refuse("--store", "--store needs sqlite:FILE or postgresql://…, not " + std::string(value) + ".");
    }
    options.store = value;
    return {};
}

Result<void> take_role(EndpointOptions& options, std::string_view value) {
    return role_from_word(value).transform([&](const auto& role) { options.invitation.role = role; });
}

/// Takes an option for which `is_option_of` holds.
Result<void> take_option(EndpointOptions& options, std::string_view name, std::string_view value) {
    using Taker = Result<void> (*)(EndpointOptions&, std::string_view);
    constexpr std::array<std::pair<std::string_view, Taker>, 4> kTakers{
        {{"--port", take_port}, {"--trusted-proxy", take_proxy}, {"--store", take_store}, {"--role", take_role}}};
    if (is_mail_option(name)) {
        return take_mail_option(options.mail, name, value);
    }
    if (const auto* taker = std::ranges::find(kTakers, name, &std::pair<std::string_view, Taker>::first); taker != kTakers.end()) {
        return taker->second(options, value);
    }
    constexpr std::array<std::pair<std::string_view, std::string EndpointOptions::*>, 4> kTexts{
        {{"--site", &EndpointOptions::site},
         {"--data", &EndpointOptions::data},
         {"--host", &EndpointOptions::host},
         {"--test-clock", &EndpointOptions::test_clock}}};
    if (const auto* text = std::ranges::find(kTexts, name, &std::pair<std::string_view, std::string EndpointOptions::*>::first);
        text != kTexts.end()) {
        options.*text->second = value;
        return {};
    }
    (name == "--round" ? options.blog.round_id : options.invitation.name) = value;
    return {};
}

bool is_option_of(EndpointCommand command, std::string_view name) {
    constexpr std::array<std::string_view, 6> kOfAll{"--trusted-proxy", "--site", "--data", "--host", "--port", "--store"};
    const bool of_invitation = name == "--role" || name == "--name";
    return is_mail_option(name) || std::ranges::contains(kOfAll, name) || (of_invitation && command == EndpointCommand::kInvite) ||
           (name == "--round" && command == EndpointCommand::kImport) || (name == "--test-clock" && command == EndpointCommand::kServe);
}

/// The option that a name without a value switches on, or nullptr.
bool* switch_of(EndpointOptions& options, std::string_view name) {
    if (name == "--sample" && options.command == EndpointCommand::kServe) {
        return &options.sample;
    }
    if (name == "--no-outgoing-mentions" && options.command == EndpointCommand::kServe) {
        return &options.keeps_links_quiet;
    }
    return name == "--dry-run" && options.command == EndpointCommand::kImport ? &options.blog.dry_run : nullptr;
}

Result<void> take_options(Words arguments, EndpointOptions& options) {
    while (!arguments.empty()) {
        const std::string_view name = arguments[0];
        if (bool* const option = switch_of(options, name)) {
            *option = true;
            arguments = arguments.subspan(1);
            continue;
        }
        if (!is_option_of(options.command, name)) {
            return refuse(name, "there is no option " + std::string(name) + ".");
        }
        if (arguments.size() < 2 || arguments[1].empty()) {
            return refuse(name, std::string(name) + " needs a value.");
        }
        if (auto taken = take_option(options, name, arguments[1]); !taken) {
            return taken;
        }
        arguments = arguments.subspan(2);
    }
    return {};
}

bool has_control_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; });
}

/// Whether nobody but this machine reaches the server, and no link in a mail leads elsewhere.
bool is_for_this_machine_alone(const EndpointOptions& options) {
    constexpr std::string_view kHere = "http://localhost";
    const std::string_view page = options.mail.public_address;
    const bool leads_here = page.starts_with(kHere) && (page.size() == kHere.size() || page[kHere.size()] == ':');
    return (options.host == "127.0.0.1" || options.host == "::1") && options.trusted_proxies.empty() && (page.empty() || leads_here);
}

Result<void> check_serving(const EndpointOptions& options) {
    if (options.site.empty()) {
        return refuse("--site", "--site is missing: it names the folder that is served.");
    }
    if (options.sample && (!options.mail.smtp.empty() || !options.mail.public_address.empty() || options.data.empty())) {
        return refuse("--sample",
                      "--sample is for trying the programme out on one machine: it needs --data and goes without --smtp and "
                      "--public-address.");
    }
    if (!options.test_clock.empty() && !is_for_this_machine_alone(options)) {
        return refuse("--test-clock",
                      "--test-clock is for tests on one machine: it goes with --host 127.0.0.1 and, if any, --public-address "
                      "http://localhost.");
    }
    return check_mail_options(options.mail);
}

/// What the options have to say together.
Result<void> check_together(const EndpointOptions& options) {
    if (options.command == EndpointCommand::kServe) {
        return check_serving(options);
    }
    if (options.command == EndpointCommand::kBounce) {
        return options.data.empty() && options.mail.bounce_folder.empty()
                   ? refuse("--data", "--data is missing: it names the folder with the bounces.")
                   : Result<void>();
    }
    if (has_control_letter(options.invitation.address + options.invitation.name)) {
        return refuse("invite", "an address and a name are one line each, without tabs.");
    }
    if (options.command == EndpointCommand::kImport && has_control_letter(options.file + options.blog.round_id)) {
        return refuse("import", "the names of the file and of the round are one line each, without tabs.");
    }
    return options.data.empty() && options.store.empty() ? refuse("--data", "--data is missing: it names the folder with the database.")
                                                         : Result<void>();
}

}  // namespace

Result<EndpointOptions> parse_options(Words arguments) {
    EndpointOptions options;
    for (auto done : {take_command(arguments, options), take_options(arguments, options), check_together(options)}) {
        if (!done) {
            return std::unexpected(std::move(done).error());
        }
    }
    return options;
}

std::string page_address(const EndpointOptions& options, std::uint16_t port) {
    return options.mail.public_address.empty() ? "http://localhost:" + std::to_string(port) : options.mail.public_address;
}

}  // namespace counterpart::endpoint
