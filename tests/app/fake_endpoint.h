#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "app/effect.h"
#include "app/report.h"
#include "codec/sync_json.h"
#include "domain/programme.h"

namespace counterpart::app {

/// An endpoint in memory that follows the rules of the real one: `decide` and `visible`, once for each id, from a cursor.
class FakeEndpoint {
  public:
    /// Over the sample programme of tests/support.
    FakeEndpoint();

    Answered answer(const AskEndpoint& question);
    /// Somebody does something, not through this page.
    void act(const std::string& person, domain::OperationBody body);
    /// The same for what may be refused; false then.
    bool try_act(const std::string& person, domain::OperationBody body);
    /// A record is there or changes, whoever did it.
    void put(domain::Record record) { programme.apply(std::move(record), ++sequence_); }

    domain::Programme programme;
    std::string cookie;                 ///< who the browser is signed in as; "" = nobody
    int operations_done = 0;            ///< without those that came again
    std::map<std::string, std::string> links;  ///< token to person

  private:
    std::pair<int, std::string> sync(const std::string& body);
    codec::SyncAnswer carry_out(const domain::Operation& operation);
    codec::SyncResponse changes(const codec::SyncRequest& request) const;

    std::map<std::string, codec::SyncAnswer> answers_;
    std::int64_t sequence_ = 0;
};

}  // namespace counterpart::app
