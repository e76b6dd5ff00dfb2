#include "endpoint/service.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "app/text/problems.h"
#include "endpoint/backup.h"
#include "endpoint/counts_route.h"
#include "endpoint/file_routes.h"
#include "endpoint/health.h"
#include "endpoint/invite.h"
#include "endpoint/lasting_secret.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/mail/keyed_hash.h"
#include "endpoint/mail_orders.h"
#include "endpoint/pages/page_routes.h"
#include "endpoint/sample_programme.h"
#include "endpoint/test_clock.h"
#include "endpoint/topic_library.h"
#include "endpoint/wxr/import_command.h"
#include "endpoint/wxr/import_report.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kLogKeyBytes = 32;

/// How often the programme's clock looks where a test moves the time.
constexpr std::chrono::seconds kTestClockInterval(1);

Result<void> set_clock(Service& service, const EndpointOptions& options) {
    if (options.test_clock.empty()) {
        service.now_s = system_clock_s;
        return {};
    }
    return test_clock_s(options.test_clock).transform([&](std::function<std::int64_t()> now_s) { service.now_s = std::move(now_s); });
}

/// What a programme begins with: the library of topics, and for trying out the sample.
Result<void> fill_at_start(Ledger& ledger, const EndpointOptions& options) {
    return do_in_ledger(ledger, JobAccess::kWrite, [&](LedgerView& view) {
        return (options.sample ? fill_with_sample(view) : Result<void>()).and_then([&] { return fill_topic_library(view); });
    });
}

/// A line for whoever runs the server.
void say_to_host(std::string_view sentence) {
    std::fprintf(stderr, "endpoint_server: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

Result<void> open_ledger_of(Service& service, const EndpointOptions& options) {
    if (options.data.empty() && options.store.empty()) {
        return {};
    }
    auto store = open_store(store_address(options.store, options.data));
    if (!store) {
        return std::unexpected(std::move(store).error());
    }
    auto ledger = Ledger::open(std::move(*store), service.now_s);
    if (!ledger) {
        return std::unexpected(std::move(ledger).error());
    }
    service.ledger = std::move(*ledger);
    for (Route& route : file_routes(*service.ledger, service.page_address)) {
        service.routes->add(std::move(route));
    }
    for (Route& route : page_routes(*service.ledger, service.page_address)) {
        service.routes->add(std::move(route));
    }
    service.routes->add(counts_route(*service.ledger));
    return fill_at_start(*service.ledger, options);
}

Result<void> open_accounts(Service& service, const EndpointOptions& options) {
    if (service.ledger == nullptr || options.data.empty()) {
        return {};
    }
    service.log =
        std::make_unique<SecurityLog>(say_to_host, service.now_s, keyed_hash(random_secret(fill_random, kLogKeyBytes), sha256_hex));
    service.visitor_limits = std::make_unique<VisitorLimits>();
    service.accounts = std::make_unique<Accounts>(*service.ledger, service.now_s,
                                                  AccountSettings{.data = options.data,
                                                                  .page_address = service.page_address,
                                                                  .trusted_proxies = options.trusted_proxies,
                                                                  .log = service.log.get()});
    for (Route& route : service.accounts->routes()) {
        service.routes->add(std::move(route));
    }
    service.routes->add(sync_route({.ledger = service.ledger.get(),
                                    .find_actor = service.accounts->find_actor(),
                                    .queue_order = orders_into_outbox(service.page_address, fill_random),
                                    .mail_waits = [accounts = service.accounts.get()] { accounts->mail_waits(); },
                                    .log = service.log.get(),
                                    .limits = service.visitor_limits.get(),
                                    .trusted_proxies = options.trusted_proxies}));
    service.accounts->clear_photos();
    return {};
}

Result<void> open_mentions(Service& service, const EndpointOptions& options) {
    if (service.accounts == nullptr) {
        return {};
    }
    service.mentions = std::make_unique<Mentions>(
        *service.ledger,
        MentionSettings{.page_address = service.page_address, .trusted_proxies = options.trusted_proxies, .log = service.log.get()});
    for (Route& route : service.mentions->routes()) {
        service.routes->add(std::move(route));
    }
    // An address of this machine alone means nothing to other sites.
    if (!options.mail.public_address.empty() && !options.keeps_links_quiet) {
        service.outgoing_mentions =
            std::make_unique<OutgoingMentions>(*service.ledger, OutgoingSettings{.page_address = service.page_address});
    }
    return {};
}

double random_share() {
    std::array<std::uint8_t, 4> bytes{};
    fill_random(bytes);
    return (bytes[0] + bytes[1] / 256.0) / 256.0;
}

/// Has the coordinators told of a mail that was stopped.
void submit_stopped_mail(Ledger& ledger, const OutgoingMail& stopped) {
    const auto tell = [person_id = stopped.person_id, round_id = stopped.round_id](LedgerView& view) -> Result<void> {
        tell_of_stopped_mail(view, person_id, round_id);
        return {};
    };
    ledger.submit({.access = JobAccess::kWrite, .operation_ids = {}, .private_rows = {}, .run = tell, .done = [](const Result<void>&) {}});
}

Result<void> open_mail(Service& service, const EndpointOptions& options) {
    if (service.accounts == nullptr) {
        return {};
    }
    const auto key = lasting_secret(std::filesystem::path(options.data) / "mail_secret", fill_random);
    if (!key) {
        return std::unexpected(key.error());
    }
    MailerSurroundings surroundings{
        .now_s = service.now_s,
        .chance = random_share,
        .say = say_to_host,
        .hash = keyed_hash(*key, sha256_hex),
        .stopped = [ledger = service.ledger.get()](const OutgoingMail& stopped) { submit_stopped_mail(*ledger, stopped); }};
    auto mail = MailService::start(options.mail, options.data, service.ledger->mails(), std::move(surroundings));
    if (!mail) {
        return std::unexpected(std::move(mail).error());
    }
    service.mail = std::move(*mail);
    service.accounts->when_mail_waits([mailer = service.mail.get()] { mailer->wake(); });
    return {};
}

/// Starts last: what is due at the start may order mails.
Result<void> start_clock(Service& service, const EndpointOptions& options) {
    if (service.ledger != nullptr) {
        std::function<void()> mail_waits;
        if (service.accounts != nullptr) {
            mail_waits = [accounts = service.accounts.get()] { accounts->mail_waits(); };
        }
        service.clock =
            std::make_unique<ProgrammeClock>(*service.ledger, orders_into_outbox(service.page_address, fill_random), std::move(mail_waits),
                                             options.test_clock.empty() ? kProgrammeClockInterval : kTestClockInterval);
    }
    return {};
}

Result<void> open_health(Service& service, const EndpointOptions& /*options*/) {
    if (service.ledger != nullptr) {
        std::function<MailRound()> mail;
        if (service.mail != nullptr) {
            mail = [mails = service.mail.get()] { return mails->last_round(); };
        }
        service.routes->add(health_route(*service.ledger, std::move(mail)));
    }
    return {};
}

Result<void> open_control(Service& service, const EndpointOptions& options) {
    if (service.ledger == nullptr || options.data.empty()) {
        return {};
    }
    auto control = ControlSocket::listen(
        options.data, [ledger = service.ledger.get(), log = service.log.get(), page = service.page_address](std::string_view line) {
            return is_invitation_line(line) ? answer_invitation(*ledger, line, page, log)
                   : is_import_line(line)   ? answer_import(*ledger, line)
                                            : answer_control_line(*ledger, line);
        });
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
    service.page_address = page_address(options, service.server->port());
    return {};
}

/// Jobs that wait may still wake the mailer, so they are done before it goes; and it goes before the ledger, which it tells what it sent.
void wait_for_jobs(Ledger& ledger) {
    (void)do_in_ledger(ledger, JobAccess::kRead, [](LedgerView&) { return Result<void>(); });
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
    // Listens first, for links name the port; nobody is answered before the server runs.
    for (const auto& step :
         {set_clock, listen, open_ledger_of, open_accounts, open_mentions, open_mail, open_health, open_control, start_clock}) {
        if (auto done = step(service, options); !done) {
            return std::unexpected(std::move(done).error());
        }
    }
    return service;
}

void run_service(Service& service) {
    service.server->run();
    if (service.ledger != nullptr) {
        service.clock.reset();
        wait_for_jobs(*service.ledger);
        service.mentions.reset();
        service.outgoing_mentions.reset();
        service.mail.reset();
        service.ledger->stop();
    }
}

std::string sentence_for_caller(const Problem& problem, const EndpointOptions& options) {
    const std::string& code = problem.code;
    if (code.starts_with("wxr_")) {
        return sentence_about_import(problem, options.file);
    }
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
    if (code == "database_missing") {
        return "there is no database " + problem.where + "; start the server over its data folder first.";
    }
    if (code == "backup_elsewhere") {
        return "PostgreSQL is backed up and restored with its own tools, such as pg_dump.";
    }
    if (code == "test_clock_unreadable") {
        return "--test-clock " + problem.where + ": " + problem.detail + ".";
    }
    if (code == "login_file_unreadable") {
        return problem.detail;
    }
    if (code.starts_with("backup_") || code.starts_with("restore_") || code == "secret_unusable") {
        return problem.where + ": " + problem.detail + ".";
    }
    if (const auto& texts = app::texts(domain::UiLanguage::kEnglish);
        options.command == EndpointCommand::kInvite && texts.has("problem." + code)) {
        return app::sentence_of(texts, problem);
    }
    return "the database or the data folder cannot be used: " + code + " " + problem.where + " " + problem.detail + ".";
}

}  // namespace counterpart::endpoint
