#include "round_maker.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "domain/application_id.h"
#include "duplicates.h"
#include "people.h"

namespace make_round {
namespace {

using counterpart::domain::Application;
using People = std::vector<Application>;

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kDaysFromCloseToStart = 9;
constexpr std::int64_t kDaysOpen = 24;

/// Puts the latest of a country's arrivals of a round behind the others: whole countries join in the last three days.
std::int64_t arrival_s(std::int64_t closes_s, bool country_joins_late, Random& random) {
    constexpr std::int64_t kLateDays = 3;
    if (country_joins_late || random.chance(6)) {
        return closes_s - 1 - static_cast<std::int64_t>(random.below(kLateDays * kSecondsPerDay));
    }
    // The sum of two even draws leans to the middle; the smaller of two to the beginning, when the call is fresh.
    const std::size_t span = static_cast<std::size_t>((kDaysOpen - kLateDays) * kSecondsPerDay);
    const std::size_t first = random.below(span);
    const std::size_t second = random.below(span);
    const std::size_t since_opening = random.chance(50) ? std::min(first, second) : (first + second) / 2;
    return closes_s - kDaysOpen * kSecondsPerDay + static_cast<std::int64_t>(since_opening);
}

People make_people(const Plan& plan, Random& random) {
    const std::int64_t starts_s = counterpart::days_from_civil(plan.starts_on) * kSecondsPerDay;
    const std::int64_t closes_s = starts_s - (kDaysFromCloseToStart - 1) * kSecondsPerDay + kSecondsPerDay / 2;  // midnight at UTC-12
    const std::vector<std::size_t> shares = country_shares(plan.people, plan.countries);
    People people;
    for (std::size_t country = 0; country < shares.size(); ++country) {
        const bool joins_late = shares[country] == 1 && random.chance(30);
        for (std::size_t k = 0; k < shares[country]; ++k) {
            people.push_back(make_person(kCountryProfiles[country], people.size() + 1, random));
            people.back().arrived_at_s = arrival_s(closes_s, joins_late, random);
        }
    }
    return people;
}

/// The five rounds before a date, the latest first: "2014A", "2013B", …
std::array<std::string, 5> rounds_before(counterpart::CivilDate date) {
    std::array<std::string, 5> names;
    std::int32_t half_years = date.year * 2 + (date.month > 6 ? 1 : 0);
    for (std::string& name : names) {
        --half_years;
        name = std::to_string(half_years / 2) + (half_years % 2 == 0 ? "A" : "B");
    }
    return names;
}

bool are_partners(const Application& one, const Application& other) { return std::ranges::contains(one.earlier_partners, other.email); }

void make_partners(Application& one, Application& other, const std::string& round) {
    one.earlier_rounds.push_back(round);
    one.earlier_partners.push_back(other.email);
    other.earlier_rounds.push_back(round);
    other.earlier_partners.push_back(one.email);
}

/// Pairs the people of an earlier round across countries; who finds nobody here met somebody who has not come back.
void pair_earlier_round(People& people, std::vector<std::size_t> attended, const std::string& round, Random& random) {
    random.shuffle(attended);
    while (!attended.empty()) {
        Application& one = people[attended.back()];
        attended.pop_back();
        const auto partner = std::ranges::find_if(
            attended, [&](std::size_t other) { return people[other].country != one.country && !are_partners(one, people[other]); });
        if (partner == attended.end() || random.chance(35)) {
            one.earlier_rounds.push_back(round);
            one.earlier_partners.push_back("former.reader" + std::to_string(random.below(90000) + 10000) + "@example.net");
            continue;
        }
        make_partners(one, people[*partner], round);
        attended.erase(partner);
    }
}

void add_history(People& people, const Plan& plan, Random& random) {
    const std::size_t wanted = people.size() * plan.returners_percent / 100;
    std::vector<std::size_t> returners(people.size());
    for (std::size_t k = 0; k < returners.size(); ++k) {
        returners[k] = k;
    }
    random.shuffle(returners);
    returners.resize(wanted);
    const std::array<std::string, 5> rounds = rounds_before(plan.starts_on);
    for (std::size_t age = rounds.size(); age-- > 0;) {
        std::vector<std::size_t> attended;
        for (std::size_t k = 0; k < returners.size(); ++k) {
            const bool in_all_five = k < 2;
            const bool in_some_round = k % rounds.size() == age;
            if (in_all_five || in_some_round || random.chance(18)) {
                attended.push_back(returners[k]);
            }
        }
        pair_earlier_round(people, std::move(attended), rounds[age], random);
    }
    // A past partner who would be the best match must be refused: the first returner's partners share the profile.
    if (wanted > 0) {
        const Application& first = people[returners[0]];
        for (Application& other : people) {
            if (are_partners(other, first)) {
                other.interests = first.interests;
                other.sector = first.sector;
                other.career_stage = first.career_stage;
                other.wishes = first.wishes;
            }
        }
    }
}

}  // namespace

std::size_t known_country_count() { return std::size(kCountryProfiles); }

counterpart::Result<counterpart::domain::Round> make_round(const Plan& plan) {
    if (plan.countries == 0 || plan.people < plan.countries) {
        return counterpart::fail("too_few_people", {}, std::to_string(plan.people));
    }
    if (plan.countries > known_country_count()) {
        return counterpart::fail("too_many_countries", {}, std::to_string(known_country_count()));
    }
    if (plan.duplicates * 8 > plan.people) {
        return counterpart::fail("too_many_duplicates", {}, std::to_string(plan.people / 8));
    }
    Random random(plan.seed);
    People people = make_people(plan, random);
    add_history(people, plan, random);
    plant_duplicates(people, plan.duplicates, random);
    std::vector<std::pair<std::string, std::uint32_t>> seen;
    for (Application& person : people) {
        const auto occurrence =
            static_cast<std::uint32_t>(std::ranges::count(seen, person.email, &std::pair<std::string, std::uint32_t>::first));
        person.id = counterpart::domain::application_id(person.email, occurrence);
        if (plan.duplicates > 0) {
            seen.emplace_back(person.email, 0);
        }
    }
    std::ranges::sort(people, {}, [](const Application& person) { return std::pair(person.arrived_at_s, std::string_view(person.id)); });
    counterpart::domain::Round round;
    round.name = plan.name;
    round.starts_on = plan.starts_on;
    round.synthetic = true;
    round.applications = std::move(people);
    return round;
}

}  // namespace make_round
