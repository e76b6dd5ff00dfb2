#include "endpoint/pages/conversation.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <utility>

#include "domain/visible.h"

namespace counterpart::endpoint {
namespace {

/// A post that waits for its place.
struct UnplacedPost {
    domain::Post post;
    std::vector<std::size_t> answers;  ///< indexes, the oldest first
    bool is_placed = false;
};

bool is_older_post(const UnplacedPost& one, const UnplacedPost& other) {
    return std::pair(one.post.posted_at_s, std::string_view(one.post.id)) <
           std::pair(other.post.posted_at_s, std::string_view(other.post.id));
}

/// The posts of one thread, oldest first, put in their order.
class ThreadOrder {
  public:
    explicit ThreadOrder(std::vector<UnplacedPost> posts) : posts_(std::move(posts)) { std::ranges::sort(posts_, is_older_post); }

    ReadableThread placed(std::string_view thread_id) {
        find_answers();
        const auto first = indexes_.find(thread_id);
        if (first != indexes_.end()) {
            place_with_answers(first->second);
            thread_.title = posts_[first->second].post.title;
            thread_.language = posts_[first->second].post.language;
        }
        for (const std::size_t index : beginnings_) {
            place_with_answers(index);
        }
        // Only posts that answer each other in a circle are left.
        for (std::size_t index = 0; index < posts_.size(); ++index) {
            place_with_answers(index);
        }
        // Last, for until here the posts hold the names that the order goes by.
        for (const auto& [index, level] : order_) {
            thread_.newest_at_s = std::max(thread_.newest_at_s, posts_[index].post.posted_at_s);
            thread_.posts.push_back({std::move(posts_[index].post), level});
        }
        thread_.id = thread_id;
        return std::move(thread_);
    }

  private:
    void find_answers() {
        for (std::size_t index = 0; index < posts_.size(); ++index) {
            indexes_.emplace(posts_[index].post.id, index);
        }
        for (std::size_t index = 0; index < posts_.size(); ++index) {
            const auto answered = indexes_.find(posts_[index].post.answers_id);
            if (answered != indexes_.end() && answered->second != index) {
                posts_[answered->second].answers.push_back(index);
            } else {
                beginnings_.push_back(index);
            }
        }
    }

    /// Depth first with a stack of its own: a chain of answers may be as long as it likes.
    void place_with_answers(std::size_t index) {
        std::vector<std::pair<std::size_t, std::size_t>> waiting{{index, 1}};
        while (!waiting.empty()) {
            const auto [at, level] = waiting.back();
            waiting.pop_back();
            if (std::exchange(posts_[at].is_placed, true)) {
                continue;
            }
            order_.emplace_back(at, level);
            for (const std::size_t answer : posts_[at].answers | std::views::reverse) {
                waiting.emplace_back(answer, std::min(level + 1, kDeepestAnswer));
            }
        }
    }

    std::vector<UnplacedPost> posts_;
    std::map<std::string, std::size_t, std::less<>> indexes_;
    std::vector<std::size_t> beginnings_;
    std::vector<std::pair<std::size_t, std::size_t>> order_;  ///< index and level
    ReadableThread thread_;
};

bool begins_with_article(const ReadableThread& thread) { return thread.posts.front().post.kind == domain::PostKind::kGuestPost; }

}  // namespace

bool is_from_elsewhere(const domain::Post& post) {
    return post.kind == domain::PostKind::kMention || post.kind == domain::PostKind::kReblog;
}

std::optional<domain::Post> post_for_visitor(const domain::Programme& programme, const domain::Post& post) {
    auto seen = domain::visible(programme, domain::Actor(), post);
    return seen ? std::optional(std::get<domain::Post>(*std::move(seen))) : std::nullopt;
}

std::optional<domain::Topic> topic_for_visitor(const domain::Programme& programme, std::string_view topic_id) {
    const domain::Topic* topic = programme.topic(topic_id);
    auto seen = topic == nullptr || topic->round_id.empty() ? std::nullopt : domain::visible(programme, domain::Actor(), *topic);
    return seen ? std::optional(std::get<domain::Topic>(*std::move(seen))) : std::nullopt;
}

ReadablePosts readable_posts(const domain::Programme& programme, const std::vector<const domain::Post*>& posts) {
    ReadablePosts sorted;
    std::map<std::string, std::vector<UnplacedPost>> by_thread;
    for (const domain::Post* record : posts) {
        auto post = post_for_visitor(programme, *record);
        if (post && is_from_elsewhere(*post)) {
            sorted.elsewhere.push_back(*std::move(post));
        } else if (post) {
            std::string thread_id = post->thread_id;
            by_thread[std::move(thread_id)].push_back({.post = *std::move(post), .answers = {}});
        }
    }
    for (auto& [id, thread_posts] : by_thread) {
        ReadableThread thread = ThreadOrder(std::move(thread_posts)).placed(id);
        (begins_with_article(thread) ? sorted.articles : sorted.threads).push_back(std::move(thread));
    }
    const auto begun = [](const ReadableThread& thread) { return std::pair(thread.posts.front().post.posted_at_s, thread.id); };
    std::ranges::sort(sorted.articles, {}, begun);
    std::ranges::sort(sorted.threads, {}, begun);
    std::ranges::sort(sorted.elsewhere, {}, [](const domain::Post& post) { return std::pair(post.posted_at_s, post.id); });
    return sorted;
}

}  // namespace counterpart::endpoint
