#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "app/text/texts.h"
#include "codec/feed_file.h"
#include "domain/programme.h"

namespace counterpart::endpoint {

inline constexpr std::size_t kPostsOfFeed = 50;
/// Where the page shows a thread: this and the thread's id.
inline constexpr std::string_view kForumAddress = "#/forum/";
/// Where the page shows a topic: this and the topic's id.
inline constexpr std::string_view kTopicAddress = "#/topics/";

/// What a feed is made from: the records as a visitor may see them, the reader's language, and how addresses of ours begin.
struct FeedSource {
    const domain::Programme& programme;
    const app::Texts& texts;
    std::string_view page_address;
};

/// The newest posts as a visitor may see them; hidden ones and those that wait are not in it. Cost: one pass over the posts.
codec::FeedFile forum_feed(const FeedSource& source);

/// The newest posts about a topic; nothing where a visitor may not read it or it is one of the library.
std::optional<codec::FeedFile> topic_feed(const FeedSource& source, std::string_view topic_id);

/// A round's topics that have begun, and the posts about all of its topics, the newest of both; nothing where there is no such round.
std::optional<codec::FeedFile> round_feed(const FeedSource& source, std::string_view round_id, std::int64_t now_s);

}  // namespace counterpart::endpoint
