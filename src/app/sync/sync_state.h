#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/sync/outbox.h"
#include "base/problem.h"
#include "domain/actor.h"
#include "domain/programme.h"

namespace counterpart::app {

/// What the page knows of the programme, and what it still has to tell.
struct SyncState {
    domain::Programme seen;             ///< as the endpoint told it
    domain::Programme shown;            ///< the same with the changes that wait: what screens show
    std::set<domain::RecordKey> guessed;  ///< what these changes touched in it
    std::set<domain::RecordKey> told;   ///< what was told since it was made
    bool told_anew = true;              ///< everything was
    domain::Actor you;                  ///< who is signed in; a visitor otherwise
    std::optional<std::string> cursor;  ///< how far the endpoint's changes were read
    Outbox outbox;
    std::int64_t next_number = 1;       ///< of the next change
    std::vector<std::pair<std::string, std::string>> unreadable;  ///< what the device keeps and this version cannot read

    bool device_read = false;           ///< what the device keeps is here
    bool code_here = false;             ///< the page's code has come whole
    bool session_over = false;          ///< the endpoint does not know the session any more
    bool once_more = false;             ///< something came up while a request was under way
    std::int64_t heard_at_s = 0;        ///< when it answered last
    std::int64_t asked = 0;             ///< the request under way; 0 = none
    std::vector<std::string> asked_ids; ///< the changes in it
    std::size_t at_once = 50;           ///< changes sent together; 1 after a request that was refused whole
    int failures = 0;                   ///< one after the other
    std::optional<Problem> problem;     ///< why the last request failed

    std::int64_t ordered = 0;           ///< last order to the device's store
    std::int64_t stored = 0;            ///< last one that it has carried out
    bool device_failed = false;         ///< the device refused one
};

}  // namespace counterpart::app
