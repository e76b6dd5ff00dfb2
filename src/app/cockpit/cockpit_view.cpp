#include "app/cockpit/cockpit_view.h"

#include <algorithm>
#include <array>

#include "app/cockpit/cockpit.h"
#include "app/inbox/inbox.h"
#include "app/shell/shell.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/contact_curve.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kRequestsBeside = 4;
constexpr std::size_t kWaitingBeside = 4;
constexpr std::int32_t kFirstDays = 28;  ///< of the curve, until the round is older

constexpr std::array<std::string_view, kCockpitGroupCount> kGroupKeys{
    "cockpit.group.help", "cockpit.group.never_met",    "cockpit.group.silent",   "cockpit.group.one_sided", "cockpit.group.quiet",
    "cockpit.group.away", "cockpit.group.first_answer", "cockpit.group.in_touch", "cockpit.group.ended"};

/// What is said of those who wait, by what bars matching them.
constexpr std::array<std::string_view, 5> kWaitingNotes{"cockpit.waiting_help", "cockpit.waiting_alone", "cockpit.waiting_address",
                                                        "cockpit.waiting_country", "cockpit.waiting_rules"};

/// The figures over the list, from what is well to what is not; in the order of the bar.
constexpr std::array<CockpitGroup, 8> kFigures{CockpitGroup::kInTouch,  CockpitGroup::kFirstAnswer, CockpitGroup::kAway,
                                               CockpitGroup::kQuiet,    CockpitGroup::kOneSided,    CockpitGroup::kSilent,
                                               CockpitGroup::kNeverMet, CockpitGroup::kHelp};

void add_figures(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    int colour = 0;
    for (const CockpitGroup group : kFigures) {
        const std::size_t place = static_cast<std::size_t>(group);
        const std::size_t count = state.cockpit.counts[place];
        const int own_colour = colour++;
        const bool always = group != CockpitGroup::kAway && group != CockpitGroup::kOneSided;
        if (count == 0 && !always) {
            continue;
        }
        view.figures.push_back({std::string(t(kGroupKeys[place])), format_count(static_cast<std::int64_t>(count), t.language()), count,
                                own_colour, group, state.cockpit.group == group});
    }
}

void add_heads(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    const CockpitState& cockpit = state.cockpit;
    view.heads.resize(kCockpitGroupCount);
    for (const CockpitRow& row : cockpit.rows) {
        if (row.line) {
            continue;
        }
        const auto place = static_cast<std::size_t>(row.group);
        CockpitHeadView& head = view.heads[place];
        head.title = t(kGroupKeys[place]);
        head.count = format_count(static_cast<std::int64_t>(cockpit.counts[place]), t.language());
        const bool folds = cockpit.search.empty() && !cockpit.group;
        if (row.hidden > 0) {
            head.unfold = t.fill("cockpit.unfold", {{"count", format_count(static_cast<std::int64_t>(row.hidden), t.language())}});
        } else if (folds && cockpit.unfolded[place]) {
            head.unfold = t("cockpit.fold");
        }
        if (const std::size_t count = cockpit.to_remind[place]; count > 1 && folds) {
            head.remind_all = t.fill("cockpit.ask_all", {{"count", format_count(static_cast<std::int64_t>(count), t.language())}});
        }
    }
}

void add_curves(const State& state, const domain::RoundRecord& round, CockpitView& view) {
    const Texts& t = words(state);
    view.today = static_cast<std::int32_t>(
        std::clamp<std::int64_t>(state.shell.now_s / kSecondsPerDay - days_from_civil(round.starts_on), 0, 7 * round.weeks));
    view.days = std::max(kFirstDays, (view.today + 7) / 7 * 7);
    for (const CockpitCurve& curve : state.cockpit.curves) {
        const bool own = curve.name == round.name;
        const std::int64_t share = curve.partnerships == 0 ? 0 : 100 * std::int64_t{curve.in_contact} / curve.partnerships;
        view.curves.push_back({curve.name,
                               own && round.state == domain::RoundState::kRunning
                                   ? t.fill("cockpit.today", {{"share", format_count(share, t.language())}})
                                   : curve.name,
                               own, curve.points});
        if (own) {
            view.contact_text = t.fill("cockpit.of_pairs", {{"count", format_count(curve.in_contact, t.language())},
                                                            {"all", format_count(curve.partnerships, t.language())}});
        }
    }
}

/// A bar for each week of the round; those to come are empty.
void add_weeks(const State& state, const domain::RoundRecord& round, CockpitView& view) {
    const Texts& t = words(state);
    const std::vector<std::int32_t>& so_far = state.cockpit.weeks;
    if (so_far.empty()) {
        return;
    }
    const std::size_t all = std::max(so_far.size(), static_cast<std::size_t>(round.weeks));
    for (std::size_t week = 0; week < all; ++week) {
        const std::int32_t count = week < so_far.size() ? so_far[week] : 0;
        view.weeks.push_back({t.fill("cockpit.week", {{"number", format_count(static_cast<std::int64_t>(week) + 1, t.language())}}),
                              t.count("cockpit.contacts", count), format_count(count, t.language()), static_cast<float>(count),
                              week >= so_far.size()});
    }
    view.weeks_text = t.fill("cockpit.week", {{"number", format_count(static_cast<std::int64_t>(so_far.size()), t.language())}});
}

void add_waiting(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    const std::vector<WaitingLine>& lines = state.cockpit.waiting;
    if (lines.empty()) {
        return;
    }
    WaitingPeopleView& waiting = view.waiting.emplace();
    const auto count = static_cast<std::int64_t>(lines.size());
    waiting.count_text = t.count("cockpit.waiting_count", count);
    for (std::size_t k = 0; k < std::min(lines.size(), kWaitingBeside); ++k) {
        PartnerLineView& person = waiting.people.emplace_back();
        person.name = lines[k].name;
        person.letter = initial_of(lines[k].name);
        person.tint = person_tint(lines[k].person_id);
        person.caption = lines[k].caption;
    }
    if (lines.size() > kWaitingBeside) {
        waiting.more = t.count("cockpit.waiting_more", count - static_cast<std::int64_t>(kWaitingBeside));
    }
    const WaitingBar bar = state.cockpit.waiting_bar;
    waiting.can_pair = bar == WaitingBar::kNone;
    if (bar != WaitingBar::kAlone && bar != WaitingBar::kAddress) {
        waiting.match_label = t(waiting.can_pair ? "cockpit.match_waiting" : "cockpit.waiting_see_why");
    }
    waiting.note = t.fill(kWaitingNotes[static_cast<std::size_t>(bar)], {{"country", state.cockpit.waiting_country}});
}

void add_work(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    const std::int64_t minutes = state.cockpit.work_minutes;
    const std::int64_t people = state.cockpit.people;
    if (minutes == 0 || people == 0) {
        return;
    }
    view.work_text = t.fill("cockpit.work",
                            {{"hours", format_count(minutes / 60, t.language())}, {"minutes", format_count(minutes % 60, t.language())}});
    view.work_per_text = t.fill("cockpit.work_per", {{"seconds", format_count(60 * minutes / people, t.language())},
                                                     {"people", format_count(people, t.language())}});
}

void add_requests(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    const FoldedRequests open = folded_requests(open_requests(state));
    for (std::size_t k = 0; k < std::min(open.shown.size(), kRequestsBeside); ++k) {
        view.requests.push_back(request_line(state, *open.shown[k]));
    }
    view.open_text = t.count("inbox.open", static_cast<std::int64_t>(open.count()));
}

std::string rows_key_of(const CockpitState& cockpit) {
    std::string key = cockpit.search + "/" + (cockpit.group ? std::to_string(static_cast<int>(*cockpit.group)) : std::string()) + "/";
    for (const bool unfolded : cockpit.unfolded) {
        key += unfolded ? '1' : '0';
    }
    return key;
}

/// The batches of any round that coordinators were told of because something holds them back.
void add_held_batches(const State& state, CockpitView& view) {
    const Texts& t = words(state);
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        const bool is_over = round.state == domain::RoundState::kEnded;
        for (std::size_t k = 0; !is_over && k < round.batches.size(); ++k) {
            const domain::RoundBatch& batch = round.batches[k];
            if (batch.held_told_at_s != 0 && batch.sent_at_s == 0 && batch.people > 0) {
                view.held_batches.push_back(
                    t.fill("cockpit.batch_held",
                           {{"round", round.name}, {"number", std::to_string(k + 1)}, {"when", format_moment(batch.planned_at_s, state)}}));
            }
        }
    }
}

}  // namespace

CockpitView cockpit_view(const State& state) {
    const Texts& t = words(state);
    const CockpitState& cockpit = state.cockpit;
    CockpitView view;
    view.may_look = domain::is_staff(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    if (view.may_look) {
        add_held_batches(state, view);
    }
    const domain::RoundRecord* round = view.may_look ? cockpit_round(state) : nullptr;
    if (round == nullptr) {
        return view;
    }
    view.has_round = !cockpit.lines.empty();
    view.search = cockpit.search;
    view.rows = cockpit.rows;
    view.lines = cockpit.lines;
    view.rows_key = rows_key_of(cockpit);
    if (!cockpit.search.empty()) {
        const auto found = std::ranges::count_if(cockpit.rows, [](const CockpitRow& row) { return row.line.has_value(); });
        view.found_text = t.count("cockpit.found", found);
    }
    add_figures(state, view);
    add_heads(state, view);
    add_curves(state, *round, view);
    add_weeks(state, *round, view);
    add_waiting(state, view);
    add_work(state, view);
    add_requests(state, view);
    view.caption = t.fill("cockpit.caption", {{"round", round->name},
                                              {"day", format_count(view.today, t.language())},
                                              {"days", format_count(7 * std::int64_t{round->weeks}, t.language())}});
    if (cockpit.problem) {
        view.problem = sentence_of(t, *cockpit.problem);
    }
    const std::string& id = state.shell.route.first_id;
    const domain::Partnership* partnership = id.empty() ? nullptr : state.sync.shown.partnership(id);
    view.is_unknown = !id.empty() && (partnership == nullptr || partnership->started_at_s == 0);
    if (partnership != nullptr && !view.is_unknown) {
        view.partnership = partnership_view(state, *partnership);
    }
    if (cockpit.opened && cockpit.opened->partnership_id.empty()) {
        view.group_act = act_view(state, *cockpit.opened);
    }
    return view;
}

}  // namespace counterpart::app
