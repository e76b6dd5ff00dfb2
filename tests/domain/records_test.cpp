#include "domain/records.h"

#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("a record knows its kind, its id and whose it is") {
    const Record application = sample_application("one", "ZA", "round 1");
    CHECK(key_of(application) == RecordKey{RecordKind::kApplication, sample_id("round 1 of one")});
    CHECK(owner_of(application) == sample_id("one"));
    CHECK(owner_of(Record(Partnership{})).empty());
    CHECK(kind_of(Record(SavedPreview{})) == RecordKind::kSavedPreview);
}

TEST_CASE("a photo's id is longer than others") {
    CHECK(is_record_id(RecordKind::kPost, sample_id("x")));
    CHECK_FALSE(is_record_id(RecordKind::kPost, sample_photo_id("x")));
    CHECK(is_record_id(RecordKind::kPhoto, sample_photo_id("x")));
    CHECK_FALSE(is_record_id(RecordKind::kPhoto, sample_id("x")));
    CHECK_FALSE(is_record_id(RecordKind::kPerson, kFormerPerson));
    CHECK_FALSE(is_record_id(RecordKind::kPerson, std::string(32, 'G')));
}

TEST_CASE("a set of fields holds what was put in") {
    const SharedFields fields = with_field(with_field(0, SharedField::kName), SharedField::kHopes);
    CHECK(has_field(fields, SharedField::kName));
    CHECK(has_field(fields, SharedField::kHopes));
    CHECK_FALSE(has_field(fields, SharedField::kEmail));
    CHECK(has_field(kAlwaysShared, SharedField::kCountry));
}
