#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/app.h"
#include "codec/sync_json.h"
#include "history.h"

namespace bench_history {

/// A coordinator's page without a browser, in front of an endpoint that has all records of a history and nothing to say but what it is told to.
/// What the page orders of the device is carried out; nothing else is.
class Page {
  public:
    explicit Page(const History& history) : history_(history) {}

    /// Starts the page with what the device kept, `kept`, at some address.
    void start(const std::map<std::string, std::string>& kept);
    /// Lets everything of the history come, as many records at once as the endpoint sends.
    void hear_everything();
    /// Somebody else changed or added a record: the next answer brings it. Nothing: the answer that comes each minute.
    void hear(const std::vector<counterpart::domain::Record>& records);

    void go(const std::string& address) { carry_out(counterpart::app::update(state, counterpart::app::AddressChanged{address})); }
    void say(const counterpart::app::Intent& intent) { carry_out(counterpart::app::update(state, intent)); }
    /// Makes what the screen shows, and drops it.
    void look() const;

    counterpart::app::State state;
    std::map<std::string, std::string> device;  ///< what the page stored

  private:
    void carry_out(counterpart::app::Effects effects);
    void answer(const counterpart::codec::SyncResponse& response);

    const History& history_;
    std::int64_t sequence_ = 0;
};

}  // namespace bench_history
