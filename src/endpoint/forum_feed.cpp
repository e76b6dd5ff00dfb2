#include "endpoint/forum_feed.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "endpoint/pages/conversation.h"
#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {
namespace {

/// A post as a visitor may read it, or nothing.
std::optional<domain::Post> readable_post(const domain::Programme& programme, const domain::Post* record) {
    auto seen = record == nullptr ? std::nullopt : post_for_visitor(programme, *record);
    return seen && seen->state == domain::PostState::kShown ? std::move(seen) : std::nullopt;
}

/// The newest of the posts that a visitor may read.
std::vector<domain::Post> newest_posts(const domain::Programme& programme, std::vector<const domain::Post*> records) {
    std::ranges::sort(records, std::greater(),
                      [](const domain::Post* post) { return std::pair(post->posted_at_s, std::string_view(post->id)); });
    std::vector<domain::Post> posts;
    for (const domain::Post* record : records) {
        if (posts.size() == kPostsOfFeed) {
            break;
        }
        if (auto post = readable_post(programme, record)) {
            posts.push_back(std::move(*post));
        }
    }
    return posts;
}

std::vector<const domain::Post*> all_posts(const domain::Programme& programme) {
    std::vector<const domain::Post*> posts;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPost)) {
        posts.push_back(&std::get<domain::Post>(*record));
    }
    return posts;
}

/// The 32 digits of an id as a URI.
std::string uri_of(const std::string& id) {
    return "urn:uuid:" + id.substr(0, 8) + "-" + id.substr(8, 4) + "-" + id.substr(12, 4) + "-" + id.substr(16, 4) + "-" + id.substr(20);
}

std::string title_of(const FeedSource& source, const domain::Post& post) {
    if (post.answers_id.empty()) {
        return post.title;
    }
    const auto first = readable_post(source.programme, source.programme.post(post.thread_id));
    return first ? source.texts.fill("feed.answer", {{"title", first->title}}) : std::string(source.texts("feed.answer_untitled"));
}

codec::FeedEntry entry_of_post(const FeedSource& source, const domain::Post& post) {
    const bool has_left = post.author_id == domain::kFormerPerson;
    return {.id = uri_of(post.id),
            .title = title_of(source, post),
            .author = has_left ? std::string(source.texts("feed.former")) : post.author_name,
            .link = std::string(source.page_address) + "/" + std::string(kForumAddress) + post.thread_id,
            .published_at_s = post.posted_at_s,
            .text = post.text,
            .language = post.language,
            .edited_at_s = post.edited_at_s};
}

codec::FeedEntry entry_of_topic(const FeedSource& source, const domain::Topic& topic, std::int64_t began_at_s) {
    return {.id = uri_of(topic.id),
            .title = topic.title,
            .author = topic.credit.author.empty() ? std::string(source.texts("feed.programme")) : topic.credit.author,
            .link = std::string(source.page_address) + std::string(kTopicPath) + topic.id,
            .published_at_s = began_at_s,
            .text = topic.text,
            .language = topic.language};
}

/// A feed without entries, at a path of ours; `link_path` is where people read the same.
codec::FeedFile empty_feed(const FeedSource& source, const std::string& path, const std::string& link_path, std::string title) {
    const std::string self = std::string(source.page_address) + path;
    return {.id = self,
            .title = std::move(title),
            .self_link = self,
            .link = std::string(source.page_address) + link_path,
            .language = std::string(app::language_tag(source.texts.language())),
            .entries = {}};
}

/// The round's topics that a visitor may read.
std::vector<domain::Topic> topics_of_round(const domain::Programme& programme, std::string_view round_id) {
    std::vector<domain::Topic> topics;
    for (const domain::Record* record : programme.of_round(round_id)) {
        if (std::holds_alternative<domain::Topic>(*record)) {
            if (auto topic = topic_for_visitor(programme, domain::id_of(*record))) {
                topics.push_back(*std::move(topic));
            }
        }
    }
    return topics;
}

std::int64_t beginning_of_topic(const domain::Topic& topic) {
    return std::max(topic.publish_at_s, days_from_civil(topic.starts_on) * kSecondsPerDay);
}

}  // namespace

codec::FeedFile forum_feed(const FeedSource& source) {
    codec::FeedFile feed = empty_feed(source, "/api/feed/forum", "/", std::string(source.texts("feed.title")));
    for (const domain::Post& post : newest_posts(source.programme, all_posts(source.programme))) {
        feed.entries.push_back(entry_of_post(source, post));
    }
    return feed;
}

std::optional<codec::FeedFile> topic_feed(const FeedSource& source, std::string_view topic_id) {
    const auto topic = topic_for_visitor(source.programme, topic_id);
    if (!topic) {
        return std::nullopt;
    }
    codec::FeedFile feed = empty_feed(source, "/api/feed/topic/" + topic->id, std::string(kTopicPath) + topic->id,
                                      source.texts.fill("feed.of", {{"title", topic->title}}));
    for (const domain::Post& post : newest_posts(source.programme, source.programme.posts_of(topic_id))) {
        feed.entries.push_back(entry_of_post(source, post));
    }
    return feed;
}

std::optional<codec::FeedFile> round_feed(const FeedSource& source, std::string_view round_id, std::int64_t now_s) {
    const domain::RoundRecord* round = source.programme.round(round_id);
    if (round == nullptr) {
        return std::nullopt;
    }
    codec::FeedFile feed = empty_feed(source, "/api/feed/round/" + round->id, std::string(kTopicsPath),
                                      source.texts.fill("feed.of", {{"title", round->name}}));
    std::vector<const domain::Post*> posts;
    for (const domain::Topic& topic : topics_of_round(source.programme, round_id)) {
        if (const std::int64_t began_at_s = beginning_of_topic(topic); began_at_s <= now_s) {
            feed.entries.push_back(entry_of_topic(source, topic, began_at_s));
        }
        std::ranges::copy(source.programme.posts_of(topic.id), std::back_inserter(posts));
    }
    for (const domain::Post& post : newest_posts(source.programme, std::move(posts))) {
        feed.entries.push_back(entry_of_post(source, post));
    }
    std::ranges::sort(feed.entries, std::greater(),
                      [](const codec::FeedEntry& entry) { return std::pair(entry.published_at_s, entry.id); });
    feed.entries.resize(std::min(feed.entries.size(), kPostsOfFeed));
    return feed;
}

}  // namespace counterpart::endpoint
