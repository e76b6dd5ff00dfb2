#include "endpoint/store.h"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

StoredRow post_row(std::string id, std::string content, std::int64_t sequence, bool removed = false) {
    return {.kind = "post", .id = std::move(id), .content = std::move(content), .sequence = sequence, .removed = removed};
}

WriteBatch rows_only(std::vector<StoredRow> rows) {
    const std::int64_t last = rows.back().sequence;
    return {.rows = std::move(rows), .private_rows = {}, .answers = {}, .mails = {}, .last_sequence = last};
}

PrivateRow private_row(std::string id, std::string content, std::int64_t expires_at_s = 0) {
    return {.key = {"_session", std::move(id)}, .content = std::move(content), .expires_at_s = expires_at_s};
}

WriteBatch private_only(std::vector<PrivateRow> rows) {
    WriteBatch batch;
    for (PrivateRow& one : rows) {
        const PrivateKey key = one.key;
        batch.private_rows.emplace_back(key, std::move(one));
    }
    return batch;
}

OutgoingMail waiting_mail(std::string id, std::string recipient, MailUrgency urgency, std::int64_t at_s) {
    return {.message_id = std::move(id),
            .recipient = std::move(recipient),
            .subject = "Subject",
            .text = "Text",
            .urgency = urgency,
            .created_at_s = at_s,
            .not_before_s = at_s};
}

}  // namespace

TEST_CASE("rows are read behind a sequence, each with its last change alone") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    {
        const auto store = database.open();
        write(*store, rows_only({post_row("a", "{\"n\":1}", 1), post_row("b", "\xc3\xa9", 2)}));
        write(*store, rows_only({post_row("a", "{\"n\":2}", 3), post_row("b", "", 4, true)}));
        CHECK(store->begin({.after_sequence = 2}).value().rows == std::vector{post_row("a", "{\"n\":2}", 3), post_row("b", "", 4, true)});
        store->roll_back();
    }
    const auto again = database.open();
    const Found found = again->read({.after_sequence = 3}).value();
    CHECK(found.last_sequence == 4);
    CHECK(found.rows == std::vector{post_row("b", "", 4, true)});
}

TEST_CASE("what is rolled back or fails leaves nothing behind, and the store works on") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    REQUIRE(store->begin({}).has_value());
    store->roll_back();
    const StoredAnswer answer{.operation_id = "1", .actor_id = "p", .content = "{}", .answered_at_s = 5};
    write(*store, {.rows = {}, .private_rows = {}, .answers = {answer}, .mails = {}, .last_sequence = 0});
    WriteBatch twice = rows_only({post_row("a", "x", 1)});
    twice.answers = {answer};
    REQUIRE(store->begin({}).has_value());
    CHECK(store->commit(twice).error().code == "store_refused");
    CHECK(store->read({}).value().rows.empty());
    CHECK(store->read({}).value().last_sequence == 0);
    write(*store, rows_only({post_row("a", "x", 1)}));
    CHECK(store->read({}).value().rows.size() == 1);
}

TEST_CASE("answers and private rows are found by their keys with the beginning of a transaction") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    const StoredAnswer answer{.operation_id = "1", .actor_id = "", .content = "{}", .answered_at_s = 5};
    WriteBatch batch = private_only({private_row("a/1", std::string("\0\xff", 2)), private_row("a/2", "", 7), private_row("b/1", "z")});
    batch.answers = {answer};
    write(*store, batch);
    const Found found = store->begin({.operation_ids = {"1", "2"}, .private_rows = {{"_session", "a/1"}, {"_session", "c"}}}).value();
    CHECK(found.answers == std::vector{answer});
    CHECK(found.private_rows == std::vector{private_row("a/1", std::string("\0\xff", 2))});
    CHECK(store->private_row({"_session", "a/2"}).value() == private_row("a/2", "", 7));
    store->roll_back();
    CHECK(store->private_rows("_session", "a/").value() ==
          std::vector{private_row("a/1", std::string("\0\xff", 2)), private_row("a/2", "", 7)});
    CHECK(store->private_rows("_session", "").value().size() == 3);
    CHECK(store->private_rows("_token", "").value().empty());
    CHECK(store->private_row({"_session", "nobody"}).value() == std::nullopt);
    WriteBatch removal;
    removal.private_rows = {{{"_session", "a/1"}, std::nullopt}};
    write(*store, removal);
    CHECK(store->private_rows("_session", "a/").value().size() == 1);
    REQUIRE(store->tidy(8).has_value());
    CHECK(store->private_rows("_session", "").value() == std::vector{private_row("b/1", "z")});
}

TEST_CASE("many and long rows are written and read whole") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    WriteBatch batch;
    for (std::int64_t i = 1; i <= 3000; ++i) {
        batch.rows.push_back(post_row(std::to_string(i), std::string(static_cast<std::size_t>(i), 'x'), i));
    }
    batch.last_sequence = 3000;
    write(*store, batch);
    CHECK(store->read({}).value().rows == batch.rows);
}

TEST_CASE("mails are taken urgent ones first, within the day's limit, and again when nobody settled them") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    WriteBatch batch;
    batch.mails = {waiting_mail("a", "a@example.org", MailUrgency::kUsual, 100),
                   waiting_mail("b", "b@example.org", MailUrgency::kUrgent, 101),
                   waiting_mail("c", "a@example.org", MailUrgency::kUsual, 102)};
    write(*store, batch);
    MailQueue& queue = store->mails();
    CHECK(queue.take_due({.daily_limit = 100}, 99, 10).value().empty());
    const auto taken = queue.take_due({.daily_limit = 100}, 200, 2).value();
    REQUIRE(taken.size() == 2);
    CHECK(taken[0].mail.message_id == "b");
    CHECK(taken[1].mail.message_id == "a");
    CHECK(taken[1].mail.attempts == 1);
    CHECK(taken[1].mail.text == "Text");
    REQUIRE(queue.settle("b", {.state = MailState::kSent, .attempts = 1, .last_code = 250}).has_value());
    CHECK(queue.take_due({.daily_limit = 100}, 201, 10).value().size() == 1);
    CHECK(queue.take_due({.daily_limit = 100}, 202, 10).value().empty());
    CHECK(queue.take_due({.daily_limit = 100}, 202 + kClaim_s, 10).value().size() == 2);
    CHECK(queue.take_due({.daily_limit = 3}, 203 + 3 * kClaim_s, 10).value().empty());
    REQUIRE(queue.settle("a", {.state = MailState::kWaiting, .not_before_s = 9000, .attempts = 2, .last_code = 451}).has_value());
    CHECK(queue.take_due({.daily_limit = 100}, 8999, 10).value().size() == 1);
    REQUIRE(queue.settle("nobody", {}).has_value());
}

TEST_CASE("the mails about an account are listed newest first, with how far they came") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    const auto put = [&](std::string id, std::string address, std::string kind, std::string person_id, std::int64_t at_s) {
        OutgoingMail mail = waiting_mail(std::move(id), std::move(address), MailUrgency::kUsual, at_s);
        mail.kind = std::move(kind);
        mail.person_id = std::move(person_id);
        write(*store, {.mails = {mail}});
    };
    put("old", "ana@x.example", "matched", "ana", 100);
    put("sent", "ana@x.example", "matched", "ana", 1'000);
    put("new", "former@x.example", "address_changed", "ana", 2'000);
    put("link", "ana@x.example", "sign_in", "", 1'500);
    put("early link", "ana@x.example", "sign_in", "", 1'100);
    put("confirm", "ana@x.example", "confirm_address", "", 1'600);
    put("other", "ben@x.example", "matched", "ben", 1'000);
    REQUIRE(store->mails().settle("sent", {.state = MailState::kSent, .attempts = 1, .last_code = 250}).has_value());
    REQUIRE(store->mails()
                .note_bounce("sent", {.kind = BounceKind::kFailed, .severity = BounceSeverity::kHard, .status = "5.1.1"}, 1'700)
                .value());
    const auto mails = store->mails_of({.person_id = "ana", .address = "ana@x.example", .address_since_s = 1'200, .since_s = 500}).value();
    REQUIRE(mails.size() == 3);
    CHECK(mails[0] == codec::MailLine{"new", "address_changed", "former@x.example", 2'000, codec::MailProgress::kWaiting, 0, false});
    CHECK(mails[1].id == "link");
    CHECK(mails[2].id == "sent");
    CHECK(mails[2].state == codec::MailProgress::kSent);
    CHECK(mails[2].bounced);
    CHECK(store->mails_of({.person_id = "", .address = "nobody@x.example"}).value().empty());
}

TEST_CASE("the mails of a batch are told by person with how far the latest came, and how many there were") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    const auto of_batch = [](std::string id, std::string person_id, std::int32_t batch, std::int64_t at_s) {
        OutgoingMail mail = waiting_mail(std::move(id), person_id + "@x.example", MailUrgency::kUsual, at_s);
        mail.kind = "matched";
        mail.person_id = std::move(person_id);
        mail.round_id = "round";
        mail.batch = batch;
        return mail;
    };
    write(*store, {.mails = {of_batch("a", "ana", 1, 100), of_batch("b", "ben", 1, 100), of_batch("c", "cyd", 2, 100),
                             of_batch("again", "ana", 1, 300), waiting_mail("other", "x@x.example", MailUrgency::kUsual, 100)}});
    MailQueue& queue = store->mails();
    REQUIRE(queue.take_due({.daily_limit = 100}, 200, 10).value().size() == 4);
    REQUIRE(queue.settle("b", {.state = MailState::kSent, .attempts = 1, .last_code = 250}).has_value());
    REQUIRE(queue.settle("c", {.state = MailState::kFailed, .attempts = 0, .last_code = kStoppedCode}).has_value());
    REQUIRE(queue.note_bounce("b", {.kind = BounceKind::kFailed, .severity = BounceSeverity::kHard, .status = "5.1.1"}, 250).value());
    const auto first = store->deliveries_of("round", 1).value();
    REQUIRE(first.size() == 2);
    CHECK(first[0] == codec::DeliveryLine{.person_id = "ana", .address = "ana@x.example", .ordered_at_s = 300, .mails = 2});
    CHECK(first[1] == codec::DeliveryLine{.person_id = "ben",
                                          .address = "ben@x.example",
                                          .state = codec::DeliveryState::kSent,
                                          .ordered_at_s = 100,
                                          .tried_at_s = 200,
                                          .attempts = 1,
                                          .code = 250,
                                          .bounce = codec::DeliveryBounce::kHard,
                                          .bounce_status = "5.1.1",
                                          .bounced_at_s = 250});
    CHECK(store->deliveries_of("round", 2).value().at(0).state == codec::DeliveryState::kStopped);
    CHECK(store->deliveries_of("nothing", 1).value().empty());
}

TEST_CASE("mails of a round whose sending is paused wait, and all others go") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    OutgoingMail mail = waiting_mail("a", "ana@x.example", MailUrgency::kUsual, 100);
    mail.round_id = "round";
    OutgoingMail other = waiting_mail("b", "ben@x.example", MailUrgency::kUsual, 100);
    other.round_id = "other";
    WriteBatch batch;
    batch.mails = {mail, other, waiting_mail("c", "cyd@x.example", MailUrgency::kUrgent, 100)};
    batch.private_rows.emplace_back(held_mails_key("round"), PrivateRow{.key = held_mails_key("round"), .content = {}, .expires_at_s = 0});
    write(*store, batch);
    const auto due = store->mails().take_due({.daily_limit = 100}, 200, 10).value();
    REQUIRE(due.size() == 2);
    CHECK(due[0].mail.message_id == "c");
    CHECK(due[1].mail.round_id == "other");
    WriteBatch resumed;
    resumed.private_rows.emplace_back(held_mails_key("round"), std::nullopt);
    write(*store, resumed);
    CHECK(store->mails().take_due({.daily_limit = 100}, 200, 10).value().size() == 1);
}

TEST_CASE("tables of the first version are brought up to date, with what they hold") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store_then = [&] {
        write(*database.open(), {.mails = {waiting_mail("one", "ana@x.example", MailUrgency::kUsual, 100)}});
        const std::string back =
            "DROP INDEX mails_by_person; ALTER TABLE mails DROP COLUMN kind; ALTER TABLE mails DROP COLUMN person_id; "
            "DROP INDEX mails_by_batch; ALTER TABLE mails DROP COLUMN round_id; ALTER TABLE mails DROP COLUMN batch; ";
        if (database.kind() == StoreKind::kSqlite) {
            sqlite3* connection = nullptr;
            REQUIRE(sqlite3_open(database.address().substr(database.address().find(':') + 1).c_str(), &connection) == SQLITE_OK);
            REQUIRE(sqlite3_exec(connection, (back + "PRAGMA user_version = 1").c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
            REQUIRE(sqlite3_close(connection) == SQLITE_OK);
        } else {
            output_of("psql -q -v ON_ERROR_STOP=1 '" + database.address() + "' -c '" + back + "UPDATE schema_version SET version = 1'");
        }
    };
    store_then();
    const auto store = database.open();
    OutgoingMail mail = waiting_mail("two", "ana@x.example", MailUrgency::kUsual, 200);
    mail.person_id = "ana";
    write(*store, {.mails = {mail}});
    CHECK(store->mails_of({.person_id = "ana", .address = ""}).value().size() == 1);
    CHECK(store->mails().take_due({}, 300, 10).value().size() == 2);
}

TEST_CASE("bounces are counted once a mail, and say how its address stands") {
    const TestDatabase database(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto store = database.open();
    WriteBatch batch;
    batch.mails = {waiting_mail("a", "a@example.org", MailUrgency::kUsual, 100),
                   waiting_mail("b", "a@example.org", MailUrgency::kUsual, 101),
                   waiting_mail("c", "a@example.org", MailUrgency::kUsual, 102)};
    write(*store, batch);
    MailQueue& queue = store->mails();
    const BounceReport soft{.kind = BounceKind::kFailed, .severity = BounceSeverity::kSoft, .status = "4.2.2"};
    const BounceReport hard{.kind = BounceKind::kFailed, .severity = BounceSeverity::kHard, .status = "5.1.1"};
    CHECK(queue.note_bounce("a", soft, 110).value());
    CHECK(queue.note_bounce("a", soft, 111).value());
    CHECK(queue.note_bounce("b", soft, 112).value());
    CHECK(queue.note_bounce("b", hard, 113).value());
    CHECK(queue.note_bounce("b", hard, 114).value());
    CHECK(queue.note_bounce("c", {.kind = BounceKind::kAutomatic}, 115).value());
    CHECK_FALSE(queue.note_bounce("nobody", hard, 116).value());
    const auto taken = queue.take_due({.daily_limit = 100}, 200, 1).value();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].standing == AddressStanding{.hard = 1, .soft = 1, .last_hard_at_s = 113});
}

TEST_CASE("two endpoints write to one PostgreSQL, one after the other") {
    const TestDatabase database(StoreKind::kPostgres);
    const auto one = database.open();
    const auto other = database.open();
    CHECK(one->is_shared());
    write(*one, rows_only({post_row("a", "1", 1)}));
    CHECK(other->begin({}).value().last_sequence == 1);
    REQUIRE(other->commit(rows_only({post_row("b", "2", 2)})).has_value());
    CHECK(one->read({.after_sequence = 1}).value().rows == std::vector{post_row("b", "2", 2)});
    // A NUL, which PostgreSQL's text does not know, is refused and not cut.
    REQUIRE(one->begin({}).has_value());
    CHECK(one->commit(rows_only({post_row("c", std::string("a\0b", 3), 3)})).error().code == "store_refused");
    CHECK(one->start_backup("/tmp/x").error().code == "backup_elsewhere");
}

TEST_CASE("a PostgreSQL that was away is connected to again") {
    const TestDatabase database(StoreKind::kPostgres);
    const auto store = database.open();
    write(*store, rows_only({post_row("a", "1", 1)}));
    REQUIRE(store->begin({}).has_value());
    const std::string script = std::string(COUNTERPART_SOURCE_DIR) + "/tests/support/postgres ";
    output_of(script + "crash " + postgres_folder());
    CHECK(store->commit(rows_only({post_row("b", "2", 2)})).error().code == "store_try_again");
    CHECK(store->begin({}).error().code == "store_try_again");
    output_of(script + "again " + postgres_folder());
    CHECK(store->begin({}).value().rows.size() == 1);
    REQUIRE(store->commit(rows_only({post_row("b", "2", 2)})).has_value());
}
