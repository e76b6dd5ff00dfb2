#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace counterpart {

/// Writes numbers and texts one after the other, little endian; `ByteReader` and web/bytes.js read them.
class ByteWriter {
  public:
    void u8(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
    void u32(std::uint32_t value);
    void i32(std::int32_t value) { u32(static_cast<std::uint32_t>(value)); }
    void f32(float value);
    void f64(double value);
    /// A text or a file: its size (u32), then its bytes.
    void text(std::string_view value);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads what `ByteWriter` or web/bytes.js wrote. Past the end everything reads as zero or empty, and `good()` is false.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint8_t u8();
    std::uint32_t u32();
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    float f32();
    double f64();
    std::string_view text();

    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    [[nodiscard]] bool good() const { return good_; }

  private:
    bool has(std::size_t size);

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};

}  // namespace counterpart
