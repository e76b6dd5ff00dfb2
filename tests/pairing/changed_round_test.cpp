#include "pairing/changed_round.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("people keep their order, who withdrew is missing, late applicants stand at the end, and every list follows") {
    PairingInput input = testing::random_input({.people = 6, .countries = 3, .languages = 3}, 1);
    input.earlier_pairs = {{.a = 0, .b = 1}, {.a = 1, .b = 4}};
    input.fixed_pairs = {{.a = 1, .b = 2}};
    input.announced_pairs = {{.a = 0, .b = 5}, {.a = 1, .b = 3}};
    input.wishes[5][0] = domain::Wish::kSame;
    LateApplicant late{.row = testing::random_input({.people = 1, .countries = 1, .languages = 70}, 2),
                       .earlier_partners = {1, 2},
                       .likely_duplicates = {}};
    late.row.countries = {7};
    late.row.country_count = 8;
    const ChangedRound changed = change_round(input, {.fix = {{.a = 3, .b = 6}},
                                                      .forbid = {{.a = 5, .b = 0}},
                                                      .withdraw = {1},
                                                      .drop_wishes = {{.person = 5, .criterion = domain::Criterion::kInterests}},
                                                      .late = {late}});
    CHECK(validate_pairing_input(changed.input).has_value());
    CHECK_FALSE(changed.same_columns);
    CHECK(changed.people_with_late == 7);
    CHECK(changed.person_before == std::vector<PersonIndex>{0, 2, 3, 4, 5, 6});
    CHECK(changed.person_now == std::vector<PersonIndex>{0, -1, 1, 2, 3, 4, 5});
    CHECK(changed.rescored == std::vector<PersonIndex>{4, 5});
    CHECK(changed.input.earlier_pairs == std::vector<IndexPair>{{.a = 1, .b = 5}});
    CHECK(changed.input.fixed_pairs == std::vector<IndexPair>{{.a = 2, .b = 5}});
    CHECK(changed.input.forbidden_pairs == std::vector<IndexPair>{{.a = 0, .b = 4}});
    CHECK(changed.input.announced_pairs == std::vector<IndexPair>{{.a = 0, .b = 4}});
    CHECK(changed.input.wishes[4][0] == domain::Wish::kAny);
    CHECK(changed.input.wishes[3] == input.wishes[4]);
    CHECK(changed.input.country_count == 8);
    CHECK(changed.input.language_words == 2);
    CHECK(changed.input.languages_basic[2] == input.languages_basic[2]);
}

TEST_CASE("pairs that are fixed or forbidden change no column, so the round's scoring planes serve on") {
    const PairingInput input = testing::random_input({.people = 6}, 1);
    const ChangedRound changed = change_round(input, {.fix = {{.a = 4, .b = 1}}, .forbid = {{.a = 0, .b = 2}}});
    CHECK(changed.same_columns);
    PairingInput expected = input;
    expected.fixed_pairs = {{.a = 1, .b = 4}};
    expected.forbidden_pairs = {{.a = 0, .b = 2}};
    CHECK(changed.input == expected);
}

}  // namespace counterpart::pairing
