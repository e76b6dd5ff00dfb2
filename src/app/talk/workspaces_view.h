#pragma once

#include <string>
#include <vector>

#include "app/account/account_view.h"

namespace counterpart::app {

/// Pictures of workplaces: one's own, the partner's, and the showcase; for those who look after it, what waits for it too.
struct WorkspacesView {
    bool signed_in = false;
    bool may_write = true;
    bool online = true;
    PhotosView mine;
    bool has_partner = false;
    std::string partner_heading;  ///< "What Aroha shows you"
    std::vector<ShownPhotoView> partners, others;
    bool may_publish = false;               ///< looks after the showcase
    std::vector<ShownPhotoView> queue;      ///< what waits, the longest first
    std::string queue_problem;
};

}  // namespace counterpart::app
