#include "app/account/mails.h"

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/view_parts.h"
#include "codec/account_json.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page whose endpoint also knows mails and addresses.
struct WithMails {
    FakeEndpoint endpoint;
    FakePage page;
    std::vector<AskEndpoint> asked;
    std::int32_t status = 200;

    WithMails() {
        endpoint.cookie = sample_id("one");
        page.device["person"] = sample_id("one");
        page.endpoint = [this](const AskEndpoint& question) {
            if (question.path == "api/my-mails" || question.path.starts_with("api/address")) {
                asked.push_back(question);
                return Reports{Answered{question.number, status, 0, answer_to(question)}};
            }
            return Reports{endpoint.answer(question)};
        };
        page.start("#/account");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
        page.say(GoTo{"#/settings"});
        page.say(GoTo{"#/account"});
    }

    [[nodiscard]] std::string answer_to(const AskEndpoint& question) const {
        if (status != 200) {
            return R"({"error":"too_many_requests","where":"","detail":"600"})";
        }
        if (question.path != "api/my-mails") {
            return R"({"ok":true,"minutes":10})";
        }
        return codec::encode_my_mails({{.id = sample_id("mail"),
                                        .kind = "matched",
                                        .address = "one@example.org",
                                        .ordered_at_s = domain::kSampleNow_s - 100,
                                        .state = codec::MailProgress::kSent,
                                        .sent_at_s = domain::kSampleNow_s - 60,
                                        .bounced = true},
                                       {.id = sample_id("other"), .kind = "a_new_kind", .address = "one@example.org"}});
    }

    [[nodiscard]] AccountView view() const { return account_view(page.state); }
};

}  // namespace

TEST_CASE("one's mails are listed in words, and one that came back says so") {
    const WithMails one;
    const AccountView view = one.view();
    REQUIRE(view.mails.size() == 2);
    CHECK(view.mails[0].title == "Your match");
    CHECK(view.mails[0].text.contains("came back"));
    CHECK(view.mails[0].in_trouble);
    CHECK(view.mails[0].may_send_again);
    CHECK(view.mails[1].title == "A mail");
    CHECK_FALSE(view.mails[1].may_send_again);
}

TEST_CASE("a mail is ordered anew, and a refusal is explained") {
    WithMails one;
    one.page.say(SendMailAgain{"matched"});
    CHECK(one.asked.back().method == "POST");
    CHECK(one.asked.back().body.contains("\"send_again\": \"matched\""));
    CHECK(one.view().mails_problem.empty());
    one.status = 429;
    one.page.say(SendMailAgain{"matched"});
    CHECK_FALSE(one.view().mails_problem.empty());
    CHECK(one.view().mails.size() == 2);
}

TEST_CASE("a new address gets a link, and only the link's button changes it") {
    WithMails one;
    one.page.say(TypeNewAddress{"one@gmail"});
    one.page.say(AskToChangeAddress{});
    CHECK_FALSE(one.view().address_problem.empty());
    const std::size_t before = one.asked.size();
    one.page.say(TypeNewAddress{"one@new.example.org"});
    one.page.say(AskToChangeAddress{});
    CHECK(one.asked.size() == before + 1);
    CHECK(one.view().address_asked);
    one.page.say(GoTo{"#/confirm-address/aaaaaaaaaaaaaaaaaaaaaa"});
    CHECK(one.asked.size() == before + 1);
    one.page.say(ConfirmAddress{});
    CHECK(one.asked.at(before + 1).path == "api/address/confirm");
    CHECK(one.page.state.shell.route.screen == Screen::kAccount);
    CHECK(one.view().new_address.empty());
}

TEST_CASE("a link that ran out says so and changes nothing") {
    WithMails one;
    one.status = 400;
    one.page.say(GoTo{"#/confirm-address/aaaaaaaaaaaaaaaaaaaaaa"});
    one.page.say(ConfirmAddress{});
    CHECK(one.page.state.shell.route.screen == Screen::kConfirmAddress);
    CHECK_FALSE(confirm_address_view(one.page.state).problem.empty());
    CHECK_FALSE(confirm_address_view(one.page.state).busy);
}
