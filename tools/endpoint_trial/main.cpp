// The endpoint's sync alone, for trials of durability and speed: real server, real store, no sign-in. Who asks says so in a header, so this
// program is for loopback and never installed. With --mails it takes all mails that wait in a store, as a mailer would, and prints their texts.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "endpoint/backup.h"
#include "endpoint/health.h"
#include "endpoint/http_server.h"
#include "endpoint/secrets.h"
#include "endpoint/sync.h"

namespace {

using namespace counterpart;
using namespace counterpart::endpoint;

constexpr int kPeople = 16;

/// People 0 to 15; person 0 is a director, who sees everything.
void write_people(LedgerView& view) {
    for (int i = 0; i < kPeople; ++i) {
        domain::Person person;
        person.id = id_from_text("person " + std::to_string(i));
        person.email = "person" + std::to_string(i) + "@example.org";
        person.name = "Person " + std::to_string(i);
        person.joined_at_s = person.email_confirmed_at_s = view.now_s();
        if (i == 0) {
            person.roles.push_back({.role = domain::Role::kDirector, .country = {}});
        }
        if (view.programme().person(person.id) == nullptr) {
            view.write(person);
        }
    }
}

/// "X-Trial-Person: 3" asks as person 3; without it, as a visitor. With a row that is looked up, as a session is.
FindActor actor_by_header() {
    return {
        .rows =
            [](const HttpRequest& request) { return std::vector<PrivateKey>{{"_trial", field_value(request.fields, "X-Trial-Person")}}; },
        .person_id = [](LedgerView& view, const HttpRequest& request) -> Result<std::string> {
            const std::string number = field_value(request.fields, "X-Trial-Person");
            if (auto row = view.private_row({"_trial", number}); !row) {
                return std::unexpected(std::move(row).error());
            }
            return number.empty() ? std::string() : id_from_text("person " + number);
        }};
}

/// Its text is what the order says last: the answer to a call for help.
void queue_trial_mail(LedgerView& view, const domain::MailOrder& order) {
    view.queue_mail({.message_id = random_id(fill_random),
                     .recipient = order.address,
                     .subject = "Trial",
                     .text = order.parameters.back().second,
                     .urgency = MailUrgency::kUsual,
                     .created_at_s = view.now_s(),
                     .not_before_s = view.now_s()});
}

int refuse(const Problem& problem) {
    std::fprintf(stderr, "endpoint_trial: %s %s %s\n", problem.code.c_str(), problem.where.c_str(), problem.detail.c_str());
    return 2;
}

int print_mails(MailQueue& queue) {
    constexpr std::size_t kMailsAtOnce = 1000;
    const MailPace unlimited{.daily_limit = 1'000'000'000};
    for (;;) {
        const auto due = queue.take_due(unlimited, std::time(nullptr), kMailsAtOnce);
        if (!due) {
            return refuse(due.error());
        }
        if (due->empty()) {
            return 0;
        }
        for (const DueMail& taken : *due) {
            std::printf("%s\n", taken.mail.text.c_str());
        }
    }
}

Result<void> add_people(Ledger& ledger) {
    std::promise<Result<void>> added;
    ledger.submit({.operation_ids = {},
                   .private_rows = {},
                   .run =
                       [](LedgerView& view) {
                           write_people(view);
                           return Result<void>();
                       },
                   .done = [&](const Result<void>& outcome) { added.set_value(outcome); }});
    return added.get_future().get();
}

int serve(std::unique_ptr<Store> store, const char* folder) {
    const auto ledger = Ledger::open(std::move(store), [] { return std::int64_t{std::time(nullptr)}; });
    if (!ledger) {
        return refuse(ledger.error());
    }
    if (const auto added = add_people(**ledger); !added) {
        return refuse(added.error());
    }
    const auto site = StaticFiles::load(folder);
    if (!site) {
        return refuse(site.error());
    }
    Routes routes(*site);
    routes.add(sync_route({.ledger = ledger->get(), .find_actor = actor_by_header(), .queue_order = queue_trial_mail}));
    routes.add(health_route(**ledger));
    prepare_process_for_serving();
    const auto server =
        HttpServer::listen({.port = 0, .stop_signals = StopSignals::kObey},
                           [&](HttpRequest request, const Respond& respond) { routes.answer(std::move(request), respond); });
    if (!server) {
        return refuse(server.error());
    }
    std::printf("ready http://localhost:%d/\n", static_cast<int>((*server)->port()));
    std::fflush(stdout);
    (*server)->run();
    (*ledger)->stop();
    return 0;
}

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count != 3) {
        std::fprintf(stderr, "usage: endpoint_trial STORE SITE | endpoint_trial STORE --mails\n");
        return 2;
    }
    auto store = open_store(arguments[1]);
    if (!store) {
        return refuse(store.error());
    }
    return std::string_view(arguments[2]) == "--mails" ? print_mails((*store)->mails()) : serve(std::move(*store), arguments[2]);
}
