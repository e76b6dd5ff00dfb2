#pragma once

#include <cstddef>
#include <string_view>

#include "app/text/texts.h"
#include "codec/feed_file.h"
#include "domain/programme.h"

namespace counterpart::endpoint {

inline constexpr std::size_t kPostsOfFeed = 50;
/// Where the page shows a thread: this and the thread's id.
inline constexpr std::string_view kForumAddress = "#/forum/";

/// The newest posts as a visitor may see them; hidden ones and those that wait are not in it. Cost: one pass over the posts.
codec::FeedFile forum_feed(const domain::Programme& programme, const app::Texts& texts, std::string_view page_address);

}  // namespace counterpart::endpoint
