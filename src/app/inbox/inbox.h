#pragma once

#include <string>
#include <vector>

#include "app/cockpit/cockpit_view.h"
#include "app/effect.h"
#include "app/inbox/inbox_intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// The requests that wait for the team, the most urgent first; of a content officer the reports of posts alone. Cost: one pass over the requests.
std::vector<const domain::HelpRequest*> open_requests(const State& state);

/// Requests as a list shows them: what the clock noticed of many silent pairs is one line, for it is answered with one reminder to all of them.
struct FoldedRequests {
    std::vector<const domain::HelpRequest*> shown;
    std::size_t silences = 0;  ///< folded away: none, or more than a few

    [[nodiscard]] std::size_t count() const { return shown.size() + (silences > 0 ? 1 : 0); }
};
FoldedRequests folded_requests(std::vector<const domain::HelpRequest*> requests);

/// What a request is about, in a few words.
COUNTERPART_LATER std::string request_title(const State& state, domain::HelpKind kind);

/// A request in a list.
COUNTERPART_LATER RequestLineView request_line(const State& state, const domain::HelpRequest& request);

/// A field of the answer as typed, or as the request has it.
COUNTERPART_LATER std::string reply_text(const State& state, const domain::HelpRequest& request, ReplyField field);

COUNTERPART_LATER void update_inbox(State& state, const InboxIntent& intent, Effects& effects);
inline void on(State& state, const InboxIntent& intent, Effects& effects) { update_inbox(state, intent, effects); }

}  // namespace counterpart::app
