#include "endpoint/mentions/mention_record.h"

#include <utility>

#include "base/utf8.h"
#include "domain/limits.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {
namespace {

/// The post that is kept of a mention, or nullptr.
const domain::Post* kept_mention(const LedgerView& view, const std::string& source, const MentionTarget& target) {
    const domain::Post* post = view.programme().post(id_of_mention(source, target));
    return post != nullptr && post->kind == domain::PostKind::kMention ? post : nullptr;
}

}  // namespace

std::string id_of_mention(const std::string& source, const MentionTarget& target) {
    const std::string& place = target.thread_id.empty() ? target.topic_id : target.thread_id;
    return sha256_hex("mention\n" + place + "\n" + source).substr(0, 32);
}

domain::Post post_of_mention(const std::string& source, const MentionTarget& target, const SourcePage& page, std::int64_t now_s) {
    const std::string host(truncate_utf8(host_of_address(source), domain::kMaxNameLength));
    domain::Post post;
    post.id = id_of_mention(source, target);
    post.thread_id = target.thread_id.empty() ? post.id : target.thread_id;
    post.answers_id = target.thread_id;
    post.author_name = host;
    post.text = page.excerpt;
    post.state = domain::PostState::kWaiting;
    post.posted_at_s = now_s;
    post.topic_id = target.topic_id;
    post.kind = domain::PostKind::kMention;
    post.source_url = source;
    post.source_name = page.title.empty() ? host : page.title;
    post.title = target.thread_id.empty() ? post.source_name : std::string();
    return post;
}

void keep_mention(LedgerView& view, std::string_view page_address, const Mention& mention, const SourcePage& page) {
    const auto target = target_of_mention(view.programme(), page_address, mention.target);
    if (!target) {
        return;
    }
    domain::Post post = post_of_mention(mention.source, *target, page, view.now_s());
    const domain::Post* known = kept_mention(view, mention.source, *target);
    if (known == nullptr) {
        if (view.programme().post(post.id) == nullptr) {
            view.write(std::move(post));
        }
        return;
    }
    if (known->text == post.text && known->source_name == post.source_name) {
        return;
    }
    post.posted_at_s = known->posted_at_s;
    post.edited_at_s = view.now_s();
    post.state = known->state == domain::PostState::kHidden ? domain::PostState::kHidden : domain::PostState::kWaiting;
    view.write(std::move(post));
}

void drop_mention(LedgerView& view, std::string_view page_address, const Mention& mention) {
    const auto target = target_of_mention(view.programme(), page_address, mention.target);
    const domain::Post* known = target ? kept_mention(view, mention.source, *target) : nullptr;
    if (known != nullptr && known->state != domain::PostState::kHidden) {
        view.remove({domain::RecordKind::kPost, known->id});
    }
}

}  // namespace counterpart::endpoint
