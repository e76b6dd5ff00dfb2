#include "endpoint/programme_clock.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "domain/retention.h"
#include "domain/round_clock.h"
#include "endpoint/fake_view.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

domain::HelpRequest old_request(const std::string& name) {
    domain::HelpRequest request;
    request.id = id_from_text(name);
    request.person_id = kAna;
    request.text = "Help";
    request.asked_at_s = kNow_s - domain::kKeepHelp_days * kSecondsPerDay;
    return request;
}

/// Whether the ledger holds no requests for help; asked until it is so, ten seconds at most.
bool becomes_empty(Ledger& ledger) {
    for (int tries = 0; tries < 1'000; ++tries) {
        std::size_t left = 1;
        REQUIRE(do_in_ledger(ledger, JobAccess::kRead, [&](LedgerView& view) {
                    left = view.programme().all(domain::RecordKind::kHelpRequest).size();
                    return Result<void>();
                }).has_value());
        if (left == 0) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("what is due is removed, a limited number at once") {
    FakeView view;
    view.now = kNow_s;
    for (std::size_t k = 0; k < kMostRemovedAtOnce + 2; ++k) {
        view.write(old_request("request " + std::to_string(k)));
    }
    REQUIRE(remove_due_records(view).has_value());
    CHECK(view.programme().all(domain::RecordKind::kHelpRequest).size() == 2);
}

TEST_CASE("the clock removes at the start, and what becomes due later") {
    const TestDatabase database(StoreKind::kSqlite);
    std::atomic<std::int64_t> now_s = kNow_s - 10;
    const auto ledger = Ledger::open(database.open(), [&] { return now_s.load(); }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [](LedgerView& view) {
                view.write(old_request("one"));
                return Result<void>();
            }).has_value());
    const ProgrammeClock clock(*ledger, orders_into_outbox("https://a.example", fill_random), {}, std::chrono::milliseconds(5));
    now_s = kNow_s;
    CHECK(becomes_empty(*ledger));
}

TEST_CASE("who wanted to know is told once that applications are open, whatever the clock does") {
    const TestDatabase database(StoreKind::kSqlite);
    std::atomic<std::int64_t> now_s = domain::kSampleNow_s - domain::kSampleNow_s % kSecondsPerDay;
    std::atomic<int> woken = 0;
    const auto ledger = Ledger::open(database.open(), [&] { return now_s.load(); }).value();
    REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [](LedgerView& view) {
                view.write(domain::Subscription{id_from_text("curious"), "curious@example.org", domain::UiLanguage::kEnglish, 0});
                domain::RoundRecord round = domain::sample_round_record("2026A", {2014, 12, 1}, domain::RoundState::kOpen);
                round.opens_at_s = view.now_s() + 100;
                round.closes_at_s = view.now_s() + 10'000;
                view.write(round);
                return Result<void>();
            }).has_value());
    const QueueOrder queue_order = orders_into_outbox("https://a.example", fill_random);
    const auto look = [&] {
        bool has_mails = false;
        REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [&](LedgerView& view) {
                    has_mails = do_what_is_due(view, queue_order);
                    return Result<void>();
                }).has_value());
        return has_mails;
    };
    CHECK_FALSE(look());
    now_s += 200;
    {
        const ProgrammeClock clock(*ledger, queue_order, [&] { ++woken; }, std::chrono::milliseconds(5));
        for (int tries = 0; tries < 1'000 && woken == 0; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    CHECK(woken == 1);
    CHECK_FALSE(look());
    const auto due = ledger->mails().take_due({.daily_limit = 100}, now_s + 1, 10).value();
    REQUIRE(due.size() == 1);
    CHECK(due[0].mail.recipient == "curious@example.org");
    CHECK(due[0].mail.subject == "Applications for 2026A are open");
}

TEST_CASE("a round that is over ends once, and its partners are told once") {
    FakeView view;
    view.now = domain::kSampleNow_s;
    for (const domain::Record& record : domain::sample_programme_records()) {
        view.write(record);
    }
    const QueueOrder queue_order = orders_into_outbox("https://a.example", fill_random);
    view.now = domain::end_of_round_s(*view.programme().round(domain::sample_id("round 2")));
    CHECK(do_what_is_due(view, queue_order));
    CHECK(view.programme().round(domain::sample_id("round 2"))->state == domain::RoundState::kEnded);
    const std::size_t mails = view.mails.size();
    CHECK(mails >= 4);
    const std::int64_t last = view.programme().last_sequence();
    CHECK_FALSE(do_what_is_due(view, queue_order));
    CHECK(view.programme().last_sequence() == last);
    CHECK(view.mails.size() == mails);
}

TEST_CASE("after the close everybody in the round gets one mail to check their answers") {
    FakeView view;
    view.now = domain::kSampleNow_s;
    view.write(domain::sample_person("three"));
    domain::RoundRecord round = domain::sample_round_record("round 3", {2014, 11, 1}, domain::RoundState::kOpen);
    round.opens_at_s = view.now - 100;
    round.closes_at_s = view.now + 100;
    view.write(round);
    view.write(domain::sample_application("three", "MA", "round 3"));
    const QueueOrder queue_order = orders_into_outbox("https://a.example", fill_random);
    CHECK_FALSE(do_what_is_due(view, queue_order));
    view.now += 100;
    CHECK(do_what_is_due(view, queue_order));
    REQUIRE(view.mails.size() == 1);
    CHECK(view.mails[0].kind == "check_your_data");
    CHECK(view.mails[0].recipient == "three@example.org");
    CHECK_FALSE(do_what_is_due(view, queue_order));
    CHECK(view.mails.size() == 1);
}

TEST_CASE("the clock publishes a scheduled topic once its moment has come, and mails those who are in its round, once") {
    FakeView view;
    view.now = domain::kSampleNow_s;
    for (const domain::Record& record : domain::sample_programme_records()) {
        view.write(record);
    }
    domain::Topic topic = domain::sample_topic();
    topic.state = domain::TopicState::kScheduled;
    topic.publish_at_s = view.now + 1;
    view.write(topic);
    const QueueOrder queue_order = orders_into_outbox("https://a.example", fill_random);
    const auto mails_about_topics = [&view] { return std::ranges::count(view.mails, "topic_begins", &OutgoingMail::kind); };
    do_what_is_due(view, queue_order);
    CHECK(view.programme().topic(topic.id)->state == domain::TopicState::kScheduled);
    CHECK(mails_about_topics() == 0);
    ++view.now;
    CHECK(do_what_is_due(view, queue_order));
    CHECK(view.programme().topic(topic.id)->state == domain::TopicState::kPublished);
    CHECK(mails_about_topics() == 4);
    const std::int64_t last = view.programme().last_sequence();
    CHECK_FALSE(do_what_is_due(view, queue_order));
    CHECK(view.programme().last_sequence() == last);
    CHECK(mails_about_topics() == 4);
}

TEST_CASE("who never confirmed the address goes after a month, with the application") {
    FakeView view;
    view.now = domain::kSampleNow_s;
    domain::Person person = domain::sample_person("unsure");
    person.email_confirmed_at_s = 0;
    person.joined_at_s = view.now;
    view.write(person);
    view.write(domain::sample_application("unsure", "DE", "round 3"));
    REQUIRE(remove_due_records(view).has_value());
    CHECK(view.programme().person(person.id) != nullptr);
    view.now += domain::kKeepUnconfirmed_days * kSecondsPerDay;
    REQUIRE(remove_due_records(view).has_value());
    CHECK(view.programme().person(person.id) == nullptr);
    CHECK(view.programme().all(domain::RecordKind::kApplication).empty());
}

TEST_CASE("a batch whose time has come goes out once, however often the clock looks and whatever crashes in between") {
    const TestDatabase database(StoreKind::kSqlite);
    std::atomic<std::int64_t> now_s = domain::kSampleNow_s;
    const QueueOrder queue_order = orders_into_outbox("https://a.example", fill_random);
    const auto clock = [&] { return now_s.load(); };
    const std::string round_id = domain::sample_id("round 4");
    const auto look = [&](Ledger& ledger) {
        REQUIRE(do_in_ledger(ledger, JobAccess::kWrite, [&](LedgerView& view) {
                    do_what_is_due(view, queue_order);
                    return Result<void>();
                }).has_value());
    };
    {
        const auto ledger = Ledger::open(database.open(), clock).value();
        REQUIRE(do_in_ledger(*ledger, JobAccess::kWrite, [&](LedgerView& view) {
                    domain::RoundRecord round = domain::sample_round_record("round 4", {2014, 11, 1}, domain::RoundState::kClosed);
                    round.batches = {{2, view.now_s() + 100, 0}};
                    view.write(round);
                    domain::Partnership held{domain::sample_id("held"), round_id, {domain::sample_id("one"), domain::sample_id("three")}};
                    view.write(held);
                    for (const char* name : {"one", "three"}) {
                        view.write(domain::sample_person(name));
                        domain::ApplicationRecord record =
                            domain::sample_application(name, std::string(name) == "one" ? "ZA" : "MA", "round 4");
                        record.batch = 1;
                        view.write(record);
                    }
                    return Result<void>();
                }).has_value());
        look(*ledger);
        now_s += 200;
        // The job is undone after it ordered the mails: as a crash before the commit would.
        CHECK_FALSE(do_in_ledger(*ledger, JobAccess::kWrite, [&](LedgerView& view) -> Result<void> {
                        CHECK(do_what_is_due(view, queue_order));
                        return fail("store_failed");
                    }).has_value());
        CHECK(ledger->mails().take_due({.daily_limit = 100}, now_s, 10).value().empty());
        look(*ledger);
    }
    const auto ledger = Ledger::open(database.open(), clock).value();
    look(*ledger);
    const auto due = ledger->mails().take_due({.daily_limit = 100}, now_s + 1, 10).value();
    REQUIRE(due.size() == 2);
    CHECK(due[0].mail.recipient != due[1].mail.recipient);
    CHECK(due[0].mail.batch == 1);
    now_s += 10'000;  // taken, and the process died: they go out again under the same ids
    const auto again = ledger->mails().take_due({.daily_limit = 100}, now_s, 10).value();
    REQUIRE(again.size() == 2);
    CHECK(again[0].mail.message_id == due[0].mail.message_id);
}
