#include "domain/decide.h"

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("a visitor may write in the forum, and signs in for all else") {
    const Programme programme = sample_programme();
    CHECK(code_by(programme, "", SaveProfile{"Name", UiLanguage::kEnglish}) == "sign_in_first");
    CHECK(code_by(programme, "", PostMessage{sample_id("new"), {}, "title", "Visitor", "text", {}}) == "ok");
    const Actor stranger{sample_id("nobody"), {{Role::kDirector, {}}}};
    const auto refused =
        decide(programme, stranger, sample_operation(PostMessage{sample_id("new"), {}, "title", "V", "text", {}}), kSampleNow_s);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "sign_in_first");
}

TEST_CASE("an operation needs an id of the right form") {
    Operation operation = sample_operation(SaveProfile{"Name", UiLanguage::kEnglish});
    operation.id = "short";
    const Programme programme = sample_programme();
    CHECK(decide(programme, actor_of(programme, sample_id("one")), operation, kSampleNow_s).error() == problem("bad_id", "id"));
}

TEST_CASE("a change of an older state is a conflict, of the present one it is not") {
    Programme programme = sample_programme();
    const Actor one = actor_of(programme, sample_id("one"));
    Operation operation = sample_operation(SaveProfile{"Name", UiLanguage::kEnglish});
    const std::int64_t seen = programme.sequence_of({RecordKind::kPerson, sample_id("one")});
    operation.base_sequence = seen;
    CHECK(decide(programme, one, operation, kSampleNow_s).has_value());
    operation.base_sequence = seen - 1;
    CHECK(decide(programme, one, operation, kSampleNow_s).error().code == "conflict");
    operation.base_sequence.reset();
    CHECK(decide(programme, one, operation, kSampleNow_s).has_value());
}
