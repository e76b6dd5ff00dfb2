#include "endpoint/pages/site_map.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "endpoint/pages/conversation.h"
#include "endpoint/pages/html_writer.h"
#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {
namespace {

/// The threads in which a visitor may read something, the latest begun first.
std::vector<std::string> ids_of_readable_threads(const domain::Programme& programme) {
    std::vector<std::pair<std::int64_t, std::string>> threads;
    std::set<std::string, std::less<>> known;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        const bool counts = post.state == domain::PostState::kShown && !is_from_elsewhere(post) && !known.contains(post.thread_id);
        if (counts && post_for_visitor(programme, post)) {
            known.insert(post.thread_id);
            const domain::Post* first = programme.post(post.thread_id);
            threads.emplace_back(first == nullptr ? post.posted_at_s : first->posted_at_s, post.thread_id);
        }
    }
    std::ranges::sort(threads, std::greater());
    std::vector<std::string> ids;
    for (auto& [at_s, id] : threads) {
        ids.push_back(std::move(id));
    }
    return ids;
}

}  // namespace

std::string robots_text(std::string_view page_address) {
    return "User-agent: *\nAllow: /api/photos/\nAllow: /api/feed/\nDisallow: /api/\n\nSitemap: " + std::string(page_address) +
           "/sitemap.xml\n";
}

std::string site_map(const domain::Programme& programme, std::string_view page_address) {
    std::vector<std::string> paths{"/", std::string(kTopicsPath), std::string(kThreadsPath), std::string(kShowcasePath)};
    for (const domain::Record* record : programme.all(domain::RecordKind::kTopic)) {
        if (topic_for_visitor(programme, domain::id_of(*record))) {
            paths.push_back(std::string(kTopicPath) + domain::id_of(*record));
        }
    }
    for (const std::string& id : ids_of_readable_threads(programme)) {
        paths.push_back(std::string(kThreadPath) + id);
    }
    paths.resize(std::min(paths.size(), kMostAddressesOfMap));
    std::string map = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const std::string& path : paths) {
        map += "<url><loc>" + html_text(std::string(page_address) + path) + "</loc></url>\n";
    }
    return map + "</urlset>\n";
}

}  // namespace counterpart::endpoint
