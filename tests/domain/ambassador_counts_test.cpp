#include "domain/ambassador_counts.h"

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("an ambassador gets the numbers of their country and of the round, staff those of every country") {
    const Programme programme = sample_programme();
    const auto counts = ambassador_counts(programme, actor_of(programme, sample_id("ambassador")), sample_id("round 2"));
    REQUIRE(counts.has_value());
    CHECK(counts->applicants == 5);
    CHECK(counts->countries == 5);
    CHECK(counts->own_countries == std::vector<CountryCounts>{{"ZA", 1, 1, false}});
    const auto all = ambassador_counts(programme, actor_of(programme, sample_id("coordinator")), sample_id("round 2"));
    CHECK(all->own_countries.size() == 5);
    CHECK(all->own_countries[0] == CountryCounts{"BW", 1, 1, true});
    const auto none_yet = ambassador_counts(programme, actor_of(programme, sample_id("ambassador")), sample_id("round 3"));
    CHECK(none_yet->own_countries == std::vector<CountryCounts>{{"ZA", 0, 0, false}});
}

TEST_CASE("others get no counts") {
    const Programme programme = sample_programme();
    CHECK(ambassador_counts(programme, {}, sample_id("round 2")).error().code == "not_allowed");
    CHECK(ambassador_counts(programme, actor_of(programme, sample_id("one")), sample_id("round 2")).error().code == "not_allowed");
    CHECK(ambassador_counts(programme, actor_of(programme, sample_id("director")), sample_id("none")).error().code == "unknown_record");
}
