#include "endpoint/cookies.h"

#include <algorithm>

namespace counterpart::endpoint {

std::optional<std::string> cookie_value(const HeaderFields& fields, std::string_view name) {
    std::optional<std::string> found;
    for (const HeaderField& field : fields) {
        if (!same_ignoring_case(field.name, "Cookie")) {
            continue;
        }
        for (std::string_view rest = field.value; !rest.empty();) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::string_view pair = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const std::size_t equals = pair.find('=');
            if (equals == std::string_view::npos || pair.substr(0, equals) != name) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = std::string(pair.substr(equals + 1));
        }
    }
    return found;
}

HeaderField session_cookie(std::string_view value, std::optional<std::int64_t> lifetime_s) {
    const std::string age = lifetime_s ? "; Max-Age=" + std::to_string(*lifetime_s) : std::string();
    return {"Set-Cookie",
            std::string(kSessionCookie) + "=" + std::string(value) + "; Path=/" + age + "; Secure; HttpOnly; SameSite=Strict"};
}

}  // namespace counterpart::endpoint
