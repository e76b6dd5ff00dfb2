#pragma once

#include <string>
#include <vector>

namespace counterpart::app {

/// A field in which one's own version and the endpoint's differ.
struct DifferenceView {
    std::string field;
    std::string mine;
    std::string theirs;
};

/// One change that the endpoint has not taken.
struct ChangeView {
    std::string operation_id;
    std::string title;   ///< "Your name and language"
    std::string text;    ///< when it was made, or what is wrong
    bool conflict = false;
    bool refused = false;
    std::vector<DifferenceView> differences;
};

/// Everything that waits.
struct ChangesView {
    std::vector<ChangeView> changes;
    std::string state_text;     ///< why they wait: "No connection. They are sent by themselves …"
    bool can_send = false;
    bool must_sign_in = false;
};

}  // namespace counterpart::app
