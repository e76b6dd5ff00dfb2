#include "ui/font_file.h"

#include <cmath>
#include <unordered_map>
#include <utility>

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <imstb_truetype.h>
#pragma clang diagnostic pop

namespace counterpart::ui {

struct FontFile::Info {
    stbtt_fontinfo font{};
    float unit_em = 1;  // one design unit in em squares
    float height_em = 1, ascent_em = 1;
    mutable std::unordered_map<char32_t, int> glyphs;
    mutable std::unordered_map<std::uint64_t, float> kernings;
    mutable std::unordered_map<char32_t, float> advances;

    int glyph(char32_t character) const {
        const auto found = glyphs.find(character);
        if (found != glyphs.end()) {
            return found->second;
        }
        const int glyph = stbtt_FindGlyphIndex(&font, static_cast<int>(character));
        glyphs.emplace(character, glyph);
        return glyph;
    }
};

FontFile::FontFile() = default;
FontFile::FontFile(FontFile&&) noexcept = default;
FontFile& FontFile::operator=(FontFile&&) noexcept = default;
FontFile::~FontFile() = default;

bool FontFile::load(std::string bytes) {
    bytes_ = std::move(bytes);
    info_ = nullptr;
    auto info = std::make_unique<Info>();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes_.data());
    if (bytes_.size() < 12 || stbtt_InitFont(&info->font, data, stbtt_GetFontOffsetForIndex(data, 0)) == 0) {
        return false;
    }
    int ascent = 0, descent = 0, gap = 0;
    stbtt_GetFontVMetrics(&info->font, &ascent, &descent, &gap);
    info->unit_em = stbtt_ScaleForMappingEmToPixels(&info->font, 1);
    info->height_em = static_cast<float>(ascent - descent) * info->unit_em;
    info->ascent_em = static_cast<float>(ascent) * info->unit_em;
    info_ = std::move(info);
    return true;
}

bool FontFile::has(char32_t character) const { return info_ != nullptr && info_->glyph(character) != 0; }

float FontFile::kerning_em(char32_t left, char32_t right) const {
    if (info_ == nullptr) {
        return 0;
    }
    const std::uint64_t key = static_cast<std::uint64_t>(left) << 32 | right;
    const auto found = info_->kernings.find(key);
    if (found != info_->kernings.end()) {
        return found->second;
    }
    const int kern = stbtt_GetGlyphKernAdvance(&info_->font, info_->glyph(left), info_->glyph(right));
    return info_->kernings.emplace(key, static_cast<float>(kern) * info_->unit_em).first->second;
}

float FontFile::advance_em(char32_t character) const {
    if (info_ == nullptr) {
        return 0;
    }
    const auto found = info_->advances.find(character);
    if (found != info_->advances.end()) {
        return found->second;
    }
    int advance = 0, bearing = 0;
    stbtt_GetGlyphHMetrics(&info_->font, info_->glyph(character), &advance, &bearing);
    return info_->advances.emplace(character, static_cast<float>(advance) * info_->unit_em).first->second;
}

float FontFile::height_em() const { return info_ != nullptr ? info_->height_em : 1; }
float FontFile::ascent_em() const { return info_ != nullptr ? info_->ascent_em : 1; }

}  // namespace counterpart::ui
