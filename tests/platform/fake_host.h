#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/host.h"

namespace counterpart::tests {

/// Keeps the orders that it was given.
class FakeHost final : public platform::Host {
  public:
    void send(platform::Order order, std::string_view fields) override { orders.emplace_back(order, std::string(fields)); }

    [[nodiscard]] int count(platform::Order wanted) const {
        int found = 0;
        for (const auto& [order, fields] : orders) {
            found += order == wanted ? 1 : 0;
        }
        return found;
    }

    std::vector<std::pair<platform::Order, std::string>> orders;
};

}  // namespace counterpart::tests
