#include "endpoint/topic_library.h"

#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "domain/decide.h"
#include "endpoint/fake_view.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/sample_programme.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

constexpr std::size_t kTopicsOfLibrary = 27;

std::size_t topics_in(const LedgerView& view) { return view.programme().all(domain::RecordKind::kTopic).size(); }

/// Whoever looks after topics saves one of the library, changed or not.
Result<domain::Decision> save_as_officer(FakeView& view, const domain::Topic& topic) {
    domain::Person officer;
    officer.id = kAna;
    officer.email = "ana@example.org";
    officer.roles = {{.role = domain::Role::kContentOfficer, .country = {}}};
    view.write(officer);
    const domain::Operation operation{
        .id = id_from_text("save"), .made_at_s = view.now, .base_sequence = std::nullopt, .body = domain::SaveTopic{.topic = topic}};
    return domain::decide(view.programme(), domain::actor_of(view.programme(), kAna), operation, view.now);
}

}  // namespace

TEST_CASE("the library holds 27 topics of different names, each with its source, and each one that a content officer could have saved") {
    FakeView view;
    REQUIRE(fill_topic_library(view).has_value());
    CHECK(topics_in(view) == kTopicsOfLibrary);
    std::set<std::string> ids;
    std::set<std::string> titles;
    for (const domain::Topic& topic : library_topics()) {
        INFO(topic.title);
        ids.insert(topic.id);
        titles.insert(topic.title);
        CHECK(topic.round_id.empty());
        CHECK_FALSE(topic.summary.empty());
        CHECK((topic.prompts.size() >= 3 && topic.prompts.size() <= 6));
        CHECK_FALSE(topic.credit.title.empty());
        CHECK(topic.credit.author == "International Librarians Network");
        const auto decision = save_as_officer(view, topic);
        INFO((decision.has_value() ? "" : decision.error().code + " " + decision.error().where));
        CHECK(decision.has_value());
    }
    CHECK(ids.size() == kTopicsOfLibrary);
    CHECK(titles.size() == kTopicsOfLibrary);
}

TEST_CASE("a topic of the library comes with what is known about it") {
    const auto topics = library_topics();
    const auto found = std::ranges::find(topics, library_topic_id("getting-to-know-you-commute"), &domain::Topic::id);
    REQUIRE(found != topics.end());
    CHECK(found->hashtag == "librariancommute");
    CHECK(found->starts_on == CivilDate{2015, 8, 18});
    CHECK(found->language == "en");
    CHECK(found->credit.title == "Getting to know you and your #librariancommute");
    CHECK(found->credit.url == "https://interlibnet.org/2015/08/18/getting-to-know-you-and-your-librariancommute/");
    CHECK(found->state == domain::TopicState::kPublished);
}

TEST_CASE("a second start writes nothing, leaves a changed topic as it is, and brings no removed one back") {
    const std::string changed_id = library_topic_id("books");
    const std::string removed_id = library_topic_id("games");
    const TestDatabase database(StoreKind::kSqlite);
    std::int64_t last_sequence = 0;
    {
        const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
        REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, fill_topic_library).has_value());
        REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [&](LedgerView& view) {
                    domain::Topic topic = *view.programme().topic(changed_id);
                    topic.title = "Our own title";
                    topic.state = domain::TopicState::kDraft;
                    view.write(topic);
                    view.remove({domain::RecordKind::kTopic, removed_id});
                    last_sequence = view.programme().last_sequence();
                    return Result<void>();
                }).has_value());
    }
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, fill_topic_library).has_value());
    REQUIRE(do_in_ledger(*ledger, JobAccess::kRead, [&](LedgerView& view) {
                CHECK(topics_in(view) == kTopicsOfLibrary - 1);
                CHECK(view.programme().topic(removed_id) == nullptr);
                REQUIRE(view.programme().topic(changed_id) != nullptr);
                CHECK(view.programme().topic(changed_id)->title == "Our own title");
                CHECK(view.programme().topic(changed_id)->state == domain::TopicState::kDraft);
                CHECK(view.programme().last_sequence() == last_sequence);
                return Result<void>();
            }).has_value());
}

TEST_CASE("a programme with nothing but the library can still be filled with the sample") {
    FakeView view;
    CHECK(holds_library_alone(view.programme()));
    REQUIRE(fill_topic_library(view).has_value());
    CHECK(holds_library_alone(view.programme()));
    REQUIRE(fill_with_sample(view).has_value());
    CHECK_FALSE(holds_library_alone(view.programme()));
    CHECK(view.programme().person_by_address(kSampleParticipant) != nullptr);
    CHECK(topics_in(view) == kTopicsOfLibrary + 8);
}
