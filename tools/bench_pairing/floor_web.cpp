// The scoring floor as WebAssembly, for tools/bench_pairing/host.mjs: scores every pair of a round once. It takes the worker's messages.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "pairing/row_scorer.h"
#include "pairing/scoring_planes.h"
#include "pairing/worker_message.h"

#define COUNTERPART_EXPORT(name) __attribute__((export_name(name), used))

namespace {

using namespace counterpart;

struct FloorBench {
    pairing::Bytes message;
    pairing::PairingInput input;
    std::optional<pairing::ScoringPlanes> planes;
    std::optional<pairing::RowScorer> scorer;
    std::vector<std::uint8_t> row;

    bool take(std::size_t size) {
        auto request = pairing::decode_request(std::span<const std::byte>(message).first(size));
        if (!request) {
            return false;
        }
        if (auto* load = std::get_if<pairing::LoadRequest>(&request->body)) {
            input = std::move(load->input);
            planes.emplace(input);
            return true;
        }
        const auto* preview = std::get_if<pairing::PreviewRequest>(&request->body);
        if (preview == nullptr || !planes) {
            return false;
        }
        scorer.emplace(input, *planes, preview->criteria);
        row.resize(scorer->stride());
        return true;
    }
};

FloorBench& bench() {
    static FloorBench instance;
    return instance;
}

}  // namespace

extern "C" {

COUNTERPART_EXPORT("counterpart_reserve") std::byte* counterpart_reserve(std::size_t size) {
    bench().message.resize(size);
    return bench().message.data();
}

/// Takes a load request, then a preview request; 0 for anything else.
COUNTERPART_EXPORT("counterpart_handle") std::size_t counterpart_handle(std::size_t size) { return bench().take(size) ? 1 : 0; }

COUNTERPART_EXPORT("counterpart_score_all") void counterpart_score_all() {
    FloorBench& floor = bench();
    for (std::int32_t person = 0; person + 1 < floor.input.person_count; ++person) {
        floor.scorer->score(person, person + 1, floor.input.person_count, floor.row);
    }
}
}
