#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/effect.h"
#include "app/state.h"
#include "base/later.h"
#include "codec/sync_json.h"

namespace counterpart::app {

/// Collects what is to be changed on the device, for one order.
class DeviceChange {
  public:
    void put(const codec::OutboxEntry& entry);
    void put(const codec::SyncRecord& record);
    /// Who is signed in, and everybody's changes.
    void put_person_and_changes(const SyncState& sync);
    void put_cursor(const std::string& cursor);
    void remove(const codec::OutboxEntry& entry);
    void remove(const domain::RecordKey& key);
    /// Forgets everything, before all else.
    void clear();

    /// Gives the order, unless there is nothing to do or this tab does not write. After a refusal everything is written anew.
    void order(State& state, Effects& effects) &&;
    /// All that is known.
    void put_everything(const SyncState& sync);

  private:
    ChangeDevice change_;
};

/// Puts what the device kept into the state. A change or a record that cannot be read (of a newer version, perhaps) stays as it is.
COUNTERPART_LATER void read_device(State& state, const std::vector<std::pair<std::string, Bytes>>& entries);

}  // namespace counterpart::app
