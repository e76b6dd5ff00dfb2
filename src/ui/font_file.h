#pragma once

#include <memory>
#include <string>

namespace counterpart::ui {

/// A TrueType file: which characters it has, how wide they are and how they stand together. Answers are cached.
class FontFile {
  public:
    FontFile();
    FontFile(FontFile&&) noexcept;
    FontFile& operator=(FontFile&&) noexcept;
    ~FontFile();

    /// Takes the file's bytes; false if they are not a font.
    bool load(std::string bytes);
    [[nodiscard]] bool loaded() const { return info_ != nullptr; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] bool has(char32_t character) const;
    /// In parts of the em square's side, negative to bring together.
    [[nodiscard]] float kerning_em(char32_t left, char32_t right) const;
    [[nodiscard]] float advance_em(char32_t character) const;
    /// From ascent to descent, and the ascent alone.
    [[nodiscard]] float height_em() const;
    [[nodiscard]] float ascent_em() const;

  private:
    struct Info;
    std::string bytes_;
    std::unique_ptr<Info> info_;
};

}  // namespace counterpart::ui
