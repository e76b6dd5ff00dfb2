#include "endpoint/pages/topic_page.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "domain/round_plan.h"
#include "domain/visible.h"
#include "endpoint/forum_feed.h"
#include "endpoint/pages/credit_line.h"
#include "endpoint/pages/post_parts.h"
#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kDescriptionBytes = 200;

/// Where the topic's picture is, if everybody may see it.
std::string path_of_picture(const domain::Programme& programme, const domain::Topic& topic) {
    const domain::Photo* photo = topic.picture_id.empty() ? nullptr : programme.photo(topic.picture_id);
    const bool is_shown = photo != nullptr && domain::visible(programme, domain::Actor(), *photo).has_value();
    return is_shown ? "/api/photos/" + topic.picture_id : std::string();
}

PageHead head_of_topic(const PageSource& source, const domain::Topic& topic) {
    return {.title = topic.title,
            .description = beginning_of_text(topic.summary.empty() ? topic.text : topic.summary, kDescriptionBytes),
            .path = std::string(kTopicPath) + topic.id,
            .feed_path = std::string(kTopicFeedPath) + topic.id,
            .app_path = "/" + std::string(kTopicAddress) + topic.id,
            .picture_path = path_of_picture(source.programme, topic),
            .picture_text = topic.picture_text,
            .is_article = true};
}

void write_days_of_topic(HtmlWriter& html, const PageSource& source, const domain::Topic& topic) {
    const auto last = last_day_of_topic(source.programme, topic);
    const auto first_day = [&] { write_day(html, source, topic.starts_on); };
    const auto last_day = [&] { write_day(html, source, *last); };
    if (last) {
        write_sentence(html, source.texts("page.dates"), {{"first", first_day}, {"last", last_day}});
    } else {
        write_sentence(html, source.texts("page.date"), {{"first", first_day}});
    }
}

void write_heading_of_topic(HtmlWriter& html, const PageSource& source, const domain::Topic& topic) {
    html.element("h1", topic.title, {{"lang", topic.language}, kOwnDirection});
    html.begin("p", {{"class", "meta"}});
    if (const domain::RoundRecord* round = source.programme.round(topic.round_id); round != nullptr) {
        write_user_words(html, round->name);
        html.text(" · ");
    }
    write_days_of_topic(html, source, topic);
    if (!topic.hashtag.empty()) {
        html.text(" · ");
        write_user_words(html, "#" + topic.hashtag);
    }
    html.end();
}

void write_picture_of_topic(HtmlWriter& html, const PageSource& source, const domain::Topic& topic, std::string_view path) {
    if (path.empty()) {
        return;
    }
    const domain::Photo* photo = source.programme.photo(topic.picture_id);
    html.begin("figure");
    const std::string width = std::to_string(photo->width_px), height = std::to_string(photo->height_px);
    html.single("img", {{"src", path}, {"alt", topic.picture_text}, {"lang", topic.language}, {"width", width}, {"height", height}});
    if (is_credited(topic.picture_credit)) {
        html.begin("figcaption");
        write_sentence(html, source.texts("page.picture_credit"), {{"credit", [&] { write_credit(html, source, topic.picture_credit); }}});
        html.end();
    }
    html.end();
}

void write_prompts_of_topic(HtmlWriter& html, const PageSource& source, const domain::Topic& topic) {
    if (topic.prompts.empty()) {
        return;
    }
    html.element("h2", source.texts("page.prompts"));
    html.begin("ol");
    for (const std::string& prompt : topic.prompts) {
        html.element("li", prompt, {{"lang", topic.language}, kOwnDirection});
    }
    html.end();
}

void write_threads_under(HtmlWriter& html, const PageSource& source, std::string_view id, std::string_view heading,
                         const std::vector<ReadableThread>& threads) {
    html.begin("section", {{"aria-labelledby", id}});
    html.element("h2", heading, {{"id", id}});
    if (threads.empty()) {
        html.element("p", source.texts("page.no_posts"));
    }
    for (const ReadableThread& thread : threads) {
        write_thread(html, source, thread, ThreadHeading::kShown);
    }
    html.end();
}

/// The topics that a visitor may read, by round, each round's in their order.
std::map<std::string, std::vector<domain::Topic>> topics_by_round(const domain::Programme& programme) {
    std::map<std::string, std::vector<domain::Topic>> rounds;
    for (const domain::Record* record : programme.all(domain::RecordKind::kTopic)) {
        if (auto topic = topic_for_visitor(programme, domain::id_of(*record))) {
            std::string round_id = topic->round_id;
            rounds[std::move(round_id)].push_back(*std::move(topic));
        }
    }
    for (auto& [id, topics] : rounds) {
        std::ranges::sort(topics, {}, [](const domain::Topic& topic) { return std::pair(topic.starts_on, topic.id); });
    }
    return rounds;
}

void write_topic_of_list(HtmlWriter& html, const PageSource& source, const domain::Topic& topic) {
    const std::string path = std::string(kTopicPath) + topic.id;
    html.begin("li");
    html.begin("a", {{"href", path}});
    write_user_words(html, topic.title, topic.language);
    html.end();
    html.begin("p", {{"class", "meta"}});
    write_days_of_topic(html, source, topic);
    html.end();
    if (!topic.summary.empty()) {
        html.element("p", topic.summary, {{"lang", topic.language}, kOwnDirection});
    }
    html.end();
}

}  // namespace

std::optional<CivilDate> last_day_of_topic(const domain::Programme& programme, const domain::Topic& topic) {
    const domain::RoundRecord* round = programme.round(topic.round_id);
    std::optional<std::int64_t> next;
    if (round != nullptr) {
        next = days_from_civil(domain::day_after_round(*round));
    }
    for (const domain::Record* record : programme.of_round(topic.round_id)) {
        const auto* other = std::get_if<domain::Topic>(record);
        if (other != nullptr && other->starts_on > topic.starts_on && topic_for_visitor(programme, other->id)) {
            const std::int64_t day = days_from_civil(other->starts_on);
            next = next ? std::min(*next, day) : day;
        }
    }
    const bool is_known = next && *next > days_from_civil(topic.starts_on);
    return is_known ? std::optional(civil_from_days(*next - 1)) : std::nullopt;
}

std::optional<std::string> page_of_topic(const PageSource& source, std::string_view topic_id) {
    const auto topic = topic_for_visitor(source.programme, topic_id);
    if (!topic) {
        return std::nullopt;
    }
    const app::Texts& t = source.texts;
    const PageHead head = head_of_topic(source, *topic);
    HtmlWriter html;
    begin_page(html, source, head);
    write_heading_of_topic(html, source, *topic);
    write_picture_of_topic(html, source, *topic, head.picture_path);
    write_user_text(html, topic->text, topic->language);
    if (is_credited(topic->credit)) {
        html.begin("p", {{"class", "credit"}});
        write_sentence(html, t("page.text_credit"), {{"credit", [&] { write_credit(html, source, topic->credit); }}});
        html.end();
    }
    write_prompts_of_topic(html, source, *topic);
    const ReadablePosts posts = readable_posts(source.programme, source.programme.posts_of(topic_id));
    if (!posts.articles.empty()) {
        write_threads_under(html, source, "articles", t("page.articles"), posts.articles);
    }
    write_threads_under(html, source, "conversation", t("page.conversation"), posts.threads);
    html.begin("p", {{"class", "write"}});
    html.element("a", t("page.write_topic"), {{"href", head.app_path}});
    html.end();
    write_elsewhere(html, source, posts.elsewhere);
    return end_page(std::move(html), source, head);
}

std::string page_of_topics(const PageSource& source) {
    const app::Texts& t = source.texts;
    const auto by_round = topics_by_round(source.programme);
    std::vector<std::pair<CivilDate, std::string>> order;
    for (const auto& [round_id, topics] : by_round) {
        const domain::RoundRecord* round = source.programme.round(round_id);
        order.emplace_back(round == nullptr ? topics.front().starts_on : round->starts_on, round_id);
    }
    std::ranges::sort(order, std::greater());
    const PageHead head{.title = std::string(t("page.topics")),
                        .description = std::string(t("page.topics_text")),
                        .path = std::string(kTopicsPath),
                        .feed_path = order.empty() ? std::string(kForumFeedPath) : std::string(kRoundFeedPath) + order.front().second,
                        .app_path = "/#/topics"};
    HtmlWriter html;
    begin_page(html, source, head);
    html.element("h1", head.title);
    html.element("p", head.description);
    html.begin("p");
    write_sentence(html, t("page.showcase_lead"),
                   {{"showcase", [&] { html.element("a", t("page.showcase_link"), {{"href", kShowcasePath}}); }}});
    html.end();
    if (order.empty()) {
        html.element("p", t("page.no_topics"));
    }
    for (const auto& [starts_on, round_id] : order) {
        const domain::RoundRecord* round = source.programme.round(round_id);
        html.begin("section");
        html.begin("h2");
        if (round == nullptr) {
            html.text(t("page.earlier_round"));
        } else {
            write_user_words(html, round->name);
        }
        html.end();
        html.begin("ol", {{"class", "list"}});
        for (const domain::Topic& topic : by_round.at(round_id)) {
            write_topic_of_list(html, source, topic);
        }
        html.end();
        html.end();
    }
    return end_page(std::move(html), source, head);
}

}  // namespace counterpart::endpoint
