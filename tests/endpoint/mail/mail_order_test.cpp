#include "endpoint/mail/mail_order.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/mail_text.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

const std::string kOrderId(32, 'a');

domain::MailOrder matched(domain::UiLanguage language, const std::string& email) {
    return {.person_id = std::string(32, 'b'),
            .address = "maria@library.example",
            .kind = domain::MailKind::kMatched,
            .language = language,
            .parameters = {{"name", "María"}, {"round", "2026A"}, {"partner", "林 雅子, Ann"}, {"country", "JP, NZ"}, {"email", email}}};
}

}  // namespace

TEST_CASE("a partner is announced with name, country and agreed address in the reader's language") {
    const OutgoingMail mail =
        mail_of_order(matched(domain::UiLanguage::kSpanish, "lin@x.example"), {.page_address = "https://a.example"}, kOrderId, kNow_s);
    CHECK(mail.recipient == "maria@library.example");
    CHECK(mail.subject == "Tu pareja en 2026A");
    CHECK(mail.text.contains("Hola, María:"));
    CHECK(mail.text.contains("    林 雅子, Ann\n    Japón, Nueva Zelanda\n    lin@x.example\n"));
    CHECK(mail.text.ends_with("https://a.example\n"));
    CHECK(mail.message_id == kOrderId);
    CHECK(mail.urgency == MailUrgency::kUsual);
    CHECK(mail.created_at_s == kNow_s);
    CHECK(mail.not_before_s == kNow_s);
    CHECK(mail.useless_after_s == 0);
    const OutgoingMail without =
        mail_of_order(matched(domain::UiLanguage::kEnglish, ""), {.page_address = "https://a.example"}, kOrderId, kNow_s);
    CHECK(without.text.contains(mail_texts(domain::UiLanguage::kEnglish)("mail.no_address")));
}

TEST_CASE("every order has its wording, filled with no more than the order brings") {
    for (std::size_t k = 0; k < domain::kMailKindCount; ++k) {
        domain::MailOrder order = matched(domain::UiLanguage::kEnglish, "a@b.example");
        order.kind = static_cast<domain::MailKind>(k);
        if (order.kind != domain::MailKind::kMatched && order.kind != domain::MailKind::kNudge) {
            order.parameters = {{"name", "María"},  {"round", "2026A"},     {"answer", "Yes."},          {"role", "coordinator"},
                                {"title", "Games"}, {"hashtag", " #games"}, {"summary", "Do you play?"}, {"batch", "2"}};
        }
        const OutgoingMail mail = mail_of_order(order, {.page_address = "https://a.example"}, kOrderId, kNow_s);
        INFO(mail.text);
        CHECK_FALSE((mail.subject + mail.text).contains('{'));
    }
}

TEST_CASE("a mail with a link is urgent, names nobody, and is useless once the link has run out") {
    for (const std::string_view kind : {"sign_in", "confirm_address"}) {
        const LinkMail link{.kind = kind, .address = "maria@library.example", .link = "https://a.example/#/sign-in/x", .life_s = 600};
        const OutgoingMail mail = mail_with_link(link, "https://a.example", kOrderId, kNow_s);
        CHECK(mail.text.contains("\nhttps://a.example/#/sign-in/x\n"));
        CHECK(mail.text.contains("10 minutes"));
        CHECK(mail.text.ends_with(": https://a.example\n"));
        CHECK(mail.urgency == MailUrgency::kUrgent);
        CHECK(mail.useless_after_s == kNow_s + 600);
    }
}

TEST_CASE("the paragraph of a round stands below the text, as plain text, and a role is named in the mail's language") {
    domain::MailOrder order{"",
                            "a@b.example",
                            domain::MailKind::kAccepted,
                            domain::UiLanguage::kSpanish,
                            {{"name", "Ana"}, {"round", "2026A"}, {"paragraph", "Trae {round}.\nHasta pronto."}}};
    const OutgoingMail accepted = mail_of_order(order, {.page_address = "https://a.example"}, kOrderId, kNow_s);
    CHECK(accepted.text.contains("\n\nTrae {round}.\nHasta pronto.\n\n-- \n"));
    order = {"", "a@b.example", domain::MailKind::kInvitedToTeam, domain::UiLanguage::kSpanish, {{"name", ""}, {"role", "director"}}};
    CHECK(mail_of_order(order, {.page_address = "https://a.example", .link = "https://a.example/#x", .life_s = 86'400}, kOrderId, kNow_s)
              .text.contains("papel: dirección."));
}

TEST_CASE("a mail about partners is held against whom it has to name; a country or a round of the reader's name is no fault") {
    const OrderLinks links{.page_address = "https://a.example"};
    domain::MailOrder order = matched(domain::UiLanguage::kEnglish, "lin@x.example");
    CHECK(fault_of_mail(order, links, "林 雅子, Ann") == domain::MailFault::kNone);
    CHECK(fault_of_mail(order, links, "Somebody else") == domain::MailFault::kWithoutPartner);
    order.parameters[0].second = "Japan";
    order.parameters[1].second = "2026A of Japan";
    CHECK(fault_of_mail(order, links, "林 雅子, Ann") == domain::MailFault::kNone);
    order.parameters[2].second = "林 雅子, Ann, Japan";
    CHECK(fault_of_mail(order, links, "林 雅子, Ann") == domain::MailFault::kNamesReader);
    domain::MailOrder own_address = matched(domain::UiLanguage::kSpanish, "maria@library.example");
    CHECK(fault_of_mail(own_address, links, "林 雅子, Ann") == domain::MailFault::kNamesReader);
}
