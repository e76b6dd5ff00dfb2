#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/programme.h"

namespace bench_history {

/// How large an invented programme is.
struct Plan {
    std::size_t people = 5'500;
    std::size_t rounds = 10;              ///< at least 3: the last one takes applications, the one before runs, the others are over
    std::size_t people_of_round = 860;    ///< new ones first, then those who come back
    std::uint64_t seed = 7;
};

/// A programme with a history, and where to look in it.
struct History {
    counterpart::domain::Programme programme;
    std::int64_t now_s = 0;
    std::string coordinator_id;
    std::string running_round_id;
    std::string open_round_id;
    std::string partnership_id;  ///< one that goes on, with contacts
    std::string request_id;      ///< one that waits for an answer
};

/// Invents a programme: the same plan gives the same records. Nothing in it was measured of a real programme but the sizes of rounds.
History make_history(const Plan& plan);

}  // namespace bench_history
