// The server of the page: wiring only.
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "endpoint/backup.h"
#include "endpoint/invite.h"
#include "endpoint/mail/bounce_command.h"
#include "endpoint/mail/mail_service.h"
#include "endpoint/options.h"
#include "endpoint/sample_programme.h"
#include "endpoint/secrets.h"
#include "endpoint/service.h"
#include "endpoint/wxr/import_command.h"

namespace {

using namespace counterpart;

constexpr int kCannotStart = 2;
constexpr int kTryAgain = 75;  // as mail servers read it: they keep the message and ask again
constexpr mode_t kForOwnerOnly = 077;

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "endpoint_server: %s\n", sentence.c_str());
    return kCannotStart;
}

int do_command(const endpoint::EndpointOptions& options) {
    const bool is_backup = options.command == endpoint::EndpointCommand::kBackup;
    const auto done = is_backup ? endpoint::back_up(options.store, options.data, options.file)
                                : endpoint::restore(options.store, options.data, options.file);
    if (!done) {
        return refuse(endpoint::sentence_for_caller(done.error(), options));
    }
    std::printf("%s %s\n", is_backup ? "backed up to" : "restored from", options.file.c_str());
    return 0;
}

int take_bounce(const endpoint::EndpointOptions& options) {
    const auto stored = endpoint::store_bounce(stdin, endpoint::bounce_folder(options.mail, options.data), options.recipient,
                                               endpoint::random_id(endpoint::fill_random));
    if (!stored) {
        refuse("the bounce cannot be stored: " + stored.error().where + ": " + stored.error().detail + ".");
        return kTryAgain;
    }
    return 0;
}

int invite(const endpoint::EndpointOptions& options) {
    const auto link = endpoint::invite_by_command(options);
    if (!link) {
        return refuse(endpoint::sentence_for_caller(link.error(), options));
    }
    std::printf("this link signs %s in, once and within ten minutes:\n%s\n", options.invitation.address.c_str(), link->c_str());
    return 0;
}

int import_blog(const endpoint::EndpointOptions& options) {
    const auto report = endpoint::import_by_command(options);
    if (!report) {
        return refuse(endpoint::sentence_for_caller(report.error(), options));
    }
    std::fputs(report->c_str(), stdout);
    return 0;
}

/// What --sample prints at each start. The links run out quickly, so the command that makes a new one stands below them.
void print_sample_links(const endpoint::Service& service, const endpoint::EndpointOptions& options, const char* program) {
    const auto links = endpoint::sample_links(*service.ledger, service.page_address);
    if (!links || links->empty()) {
        return;
    }
    for (const endpoint::SampleLink& link : *links) {
        std::printf("sign in as a %s: %s\n", std::string(link.who).c_str(), link.link.c_str());
    }
    std::printf("each link works once, within ten minutes; for a new one: %s invite %s --data %s\n", program,
                std::string(endpoint::kSampleCoordinator).c_str(), options.data.c_str());
}

int serve(const endpoint::EndpointOptions& options, const char* program) {
    if (std::error_code error; !options.data.empty() && !std::filesystem::is_directory(options.data, error)) {
        std::filesystem::create_directories(options.data, error);
        if (error) {
            return refuse("the data folder " + options.data + " cannot be made: " + error.message() + ".");
        }
    }
    endpoint::prepare_process_for_serving();
    auto service = endpoint::start_service(options);
    if (!service) {
        return refuse(endpoint::sentence_for_caller(service.error(), options));
    }
    const std::string shown_host = options.host == "127.0.0.1" ? "localhost" : options.host;
    std::printf("ready http://%s:%d/\n", shown_host.c_str(), static_cast<int>(service->server->port()));
    if (options.sample) {
        print_sample_links(*service, options, program);
    }
    std::fflush(stdout);
    endpoint::run_service(*service);
    return 0;
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::vector<std::string_view> words(arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count);
    const auto options = endpoint::parse_options(words);
    if (!options) {
        return refuse(options.error().detail + "\n" + std::string(endpoint::kUsage));
    }
    // What is written is personal: nobody else on the machine may read it.
    umask(kForOwnerOnly);
    switch (options->command) {
        case endpoint::EndpointCommand::kServe: return serve(*options, arguments[0]);
        case endpoint::EndpointCommand::kBounce: return take_bounce(*options);
        case endpoint::EndpointCommand::kInvite: return invite(*options);
        case endpoint::EndpointCommand::kImport: return import_blog(*options);
        case endpoint::EndpointCommand::kBackup:
        case endpoint::EndpointCommand::kRestore: break;
    }
    return do_command(*options);
}
