#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/apply/apply_state.h"
#include "app/apply/shown_fields.h"
#include "domain/term_names.h"

namespace counterpart::app {

/// A choice of a list: what it is called and what stands for it.
struct NamedChoice {
    std::string_view name;
    std::string_view code;
};

/// The form.
struct ApplyView {
    bool open = false;               ///< applications are taken
    bool loading = false;            ///< what the device keeps is being read, or the endpoint was not heard yet
    std::string closed_text;         ///< why not, and when
    std::string heading;             ///< "Apply for round 3"
    std::string closes_text;         ///< in the reader's time
    std::string kept_heading, kept_text;  ///< what is on this device and what waits for the network
    bool offline = false;
    bool may_write = true;
    bool signed_in = false;
    bool sent_before = false;        ///< this changes an application that was handed in
    bool must_look_at = false;       ///< wishes of this page come from an earlier round
    const ApplyDraft* draft = nullptr;
    std::string email_meant;         ///< "ana@gmail.com" where a slip of the fingers is likely
    std::string clock_there;         ///< what time it is in the zone
    std::string chance;              ///< "About 34 possible partners in earlier rounds"
    std::string problem;             ///< of no field
    std::string problem_name, problem_email, problem_languages, problem_country, problem_time_zone, problem_sector, problem_career_stage;
    std::string problem_contact_methods, problem_absences, problem_code, problem_looked_at;
    const std::vector<NamedChoice>* countries = nullptr;  ///< by name
    const std::vector<NamedChoice>* languages = nullptr;  ///< by name
    std::vector<std::string_view> suggestions;            ///< interests that are not in the form yet
    std::vector<ShownFieldView> shown;
};

}  // namespace counterpart::app
