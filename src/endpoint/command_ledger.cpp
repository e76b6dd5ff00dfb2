#include "endpoint/command_ledger.h"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <utility>

#include "endpoint/backup.h"
#include "endpoint/control_line.h"
#include "endpoint/control_socket.h"

namespace counterpart::endpoint {
namespace {

Result<std::string> without_server(const EndpointOptions& options, const std::function<Result<std::string>(Ledger&)>& act) {
    constexpr std::string_view kDatabaseFile = "sqlite:";
    const std::string address = store_address(options.store, options.data);
    // A folder that was mistyped would get a database of its own, and what is done would be done there.
    if (address.starts_with(kDatabaseFile) && !std::filesystem::exists(address.substr(kDatabaseFile.size()))) {
        return fail("database_missing", address.substr(kDatabaseFile.size()));
    }
    auto store = open_store(address);
    if (!store) {
        return std::unexpected(std::move(store).error());
    }
    const auto ledger = Ledger::open(std::move(*store), [] { return std::int64_t{std::time(nullptr)}; });
    return ledger ? act(**ledger) : std::unexpected(ledger.error());
}

}  // namespace

Result<std::string> through_ledger(const EndpointOptions& options, std::string_view line,
                                   const std::function<Result<std::string>(Ledger&)>& act) {
    if (!options.data.empty() && std::filesystem::is_directory(options.data)) {
        const auto answer = ask_running_server(options.data, line);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        if (*answer) {
            return result_of_line(**answer);
        }
    }
    return without_server(options, act);
}

}  // namespace counterpart::endpoint
