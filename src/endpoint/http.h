#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// One header field as it is written on the wire.
struct HeaderField {
    std::string name;
    std::string value;

    friend bool operator==(const HeaderField&, const HeaderField&) = default;
};

using HeaderFields = std::vector<HeaderField>;

/// One complete request whose framing has been checked.
struct HttpRequest {
    std::string method;
    /// The path with its query, undecoded; begins with "/".
    std::string target;
    HeaderFields fields;
    std::string body;
    /// The address at the other end of the connection: the client's, or the proxy's before it.
    std::string peer;
};

/// One answer; length, date and connection are added by the server.
struct HttpResponse {
    unsigned status = 200;
    HeaderFields fields;
    /// Shared, so that a file in memory is sent without a copy; null means empty.
    std::shared_ptr<const std::string> body;
};

/// Gives the answer to a request, once, from any thread.
using Respond = std::function<void(HttpResponse)>;

/// Whether two texts are the same but for the case of ASCII letters.
bool same_ignoring_case(std::string_view left, std::string_view right);

/// The text without spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// The values of every field of a name, joined by commas as HTTP allows; empty where there is none.
std::string field_value(const HeaderFields& fields, std::string_view name);

/// The items of a comma-separated value, trimmed, without the empty ones; they point into the value.
std::vector<std::string_view> list_items(std::string_view value);

/// An answer of one sentence in plain text, with the security headers and never stored; the sentence is made from the status.
HttpResponse plain_answer(unsigned status);

}  // namespace counterpart::endpoint
