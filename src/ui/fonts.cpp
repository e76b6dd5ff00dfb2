#include "ui/fonts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

namespace counterpart::ui {

namespace {

constexpr int kShadowSide = 32;  // texels a quarter

/// How much larger letters are drawn so that the tops of the small ones fall on a device pixel, as hinting would do it.
float crisp_scale(float em_px) {
    constexpr float kSmallLetter = 0.546f, kCoarse = 24, kRoundsUpFrom = 0.375f;
    const float height = em_px * kSmallLetter;
    return em_px > kCoarse ? 1.0f : std::max(1.0f, std::floor(height + 1 - kRoundsUpFrom) / height);
}

std::vector<ImWchar> ranges_of(const std::set<char32_t>& characters) {
    std::vector<ImWchar> ranges;
    for (const char32_t character : characters) {
        const auto letter = static_cast<ImWchar>(character);
        if (!ranges.empty() && static_cast<char32_t>(ranges.back()) + 1 == character) {
            ranges.back() = letter;
        } else {
            ranges.push_back(letter);
            ranges.push_back(letter);
        }
    }
    ranges.push_back(0);
    return ranges;
}

}  // namespace

void Fonts::load(std::string regular, std::string semibold, std::string icons) {
    regular_.load(std::move(regular));
    semibold_.load(std::move(semibold));
    icons_.load(std::move(icons));
    for (char32_t letter = 0x20; letter <= 0xFF; ++letter) {
        if (letter < 0x7F || letter > 0x9F) {
            wanted_letters_.insert(letter);
        }
    }
    for (const char32_t letter : U"–—‘’“”…·−→‹›") {
        if (letter != 0) {
            wanted_letters_.insert(letter);
        }
    }
    ++generation_;
    incomplete_ = true;
}

bool Fonts::prepare(float ratio, float text_scale) {
    const bool same = ratio == ratio_ && text_scale == text_scale_;
    if (same && !incomplete_) {
        return false;
    }
    ratio_ = ratio;
    text_scale_ = text_scale;
    build();
    incomplete_ = false;
    return true;
}

const FontFile& Fonts::file(int weight) const { return weight == kIcons ? icons_ : weight == kSemibold ? semibold_ : regular_; }

ImFont* Fonts::font(float size_px, int weight) {
    const Key key{static_cast<int>(std::lround(size_px * 10)), weight};
    const auto found = built_.find(key);
    if (found != built_.end()) {
        return found->second;
    }
    wanted_sizes_.insert(key);
    incomplete_ = true;
    return nullptr;
}

const ImFontGlyph* Fonts::glyph(char32_t character, float size_px, int weight) {
    ImFont* const found = font(size_px, weight);
    const ImFontGlyph* glyph = found != nullptr ? found->FindGlyphNoFallback(static_cast<ImWchar>(character)) : nullptr;
    if (glyph == nullptr && file(weight).has(character)) {
        std::set<char32_t>& wanted = weight == kIcons ? wanted_icons_ : wanted_letters_;
        incomplete_ = wanted.insert(character).second || incomplete_;
    }
    return glyph;
}

float Fonts::baseline(float size_px, int weight) {
    ImFont* const found = font(size_px, weight);
    return found != nullptr ? found->Ascent : 0;
}

void Fonts::build() {
    ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
    atlas->Clear();
    atlas->Flags |= ImFontAtlasFlags_NoMouseCursors;
    built_.clear();
    const std::vector<ImWchar> letters = ranges_of(wanted_letters_);
    const std::vector<ImWchar> icons = ranges_of(wanted_icons_);
    for (const Key& key : wanted_sizes_) {
        const FontFile& source = file(key.second);
        if (!source.loaded() || (key.second == kIcons && wanted_icons_.empty())) {
            continue;
        }
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = ratio_ < 1.75f && key.second != kIcons ? 2 : 1;
        config.OversampleV = 1;
        config.PixelSnapH = false;
        // ImGui never writes to the font's bytes; its parameter only lacks the const.
        auto* const bytes = const_cast<char*>(source.bytes().data());
        config.RasterizerMultiply = key.second == kIcons ? 1.0f : ratio_ < 1.75f ? 1.12f : 1.05f;
        const float em_px = static_cast<float>(key.first) / 10 * text_scale_ * ratio_;
        const float size_px = em_px * source.height_em() * (key.second == kIcons ? 1.0f : crisp_scale(em_px));
        built_[key] = atlas->AddFontFromMemoryTTF(bytes, static_cast<int>(source.bytes().size()), size_px, &config,
                                                  key.second == kIcons ? icons.data() : letters.data());
    }
    if (built_.empty()) {
        atlas->AddFontDefault();
    }
    const int shadow = atlas->AddCustomRectRegular(kShadowSide, kShadowSide);
    atlas->Build();
    draw_shadow(shadow);
    ImGui::GetIO().FontGlobalScale = 1 / ratio_;
}

void Fonts::draw_shadow(int rectangle) {
    ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
    const ImFontAtlasCustomRect* const place = atlas->GetCustomRectByIndex(rectangle);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas->GetTexDataAsAlpha8(&pixels, &width, &height);
    // A box under a Gaussian blur is a product of two error functions; the quarter spans three deviations to either side of the edge.
    const auto share = [](int texel) {
        const float deviations = (static_cast<float>(texel) / (kShadowSide - 1) - 0.5f) * 6;
        return 0.5f * (1 + std::erf(deviations / std::sqrt(2.0f)));
    };
    for (int y = 0; y < kShadowSide; ++y) {
        for (int x = 0; x < kShadowSide; ++x) {
            pixels[(place->Y + y) * width + place->X + x] = static_cast<unsigned char>(std::lround(share(x) * share(y) * 255));
        }
    }
    if (atlas->TexPixelsRGBA32 != nullptr) {
        IM_FREE(atlas->TexPixelsRGBA32);
        atlas->TexPixelsRGBA32 = nullptr;
    }
    const auto u = [&](float texel) { return (static_cast<float>(place->X) + texel) / static_cast<float>(width); };
    const auto v = [&](float texel) { return (static_cast<float>(place->Y) + texel) / static_cast<float>(height); };
    shadow_ = {u(0.5f), v(0.5f), u(kShadowSide - 0.5f), v(kShadowSide - 0.5f)};
}

}  // namespace counterpart::ui
