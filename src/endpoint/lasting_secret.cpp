#include "endpoint/lasting_secret.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kSecretBytes = 32;

std::unexpected<Problem> unusable(const std::filesystem::path& file, std::string why) {
    return fail("secret_unusable", file.native(), std::move(why));
}

}  // namespace

Result<std::string> lasting_secret(const std::filesystem::path& file, const FillRandom& random) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0 && errno != EEXIST) {
        return unusable(file, std::error_code(errno, std::generic_category()).message());
    }
    if (made >= 0) {
        const std::string secret = random_secret(random, kSecretBytes);
        const bool is_kept = ::write(made, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) && ::fsync(made) == 0;
        ::close(made);
        if (!is_kept) {
            ::unlink(file.c_str());
            return unusable(file, "it cannot be written");
        }
        return secret;
    }
    struct stat facts{};
    if (::stat(file.c_str(), &facts) != 0 || (facts.st_mode & 077U) != 0) {
        return unusable(file, "others may read it");
    }
    std::string secret;
    std::getline(std::ifstream(file), secret);
    return is_secret(secret, kSecretBytes) ? Result<std::string>(std::move(secret)) : unusable(file, "it is damaged");
}

}  // namespace counterpart::endpoint
