#include "app/farewell/farewell_view.h"

#include <algorithm>

#include "app/shell/route.h"
#include "app/talk/companions.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/round_clock.h"

namespace counterpart::app {
namespace {

std::string ending_of(const State& state, const domain::Partnership& partnership, const std::string& names) {
    const Texts& t = words(state);
    if (partnership.ended_at_s != 0) {
        return t.fill("farewell.ended",
                      {{"name", names}, {"date", format_date(civil_from_days(partnership.ended_at_s / kSecondsPerDay), t.language())}});
    }
    const domain::RoundRecord* round = state.sync.shown.round(partnership.round_id);
    if (round == nullptr) {
        return t.fill("farewell.goes_on", {{"name", names}});
    }
    const CivilDate end = civil_from_days(domain::end_of_round_s(*round) / kSecondsPerDay);
    return t.fill("farewell.ends", {{"name", names}, {"date", format_day_and_month(end, t.language())}});
}

bool applications_are_open(const State& state) {
    return std::ranges::any_of(state.sync.shown.all(domain::RecordKind::kRound), [&](const domain::Record* record) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        return round.state == domain::RoundState::kOpen && round.opens_at_s <= state.shell.now_s && state.shell.now_s < round.closes_at_s;
    });
}

void add_staying(FarewellView& view, const State& state, const domain::Partnership& partnership) {
    for (const std::string& partner : partners_in(partnership, state.sync.you.person_id)) {
        const domain::ApplicationRecord* record = state.sync.shown.application_of(partner, partnership.round_id);
        if (record != nullptr) {
            const bool shown = domain::has_field(record->shared, domain::SharedField::kEmail);
            view.partners.push_back({record->application.name, shown ? record->application.email : std::string()});
        }
    }
}

}  // namespace

FarewellView farewell_view(const State& state) {
    const Texts& t = words(state);
    const std::string& me = state.sync.you.person_id;
    FarewellView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.applications_open = applications_are_open(state);
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, me);
    if (partnership == nullptr) {
        view.lead = t("farewell.no_partner");
        return view;
    }
    view.has_partner = true;
    const std::string names = partner_names(state.sync.shown, *partnership, me, t);
    view.lead = ending_of(state, *partnership, names);
    if (const auto topics = topics_of_round(state.sync.shown, partnership->round_id); !topics.empty()) {
        view.last_topic = topics.back()->title;
        view.last_address = topic_address(topics.back()->id);
    }
    view.can_end = domain::is_current(*partnership);
    view.stays = std::ranges::contains(partnership->stay_in_touch, me);
    view.both_stay = domain::all_stay_in_touch(*partnership);
    view.stay_text = t.fill("farewell.stay_text", {{"name", names}});
    if (view.both_stay) {
        add_staying(view, state, *partnership);
    }
    if (state.farewell.problem) {
        view.problem = sentence_of(t, *state.farewell.problem);
    }
    return view;
}

}  // namespace counterpart::app
