#include "domain/operation.h"

#include <set>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("every kind of operation has its own name") {
    std::set<std::string_view> names;
    for (std::size_t kind = 0; kind < kOperationKindCount; ++kind) {
        names.insert(operation_kind_name(kind));
        CHECK(operation_kind_from_name(operation_kind_name(kind)) == kind);
    }
    CHECK(names.size() == kOperationKindCount);
    CHECK(operation_kind_name(kOperationKindCount).empty());
    CHECK_FALSE(operation_kind_from_name("").has_value());
    CHECK(operation_kind_name(OperationBody(LogContact{}).index()) == "log_contact");
    CHECK(operation_kind_name(OperationBody(DeleteMyData{}).index()) == "delete_my_data");
}

TEST_CASE("an operation on oneself is about one's account") {
    CHECK(target_of(SaveProfile{}, "me") == RecordKey{RecordKind::kPerson, "me"});
    CHECK(target_of(HidePost{"p", {}}, "me") == RecordKey{RecordKind::kPost, "p"});
}
