#include "platform/shown_picture.h"

#include <imgui.h>

#include <bit>
#include <cstddef>
#include <cstring>
#include <span>

namespace counterpart::platform {
namespace {

/// Multiplies and folds eight bytes at a time; for telling pictures apart, not for secrets.
class Hash {
  public:
    void add(std::uint64_t word) {
        state_ = (std::rotl(state_, 27) ^ word) * 0x9E3779B97F4A7C15U;
        state_ ^= state_ >> 32;
    }
    void add(float number) { add(std::uint64_t{std::bit_cast<std::uint32_t>(number)}); }
    void add(std::span<const std::byte> bytes) {
        add(std::uint64_t{bytes.size()});
        std::size_t at = 0;
        for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, &bytes[at], sizeof word);
            add(word);
        }
        for (; at < bytes.size(); ++at) {
            add(std::to_integer<std::uint64_t>(bytes[at]));
        }
    }
    /// Never 0, which stands for no picture.
    [[nodiscard]] std::uint64_t value() const { return state_ | 1; }

  private:
    std::uint64_t state_ = 0x243F6A8885A308D3U;
};

template <typename T>
std::span<const std::byte> bytes_of(const ImVector<T>& list) {
    return std::as_bytes(std::span(list.Data, static_cast<std::size_t>(list.Size)));
}

void add_commands(Hash& hash, const ImDrawList& list) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        for (const float edge : {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}) {
            hash.add(edge);
        }
        hash.add(std::uint64_t{std::bit_cast<std::uintptr_t>(command.GetTexID())});
        hash.add(std::uint64_t{command.VtxOffset});
        hash.add(std::uint64_t{command.IdxOffset});
        hash.add(std::uint64_t{command.ElemCount});
    }
}

}  // namespace

bool ShownPicture::changed_by(const ImDrawData& drawing) {
    Hash hash;
    for (const float measure : {drawing.DisplayPos.x, drawing.DisplayPos.y, drawing.DisplaySize.x, drawing.DisplaySize.y,
                                drawing.FramebufferScale.x, drawing.FramebufferScale.y}) {
        hash.add(measure);
    }
    for (const ImDrawList* list : drawing.CmdLists) {
        hash.add(bytes_of(list->VtxBuffer));
        hash.add(bytes_of(list->IdxBuffer));
        add_commands(hash, *list);
    }
    const bool changed = hash.value() != hash_;
    hash_ = hash.value();
    return changed;
}

}  // namespace counterpart::platform
