#include "domain/duplicates.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text_fold.h"
#include "domain/email.h"

namespace counterpart::domain {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view folded) {
    Words words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

/// Abbreviations of given names as they are written in Spanish and Portuguese documents.
std::string_view written_out(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kAbbreviations{{
        {"ma", "maria"}, {"m", "m"}, {"fco", "francisco"}, {"fca", "francisca"}, {"jse", "jose"}, {"anto", "antonio"},
        {"sto", "santo"}, {"sta", "santa"},
    }};
    const auto* found = std::ranges::find(kAbbreviations, word, &std::pair<std::string_view, std::string_view>::first);
    return found == kAbbreviations.end() ? word : found->second;
}

Words comparable_words(std::string_view name) {
    Words words = words_of(fold_words(name));
    for (std::string& word : words) {
        word = written_out(word);
    }
    std::ranges::sort(words);
    return words;
}

bool is_initial_of(std::string_view initial, std::string_view word) { return initial.size() == 1 && word.starts_with(initial); }

/// Whether every word of the shorter name has its partner in the longer one, an initial counting for a word. At least
/// two whole words must agree, so that relatives who share a family name stay apart.
bool are_similar(const Words& one, const Words& other) {
    const Words& shorter = one.size() <= other.size() ? one : other;
    Words rest = one.size() <= other.size() ? other : one;
    std::size_t whole_words = 0;
    for (const std::string& word : shorter) {
        auto match = std::ranges::find(rest, word);
        whole_words += match != rest.end() && word.size() > 1 ? 1 : 0;
        if (match == rest.end()) {
            match = std::ranges::find_if(rest, [&](const std::string& candidate) {
                return is_initial_of(word, candidate) || is_initial_of(candidate, word);
            });
        }
        if (match == rest.end()) {
            return false;
        }
        rest.erase(match);
    }
    return whole_words >= 2 || (whole_words == shorter.size() && shorter.size() == 1 && one == other);
}

/// Words of workplaces that say nothing about which one it is.
bool says_nothing(std::string_view word) {
    constexpr std::array<std::string_view, 22> kCommon{"library", "libraries", "public", "city", "biblioteca", "municipal", "publica",
                                                       "university", "universidad", "the", "of", "de", "la", "del", "central",
                                                       "national", "school", "and", "y", "for", "hospital", "college"};
    return std::ranges::find(kCommon, word) != kCommon.end();
}

/// At least half of the telling words of the shorter description occur in the other. Two empty ones are not similar.
bool are_similar_workplaces(std::string_view one, std::string_view other) {
    Words first = words_of(fold_words(one));
    Words second = words_of(fold_words(other));
    if (first.empty() || second.empty()) {
        return false;
    }
    if (first == second) {
        return true;
    }
    std::erase_if(first, says_nothing);
    std::erase_if(second, says_nothing);
    if (first.size() > second.size()) {
        std::swap(first, second);
    }
    const auto shared = std::ranges::count_if(first, [&](const std::string& word) { return std::ranges::contains(second, word); });
    return !first.empty() && 2 * static_cast<std::size_t>(shared) >= first.size();
}

bool replaces(const Application& later, const Application& earlier) {
    return std::pair(later.arrived_at_s, std::string_view(later.id)) > std::pair(earlier.arrived_at_s, std::string_view(earlier.id));
}

using Group = std::vector<const Application*>;

std::map<std::string, Group> by_address(std::span<const Application> applications) {
    std::map<std::string, Group> groups;
    for (const Application& application : applications) {
        groups[normalised_email(application.email)].push_back(&application);
    }
    return groups;
}

/// People who could share names: one country and one word of the name in common. Cost: linear in the pairs within groups.
std::map<std::pair<std::string, std::string>, Group> by_country_and_name_word(std::span<const Application> applications) {
    std::map<std::pair<std::string, std::string>, Group> groups;
    for (const Application& application : applications) {
        Words words = comparable_words(application.name);
        words.erase(std::ranges::unique(words).begin(), words.end());
        for (const std::string& word : words) {
            if (word.size() > 1) {
                groups[{application.country, word}].push_back(&application);
            }
        }
    }
    return groups;
}

LikelyDuplicate duplicate_of(const Application& one, const Application& other, DuplicateReason reason) {
    return {std::min(one.id, other.id), std::max(one.id, other.id), reason};
}

bool same_address(const Application& one, const Application& other) {
    return normalised_email(one.email) == normalised_email(other.email);
}

void add_same_names(const Group& group, std::vector<LikelyDuplicate>& found) {
    for (std::size_t a = 0; a < group.size(); ++a) {
        for (std::size_t b = a + 1; b < group.size(); ++b) {
            const Application& one = *group[a];
            const Application& other = *group[b];
            const Words one_words = comparable_words(one.name);
            const Words other_words = comparable_words(other.name);
            if (!are_similar(one_words, other_words) || !are_similar_workplaces(one.workplace, other.workplace) ||
                same_address(one, other)) {
                continue;
            }
            const auto reason = one_words == other_words && fold_words(one.name) == fold_words(other.name)
                                    ? DuplicateReason::kSameNameSameWorkplace
                                    : DuplicateReason::kSimilarNameSameWorkplace;
            found.push_back(duplicate_of(one, other, reason));
        }
    }
}

}  // namespace

std::string comparable_name(std::string_view name) {
    std::string text;
    for (const std::string& word : comparable_words(name)) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

std::vector<Exclusion> find_repeated_applications(std::span<const Application> applications) {
    std::vector<Exclusion> exclusions;
    for (const auto& [address, group] : by_address(applications)) {
        for (const Application* earlier : group) {
            const Application* latest = earlier;
            for (const Application* candidate : group) {
                const bool same_person = are_similar(comparable_words(earlier->name), comparable_words(candidate->name));
                latest = same_person && replaces(*candidate, *latest) ? candidate : latest;
            }
            if (latest != earlier) {
                exclusions.push_back({earlier->id, ExclusionReason::kReplacedByLater, latest->id});
            }
        }
    }
    std::ranges::sort(exclusions, {}, &Exclusion::application_id);
    return exclusions;
}

std::vector<LikelyDuplicate> find_likely_duplicates(std::span<const Application> applications) {
    std::vector<LikelyDuplicate> found;
    for (const auto& [address, group] : by_address(applications)) {
        for (std::size_t a = 0; a < group.size(); ++a) {
            for (std::size_t b = a + 1; b < group.size(); ++b) {
                if (!are_similar(comparable_words(group[a]->name), comparable_words(group[b]->name))) {
                    found.push_back(duplicate_of(*group[a], *group[b], DuplicateReason::kSameAddress));
                }
            }
        }
    }
    for (const auto& [key, group] : by_country_and_name_word(applications)) {
        add_same_names(group, found);
    }
    const auto order = [](const LikelyDuplicate& duplicate) { return std::tie(duplicate.first_id, duplicate.second_id, duplicate.reason); };
    std::ranges::sort(found, {}, order);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

}  // namespace counterpart::domain
