#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::endpoint {

/// The most pages that one topic or post tells of its link.
inline constexpr std::size_t kMostLinkedPages = 20;

/// A plain page of ours, and the pages of other sites that a topic or a post on it links to.
struct LinkedPages {
    std::string source;                ///< our page's address
    std::vector<std::string> targets;  ///< each once, in their order
    std::string digest;                ///< of what is written there: changes with it

    friend bool operator==(const LinkedPages&, const LinkedPages&) = default;
};

/// Whom a topic or a post links to, as everybody may see it: a published topic of a round, a post that is shown and was written here. No targets for
/// anything else, and none at our own address.
LinkedPages linked_pages(const domain::Programme& programme, std::string_view page_address, const domain::RecordKey& key);

}  // namespace counterpart::endpoint
