#include <string>

#include "endpoint/sample_forum_table.h"
#include "endpoint/sample_stage.h"

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kHourOfForum_s = 3'600;

/// A post by somebody of the sample or by a visitor.
void send_post(SampleStage& stage, const SamplePost& post) {
    const std::int64_t at_s = stage.day(post.day) + post.hour * kHourOfForum_s;
    stage.act(post.key, at_s,
              domain::PostMessage{.post_id = id_in_sample(post.id),
                                  .answers_id = post.answers.empty() ? std::string() : id_in_sample(post.answers),
                                  .title = std::string(post.title),
                                  .visitor_name = std::string(post.visitor_name),
                                  .text = std::string(post.text),
                                  .language = std::string(post.language),
                                  .topic_id = post.topic.empty() ? std::string() : topic_id_in_sample(post.topic),
                                  .country = std::string(post.country),
                                  .guest_post = post.guest_post});
    if (post.approved) {
        stage.act("coordinator", at_s, domain::HidePost{.post_id = id_in_sample(post.id), .state = domain::PostState::kShown});
    }
}

/// No person sends what a machine tells of another site, so it is written as it is.
void write_echo(SampleStage& stage, const SampleEcho& echo) {
    domain::Post post;
    post.id = id_in_sample(echo.id);
    post.thread_id = id_in_sample(echo.answers);
    post.answers_id = post.thread_id;
    post.author_name = echo.source_name;
    post.text = echo.text;
    post.language = echo.language;
    post.state = domain::PostState::kShown;
    post.posted_at_s = stage.day(echo.day);
    post.topic_id = topic_id_in_sample(echo.topic);
    post.kind = echo.kind;
    post.source_name = echo.source_name;
    post.source_url = echo.source_url;
    stage.write(post);
}

}  // namespace

void write_forum(SampleStage& stage) {
    for (const SamplePost& post : kSamplePosts) {
        send_post(stage, post);
    }
    for (const SampleEcho& echo : kSampleEchoes) {
        write_echo(stage, echo);
    }
}

}  // namespace counterpart::endpoint
