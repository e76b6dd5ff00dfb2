// The server of the page: wiring only.
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "endpoint/http_server.h"
#include "endpoint/options.h"
#include "endpoint/routes.h"
#include "endpoint/static_files.h"

namespace {

using namespace counterpart;

constexpr int kCannotStart = 2;

int refuse(const std::string& sentence) {
    std::fprintf(stderr, "endpoint_server: %s\n", sentence.c_str());
    return kCannotStart;
}

std::string sentence_about_site(const Problem& problem) {
    return "the site in " + problem.where + " cannot be served: " + problem.detail + ".";
}

std::string sentence_about_listening(const Problem& problem, const endpoint::EndpointOptions& options) {
    if (problem.code == "port_in_use") {
        return "port " + problem.where + " is in use by another program; choose another with --port.";
    }
    return "cannot listen on " + options.host + ", port " + std::to_string(options.port) + ": " + problem.detail + ".";
}

}  // namespace

int main(int argument_count, char** arguments) {
    const std::vector<std::string_view> words(arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count);
    const auto options = endpoint::parse_options(words);
    if (!options) {
        return refuse(options.error().detail + "\n" + std::string(endpoint::kUsage));
    }
    if (std::error_code error; !options->data.empty() && !std::filesystem::is_directory(options->data, error)) {
        std::filesystem::create_directories(options->data, error);
        if (error) {
            return refuse("the data folder " + options->data + " cannot be made: " + error.message() + ".");
        }
    }
    const auto site = endpoint::StaticFiles::load(options->site);
    if (!site) {
        return refuse(sentence_about_site(site.error()));
    }
    endpoint::prepare_process_for_serving();
    const endpoint::ServerOptions server_options{
        .address = options->host, .port = options->port, .stop_signals = endpoint::StopSignals::kObey};
    const auto server =
        endpoint::HttpServer::listen(server_options, [&](const endpoint::HttpRequest& request) { return endpoint::route(*site, request); });
    if (!server) {
        return refuse(sentence_about_listening(server.error(), *options));
    }
    const std::string shown_host = options->host == "127.0.0.1" ? "localhost" : options->host;
    std::printf("ready http://%s:%d/\n", shown_host.c_str(), static_cast<int>((*server)->port()));
    std::fflush(stdout);
    (*server)->run();
    return 0;
}
