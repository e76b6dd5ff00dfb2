#pragma once

#include <string>
#include <vector>

#include "app/account/account_view.h"

namespace counterpart::app {

/// A photo of somebody else that is shown to the person.
struct ShownPhotoView {
    std::string id;
    std::string description;  ///< what a screen reader says
    std::string caption;      ///< empty without a description
};

/// Pictures of workplaces: one's own, the partner's, and what others show to everybody.
struct WorkspacesView {
    bool signed_in = false;
    bool may_write = true;
    bool online = true;
    PhotosView mine;
    bool has_partner = false;
    std::string partner_heading;  ///< "What Aroha shows you"
    std::vector<ShownPhotoView> partners, others;
};

}  // namespace counterpart::app
