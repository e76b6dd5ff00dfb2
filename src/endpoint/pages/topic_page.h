#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {

inline constexpr std::string_view kTopicFeedPath = "/api/feed/topic/", kRoundFeedPath = "/api/feed/round/",
                                  kForumFeedPath = "/api/feed/forum";

/// A topic with all that was written about it; nothing where a visitor may not read it.
std::optional<std::string> page_of_topic(const PageSource& source, std::string_view topic_id);

/// All topics by round, the newest round first; those of the library are left out.
std::string page_of_topics(const PageSource& source);

/// The last day of a topic: the day before the next one of its round, or the last of the round; nothing where neither is known.
std::optional<CivilDate> last_day_of_topic(const domain::Programme& programme, const domain::Topic& topic);

}  // namespace counterpart::endpoint
