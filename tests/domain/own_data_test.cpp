#include "domain/own_data.h"

#include <string>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("one's own data is everything of one's own, notes included, and nobody else's") {
    const Programme programme = sample_programme();
    const std::vector<Record> data = my_data(programme, sample_id("one"));
    CHECK(data.size() == 11);  // person, 2 applications, 2 partnerships, contact, post, help, photo, note, answers to a survey
    for (const Record& record : data) {
        CHECK((owner_of(record) == sample_id("one") || kind_of(record) == RecordKind::kPartnership));
        if (const auto* entry = std::get_if<ContactEntry>(&record)) {
            CHECK(entry->note == "private note of one");
        }
        if (const auto* request = std::get_if<HelpRequest>(&record)) {
            CHECK(request->staff_note.empty());
        }
    }
    CHECK(my_data(programme, sample_id("coordinator")).size() == 2);  // person, and a day in the tool
    CHECK(my_data(programme, sample_id("nobody")).empty());
    CHECK(my_data(programme, "").empty());
}
