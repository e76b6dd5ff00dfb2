#include "base/byte_stream.h"

#include <bit>

namespace counterpart {

void ByteWriter::u32(std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        u8(static_cast<std::uint8_t>(value >> shift));
    }
}

void ByteWriter::f32(float value) { u32(std::bit_cast<std::uint32_t>(value)); }

void ByteWriter::f64(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    u32(static_cast<std::uint32_t>(bits));
    u32(static_cast<std::uint32_t>(bits >> 32));
}

void ByteWriter::text(std::string_view value) {
    u32(static_cast<std::uint32_t>(value.size()));
    bytes_.append(value);
}

bool ByteReader::has(std::size_t size) {
    if (bytes_.size() - at_ < size) {
        good_ = false;
        at_ = bytes_.size();
    }
    return good_;
}

std::uint8_t ByteReader::u8() { return has(1) ? static_cast<std::uint8_t>(bytes_[at_++]) : std::uint8_t{0}; }

std::uint32_t ByteReader::u32() {
    if (!has(4)) {
        return 0;
    }
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        value |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes_[at_++])) << shift;
    }
    return value;
}

float ByteReader::f32() { return std::bit_cast<float>(u32()); }

double ByteReader::f64() {
    const std::uint64_t low = u32();
    const std::uint64_t high = u32();
    return std::bit_cast<double>(high << 32 | low);
}

std::string_view ByteReader::text() {
    const std::size_t size = u32();
    if (!has(size)) {
        return {};
    }
    const std::string_view value = bytes_.substr(at_, size);
    at_ += size;
    return value;
}

}  // namespace counterpart
