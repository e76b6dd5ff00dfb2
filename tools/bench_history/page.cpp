#include "page.h"

#include <string>
#include <utility>

#include "domain/visible.h"

namespace bench_history {

using namespace counterpart;
using namespace counterpart::app;

void Page::start(const std::map<std::string, std::string>& kept) {
    tell_time(state, history_.now_s);
    carry_out(update(state, PageStarted{.address = "#/settings", .languages = {"en"}, .now_s = history_.now_s, .seed = {1, 2, 3, 4}}));
    carry_out(update(state, DeviceLoaded{{kept.begin(), kept.end()}}));
    carry_out(update(state, DraftsLoaded{{}, true}));
    carry_out(update(state, CodeComplete{}));
    sequence_ = history_.programme.last_sequence();
}

void Page::hear_everything() {
    constexpr std::size_t kAtOnce = 500;
    const domain::Actor you = domain::actor_of(history_.programme, history_.coordinator_id);
    for (std::int64_t heard = 0; heard < history_.programme.last_sequence();) {
        codec::SyncResponse response{.reset = heard == 0, .cursor = std::to_string(heard), .you = you};
        for (const domain::Change& change : history_.programme.changes_after(heard, kAtOnce)) {
            heard = change.sequence;
            if (auto seen = domain::visible(history_.programme, you, *change.record)) {
                response.records.push_back({*std::move(seen), change.sequence});
            }
        }
        response.more = heard < history_.programme.last_sequence();
        answer(response);
    }
}

void Page::hear(const std::vector<domain::Record>& records) {
    codec::SyncResponse response{.cursor = std::to_string(sequence_), .you = domain::actor_of(history_.programme, history_.coordinator_id)};
    for (const domain::Record& record : records) {
        response.records.push_back({record, ++sequence_});
    }
    answer(response);
}

void Page::answer(const codec::SyncResponse& response) {
    if (state.sync.asked == 0) {
        carry_out(update(state, Reminded{}));
    }
    carry_out(update(state, Answered{.number = state.sync.asked, .status = 200, .body = codec::encode_sync_response(response)}));
}

void Page::look() const { static_cast<void>(app::view(state)); }

void Page::carry_out(Effects effects) {
    for (Effect& effect : effects) {
        if (auto* change = std::get_if<ChangeDevice>(&effect)) {
            for (const std::string& key : change->remove) {
                device.erase(key);
            }
            for (auto& [key, content] : change->put) {
                device[key] = std::move(content);
            }
            carry_out(update(state, DeviceChanged{change->order}));
        }
    }
}

}  // namespace bench_history
