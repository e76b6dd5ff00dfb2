#include "endpoint/mail/mail_text.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/message.h"

using namespace counterpart;
using namespace counterpart::endpoint;
using app::Filling;

namespace {

const app::Texts& english() { return mail_texts(domain::UiLanguage::kEnglish); }

constexpr std::array<Filling, 9> kAll{{{"name", "María"},
                                       {"round", "2026A"},
                                       {"partner", "林 雅子"},
                                       {"country", "Japan"},
                                       {"email", "lin@library.example"},
                                       {"minutes", "10"},
                                       {"days", "3"},
                                       {"link", "https://counterpart.example/#sign-in"},
                                       {"page", "https://counterpart.example/"}}};

}  // namespace

TEST_CASE("every kind of mail is worded in every language without a placeholder left, and can be sent") {
    for (const auto language : {domain::UiLanguage::kEnglish, domain::UiLanguage::kSpanish}) {
        for (const std::string_view kind : {"accepted",
                                            "address_changed",
                                            "apply_after_sign_in",
                                            "application_received",
                                            "application_withdrawn",
                                            "confirm_address",
                                            "confirm_application",
                                            "on_waiting_list",
                                            "round_open",
                                            "data_deleted",
                                            "help_answered",
                                            "matched",
                                            "partner_left",
                                            "partnership_ended",
                                            "sign_in",
                                            "team_message",
                                            "confirm_post",
                                            "write_after_sign_in",
                                            "check_your_data",
                                            "invited_again",
                                            "applications_merged",
                                            "invited_to_team",
                                            "topic_begins",
                                            "nudge",
                                            "new_partner_coming",
                                            "removed_from_round",
                                            "batch_held"}) {
            std::vector<Filling> fillings(kAll.begin(), kAll.end());
            fillings.insert(fillings.end(), {{"answer", "Yes."},
                                             {"batch", "2"},
                                             {"role", "coordinator"},
                                             {"subject", "News"},
                                             {"message", "It starts."},
                                             {"title", "Games"},
                                             {"hashtag", " #games"},
                                             {"summary", "Do you play?"}});
            const MailText mail = write_mail(mail_texts(language), kind, fillings);
            INFO(mail.subject << "\n" << mail.text);
            CHECK(mail.subject.find_first_of("{}\n") == std::string::npos);
            CHECK(mail.text.find_first_of("{}") == std::string::npos);
            CHECK(mail.text.ends_with("https://counterpart.example/\n"));
            CHECK(encode_mail({.message_id = std::string(32, '0'),
                               .from = "a@b.example",
                               .from_name = std::string(mail_texts(language)("mail.sender")),
                               .to = "c@d.example",
                               .subject = mail.subject,
                               .text = mail.text,
                               .written_at_s = 0})
                      .has_value());
        }
    }
}

TEST_CASE("a mail ends with the page's address, and without one it has no such line") {
    const std::array<Filling, 2> both{{{"link", "https://a.example/#x"}, {"page", "https://a.example/"}}};
    CHECK(write_mail(english(), "sign_in", both).text.ends_with("page: https://a.example/\n"));
    CHECK(write_mail(english(), "sign_in", std::span(both).first(1)).text.ends_with("page: https://a.example/#x\n"));
    CHECK_FALSE(write_mail(english(), "data_deleted", {}).text.contains("-- \n"));
}

TEST_CASE("what people wrote can break neither the subject nor the placeholders") {
    const std::array<Filling, 4> fillings{
        {{"subject", "News\r\nBcc: a@b.example"}, {"message", "One\r\ntwo\tthree\x01 {name}"}, {"name", "{message}"}, {"link", "x"}}};
    const MailText mail = write_mail(english(), "team_message", fillings);
    CHECK(mail.subject == "News  Bcc: a@b.example");
    CHECK(mail.text.starts_with("Hello {message},\n\nOne\ntwo three  {name}\n\nThe team\n"));
    const std::array<Filling, 2> turned{{{"name", "Ana\u202E\u2066"}, {"link", "x"}}};
    CHECK(write_mail(english(), "data_deleted", turned).text.starts_with("Hello Ana,\n"));
    const std::string long_subject(400, 'x');
    const std::array<Filling, 1> too_long{{{"subject", long_subject}}};
    CHECK(write_mail(english(), "team_message", too_long).subject.size() == 150);
}
