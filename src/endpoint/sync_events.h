#pragma once

#include <string>
#include <vector>

#include "codec/sync_json.h"
#include "endpoint/security_log.h"

namespace counterpart::endpoint {

/// What of a sync belongs into the security log: roles given and taken, accounts deleted, what somebody tried who may not.
std::vector<SecurityEvent> events_of_sync(const std::string& person_id, const codec::SyncRequest& request,
                                          const codec::SyncResponse& response);

}  // namespace counterpart::endpoint
