// A scripted session over a disk that fails, at every single call: what was acknowledged is there afterwards, once and whole.
#include "endpoint/fault_vfs.h"

#include <cstdlib>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/sqlite_database.h"
#include "endpoint/store.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

constexpr int kGroups = 20;

#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

/// What the session knows after its end.
struct KnownRows {
    std::int64_t acknowledged = 0;  ///< the last sequence that was acknowledged
};

std::string content_of(std::int64_t sequence) {
    return "{\"n\":" + std::to_string(sequence) + "}" + std::string(static_cast<std::size_t>(sequence * 37 % 900), 'x');
}

WriteBatch group_behind(std::int64_t last) {
    WriteBatch batch;
    batch.last_sequence = last;
    for (int i = 0; i < 1 + static_cast<int>(last % 5); ++i) {
        const std::int64_t sequence = ++batch.last_sequence;
        batch.rows.push_back(
            {.kind = "post", .id = std::to_string(sequence), .content = content_of(sequence), .sequence = sequence, .removed = false});
        batch.answers.push_back({.operation_id = std::to_string(sequence), .actor_id = "p", .content = "{}", .answered_at_s = 1});
    }
    return batch;
}

/// Writes groups until the end or a store that cannot be used any more; a refused group is tried again, as the ledger's clients do.
KnownRows scripted_session(const std::string& synchronous) {
    KnownRows known;
    const auto store = open_sqlite_store("a.db", {.file_system = FaultDisk::kName, .synchronous = synchronous, .log_pages = 20});
    int refusals = 0;
    for (int i = 0; store && i < kGroups && refusals < 3; ++i) {
        const auto found = (*store)->begin({.after_sequence = known.acknowledged});
        if (!found) {
            ++refusals;
            continue;
        }
        // A refused group may be stored all the same.
        const WriteBatch batch = group_behind(found->last_sequence);
        if ((*store)->commit(batch)) {
            known.acknowledged = batch.last_sequence;
        } else {
            ++refusals;
        }
    }
    return known;
}

/// Whether the store that is found afterwards is whole and holds all that was acknowledged, each once, and groups whole or not at all.
bool is_good(const KnownRows& known) {
    const auto store = open_sqlite_store("a.db", {.file_system = FaultDisk::kName});
    if (!store) {
        return false;
    }
    const auto found = (*store)->read({});
    if (!found || found->last_sequence < known.acknowledged || static_cast<std::int64_t>(found->rows.size()) != found->last_sequence) {
        return false;
    }
    Wanted wanted;
    for (std::size_t i = 0; i < found->rows.size(); ++i) {
        const auto sequence = static_cast<std::int64_t>(i) + 1;
        if (found->rows[i].sequence != sequence || found->rows[i].content != content_of(sequence)) {
            return false;
        }
        wanted.operation_ids.push_back(std::to_string(sequence));
    }
    std::int64_t end = 0;
    while (end < found->last_sequence) {
        end = group_behind(end).last_sequence;
    }
    const auto answers = (*store)->read(wanted);
    return end == found->last_sequence && answers && answers->answers.size() == found->rows.size();
}

struct FaultCount {
    int runs = 0;
    int bad = 0;
};

/// Runs the session once for each call that can fail.
FaultCount try_every_call(const std::string& synchronous, SyncKind sync_kind, std::initializer_list<Fault> faults, std::int64_t step) {
    std::int64_t calls = 0;
    {
        const FaultDisk disk(sync_kind);
        scripted_session(synchronous);
        calls = disk.calls();
    }
    FaultCount count;
    for (const Fault fault : faults) {
        for (std::int64_t at = 1; at <= calls; at += step) {
            FaultDisk disk(sync_kind);
            disk.plan(fault, at);
            const KnownRows known = scripted_session(synchronous);
            disk.lose_power(static_cast<std::uint64_t>(at));
            ++count.runs;
            count.bad += is_good(known) ? 0 : 1;
        }
    }
    return count;
}

constexpr std::int64_t kStepOfPlantedBugs = 7;

bool is_long() { return std::getenv("COUNTERPART_LONG") != nullptr; }

/// A long run says what it counted.
void say(const std::string& what, const FaultCount& count) {
    if (is_long()) {
        WARN(what << ": " << count.runs << " runs, " << count.bad << " bad");
    }
}

}  // namespace

TEST_CASE("nothing acknowledged is lost, doubled or torn when the disk fails or the power goes at any moment") {
    const Fault fault = GENERATE(Fault::kPowerCut, Fault::kIoError, Fault::kIoErrors, Fault::kDiskFull, Fault::kDiskStaysFull);
    const FaultCount count = try_every_call("FULL", SyncKind::kHonest, {fault}, is_long() ? 1 : 13);
    say("fault " + std::to_string(static_cast<int>(fault)), count);
    CHECK(count.runs > 10);
    CHECK(count.bad == 0);
}

TEST_CASE("a store that syncs less, and a disk that lies about it, are found out") {
    const std::int64_t step = is_long() ? 1 : kStepOfPlantedBugs;
    const FaultCount normal = try_every_call("NORMAL", SyncKind::kHonest, {Fault::kPowerCut}, step);
    const FaultCount lying = try_every_call("FULL", SyncKind::kLying, {Fault::kPowerCut}, step);
    say("planted: synchronous NORMAL", normal);
    say("planted: a disk that lies", lying);
    CHECK(normal.bad > 0);
    CHECK(lying.bad > 0);
}
