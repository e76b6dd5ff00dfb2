#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/forum/forum_intent.h"
#include "base/problem.h"

namespace counterpart::app {

/// A post's place in a discussion.
struct PostRow {
    std::string post_id;
    std::int32_t depth = 0;  ///< 0 = to the topic itself, 1 = an answer, and so on
};

/// The field that is open beneath a post.
struct OpenWriting {
    std::string post_id;
    PostWriting writing = PostWriting::kAnswer;
};

/// A place in the forum where people talk: about a topic, in a thread of its own, or nowhere yet (a new thread).
struct Discussion {
    std::string topic_id;
    std::string thread_id;

    friend bool operator==(const Discussion&, const Discussion&) = default;
};

/// The forum as it is read and written in.
struct ForumState {
    ForumOrder order = ForumOrder::kNewest;
    std::string search;
    Discussion shown;                  ///< what the screen shows; nothing of it on other screens
    std::vector<PostRow> rows;         ///< its posts in the order in which they are read
    std::int64_t answers = 0;          ///< shown posts in it, without the one that began the thread
    std::int64_t countries = 0;        ///< that their authors show
    std::int64_t seen_before_s = 0;    ///< posts after this moment are new to the person
    std::map<std::string, std::int64_t, std::less<>> seen_until_s;  ///< by person and topic or thread: the newest post that was there
    std::optional<OpenWriting> open;
    std::optional<Problem> open_problem;
    std::optional<Problem> post_problem;
    bool shows_country = true;
};

}  // namespace counterpart::app
