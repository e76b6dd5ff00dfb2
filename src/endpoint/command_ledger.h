#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "endpoint/ledger.h"
#include "endpoint/options.h"

namespace counterpart::endpoint {

/// How a command reaches the programme: the server that runs over the data folder is asked by a line of its control socket; where none runs, the
/// database is opened and `act` does the work. The answer. Errors: database_missing, those of the store, the ledger, the control socket, the
/// server's answer and `act`.
Result<std::string> through_ledger(const EndpointOptions& options, std::string_view line,
                                   const std::function<Result<std::string>(Ledger&)>& act);

}  // namespace counterpart::endpoint
