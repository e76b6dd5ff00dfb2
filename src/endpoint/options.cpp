#include "endpoint/options.h"

#include <charconv>
#include <utility>

#include "endpoint/client_network.h"

namespace counterpart::endpoint {
namespace {

std::unexpected<Problem> refuse(std::string_view argument, std::string sentence) {
    return fail("arguments_invalid", std::string(argument), std::move(sentence));
}

/// Takes "bounce" or "bounce ADDRESS" from the front.
void take_bounce_command(std::span<const std::string_view>& arguments, EndpointOptions& options) {
    options.command = EndpointCommand::kBounce;
    arguments = arguments.subspan(1);
    if (!arguments.empty() && !arguments[0].starts_with("--")) {
        options.recipient = arguments[0];
        arguments = arguments.subspan(1);
    }
}

/// Takes "backup FILE", "restore FILE" or "bounce" from the front.
Result<void> take_command(std::span<const std::string_view>& arguments, EndpointOptions& options) {
    if (!arguments.empty() && arguments[0] == "bounce") {
        take_bounce_command(arguments, options);
        return {};
    }
    if (arguments.empty() || (arguments[0] != "backup" && arguments[0] != "restore")) {
        return {};
    }
    if (arguments.size() < 2 || arguments[1].empty() || arguments[1].starts_with("--")) {
        return refuse(arguments[0], std::string(arguments[0]) + " needs the backup's file.");
    }
    options.command = arguments[0] == "backup" ? EndpointCommand::kBackup : EndpointCommand::kRestore;
    options.file = arguments[1];
    arguments = arguments.subspan(2);
    return {};
}

}  // namespace

Result<EndpointOptions> parse_options(std::span<const std::string_view> arguments) {
    EndpointOptions options;
    if (auto command = take_command(arguments, options); !command) {
        return std::unexpected(std::move(command).error());
    }
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (!is_mail_option(name) && name != "--trusted-proxy" && name != "--site" && name != "--data" && name != "--host" &&
            name != "--port" && name != "--store") {
            return refuse(name, "there is no option " + std::string(name) + ".");
        }
        if (i + 1 == arguments.size() || arguments[i + 1].empty()) {
            return refuse(name, std::string(name) + " needs a value.");
        }
        const std::string_view value = arguments[i + 1];
        if (name == "--port") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.port);
            if (error != std::errc() || end != value.data() + value.size()) {
                return refuse(name, "--port needs a number from 0 to 65535, not " + std::string(value) + ".");
            }
            continue;
        }
        if (is_mail_option(name)) {
            if (auto taken = take_mail_option(options.mail, name, value); !taken) {
                return std::unexpected(std::move(taken).error());
            }
            continue;
        }
        if (name == "--trusted-proxy") {
            if (!canonical_address(value)) {
                return refuse(name, "--trusted-proxy needs an address such as 127.0.0.1, not " + std::string(value) + ".");
            }
            options.trusted_proxies.emplace_back(value);
            continue;
        }
        if (name == "--store" && !value.starts_with("sqlite:") && !value.starts_with("postgresql://")) {
            return refuse(name, "--store needs sqlite:FILE or postgresql://…, not " + std::string(value) + ".");
        }
        (name == "--store" ? options.store : name == "--site" ? options.site : name == "--data" ? options.data : options.host) = value;
    }
    if (options.command == EndpointCommand::kBounce) {
        if (options.data.empty() && options.mail.bounce_folder.empty()) {
            return refuse("--data", "--data is missing: it names the folder with the bounces.");
        }
        return options;
    }
    if (options.command != EndpointCommand::kServe) {
        if (options.data.empty() && options.store.empty()) {
            return refuse("--data", "--data is missing: it names the folder with the database.");
        }
        return options;
    }
    if (options.site.empty()) {
        return refuse("--site", "--site is missing: it names the folder that is served.");
    }
    if (auto checked = check_mail_options(options.mail); !checked) {
        return std::unexpected(std::move(checked).error());
    }
    return options;
}

}  // namespace counterpart::endpoint
