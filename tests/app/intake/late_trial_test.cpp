#include "app/intake/late_trial.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/intake/intake.h"
#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::ApplicationState;
using domain::sample_id;

namespace {

/// Four accepted people of four countries are matched; "late" waits on the list.
struct TrialPage {
    FakeEndpoint endpoint;
    TalkPage talk;
    FakePage& page = talk.page;

    TrialPage() : endpoint(with_people()), talk("coordinator", intake_address(sample_id("round 3"), "cap"), endpoint) {
        page.say(MatchApplicants{});
        page.say(GoTo{intake_address(sample_id("round 3"), {})});
    }
    static FakeEndpoint with_people() {
        FakeEndpoint made;
        int number = 0;
        for (const char* country : {"PL", "ZA", "JP", "NZ", "BR"}) {
            const std::string name = ++number == 5 ? "late" : country;
            domain::Person person = domain::sample_person(name);
            person.email = name + "@example.net";
            domain::ApplicationRecord record = domain::sample_application(name, country, "round 3");
            record.application.email = person.email;
            record.state = number == 5 ? ApplicationState::kWaitingList : ApplicationState::kAccepted;
            made.put(person);
            made.put(record);
        }
        return made;
    }
    [[nodiscard]] std::optional<LateTrialView> late() const { return intake_view(page.state).applicant.value().late; }
};

}  // namespace

TEST_CASE("what somebody of the waiting list would bring to the open result is told, with the price of one who came late") {
    TrialPage one;
    REQUIRE(one.page.state.preview.result.has_value());
    const auto matched = one.page.state.round.round->applications.size();
    one.page.say(SelectApplicant{sample_id("round 3 of late")});
    const std::optional<LateTrialView> late = one.late();
    REQUIRE(late.has_value());
    CHECK(late->partner.starts_with(matched % 2 == 0 ? "They would stay alone." : "Their partner would be Person"));
    CHECK(late->outcome.contains("total"));
    CHECK_FALSE(wanted_late_trial(one.page.state).has_value());
    one.page.say(SelectApplicant{sample_id("round 3 of PL")});
    CHECK_FALSE(one.late().has_value());  // is matched already
}

TEST_CASE("nothing is tried while no result of the same round is open") {
    TrialPage one;
    one.page.state.preview.result.reset();
    one.page.say(SelectApplicant{sample_id("round 3 of late")});
    CHECK_FALSE(one.late().has_value());
    CHECK_FALSE(one.page.state.intake.late.has_value());
}
