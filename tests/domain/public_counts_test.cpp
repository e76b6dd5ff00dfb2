#include "domain/public_counts.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// An ended and an open round, and so many people of each country who applied.
class CountedProgramme {
  public:
    CountedProgramme() {
        put(sample_round_record("ended", {2014, 3, 1}, RoundState::kEnded));
        put(sample_round_record("open", {2014, 11, 1}, RoundState::kOpen));
    }
    void put(Record record) { programme_.apply(std::move(record), ++sequence_); }
    ApplicationRecord applies(const std::string& country, const std::string& round, int count) {
        ApplicationRecord last;
        for (int k = 0; k < count; ++k) {
            const std::string name = country + std::to_string(++sequence_);
            put(sample_person(name));
            last = sample_application(name, country, round);
            last.application.interests = {"  Óld Books", "old books", name};
            put(last);
        }
        return last;
    }
    [[nodiscard]] PublicCounts counts() const { return public_counts(programme_); }

  private:
    Programme programme_;
    std::int64_t sequence_ = 0;
};

}  // namespace

TEST_CASE("public counts tell of earlier rounds alone, and name no figure below five") {
    CountedProgramme programme;
    programme.applies("ES", "ended", 6);
    programme.applies("ZA", "ended", 4);
    programme.applies("TW", "open", 9);
    const PublicCounts counts = programme.counts();
    CHECK(counts.rounds == 1);
    CHECK(counts.people == 10);
    CHECK(counts.countries == std::vector<std::string>{"ES", "ZA"});
    CHECK(counts.by_country == CountsByName{{"ES", 6}});
    CHECK(counts.by_sector[static_cast<std::size_t>(Sector::kMuseum)] == 10);
    CHECK(counts.by_sector[static_cast<std::size_t>(Sector::kPublic)] == 0);
    CHECK(counts.by_career_stage[static_cast<std::size_t>(CareerStage::kLate)] == 10);
    CHECK(counts.by_language == CountsByName{{"en", 10}});
    CHECK(counts.by_contact_method[static_cast<std::size_t>(ContactMethod::kVideo)] == 10);
    CHECK(counts.by_contact_method[static_cast<std::size_t>(ContactMethod::kLetters)] == 0);
    CHECK(counts.by_interest == CountsByName{{"old books", 10}});  // each person's other interest is theirs alone
}

TEST_CASE("who withdrew or never confirmed the address is not counted") {
    CountedProgramme programme;
    ApplicationRecord withdrawn = programme.applies("ES", "ended", 6);
    withdrawn.state = ApplicationState::kWithdrawn;
    programme.put(withdrawn);
    CHECK(programme.counts().people == 5);
    Person person = sample_person("unsure");
    person.email_confirmed_at_s = 0;
    programme.put(person);
    programme.put(sample_application("unsure", "MA", "ended"));
    CHECK(programme.counts().people == 5);
    CHECK(programme.counts().countries == std::vector<std::string>{"ES"});
}

TEST_CASE("a programme that begins has no counts") {
    CHECK(public_counts(Programme()) == PublicCounts());
    CountedProgramme programme;
    programme.applies("ES", "ended", 3);
    CHECK(programme.counts().people == 0);
}

TEST_CASE("of interests, the hundred commonest are counted") {
    CountedProgramme programme;
    ApplicationRecord record;
    for (int k = 0; k < 6; ++k) {
        record = programme.applies("ES", "ended", 1);
        record.application.interests.clear();
        for (int interest = 0; interest < 120; ++interest) {
            if (k > 0 || interest >= 110) {
                record.application.interests.push_back("interest " + std::to_string(interest));
            }
        }
        programme.put(record);
    }
    const PublicCounts counts = programme.counts();
    CHECK(counts.by_interest.size() == kMostPublicInterests);
    CHECK(counts.by_interest.at("interest 115") == 6);
}
