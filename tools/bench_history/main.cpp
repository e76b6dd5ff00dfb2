// Measures how a coordinator's page keeps up with years of history: an invented programme of 5,500 people and ten rounds, and for each screen
// what the page computes (app::update and app::view) to open it, to answer a key, and for a frame in which nothing changed.
// Use: bench_history [runs] [people]

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "base/id.h"
#include "codec/delivery_json.h"
#include "history.h"
#include "page.h"

namespace {

using namespace counterpart;
using namespace counterpart::app;
using bench_history::History;
using bench_history::Page;

/// Processor time, so that other programs on the machine do not count.
double now_ms() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What the process holds in memory.
double resident_mb() {
    std::ifstream file("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    file >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

class Bench {
  public:
    Bench(Page& page, const History& history, int runs) : page_(page), history_(history), runs_(runs) {}

    /// Times what is done and what the screen then shows; `before` is not timed.
    void measure(const std::string& name, const std::function<void()>& before, const std::function<void()>& act) const {
        std::vector<double> times;
        for (int run = 0; run < runs_; ++run) {
            before();
            const double start = now_ms();
            act();
            page_.look();
            times.push_back(now_ms() - start);
        }
        std::ranges::sort(times);
        std::printf("%-52s median %8.2f  greatest %8.2f ms\n", name.c_str(), times[times.size() / 2], times.back());
        std::fflush(stdout);
    }

    /// Opens a screen after something changed elsewhere, again after nothing did, and leaves a frame of it.
    void screen(const std::string& name, const std::string& address) const {
        measure(
            name + ": opened, something new",
            [&] {
                page_.go("#/settings");
                something_new();
            },
            [&] { page_.go(address); });
        measure(name + ": opened again", [&] { page_.go("#/settings"); }, [&] { page_.go(address); });
        measure(name + ": a contact comes while it is open", [] {}, [&] { something_new(); });
        measure(name + ": a frame in which nothing changed", [] {}, [&] { page_.say(CloseDialog{}); });
    }

    /// Types a name letter by letter; each key is one run.
    void keys(const std::string& name, const std::function<Intent(std::string)>& typed) const {
        constexpr std::string_view kName = "maria an";
        std::size_t letters = 0;
        std::string text;
        measure(name + ": a key", [&] { text = kName.substr(0, 1 + letters++ % kName.size()); }, [&] { page_.say(typed(text)); });
        page_.say(typed({}));
    }

    /// Somebody else logs a contact.
    void something_new() const {
        static std::size_t number = 0;
        const domain::Partnership& pair = *history_.programme.partnership(history_.partnership_id);
        page_.hear({domain::ContactEntry{id_from_text("new contact " + std::to_string(++number)),
                                         pair.id,
                                         pair.person_ids[0],
                                         domain::ContactKind::kIWrote,
                                         domain::ContactMethod::kEmail,
                                         history_.now_s,
                                         {}}});
    }

  private:
    Page& page_;
    const History& history_;
    int runs_;
};

/// Lines of mails to everybody of the batch that is looked at, as the endpoint tells them.
void tell_of_mails(Page& page, const History& history) {
    std::vector<codec::DeliveryLine> lines;
    for (const domain::Record* record : history.programme.of_round(history.running_round_id)) {
        if (const auto* one = std::get_if<domain::ApplicationRecord>(record)) {
            lines.push_back({.person_id = one->person_id,
                             .address = one->application.email,
                             .state = codec::DeliveryState::kSent,
                             .ordered_at_s = history.now_s - 1'000,
                             .tried_at_s = history.now_s - 900,
                             .attempts = 1,
                             .code = 250});
        }
    }
    for (const auto& [number, question] : std::map(page.state.shell.exchange.open)) {
        if (question == Question::kDeliveries) {
            static_cast<void>(update(page.state, Answered{.number = number, .status = 200, .body = codec::encode_deliveries(lines)}));
        }
    }
}

/// The round that takes applications has closed: its saved preview is looked at before anybody is told.
void close_round(Page& page, const History& history) {
    domain::RoundRecord round = *history.programme.round(history.open_round_id);
    round.state = domain::RoundState::kClosed;
    page.hear({round});
}

void measure_screens(const Bench& bench, Page& page, const History& history) {
    bench.screen("applications, list", intake_address(history.open_round_id, {}));
    bench.keys("applications, search", [](std::string text) { return Intent(IntakeIntent(SearchIntake{std::move(text)})); });
    bench.screen("applications, country cap", intake_address(history.open_round_id, "cap"));
    bench.screen("applications, merge queue", intake_address(history.open_round_id, "doubles"));
    bench.measure(
        "merge queue: the next question", [] {},
        [&] {
            page.say(IntakeIntent(
                ShowQuestion{(page.state.intake.question + 1) % std::max<std::size_t>(1, page.state.intake.questions.size())}));
        });
    bench.screen("partnerships, list", std::string(kCockpitAddress));
    bench.keys("partnerships, search", [](std::string text) { return Intent(CockpitIntent(SearchPartnerships{std::move(text)})); });
    bench.screen("a partnership", cockpit_address(history.partnership_id));
    bench.screen("requests for help", std::string(kInboxAddress));
    bench.screen("a request", inbox_address(history.request_id));
    bench.measure(
        "settled requests", [&] { page.say(InboxIntent(ShowSettledRequests{false})); },
        [&] { page.say(InboxIntent(ShowSettledRequests{true})); });
    bench.screen("reports", std::string(kReportsAddress));
    bench.screen("a round's report", report_address(history.running_round_id));
    bench.screen("rounds", std::string(kRoundsAddress));
    bench.screen("a round's form", round_address(history.open_round_id));
    bench.keys("a round's form, reader of mails", [](std::string text) { return Intent(RoundsIntent(FindMailReader{std::move(text)})); });
    bench.screen("team", std::string(kTeamAddress));
    page.go(std::string(kBatchesAddress));
    tell_of_mails(page, history);
    bench.screen("batches and letters", std::string(kBatchesAddress));
    bench.keys("batches, person by name", [](std::string text) { return Intent(BatchesIntent(SearchDeliveries{std::move(text)})); });
    close_round(page, history);
    page.say(BatchesIntent(ChooseBatchRound{history.open_round_id}));
    bench.screen("pre-flight", std::string(kBatchesAddress));
    bench.screen("topics", std::string(kTopicsAddress));
    bench.screen("forum", std::string(kForumAddress));
}

void measure_sync(const Bench& bench, Page& page) {
    page.go("#/settings");
    bench.measure("sync: an answer with nothing new", [] {}, [&] { page.hear({}); });
    bench.measure("sync: an answer with one contact", [] {}, [&] { bench.something_new(); });
}

}  // namespace

int main(int count, char** words) {
    const int runs = count > 1 ? std::max(1, std::atoi(words[1])) : 9;
    bench_history::Plan plan;
    if (count > 2) {
        plan.people = static_cast<std::size_t>(std::max(200, std::atoi(words[2])));
        plan.people_of_round = plan.people * 86 / 550;
    }
    const History history = bench_history::make_history(plan);
    std::size_t records = 0;
    for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
        const std::size_t of_kind = history.programme.all(static_cast<domain::RecordKind>(kind)).size();
        std::printf("%s%zu", kind == 0 ? "records by kind: " : ", ", of_kind);
        records += of_kind;
    }
    const double before_mb = resident_mb();
    std::printf("; %zu in all; one programme of them: %.0f MB\n", records, before_mb);
    Page page(history);
    page.start({{"person", history.coordinator_id}});
    const double start = now_ms();
    page.hear_everything();
    std::printf("everything heard for the first time: %.0f ms; the page holds %.0f MB, its device %zu entries\n", now_ms() - start,
                resident_mb() - before_mb, page.device.size());
    if (page.state.sync.shown.last_sequence() != history.programme.last_sequence()) {
        std::fprintf(stderr, "the page did not take up what it was told; run the tests of app/sync\n");
        return 1;
    }
    Page again(history);
    const double start_again = now_ms();
    again.start(page.device);
    std::printf("the page started again with what the device kept: %.0f ms\n", now_ms() - start_again);
    const Bench bench(page, history, runs);
    measure_sync(bench, page);
    measure_screens(bench, page, history);
    return 0;
}
