#include "domain/name_index.h"

#include <algorithm>
#include <array>

#include "base/text_fold.h"

namespace counterpart::domain {
namespace {

/// The folded words without those that lists write or leave out ("The Gambia", "Trinidad & Tobago").
std::string name_key(std::string_view name) {
    constexpr std::array<std::string_view, 11> kSmallWords{"the", "and", "of", "y", "e", "de", "del", "la", "el", "los", "las"};
    const std::string folded = fold_words(name);
    std::string key;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        const std::string_view word = std::string_view(folded).substr(begin, end - begin);
        if (std::ranges::find(kSmallWords, word) == kSmallWords.end()) {
            key += key.empty() ? "" : " ";
            key += word;
        }
        begin = end + 1;
    }
    return key.empty() ? folded : key;
}

}  // namespace

void NameIndex::add(std::string_view name, std::uint32_t row) {
    if (std::string key = name_key(name); !key.empty()) {
        entries_.push_back({std::move(key), row});
    }
}

void NameIndex::add_list(std::string_view names, std::uint32_t row) {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('|'), names.size());
        add(names.substr(0, end), row);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

void NameIndex::finish() { std::ranges::stable_sort(entries_, {}, &Entry::key); }

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const {
    const std::string key = name_key(name);
    const auto entry = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
    return entry != entries_.end() && entry->key == key ? std::optional(entry->row) : std::nullopt;
}

}  // namespace counterpart::domain
