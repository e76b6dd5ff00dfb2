#include "app/forum/discussion.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/text_fold.h"

namespace counterpart::app {
namespace {

using Posts = std::vector<const domain::Post*>;
using ByAnswered = std::unordered_map<std::string_view, Posts>;

constexpr std::int32_t kDeepest = 1'000;

bool is_older(const domain::Post* one, const domain::Post* other) {
    return std::pair(one->posted_at_s, std::string_view(one->id)) < std::pair(other->posted_at_s, std::string_view(other->id));
}

bool holds(const domain::Post& post, std::string_view folded_search) {
    return post.state != domain::PostState::kHidden &&
           (fold_text(post.text).contains(folded_search) || fold_text(post.author_name).contains(folded_search));
}

/// Puts a post and all beneath it in order, without a call for each level: people answer each other a thousand times.
void append_with_answers(const domain::Post* first, const ByAnswered& answers, std::vector<PostRow>& rows) {
    std::vector<std::pair<const domain::Post*, std::int32_t>> open{{first, 0}};
    while (!open.empty()) {
        const auto [post, depth] = open.back();
        open.pop_back();
        const auto beneath = answers.find(post->id);
        const bool has_answers = beneath != answers.end();
        if (post->state != domain::PostState::kHidden || has_answers) {
            rows.push_back({post->id, depth});
        }
        if (has_answers) {
            for (auto answer = beneath->second.rbegin(); answer != beneath->second.rend(); ++answer) {
                open.emplace_back(*answer, std::min(depth + 1, kDeepest));
            }
        }
    }
}

}  // namespace

std::vector<const domain::Post*> posts_of_discussion(const domain::Programme& programme, const Discussion& discussion) {
    return discussion.topic_id.empty() ? programme.posts_of_thread(discussion.thread_id) : programme.posts_of(discussion.topic_id);
}

std::vector<PostRow> rows_of(const domain::Programme& programme, const Discussion& discussion, const PostFilter& filter) {
    Posts posts = posts_of_discussion(programme, discussion);
    std::ranges::sort(posts, is_older);
    std::vector<PostRow> rows;
    rows.reserve(posts.size());
    const std::string search = fold_text(filter.search);
    if (!search.empty()) {
        for (const domain::Post* post : posts) {
            if (holds(*post, search)) {
                rows.push_back({post->id, 0});
            }
        }
        if (filter.order == ForumOrder::kNewest) {
            std::ranges::reverse(rows);
        }
        return rows;
    }
    // In a thread of its own the first post stands first, and is what the others speak to.
    const std::string_view first_id = discussion.topic_id.empty() ? std::string_view(discussion.thread_id) : std::string_view();
    ByAnswered answers;
    Posts tops;
    for (const domain::Post* post : posts) {
        if (post->id == first_id) {
            rows.push_back({post->id, 0});
        } else if (post->answers_id.empty() || post->answers_id == first_id || programme.post(post->answers_id) == nullptr) {
            tops.push_back(post);
        } else {
            answers[post->answers_id].push_back(post);
        }
    }
    if (filter.order == ForumOrder::kNewest) {
        std::ranges::reverse(tops);
    }
    for (const domain::Post* top : tops) {
        append_with_answers(top, answers, rows);
    }
    return rows;
}

}  // namespace counterpart::app
