#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/showcase/showcase_view.h"
#include "domain/record_terms.h"

namespace counterpart::app {

/// What the sign-in screen asks for.
enum class SignInStep : std::uint8_t { kAddress, kLookInMail, kConfirmLink, kSignedIn };

/// Signing in.
struct SignInView {
    SignInStep step = SignInStep::kAddress;
    std::string address;
    bool busy = false;
    bool online = true;
    bool keeps_nothing = false;  ///< a computer that others use too
    std::string sent_text;  ///< "We have sent a link to …; it works for ten minutes."
    std::string problem;
};

/// One browser in which the person is signed in.
struct SessionView {
    std::string id;
    std::string device;
    std::string text;       ///< "since 3 November, last used today at 14:05"
    bool current = false;
};

/// One of one's photos.
struct PhotoView {
    std::string id;
    bool arrived = false;         ///< the endpoint has it, so it can be shown
    std::string description;      ///< as typed
    bool can_save = false;        ///< it differs from what is saved
    std::string name;             ///< what a screen reader says of it
    domain::PhotoVisibility visibility = domain::PhotoVisibility::kOnlyMe;
    std::string standing;         ///< "Waits for the team", "Shown to everybody since …"; empty while it is not offered
    std::optional<OfferFormView> offer;
};

struct PhotosView {
    std::vector<PhotoView> photos;
    bool sending = false;
    bool can_try_again = false;
    std::string problem;
};

/// A mail that went to the person, or will.
struct MailLineView {
    std::string kind;        ///< as the endpoint calls it
    std::string title;       ///< "Your match"
    std::string text;        ///< "sent to j@example.org on 3 November, 14:05"
    bool may_send_again = false;
    bool in_trouble = false; ///< it came back, or could not be sent
};

/// Putting a new address in place of the old one, by the link that was sent to it.
struct ConfirmAddressView {
    bool busy = false;
    bool online = true;
    std::string problem;
};

/// One's own account.
struct AccountView {
    bool signed_in = false;
    std::string name;
    std::string email;
    std::string roles;            ///< "Coordinator, Ambassador for Chile"; empty for a participant
    std::string name_field;
    std::string name_problem;
    bool can_save_name = false;
    bool may_write = true;
    bool online = true;
    std::vector<MailLineView> mails;
    bool mails_known = false;
    std::string mails_problem;
    bool topic_mails = true;
    bool may_choose_topic_mails = false;  ///< not before they have a name, which a profile needs
    std::string new_address;
    std::string address_problem;
    bool address_asked = false;   ///< a link is on its way to the new one
    bool address_busy = false;
    std::vector<SessionView> sessions;
    bool sessions_known = false;
    std::string problem;
    bool signing_out = false;
    PhotosView photos;
    domain::PostsOfLeaver posts = domain::PostsOfLeaver::kStayWithoutName;
};

}  // namespace counterpart::app
