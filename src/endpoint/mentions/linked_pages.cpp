#include "endpoint/mentions/linked_pages.h"

#include <algorithm>
#include <optional>

#include "domain/forum_text.h"
#include "endpoint/http.h"
#include "endpoint/pages/conversation.h"
#include "endpoint/pages/page_frame.h"
#include "endpoint/pages/post_parts.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kDigestDigits = 32;

/// Host and port of an address of the web.
std::string_view site_of(std::string_view address) {
    const std::size_t slashes = address.find("//");
    const std::string_view rest = slashes == std::string_view::npos ? address : address.substr(slashes + 2);
    return rest.substr(0, rest.find_first_of("/?#"));
}

/// Collects the addresses of other sites.
class TargetList {
  public:
    TargetList(std::string_view page_address, LinkedPages& pages) : own_site_(site_of(page_address)), pages_(pages) {}

    void add(std::string_view address) {
        const bool is_wanted = domain::is_web_address(address) && !same_ignoring_case(site_of(address), own_site_);
        if (is_wanted && pages_.targets.size() < kMostLinkedPages && !std::ranges::contains(pages_.targets, address)) {
            pages_.targets.emplace_back(address);
        }
    }

    void add_all_in(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const domain::TextSpan span = domain::find_web_address(text, at);
            add(text.substr(span.begin, span.end - span.begin));
            at = span.end;
        }
    }

  private:
    std::string_view own_site_;
    LinkedPages& pages_;
};

/// The post as everybody may read it, where it was written here.
std::optional<domain::Post> open_post_of(const domain::Programme& programme, std::string_view post_id) {
    const domain::Post* record = programme.post(post_id);
    auto post = record == nullptr ? std::nullopt : post_for_visitor(programme, *record);
    const bool tells = post && post->state == domain::PostState::kShown && !is_from_elsewhere(*post) && post->source_url.empty();
    return tells ? std::move(post) : std::nullopt;
}

LinkedPages pages_of_post(const domain::Programme& programme, std::string_view page_address, std::string_view post_id) {
    LinkedPages pages;
    if (const auto post = open_post_of(programme, post_id)) {
        pages.source = std::string(page_address) + std::string(kThreadPath) + post->thread_id + "#" + anchor_of_post(post->id);
        pages.digest = sha256_hex(post->text).substr(0, kDigestDigits);
        TargetList(page_address, pages).add_all_in(post->text);
    }
    return pages;
}

LinkedPages pages_of_topic(const domain::Programme& programme, std::string_view page_address, std::string_view topic_id) {
    LinkedPages pages;
    if (const auto topic = topic_for_visitor(programme, topic_id)) {
        pages.source = std::string(page_address) + std::string(kTopicPath) + topic->id;
        pages.digest = sha256_hex(topic->title + "\n" + topic->text + "\n" + topic->credit.url + "\n" + topic->picture_credit.url)
                           .substr(0, kDigestDigits);
        TargetList targets(page_address, pages);
        targets.add_all_in(topic->text);
        targets.add(topic->credit.url);
        if (!topic->picture_id.empty()) {
            targets.add(topic->picture_credit.url);
        }
    }
    return pages;
}

}  // namespace

LinkedPages linked_pages(const domain::Programme& programme, std::string_view page_address, const domain::RecordKey& key) {
    switch (key.kind) {
        case domain::RecordKind::kPost: return pages_of_post(programme, page_address, key.id);
        case domain::RecordKind::kTopic: return pages_of_topic(programme, page_address, key.id);
        default: return {};
    }
}

}  // namespace counterpart::endpoint
