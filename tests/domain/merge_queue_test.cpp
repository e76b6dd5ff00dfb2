#include "domain/merge_queue.h"

#include <string>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// An account with one application; the key names both.
void add_applicant(Programme& programme, const std::string& key, const std::string& round, const std::string& name,
                   const std::string& address, const std::string& workplace) {
    Person person = sample_person(key);
    person.email = address;
    person.name = name;
    ApplicationRecord record = sample_application(key, "ES", round);
    record.application.name = name;
    record.application.email = address;
    record.application.workplace = workplace;
    record.application.arrived_at_s = 1'400'000'000 + programme.last_sequence();
    if (programme.person(person.id) == nullptr) {
        programme.apply(person, programme.last_sequence() + 1);
    }
    programme.apply(record, programme.last_sequence() + 1);
}

std::string application(const std::string& round, const std::string& key) { return sample_id(round + " of " + key); }

std::vector<MergeQuestion> queue_of(const Programme& programme) { return merge_queue(programme, sample_id("round 3")); }

}  // namespace

TEST_CASE("the same person with two addresses is asked about, whatever the accents and abbreviations") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 3", "Mª José Ríos Vidal", "mj@example.org", "Biblioteca Atlántida");
    add_applicant(programme, "b", "round 3", "María José Rios Vidal", "work@example.org", "Atlantida, biblioteca");
    CHECK(queue_of(programme) == std::vector<MergeQuestion>{{application("round 3", "b"), application("round 3", "a"), false,
                                                             MergeReason::kSimilarNameSameWorkplace}});
}

TEST_CASE("the same name is no question where the workplaces differ: they are two people") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 3", "Ana Ruiz", "ana@example.org", "Biblioteca Atlántida");
    add_applicant(programme, "b", "round 3", "Ana Ruiz", "ana.ruiz@example.org", "Archivo de Granada");
    CHECK(queue_of(programme).empty());
}

TEST_CASE("a returner's earlier application is the same person, and no question") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 2", "Ana Ruiz", "ana@example.org", "Biblioteca Atlántida");
    add_applicant(programme, "a", "round 3", "Ana Ruiz", "ana@example.org", "Biblioteca Atlántida");
    CHECK(queue_of(programme).empty());
}

TEST_CASE("somebody who comes back under another address is asked about once") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 2", "Ana Ruiz", "ana@example.org", "Biblioteca Atlántida");
    add_applicant(programme, "b", "round 3", "Ruiz, Ana", "new@example.org", "Biblioteca Atlántida");
    const std::vector<MergeQuestion> questions = queue_of(programme);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].application_id == application("round 3", "b"));
    CHECK(questions[0].other_id == application("round 2", "a"));
    CHECK(questions[0].other_round);
    Person b = *programme.person(sample_id("b"));
    b.same_as = {sample_id("a")};
    programme.apply(b, 900);
    CHECK(queue_of(programme).empty());
    b.same_as.clear();
    b.told_apart = {sample_id("a")};
    programme.apply(b, 901);
    CHECK(queue_of(programme).empty());
}

TEST_CASE("an address that an earlier account had is asked about") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 2", "Ana Ruiz", "casa@example.org", "Biblioteca Atlántida");
    Person moved = *programme.person(sample_id("a"));
    moved.email = "elsewhere@example.org";
    programme.apply(moved, 900);
    add_applicant(programme, "b", "round 3", "Luis Gil", "Casa+iln@example.org", "Archivo de Granada");
    const std::vector<MergeQuestion> questions = queue_of(programme);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].reason == MergeReason::kSameAddress);
}

TEST_CASE("two accounts that are known to be one person's are asked about as long as both are in the round") {
    Programme programme = sample_programme();
    add_applicant(programme, "a", "round 3", "Ana Ruiz", "ana@example.org", "Biblioteca Atlántida");
    add_applicant(programme, "b", "round 3", "A. R.", "b@example.org", "Archivo de Granada");
    Person a = *programme.person(sample_id("a"));
    a.same_as = {sample_id("b")};
    programme.apply(a, 900);
    Person b = *programme.person(sample_id("b"));
    b.same_as = {sample_id("a")};
    programme.apply(b, 901);
    REQUIRE(queue_of(programme).size() == 1);
    CHECK(queue_of(programme)[0].reason == MergeReason::kKnownPerson);
    ApplicationRecord gone = *programme.application(application("round 3", "a"));
    gone.state = ApplicationState::kWithdrawn;
    programme.apply(gone, 902);
    CHECK(queue_of(programme).empty());
}
