#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::endpoint {

/// How deep answers stand inside each other on a page; deeper ones follow one another on the last level.
inline constexpr std::size_t kDeepestAnswer = 3;

/// A post at its place in a conversation.
struct PlacedPost {
    domain::Post post;
    std::size_t level = 1;  ///< 1 = begins the thread, up to kDeepestAnswer
};

/// A thread as a visitor may read it: each post behind the one that it answers, the oldest first.
struct ReadableThread {
    std::string id;
    std::string title;  ///< empty where its first post is hidden or waits
    std::string language;
    std::vector<PlacedPost> posts;
    std::int64_t newest_at_s = 0;
};

/// All that people and machines wrote somewhere, as a visitor may read it.
struct ReadablePosts {
    std::vector<ReadableThread> articles;  ///< those that a guest's article begins
    std::vector<ReadableThread> threads;   ///< the oldest first
    std::vector<domain::Post> elsewhere;   ///< what machines noticed, the oldest first
};

/// The post as a visitor may read it, or nothing.
std::optional<domain::Post> post_for_visitor(const domain::Programme& programme, const domain::Post& post);

/// The topic as a visitor may read it, or nothing; topics of the library are no pages.
std::optional<domain::Topic> topic_for_visitor(const domain::Programme& programme, std::string_view topic_id);

/// Sorts posts into threads. An answer to what is not there begins a thread's level anew. Cost: O(n log n), no recursion.
ReadablePosts readable_posts(const domain::Programme& programme, const std::vector<const domain::Post*>& posts);

/// Whether machines noticed it.
bool is_from_elsewhere(const domain::Post& post);

}  // namespace counterpart::endpoint
