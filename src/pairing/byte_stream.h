#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace counterpart::pairing {

/// Appends values as little-endian bytes; lists with their length before them.
class ByteWriter {
  public:
    template <std::integral Number>
    void number(Number value) {
        using Bits = std::make_unsigned_t<Number>;
        auto bits = static_cast<Bits>(value);
        for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
            bytes_.push_back(static_cast<std::byte>(bits & 0xFFU));
            bits = static_cast<Bits>(static_cast<std::uint64_t>(bits) >> 8U);
        }
    }

    template <std::integral Number>
    void numbers(const std::vector<Number>& values) {
        list(values, [this](Number value) { number(value); });
    }

    template <typename Value, typename Write>
    void list(const std::vector<Value>& values, Write write) {
        number(static_cast<std::uint32_t>(values.size()));
        for (const Value& value : values) {
            write(value);
        }
    }

    void text(const std::string& value) {
        number(static_cast<std::uint32_t>(value.size()));
        for (const char letter : value) {
            bytes_.push_back(static_cast<std::byte>(letter));
        }
    }

    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

  private:
    std::vector<std::byte> bytes_;
};

/// Reads what ByteWriter wrote. After the first impossible value it is damaged for good and gives zeros and empty lists;
/// a length is never believed beyond the bytes that are there.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <std::integral Number>
    Number number() {
        if (damaged_ || rest_.size() < sizeof(Number)) {
            damaged_ = true;
            return Number{};
        }
        std::uint64_t bits = 0;
        for (std::size_t byte = sizeof(Number); byte-- > 0;) {
            bits = (bits << 8U) | static_cast<std::uint64_t>(rest_[byte]);
        }
        rest_ = rest_.subspan(sizeof(Number));
        return static_cast<Number>(bits);
    }

    /// A number that must be below `end`, as an enumeration or index.
    template <typename Value>
    Value below(std::size_t end) {
        const auto value = number<std::uint8_t>();
        if (value >= end) {
            damaged_ = true;
            return Value{};
        }
        return static_cast<Value>(value);
    }

    template <std::integral Number>
    std::vector<Number> numbers() {
        return list<Number>(sizeof(Number), [this] { return number<Number>(); });
    }

    /// A list whose elements take at least `element_bytes` each.
    template <typename Value, typename Read>
    std::vector<Value> list(std::size_t element_bytes, Read read) {
        const std::size_t count = number<std::uint32_t>();
        std::vector<Value> values;
        if (damaged_ || count > rest_.size() / element_bytes) {
            damaged_ = true;
            return values;
        }
        values.reserve(count);
        for (std::size_t k = 0; k < count && !damaged_; ++k) {
            values.push_back(read());
        }
        return values;
    }

    std::string text() {
        const std::size_t size = number<std::uint32_t>();
        if (damaged_ || size > rest_.size()) {
            damaged_ = true;
            return {};
        }
        std::string value;
        for (const std::byte letter : rest_.first(size)) {
            value.push_back(static_cast<char>(letter));
        }
        rest_ = rest_.subspan(size);
        return value;
    }

    void damage() { damaged_ = true; }

    /// Whether everything was possible and nothing is left over.
    [[nodiscard]] bool is_clean_end() const { return !damaged_ && rest_.empty(); }

  private:
    std::span<const std::byte> rest_;
    bool damaged_ = false;
};

}  // namespace counterpart::pairing
