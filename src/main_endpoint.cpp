// The server of the page: wiring only.
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "endpoint/backup.h"
#include "endpoint/mail/bounce_command.h"
#include "endpoint/mail/mail_service.h"
#include "endpoint/options.h"
#include "endpoint/secrets.h"
#include "endpoint/service.h"

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

int serve(const endpoint::EndpointOptions& options) {
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
        case endpoint::EndpointCommand::kServe: return serve(*options);
        case endpoint::EndpointCommand::kBounce: return take_bounce(*options);
        case endpoint::EndpointCommand::kBackup:
        case endpoint::EndpointCommand::kRestore: break;
    }
    return do_command(*options);
}
