#include "domain/topic_clock.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/civil_date.h"
#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/forum_text.h"

namespace counterpart::domain {
namespace {

constexpr std::size_t kMostBytesInShort = 600;

/// The published topics of a round that began last: one, if no two begin on the same day.
std::vector<const Topic*> latest_topics(const Programme& programme, const RoundRecord& round, std::int64_t now_s) {
    std::vector<const Topic*> latest;
    for (const Record* record : programme.of_round(round.id)) {
        const auto* topic = std::get_if<Topic>(record);
        if (topic == nullptr || topic->state != TopicState::kPublished || days_from_civil(topic->starts_on) * kSecondsPerDay > now_s) {
            continue;
        }
        if (!latest.empty() && latest.front()->starts_on < topic->starts_on) {
            latest.clear();
        }
        if (latest.empty() || latest.front()->starts_on == topic->starts_on) {
            latest.push_back(topic);
        }
    }
    return latest;
}

/// The people of the round's current partnerships.
std::set<std::string> people_of_round(const Programme& programme, const RoundRecord& round) {
    std::set<std::string> people;
    for (const Record* record : programme.of_round(round.id)) {
        const auto* partnership = std::get_if<Partnership>(record);
        if (partnership == nullptr || !is_current(*partnership)) {
            continue;
        }
        for (const Member& member : members_of(programme, *partnership)) {
            people.insert(member.person->id);
        }
    }
    return people;
}

/// When somebody's first partnership of a round began.
std::int64_t came_into_round_s(const Programme& programme, const std::string& person_id, const RoundRecord& round) {
    std::int64_t first_s = 0;
    for (const Partnership* partnership : programme.partnerships_of(person_id)) {
        if (partnership->round_id == round.id && partnership->started_at_s != 0) {
            first_s = first_s == 0 ? partnership->started_at_s : std::min(first_s, partnership->started_at_s);
        }
    }
    return first_s;
}

MailOrder topic_mail(const Person& person, const RoundRecord& round, const Topic& topic) {
    MailOrder mail = mail_about_round(person, MailKind::kTopicBegins, &round);
    mail.parameters.insert(mail.parameters.end(), {{"title", without_overrides(topic.title)},
                                                   {"hashtag", topic.hashtag.empty() ? std::string() : " #" + topic.hashtag},
                                                   {"summary", topic_in_short(topic)},
                                                   {"topic", topic.id}});
    return mail;
}

void tell_of_topic(const Programme& programme, const RoundRecord& round, const Topic& topic, std::int64_t now_s, Decision& decision) {
    bool is_news = false;
    for (const std::string& person_id : people_of_round(programme, round)) {
        if (came_into_round_s(programme, person_id, round) <= topic.told_at_s) {
            continue;
        }
        is_news = true;
        const Person& person = *programme.person(person_id);
        if (person.topic_mails && person.email_confirmed_at_s != 0) {
            decision.mails.push_back(topic_mail(person, round, topic));
        }
    }
    if (is_news) {
        Topic told = topic;
        told.told_at_s = now_s;
        decision.written.emplace_back(std::move(told));
    }
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        const bool is_blank = (letter >= 0 && letter <= ' ') || letter == 0x7f;
        if (!is_blank) {
            line += letter;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return std::string(trimmed(line));
}

/// The first two sentences of a line: each ends with a full stop or the like before a space.
std::string_view first_sentences(std::string_view line) {
    constexpr std::size_t kSentences = 2;
    std::size_t sentences = 0;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == ' ' && std::string_view(".!?").contains(line[at - 1]) && ++sentences == kSentences) {
            return line.substr(0, at);
        }
    }
    return line;
}

}  // namespace

std::string topic_in_short(const Topic& topic) {
    const std::string summary = on_one_line(without_overrides(topic.summary));
    const std::string text = summary.empty() ? on_one_line(without_overrides(topic.text)) : std::string();
    const std::string_view whole = summary.empty() ? first_sentences(text) : std::string_view(summary);
    if (whole.size() <= kMostBytesInShort) {
        return std::string(whole);
    }
    constexpr std::string_view kMore = "…";
    const std::string_view cut = truncate_utf8(whole, kMostBytesInShort - kMore.size());
    const std::size_t space = cut.rfind(' ');
    return std::string(space == std::string_view::npos ? cut : cut.substr(0, space)) + std::string(kMore);
}

Decision due_topics(const Programme& programme, std::int64_t now_s) {
    Decision decision;
    for (const Record* record : programme.all(RecordKind::kTopic)) {
        const auto& topic = std::get<Topic>(*record);
        if (topic.state == TopicState::kScheduled && topic.publish_at_s <= now_s) {
            Topic published = topic;
            published.state = TopicState::kPublished;
            decision.written.emplace_back(std::move(published));
        }
    }
    return decision;
}

Decision due_topic_mails(const Programme& programme, std::int64_t now_s) {
    Decision decision;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        const auto& round = std::get<RoundRecord>(*record);
        if (round.state == RoundState::kRunning) {
            for (const Topic* topic : latest_topics(programme, round, now_s)) {
                tell_of_topic(programme, round, *topic, now_s, decision);
            }
        }
    }
    return decision;
}

}  // namespace counterpart::domain
