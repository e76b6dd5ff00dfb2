#include "endpoint/forum_feed.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/visible.h"

namespace counterpart::endpoint {
namespace {

/// A post as a visitor may read it, or nothing.
std::optional<domain::Post> readable_post(const domain::Programme& programme, const domain::Record* record) {
    auto seen = record == nullptr ? std::nullopt : domain::visible(programme, domain::Actor(), *record);
    if (!seen || std::get<domain::Post>(*seen).state != domain::PostState::kShown) {
        return std::nullopt;
    }
    return std::get<domain::Post>(std::move(*seen));
}

std::vector<domain::Post> newest_posts(const domain::Programme& programme) {
    std::vector<const domain::Record*> records = programme.all(domain::RecordKind::kPost);
    std::ranges::sort(records, std::greater(), [](const domain::Record* record) {
        const auto& post = std::get<domain::Post>(*record);
        return std::pair(post.posted_at_s, std::string_view(post.id));
    });
    std::vector<domain::Post> posts;
    for (const domain::Record* record : records) {
        if (posts.size() == kPostsOfFeed) {
            break;
        }
        if (auto post = readable_post(programme, record)) {
            posts.push_back(std::move(*post));
        }
    }
    return posts;
}

/// The 32 digits of an id as a URI.
std::string uri_of(const std::string& id) {
    return "urn:uuid:" + id.substr(0, 8) + "-" + id.substr(8, 4) + "-" + id.substr(12, 4) + "-" + id.substr(16, 4) + "-" + id.substr(20);
}

std::string title_of(const domain::Programme& programme, const domain::Post& post, const app::Texts& texts) {
    if (post.answers_id.empty()) {
        return post.title;
    }
    const auto first = readable_post(programme, programme.find({domain::RecordKind::kPost, post.thread_id}));
    return first ? texts.fill("feed.answer", {{"title", first->title}}) : std::string(texts("feed.answer_untitled"));
}

}  // namespace

codec::FeedFile forum_feed(const domain::Programme& programme, const app::Texts& texts, std::string_view page_address) {
    const std::string page = std::string(page_address) + "/";
    codec::FeedFile feed{.id = page + "api/feed/forum",
                         .title = std::string(texts("feed.title")),
                         .self_link = page + "api/feed/forum",
                         .link = page,
                         .language = std::string(app::language_tag(texts.language())),
                         .entries = {}};
    for (const domain::Post& post : newest_posts(programme)) {
        const bool has_left = post.author_id == domain::kFormerPerson;
        feed.entries.push_back({.id = uri_of(post.id),
                                .title = title_of(programme, post, texts),
                                .author = has_left ? std::string(texts("feed.former")) : post.author_name,
                                .link = page + std::string(kForumAddress) + post.thread_id,
                                .published_at_s = post.posted_at_s,
                                .text = post.text,
                                .language = post.language});
    }
    return feed;
}

}  // namespace counterpart::endpoint
