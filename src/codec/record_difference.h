#pragma once

#include <string>
#include <vector>

#include "domain/records.h"

namespace counterpart::codec {

/// One field in which two versions of a record differ. Lists come with ", " between their entries, yes and no as "true" and "false",
/// times as ISO, terms by their names on the wire ("in_progress"); what is not there is empty.
struct FieldDifference {
    std::string field;   ///< its path in the record's JSON ("application.role")
    std::string first;
    std::string second;

    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

/// Every field in which the records differ, sorted by path. Both are of the same kind.
std::vector<FieldDifference> differences(const domain::Record& first, const domain::Record& second);

}  // namespace counterpart::codec
