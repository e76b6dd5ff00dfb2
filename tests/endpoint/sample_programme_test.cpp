#include "endpoint/sample_programme.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "domain/field_checks.h"
#include "domain/matching_round.h"
#include "domain/visible.h"
#include "endpoint/fake_view.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::size_t count_of(const FakeView& view, domain::RecordKind kind) { return view.programme().all(kind).size(); }

}  // namespace

TEST_CASE("the sample has a running round with partners, an open one with applications, a forum and a call for help") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const domain::Person* participant = programme.person_by_address(kSampleParticipant);
    const domain::Person* coordinator = programme.person_by_address(kSampleCoordinator);
    REQUIRE((participant != nullptr && coordinator != nullptr));
    CHECK(domain::is_staff(domain::actor_of(programme, coordinator->id)));
    REQUIRE(programme.partnerships_of(participant->id).size() == 1);
    CHECK(programme.partnerships_of(participant->id)[0]->ended_at_s == 0);
    CHECK(count_of(view, domain::RecordKind::kContactEntry) == 4);
    CHECK(count_of(view, domain::RecordKind::kPost) == 18);
    CHECK(count_of(view, domain::RecordKind::kHelpRequest) == 1);
    const auto rounds = programme.all(domain::RecordKind::kRound);
    REQUIRE(rounds.size() == 3);
    const auto in_state = [&](domain::RoundState state) {
        return std::get<domain::RoundRecord>(
            **std::ranges::find_if(rounds, [&](const auto* round) { return std::get<domain::RoundRecord>(*round).state == state; }));
    };
    CHECK(in_state(domain::RoundState::kRunning).starts_on < civil_from_days(view.now / kSecondsPerDay));
    const domain::RoundRecord open = in_state(domain::RoundState::kOpen);
    CHECK((open.opens_at_s < view.now && view.now < open.closes_at_s));
    CHECK(domain::matching_round(programme, open.id)->applications.size() == 5);
    CHECK(view.mails.empty());
}

TEST_CASE("the partner of the sample shows all but one field") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const std::string participant = programme.person_by_address(kSampleParticipant)->id;
    const std::string partner = programme.person_by_address("partner@example.org")->id;
    const std::string round = programme.partnerships_of(participant)[0]->round_id;
    const auto seen = domain::visible(programme, domain::actor_of(programme, participant), *programme.application_of(partner, round));
    REQUIRE(seen.has_value());
    const auto& application = std::get<domain::ApplicationRecord>(*seen).application;
    CHECK(application.name == "Amina Wekesa");
    CHECK(application.hopes.empty() == false);
    CHECK(application.place.empty());
}

TEST_CASE("somebody of the sample waits for their partner, of whom they hear tomorrow at ten") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const std::string waiting = programme.person_by_address(kSampleWaitingAddress)->id;
    REQUIRE(programme.partnerships_of(waiting).size() == 1);
    const domain::Partnership& held = *programme.partnerships_of(waiting)[0];
    CHECK(held.started_at_s == 0);
    CHECK_FALSE(domain::visible(programme, domain::actor_of(programme, waiting), domain::Record(held)).has_value());
    const domain::RoundRecord& round = *programme.round(held.round_id);
    CHECK(round.name == "Sample round 2");
    CHECK(round.state == domain::RoundState::kClosed);
    REQUIRE(round.batches.size() == 2);
    CHECK(round.batches[0].people == 4);
    CHECK(round.batches[0].sent_at_s != 0);
    CHECK(round.batches[1].people == 2);
    CHECK(round.batches[1].sent_at_s == 0);
    CHECK(round.batches[1].planned_at_s == (view.now / kSecondsPerDay + 1) * kSecondsPerDay + 36'000);
    CHECK(programme.application_of(waiting, round.id)->batch == 2);
}

TEST_CASE("the sample's round that runs has its topics, a fortnight each, and its partners write beside them") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const std::string participant = programme.person_by_address(kSampleParticipant)->id;
    const domain::Partnership& pair = *programme.partnerships_of(participant)[0];
    const domain::RoundRecord& round = *programme.round(pair.round_id);
    std::vector<std::int64_t> starts;
    for (const domain::Record* record : programme.all(domain::RecordKind::kTopic)) {
        starts.push_back(days_from_civil(std::get<domain::Topic>(*record).starts_on) - days_from_civil(round.starts_on));
    }
    std::ranges::sort(starts);
    CHECK(starts == std::vector<std::int64_t>{0, 14, 28, 42, 56, 70, 84, 98});
    CHECK(pair.rhythm == domain::Rhythm::kWeekly);
    CHECK(pair.agreed_at_s != 0);
    const auto notes = programme.notes_of(pair.id);
    CHECK(std::ranges::count_if(notes, [](const domain::Note* note) { return note->shared; }) == 2);
    CHECK(std::ranges::count_if(notes, [&](const domain::Note* note) { return note->person_id == participant && !note->shared; }) == 1);
    CHECK(count_of(view, domain::RecordKind::kGlossary) == 1);
    const auto& words = std::get<domain::Glossary>(*programme.all(domain::RecordKind::kGlossary).front());
    CHECK(words.open);
    CHECK(words.country == "KE");
    const auto posts = programme.all(domain::RecordKind::kPost);
    CHECK(std::ranges::all_of(posts, [](const domain::Record* post) { return !std::get<domain::Post>(*post).topic_id.empty(); }));
}

TEST_CASE("the sample has a live event to come, and one that was held with what came of it") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    int coming = 0, held = 0;
    for (const domain::Record* record : view.programme().all(domain::RecordKind::kLiveEvent)) {
        const auto& event = std::get<domain::LiveEvent>(*record);
        CHECK(view.programme().topic(event.topic_id)->round_id == event.round_id);
        CHECK((event.starts_at_s > view.now) == event.digest.empty());
        ++(event.starts_at_s > view.now ? coming : held);
    }
    CHECK(coming == 1);
    CHECK(held == 1);
}

TEST_CASE("the sample's topics have a summary and a credit, and the one of these days a lively thread in several languages") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    const auto& programme = view.programme();
    const domain::Topic* current = nullptr;
    const std::int64_t today = view.now / kSecondsPerDay;
    for (const domain::Record* record : programme.all(domain::RecordKind::kTopic)) {
        const auto& topic = std::get<domain::Topic>(*record);
        CHECK_FALSE(topic.summary.empty());
        CHECK_FALSE(topic.credit.author.empty());
        const std::int64_t starts_on = days_from_civil(topic.starts_on);
        current = starts_on <= today && today < starts_on + 14 ? &topic : current;
    }
    REQUIRE(current != nullptr);
    CHECK(current->hashtag == "booksacrossborders");
    const auto posts = programme.posts_of(current->id);
    REQUIRE(posts.size() == 13);
    const auto count = [&](const auto& matches) { return std::ranges::count_if(posts, matches); };
    CHECK(count([](const domain::Post* post) { return post->kind == domain::PostKind::kMention; }) == 1);
    CHECK(count([](const domain::Post* post) { return post->kind == domain::PostKind::kReblog; }) == 1);
    CHECK(count([](const domain::Post* post) { return post->kind == domain::PostKind::kGuestPost; }) == 1);
    CHECK(count([](const domain::Post* post) { return post->state == domain::PostState::kWaiting; }) == 1);
    CHECK(count([](const domain::Post* post) { return post->by_team && !post->answers_id.empty(); }) == 1);
    CHECK(count([](const domain::Post* post) { return post->language == "es"; }) == 3);
    CHECK(count([](const domain::Post* post) { return post->language == "ar"; }) == 1);
    CHECK(std::ranges::all_of(posts, [&](const domain::Post* post) { return post->posted_at_s <= view.now; }));
}

TEST_CASE("in the sample only a visitor's newest post waits for somebody to look at it") {
    FakeView view;
    REQUIRE(fill_with_sample(view).has_value());
    std::vector<std::string> waiting;
    for (const domain::Record* record : view.programme().all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        if (post.state != domain::PostState::kShown) {
            waiting.push_back(post.author_name);
        }
    }
    CHECK(waiting == std::vector<std::string>{"Ines"});
}

TEST_CASE("a programme that holds something is left as it is, and has no sample links") {
    FakeView view;
    view.write(domain::Post{.id = kAna});
    REQUIRE(fill_with_sample(view).has_value());
    CHECK(count_of(view, domain::RecordKind::kPerson) == 0);
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    CHECK(sample_links(*ledger, "http://localhost:8080").value().empty());
}

TEST_CASE("the sample is stored, and each asking makes new links for its people") {
    const TestDatabase database(StoreKind::kSqlite);
    const auto ledger = Ledger::open(database.open(), [] { return kNow_s; }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, fill_with_sample).has_value());
    const auto first = sample_links(*ledger, "http://localhost:8080").value();
    const auto second = sample_links(*ledger, "http://localhost:8080").value();
    REQUIRE(first.size() == 3);
    CHECK(first[0].who == "coordinator");
    CHECK(first[0].link.starts_with("http://localhost:8080/#/sign-in/"));
    CHECK(first[1].who == "participant");
    CHECK(first[2].who == "waiting");
    CHECK(first[0].link != second[0].link);
}
