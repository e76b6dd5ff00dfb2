#include "people.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "domain/term_names.h"
#include "name_lists.h"
#include "professions.h"

namespace make_round {
namespace {

using counterpart::domain::Application;
using counterpart::domain::CareerStage;
using counterpart::domain::ContactMethod;
using counterpart::domain::LanguageLevel;
using counterpart::domain::Sector;
using counterpart::domain::Wish;

const NameList& name_list_of(std::string_view key) {
    const auto* list = std::ranges::find(kNameLists, key, &NameList::key);
    return list == std::end(kNameLists) ? kNameLists[0] : *list;
}

std::string spaced(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    return text;
}

std::string make_name(const NameList& list, Random& random) {
    const std::vector<std::string_view> given = split_list(list.given);
    const std::vector<std::string_view> family = split_list(list.family);
    const std::string first = spaced(random.pick(given));
    switch (list.order) {
        case NameOrder::kGivenOnlyTwice: return first + " " + spaced(random.pick(given));
        case NameOrder::kFamilyFirst: return spaced(random.pick(family)) + " " + first;
        case NameOrder::kFamilyFirstJoined: return spaced(random.pick(family)) + first;
        case NameOrder::kGivenTwoFamilies: return first + " " + spaced(random.pick(family)) + " " + spaced(random.pick(family));
        case NameOrder::kGivenFirst: break;
    }
    return first + " " + spaced(random.pick(family));
}

/// A made-up address on domains that are reserved for examples.
std::string make_address(std::string_view name, std::string_view country, std::size_t number, Random& random) {
    constexpr std::array<std::string_view, 6> kDomains{"example.org",  "example.com",  "example.net",
                                                       "mail.example", "post.example", "library.example"};
    std::string local;
    for (const char letter : counterpart::fold_words(name)) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain) {
            local.push_back(letter);
        } else if (letter == ' ' && !local.empty() && !local.ends_with('.')) {
            local.push_back('.');
        }
    }
    if (local.size() < 5) {
        local = "reader." + counterpart::fold_words(country);
    }
    while (local.ends_with('.')) {
        local.pop_back();
    }
    return local + std::to_string(number) + "@" + std::string(random.pick(kDomains));
}

void add_language(Application& person, std::string_view language, LanguageLevel level) {
    const bool known = std::ranges::contains(person.languages, language, &counterpart::domain::LanguageSkill::language);
    if (!known) {
        person.languages.push_back({std::string(language), level});
    }
}

/// Languages in which somebody without English still finds partners in other countries.
bool is_shared_abroad(std::string_view language) { return language == "es" || language == "fr" || language == "ar"; }

void add_english(Application& person, const CountryProfile& profile, Random& random) {
    constexpr std::array<unsigned, 3> kMiddle{15, 50, 35};
    constexpr std::array<unsigned, 3> kHigh{4, 36, 60};
    constexpr std::array<unsigned, 3> kLow{35, 45, 20};
    if (profile.english == English::kNative) {
        add_language(person, "en", LanguageLevel::kFluent);
        return;
    }
    const bool may_do_without = !person.languages.empty() && is_shared_abroad(person.languages.front().language);
    const unsigned without_percent = profile.english == English::kLow ? 30 : profile.english == English::kMiddle ? 10 : 0;
    if (may_do_without && random.chance(without_percent)) {
        return;
    }
    const auto& weights = profile.english == English::kHigh ? kHigh : profile.english == English::kMiddle ? kMiddle : kLow;
    add_language(person, "en", static_cast<LanguageLevel>(random.weighted(weights)));
}

void add_languages(Application& person, const CountryProfile& profile, Random& random) {
    constexpr std::array<std::string_view, 7> kLearned{"fr", "es", "de", "it", "pt", "zh", "ja"};
    const std::vector<std::string_view> local = split_list(profile.languages);
    if (profile.english == English::kNative) {
        add_english(person, profile, random);
        if (!local.empty() && random.chance(45)) {
            add_language(person, random.pick(local), random.chance(60) ? LanguageLevel::kFluent : LanguageLevel::kGood);
        }
    } else {
        add_language(person, local.front(), LanguageLevel::kFluent);
        if (local.size() > 1 && random.chance(40)) {
            add_language(person, local[1 + random.below(local.size() - 1)], LanguageLevel::kFluent);
        }
        add_english(person, profile, random);
    }
    if (random.chance(22)) {
        add_language(person, random.pick(kLearned), random.chance(60) ? LanguageLevel::kBasic : LanguageLevel::kGood);
    }
}

void add_interests(Application& person, Random& random) {
    constexpr std::array<unsigned, 5> kCounts{3, 8, 39, 30, 20};
    const std::size_t count = 1 + random.weighted(kCounts);
    const auto& theme = random.pick(kThemes);
    const unsigned own_words_percent = random.chance(34) ? 88 : 6;
    while (person.interests.size() < count) {
        const std::string_view interest = random.chance(own_words_percent) ? random.pick(kOwnInterests)
                                          : random.chance(12)              ? random.pick(theme)
                                                                           : random.pick(random.pick(kThemes));
        if (!std::ranges::contains(person.interests, interest)) {
            person.interests.emplace_back(interest);
        }
    }
}

void add_contact_methods(Application& person, Random& random) {
    constexpr std::array<unsigned, counterpart::domain::kContactMethodCount> kPercent{86, 46, 18, 34, 32, 12};
    for (std::size_t k = 0; k < kPercent.size(); ++k) {
        if (random.chance(kPercent[k])) {
            person.contact_methods = counterpart::domain::with_method(person.contact_methods, static_cast<ContactMethod>(k));
        }
    }
    if (person.contact_methods == 0) {
        person.contact_methods = counterpart::domain::with_method(0, ContactMethod::kEmail);
    }
}

/// Weights of any, same and different.
using WishWeights = std::array<unsigned, 3>;

/// Academic people look outwards, public ones mostly for their like, as the programme's own page has it; so demand and
/// supply differ, and not every wish can be met.
WishWeights sector_wish(Sector sector) {
    switch (sector) {
        case Sector::kAcademic: return {3, 7, 90};
        case Sector::kPublic: return {4, 80, 16};
        default: return {4, 82, 14};
    }
}

/// The many in the middle look for somebody at another stage, the few at both ends mostly for their like.
WishWeights stage_wish(CareerStage stage) { return stage == CareerStage::kMid ? WishWeights{3, 9, 88} : WishWeights{4, 82, 14}; }

/// Who speaks English alone is curious about other languages; others like to be understood.
WishWeights language_wish(std::size_t language_count) { return language_count == 1 ? WishWeights{4, 16, 80} : WishWeights{5, 80, 15}; }

void add_wishes(Application& person, Random& random) {
    const std::array<WishWeights, counterpart::domain::kCriterionCount> weights{{
        {2, 94, 4},
        sector_wish(person.sector),
        stage_wish(person.career_stage),
        language_wish(person.languages.size()),
        {4, 76, 20},
        {6, 60, 34},
    }};
    for (std::size_t k = 0; k < weights.size(); ++k) {
        person.wishes[k] = static_cast<Wish>(random.weighted(weights[k]));
    }
    person.open_to_any_match = random.chance(15);
}

}  // namespace

std::vector<std::string_view> split_list(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) {
            words.push_back(list.substr(0, end));
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

std::vector<std::size_t> country_shares(std::size_t people, std::size_t countries) {
    std::vector<std::size_t> shares(countries, 1);
    if (countries < 4) {
        for (std::size_t k = 0; k < countries; ++k) {
            shares[k] = people / countries + (k < people % countries ? 1 : 0);
        }
        return shares;
    }
    const std::size_t spare = people - countries;
    const std::size_t cap = people / 5;
    shares[0] += std::min(spare, cap > 1 ? cap - 1 : 0);
    shares[1] += std::min(people - countries + 1 - shares[0], cap * 9 / 10);
    std::size_t left = spare - (shares[0] - 1) - (shares[1] - 1);
    // A law like Zipf's for the rest, a little steeper, so that many countries keep their one person; what rounding
    // leaves goes from the front.
    const auto weight_of = [](std::size_t rank) { return 100'000 / (rank + rank * rank / 12); };
    std::size_t weight_total = 0;
    for (std::size_t k = 2; k < countries; ++k) {
        weight_total += weight_of(k - 1);
    }
    const std::size_t to_share = left;
    for (std::size_t k = 2; k < countries; ++k) {
        const std::size_t part = std::min(left, to_share * weight_of(k - 1) / weight_total);
        shares[k] += part;
        left -= part;
    }
    for (std::size_t k = 2; left > 0; k = k + 1 < countries ? k + 1 : 2) {
        ++shares[k];
        --left;
    }
    return shares;
}

Application make_person(const CountryProfile& profile, std::size_t number, Random& random) {
    constexpr std::array<unsigned, counterpart::domain::kSectorCount> kSectors{21, 56, 6, 4, 4, 3, 4, 2};
    constexpr std::array<unsigned, counterpart::domain::kCareerStageCount> kStages{8, 18, 60, 14};
    Application person;
    person.name = make_name(name_list_of(random.pick(split_list(profile.names))), random);
    person.country = profile.code;
    person.email = make_address(person.name, profile.code, number, random);
    person.time_zone = random.pick(split_list(profile.time_zones));
    person.place = spaced(random.pick(split_list(profile.places)));
    person.sector = static_cast<Sector>(random.weighted(kSectors));
    person.career_stage = static_cast<CareerStage>(random.weighted(kStages));
    person.workplace = make_workplace(person.sector, person.place, profile.english == English::kNative ? "en" : profile.languages, random);
    person.role = make_role(person.sector, person.career_stage, random);
    add_languages(person, profile, random);
    add_interests(person, random);
    add_contact_methods(person, random);
    add_wishes(person, random);
    if (random.chance(55)) {
        person.hopes = random.pick(kHopes);
    }
    return person;
}

}  // namespace make_round
