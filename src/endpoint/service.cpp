#include "endpoint/service.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <future>
#include <utility>

#include "endpoint/backup.h"
#include "endpoint/health.h"
#include "endpoint/lasting_secret.h"
#include "endpoint/mail/keyed_hash.h"
#include "endpoint/mail/mail_order.h"

namespace counterpart::endpoint {
namespace {

std::int64_t system_clock_s() { return std::time(nullptr); }

Result<void> open_ledger_of(Service& service, const EndpointOptions& options) {
    if (options.data.empty() && options.store.empty()) {
        return {};
    }
    auto store = open_store(store_address(options.store, options.data));
    if (!store) {
        return std::unexpected(std::move(store).error());
    }
    auto ledger = Ledger::open(std::move(*store), system_clock_s);
    if (!ledger) {
        return std::unexpected(std::move(ledger).error());
    }
    service.ledger = std::move(*ledger);
    service.routes->add(health_route(*service.ledger));
    return {};
}

/// The page's address as links in mails begin; on this machine unless --public-address says it.
std::string page_address(const EndpointOptions& options) {
    return options.mail.public_address.empty() ? "http://localhost:" + std::to_string(options.port) : options.mail.public_address;
}

WriteMailOrder order_mails(std::string address) {
    return [address = std::move(address)](const domain::MailOrder& order, std::int64_t now_s) {
        return mail_of_order(order, address, random_id(fill_random), now_s);
    };
}

Result<void> open_accounts(Service& service, const EndpointOptions& options) {
    if (service.ledger == nullptr || options.data.empty()) {
        return {};
    }
    service.accounts = std::make_unique<Accounts>(
        *service.ledger, system_clock_s,
        AccountSettings{.data = options.data, .page_address = page_address(options), .trusted_proxies = options.trusted_proxies});
    for (Route& route : service.accounts->routes()) {
        service.routes->add(std::move(route));
    }
    service.routes->add(sync_route(
        {.ledger = service.ledger.get(), .find_actor = service.accounts->find_actor(), .write_mail = order_mails(page_address(options))}));
    service.accounts->clear_photos();
    return {};
}

double random_share() {
    std::array<std::uint8_t, 4> bytes{};
    fill_random(bytes);
    return (bytes[0] + bytes[1] / 256.0) / 256.0;
}

Result<void> open_mail(Service& service, const EndpointOptions& options) {
    if (service.accounts == nullptr) {
        return {};
    }
    const auto key = lasting_secret(std::filesystem::path(options.data) / "mail_secret", fill_random);
    if (!key) {
        return std::unexpected(key.error());
    }
    MailerSurroundings surroundings{.now_s = system_clock_s,
                                    .chance = random_share,
                                    .say =
                                        [](std::string_view sentence) {
                                            std::fprintf(stderr, "endpoint_server: %.*s\n", static_cast<int>(sentence.size()),
                                                         sentence.data());
                                        },
                                    .hash = keyed_hash(*key, sha256_hex)};
    auto mail = MailService::start(options.mail, options.data, service.ledger->mails(), std::move(surroundings));
    if (!mail) {
        return std::unexpected(std::move(mail).error());
    }
    service.mail = std::move(*mail);
    service.accounts->when_mail_waits([mailer = service.mail.get()] { mailer->wake(); });
    return {};
}

Result<void> open_control(Service& service, const EndpointOptions& options) {
    if (service.ledger == nullptr || options.data.empty()) {
        return {};
    }
    auto control = ControlSocket::listen(
        options.data, [ledger = service.ledger.get()](std::string_view line) { return answer_control_line(*ledger, line); });
    if (!control) {
        return std::unexpected(std::move(control).error());
    }
    service.control = std::move(*control);
    return {};
}

Result<void> listen(Service& service, const EndpointOptions& options) {
    const Routes& routes = *service.routes;
    const ServerOptions server_options{
        .address = options.host,
        .port = options.port,
        .body_limit_of = [&routes](std::string_view method, std::string_view target) { return routes.body_limit_bytes(method, target); },
        .stop_signals = StopSignals::kObey};
    auto server = HttpServer::listen(
        server_options, [&routes](HttpRequest request, const Respond& respond) { routes.answer(std::move(request), respond); });
    if (!server) {
        return std::unexpected(std::move(server).error());
    }
    service.server = std::move(*server);
    return {};
}

/// Jobs that wait may still wake the mailer, so they are done before it goes; and it goes before the ledger, which it tells what it sent.
void wait_for_jobs(Ledger& ledger) {
    std::promise<void> done;
    Job last;
    last.access = JobAccess::kRead;
    last.run = [](LedgerView&) { return Result<void>(); };
    last.done = [&](const Result<void>&) { done.set_value(); };
    ledger.submit(std::move(last));
    done.get_future().get();
}

}  // namespace

Result<Service> start_service(const EndpointOptions& options) {
    auto site = StaticFiles::load(options.site);
    if (!site) {
        return std::unexpected(std::move(site).error());
    }
    Service service;
    service.site = std::make_unique<StaticFiles>(std::move(*site));
    service.routes = std::make_unique<Routes>(*service.site);
    for (const auto& step : {open_ledger_of, open_accounts, open_mail, open_control, listen}) {
        if (auto done = step(service, options); !done) {
            return std::unexpected(std::move(done).error());
        }
    }
    return service;
}

void run_service(Service& service) {
    service.server->run();
    if (service.ledger != nullptr) {
        wait_for_jobs(*service.ledger);
        service.mail.reset();
        service.ledger->stop();
    }
}

std::string sentence_for_caller(const Problem& problem, const EndpointOptions& options) {
    const std::string& code = problem.code;
    if (code.starts_with("site_")) {
        return "the site in " + problem.where + " cannot be served: " + problem.detail + ".";
    }
    if (code == "port_in_use") {
        return "port " + problem.where + " is in use by another program; choose another with --port.";
    }
    if (code == "address_invalid" || code == "listening_refused") {
        return "cannot listen on " + options.host + ", port " + std::to_string(options.port) + ": " + problem.detail + ".";
    }
    if (code == "store_in_use") {
        return "the database " + problem.where + " is open in another program, perhaps in a server that still runs.";
    }
    if (code == "store_damaged") {
        return "the database " + problem.where + " is damaged: " + problem.detail + ". Restore a backup: endpoint_server restore FILE.";
    }
    if (code == "store_too_new") {
        return "the database belongs to a newer version (" + problem.detail + "); start that one.";
    }
    if (code == "backup_elsewhere") {
        return "PostgreSQL is backed up and restored with its own tools, such as pg_dump.";
    }
    if (code == "login_file_unreadable") {
        return problem.detail;
    }
    if (code.starts_with("backup_") || code.starts_with("restore_") || code == "secret_unusable") {
        return problem.where + ": " + problem.detail + ".";
    }
    return "the database or the data folder cannot be used: " + code + " " + problem.where + " " + problem.detail + ".";
}

}  // namespace counterpart::endpoint
