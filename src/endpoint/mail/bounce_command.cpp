#include "endpoint/mail/bounce_command.h"

#include <algorithm>
#include <array>
#include <string>

#include "endpoint/mail/bounce_intake.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kMostKeptBytes = std::size_t{4} << 20;

/// All of the input is read, or the mail server that pipes it would see a broken pipe; the rest of a long one is dropped.
std::string beginning_of_input(std::FILE* input) {
    std::string message;
    std::array<char, 65'536> part{};
    for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), input)) > 0;) {
        message.append(part.data(), std::min(size, kMostKeptBytes - message.size()));
    }
    return message;
}

}  // namespace

Result<void> store_bounce(std::FILE* input, const std::filesystem::path& maildir, std::string_view recipient, std::string_view unique) {
    const std::string message = beginning_of_input(input);
    if (message.empty() || std::ferror(input) != 0) {
        return fail("bounce_not_stored", maildir.native(), "no message came in");
    }
    return deliver_to_maildir(maildir, message, recipient, unique);
}

}  // namespace counterpart::endpoint
