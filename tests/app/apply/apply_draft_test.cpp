#include "app/apply/apply_draft.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

ApplyDraft filled_draft() {
    ApplyDraft draft = draft_of(domain::sample_application("one", "ZA", "round 3"));
    draft.step = ApplyStep::kContact;
    draft.text(ApplyText::kHopes) = "in two\nlines, with \"quotes\" and العربية";
    draft.text(ApplyText::kInterests) = "books, ";
    draft.languages.push_back({"", domain::LanguageLevel::kBasic});
    draft.absences.push_back({"2014-1", ""});
    draft.set(ApplyFlag::kPrefilled, true);
    draft.set(ApplyFlag::kCodeAccepted, true);
    draft.looked_at = 5;
    draft.sent_at_s = 1'412'000'000;
    draft.rhythm = domain::Rhythm::kMonthly;
    return draft;
}

}  // namespace

TEST_CASE("a draft comes back from the device as it was typed, half a date and an empty row too") {
    const ApplyDraft draft = filled_draft();
    const auto again = decode_apply_draft(encode_apply_draft(draft));
    REQUIRE(again.has_value());
    CHECK(*again == draft);
    CHECK(*decode_apply_draft(encode_apply_draft(*again)) == draft);
}

TEST_CASE("a file that is no draft is none, and every cut of one is none or a sound draft") {
    CHECK_FALSE(decode_apply_draft("").has_value());
    CHECK_FALSE(decode_apply_draft("{}").has_value());
    CHECK_FALSE(decode_apply_draft(R"({"application_id":"x"})").has_value());
    const std::string file = encode_apply_draft(filled_draft());
    for (std::size_t length = 0; length < file.size(); length += 7) {
        const auto cut = decode_apply_draft(file.substr(0, length));
        CHECK((!cut.has_value() || domain::is_record_id(domain::RecordKind::kApplication, cut->application_id)));
    }
}

TEST_CASE("what was handed in becomes the draft again, and the draft the same application") {
    domain::ApplicationRecord record = domain::sample_application("one", "ZA", "round 3");
    record.application.earlier_partners.clear();
    record.application.other_answers.clear();
    record.application.arrived_at_s = 0;
    ApplyDraft draft = draft_of(record);
    draft.set(ApplyFlag::kCodeAccepted, true);
    const domain::SubmitApplication body = submission_of(draft, domain::UiLanguage::kSpanish);
    CHECK(body.application == record.application);
    CHECK(body.shared == record.shared);
    CHECK(body.round_id == record.round_id);
    CHECK(body.code_accepted);
    CHECK(body.language == domain::UiLanguage::kSpanish);
}

TEST_CASE("lists are read as people type them") {
    CHECK(separated(" books, open  access;books,, maps\nmusic ") == std::vector<std::string>{"books", "open  access", "maps", "music"});
    CHECK(separated(" , ;").empty());
}
