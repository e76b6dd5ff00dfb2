#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace counterpart::app {

/// How long somebody who runs rounds was active here, as far as it is not written down yet.
struct WorkState {
    std::string person_id;                         ///< whose time it is
    std::int64_t last_input_s = 0;                 ///< 0 = none, or the page was away since
    std::map<std::int64_t, std::int64_t> seconds;  ///< by day, in days since 1970
    std::int64_t logged_at_s = 0;                  ///< when minutes were written down last
};

}  // namespace counterpart::app
