#pragma once

#include <string>
#include <vector>

namespace counterpart::app {

/// A partner with whom the contact goes on.
struct StayingPartnerView {
    std::string name;
    std::string email;  ///< as agreed; empty: not shown
};

/// The end of the current or the last partnership.
struct FarewellView {
    bool signed_in = false;
    bool may_write = true;
    bool has_partner = false;
    std::string lead;           ///< "Your partnership with Aroha ends on 21 December, by itself."
    std::string last_topic;     ///< title of the round's last topic, empty if there is none
    std::string last_address;
    bool stays = false;         ///< the person wants to stay in touch
    std::string stay_text;      ///< when the partner learns of it
    bool both_stay = false;
    std::vector<StayingPartnerView> partners;
    bool can_end = false;       ///< it goes on
    bool applications_open = false;
    std::string problem;
};

}  // namespace counterpart::app
