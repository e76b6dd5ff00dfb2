#pragma once

#include <string>
#include <vector>

namespace counterpart::app {

/// The form that offers a photo to the showcase, as typed.
struct OfferFormView {
    std::string story, description, author;
    std::vector<std::string> licences, licence_values;  ///< as they are shown, and as they are typed
    int licence = 0;
    bool consent = false;
    std::string description_problem, consent_problem, problem;
};

/// A photo that is shown to the person, with what its owner says of it.
struct ShownPhotoView {
    std::string id;
    std::string description;  ///< what a screen reader says
    std::string caption;      ///< empty without a description
    std::string story;
    std::string credit;       ///< "Photo: Li · CC BY 4.0", or empty
    bool may_take_down = false;
};

}  // namespace counterpart::app
