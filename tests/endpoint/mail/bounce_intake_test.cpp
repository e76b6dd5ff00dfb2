#include "endpoint/mail/bounce_intake.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/fake_hash.h"
#include "endpoint/mail/fake_queue.h"
#include "endpoint/mail/mail_folder.h"
#include "endpoint/test_time.h"

using namespace counterpart::endpoint;

namespace {

std::string bounce_of(const std::string& address, const std::string& action = "failed", const std::string& status = "5.1.1") {
    return "To: " + address +
           "\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n" +
           "Action: " + action + "\nStatus: " + status + "\n--b--\n";
}

struct Intake {
    MailFolder folder;
    FakeQueue queue;
    BounceIntake intake{folder.path(), queue, fake_hash};
    OutgoingMail mail = sample_mail(7, "maria@library.example");
    std::string address = verp_address("bounces@counterpart.example", mail.message_id, fake_hash);

    Intake() { queue.put(mail); }

    IntakeCount look() { return intake.look(kNow_s); }
    BounceReport bounce() { return queue.row(mail.message_id).bounce; }
};

IntakeCount count(std::size_t counted, std::size_t left, std::size_t waiting = 0) {
    return {.counted = counted, .left = left, .waiting = waiting};
}

}  // namespace

TEST_CASE("a failure is noted on its mail, and its file moves on") {
    Intake test;
    CHECK(test.look() == count(0, 0));
    test.folder.write("new/1", bounce_of(test.address));
    CHECK(test.look() == count(1, 0));
    CHECK(test.bounce().severity == BounceSeverity::kHard);
    CHECK(test.queue.row(test.mail.message_id).bounced_at_s == kNow_s);
    CHECK(test.folder.names("new").empty());
    CHECK(test.folder.names("cur") == std::vector<std::string>{"1:2,S"});
    CHECK(test.look() == count(0, 0));
}

TEST_CASE("delays, vacation replies, letters and forged addresses are left") {
    Intake test;
    std::string forged = test.address;
    forged[10] = forged[10] == '0' ? '1' : '0';
    test.folder.write("new/1", bounce_of(test.address, "delayed", "4.4.1"));
    test.folder.write("new/2", "To: " + test.address + "\nAuto-Submitted: auto-replied\n\nAway until Monday.\n");
    test.folder.write("new/3", "To: " + test.address + "\n\nHello?\n");
    test.folder.write("new/4", bounce_of(forged));
    test.folder.write("new/5", bounce_of(verp_address("bounces@counterpart.example", std::string(32, 'a'), fake_hash)));
    CHECK(test.look() == count(0, 5));
    CHECK(test.bounce() == BounceReport{});
    CHECK(test.folder.names("cur").size() == 5);
}

TEST_CASE("the same failure twice counts once, and a hard one outweighs a soft one") {
    Intake test;
    test.folder.write("new/1", bounce_of(test.address, "failed", "4.2.0"));
    test.folder.write("new/2", bounce_of(test.address, "failed", "5.1.1"));
    test.folder.write("new/3", bounce_of(test.address, "failed", "4.2.0"));
    CHECK(test.look() == count(3, 0));
    CHECK(test.bounce().status == "5.1.1");
    const auto due = test.queue.take_due({}, kNow_s, 1).value();
    REQUIRE(due.size() == 1);
    CHECK(due.front().standing == AddressStanding{.hard = 1, .soft = 0, .last_hard_at_s = kNow_s});
}

TEST_CASE("a bounce that cannot be noted stays for the next look; links and dot files are not followed") {
    Intake test;
    test.folder.write("new/1", bounce_of(test.address));
    test.folder.write("new/.hidden", bounce_of(test.address));
    std::filesystem::create_symlink("/etc/passwd", test.folder.path() / "new" / "link");
    test.queue.broken = true;
    CHECK(test.look() == count(0, 0, 1));
    test.queue.broken = false;
    CHECK(test.look() == count(1, 0));
    CHECK(test.folder.names("new") == std::vector<std::string>{".hidden", "link"});
}

TEST_CASE("a message from a pipe lands in the maildir with the address that it was delivered to") {
    Intake test;
    CHECK(deliver_to_maildir(test.folder.path(), bounce_of("undisclosed@x.example"), test.address, "17.1.host").has_value());
    CHECK(test.folder.names("new") == std::vector<std::string>{"17.1.host"});
    CHECK(test.folder.names("tmp").empty());
    CHECK(test.look() == count(1, 0));
    CHECK(deliver_to_maildir(test.folder.path(), "Subject: a\n\nb\n", "a@b.example\nTo: c@d.example", "2").has_value());
    CHECK(test.folder.read("new/2") == "Subject: a\n\nb\n");
    test.folder.write("file", "");
    CHECK(deliver_to_maildir(test.folder.path() / "file", "", "", "3").error().code == "bounce_not_stored");
}
