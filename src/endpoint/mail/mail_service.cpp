#include "endpoint/mail/mail_service.h"

#include <string>
#include <utility>

#include "endpoint/mail/eml_folder.h"
#include "endpoint/mail/mail_text.h"
#include "endpoint/mail/smtp_client.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kIdle_s = 30;
constexpr std::int64_t kNoLimit = 1'000'000'000;  // files cost no provider anything
constexpr std::string_view kSenderOfFiles = "counterpart@localhost.localdomain";

MailerSettings settings_of(const MailOptions& options) {
    const bool files = options.smtp.empty();
    return {.from = files && options.from.empty() ? std::string(kSenderOfFiles) : options.from,
            .from_name = std::string(mail_texts(domain::UiLanguage::kEnglish)("mail.sender")),
            .bounce_address = options.bounce_address,
            .pace = {.daily_limit = files ? kNoLimit : options.daily_limit}};
}

Result<std::unique_ptr<MailTransport>> smtp_by(const MailOptions& options) {
    SmtpAccount account{.url = options.smtp, .ca_file = options.ca_file};
    if (!options.login_file.empty()) {
        auto login = read_smtp_login(options.login_file);
        if (!login) {
            return std::unexpected(login.error());
        }
        account.user = std::move(login->user);
        account.password = std::move(login->password);
    }
    return std::make_unique<SmtpClient>(std::move(account));
}

}  // namespace

fs::path bounce_folder(const MailOptions& options, const fs::path& data) {
    return options.bounce_folder.empty() ? data / "bounces" : fs::path(options.bounce_folder);
}

Result<std::unique_ptr<MailService>> MailService::start(const MailOptions& options, const fs::path& data, MailQueue& queue,
                                                        MailerSurroundings surroundings) {
    std::unique_ptr<MailTransport> transport;
    if (options.smtp.empty()) {
        transport = std::make_unique<EmlFolder>(data / "mail");
        surroundings.say("no SMTP server is named (--smtp): mails are not sent, but written to " + (data / "mail").native() + ".");
    } else {
        auto smtp = smtp_by(options);
        if (!smtp) {
            return std::unexpected(smtp.error());
        }
        transport = *std::move(smtp);
    }
    return std::unique_ptr<MailService>(
        new MailService(std::move(transport), options, bounce_folder(options, data), queue, std::move(surroundings)));
}

MailService::MailService(std::unique_ptr<MailTransport> transport, const MailOptions& options, fs::path bounces, MailQueue& queue,
                         MailerSurroundings surroundings)
    : transport_(std::move(transport)),
      mailing_(queue, *transport_, settings_of(options), surroundings),
      bounces_(std::move(bounces), queue, surroundings.hash),
      mailer_(mailing_, bounces_, *transport_, surroundings.now_s, kIdle_s) {}

}  // namespace counterpart::endpoint
