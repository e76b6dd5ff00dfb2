#include "endpoint/pages/post_parts.h"

#include <map>

#include "domain/country.h"
#include "endpoint/forum_feed.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

bool is_hidden_post(const domain::Post& post) { return post.state == domain::PostState::kHidden; }

std::string name_under_post(const PageSource& source, const domain::Post& post) {
    return post.author_id == domain::kFormerPerson ? std::string(source.texts("feed.former")) : post.author_name;
}

/// The line under the title: who wrote it, from where, when.
void write_byline(HtmlWriter& html, const PageSource& source, const domain::Post& post) {
    const app::Texts& t = source.texts;
    html.begin("p", {{"class", "meta"}});
    write_user_words(html, name_under_post(source, post));
    if (!post.country.empty()) {
        html.text(" (" + std::string(domain::country_name(post.country, t.language())) + ")");
    }
    if (post.by_team) {
        html.text(" · " + std::string(t("page.by_team")));
    }
    html.text(" · ");
    write_moment(html, source, post.posted_at_s);
    if (post.edited_at_s > 0) {
        html.text(" · ");
        write_sentence(html, t("page.edited"), {{"date", [&] { write_moment(html, source, post.edited_at_s); }}});
    }
    html.end();
    if (!post.source_url.empty()) {
        html.begin("p", {{"class", "meta"}});
        const std::string_view name = post.source_name.empty() ? post.source_url : post.source_name;
        write_sentence(html, t("page.first_published"), {{"source", [&] { write_foreign_link(html, name, post.source_url); }}});
        html.end();
    }
}

/// Opens a post's article and writes the post; its answers may follow inside.
void open_post(HtmlWriter& html, const PageSource& source, const PlacedPost& placed, const std::map<std::string, std::string>& names) {
    const app::Texts& t = source.texts;
    const domain::Post& post = placed.post;
    const std::string anchor = anchor_of_post(post.id);
    if (is_hidden_post(post)) {
        html.begin("article", {{"id", anchor}});
        html.element("p", t("page.hidden"), {{"class", "meta"}});
        return;
    }
    const std::string label = t.fill("page.post_by", {{"name", name_under_post(source, post)}});
    html.begin("article", {{"id", anchor}, {"aria-label", label}});
    write_byline(html, source, post);
    const auto answered = names.find(post.answers_id);
    if (placed.level == kDeepestAnswer && answered != names.end()) {
        const std::string place = "#" + anchor_of_post(post.answers_id);
        html.begin("p", {{"class", "meta"}});
        write_sentence(html, t("page.answer_to"), {{"name", [&] {
                                                        html.begin("a", {{"href", place}});
                                                        write_user_words(html, answered->second);
                                                        html.end();
                                                    }}});
        html.end();
    }
    write_user_text(html, post.text, post.language);
}

}  // namespace

std::string anchor_of_post(std::string_view post_id) { return "post-" + std::string(post_id); }

std::string title_of_thread(const PageSource& source, const ReadableThread& thread) {
    return thread.title.empty() ? std::string(source.texts("page.untitled")) : thread.title;
}

void write_thread(HtmlWriter& html, const PageSource& source, const ReadableThread& thread, ThreadHeading heading) {
    html.begin("section", {{"class", "thread"}});
    if (heading == ThreadHeading::kShown) {
        const std::string path = std::string(kThreadPath) + thread.id;
        html.begin("h3");
        html.begin("a", {{"href", path}});
        write_user_words(html, title_of_thread(source, thread), thread.title.empty() ? "" : std::string_view(thread.language));
        html.end();
        html.end();
    }
    std::map<std::string, std::string> names;
    for (const PlacedPost& placed : thread.posts) {
        if (!is_hidden_post(placed.post)) {
            names.emplace(placed.post.id, name_under_post(source, placed.post));
        }
    }
    const std::size_t outside = html.depth();
    for (const PlacedPost& placed : thread.posts) {
        while (html.depth() - outside >= placed.level) {
            html.end();
        }
        open_post(html, source, placed, names);
    }
    while (html.depth() > outside) {
        html.end();
    }
    const std::string answer = "/" + std::string(kForumAddress) + thread.id;
    html.begin("p", {{"class", "write"}});
    html.element("a", source.texts("page.write_answer"), {{"href", answer}});
    html.end();
    html.end();
}

void write_elsewhere(HtmlWriter& html, const PageSource& source, const std::vector<domain::Post>& elsewhere) {
    const app::Texts& t = source.texts;
    if (elsewhere.empty()) {
        return;
    }
    html.begin("section", {{"aria-labelledby", "elsewhere"}});
    html.element("h2", t("page.elsewhere"), {{"id", "elsewhere"}});
    html.begin("ul", {{"class", "list"}});
    for (const domain::Post& post : elsewhere) {
        const std::string anchor = anchor_of_post(post.id);
        html.begin("li", {{"id", anchor}});
        if (is_hidden_post(post)) {
            html.element("p", t("page.hidden"), {{"class", "meta"}});
            html.end();
            continue;
        }
        const std::string_view name = post.source_name.empty() ? std::string_view(post.source_url) : post.source_name;
        const bool is_reblog = post.kind == domain::PostKind::kReblog;
        html.begin("p", {{"lang", post.language}, kOwnDirection});
        write_foreign_link(html, name, post.source_url);
        html.end();
        html.begin("p", {{"class", "meta"}});
        html.text(std::string(t(is_reblog ? "page.reblog" : "page.mention")) + " · ");
        write_moment(html, source, post.posted_at_s);
        html.end();
        if (!post.text.empty()) {
            write_user_text(html, post.text, post.language);
        }
        html.end();
    }
    html.end();
    html.end();
}

}  // namespace counterpart::endpoint
