#include "domain/topic_clock.h"

#include <utility>

namespace counterpart::domain {

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

}  // namespace counterpart::domain
