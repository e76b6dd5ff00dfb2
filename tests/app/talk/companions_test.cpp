#include "app/talk/companions.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

TEST_CASE("the newest partnership counts, also one that is over, and none that nobody knows of yet") {
    domain::Programme programme = domain::sample_programme();
    CHECK(newest_partnership(programme, sample_id("one"))->id == sample_id("one+two"));
    CHECK(newest_partnership(programme, sample_id("four"))->id == sample_id("one+four"));
    CHECK(newest_partnership(programme, sample_id("three")) == nullptr);
    CHECK(newest_partnership(programme, "") == nullptr);
    programme.apply(domain::Partnership{sample_id("held"), sample_id("round 3"), {sample_id("three"), sample_id("four")}, 1, 0, 0}, 1'000);
    CHECK(newest_partnership(programme, sample_id("three")) == nullptr);
}

TEST_CASE("partners are called by their first names, and by none where it is not shown") {
    const domain::Programme programme = domain::sample_programme();
    const Texts& t = texts(domain::UiLanguage::kEnglish);
    domain::Partnership partnership = *programme.partnership(sample_id("one+two"));
    partnership.person_ids.push_back(sample_id("five"));
    CHECK(partner_names(programme, partnership, sample_id("one"), t) == "Person and Person");
    partnership.person_ids = {sample_id("one"), std::string(domain::kFormerPerson)};
    CHECK(partners_in(partnership, sample_id("one")).empty());
    CHECK(partner_names(programme, partnership, sample_id("one"), t) == "your partner");
    CHECK(short_name_of(programme, partnership, "nobody", t) == "your partner");
}

TEST_CASE("of two notes at one place the later one counts") {
    domain::Programme programme = domain::sample_programme();
    domain::Note later = domain::sample_note("one", "one+two", false);
    later.id = sample_id("a later note");
    later.text = "later";
    later.changed_at_s += 10;
    programme.apply(later, 1'000);
    const domain::Partnership& partnership = *programme.partnership(sample_id("one+two"));
    CHECK(note_at(programme, sample_id("one"), partnership, {sample_id("topic"), 1})->text == "later");
    CHECK(note_at(programme, sample_id("one"), partnership, {sample_id("topic"), 0}) == nullptr);
    CHECK(topic_on_screen(programme, sample_id("one"), {}, {2014, 9, 20})->id == sample_id("topic"));
    CHECK(topic_on_screen(programme, sample_id("one"), sample_id("no topic"), {2014, 9, 20}) == nullptr);
}
