#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "domain/records.h"
#include "endpoint/fake_view.h"
#include "endpoint/pages/page_frame.h"
#include "endpoint/server_text.h"

namespace counterpart::endpoint {

inline domain::RoundRecord round_for_page(const std::string& name, CivilDate starts_on) {
    domain::RoundRecord round;
    round.id = id_from_text(name);
    round.name = name;
    round.starts_on = starts_on;
    round.weeks = 16;
    return round;
}

inline domain::Topic topic_for_page(const std::string& name, const std::string& round, CivilDate starts_on) {
    domain::Topic topic;
    topic.id = id_from_text(name);
    topic.round_id = round.empty() ? std::string() : id_from_text(round);
    topic.starts_on = starts_on;
    topic.title = "Title of " + name;
    topic.text = "Text of " + name;
    topic.language = "en";
    return topic;
}

/// The first post of a thread, about a topic or about none.
inline domain::Post post_for_page(const std::string& name, const std::string& topic, std::int64_t at_s) {
    domain::Post post;
    post.id = post.thread_id = id_from_text(name);
    post.title = "Title of " + name;
    post.author_id = kAna;
    post.author_name = "Ana";
    post.text = "Text of " + name;
    post.language = "en";
    post.state = domain::PostState::kShown;
    post.posted_at_s = at_s;
    post.topic_id = topic.empty() ? std::string() : id_from_text(topic);
    return post;
}

inline domain::Post answer_for_page(const std::string& name, const domain::Post& to, std::int64_t at_s) {
    domain::Post post = post_for_page(name, {}, at_s);
    post.thread_id = to.thread_id;
    post.answers_id = to.id;
    post.topic_id = to.topic_id;
    post.title.clear();
    return post;
}

/// What the pages of a view are made from.
inline PageSource page_source(const FakeView& view, domain::UiLanguage language = domain::UiLanguage::kEnglish) {
    return {.programme = view.programme(), .texts = server_texts(language), .address = "https://example.org"};
}

inline std::size_t count_in(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

}  // namespace counterpart::endpoint
