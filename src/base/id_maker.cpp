#include "base/id_maker.h"

#include <bit>

#include "base/id.h"

namespace counterpart {

// The first numbers do not depend on every word of the seed yet.
IdMaker::IdMaker(Seed seed) : state_(seed) {
    constexpr int kWarmUp = 20;
    for (int k = 0; k < kWarmUp; ++k) {
        draw();
    }
}

// xoshiro256**, Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021). Its state must not be zero alone.
std::uint64_t IdMaker::draw() {
    auto& [a, b, c, d] = state_;
    if ((a | b | c | d) == 0) {
        a = 1;
    }
    const std::uint64_t drawn = std::rotl(b * 5, 7) * 9;
    const std::uint64_t shifted = b << 17U;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = std::rotl(d, 45);
    return drawn;
}

std::string IdMaker::next() {
    IdBytes bytes{};
    for (std::size_t half = 0; half < 2; ++half) {
        const std::uint64_t drawn = draw();
        for (std::size_t k = 0; k < 8; ++k) {
            bytes[8 * half + k] = static_cast<std::uint8_t>(drawn >> (8U * k));
        }
    }
    return id_from_bytes(bytes);
}

double IdMaker::share() {
    constexpr double kParts = 9007199254740992.0;  // 2^53, all that a double tells apart
    return static_cast<double>(draw() >> 11U) / kParts;
}

}  // namespace counterpart
