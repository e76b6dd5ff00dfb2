#include "endpoint/pages/forum_page.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include "endpoint/forum_feed.h"
#include "endpoint/pages/post_parts.h"
#include "endpoint/pages/topic_page.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kThreadDescriptionBytes = 200;

/// The thread of an id among posts that were sorted, or nullptr.
const ReadableThread* thread_among(const ReadablePosts& posts, std::string_view thread_id) {
    for (const auto* threads : {&posts.threads, &posts.articles}) {
        const auto found = std::ranges::find(*threads, thread_id, &ReadableThread::id);
        if (found != threads->end()) {
            return &*found;
        }
    }
    return nullptr;
}

/// The beginning of the first post that can be read.
std::string description_of_thread(const ReadableThread& thread) {
    const auto readable = std::ranges::find_if(thread.posts, [](const PlacedPost& placed) { return !placed.post.text.empty(); });
    return readable == thread.posts.end() ? std::string() : beginning_of_text(readable->post.text, kThreadDescriptionBytes);
}

/// The threads about no topic, the latest written in first.
std::vector<ReadableThread> threads_without_topic(const domain::Programme& programme) {
    std::vector<const domain::Post*> without_topic;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPost)) {
        if (const auto& post = std::get<domain::Post>(*record); post.topic_id.empty()) {
            without_topic.push_back(&post);
        }
    }
    ReadablePosts posts = readable_posts(programme, without_topic);
    std::vector<ReadableThread> threads = std::move(posts.threads);
    std::ranges::move(posts.articles, std::back_inserter(threads));
    std::ranges::sort(threads, std::greater(), [](const ReadableThread& thread) { return std::pair(thread.newest_at_s, thread.id); });
    return threads;
}

void write_thread_of_list(HtmlWriter& html, const PageSource& source, const ReadableThread& thread) {
    const std::string path = std::string(kThreadPath) + thread.id;
    html.begin("li");
    html.begin("a", {{"href", path}});
    write_user_words(html, title_of_thread(source, thread), thread.title.empty() ? "" : std::string_view(thread.language));
    html.end();
    html.begin("p", {{"class", "meta"}});
    html.text(source.texts.count("page.posts", static_cast<std::int64_t>(thread.posts.size())) + " · ");
    write_moment(html, source, thread.newest_at_s);
    html.end();
    html.end();
}

}  // namespace

std::optional<std::string> page_of_thread(const PageSource& source, std::string_view thread_id) {
    const ReadablePosts posts = readable_posts(source.programme, source.programme.posts_of_thread(thread_id));
    const ReadableThread* thread = thread_among(posts, thread_id);
    if (thread == nullptr) {
        return std::nullopt;
    }
    const app::Texts& t = source.texts;
    const PageHead head{.title = title_of_thread(source, *thread),
                        .description = description_of_thread(*thread),
                        .path = std::string(kThreadPath) + thread->id,
                        .feed_path = std::string(kForumFeedPath),
                        .app_path = "/" + std::string(kForumAddress) + thread->id,
                        .is_article = true};
    HtmlWriter html;
    begin_page(html, source, head);
    html.element("h1", head.title,
                 {{"lang", thread->title.empty() ? app::language_tag(t.language()) : std::string_view(thread->language)}, kOwnDirection});
    if (const auto topic = topic_for_visitor(source.programme, thread->posts.front().post.topic_id)) {
        const std::string path = std::string(kTopicPath) + topic->id;
        html.begin("p", {{"class", "meta"}});
        write_sentence(html, t("page.about_topic"), {{"topic", [&] {
                                                          html.begin("a", {{"href", path}});
                                                          write_user_words(html, topic->title, topic->language);
                                                          html.end();
                                                      }}});
        html.end();
    }
    write_thread(html, source, *thread, ThreadHeading::kOfPage);
    write_elsewhere(html, source, posts.elsewhere);
    return end_page(std::move(html), source, head);
}

std::string page_of_forum(const PageSource& source) {
    const app::Texts& t = source.texts;
    const PageHead head{.title = std::string(t("page.forum")),
                        .description = std::string(t("page.forum_text")),
                        .path = std::string(kThreadsPath),
                        .feed_path = std::string(kForumFeedPath),
                        .app_path = "/#/forum"};
    HtmlWriter html;
    begin_page(html, source, head);
    html.element("h1", head.title);
    html.begin("p");
    write_sentence(html, t("page.forum_lead"), {{"topics", [&] { html.element("a", t("page.forum_topics"), {{"href", kTopicsPath}}); }}});
    html.end();
    const auto threads = threads_without_topic(source.programme);
    if (threads.empty()) {
        html.element("p", t("page.no_posts"));
    } else {
        html.begin("ul", {{"class", "list"}});
        for (const ReadableThread& thread : threads) {
            write_thread_of_list(html, source, thread);
        }
        html.end();
    }
    return end_page(std::move(html), source, head);
}

}  // namespace counterpart::endpoint
