#pragma once

#include <string>
#include <vector>

#include "app/apply/apply_state.h"
#include "app/apply/shown_fields.h"

namespace counterpart::app {

/// What the partner sees of the person.
struct SharingView {
    bool signed_in = false;
    bool has_partner = false;
    bool may_write = true;
    std::string lead;                    ///< "Aroha sees what is ticked, and nothing else."
    std::vector<ShownFieldView> fields;
    std::vector<AbsenceDraft> absences;  ///< as typed, else as saved
    bool can_save = false;
    std::string problem;
};

}  // namespace counterpart::app
