#include <string>

#include "domain/limits.h"
#include "domain/visible.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("live events are announced by content officers and staff, and by nobody else") {
    const Programme programme = sample_programme();
    LiveEvent event = sample_event();
    event.id = sample_id("new event");
    for (const char* writer : {"officer", "coordinator", "director"}) {
        CHECK(written<LiveEvent>(granted(programme, writer, SaveLiveEvent{event})) == event);
    }
    for (const char* other : {"one", "ambassador"}) {
        CHECK(code_by(programme, other, SaveLiveEvent{event}) == "not_allowed");
    }
    CHECK(code_by(programme, "", SaveLiveEvent{event}) == "sign_in_first");
}

TEST_CASE("each field of a live event is checked, and the refusal names it") {
    const Programme programme = sample_programme();
    const auto fault = [&](const auto& change) {
        LiveEvent event = sample_event();
        change(event);
        const auto decision = decided_by(programme, "officer", SaveLiveEvent{event});
        return decision.has_value() ? std::string("ok") : decision.error().code + " " + decision.error().where;
    };
    CHECK(fault([](LiveEvent& event) { event.id = "event"; }) == "bad_id event.id");
    CHECK(fault([](LiveEvent& event) { event.title = " "; }) == "empty_field event.title");
    CHECK(fault([](LiveEvent& event) { event.title.assign(kMaxNameLength + 1, 'x'); }) == "text_too_long event.title");
    CHECK(fault([](LiveEvent& event) { event.text.assign(kMaxMessageLength + 1, 'x'); }) == "text_too_long event.text");
    CHECK(fault([](LiveEvent& event) { event.place = "two\nlines"; }) == "bad_character event.place");
    CHECK(fault([](LiveEvent& event) { event.digest.assign(kMaxMessageLength + 1, 'x'); }) == "text_too_long event.digest");
    CHECK(fault([](LiveEvent& event) { event.starts_at_s = 0; }) == "empty_field event.starts_at");
    CHECK(fault([](LiveEvent& event) { event.minutes = kMinEventMinutes - 1; }) == "wrong_number event.minutes");
    CHECK(fault([](LiveEvent& event) { event.minutes = kMaxEventMinutes + 1; }) == "wrong_number event.minutes");
    CHECK(fault([](LiveEvent& event) { event.time_zone = "Atlantis"; }) == "unknown_time_zone event.time_zone");
    CHECK(fault([](LiveEvent& event) { event.round_id = "round"; }) == "bad_id event.round_id");
    CHECK(fault([](LiveEvent& event) { event.round_id = sample_id("no round"); }) == "unknown_record event.round_id");
    CHECK(fault([](LiveEvent& event) { event.topic_id = "topic"; }) == "bad_id event.topic_id");
    CHECK(fault([](LiveEvent& event) { event.topic_id = sample_id("no topic"); }) == "unknown_record event.topic_id");
    CHECK(fault([](LiveEvent& event) {
              event.round_id.clear();
              event.topic_id.clear();
              event.text.clear();
              event.place.clear();
          }) == "ok");
}

TEST_CASE("the zone of a live event is kept by its exact name") {
    const Programme programme = sample_programme();
    LiveEvent event = sample_event();
    event.time_zone = "europe/madrid";
    CHECK(written<LiveEvent>(granted(programme, "officer", SaveLiveEvent{event})).time_zone == "Europe/Madrid");
}

TEST_CASE("everybody sees every live event whole, cancelled ones too") {
    const Programme programme = sample_programme();
    LiveEvent event = sample_event();
    event.cancelled = true;
    for (const char* name : {"nobody", "one", "officer", "director"}) {
        CHECK(visible(programme, actor_of(programme, sample_id(name)), event) == Record(event));
    }
    CHECK(owner_of(event).empty());
}
