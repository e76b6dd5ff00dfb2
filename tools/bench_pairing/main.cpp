// One measurement of the match preview in a process of its own, so that its memory can be told; tools/bench_pairing/measure.mjs runs many.

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pairing/worker_message.h"
#include "tools/bench_pairing/cases.h"
#include "tools/bench_pairing/measurement.h"
#include "tools/bench_pairing/what_ifs.h"

namespace {

using namespace counterpart;

constexpr const char* kUse =
    "use: bench_pairing counterpart|floor|lemon|boost PEOPLE default|coarse|equal RUNS   one line of JSON: times, memory, result\n"
    "     bench_pairing what_ifs PEOPLE SCORES QUESTIONS   a line of JSON: by kind of change the median, the ninth tenth and the greatest "
    "time\n"
    "     bench_pairing graph PEOPLE SCORES FILE       the complete graph of allowed pairs: a line n m, then lines u v points\n"
    "     bench_pairing messages PEOPLE SCORES PREFIX  what the page tells the worker: PREFIX.load and PREFIX.preview\n";

using File = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;

File open_to_write(const std::string& path) {
    File file(std::fopen(path.c_str(), "wb"));
    if (!file) {
        std::fprintf(stderr, "%s cannot be written\n", path.c_str());
        std::exit(1);
    }
    return file;
}

void write_graph(const pairing::PairingInput& input, const domain::Criteria& criteria, const std::string& path) {
    const auto edges = bench::allowed_pairs(input, criteria);
    const File file = open_to_write(path);
    std::fprintf(file.get(), "%d %zu\n", input.person_count, edges.size());
    for (const auto& edge : edges) {
        std::fprintf(file.get(), "%d %d %lld\n", edge.u, edge.v, static_cast<long long>(edge.weight));
    }
}

void write_message(const pairing::RequestBody& body, const std::string& path) {
    const pairing::Bytes bytes = pairing::encode_request({.number = 1, .body = body});
    std::fwrite(bytes.data(), 1, bytes.size(), open_to_write(path).get());
}

double peak_memory_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;  // kilobytes, on Linux
}

int print(const bench::Measurement& measurement) {
    const double memory_mb = peak_memory_mb();
    std::printf("{\"ms\":[");
    for (std::size_t run = 0; run < measurement.times_us.size(); ++run) {
        std::printf("%s%.3f", run == 0 ? "" : ",", static_cast<double>(measurement.times_us[run]) / 1000.0);
    }
    const pairing::RunFigures& stages = measurement.stages;
    const auto ms = [](std::int64_t us) { return static_cast<double>(us) / 1000.0; };
    std::printf("],\"memory_mb\":%.1f,\"certified\":%s,\"pairs\":%lld,\"points\":%lld,", memory_mb,
                measurement.is_certified ? "true" : "false", static_cast<long long>(measurement.pair_count),
                static_cast<long long>(measurement.total_points));
    std::printf("\"stages\":{\"candidates\":%.3f,\"solve\":%.3f,\"price\":%.3f,\"verify\":%.3f,\"rounds\":%d,\"edges\":%lld}}\n",
                ms(stages.candidates_us), ms(stages.solve_us), ms(stages.price_us), ms(stages.verify_us), stages.rounds,
                static_cast<long long>(stages.candidate_pairs));
    return 0;
}

int print(std::vector<bench::WhatIfTimes> what_ifs) {
    std::printf("{");
    for (bench::WhatIfTimes& times : what_ifs) {
        std::ranges::sort(times.times_us);
        const auto ms = [&](std::size_t place) { return static_cast<double>(times.times_us[place]) / 1000.0; };
        const std::size_t count = times.times_us.size();
        std::printf("%s\"%s\":{\"median\":%.1f,\"nine_tenths\":%.1f,\"greatest\":%.1f}", &times == &what_ifs.front() ? "" : ",", times.kind,
                    ms(count / 2), ms(count * 9 / 10), ms(count - 1));
    }
    std::printf("}\n");
    return what_ifs.empty() ? 1 : 0;
}

int measure(std::string_view solver, const pairing::PairingInput& input, const domain::Criteria& criteria, int runs) {
    if (solver == "counterpart") {
        const auto measurement = bench::measure_counterpart(input, criteria, runs);
        return measurement ? print(*measurement) : 1;
    }
    if (solver == "what_ifs") {
        return print(bench::measure_what_ifs(input, criteria, runs));
    }
    if (solver == "floor") {
        return print(bench::measure_floor(input, criteria, runs));
    }
    return print(
        bench::measure_peer(input, criteria, solver == "lemon" ? test_support::lemon_matching : test_support::boost_matching, runs));
}

}  // namespace

int main(int count, char** words) {
    const std::string_view task = count == 5 ? words[1] : "";
    const int people = count == 5 ? std::atoi(words[2]) : 0;
    const auto scores = counterpart::bench::read_score_class(count == 5 ? words[3] : "");
    constexpr std::string_view kTasks[] = {"counterpart", "floor", "lemon", "boost", "what_ifs", "graph", "messages"};
    if (std::ranges::find(kTasks, task) == std::end(kTasks) || people < 1 || !scores) {
        std::fputs(kUse, stderr);
        return 2;
    }
    const auto input = bench::make_people(people);
    const auto criteria = bench::make_criteria(*scores);
    if (task == "graph") {
        write_graph(input, criteria, words[4]);
        return 0;
    }
    if (task == "messages") {
        write_message(pairing::LoadRequest{input}, std::string(words[4]) + ".load");
        write_message(pairing::PreviewRequest{criteria}, std::string(words[4]) + ".preview");
        return 0;
    }
    return measure(task, input, criteria, std::max(1, std::atoi(words[4])));
}
