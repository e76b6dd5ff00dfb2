#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace counterpart {

/// Makes ids from a seed that the platform drew at random: same seed, same ids. For ids that must not meet, not for secrets.
class IdMaker {
  public:
    using Seed = std::array<std::uint64_t, 4>;

    explicit IdMaker(Seed seed = {1, 2, 3, 4});

    /// 32 hexadecimal digits.
    std::string next();
    /// A number from 0 up to 1, without 1.
    double share();

  private:
    std::uint64_t draw();

    Seed state_;
};

}  // namespace counterpart
