#pragma once

#include <string_view>
#include <vector>

#include "app/forum/forum_state.h"
#include "domain/programme.h"

namespace counterpart::app {

/// What to look for in a discussion, and how to order it.
struct PostFilter {
    ForumOrder order = ForumOrder::kNewest;
    std::string_view search;  ///< words that a post or its author's name holds; empty: all posts
};

/// The posts of a discussion, by id. A thread about a topic is a discussion of its own too: feeds and plain pages lead to it.
std::vector<const domain::Post*> posts_of_discussion(const domain::Programme& programme, const Discussion& discussion);

/// The posts of a discussion as they are read: what speaks to the topic itself in the chosen order, and beneath each its answers, the oldest
/// first. Answers to a post that is not there stand by themselves. With a search, the posts that hold it, without those around them.
/// Cost: n log n of the discussion's posts.
std::vector<PostRow> rows_of(const domain::Programme& programme, const Discussion& discussion, const PostFilter& filter);

}  // namespace counterpart::app
