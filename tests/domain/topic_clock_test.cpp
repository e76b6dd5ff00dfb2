#include "domain/topic_clock.h"

#include <algorithm>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

Topic topic_to_publish(TopicState state) {
    Topic topic = sample_topic();
    topic.state = state;
    topic.publish_at_s = kSampleNow_s;
    return topic;
}

constexpr std::int64_t kFirstDay_s = 1'409'443'200;  // 31 August 2014
constexpr std::int64_t kLater_s = 1'410'000'000;     // when all of the sample's partnerships have begun

Topic topic_from(const std::string& name, CivilDate starts_on) {
    Topic topic = sample_topic();
    topic.id = sample_id(name);
    topic.starts_on = starts_on;
    return topic;
}

/// Does what is due, and whom that tells of which topic.
std::vector<std::string> told_at(Programme& programme, std::int64_t now_s) {
    Decision decision = due_topic_mails(programme, now_s);
    CHECK(decision.removed.empty());
    for (Record& record : decision.written) {
        programme.apply(std::move(record), programme.last_sequence() + 1);
    }
    std::vector<std::string> told;
    for (const MailOrder& mail : decision.mails) {
        CHECK(mail.kind == MailKind::kTopicBegins);
        told.push_back(mail.address.substr(0, mail.address.find('@')) + " " + mail.parameters.back().second);
    }
    std::ranges::sort(told);
    return told;
}

std::vector<std::string> all_four(const std::string& topic) {
    const std::string id = sample_id(topic);
    return {"five " + id, "one " + id, "six " + id, "two " + id};
}

using Nobody = std::vector<std::string>;

}  // namespace

TEST_CASE("a scheduled topic is published at its moment, once, and nothing else of it changes") {
    Programme programme = sample_programme();
    programme.apply(topic_to_publish(TopicState::kScheduled), 1'000);
    CHECK(due_topics(programme, kSampleNow_s - 1) == Decision{});
    const Decision decision = due_topics(programme, kSampleNow_s);
    CHECK(decision.written == std::vector<Record>{topic_to_publish(TopicState::kPublished)});
    CHECK(decision.removed.empty());
    CHECK(decision.mails.empty());
    programme.apply(decision.written.front(), 1'001);
    CHECK(due_topics(programme, kSampleNow_s + 1) == Decision{});
}

TEST_CASE("a draft, a topic that waits for a review and a published one stay as they are, whatever their moment is") {
    for (const TopicState state : {TopicState::kDraft, TopicState::kInReview, TopicState::kPublished}) {
        Programme programme = sample_programme();
        programme.apply(topic_to_publish(state), 1'000);
        CHECK(due_topics(programme, kSampleNow_s + 1) == Decision{});
    }
}

TEST_CASE("a topic whose moment passed while no clock ran is published late, each one that is due at once") {
    Programme programme = sample_programme();
    Topic other = topic_to_publish(TopicState::kScheduled);
    other.id = sample_id("other topic");
    Topic later = topic_to_publish(TopicState::kScheduled);
    later.id = sample_id("later topic");
    later.publish_at_s += 10 * kSecondsPerDay;
    programme.apply(topic_to_publish(TopicState::kScheduled), 1'000);
    programme.apply(other, 1'001);
    programme.apply(later, 1'002);
    CHECK(due_topics(programme, kSampleNow_s + kSecondsPerDay).written.size() == 2);
}

TEST_CASE("people in a round are told once of a topic that begins, from its first day") {
    Programme programme = sample_programme();
    programme.apply(topic_from("topic", {2014, 9, 14}), 1'000);
    const std::int64_t first_day_s = days_from_civil({2014, 9, 14}) * kSecondsPerDay;
    CHECK(told_at(programme, first_day_s - 1) == Nobody());
    CHECK(told_at(programme, first_day_s) == all_four("topic"));
    CHECK(programme.topic(sample_id("topic"))->told_at_s == first_day_s);
    CHECK(due_topic_mails(programme, first_day_s + 1) == Decision{});
    CHECK(due_topic_mails(programme, first_day_s + 20 * kSecondsPerDay) == Decision{});
}

TEST_CASE("a mail about a topic holds what its reader needs, in their language") {
    Programme programme = sample_programme();
    Topic topic = sample_topic();
    topic.title = "Getting\u202E to know you";
    topic.summary = "Who you are.";
    topic.hashtag = "mydesk";
    programme.apply(topic, 1'000);
    Person two = sample_person("two");
    two.language = UiLanguage::kSpanish;
    programme.apply(two, 1'001);
    const Decision decision = due_topic_mails(programme, kLater_s);
    const auto mail = std::ranges::find(decision.mails, "two@example.org", &MailOrder::address);
    REQUIRE(mail != decision.mails.end());
    CHECK(*mail == MailOrder{sample_id("two"),
                             "two@example.org",
                             MailKind::kTopicBegins,
                             UiLanguage::kSpanish,
                             {{"name", "Person two"},
                              {"round", "round 2"},
                              {"title", "Getting to know you"},
                              {"hashtag", " #mydesk"},
                              {"summary", "Who you are."},
                              {"topic", topic.id}}});
}

TEST_CASE("of topics that nobody was told of, only the one that began last is told") {
    Programme programme = sample_programme();
    programme.apply(topic_from("second", {2014, 9, 2}), 1'000);
    programme.apply(topic_from("third", {2014, 9, 4}), 1'001);
    programme.apply(topic_from("coming", {2014, 12, 1}), 1'002);
    CHECK(told_at(programme, kLater_s) == all_four("third"));
    CHECK(told_at(programme, kLater_s + 1) == Nobody());
}

TEST_CASE("nobody is told of drafts, of the library, of rounds that do not run, or of what is scheduled") {
    for (const TopicState state : {TopicState::kDraft, TopicState::kInReview, TopicState::kScheduled}) {
        Programme programme = sample_programme();
        programme.apply(topic_to_publish(state), 1'000);
        CHECK(due_topic_mails(programme, kLater_s) == Decision{});
    }
    Programme of_library = sample_programme();
    Topic topic = sample_topic();
    topic.round_id.clear();
    of_library.apply(topic, 1'000);
    CHECK(due_topic_mails(of_library, kLater_s) == Decision{});
    for (const RoundState state : {RoundState::kPlanned, RoundState::kOpen, RoundState::kClosed, RoundState::kEnded}) {
        Programme programme = sample_programme();
        programme.apply(sample_round_record("round 2", {2014, 8, 31}, state), 1'000);
        CHECK(due_topic_mails(programme, kLater_s) == Decision{});
    }
}

TEST_CASE("whoever is in no partnership now, has no confirmed address or wants no such mails gets none") {
    Programme programme = sample_programme();
    Partnership ended = *programme.partnership(sample_id("five+six"));
    ended.ended_at_s = kLater_s - 1;
    programme.apply(ended, 1'000);
    Person one = sample_person("one");
    one.topic_mails = false;
    programme.apply(one, 1'001);
    CHECK(told_at(programme, kLater_s) == std::vector<std::string>{"two " + sample_id("topic")});
    one.topic_mails = true;
    programme.apply(one, 1'002);
    CHECK(told_at(programme, kLater_s + 1) == Nobody());

    Programme other = sample_programme();
    Partnership held = *other.partnership(sample_id("five+six"));
    held.started_at_s = 0;
    other.apply(held, 1'000);
    one.email_confirmed_at_s = 0;
    other.apply(one, 1'001);
    CHECK(told_at(other, kLater_s) == std::vector<std::string>{"two " + sample_id("topic")});
}

TEST_CASE("who comes into the round while a topic goes on is told of it then, and who gets another partner is not told again") {
    Programme programme = sample_programme();
    Partnership later = *programme.partnership(sample_id("five+six"));
    later.started_at_s = 0;
    programme.apply(later, 1'000);
    CHECK(told_at(programme, kLater_s).size() == 2);
    later.started_at_s = kLater_s + 100;
    programme.apply(later, 1'001);
    CHECK(told_at(programme, kLater_s + 100) == std::vector<std::string>{all_four("topic")[0], all_four("topic")[2]});
    Partnership first = *programme.partnership(sample_id("one+two"));
    first.ended_at_s = kLater_s + 200;
    programme.apply(first, 1'002);
    programme.apply(Partnership{sample_id("one+three"), first.round_id, {sample_id("one"), sample_id("three")}, 3, kLater_s + 300, 0, {}},
                    1'003);
    CHECK(told_at(programme, kLater_s + 400) == std::vector<std::string>{"three " + sample_id("topic")});
    CHECK(told_at(programme, kLater_s + 500) == Nobody());
}

TEST_CASE("while nobody is in the round, a topic stays to be told") {
    Programme programme = sample_programme();
    CHECK(due_topic_mails(programme, kFirstDay_s).mails.size() == 4);  // the sample's partnerships stand without regard to the clock
    for (const char* const id : {"one+two", "five+six"}) {
        Partnership ended = *programme.partnership(sample_id(id));
        ended.ended_at_s = kFirstDay_s;
        programme.apply(ended, 1'000);
    }
    CHECK(due_topic_mails(programme, kLater_s) == Decision{});
}

TEST_CASE("a change of a topic keeps when people were told of it") {
    Programme programme = sample_programme();
    REQUIRE(told_at(programme, kLater_s).size() == 4);
    Topic changed = sample_topic();
    changed.title = "Another title";
    CHECK(written<Topic>(granted(programme, "coordinator", SaveTopic{changed})).told_at_s == kLater_s);
    changed.id = sample_id("new topic");
    changed.told_at_s = 5;
    CHECK(written<Topic>(granted(programme, "coordinator", SaveTopic{changed})).told_at_s == 0);
}

TEST_CASE("a topic in short is its summary, or how its text begins, on one line") {
    Topic topic;
    topic.text = "Version 1.5 is out.  It is\nnew! And more.";
    CHECK(topic_in_short(topic) == "Version 1.5 is out. It is new!");
    topic.text = "One line without an end";
    CHECK(topic_in_short(topic) == "One line without an end");
    topic.summary = "  In\x1b short.\r\nTwice. Three times. ";
    CHECK(topic_in_short(topic) == "In short. Twice. Three times.");
    topic.summary.clear();
    topic.text = "A. ";
    CHECK(topic_in_short(topic) == "A.");
    topic.text.clear();
    CHECK(topic_in_short(topic).empty());
    for (int k = 0; k < 400; ++k) {
        topic.text += "múltiple ";
    }
    const std::string in_short = topic_in_short(topic);
    CHECK(in_short.size() <= 600);
    CHECK(in_short.ends_with("múltiple…"));
    topic.text = std::string(5'000, 'x');
    CHECK(topic_in_short(topic).size() == 600);
}
