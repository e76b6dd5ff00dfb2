#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "endpoint/background.h"
#include "endpoint/ledger.h"
#include "endpoint/photo_files.h"
#include "endpoint/photo_routes.h"
#include "endpoint/sign_in_routes.h"
#include "endpoint/sync.h"

namespace counterpart::endpoint {

/// What is to be said about accounts at the start.
struct AccountSettings {
    std::filesystem::path data;                ///< photos go into its folder "photos"
    std::string page_address;                  ///< as links in mails begin: "https://example.org"
    std::vector<std::string> trusted_proxies;  ///< whose X-Forwarded-For counts
    const SecurityLog* log = nullptr;          ///< outlives the accounts
};

/// Mails with a link to sign in, each under a message id of its own.
WriteLinkMail sign_in_mails(std::string page_address, FillRandom random);

/// Mails with a link that confirms a new address, and mails that tell the former one.
WriteLinkMail address_mails(std::string page_address, FillRandom random);
WriteAddressChanged address_changed_mails(std::string page_address, FillRandom random);

/// Signing in, one's address and mails, and photos, put together: ends before the server, which gives the answers, and after the ledger, whose jobs use it.
class Accounts {
  public:
    Accounts(Ledger& ledger, Ledger::Clock now_s, AccountSettings settings);
    Accounts(const Accounts&) = delete;
    Accounts& operator=(const Accounts&) = delete;

    /// For `SyncParts`.
    [[nodiscard]] FindActor find_actor() { return actor_by_session(sign_in_); }

    /// All routes but the sync.
    [[nodiscard]] std::vector<Route> routes();

    /// What is called once a mail is stored; to be said before the server runs.
    void when_mail_waits(std::function<void()> wake) { sign_in_.mail_waits = std::move(wake); }

    /// For `SyncParts`: a mail that an operation ordered is stored.
    void mail_waits() const {
        if (sign_in_.mail_waits) {
            sign_in_.mail_waits();
        }
    }

    /// Removes photos that nobody names, in the background; to be called at the start.
    void clear_photos();

  private:
    PhotoFiles files_;
    std::string page_address_;
    SignInParts sign_in_;
    PhotoParts photos_;
    Background background_;
};

}  // namespace counterpart::endpoint
