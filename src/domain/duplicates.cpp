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
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kAbbreviations{{
        {"ma", "maria"},
        {"fco", "francisco"},
        {"fca", "francisca"},
        {"jse", "jose"},
        {"anto", "antonio"},
        {"sto", "santo"},
        {"sta", "santa"},
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
    const Words& longer = one.size() <= other.size() ? other : one;
    std::vector<bool> taken(longer.size());
    const auto take_first = [&](auto fits) {
        for (std::size_t place = 0; place < longer.size(); ++place) {
            if (!taken[place] && fits(longer[place])) {
                taken[place] = true;
                return true;
            }
        }
        return false;
    };
    std::size_t whole_words = 0;
    for (const std::string& word : shorter) {
        if (take_first([&](const std::string& candidate) { return candidate == word; })) {
            whole_words += word.size() > 1 ? 1 : 0;
        } else if (!take_first(
                       [&](const std::string& candidate) { return is_initial_of(word, candidate) || is_initial_of(candidate, word); })) {
            return false;
        }
    }
    return whole_words >= 2 || (whole_words == shorter.size() && shorter.size() == 1 && one == other);
}

/// Words of workplaces that say nothing about which one it is.
bool says_nothing(std::string_view word) {
    constexpr std::array<std::string_view, 22> kCommon{"library", "libraries",  "public",      "city",     "biblioteca", "municipal",
                                                       "publica", "university", "universidad", "the",      "of",         "de",
                                                       "la",      "del",        "central",     "national", "school",     "and",
                                                       "y",       "for",        "hospital",    "college"};
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

/// An application with what comparing it needs, worked out once.
struct Candidate {
    const Application* application = nullptr;
    std::string address;
    Words words;
    bool asked_about = true;
};

Candidate candidate_of(const Application& application, bool asked_about) {
    return {&application, normalised_email(application.email), comparable_words(application.name), asked_about};
}

std::vector<Candidate> candidates_of(std::span<const Application> applications) {
    std::vector<Candidate> candidates;
    candidates.reserve(applications.size());
    for (const Application& application : applications) {
        candidates.push_back(candidate_of(application, true));
    }
    return candidates;
}

bool replaces(const Candidate& later, const Candidate& earlier) {
    const Application& one = *later.application;
    const Application& other = *earlier.application;
    return std::tie(one.arrived_at_s, one.id) > std::tie(other.arrived_at_s, other.id);
}

using Group = std::vector<const Candidate*>;

/// The candidates by a key, in their order; only keys that somebody has who is asked about. `each_key(candidate, take)` gives a candidate's keys.
template <typename Key>
std::map<Key, Group> grouped(std::span<const Candidate> candidates, auto each_key) {
    std::map<Key, Group> groups;
    for (const Candidate& candidate : candidates) {
        if (candidate.asked_about) {
            each_key(candidate, [&](const Key& key) { groups.try_emplace(key); });
        }
    }
    for (const Candidate& candidate : candidates) {
        each_key(candidate, [&](const Key& key) {
            if (const auto place = groups.find(key); place != groups.end()) {
                place->second.push_back(&candidate);
            }
        });
    }
    return groups;
}

using GroupsByAddress = std::map<std::string_view, Group>;

GroupsByAddress by_address(std::span<const Candidate> candidates) {
    return grouped<std::string_view>(candidates, [](const Candidate& candidate, auto take) { take(candidate.address); });
}

/// People who could share names: one country and one word of the name in common.
auto by_country_and_name_word(std::span<const Candidate> candidates) {
    using CountryAndWord = std::pair<std::string_view, std::string_view>;
    return grouped<CountryAndWord>(candidates, [](const Candidate& candidate, auto take) {
        std::string_view last;
        for (const std::string_view word : candidate.words) {
            if (word.size() > 1 && word != last) {
                take(CountryAndWord{candidate.application->country, word});
            }
            last = word;
        }
    });
}

LikelyDuplicate duplicate_of(const Candidate& one, const Candidate& other, DuplicateReason reason) {
    const std::string& first = one.application->id;
    const std::string& second = other.application->id;
    return {std::min(first, second), std::max(first, second), reason};
}

void add_same_names(const Group& group, std::vector<LikelyDuplicate>& found) {
    for (std::size_t a = 0; a < group.size(); ++a) {
        for (std::size_t b = a + 1; b < group.size(); ++b) {
            const Candidate& one = *group[a];
            const Candidate& other = *group[b];
            if (!one.asked_about && !other.asked_about) {
                continue;
            }
            const bool alike = one.address != other.address && are_similar(one.words, other.words) &&
                               are_similar_workplaces(one.application->workplace, other.application->workplace);
            if (!alike) {
                continue;
            }
            const bool same_name = fold_words(one.application->name) == fold_words(other.application->name);
            found.push_back(
                duplicate_of(one, other, same_name ? DuplicateReason::kSameNameSameWorkplace : DuplicateReason::kSimilarNameSameWorkplace));
        }
    }
}

std::vector<Exclusion> repeated_among(const GroupsByAddress& addresses) {
    std::vector<Exclusion> exclusions;
    for (const auto& [address, group] : addresses) {
        for (const Candidate* earlier : group) {
            const Candidate* latest = earlier;
            for (const Candidate* candidate : group) {
                const bool later = replaces(*candidate, *latest) && are_similar(earlier->words, candidate->words);
                latest = later ? candidate : latest;
            }
            if (latest != earlier && (earlier->asked_about || latest->asked_about)) {
                exclusions.push_back({earlier->application->id, ExclusionReason::kReplacedByLater, latest->application->id});
            }
        }
    }
    std::ranges::sort(exclusions, {}, &Exclusion::application_id);
    return exclusions;
}

std::vector<LikelyDuplicate> likely_among(std::span<const Candidate> candidates, const GroupsByAddress& addresses) {
    std::vector<LikelyDuplicate> found;
    for (const auto& [address, group] : addresses) {
        for (std::size_t a = 0; a < group.size(); ++a) {
            for (std::size_t b = a + 1; b < group.size(); ++b) {
                const bool asked_about = group[a]->asked_about || group[b]->asked_about;
                if (asked_about && !are_similar(group[a]->words, group[b]->words)) {
                    found.push_back(duplicate_of(*group[a], *group[b], DuplicateReason::kSameAddress));
                }
            }
        }
    }
    for (const auto& [key, group] : by_country_and_name_word(candidates)) {
        add_same_names(group, found);
    }
    const auto order = [](const LikelyDuplicate& duplicate) { return std::tie(duplicate.first_id, duplicate.second_id, duplicate.reason); };
    std::ranges::sort(found, {}, order);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

}  // namespace

bool are_similar_names(std::string_view one, std::string_view other) { return are_similar(comparable_words(one), comparable_words(other)); }

std::string comparable_name(std::string_view name) {
    std::string text;
    for (const std::string& word : comparable_words(name)) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

std::vector<Exclusion> find_repeated_applications(std::span<const Application> applications) {
    const std::vector<Candidate> candidates = candidates_of(applications);
    return repeated_among(by_address(candidates));
}

std::vector<LikelyDuplicate> find_likely_duplicates(std::span<const Application> applications) {
    const std::vector<Candidate> candidates = candidates_of(applications);
    return likely_among(candidates, by_address(candidates));
}

Duplicates find_duplicates(std::span<const ComparedApplication> applications) {
    std::vector<Candidate> candidates;
    candidates.reserve(applications.size());
    for (const ComparedApplication& one : applications) {
        candidates.push_back(candidate_of(*one.application, one.asked_about));
    }
    const GroupsByAddress addresses = by_address(candidates);
    return {repeated_among(addresses), likely_among(candidates, addresses)};
}

}  // namespace counterpart::domain
