#include "domain/duplicates.h"

#include <catch2/catch_test_macros.hpp>

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

}  // namespace

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
