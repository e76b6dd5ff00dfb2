#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/programme.h"

namespace counterpart::endpoint {

/// What a site says of itself: its page `source` links to our page `target`. Nobody has looked whether it does.
struct Mention {
    std::string source;
    std::string target;

    friend bool operator==(const Mention&, const Mention&) = default;
};

/// Which of our pages a mention is about.
struct MentionTarget {
    std::string topic_id;   ///< of a topic's page, or of the thread's topic
    std::string thread_id;  ///< of a thread's page, or empty

    friend bool operator==(const MentionTarget&, const MentionTarget&) = default;
};

/// Whether both are addresses of the web, and not the same page.
bool is_sound_mention(const Mention& mention);

/// The topic or thread that an address of ours shows (its plain page, or the same in the whole page), if a visitor may read it.
std::optional<MentionTarget> target_of_mention(const domain::Programme& programme, std::string_view page_address, std::string_view target);

/// The host of an address of the web, without a port.
std::string_view host_of_address(std::string_view address);

}  // namespace counterpart::endpoint
