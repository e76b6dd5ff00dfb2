#include "domain/merge_queue.h"

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch2/generators/catch_generators_range.hpp>

#include "domain/duplicates.h"
#include "domain/same_person.h"
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

namespace {

/// The latest application of everybody to another round than the third, or the one to it.
std::vector<Application> latest_of_everybody(const Programme& programme) {
    const std::string round = sample_id("round 3");
    std::vector<Application> latest;
    for (const Record* record : programme.all(RecordKind::kPerson)) {
        const std::string& person_id = std::get<Person>(*record).id;
        const ApplicationRecord* best = nullptr;
        for (const Record* owned : programme.owned_by(person_id)) {
            const auto* one = std::get_if<ApplicationRecord>(owned);
            if (one == nullptr || (one->round_id == round && one->state == ApplicationState::kWithdrawn)) {
                continue;
            }
            if (best == nullptr || one->round_id == round ||
                (best->round_id != round && best->application.arrived_at_s < one->application.arrived_at_s)) {
                best = one;
            }
        }
        if (best != nullptr) {
            latest.push_back(best->application);
        }
    }
    return latest;
}

/// Every two who look like one person and of whom one is in the third round, unless they were told apart or are known to be one in two rounds.
std::set<std::pair<std::string, std::string>> pairs_to_ask_about(const Programme& programme) {
    const std::string round = sample_id("round 3");
    const std::vector<Application> all = latest_of_everybody(programme);
    std::set<std::pair<std::string, std::string>> pairs;
    const auto add = [&](const std::string& one, const std::string& other) {
        const ApplicationRecord& first = *programme.application(one);
        const ApplicationRecord& second = *programme.application(other);
        const bool both = first.round_id == round && second.round_id == round;
        const bool known = are_one_person(programme, first.person_id, second.person_id);
        if ((first.round_id == round || second.round_id == round) && (both || !known) &&
            !are_told_apart(programme, first.person_id, second.person_id)) {
            pairs.insert(std::minmax(one, other));
        }
    };
    for (const Exclusion& one : find_repeated_applications(all)) {
        add(one.application_id, one.because_of_id);
    }
    for (const LikelyDuplicate& one : find_likely_duplicates(all)) {
        add(one.first_id, one.second_id);
    }
    return pairs;
}

}  // namespace

TEST_CASE("of a random history those are asked about whom a comparison of everybody with everybody finds") {
    std::mt19937 random(static_cast<std::uint32_t>(GENERATE(range(0, 30))));
    constexpr std::array<const char*, 6> kNames{"Ana Ruiz Gil",  "A. Ruiz Gil",  "Ruiz, Ana",
                                                "Luis Gil Ruiz", "Mª José Ruiz", "María José Ruiz"};
    constexpr std::array<const char*, 3> kWorkplaces{"Biblioteca Atlántida", "Atlantida", "Archivo de Granada"};
    Programme programme = sample_programme();
    for (int k = 0; k < 40; ++k) {
        const std::string key = "p" + std::to_string(k);
        const std::string name = kNames[random() % kNames.size()];
        const std::string address = "a" + std::to_string(random() % 25) + "@example.org";
        const std::string workplace = kWorkplaces[random() % kWorkplaces.size()];
        for (const char* round : {"round 1", "round 2", "round 3"}) {
            if (random() % 2 == 0) {
                add_applicant(programme, key, round, name, address, workplace);
            }
        }
        const ApplicationRecord* last = programme.application_of(sample_id(key), sample_id("round 3"));
        if (last != nullptr && random() % 6 == 0) {
            ApplicationRecord gone = *last;
            gone.state = ApplicationState::kWithdrawn;
            programme.apply(gone, programme.last_sequence() + 1);
        }
    }
    for (int k = 0; k < 15; ++k) {
        const std::string one = sample_id("p" + std::to_string(random() % 40));
        const std::string other = sample_id("p" + std::to_string(random() % 40));
        if (one == other || programme.person(one) == nullptr || programme.person(other) == nullptr) {
            continue;
        }
        for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
            Person person = *programme.person(from);
            person.told_apart.push_back(to);
            programme.apply(person, programme.last_sequence() + 1);
        }
    }
    std::set<std::pair<std::string, std::string>> asked;
    for (const MergeQuestion& question : queue_of(programme)) {
        asked.insert(std::minmax(question.application_id, question.other_id));
        CHECK(programme.application(question.application_id)->round_id == sample_id("round 3"));
        CHECK(question.other_round == (programme.application(question.other_id)->round_id != sample_id("round 3")));
    }
    CHECK(asked == pairs_to_ask_about(programme));
}
