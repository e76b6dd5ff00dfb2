#include "app/round/start_view.h"

#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"

namespace counterpart::app {

StartView start_view(const State& state) {
    const Texts& t = words(state);
    StartView view;
    view.visitor = visitor_view(state);
    view.loading_sample = state.round.loading_sample;
    if (state.round.load_problem) {
        view.problem = sentence_of(t, *state.round.load_problem);
    }
    if (state.round.round) {
        const domain::Round& round = *state.round.round;
        const std::string countries = format_count(static_cast<std::int64_t>(state.applications.country_names.size()), t.language());
        view.has_round = true;
        view.round_name = round.name;
        view.round_text = t.count("start.round_text", static_cast<std::int64_t>(round.applications.size()),
                                  {{"countries", countries}, {"date", format_date(round.starts_on, t.language())}});
    }
    return view;
}

}  // namespace counterpart::app
