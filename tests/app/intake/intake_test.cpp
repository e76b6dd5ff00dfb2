#include "app/intake/intake.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/batches/batches.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::ApplicationState;
using domain::sample_id;

namespace {

/// The sample endpoint with more people in round 3: so many of Spain and of each of some other countries.
struct FullEndpoint : FakeEndpoint {
    explicit FullEndpoint(int of_spain, int of_others = 1) {
        int number = 0;
        for (int k = 0; k < of_spain; ++k) {
            add("ES " + std::to_string(k), "ES", ++number);
        }
        for (const char* country : {"PL", "ZA", "JP", "NZ", "BR", "IN"}) {
            for (int k = 0; k < of_others; ++k) {
                add(std::string(country) + " " + std::to_string(k), country, ++number);
            }
        }
    }
    void add(const std::string& name, const std::string& country, int number) {
        domain::Person person = domain::sample_person(name);
        person.email = "person" + std::to_string(number) + "@example.net";
        domain::ApplicationRecord record = domain::sample_application(name, country, "round 3");
        record.application.email = person.email;
        record.application.arrived_at_s = domain::kSampleNow_s - 10'000 + number;
        put(person);
        put(record);
    }
};

struct IntakePage {
    FullEndpoint endpoint;
    TalkPage talk;
    FakePage& page = talk.page;

    explicit IntakePage(int of_spain, const std::string& part = {}, const std::string& who = "coordinator")
        : endpoint(of_spain), talk(who, intake_address(sample_id("round 3"), part), endpoint) {}
    [[nodiscard]] IntakeView intake() const { return intake_view(page.state); }
    [[nodiscard]] ApplicationState state_of(const std::string& name) const {
        return endpoint.programme.application(sample_id("round 3 of " + name))->state;
    }
};

constexpr const char* kForm =
    "Name;E-mail;Country;Sector;Career stage;Languages;Time zone\n"
    "Ana Silva;ana@biblioteca.example;Brazil;public;mid;Portuguese, English;America/Sao_Paulo\n"
    "Person two;two@example.org;Taiwan;school;early;Chinese, English;Asia/Taipei\n"
    "Somebody Else;three@example.org;Morocco;school;early;Arabic, English;Africa/Casablanca\n";

std::string count_of(const IntakeFileView& file, std::string_view name) {
    const auto found = std::ranges::find(file.outcomes, name, &FactView::name);
    return found == file.outcomes.end() ? "" : found->value;
}

}  // namespace

TEST_CASE("the applications of the round that takes them are listed in the order of arrival") {
    IntakePage one(4);
    CHECK(one.intake().heading == "Applications for round 3");
    CHECK(one.intake().summary == "From 7 countries, 5 of them new");
    REQUIRE(one.intake().found.size() == 10);
    CHECK(one.intake().lines[0].name == "Person ES 0");
    one.page.say(SearchIntake{"person nz"});
    REQUIRE(one.intake().found.size() == 1);
    one.page.say(SelectApplicant{sample_id("round 3 of NZ 0")});
    REQUIRE(one.intake().applicant.has_value());
    CHECK(one.intake().applicant->name == "Person NZ 0");
    one.page.say(SearchIntake{});
    one.page.say(FilterIntake{IntakeFilter::kAccepted});
    CHECK(one.intake().found.empty());
}

TEST_CASE("applications are for those who run rounds") {
    for (const char* who : {"one", "officer", "ambassador"}) {
        const IntakePage other(4, {}, who);
        CHECK_FALSE(other.intake().may_run);
        CHECK_FALSE(other.intake().has_round);
        CHECK(other.intake().lines.empty());
    }
}

TEST_CASE("somebody is accepted, put on the waiting list and left open again") {
    IntakePage one(4);
    one.page.say(SelectApplicant{sample_id("round 3 of ES 1")});
    one.page.say(DecideApplicant{sample_id("round 3 of ES 1"), ApplicationState::kAccepted});
    CHECK(one.state_of("ES 1") == ApplicationState::kAccepted);
    CHECK_FALSE(one.intake().applicant->can_accept);
    CHECK(one.intake().figures[1] == "1");
    one.page.say(DecideApplicant{sample_id("round 3 of ES 1"), ApplicationState::kWaitingList});
    one.page.say(DecideApplicant{sample_id("round 3 of ES 1"), ApplicationState::kSubmitted});
    CHECK(one.state_of("ES 1") == ApplicationState::kSubmitted);
}

TEST_CASE("the cap is shown by both readings with who waits and why, before anything is done") {
    IntakePage one(14, "cap");
    const CapView cap = *one.intake().cap;
    CHECK(cap.by_applicants == "**10** accepted, **10** wait");
    CHECK(cap.by_accepted == "**7** accepted, **13** wait");
    CHECK_FALSE(cap.of_accepted);
    CHECK(cap.rows[0].country == "Spain \u00b7 new");
    CHECK(cap.rows[0].applicants == "14 \u00b7 70.0%");
    CHECK(cap.rows[0].of_applicants == "4");
    CHECK(cap.rows[0].of_accepted == "1");
    CHECK(cap.act == "Accept 10, put 10 on the waiting list");
    CHECK(cap.who_waits[0] == "Person ES 4, Spain: number 1 of those who wait; the country's places are 4, and others came first.");
    CHECK(one.state_of("ES 0") == ApplicationState::kSubmitted);
}

TEST_CASE("the cap is carried out in one step, and then nothing is left to do") {
    IntakePage one(14, "cap");
    one.page.say(DecideByCap{});
    CHECK(one.state_of("ES 3") == ApplicationState::kAccepted);
    CHECK(one.state_of("ES 4") == ApplicationState::kWaitingList);
    CHECK(one.state_of("NZ 0") == ApplicationState::kAccepted);
    CHECK(one.intake().cap->act.empty());
    CHECK_FALSE(one.intake().cap->nothing.empty());
}

TEST_CASE("those who were accepted and wait for a partner are opened in the match preview, and nobody else") {
    IntakePage one(14, "cap");
    CHECK_FALSE(IntakePage(14).intake().may_match);
    one.page.say(DecideByCap{});
    CHECK(one.intake().may_match);
    one.page.say(MatchApplicants{});
    const auto& open = one.page.state.round.round;
    REQUIRE(open.has_value());
    const auto is_in = [&](std::string_view name) {
        return std::ranges::contains(open->applications, sample_id("round 3 of " + std::string(name)), &domain::Application::id);
    };
    CHECK(is_in("ES 3"));
    CHECK_FALSE(is_in("ES 4"));
    CHECK(is_in("NZ 0"));
}

TEST_CASE("pairs of a round that still takes applications are saved, and no other round is shown in its place") {
    IntakePage one(14, "cap");
    one.page.say(DecideByCap{});
    one.page.say(MatchApplicants{});
    REQUIRE(one.page.state.preview.result.has_value());
    one.page.say(BatchesIntent(GoToPreflight{}));
    CHECK(one.page.state.shell.route.screen == Screen::kPreview);
    CHECK(saved_previews(one.page.state, sample_id("round 3")).size() == 1);
    REQUIRE_FALSE(one.page.state.shell.toasts.empty());
    CHECK(one.page.state.shell.toasts.back().text.contains("once its applications are closed"));
}

TEST_CASE("two applications that may be one person's stand side by side, and one stays") {
    IntakePage one(2, "doubles");
    CHECK_FALSE(one.intake().question.has_value());
    domain::ApplicationRecord twin = *one.endpoint.programme.application(sample_id("round 3 of ES 1"));
    twin.application.name = "Person ES 0";
    twin.application.workplace = "workplace of ES 0";
    one.endpoint.put(twin);
    one.page.tell(Reminded{});
    const MergeQuestionView question = *one.intake().question;
    CHECK(question.place == "Question 1 of 1");
    CHECK(question.same_round);
    CHECK(question.sides[0].id == twin.application.id);
    CHECK_FALSE(question.sides[0].differs[0]);
    CHECK(question.sides[0].differs[1]);
    one.page.say(TakeOtherAnswers{true});
    one.page.say(MergeInto{sample_id("round 3 of ES 0")});
    CHECK(one.state_of("ES 1") == ApplicationState::kWithdrawn);
    CHECK_FALSE(one.intake().question.has_value());
}

TEST_CASE("two people are told apart, and not asked about again") {
    IntakePage one(2, "doubles");
    domain::ApplicationRecord twin = *one.endpoint.programme.application(sample_id("round 3 of ES 1"));
    twin.application.name = "Person ES 0";
    twin.application.workplace = "workplace of ES 0";
    one.endpoint.put(twin);
    one.page.tell(Reminded{});
    REQUIRE(one.intake().question.has_value());
    one.page.say(AreTwoPeople{});
    CHECK(one.state_of("ES 1") == ApplicationState::kSubmitted);
    CHECK_FALSE(one.intake().question.has_value());
}

TEST_CASE("a form's export comes in, and the same file again brings nobody in twice") {
    IntakePage one(1, "file");
    CHECK_FALSE(one.intake().file->has_file);
    one.page.tell(FileChosen{"form.csv", kForm});
    CHECK(one.page.import().into_round_label == "Put them into round 3 of the programme");
    one.page.say(GoTo{one.page.import().into_round_address});
    IntakeFileView file = *one.intake().file;
    CHECK(count_of(file, "new") == "1");
    CHECK(count_of(file, "of people who have an account") == "1");
    CHECK(count_of(file, "refused") == "1");
    REQUIRE(file.refused.size() == 1);
    CHECK(file.refused[0].contains("Person three"));
    CHECK(file.act == "Put 2 applications in");
    one.page.say(FlipShownByForm{domain::SharedField::kWorkplace});
    one.page.say(TakeFileIn{});
    const domain::Person* ana = one.endpoint.programme.person_by_address("ana@biblioteca.example");
    REQUIRE(ana != nullptr);
    const domain::ApplicationRecord* application = one.endpoint.programme.application_of(ana->id, sample_id("round 3"));
    REQUIRE(application != nullptr);
    CHECK(application->imported_at_s != 0);
    CHECK(domain::has_field(application->shared, domain::SharedField::kWorkplace));
    file = *one.intake().file;
    CHECK(count_of(file, "the same as before") == "2");
    CHECK(file.act.empty());
}
