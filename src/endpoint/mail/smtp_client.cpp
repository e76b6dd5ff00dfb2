#include "endpoint/mail/smtp_client.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <string_view>
#include <utility>

#include <curl/curl.h>

#include "base/check.h"
#include "endpoint/mail/message.h"

namespace counterpart::endpoint {
namespace {

constexpr std::chrono::seconds kHurry{5};

/// How far the dialogue about one mail came.
enum class Stage : std::uint8_t { kConnecting, kSender, kRecipient, kText };

struct Dialogue {
    std::string_view unsent;  ///< of the mail's bytes
    Stage stage = Stage::kConnecting;
    bool refused_by_policy = false;  ///< the last refusal was 5.7.x
    std::atomic<bool>* hurry = nullptr;
    std::chrono::steady_clock::time_point hurry_since{};
};

std::size_t give_bytes(char* target, std::size_t size, std::size_t count, void* user) {
    auto& dialogue = *static_cast<Dialogue*>(user);
    dialogue.stage = Stage::kText;
    const std::string_view part = dialogue.unsent.substr(0, size * count);
    std::memcpy(target, part.data(), part.size());
    dialogue.unsent.remove_prefix(part.size());
    return part.size();
}

std::size_t swallow(char* /*bytes*/, std::size_t size, std::size_t count, void* /*user*/) { return size * count; }

/// Follows the dialogue: libcurl's own result does not say which command was refused.
int follow(CURL* /*handle*/, curl_infotype type, char* bytes, std::size_t size, void* user) {
    auto& dialogue = *static_cast<Dialogue*>(user);
    const std::string_view line(bytes, size);
    if (type == CURLINFO_HEADER_OUT && line.starts_with("MAIL FROM:")) {
        dialogue.stage = Stage::kSender;
    } else if (type == CURLINFO_HEADER_OUT && line.starts_with("RCPT TO:")) {
        dialogue.stage = Stage::kRecipient;
    } else if (type == CURLINFO_HEADER_IN && line.starts_with('5') && line.size() > 4) {
        dialogue.refused_by_policy = line.substr(4).starts_with("5.7.");
    }
    return 0;
}

/// Ends a transfer when the server stops: at once before the text is on its way, a few seconds later otherwise.
int abort_in_hurry(void* user, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*upload*/, curl_off_t /*uploaded*/) {
    auto& dialogue = *static_cast<Dialogue*>(user);
    if (!dialogue.hurry->load()) {
        return 0;
    }
    const auto now = std::chrono::steady_clock::now();
    if (dialogue.hurry_since == std::chrono::steady_clock::time_point{}) {
        dialogue.hurry_since = now;
    }
    return dialogue.stage != Stage::kText || now - dialogue.hurry_since > kHurry ? 1 : 0;
}

bool is_this_machine(std::string_view url) {
    const std::string_view host = url.substr(std::min(url.find("//") + 2, url.size()));
    for (const std::string_view own : {"localhost", "127.0.0.1", "[::1]"}) {
        if (host.starts_with(own) && (host.size() == own.size() || host[own.size()] == ':')) {
            return true;
        }
    }
    return false;
}

/// RFC 5321: 4xx may work later, 5xx will not. 421 is about the connection, 53x about our user and password.
DeliveryOutcome outcome_of_refusal(long code, const Dialogue& dialogue) {
    if (code == 421) {
        return DeliveryOutcome::kUnreachable;
    }
    if (code == 530 || code == 534 || code == 535 || code == 538) {
        return DeliveryOutcome::kOurConfiguration;
    }
    if (dialogue.stage == Stage::kSender) {
        return code == 552 ? DeliveryOutcome::kNever : DeliveryOutcome::kUnreachable;
    }
    if (dialogue.stage == Stage::kRecipient && dialogue.refused_by_policy) {
        return DeliveryOutcome::kLater;  // "relay access denied" is our mistake more often than the recipient's
    }
    return code >= 500 ? DeliveryOutcome::kNever : DeliveryOutcome::kLater;
}

DeliveryOutcome outcome_of(CURLcode result, long code, const Dialogue& dialogue) {
    const bool refused = code >= 400 && code <= 599;
    if (result == CURLE_OK) {
        return DeliveryOutcome::kAccepted;
    }
    if (dialogue.stage == Stage::kText) {
        const bool answered = refused && result != CURLE_ABORTED_BY_CALLBACK;
        return !answered ? DeliveryOutcome::kUnknown : code >= 500 ? DeliveryOutcome::kNever : DeliveryOutcome::kLater;
    }
    if (result == CURLE_LOGIN_DENIED) {
        return code >= 400 && code <= 499 ? DeliveryOutcome::kUnreachable : DeliveryOutcome::kOurConfiguration;
    }
    if (dialogue.stage == Stage::kConnecting || !refused) {
        return DeliveryOutcome::kUnreachable;
    }
    return outcome_of_refusal(code, dialogue);
}

}  // namespace

struct SmtpClient::Connection {
    explicit Connection(SmtpAccount of) : account(std::move(of)) {}

    SmtpAccount account;
    CURL* handle = nullptr;
    std::atomic<bool> hurry = false;
    Dialogue dialogue;  ///< outlives a transfer: the handle speaks of it once more when it says goodbye

    void open(const Envelope& envelope) {
        if (handle != nullptr) {
            return;
        }
        handle = curl_easy_init();
        check(handle != nullptr, "libcurl makes a handle");
        const std::string greeting = envelope.sender.substr(envelope.sender.find('@') + 1);
        const bool open_dialogue = account.user.empty() && is_this_machine(account.url);
        curl_easy_setopt(handle, CURLOPT_URL, (account.url + "/" + greeting).c_str());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(handle, CURLOPT_PROXY, "");  // the surroundings' proxies are for the web
        curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(open_dialogue ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!account.user.empty()) {
            curl_easy_setopt(handle, CURLOPT_USERNAME, account.user.c_str());
            curl_easy_setopt(handle, CURLOPT_PASSWORD, account.password.c_str());
        }
        if (!account.ca_file.empty()) {
            curl_easy_setopt(handle, CURLOPT_CAINFO, account.ca_file.c_str());
        }
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, account.connect_timeout_s);
        curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, account.answer_timeout_s);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, account.connect_timeout_s + 2 * account.answer_timeout_s);
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, give_bytes);
        curl_easy_setopt(handle, CURLOPT_READDATA, &dialogue);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, swallow);
        curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, follow);
        curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &dialogue);
        curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
        curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, abort_in_hurry);
        curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &dialogue);
        curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    }

    void close() {
        if (handle != nullptr) {
            curl_easy_cleanup(std::exchange(handle, nullptr));
        }
    }
};

SmtpClient::SmtpClient(SmtpAccount account) : connection_(std::make_unique<Connection>(std::move(account))) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    check(started == CURLE_OK, "libcurl starts");
}

SmtpClient::~SmtpClient() { connection_->close(); }

Delivery SmtpClient::send(const Envelope& envelope) {
    if (!is_mailable(envelope.sender) || !is_mailable(envelope.recipient)) {
        return {.outcome = DeliveryOutcome::kNever, .code = 0};  // nothing that could break out of a command reaches the dialogue
    }
    connection_->open(envelope);
    CURL* handle = connection_->handle;
    Dialogue& dialogue = connection_->dialogue = {.unsent = envelope.bytes, .hurry = &connection_->hurry};
    curl_slist* recipients = curl_slist_append(nullptr, ("<" + envelope.recipient + ">").c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + envelope.sender + ">").c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(envelope.bytes.size()));
    const CURLcode result = curl_easy_perform(handle);
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    const DeliveryOutcome outcome = outcome_of(result, code, dialogue);
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, nullptr);
    curl_slist_free_all(recipients);
    if (outcome != DeliveryOutcome::kAccepted) {
        connection_->close();
    }
    return {.outcome = outcome, .code = static_cast<std::int32_t>(code)};
}

void SmtpClient::rest() { connection_->close(); }

void SmtpClient::hurry() { connection_->hurry = true; }

}  // namespace counterpart::endpoint
