#include "endpoint/mentions/mention_fetch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <utility>

#include <curl/curl.h>

#include "base/check.h"
#include "endpoint/http.h"
#include "endpoint/mentions/public_address.h"
#include "endpoint/mentions/source_page.h"

namespace counterpart::endpoint {
namespace {

constexpr long kWholeTimeout_s = 10, kConnectTimeout_s = 5, kMostRedirects = 5;

/// One page on its way.
struct Transfer {
    std::string body;
    bool is_full = false;  ///< the rest was not wanted
    const std::atomic<bool>* is_ending = nullptr;
    Reach reach = Reach::kPublicWeb;
};

std::size_t take_page_bytes(char* bytes, std::size_t size, std::size_t count, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    const std::size_t room = kMostSourceBytes - transfer.body.size();
    transfer.body.append(bytes, std::min(room, size * count));
    transfer.is_full = size * count > room;
    return transfer.is_full ? CURL_WRITEFUNC_ERROR : size * count;
}

bool is_web_port(in_port_t port) { return ntohs(port) == 80 || ntohs(port) == 443; }

bool is_this_machine(const std::array<std::uint8_t, 4>& bytes) { return bytes[0] == 127; }

/// Whether a socket may be opened to an address: a public one, on a port of the web.
bool may_connect(const sockaddr& address, std::size_t length_bytes, Reach reach) {
    if (address.sa_family == AF_INET && length_bytes >= sizeof(sockaddr_in)) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        std::array<std::uint8_t, 4> bytes{};
        std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
        return reach == Reach::kThisMachine ? is_this_machine(bytes) : is_web_port(v4.sin_port) && is_public_address(bytes);
    }
    if (address.sa_family == AF_INET6 && reach == Reach::kPublicWeb && length_bytes >= sizeof(sockaddr_in6)) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        std::array<std::uint8_t, 16> bytes{};
        std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
        return is_web_port(v6.sin6_port) && is_public_address(bytes);
    }
    return false;
}

/// libcurl asks for a socket once the name is resolved, so this sees what is really connected to, however often the name changes.
curl_socket_t open_public_socket(void* user, curlsocktype purpose, curl_sockaddr* address) {
    const Reach reach = static_cast<const Transfer*>(user)->reach;
    if (purpose != CURLSOCKTYPE_IPCXN || !may_connect(address->addr, address->addrlen, reach)) {
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int end_transfer(void* user, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*upload*/, curl_off_t /*uploaded*/) {
    return static_cast<const Transfer*>(user)->is_ending->load() ? 1 : 0;
}

void set_up_transfer(CURL* handle, const std::string& address, const std::string& agent, Transfer& transfer) {
    curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");  // a proxy would be connected to in place of the address
    curl_easy_setopt(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_public_socket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, kMostRedirects);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, kWholeTimeout_s);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectTimeout_s);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, agent.c_str());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_page_bytes);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, end_transfer);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

/// The status of an answer, 0 where none came.
long status_of_transfer(CURL* handle, CURLcode result, const Transfer& transfer) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return result == CURLE_OK || (result == CURLE_WRITE_ERROR && transfer.is_full) ? status : 0;
}

std::vector<std::string> link_fields_of(CURL* handle) {
    constexpr int kLastRequest = -1;
    std::vector<std::string> fields;
    for (curl_header* one = nullptr; (one = curl_easy_nextheader(handle, CURLH_HEADER, kLastRequest, one)) != nullptr;) {
        if (same_ignoring_case(one->name, "Link")) {
            fields.emplace_back(one->value);
        }
    }
    return fields;
}

FetchedPage fetched_page(CURL* handle, long status, Transfer transfer) {
    if (status == 404 || status == 410) {
        return {.outcome = FetchOutcome::kGone, .media_type = {}, .body = {}};
    }
    if (status < 200 || status > 299) {
        return {};
    }
    const char *media_type = nullptr, *address = nullptr;
    curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &media_type);
    curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &address);
    return {.outcome = FetchOutcome::kPage,
            .media_type = media_type == nullptr ? "" : media_type,
            .body = std::move(transfer.body),
            .address = address == nullptr ? "" : address,
            .link_fields = link_fields_of(handle)};
}

/// A site that refuses for now, or is in trouble, is asked again; one that says that the form is wrong is not.
FormOutcome form_outcome(long status) {
    constexpr long kRequestTimeout = 408, kTooManyRequests = 429;
    if (status >= 200 && status <= 299) {
        return FormOutcome::kTaken;
    }
    const bool is_final = status >= 400 && status <= 499 && status != kRequestTimeout && status != kTooManyRequests;
    return is_final ? FormOutcome::kRefused : FormOutcome::kNotNow;
}

std::string agent_of(const std::string& page_address) { return "Counterpart Webmention (" + page_address + ")"; }

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

void start_libcurl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    check(started == CURLE_OK, "libcurl starts");
}

CurlHandle new_handle() {
    CurlHandle handle(curl_easy_init(), curl_easy_cleanup);
    check(handle != nullptr, "libcurl makes a handle");
    return handle;
}

}  // namespace

FetchPage fetch_public_pages(const std::string& page_address, const std::atomic<bool>& is_ending, Reach reach) {
    start_libcurl();
    return [agent = agent_of(page_address), reach, &is_ending](const std::string& address) -> FetchedPage {
        const CurlHandle handle = new_handle();
        Transfer transfer{.body = {}, .is_full = false, .is_ending = &is_ending, .reach = reach};
        set_up_transfer(handle.get(), address, agent, transfer);
        const CURLcode result = curl_easy_perform(handle.get());
        const long status = status_of_transfer(handle.get(), result, transfer);
        return fetched_page(handle.get(), status, std::move(transfer));
    };
}

PostForm post_public_forms(const std::string& page_address, const std::atomic<bool>& is_ending, Reach reach) {
    start_libcurl();
    return [agent = agent_of(page_address), reach, &is_ending](const std::string& address, const std::string& form) -> FormOutcome {
        const CurlHandle handle = new_handle();
        Transfer transfer{.body = {}, .is_full = false, .is_ending = &is_ending, .reach = reach};
        set_up_transfer(handle.get(), address, agent, transfer);
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(form.size()));
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, form.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_POSTREDIR, static_cast<long>(CURL_REDIR_POST_ALL));
        const CURLcode result = curl_easy_perform(handle.get());
        return form_outcome(status_of_transfer(handle.get(), result, transfer));
    };
}

}  // namespace counterpart::endpoint
