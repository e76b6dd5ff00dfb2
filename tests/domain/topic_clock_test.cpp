#include "domain/topic_clock.h"

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
