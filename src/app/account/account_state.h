#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "codec/account_json.h"
#include "domain/record_terms.h"

namespace counterpart::app {

/// Where the order of a link stands.
enum class LinkOrder : std::uint8_t { kNone, kUnderWay, kSent };

/// One's own photos on their way.
struct PhotoState {
    std::optional<std::string> waiting;      ///< a picture, ready to be sent, that has not arrived
    bool sending = false;
    std::optional<Problem> problem;
    std::map<std::string, std::string> descriptions;  ///< as typed and not saved yet, by photo
};

/// Signing in and out, and what is shown of one's own account.
struct AccountState {
    std::string address;                     ///< as typed to sign in
    LinkOrder link = LinkOrder::kNone;
    std::int64_t link_minutes = 0;           ///< for which the link works
    bool signing_in = false;
    bool signs_in_when_writing = false;      ///< this tab takes over first
    std::optional<Problem> sign_in_problem;  ///< of the order or of the link

    std::optional<std::string> name;         ///< as typed and not saved yet
    std::optional<Problem> name_problem;
    std::optional<std::vector<codec::SessionLine>> sessions;
    std::optional<Problem> problem;          ///< of sessions, signing out, one's data
    bool signing_out = false;
    std::optional<std::vector<codec::MailLine>> mails;  ///< to the person, newest first, once heard
    std::optional<Problem> mails_problem;
    std::string new_address;                 ///< as typed, in place of the account's
    LinkOrder new_address_link = LinkOrder::kNone;
    bool confirming_address = false;
    std::optional<Problem> address_problem;  ///< of the order or of the link
    PhotoState photos;
    domain::PostsOfLeaver posts = domain::PostsOfLeaver::kStayWithoutName;
};

}  // namespace counterpart::app
