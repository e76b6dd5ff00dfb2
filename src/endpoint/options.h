#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// What the server's command line says.
struct EndpointOptions {
    std::string site;
    std::string data;
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
};

/// How the program is called, in one line.
inline constexpr std::string_view kUsage = "usage: endpoint_server --site DIR [--port N] [--host ADDRESS] [--data DIR]";

/// Reads the arguments, the program's name left out. Errors: arguments_invalid, with a sentence in `detail`.
Result<EndpointOptions> parse_options(std::span<const std::string_view> arguments);

}  // namespace counterpart::endpoint
