#include "domain/mail_check.h"

#include <catch2/catch_test_macros.hpp>

#include "domain/decide_case.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// A mail to Ana about Ben, as it should be.
RenderedMail mail_to_ana() {
    RenderedMail mail;
    mail.reader_id = sample_id("ana");
    mail.reader_name = "Ana Mora";
    mail.reader_address = "ana.mora@example.org";
    mail.partners = "Ben Okri";
    mail.text = "Hello Ana Mora,\n\nyou are together with:\n\n    Ben Okri\n    Nigeria\n    ben@example.org\n";
    mail.own_names = 1;
    return mail;
}

}  // namespace

TEST_CASE("a mail that greets its reader and names the partner has no fault") {
    CHECK(fault_of(mail_to_ana()) == MailFault::kNone);
    RenderedMail longer = mail_to_ana();
    longer.partners = "Ana Mora Ruiz";
    longer.text = "Hello Ana Mora,\n\n    Ana Mora Ruiz\n";
    CHECK(fault_of(longer) == MailFault::kNone);
}

TEST_CASE("a mail that gives its reader's own name or address as the partner's is found, however it is written") {
    RenderedMail by_name = mail_to_ana();
    by_name.text += "    Ana Mora\n";
    CHECK(fault_of(by_name) == MailFault::kNamesReader);
    for (const char* address : {"ana.mora@example.org", "Ana.Mora@Example.org", "ana.mora+iln@example.org"}) {
        RenderedMail by_address = mail_to_ana();
        by_address.text += std::string("    ") + address + ".\n";
        CHECK(fault_of(by_address) == MailFault::kNamesReader);
    }
    RenderedMail other = mail_to_ana();
    other.text += "Write to joana.mora@example.org or to @ana";
    CHECK(fault_of(other) == MailFault::kNone);
}

TEST_CASE("a mail without the partner's name is found") {
    RenderedMail mail = mail_to_ana();
    mail.text = "Hello Ana Mora,\n\n    \n";
    CHECK(fault_of(mail) == MailFault::kWithoutPartner);
    mail = mail_to_ana();
    mail.partners.clear();
    CHECK(fault_of(mail) == MailFault::kWithoutPartner);
}

TEST_CASE("a name counts as whole words alone") {
    CHECK(count_name("Ana and Anabel, Ana", "Ana") == 2);
    CHECK(count_name("José, Josées", "José") == 1);
    CHECK(count_name("anything", "") == 0);
    CHECK_FALSE(names_address("no address here", ""));
}

TEST_CASE("an order says to whom it goes and whom it names by the records") {
    const Programme programme = sample_programme();
    const Partnership& pair = *programme.partnership(sample_id("one+two"));
    CHECK(partners_of_reader(programme, pair, sample_id("one")) == "Person two");
    const auto members = members_of(programme, pair);
    const MailOrder order = match_mail(members.at(0), members, *programme.round(pair.round_id), pair.batch);
    CHECK(order.round_id == pair.round_id);
    CHECK(order.batch == pair.batch);
    CHECK(partnership_of_order(programme, order) == &pair);
    const RenderedMail mail = rendered_from(order, partners_of_reader(programme, pair, order.person_id));
    CHECK(mail.reader_name == "Person one");
    CHECK(fault_of(mail) == MailFault::kNone);
}
