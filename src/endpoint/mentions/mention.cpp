#include "endpoint/mentions/mention.h"

#include <algorithm>
#include <array>

#include "domain/forum_text.h"
#include "endpoint/pages/conversation.h"
#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {
namespace {

std::string_view without_fragment(std::string_view address) { return address.substr(0, address.find('#')); }

/// What follows one of the beginnings, up to a query or a fragment; nothing where none of them is there.
std::optional<std::string_view> id_behind(std::string_view address, const std::array<std::string_view, 2>& beginnings) {
    for (const std::string_view beginning : beginnings) {
        if (address.starts_with(beginning)) {
            const std::string_view rest = address.substr(beginning.size());
            return rest.substr(0, rest.find_first_of("?#/"));
        }
    }
    return std::nullopt;
}

/// Whether a visitor may read the beginning of a thread.
bool is_open_thread(const domain::Programme& programme, const domain::Post& first) {
    return first.thread_id == first.id && !is_from_elsewhere(first) && first.state == domain::PostState::kShown &&
           post_for_visitor(programme, first).has_value();
}

}  // namespace

bool is_sound_mention(const Mention& mention) {
    return domain::is_web_address(mention.source) && domain::is_web_address(mention.target) &&
           without_fragment(mention.source) != without_fragment(mention.target);
}

std::optional<MentionTarget> target_of_mention(const domain::Programme& programme, std::string_view page_address, std::string_view target) {
    if (!target.starts_with(page_address)) {
        return std::nullopt;
    }
    const std::string_view path = target.substr(page_address.size());
    if (const auto id = id_behind(path, {kTopicPath, "/#/topics/"})) {
        const auto topic = topic_for_visitor(programme, *id);
        return topic ? std::optional(MentionTarget{.topic_id = topic->id, .thread_id = {}}) : std::nullopt;
    }
    if (const auto id = id_behind(path, {kThreadPath, "/#/forum/"})) {
        const domain::Post* first = programme.post(*id);
        const bool is_open = first != nullptr && is_open_thread(programme, *first);
        return is_open ? std::optional(MentionTarget{.topic_id = first->topic_id, .thread_id = first->id}) : std::nullopt;
    }
    return std::nullopt;
}

std::string_view host_of_address(std::string_view address) {
    const std::size_t slashes = address.find("//");
    const std::string_view rest = slashes == std::string_view::npos ? address : address.substr(slashes + 2);
    return rest.substr(0, rest.find_first_of(":/?#"));
}

}  // namespace counterpart::endpoint
