#include "duplicates.h"

#include <algorithm>
#include <string_view>

#include "base/text_fold.h"

namespace make_round {
namespace {

using counterpart::domain::Application;

enum class Kind : std::uint8_t { kTwoAddresses, kNameWrittenDifferently, kNamesake, kHousehold };
constexpr std::size_t kKindCount = 4;

/// "María José" -> "Mª José"; a name without it loses its accents.
std::string written_differently(const std::string& name) {
    constexpr std::string_view kMaria = "María";
    std::string text = name;
    if (const std::size_t at = text.find(kMaria); at != std::string::npos) {
        return text.replace(at, kMaria.size(), "Mª");
    }
    return counterpart::fold_text(name);
}

/// The last word of a name, with the space before it.
std::string_view family_part(const std::string& name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string::npos ? std::string_view() : std::string_view(name).substr(space);
}

/// The first word of a name.
std::string_view given_part(const std::string& name) { return std::string_view(name).substr(0, name.find(' ')); }

void make_double(Application& copy, const Application& original, Kind kind, std::size_t number) {
    const std::string own_address = copy.email;
    switch (kind) {
        case Kind::kTwoAddresses:
        case Kind::kNameWrittenDifferently:
            copy.name = kind == Kind::kTwoAddresses ? original.name : written_differently(original.name);
            copy.workplace = original.workplace;
            copy.place = original.place;
            copy.role = original.role;
            copy.sector = original.sector;
            copy.email = "second.address" + std::to_string(number) + "@example.org";
            break;
        case Kind::kNamesake: copy.name = original.name; break;
        case Kind::kHousehold:
            copy.email = original.email;
            copy.place = original.place;
            if (const std::string_view family = family_part(original.name); !family.empty()) {
                copy.name = std::string(given_part(copy.name)) + std::string(family);
            }
            break;
    }
}

}  // namespace

void plant_duplicates(std::vector<Application>& people, std::size_t count, Random& random) {
    std::vector<std::size_t> firsts;
    for (std::size_t k = 0; k + 1 < people.size(); ++k) {
        const bool newcomers = people[k].earlier_partners.empty() && people[k + 1].earlier_partners.empty();
        const bool compatriots = people[k].country == people[k + 1].country;
        const bool several_words = !family_part(people[k].name).empty() && given_part(people[k].name) != given_part(people[k + 1].name);
        if (newcomers && compatriots && several_words && (firsts.empty() || firsts.back() + 1 < k)) {
            firsts.push_back(k);
        }
    }
    random.shuffle(firsts);
    // People called María José come first: theirs is the best known case of one name written in two ways.
    std::ranges::stable_partition(firsts, [&](std::size_t k) { return people[k].name.starts_with("María"); });
    firsts.resize(std::min(count, firsts.size()));
    for (std::size_t k = 0; k < firsts.size(); ++k) {
        const auto kind = static_cast<Kind>((k + 1) % kKindCount);
        make_double(people[firsts[k] + 1], people[firsts[k]], kind, k + 1);
    }
}

std::string typed_differently(const std::string& address, std::size_t variant) {
    std::string text = address;
    if (variant % 2 == 0) {
        std::ranges::transform(text, text.begin(),
                               [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter; });
        return text;
    }
    return text.insert(text.find('@'), "+library");
}

}  // namespace make_round
