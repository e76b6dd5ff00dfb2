#include "endpoint/sync.h"

#include <algorithm>
#include <atomic>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "base/check.h"
#include "endpoint/health.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/running_server.h"
#include "endpoint/sent_photos.h"
#include "endpoint/test_stores.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

/// A server over the sample programme; "X-Person: one" asks as that person.
class SyncServer {
  public:
    explicit SyncServer(StoreKind kind = StoreKind::kSqlite)
        : database_(kind),
          ledger_(Ledger::open(database_.open(), [] { return domain::kSampleNow_s; }).value()),
          server_({}, {sync_route({.ledger = ledger_.get(),
                                   .find_actor = by_header(),
                                   .queue_order = a_mail(),
                                   .mail_waits = [this] { ++woken_; },
                                   .limits = &limits_}),
                       health_route(*ledger_, [this] { return mail_.load(); })}) {
        ledger_->submit({.run =
                             [](LedgerView& view) {
                                 for (const domain::Record& record : domain::sample_programme_records()) {
                                     view.write(record);
                                 }
                                 return Result<void>();
                             },
                         .done = [](const Result<void>& outcome) { check(outcome.has_value(), "the sample is stored"); }});
    }

    [[nodiscard]] std::string post(const std::string& person, const std::string& body) const {
        return exchange(server_.port(),
                        "POST /api/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nX-Person: " + person +
                            "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

    [[nodiscard]] codec::SyncResponse sync(const std::string& person, const codec::SyncRequest& request) const {
        const std::string answer = post(person, codec::encode_sync_request(request));
        REQUIRE(status_of(answer) == 200);
        return codec::decode_sync_response(body_of(answer)).value().value;
    }

    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    [[nodiscard]] Ledger& ledger() const { return *ledger_; }
    /// How often the mailer was woken, once all jobs so far are done.
    [[nodiscard]] int woken() const {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kRead, [](LedgerView&) { return Result<void>(); }).has_value());
        return woken_;
    }
    void let_mail_be(MailRound round) { mail_ = round; }

  private:
    static FindActor by_header() {
        return {.rows = [](const HttpRequest&) { return std::vector<PrivateKey>(); },
                .person_id = [](LedgerView&, const HttpRequest& request) -> Result<std::string> {
                    const std::string name = field_value(request.fields, "X-Person");
                    return name.empty() ? std::string() : domain::sample_id(name);
                }};
    }
    static QueueOrder a_mail() {
        return [](LedgerView& view, const domain::MailOrder& order) {
            view.queue_mail({.message_id = random_id(fill_random), .recipient = order.address, .created_at_s = view.now_s()});
        };
    }

    TestDatabase database_;
    std::atomic<int> woken_ = 0;
    VisitorLimits limits_;
    std::atomic<MailRound> mail_ = MailRound::kNothingDue;
    std::unique_ptr<Ledger> ledger_;
    RunningServer server_;
};

codec::SyncRequest one_operation(domain::OperationBody body, const std::string& name = "operation", std::optional<std::int64_t> base = {}) {
    return {.cursor = {},
            .operations = {{.id = domain::sample_id(name), .made_at_s = 5, .base_sequence = base, .body = std::move(body)}},
            .limit = 500};
}

bool has_record(const codec::SyncResponse& response, domain::RecordKind kind, const std::string& id) {
    return std::ranges::any_of(response.records,
                               [&](const auto& record) { return domain::key_of(record.record) == domain::RecordKey{kind, id}; });
}

}  // namespace

TEST_CASE("each reader gets what they may see, and afterwards only what changed") {
    const SyncServer server(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto visitor = server.sync("", {});
    CHECK_FALSE(visitor.you.has_value());
    CHECK(has_record(visitor, domain::RecordKind::kPost, domain::sample_id("post of one")));
    CHECK_FALSE(has_record(visitor, domain::RecordKind::kApplication, domain::sample_id("round 2 of one")));
    const auto two = server.sync("two", {});
    CHECK(two.you->person_id == domain::sample_id("two"));
    CHECK(has_record(two, domain::RecordKind::kApplication, domain::sample_id("round 2 of one")));
    CHECK_FALSE(has_record(two, domain::RecordKind::kApplication, domain::sample_id("round 2 of five")));
    const auto nothing = server.sync("two", {.cursor = two.cursor});
    CHECK(nothing.records.empty());
    CHECK_FALSE(nothing.reset);
    REQUIRE(server.sync("one", one_operation(domain::SaveProfile{.name = "Ana"})).answers.at(0).problem == std::nullopt);
    CHECK(server.sync("two", {.cursor = nothing.cursor}).records.empty());
    CHECK(server.sync("coordinator", {.cursor = {}, .limit = 500}).records.back().sequence ==
          static_cast<std::int64_t>(domain::sample_programme_records().size()) + 1);
    CHECK(server.sync("three", {.cursor = two.cursor}).reset);
}

TEST_CASE("words that are taken out of the shared glossary are gone for those who read them, without a fresh start") {
    const SyncServer server(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const std::string id = domain::sample_id("words of two");
    const auto save = [&](bool open, const std::string& name) {
        const domain::SaveGlossary words{.glossary_id = id, .entries = {{"librarian", "a word"}}, .open = open};
        return server.sync("two", one_operation(words, name)).answers.at(0).problem;
    };
    CHECK_FALSE(has_record(server.sync("", {}), domain::RecordKind::kGlossary, id));
    REQUIRE(save(true, "share") == std::nullopt);
    const auto before = server.sync("", {});
    REQUIRE(has_record(before, domain::RecordKind::kGlossary, id));
    for (const codec::SyncRecord& record : before.records) {
        CHECK(domain::owner_of(record.record) != domain::sample_id("two"));
    }
    REQUIRE(save(false, "take back") == std::nullopt);
    const auto after = server.sync("", {.cursor = before.cursor});
    CHECK_FALSE(after.reset);
    CHECK(after.records.empty());
    CHECK(after.gone == std::vector<domain::RecordKey>{{domain::RecordKind::kGlossary, id}});
    CHECK(server.sync("two", {.cursor = before.cursor}).reset);
    CHECK(has_record(server.sync("one", {}), domain::RecordKind::kGlossary, id));
    CHECK_FALSE(has_record(server.sync("three", {}), domain::RecordKind::kGlossary, id));
}

TEST_CASE("many records come page by page") {
    const SyncServer server;
    std::size_t count = 0;
    codec::SyncRequest request{.cursor = {}, .operations = {}, .limit = 7};
    while (true) {
        const auto page = server.sync("coordinator", request);
        count += page.records.size();
        if (!page.more) {
            break;
        }
        request.cursor = page.cursor;
    }
    CHECK(count == server.sync("coordinator", {}).records.size());
}

TEST_CASE("an operation that comes again is done once and answered the same") {
    const SyncServer server(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    const auto post = one_operation(domain::PostMessage{.post_id = domain::sample_id("new"), .title = "Title", .text = "Text"});
    const auto first = server.sync("one", post);
    CHECK(first.answers.at(0).problem == std::nullopt);
    const auto second = server.sync("one", post);
    CHECK(second.answers == first.answers);
    CHECK(second.cursor == first.cursor);
    CHECK(server.sync("two", post).answers.at(0).problem->code == "operation_id_taken");
    const auto refused = one_operation(domain::EndPartnership{.partnership_id = domain::sample_id("five+six")}, "foreign");
    const auto refusal = server.sync("one", refused).answers;
    CHECK(refusal.at(0).problem.has_value());
    CHECK(server.sync("one", refused).answers == refusal);
}

TEST_CASE("what a visitor did is answered the same when it comes again after a sign-in, its answer having got lost") {
    const SyncServer server;
    const auto post = one_operation(
        domain::PostMessage{.post_id = domain::sample_id("new"), .title = "Title", .visitor_name = "A visitor", .text = "Text"});
    const auto first = server.sync("", post).answers;
    CHECK(first.at(0).problem == std::nullopt);
    CHECK(server.sync("one", post).answers == first);
}

TEST_CASE("what a page sends while signed out is refused, and done after the sign-in under the same id") {
    const SyncServer server;
    const auto change = one_operation(domain::SaveProfile{.name = "Ana"});
    CHECK(server.sync("", change).answers.at(0).problem->code == "sign_in_first");
    CHECK(server.sync("one", change).answers.at(0).problem == std::nullopt);
}

TEST_CASE("a change of something that changed meanwhile is answered with what it is now") {
    const SyncServer server;
    const auto person = server.sync("one", one_operation(domain::SaveProfile{.name = "Ana"}, "first", 5)).answers.at(0);
    CHECK(person.problem == std::nullopt);
    const auto conflict = server.sync("one", one_operation(domain::SaveProfile{.name = "Eva"}, "second", 5)).answers.at(0);
    REQUIRE(conflict.problem.has_value());
    CHECK(conflict.problem->code == "conflict");
    REQUIRE(conflict.current.has_value());
    CHECK(std::get<domain::Person>(conflict.current->record).name == "Ana");
}

TEST_CASE("a mail that an operation orders waits in the outbox once it is done") {
    const SyncServer server;
    const auto answer =
        domain::AnswerHelp{.request_id = domain::sample_id("help of one"), .state = domain::HelpState::kSettled, .answer = "Yes"};
    REQUIRE(server.sync("coordinator", one_operation(answer)).answers.at(0).problem == std::nullopt);
    REQUIRE(server.sync("coordinator", one_operation(answer)).answers.at(0).problem == std::nullopt);
    const auto due = server.ledger().mails().take_due({.daily_limit = 10}, domain::kSampleNow_s + 1, 10).value();
    REQUIRE(due.size() == 1);
    CHECK(due[0].mail.recipient == "one@example.org");
}

TEST_CASE("the mailer is woken by an operation that orders a mail, and by nothing else") {
    const SyncServer server;
    REQUIRE(server.sync("one", one_operation(domain::SaveProfile{.name = "Ana"})).answers.at(0).problem == std::nullopt);
    REQUIRE(server.sync("one", {}).answers.empty());
    CHECK(server.woken() == 0);
    const auto answer =
        domain::AnswerHelp{.request_id = domain::sample_id("help of one"), .state = domain::HelpState::kSettled, .answer = "Yes"};
    REQUIRE(server.sync("coordinator", one_operation(answer, "answer")).answers.at(0).problem == std::nullopt);
    CHECK(server.woken() == 1);
    REQUIRE(server.sync("coordinator", one_operation(answer, "answer")).answers.at(0).problem == std::nullopt);
    CHECK(server.woken() == 1);
}

TEST_CASE("a photo's record is taken from those who sent the picture, and from nobody else") {
    const SyncServer server;
    const std::string photo = domain::sample_photo_id("a new picture");
    const auto add = [&](const std::string& person, const std::string& name) {
        const domain::AddPhoto body{.photo_id = photo, .width_px = 1, .height_px = 1, .size_bytes = 1};
        const auto answer = server.sync(person, one_operation(body, name)).answers.at(0);
        return answer.problem ? answer.problem->code : "ok";
    };
    const auto send = [&](const std::string& person) {
        return do_in_ledger(server.ledger(), JobAccess::kWrite, [&](LedgerView& view) {
            note_sent_photo(view, domain::sample_id(person), photo);
            return Result<void>();
        });
    };
    CHECK(add("", "visitor") == "sign_in_first");
    REQUIRE(send("one").has_value());
    CHECK(add("two", "first try") == "photo_not_sent");
    CHECK(add("one", "of one") == "ok");
    CHECK(add("three", "guess") == "photo_not_sent");
    REQUIRE(send("two").has_value());
    CHECK(add("two", "first try") == "photo_taken");
    CHECK(add("one", "again") == "ok");
}

TEST_CASE("a refusal for a picture that has not arrived is not kept: the same operation is done once it has") {
    const SyncServer server;
    const std::string photo = domain::sample_photo_id("a late picture");
    const auto request = one_operation(domain::AddPhoto{.photo_id = photo, .width_px = 1, .height_px = 1, .size_bytes = 1}, "add");
    CHECK(server.sync("one", request).answers.at(0).problem->code == "photo_not_sent");
    REQUIRE(do_in_ledger(server.ledger(), JobAccess::kWrite, [&](LedgerView& view) {
                note_sent_photo(view, domain::sample_id("one"), photo);
                return Result<void>();
            }).has_value());
    CHECK(server.sync("one", request).answers.at(0).problem == std::nullopt);
}

TEST_CASE("an operation whose text is too long is refused alone, and what comes with it is done") {
    const SyncServer server;
    const std::string too_long(10'001, 'x');
    codec::SyncRequest request =
        one_operation(domain::AskForHelp{domain::sample_id("long help"), {}, domain::HelpKind::kOther, too_long}, "long");
    request.operations.append_range(
        one_operation(domain::AskForHelp{domain::sample_id("short help"), {}, domain::HelpKind::kOther, "Help"}, "short").operations);
    for (int k = 0; k < 2; ++k) {
        const codec::SyncResponse response = server.sync("one", request);
        REQUIRE(response.answers.size() == 2);
        const auto refused = std::ranges::find(response.answers, request.operations[0].id, &codec::SyncAnswer::operation_id);
        const auto done = std::ranges::find(response.answers, request.operations[1].id, &codec::SyncAnswer::operation_id);
        REQUIRE(refused != response.answers.end());
        REQUIRE(done != response.answers.end());
        CHECK(refused->problem == problem("text_too_long", "text", "10000"));
        CHECK_FALSE(done->problem.has_value());
    }
}

TEST_CASE("what is no sync is refused with a problem and a sentence, and nothing of it is done") {
    const SyncServer server;
    const std::string good = codec::encode_sync_request(one_operation(domain::SaveProfile{.name = "Ana"}));
    for (const std::string& bad : {std::string(), std::string("{"), good.substr(0, good.size() - 1), good + "x", std::string("[]"),
                                   std::string(R"({"format":"other","version":1})"), std::string("\xff\xfe")}) {
        const std::string answer = server.post("one", bad);
        CHECK(status_of(answer) == 400);
        CHECK(body_of(answer).starts_with(R"({"problem":{"code":")"));
        CHECK(body_of(answer).contains(R"("sentence":")"));
    }
    CHECK(status_of(server.post("one", codec::encode_sync_request({.cursor = "nonsense"}))) == 400);
    CHECK(server.sync("one", one_operation(domain::SaveProfile{.name = "Ana"})).answers.at(0).problem == std::nullopt);
}

TEST_CASE("the health of the server says whether its store answers, and whether mails go out") {
    SyncServer server;
    const auto health = [&] { return body_of(exchange(server.port(), get("/api/health"))); };
    CHECK(health() == R"({"ok":true,"mail":"working"})");
    server.let_mail_be(MailRound::kPaused);
    CHECK(health() == R"({"ok":true,"mail":"paused"})");
    server.let_mail_be(MailRound::kStopped);
    CHECK(health() == R"({"ok":true,"mail":"stopped"})");
    server.ledger().stop();
    CHECK(status_of(exchange(server.port(), get("/api/health"))) == 503);
}

TEST_CASE("a page that takes somebody else for signed in gets nothing done") {
    const SyncServer server;
    codec::SyncRequest request = one_operation(domain::SaveProfile{.name = "Ana"});
    request.person_id = domain::sample_id("two");
    CHECK(status_of(server.post("one", codec::encode_sync_request(request))) == 409);
    request.person_id = "";
    CHECK(status_of(server.post("one", codec::encode_sync_request(request))) == 409);
    request.person_id = domain::sample_id("one");
    CHECK(server.sync("one", request).answers.at(0).problem == std::nullopt);
    CHECK(server.sync("one", {.cursor = {}, .operations = {}, .limit = 500, .person_id = domain::sample_id("two")}).you->person_id ==
          domain::sample_id("one"));
}

TEST_CASE("an answer says the sequence that its record got, also when it is given again later") {
    const SyncServer server;
    const auto change = one_operation(domain::SaveProfile{.name = "Ana"});
    const auto first = server.sync("one", change).answers.at(0);
    CHECK(first.sequence > 0);
    REQUIRE(server.sync("one", one_operation(domain::SaveProfile{.name = "Ana Later"}, "later")).answers.at(0).sequence > first.sequence);
    CHECK(server.sync("one", change).answers.at(0).sequence == first.sequence);
    const auto on_top = one_operation(domain::SaveProfile{.name = "Ana Again"}, "on top", first.sequence);
    CHECK(server.sync("one", on_top).answers.at(0).problem->code == "conflict");
}

TEST_CASE("visitors who write too often are told to wait, and lose nothing: what was done before is answered again") {
    const SyncServer server;
    const auto post = [](int number) {
        const std::string name = "post " + std::to_string(number);
        return one_operation(
            domain::PostMessage{.post_id = domain::sample_id(name), .title = "Title", .visitor_name = "Ines", .text = "Text"}, name);
    };
    for (int k = 0; k < 30; ++k) {
        REQUIRE(server.sync("", post(k)).answers.at(0).problem == std::nullopt);
    }
    for (int tries = 0; tries < 2; ++tries) {
        const std::string told = server.post("", codec::encode_sync_request(post(30)));
        CHECK(status_of(told) == 429);
        CHECK(field_of(told, "Retry-After") == "60");
        CHECK(body_of(told).contains("too_many_requests"));
    }
    CHECK(server.sync("", post(3)).answers.at(0).problem == std::nullopt);
    CHECK(server.sync("", {}).answers.empty());
    CHECK(server.sync("one", one_operation(domain::SaveProfile{.name = "Ana"})).answers.at(0).problem == std::nullopt);
}

TEST_CASE("an address gets few mails from strangers who apply with it, and the answer does not tell") {
    const SyncServer server;
    for (int k = 0; k < 6; ++k) {
        const std::string name = "application " + std::to_string(k);
        domain::SubmitApplication body;
        body.round_id = domain::sample_id("round 3");
        body.application = domain::sample_application("one", "ZA", "round 3").application;
        body.application.id = domain::sample_id(name);
        body.code_accepted = true;
        const auto answer = server.sync("", one_operation(body, name)).answers.at(0);
        CHECK(answer.problem == std::nullopt);
        CHECK(answer.sequence == 0);
    }
    const auto due = server.ledger().mails().take_due({.daily_limit = 100}, domain::kSampleNow_s + 1, 100).value();
    CHECK(due.size() == 4);
}
