#include "domain/round_mail.h"

#include <string>

#include "domain/limits.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

std::string code_of_text(MailKind kind, std::string text) {
    const auto problem = check_mail_text({kind, UiLanguage::kEnglish, std::move(text)});
    return problem ? problem->code + (problem->detail.empty() ? "" : " " + problem->detail) : "ok";
}

MailOrder mail_in(UiLanguage language) {
    return {"id", "one@example.org", MailKind::kMatched, language, {{"name", "Ana {round}"}, {"round", "2026A"}, {"partner", "Lin"}}};
}

}  // namespace

TEST_CASE("a paragraph may hold the placeholders of its mail and no others") {
    CHECK(code_of_text(MailKind::kMatched, "Dear {name}, write to {partner} about {round}.") == "ok");
    CHECK(code_of_text(MailKind::kAccepted, "Dear {name}, see you in {round}.") == "ok");
    CHECK(code_of_text(MailKind::kAccepted, "Write to {partner}.") == "unknown_placeholder partner");
    CHECK(code_of_text(MailKind::kMatched, "Write to {email}.") == "unknown_placeholder email");
    CHECK(code_of_text(MailKind::kMatched, "Write {}.").starts_with("unknown_placeholder"));
    CHECK(code_of_text(MailKind::kMatched, "Open { only") == "bad_placeholder");
    CHECK(code_of_text(MailKind::kMatched, "Close } only") == "bad_placeholder");
    CHECK(code_of_text(MailKind::kMatched, "{{name}}") == "bad_placeholder");
    CHECK(code_of_text(MailKind::kMatched, " ").starts_with("empty_field"));
    CHECK(code_of_text(MailKind::kMatched, std::string(kMaxNoteLength + 1, 'a')).starts_with("text_too_long"));
    CHECK(code_of_text(MailKind::kDataDeleted, "Bye.") == "wrong_mail");
}

TEST_CASE("a paragraph is in the recipient's language, else in English, and what it is filled with fills nothing") {
    RoundRecord round;
    CHECK(paragraph_of(round, mail_in(UiLanguage::kEnglish)).empty());
    round.mail_texts = {{MailKind::kMatched, UiLanguage::kSpanish, "Hola, {name}: {partner}."}};
    CHECK(paragraph_of(round, mail_in(UiLanguage::kSpanish)) == "Hola, Ana {round}: Lin.");
    CHECK(paragraph_of(round, mail_in(UiLanguage::kEnglish)).empty());
    round.mail_texts.push_back({MailKind::kMatched, UiLanguage::kEnglish, "{round} begins."});
    CHECK(paragraph_of(round, mail_in(UiLanguage::kEnglish)) == "2026A begins.");
    round.mail_texts.erase(round.mail_texts.begin());
    CHECK(paragraph_of(round, mail_in(UiLanguage::kSpanish)) == "2026A begins.");
}

TEST_CASE("the mails that say that somebody is accepted or matched carry the round's paragraph") {
    Programme programme = sample_programme();
    RoundRecord round = *programme.round(sample_id("round 3"));
    round.mail_texts = {{MailKind::kAccepted, UiLanguage::kEnglish, "Until soon, {name}."},
                        {MailKind::kMatched, UiLanguage::kEnglish, "Ask {partner} for a photo."}};
    programme.apply(round, 100);
    programme.apply(sample_application("three", "MA", "round 3"), 101);
    const Decision decision =
        granted(programme, "coordinator", DecideApplications{round.id, ApplicationState::kAccepted, {sample_id("round 3 of three")}});
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].parameters.back() == std::pair<std::string, std::string>("paragraph", "Until soon, Person three."));
    const Decision waits =
        granted(programme, "coordinator", DecideApplications{round.id, ApplicationState::kWaitingList, {sample_id("round 3 of three")}});
    CHECK(waits.mails.at(0).parameters.back().first == "round");
}
