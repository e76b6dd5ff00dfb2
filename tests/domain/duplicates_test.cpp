#include "domain/duplicates.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <tuple>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace counterpart::domain;

namespace {

Application person(std::string id, std::string name, std::string email, std::string workplace = "Old Market Library, Vigo") {
    Application application;
    application.id = std::move(id);
    application.name = std::move(name);
    application.email = std::move(email);
    application.country = "ES";
    application.workplace = std::move(workplace);
    return application;
}

/// People with so few names, addresses and workplaces that many are alike.
std::vector<Application> people_who_look_alike(std::mt19937& random, int count) {
    constexpr std::array<const char*, 8> kWords{"Ana", "A", "Ruiz", "Gil", "Mª", "María", "José", "J."};
    constexpr std::array<const char*, 4> kWorkplaces{"Old Market Library, Vigo", "Market library of Vigo", "Archivo de Granada", ""};
    std::vector<Application> people;
    for (int k = 0; k < count; ++k) {
        std::string name = kWords[random() % kWords.size()];
        for (std::uint32_t words = 1 + random() % 3; words > 0; --words) {
            name += std::string(" ") + kWords[random() % kWords.size()];
        }
        people.push_back(person(std::to_string(1'000 + k), name,
                                "a" + std::to_string(random() % 12) + (random() % 2 == 0 ? "" : "+x") + "@example.org",
                                kWorkplaces[random() % kWorkplaces.size()]));
        people.back().country = random() % 3 == 0 ? "PT" : "ES";
        people.back().arrived_at_s = static_cast<std::int64_t>(random() % 4);
    }
    return people;
}

/// What a look at every two of them finds where at least one of the two is asked about.
Duplicates by_twos(const std::vector<Application>& people, const std::vector<bool>& asked_about) {
    Duplicates found;
    for (std::size_t a = 0; a < people.size(); ++a) {
        const Application* latest = nullptr;
        std::size_t latest_place = 0;
        for (std::size_t b = 0; b < people.size(); ++b) {
            const std::vector<Application> two{people[a], people[b]};
            const auto repeated = a == b ? std::vector<Exclusion>() : find_repeated_applications(two);
            const auto came = [](const Application& one) { return std::tie(one.arrived_at_s, one.id); };
            if (!repeated.empty() && repeated[0].application_id == people[a].id && (latest == nullptr || came(*latest) < came(people[b]))) {
                latest = &people[b];
                latest_place = b;
            }
            if (a < b && (asked_about[a] || asked_about[b])) {
                found.likely.append_range(find_likely_duplicates(two));
            }
        }
        if (latest != nullptr && (asked_about[a] || asked_about[latest_place])) {
            found.repeated.push_back({people[a].id, ExclusionReason::kReplacedByLater, latest->id});
        }
    }
    return found;
}

}  // namespace

TEST_CASE("among many people those are found whom a look at every two of them finds") {
    std::mt19937 random(static_cast<std::uint32_t>(GENERATE(range(0, 30))));
    const std::vector<Application> people = people_who_look_alike(random, 40);
    const std::uint32_t share = random() % 5;
    std::vector<bool> asked_about;
    std::vector<ComparedApplication> compared;
    for (const Application& one : people) {
        asked_about.push_back(random() % 4 < share);
        compared.push_back({&one, asked_about.back()});
    }
    CHECK(find_duplicates(compared) == by_twos(people, asked_about));
    const Duplicates all = by_twos(people, std::vector<bool>(people.size(), true));
    CHECK(find_repeated_applications(people) == all.repeated);
    CHECK(find_likely_duplicates(people) == all.likely);
}

TEST_CASE("names are compared whatever their accents, order and abbreviations") {
    CHECK(are_similar_names("Mª José Ríos", "Rios, Maria José"));
    CHECK(are_similar_names("J. M. Ruiz Gil", "José Ruiz Gil"));
    CHECK_FALSE(are_similar_names("Ana Ruiz", "Luis Ruiz"));
}

TEST_CASE("a later application of one person replaces the earlier one") {
    std::vector<Application> people{person("b", "Ana Ruiz", "ana@example.org"), person("a", "Ana Ruiz", "ANA+iln@example.org"),
                                    person("c", "Li Na", "li@example.org")};
    people[0].arrived_at_s = 10;
    people[1].arrived_at_s = 20;
    CHECK(find_repeated_applications(people) == std::vector<Exclusion>{{"b", ExclusionReason::kReplacedByLater, "a"}});
    std::swap(people[0], people[2]);
    CHECK(find_repeated_applications(people) == std::vector<Exclusion>{{"b", ExclusionReason::kReplacedByLater, "a"}});
}

TEST_CASE("applications of the same second are ordered by id") {
    const std::vector<Application> people{person("a", "Ana Ruiz", "ana@example.org"), person("b", "Ana Ruiz", "ana@example.org"),
                                          person("c", "Ana Ruiz", "ana@example.org")};
    const auto excluded = find_repeated_applications(people);
    REQUIRE(excluded.size() == 2);
    CHECK(excluded[0] == Exclusion{"a", ExclusionReason::kReplacedByLater, "c"});
    CHECK(excluded[1] == Exclusion{"b", ExclusionReason::kReplacedByLater, "c"});
}

TEST_CASE("a household with one address is two people, and a question") {
    const std::vector<Application> people{person("a", "Ana Ruiz Gil", "home@example.org"),
                                          person("b", "Pedro Ruiz Gil", "home@example.org")};
    CHECK(find_repeated_applications(people).empty());
    CHECK(find_likely_duplicates(people) == std::vector<LikelyDuplicate>{{"a", "b", DuplicateReason::kSameAddress}});
}

TEST_CASE("one person with two addresses is found by name and workplace") {
    const std::vector<Application> people{person("b", "Ana Ruiz Gil", "one@example.org"),
                                          person("a", "ana ruiz gil", "two@example.org", "Library of the Old Market, Vigo")};
    CHECK(find_likely_duplicates(people) == std::vector<LikelyDuplicate>{{"a", "b", DuplicateReason::kSameNameSameWorkplace}});
}

TEST_CASE("accents, abbreviations, order and initials of a name do not matter") {
    for (const char* other :
         {"Mª José Somoza Lamela", "Maria Jose Somoza Lamela", "Somoza Lamela, María José", "María J. Somoza Lamela", "Mª J. Somoza"}) {
        INFO(other);
        const std::vector<Application> people{person("a", "María José Somoza Lamela", "one@example.org"),
                                              person("b", other, "two@example.org")};
        CHECK(find_likely_duplicates(people).size() == 1);
    }
    CHECK(comparable_name("Mª José") == comparable_name("José, María"));
}

TEST_CASE("namesakes at different places of work or in different countries are different people") {
    std::vector<Application> people{person("a", "Ana Ruiz Gil", "one@example.org"),
                                    person("b", "Ana Ruiz Gil", "two@example.org", "Hospital of Lugo")};
    CHECK(find_likely_duplicates(people).empty());
    people[1].workplace = people[0].workplace;
    people[1].country = "MX";
    CHECK(find_likely_duplicates(people).empty());
}

TEST_CASE("colleagues who share a family name are different people") {
    const std::vector<Application> people{person("a", "Ana Ruiz Gil", "one@example.org"), person("b", "Berta Ruiz Gil", "two@example.org")};
    CHECK(find_likely_duplicates(people).empty());
}

TEST_CASE("people without a workplace are not taken for one another") {
    const std::vector<Application> people{person("a", "Ana Ruiz Gil", "one@example.org", ""),
                                          person("b", "Ana Ruiz Gil", "two@example.org", "")};
    CHECK(find_likely_duplicates(people).empty());
}
