#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/cockpit/cockpit.h"
#include "app/inbox/inbox.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "base/text_fold.h"
#include "domain/contact_curve.h"
#include "domain/country.h"
#include "domain/matching_round.h"
#include "domain/round_clock.h"
#include "domain/term_names.h"
#include "domain/work_time.h"
#include "pairing/hard_rules.h"

// The lines of the list, made once for many frames.

namespace counterpart::app {
namespace {

using domain::Need;

constexpr std::size_t kFolded = 3;  ///< rows of a group that is folded
constexpr std::size_t kMostCurves = 3;
constexpr std::int64_t kWorkDaysShown = 7;

CockpitGroup group_of(Need need) {
    switch (need) {
        case Need::kTrouble:
        case Need::kWrongMatch: return CockpitGroup::kHelp;
        case Need::kNeverMet: return CockpitGroup::kNeverMet;
        case Need::kSilent: return CockpitGroup::kSilent;
        case Need::kOneSided: return CockpitGroup::kOneSided;
        case Need::kQuiet: return CockpitGroup::kQuiet;
        case Need::kAway: return CockpitGroup::kAway;
        case Need::kFirstAnswer: return CockpitGroup::kFirstAnswer;
        case Need::kAskAnswered:
        case Need::kWell: return CockpitGroup::kInTouch;
        case Need::kEnded: break;
    }
    return CockpitGroup::kEnded;
}

/// Makes the line of one partnership.
class LineMaker {
  public:
    LineMaker(const State& state, const domain::Risk& risk)
        : state_(state), risk_(risk), partnership_(*risk.partnership), t_(words(state)) {}

    CockpitLine make() const {
        CockpitLine line;
        line.id = partnership_.id;
        line.group = group_of(risk_.need);
        line.first_name = name_at(0);
        std::vector<std::string> others;
        for (std::size_t place = 1; place < partnership_.person_ids.size(); ++place) {
            others.push_back(name_at(place));
        }
        line.other_names = list_of(others, t_);
        line.caption = dotted(std::vector<std::string>{countries(), reason()});
        line.days = format_count(risk_.days, t_.language());
        line.days_warn = risk_.days >= domain::kSilent_days && risk_.need != Need::kEnded;
        set_act(line);
        line.search = fold_text(line.first_name + " " + line.other_names);
        return line;
    }

  private:
    std::string name_at(std::size_t place) const { return name_in_round(state_, partnership_.person_ids[place], partnership_.round_id); }

    std::string countries() const {
        std::string names;
        for (const std::string& person_id : partnership_.person_ids) {
            if (const domain::ApplicationRecord* record = state_.sync.shown.application_of(person_id, partnership_.round_id)) {
                names += (names.empty() ? "" : " – ") + std::string(domain::country_name(record->application.country, t_.language()));
            }
        }
        return names;
    }

    /// Whose turn it is, by their first names.
    std::string whose() const {
        std::vector<std::string> names;
        for (const std::string& person_id : risk_.person_ids) {
            names.push_back(short_names(name_in_round(state_, person_id, partnership_.round_id), {}).first);
        }
        return list_of(names, t_);
    }

    bool is_both() const { return risk_.person_ids.size() == partnership_.person_ids.size(); }

    /// The first words of what somebody wrote, or the kind of their request.
    std::string request_words() const {
        constexpr std::size_t kLongest = 80;
        const std::string& text = risk_.request->text;
        const std::string first = text.substr(0, text.find('\n'));
        return first.empty() || first.size() > kLongest ? request_title(state_, risk_.request->kind)
                                                        : t_.fill("cockpit.quoted", {{"text", first}});
    }

    std::string reason() const {
        if (risk_.partnership->held.act != domain::HeldAct::kNone) {
            return std::string(t_("cockpit.not_told"));
        }
        if (risk_.need != Need::kEnded && risk_.request != nullptr && risk_.need != Need::kAskAnswered) {
            return request_words();
        }
        if (risk_.need == Need::kEnded) {
            return std::string(t_("end_reason." + std::string(domain::term_name(partnership_.end_reason))));
        }
        if (risk_.away_until) {
            return t_.fill("cockpit.away_until", {{"date", format_day_and_month(*risk_.away_until, t_.language())}});
        }
        std::string text = is_both() || risk_.need == Need::kAskAnswered
                               ? std::string(t_("cockpit.need." + std::string(need_name(risk_.need))))
                               : t_.fill("cockpit.waits_for", {{"name", whose()}});
        return dotted(std::vector<std::string>{std::move(text), nudged()});
    }

    std::string nudged() const {
        const auto count = static_cast<std::int64_t>(partnership_.nudges.size());
        return count == 0 ? std::string() : t_.count("cockpit.nudged", count);
    }

    bool was_nudged_lately() const {
        return !partnership_.nudges.empty() &&
               state_.shell.now_s < partnership_.nudges.back().at_s + domain::kNudgePause_days * kSecondsPerDay;
    }

    void set_act(CockpitLine& line) const {
        const bool may_nudge = !was_nudged_lately() && !risk_.person_ids.empty();
        switch (risk_.need) {
            case Need::kTrouble:
                line.request_id = risk_.request->id;
                line.act_label = t_("cockpit.answer");
                return;
            case Need::kWrongMatch:
                line.act = CockpitAct::kRematch;
                line.act_label = t_("cockpit.find_partners");
                return;
            case Need::kNeverMet:
            case Need::kSilent:
            case Need::kOneSided:
            case Need::kQuiet:
                if (may_nudge) {
                    line.act = CockpitAct::kNudge;
                    line.act_label = is_both() ? std::string(t_("cockpit.ask_both")) : t_.fill("cockpit.ask", {{"name", whose()}});
                }
                return;
            case Need::kAway:
            case Need::kAskAnswered:
            case Need::kFirstAnswer:
            case Need::kWell:
            case Need::kEnded: return;
        }
    }

    const State& state_;
    const domain::Risk& risk_;
    const domain::Partnership& partnership_;
    const Texts& t_;
};

CockpitBasis basis_of(const State& state, const domain::RoundRecord& round) {
    CockpitBasis basis;
    basis.round_id = round.id;
    basis.last_sequence = state.sync.shown.last_sequence();
    basis.waiting_changes = state.sync.outbox.size();
    basis.last_change = state.sync.outbox.empty() ? std::string() : state.sync.outbox.back().operation.id;
    basis.minute = state.shell.now_s / kSecondsPerMinute;
    basis.language = state.shell.language;
    return basis;
}

void make_curves(State& state, const domain::RoundRecord& round) {
    state.cockpit.curves.clear();
    for (const domain::ContactCurve& curve : domain::contact_curves(state.sync.shown, round.id, state.shell.now_s, kMostCurves)) {
        CockpitCurve drawn{.name = curve.round->name, .points = {}};
        for (const domain::CurvePoint& point : curve.points) {
            drawn.points.emplace_back(point.day, 100.0F * static_cast<float>(point.in_contact) / static_cast<float>(point.partnerships));
        }
        drawn.in_contact = curve.points.back().in_contact;
        drawn.partnerships = curve.points.back().partnerships;
        state.cockpit.curves.push_back(std::move(drawn));
    }
    state.cockpit.weeks = domain::contacts_by_week(state.sync.shown, round, state.shell.now_s);
}

/// Whether a hard rule lets any two of a round be paired. A pair that is fixed may break rules.
bool may_pair_any(const pairing::PairingInput& input, const domain::Criteria& criteria) {
    for (domain::PersonIndex a = 0; a < input.person_count; ++a) {
        for (domain::PersonIndex b = a + 1; b < input.person_count; ++b) {
            if (pairing::broken_rules(input, criteria, a, b) == 0) {
                return true;
            }
        }
    }
    return !input.fixed_pairs.empty();
}

/// What bars matching so many who wait. A round that cannot be read bars nothing: the preview says what is wrong with it.
WaitingBar waiting_bar(const State& state, const domain::RoundRecord& round, std::size_t waiting) {
    if (waiting < 2) {
        return WaitingBar::kAlone;
    }
    const auto people = domain::matching_round(state.sync.shown, round.id);
    const auto compiled = people ? pairing::compile_round(*people) : std::unexpected(people.error());
    if (!compiled) {
        return WaitingBar::kNone;
    }
    if (people->applications.size() < 2) {
        return WaitingBar::kAddress;
    }
    const pairing::PairingInput& input = compiled->input;
    if (may_pair_any(input, round.criteria)) {
        return WaitingBar::kNone;
    }
    const bool from_one_country = round.criteria.different_country && input.country_count == 1;
    return from_one_country && people->applications.size() == waiting ? WaitingBar::kCountry : WaitingBar::kRules;
}

/// Who wait for a partner while the round runs.
void make_waiting(State& state, const domain::RoundRecord& round) {
    std::vector<const domain::ApplicationRecord*> found;
    for (const domain::Record* record : state.sync.shown.of_round(round.id, domain::RecordKind::kApplication)) {
        const auto& application = std::get<domain::ApplicationRecord>(*record);
        if (round.state == domain::RoundState::kRunning && domain::waits_for_partner(state.sync.shown, application)) {
            found.push_back(&application);
        }
    }
    std::ranges::sort(found, {}, [](const domain::ApplicationRecord* one) {
        return std::tuple(one->waits_since_s == 0, one->waits_since_s, std::string_view(one->application.id));
    });
    const Texts& t = words(state);
    state.cockpit.waiting.clear();
    for (const domain::ApplicationRecord* one : found) {
        const CivilDate day = civil_from_days(one->waits_since_s / kSecondsPerDay);
        std::string since = one->waits_since_s == 0 ? std::string(t("cockpit.waiting_first"))
                                                    : t.fill("cockpit.waiting_new", {{"date", format_day_and_month(day, t.language())}});
        std::string country(domain::country_name(one->application.country, t.language()));
        state.cockpit.waiting.push_back({.person_id = one->person_id,
                                         .name = one->application.name,
                                         .caption = dotted(std::vector<std::string>{std::move(country), std::move(since)})});
    }
    state.cockpit.waiting_bar = waiting_bar(state, round, found.size());
    state.cockpit.waiting_country =
        found.empty() ? std::string() : std::string(domain::country_name(found.front()->application.country, t.language()));
}

/// The rows of the list as it is folded, searched and narrowed.
void make_rows(CockpitState& cockpit) {
    cockpit.rows.clear();
    const std::string search = fold_text(cockpit.search);
    std::array<std::vector<std::size_t>, kCockpitGroupCount> found;
    for (std::size_t at = 0; at < cockpit.lines.size(); ++at) {
        const CockpitLine& line = cockpit.lines[at];
        if (search.empty() || line.search.contains(search)) {
            found[static_cast<std::size_t>(line.group)].push_back(at);
        }
    }
    for (std::size_t place = 0; place < kCockpitGroupCount; ++place) {
        const auto group = static_cast<CockpitGroup>(place);
        const std::vector<std::size_t>& lines = found[place];
        if (lines.empty() || (cockpit.group && *cockpit.group != group)) {
            continue;
        }
        const bool whole = !search.empty() || cockpit.group || cockpit.unfolded[place];
        const std::size_t shown = whole ? lines.size() : std::min(lines.size(), kFolded);
        cockpit.rows.push_back({.group = group, .line = std::nullopt, .hidden = lines.size() - shown});
        for (std::size_t at = 0; at < shown; ++at) {
            cockpit.rows.push_back({.group = group, .line = lines[at]});
        }
    }
}

}  // namespace

void make_cockpit(State& state) {
    CockpitState& cockpit = state.cockpit;
    const domain::RoundRecord* round = cockpit_round(state);
    if (round == nullptr) {
        cockpit.lines.clear();
        cockpit.rows.clear();
        cockpit.waiting.clear();
        cockpit.basis = {};
        return;
    }
    if (CockpitBasis basis = basis_of(state, *round); basis != cockpit.basis) {
        cockpit.basis = std::move(basis);
        cockpit.lines.clear();
        cockpit.counts = {};
        cockpit.to_remind = {};
        for (const domain::Risk& risk : domain::risks_of(state.sync.shown, round->id, state.shell.now_s)) {
            cockpit.lines.push_back(LineMaker(state, risk).make());
            const CockpitLine& line = cockpit.lines.back();
            ++cockpit.counts[static_cast<std::size_t>(line.group)];
            cockpit.to_remind[static_cast<std::size_t>(line.group)] += line.act == CockpitAct::kNudge ? 1 : 0;
        }
        make_curves(state, *round);
        make_waiting(state, *round);
        cockpit.people =
            std::ranges::count_if(state.sync.shown.of_round(round->id, domain::RecordKind::kApplication),
                                  [](const domain::Record* one) { return takes_part(std::get<domain::ApplicationRecord>(*one)); });
        const CivilDate tomorrow = civil_from_days(state.shell.now_s / kSecondsPerDay + 1);
        cockpit.work_minutes =
            domain::work_time_of_days(state.sync.shown, civil_from_days(days_from_civil(tomorrow) - kWorkDaysShown), tomorrow).minutes;
    }
    make_rows(cockpit);
}

}  // namespace counterpart::app
