#include "endpoint/mail/mail_options.h"

#include <filesystem>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/mail_folder.h"

using namespace counterpart::endpoint;

namespace {

using Words = std::vector<std::pair<std::string_view, std::string_view>>;

std::string problem_with(MailOptions& options, const Words& words) {
    for (const auto& [name, value] : words) {
        CHECK(is_mail_option(name));
        if (const auto taken = take_mail_option(options, name, value); !taken) {
            return taken.error().detail;
        }
    }
    const auto whole = check_mail_options(options);
    return whole ? "" : whole.error().detail;
}

std::string problem_with(const Words& words) {
    MailOptions options;
    return problem_with(options, words);
}

}  // namespace

TEST_CASE("the options of mail are taken, and without any of them mails become files") {
    MailOptions options;
    CHECK(problem_with(options, {}).empty());
    CHECK(options.smtp.empty());
    CHECK(problem_with(options, {{"--smtp", "smtps://mail.example.org:465"},
                                 {"--smtp-login", "login"},
                                 {"--smtp-ca", "ca.pem"},
                                 {"--mail-from", "team@counterpart.example"},
                                 {"--mail-bounces", "bounces@counterpart.example"},
                                 {"--mail-bounce-folder", "Maildir"},
                                 {"--mail-daily-limit", "90"},
                                 {"--public-address", "https://counterpart.example/"}})
              .empty());
    CHECK(options.smtp == "smtps://mail.example.org:465");
    CHECK(options.login_file == "login");
    CHECK(options.ca_file == "ca.pem");
    CHECK(options.from == "team@counterpart.example");
    CHECK(options.bounce_address == "bounces@counterpart.example");
    CHECK(options.bounce_folder == "Maildir");
    CHECK(options.daily_limit == 90);
    CHECK(options.public_address == "https://counterpart.example");
    CHECK_FALSE(is_mail_option("--site"));
}

TEST_CASE("a wrong option of mail is refused with a sentence") {
    for (const std::string_view url : {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b", "smtp://a:0",
                                       "smtp://a:65536", "smtp://a:25/path", "smtp://user:word@a:25", "smtp://[::1"}) {
        CHECK(problem_with({{"--smtp", url}}) == "--smtp needs smtps://host:port or smtp://host:port, not " + std::string(url) + ".");
    }
    CHECK(problem_with({{"--mail-from", "team"}}) == "--mail-from needs a mail address, not team.");
    CHECK(problem_with({{"--mail-bounces", "a@b.example\r\nX"}}).starts_with("--mail-bounces needs a mail address"));
    CHECK(problem_with({{"--mail-bounces", "a-long-local-part@b.example"}}).contains("at most 14 letters"));
    for (const std::string_view limit : {"0", "-1", "many", "1000001"}) {
        CHECK(problem_with({{"--mail-daily-limit", limit}}).starts_with("--mail-daily-limit needs a number"));
    }
    for (const std::string_view address :
         {"counterpart.example", "ftp://counterpart.example", "https://", "https://a/b", "https://a\r\nb"}) {
        CHECK(problem_with({{"--public-address", address}}).starts_with("--public-address needs https://"));
    }
}

TEST_CASE("options that need each other say so") {
    CHECK(problem_with({{"--smtp", "smtp://a:25"}}).starts_with("--smtp needs --mail-from"));
    CHECK(problem_with({{"--smtp", "smtp://a:25"}, {"--mail-from", "a@b.example"}}).starts_with("--smtp needs --public-address"));
    CHECK(problem_with({{"--smtp-login", "file"}}).contains("which is missing"));
    CHECK(problem_with({{"--public-address", "http://[::1]:8080"}}).empty());
}

TEST_CASE("a login file has two lines and is for its owner only") {
    const MailFolder folder;
    const auto login = [&](std::string_view text, std::filesystem::perms rights) {
        folder.write("login", text);
        std::filesystem::permissions(folder.path() / "login", rights);
        return read_smtp_login((folder.path() / "login").native());
    };
    constexpr auto kOwner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    const auto good = login("sender\r\ngeheim: ñ \n", kOwner).value();
    CHECK(good.user == "sender");
    CHECK(good.password == "geheim: ñ ");
    CHECK(login("a\nb", kOwner | std::filesystem::perms::group_read).has_value());
    CHECK(login("a\nb", kOwner | std::filesystem::perms::others_read).error().detail.contains("chmod o-r"));
    for (const std::string_view text : {"", "sender", "sender\n", "\nword\n", "a\tb\nc\n"}) {
        CHECK(login(text, kOwner).error().detail.contains("second"));
    }
    CHECK(read_smtp_login((folder.path() / "none").native()).error().detail.contains("cannot be read"));
}
