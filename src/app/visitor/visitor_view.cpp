#include "app/visitor/visitor_view.h"

#include "app/apply/apply.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/round_plan.h"

namespace counterpart::app {
namespace {

COUNTERPART_LATER std::string so_far_of(const State& state) {
    const auto& counts = state.visitor.counts;
    if (counts->people == 0) {
        return {};
    }
    const Texts& t = words(state);
    return t.fill("start.so_far", {{"people", format_count(counts->people, t.language())},
                                   {"countries", t.count("start.countries", static_cast<std::int64_t>(counts->countries.size()))}});
}

/// The round that takes applications; it comes with the records, so after the first frame.
COUNTERPART_LATER void add_open_round(const State& state, const domain::RoundRecord& open, VisitorView& view) {
    const Texts& t = words(state);
    const CivilDate end = domain::day_after_round(open);
    view.may_apply = true;
    view.has_applied = own_application(state, open.id) != nullptr || (state.apply.draft && state.apply.draft->sent_at_s != 0);
    view.round_heading = t.fill("start.open", {{"round", open.name}});
    view.round_text = t.fill("start.starts", {{"date", format_date(open.starts_on, t.language())},
                                              {"end", format_date(end, t.language())},
                                              {"when", format_moment(open.closes_at_s, state)}});
}

}  // namespace

VisitorView visitor_view(const State& state) {
    const Texts& t = words(state);
    VisitorView view;
    if (state.visitor.counts) {
        view.so_far = so_far_of(state);
    }
    view.told = state.visitor.told;
    view.told_address = state.visitor.told_address;
    view.may_write = state.shell.storage.may_write();
    if (state.visitor.told_problem) {
        view.told_problem = sentence_of(t, *state.visitor.told_problem);
    }
    if (const domain::RoundRecord* open = open_round_record(state); open != nullptr && state.shell.now_s < open->closes_at_s) {
        add_open_round(state, *open, view);
        return view;
    }
    const domain::RoundRecord* next = next_round_record(state);
    view.asks_to_be_told = true;
    view.round_heading = next == nullptr ? std::string(t("start.none_open"))
                                         : t.fill("start.opens", {{"round", next->name}, {"when", format_moment(next->opens_at_s, state)}});
    return view;
}

}  // namespace counterpart::app
