#include "endpoint/mail/mail_service.h"

#include <chrono>
#include <mutex>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/fake_hash.h"
#include "endpoint/mail/fake_queue.h"
#include "endpoint/mail/mail_folder.h"
#include "endpoint/mail/smtp_sink.h"

using namespace counterpart::endpoint;

namespace {

/// What a service says and when it works.
struct Diary {
    std::mutex mutex;
    std::vector<std::string> said;

    MailerSurroundings surroundings() {
        return {.now_s = [] { return std::int64_t{1'800'000'000}; },
                .chance = [] { return 0.0; },
                .say =
                    [this](std::string_view sentence) {
                        const std::scoped_lock lock(mutex);
                        said.emplace_back(sentence);
                    },
                .hash = fake_hash};
    }
};

bool all_sent(const FakeQueue& queue, std::size_t wanted) {
    for (int k = 0; k < 1'000 && queue.count(MailState::kSent) < wanted; ++k) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return queue.count(MailState::kSent) == wanted;
}

}  // namespace

TEST_CASE("without an SMTP server mails become files in the data folder, and the server says so once") {
    const MailFolder data;
    FakeQueue queue;
    Diary diary;
    for (int k = 1; k <= 30; ++k) {
        queue.put(sample_mail(k, "a@x.example"));
    }
    {
        const auto service = MailService::start({.daily_limit = 1}, data.path(), queue, diary.surroundings()).value();
        CHECK(all_sent(queue, 30));
    }
    CHECK(data.names("mail").size() == 30);
    CHECK(data.read("mail/00000000000000000000000000000001.eml").contains("\r\nTo:\r\n a@x.example\r\n"));
    REQUIRE(diary.said.size() == 1);
    CHECK(diary.said.front().starts_with("no SMTP server is named"));
}

TEST_CASE("with one they go there, as the login file says, and bounces come back to their own addresses") {
    const SmtpSink sink;
    const MailFolder data;
    data.write("login", "sender\ngeheim\n");
    std::filesystem::permissions(data.path() / "login", std::filesystem::perms::owner_read);
    FakeQueue queue;
    Diary diary;
    queue.put(sample_mail(1, "a@x.example"));
    const MailOptions options{.smtp = sink.starttls().url,
                              .login_file = (data.path() / "login").native(),
                              .ca_file = sink.starttls().ca_file,
                              .from = "team@counterpart.example",
                              .bounce_address = "bounces@counterpart.example",
                              .public_address = "https://counterpart.example"};
    const auto service = MailService::start(options, data.path(), queue, diary.surroundings()).value();
    CHECK(all_sent(queue, 1));
    queue.put(sample_mail(2, "b@x.example"));
    service->wake();
    CHECK(all_sent(queue, 2));
    REQUIRE(sink.mails().size() == 2);
    CHECK(mail_of_verp_address(sink.mails().front().sender, fake_hash) == sample_mail(1, "").message_id);
    CHECK(sink.mails().front().text.contains("From: \"Counterpart\"\r\n <team@counterpart.example>"));
    CHECK(diary.said.empty());
}

TEST_CASE("a login file that is not there keeps the server from starting") {
    const MailFolder data;
    FakeQueue queue;
    Diary diary;
    const MailOptions options{.smtp = "smtp://localhost:1", .login_file = "none", .from = "a@b.example"};
    CHECK(MailService::start(options, data.path(), queue, diary.surroundings()).error().code == "login_file_unreadable");
    CHECK(bounce_folder(options, "data") == "data/bounces");
    CHECK(bounce_folder({.bounce_folder = "Maildir"}, "data") == "Maildir");
}
