#include "app/visitor/visitor.h"

#include <utility>

#include "app/shell/exchange.h"
#include "app/sync/sync.h"
#include "codec/counts_json.h"

namespace counterpart::app {

void ask_for_counts(State& state, Effects& effects) {
    if (state.shell.online) {
        ask_endpoint(state, Question::kCounts, "api/counts", effects);
    }
}

void take_counts(State& state, const Answered& report, Effects& effects) {
    auto counts = codec::decode_public_counts(report.body);
    if (report.status != 200 || !counts) {  // what was known before is better than nothing
        return;
    }
    state.visitor.counts = std::move(counts->value);
    state.shell.storage.store_if_changed(kCountsFile, codec::encode_public_counts(*state.visitor.counts), effects);
}

void restore_counts(State& state, const Bytes& file) {
    if (auto counts = codec::decode_public_counts(file); counts && !state.visitor.counts) {
        state.visitor.counts = std::move(counts->value);
    }
}

void on(State& state, const TypeToldAddress& intent, Effects& /*effects*/) {
    state.visitor.told_address = intent.text;
    state.visitor.told_problem.reset();
}

void on(State& state, const TellMe& /*intent*/, Effects& effects) {
    auto made = make_change(state, domain::AskToBeTold{state.shell.ids.next(), state.visitor.told_address, state.shell.language}, effects);
    if (!made) {
        state.visitor.told_problem = std::move(made).error();
        return;
    }
    state.visitor.told = true;
    state.visitor.told_address.clear();
    effects.emplace_back(Announce{std::string(words(state)("start.told"))});
}

}  // namespace counterpart::app
