#include "endpoint/topic_library.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "base/civil_date.h"
#include "base/id.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kMostPromptsOfLibrary = 6;

struct LibrarySource {
    std::string_view title;
    std::string_view author;
    std::string_view url;
    std::string_view licence;
};

struct LibraryTopic {
    std::string_view key;
    std::string_view title;
    std::string_view summary;
    std::string_view text;
    std::array<std::string_view, kMostPromptsOfLibrary> prompts;  ///< the rest is empty
    std::string_view hashtag;
    LibrarySource source;
    CivilDate first_held;
};

constexpr LibraryTopic kLibraryTopics[] = {
#include "generated/topic_library.inc"
};

domain::Topic topic_of_library(const LibraryTopic& one) {
    domain::Topic topic;
    topic.id = library_topic_id(one.key);
    topic.starts_on = one.first_held;
    topic.title = one.title;
    topic.summary = one.summary;
    topic.text = one.text;
    for (const std::string_view prompt : one.prompts) {
        if (!prompt.empty()) {
            topic.prompts.emplace_back(prompt);
        }
    }
    topic.language = "en";
    topic.hashtag = one.hashtag;
    topic.credit = {.title = std::string(one.source.title),
                    .author = std::string(one.source.author),
                    .url = std::string(one.source.url),
                    .licence = std::string(one.source.licence)};
    return topic;
}

bool is_of_library(const domain::RecordKey& key) {
    return key.kind == domain::RecordKind::kTopic &&
           std::ranges::any_of(kLibraryTopics, [&](const LibraryTopic& one) { return library_topic_id(one.key) == key.id; });
}

}  // namespace

std::string library_topic_id(std::string_view key) { return id_from_text("library topic " + std::string(key)); }

std::vector<domain::Topic> library_topics() {
    std::vector<domain::Topic> topics;
    std::ranges::transform(kLibraryTopics, std::back_inserter(topics), topic_of_library);
    return topics;
}

Result<void> fill_topic_library(LedgerView& view) {
    for (domain::Topic& topic : library_topics()) {
        // A removed record keeps its sequence, so what was taken out does not come back.
        if (view.programme().sequence_of({domain::RecordKind::kTopic, topic.id}) == 0) {
            view.write(std::move(topic));
        }
    }
    return {};
}

bool holds_library_alone(const domain::Programme& programme) {
    const auto changes = programme.changes_after(0, std::size(kLibraryTopics) + 1);
    return std::ranges::all_of(changes, [](const domain::Change& change) { return is_of_library(change.key); });
}

}  // namespace counterpart::endpoint
