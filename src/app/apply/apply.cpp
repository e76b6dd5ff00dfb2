#include "app/apply/apply.h"

#include <algorithm>
#include <utility>

#include "app/apply/apply_draft.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/typed.h"
#include "base/civil_date.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "domain/country.h"
#include "domain/email.h"

namespace counterpart::app {
namespace {

using Problems = std::map<std::string, Problem, std::less<>>;

constexpr std::uint32_t bit_of(ApplyStep step) { return 1U << static_cast<unsigned>(step); }

constexpr bool has_wishes(ApplyStep step) { return step != ApplyStep::kYou && step != ApplyStep::kSend; }

void require(Problems& problems, bool holds, std::string_view code, std::string_view field) {
    if (!holds) {
        problems.emplace(field, problem(code, std::string(field)));
    }
}

void check_you(const ApplyDraft& draft, Problems& problems) {
    require(problems, !trimmed(draft.text(ApplyText::kName)).empty(), "fill_in", "name");
    if (auto checked = domain::check_email(draft.text(ApplyText::kEmail)); !checked) {
        problems.emplace("email", std::move(checked).error());
    }
    const bool speaks = std::ranges::any_of(draft.languages, [](const domain::LanguageSkill& skill) { return !skill.language.empty(); });
    require(problems, speaks, "no_language", "languages");
}

void check_work(const ApplyDraft& draft, Problems& problems) {
    require(problems, !draft.text(ApplyText::kCountry).empty(), "choose_one", "country");
    const std::string_view typed_zone = trimmed(draft.text(ApplyText::kTimeZone));
    require(problems, !typed_zone.empty(), "fill_in", "time_zone");
    if (auto zone = canonical_time_zone(typed_zone); !zone) {
        problems.emplace("time_zone", problem("unknown_time_zone", "time_zone", draft.text(ApplyText::kTimeZone)));
    }
    require(problems, draft.sector.has_value(), "choose_one", "sector");
    require(problems, draft.career_stage.has_value(), "choose_one", "career_stage");
}

void check_contact(const ApplyDraft& draft, Problems& problems) {
    require(problems, draft.methods != 0, "no_method", "contact_methods");
    require(problems, are_absences(draft.absences), "absence_dates", "absences");
}

ApplyDraft blank_draft(const State& state) {
    ApplyDraft draft;
    draft.text(ApplyText::kTimeZone) = state.shell.time_zone;
    draft.languages = {{std::string(language_tag(state.shell.language)), domain::LanguageLevel::kFluent}};
    for (const domain::Country& country : domain::all_countries()) {  // a zone that is one country's alone says which
        if (domain::only_time_zone_of_country(country.code) == state.shell.time_zone && !state.shell.time_zone.empty()) {
            draft.text(ApplyText::kCountry) = country.code;
        }
    }
    return draft;
}

/// What a returner begins with: the last form, with everything that has to be said anew left open.
ApplyDraft returners_draft(const domain::ApplicationRecord& last, const State& state) {
    ApplyDraft draft = draft_of(last);
    draft.set(ApplyFlag::kPrefilled, true);
    draft.set(ApplyFlag::kTookPart, true);
    draft.set(ApplyFlag::kCodeAccepted, false);
    draft.absences.clear();
    draft.text(ApplyText::kDoDifferently).clear();
    if (const domain::RoundRecord* round = state.sync.shown.round(last.round_id)) {
        std::string& rounds = draft.text(ApplyText::kEarlierRounds);
        rounds += (rounds.empty() ? "" : ", ") + round->name;
    }
    return draft;
}

ApplyDraft new_draft(State& state, const domain::RoundRecord& round) {
    const domain::ApplicationRecord* own = own_application(state, round.id);
    if (own != nullptr && own->state != domain::ApplicationState::kWithdrawn) {
        return draft_of(*own);
    }
    const domain::ApplicationRecord* last = own != nullptr ? own : newest_application(state, round.id);
    ApplyDraft draft = last != nullptr ? returners_draft(*last, state) : blank_draft(state);
    draft.application_id = state.shell.ids.next();
    draft.round_id = round.id;
    if (const domain::Person* person = state.sync.shown.person(state.sync.you.person_id)) {
        draft.text(ApplyText::kEmail) = person->email;
        if (draft.text(ApplyText::kName).empty()) {
            draft.text(ApplyText::kName) = person->name;
        }
    }
    return draft;
}

/// The field of a refusal's place ("application.email").
std::string field_of(std::string_view where) {
    const std::size_t dot = where.find('.');
    return std::string(dot == std::string_view::npos ? where : where.substr(dot + 1));
}

/// The page of the form on which a problem stands; the last one for those of none.
ApplyStep step_of(const ApplyDraft& draft, const Problems& problems) {
    for (std::size_t k = 0; k < kApplyStepCount; ++k) {
        if (!problems_of_step(draft, static_cast<ApplyStep>(k)).empty()) {
            return static_cast<ApplyStep>(k);
        }
    }
    const bool of_you = problems.contains("name") || problems.contains("email");
    return of_you ? ApplyStep::kYou : problems.contains("country") || problems.contains("time_zone") ? ApplyStep::kWork : ApplyStep::kSend;
}

/// The closed round whose answers the person may still correct, or nullptr.
const domain::RoundRecord* round_to_correct(const State& state) {
    const domain::ApplicationRecord* newest = domain::is_visitor(state.sync.you) ? nullptr : newest_application(state, {});
    return newest != nullptr && may_correct(state, *newest) ? state.sync.shown.round(newest->round_id) : nullptr;
}

}  // namespace

bool may_correct(const State& state, const domain::ApplicationRecord& application) {
    const domain::RoundRecord* round = state.sync.shown.round(application.round_id);
    const bool before_pairing =
        round != nullptr && (round->state == domain::RoundState::kOpen || round->state == domain::RoundState::kClosed);
    return before_pairing && state.shell.now_s >= round->closes_at_s && application.batch == 0 &&
           application.state != domain::ApplicationState::kWithdrawn;
}

const domain::RoundRecord* open_round_record(const State& state) {
    const domain::RoundRecord* first = nullptr;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        const bool open =
            round.state == domain::RoundState::kOpen && round.opens_at_s <= state.shell.now_s && state.shell.now_s < round.closes_at_s;
        if (open && (first == nullptr || round.starts_on < first->starts_on)) {
            first = &round;
        }
    }
    return first != nullptr ? first : round_to_correct(state);
}

const domain::RoundRecord* next_round_record(const State& state) {
    const domain::RoundRecord* next = nullptr;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        const bool later = round.opens_at_s > state.shell.now_s && round.state != domain::RoundState::kEnded;
        next = later && (next == nullptr || round.opens_at_s < next->opens_at_s) ? &round : next;
    }
    return next;
}

const domain::ApplicationRecord* newest_application(const State& state, std::string_view other_than) {
    const domain::ApplicationRecord* newest = nullptr;
    for (const domain::Record* record : state.sync.shown.owned_by(state.sync.you.person_id)) {
        const auto* one = std::get_if<domain::ApplicationRecord>(record);
        const bool wanted = one != nullptr && one->round_id != other_than;
        if (wanted && (newest == nullptr || one->application.arrived_at_s > newest->application.arrived_at_s)) {
            newest = one;
        }
    }
    return newest;
}

const domain::ApplicationRecord* own_application(const State& state, std::string_view round_id) {
    const domain::Programme& shown = state.sync.shown;
    if (!domain::is_visitor(state.sync.you)) {
        return shown.application_of(state.sync.you.person_id, round_id);
    }
    const auto& draft = state.apply.draft;
    return draft && draft->round_id == round_id ? shown.application(draft->application_id) : nullptr;
}

namespace {

COUNTERPART_LATER void begin_draft(State& state) {
    const domain::RoundRecord* round = open_round_record(state);
    if (round == nullptr || !state.shell.storage.may_write()) {
        return;
    }
    auto& draft = state.apply.draft;
    if (!draft) {
        draft = new_draft(state, *round);
    } else if (draft->round_id != round->id) {  // typed for a round that takes nobody any more
        if (draft->sent_at_s != 0) {
            draft = new_draft(state, *round);
        }
        draft->round_id = round->id;
    }
}

/// Where the form of a person who is not the one at the device waits for them, among what is typed.
std::string form_key(std::string_view person_id) { return std::string(person_id).append("/form"); }

/// The records of the endpoint hold what was typed.
bool has_arrived(const State& state) {
    const auto& draft = state.apply.draft;
    return draft && draft->sent_at_s != 0 && state.sync.seen.application(draft->application_id) != nullptr;
}

}  // namespace

void refresh_apply(State& state, Effects& effects) {
    if (state.shell.route.screen == Screen::kApply) {
        begin_draft(state);
    } else if (has_arrived(state) && state.shell.storage.may_write()) {
        state.apply.draft.reset();
        state.shell.storage.remove(kApplyFile, effects);
    }
}

void change_form(State& state, std::string_view next_person_id, Effects& effects) {
    std::optional<ApplyDraft>& draft = state.apply.draft;
    if (!domain::is_visitor(state.sync.you)) {
        if (draft) {
            state.talk.typed[form_key(state.sync.you.person_id)] = encode_apply_draft(*draft);
        }
        state.apply = {};
        state.shell.storage.remove(kApplyFile, effects);
    } else {
        adopt_typed(state, next_person_id);
    }
    if (!draft) {
        if (const auto put_away = state.talk.typed.extract(form_key(next_person_id)); !put_away.empty()) {
            draft = decode_apply_draft(put_away.mapped());
        }
    }
}

bool must_look_at(const ApplyDraft& draft, ApplyStep step) {
    return draft.has(ApplyFlag::kPrefilled) && has_wishes(step) && (draft.looked_at & bit_of(step)) == 0;
}

Problems problems_of_step(const ApplyDraft& draft, ApplyStep step) {
    Problems problems;
    switch (step) {
        case ApplyStep::kYou: check_you(draft, problems); break;
        case ApplyStep::kWork: check_work(draft, problems); break;
        case ApplyStep::kInterests: break;
        case ApplyStep::kContact: check_contact(draft, problems); break;
        case ApplyStep::kSend: require(problems, draft.has(ApplyFlag::kCodeAccepted), "code_not_accepted", "code_accepted"); break;
    }
    require(problems, !must_look_at(draft, step), "look_at_wishes", "looked_at");
    return problems;
}

void on(State& state, const GoToStep& intent, Effects& effects) {
    auto& draft = state.apply.draft;
    if (!draft) {
        return;
    }
    state.apply.problems.clear();
    if (intent.step > draft->step) {
        state.apply.problems = problems_of_step(*draft, draft->step);
    }
    if (state.apply.problems.empty()) {
        draft->step = intent.step;
        effects.emplace_back(FocusMain{});
    } else {
        effects.emplace_back(Announce{words(state).count("apply.problems", static_cast<std::int64_t>(state.apply.problems.size()))});
    }
}

void on(State& state, const SendApplication& /*intent*/, Effects& effects) {
    auto& draft = state.apply.draft;
    if (!draft || !state.shell.storage.may_write()) {
        return;
    }
    state.apply.problems.clear();
    for (std::size_t k = 0; k < kApplyStepCount; ++k) {
        state.apply.problems.merge(problems_of_step(*draft, static_cast<ApplyStep>(k)));
    }
    if (state.apply.problems.empty()) {
        if (auto made = make_change(state, submission_of(*draft, state.shell.language), effects); !made) {
            const std::string field = field_of(made.error().where);
            state.apply.problems.emplace(field, std::move(made).error());
        }
    }
    if (!state.apply.problems.empty()) {
        draft->step = step_of(*draft, state.apply.problems);
        return;
    }
    draft->sent_at_s = state.shell.now_s;
    draft->step = ApplyStep::kYou;
    draft->set(ApplyFlag::kPrefilled, false);
    go_to(state, kHomeAddress, effects);
    effects.emplace_back(Announce{std::string(words(state)("apply.sent"))});
}

void on(State& state, const WithdrawMine& intent, Effects& effects) {
    state.shell.dialog = Dialog::kNone;
    if (auto made = make_change(state, domain::WithdrawApplication{intent.application_id}, effects); !made) {
        state.home.problem = std::move(made).error();
        return;
    }
    if (state.apply.draft && state.apply.draft->application_id == intent.application_id) {
        state.apply.draft->sent_at_s = 0;
        state.apply.draft->application_id = state.shell.ids.next();
    }
    show_toast(state, std::string(words(state)("waiting.withdrawn")));
}

}  // namespace counterpart::app
