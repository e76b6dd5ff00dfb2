#include "domain/term_names.h"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEMPLATE_TEST_CASE("every term is found again by its key", "", Sector, CareerStage, ContactMethod, LanguageLevel, Wish, Criterion,
                   PairingPolicy, AloneReason, ExclusionReason, Role, RoundState, CapReading, OddOneOut, FindingKind, HeldAct,
                   ApplicationState, SharedField, EndReason, ContactKind, PostState, HelpKind, HelpState, PhotoVisibility, PhotoType,
                   PhotoLicence, PostsOfLeaver, MailKind, RecordKind, UiLanguage) {
    CHECK(term_from_name<TestType>(term_name(TestType{})) == TestType{});
    CHECK_FALSE(term_from_name<TestType>("no such term").has_value());
    CHECK_FALSE(term_from_name<TestType>("").has_value());
}

TEST_CASE("keys are stable") {
    CHECK(term_name(Sector::kMuseum) == "museum");
    CHECK(term_name(CareerStage::kLate) == "late");
    CHECK(term_name(Criterion::kWakingHours) == "waking_hours");
    CHECK(term_name(PairingPolicy::kWorstPairFirst) == "worst_pair_first");
}

TEST_CASE("a licence is found again by its words") {
    for (std::size_t k = 0; k < kPhotoLicenceCount; ++k) {
        const auto licence = static_cast<PhotoLicence>(k);
        CHECK(licence_from_text(licence_text(licence)) == licence);
    }
    CHECK(licence_text(PhotoLicence::kCcBySa) == "CC BY-SA 4.0");
    CHECK_FALSE(licence_from_text("CC BY 3.0").has_value());
}

TEST_CASE("a set of contact methods holds what was put in") {
    const ContactMethods methods = with_method(with_method(0, ContactMethod::kEmail), ContactMethod::kLetters);
    CHECK(has_method(methods, ContactMethod::kEmail));
    CHECK(has_method(methods, ContactMethod::kLetters));
    CHECK_FALSE(has_method(methods, ContactMethod::kVideo));
}
