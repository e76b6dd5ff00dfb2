#include "endpoint/options.h"

#include <charconv>

namespace counterpart::endpoint {
namespace {

std::unexpected<Problem> refuse(std::string_view argument, std::string sentence) {
    return fail("arguments_invalid", std::string(argument), std::move(sentence));
}

}  // namespace

Result<EndpointOptions> parse_options(std::span<const std::string_view> arguments) {
    EndpointOptions options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (name != "--site" && name != "--data" && name != "--host" && name != "--port") {
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
        (name == "--site" ? options.site : name == "--data" ? options.data : options.host) = value;
    }
    if (options.site.empty()) {
        return refuse("--site", "--site is missing: it names the folder that is served.");
    }
    return options;
}

}  // namespace counterpart::endpoint
