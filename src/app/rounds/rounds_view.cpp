#include "app/rounds/rounds_view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/rounds/round_criteria.h"
#include "app/rounds/rounds.h"
#include "app/shell/route.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "domain/decide_case.h"
#include "domain/round_mail.h"
#include "domain/round_plan.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string state_words(domain::RoundState round_state, const Texts& t) {
    return std::string(t("round_state." + std::string(domain::term_name(round_state))));
}

std::string length_words(const domain::RoundRecord& round, const Texts& t) {
    return round.months > 0 ? t.count("rounds.months", round.months) : t.count("rounds.weeks", round.weeks);
}

CivilDate last_day_of(const domain::RoundRecord& round) { return civil_from_days(days_from_civil(domain::day_after_round(round)) - 1); }

std::string from_to(CivilDate first, CivilDate last, const Texts& t) {
    return t.fill("rounds.from_to", {{"first", format_date(first, t.language())}, {"last", format_date(last, t.language())}});
}

/// "572 applications from 72 countries".
std::string figures_of(const domain::RoundRecord& round, const State& state) {
    const Texts& t = words(state);
    std::set<std::string_view> countries;
    std::int64_t people = 0;
    for (const domain::Record* record : state.sync.shown.of_round(round.id, domain::RecordKind::kApplication)) {
        const auto& one = std::get<domain::ApplicationRecord>(*record);
        if (one.state != domain::ApplicationState::kWithdrawn) {
            ++people;
            countries.insert(one.application.country);
        }
    }
    const std::string from = t.count("rounds.countries", static_cast<std::int64_t>(countries.size()));
    return people == 0 ? std::string(t("rounds.no_applications")) : t.count("rounds.applications", people, {{"countries", from}});
}

RoundLineView line_of_round(const domain::RoundRecord& round, const State& state) {
    const Texts& t = words(state);
    RoundLineView line;
    line.id = round.id;
    line.name = round.name;
    const std::array<std::string, 2> parts{from_to(round.starts_on, last_day_of(round), t), length_words(round, t)};
    line.when = dotted(parts);
    line.state = state_words(round.state, t);
    line.figures = figures_of(round, state);
    line.address = round_address(round.id);
    line.intake_address = intake_address(round.id, {});
    line.copy_address = round_copy_address(round.id);
    return line;
}

void choose(ChoiceView& choice, std::string_view value) {
    const auto found = std::ranges::find(choice.values, value);
    choice.chosen = found == choice.values.end() ? 0 : static_cast<int>(found - choice.values.begin());
}

template <typename Term>
void add_term(ChoiceView& choice, std::string_view stem, Term term, const Texts& t) {
    choice.values.emplace_back(domain::term_name(term));
    choice.labels.emplace_back(t(std::string(stem) + std::string(domain::term_name(term))));
}

const std::string& value_of_field(const RoundFormView& form, RoundField field) { return form.fields[static_cast<std::size_t>(field)]; }

void add_choices(RoundFormView& form, const domain::RoundRecord& round, const State& state) {
    using domain::RoundState;
    const Texts& t = words(state);
    form.state_is_fixed = round.state == RoundState::kRunning || round.state == RoundState::kEnded;
    for (const RoundState one : {RoundState::kPlanned, RoundState::kOpen, RoundState::kClosed}) {
        add_term(form.state, "round_state.", one, t);
    }
    if (form.state_is_fixed) {
        add_term(form.state, "round_state.", round.state, t);
    }
    choose(form.state, value_of_field(form, RoundField::kState));
    for (std::size_t k = 0; k < domain::kCapReadingCount; ++k) {
        add_term(form.cap_reading, "cap_reading.", static_cast<domain::CapReading>(k), t);
    }
    choose(form.cap_reading, value_of_field(form, RoundField::kCapReading));
    for (std::size_t k = 0; k < domain::kOddOneOutCount; ++k) {
        add_term(form.odd_one_out, "odd_one_out.", static_cast<domain::OddOneOut>(k), t);
    }
    choose(form.odd_one_out, value_of_field(form, RoundField::kOddOneOut));
    form.asks_stand_in = value_of_field(form, RoundField::kOddOneOut) == domain::term_name(domain::OddOneOut::kStandIn);
    form.stand_in.labels.emplace_back(t("rounds.no_stand_in"));
    form.stand_in.values.emplace_back();
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPerson)) {
        const auto& person = std::get<domain::Person>(*record);
        if (!person.roles.empty()) {
            form.stand_in.labels.push_back(person.name.empty() ? person.email : person.name);
            form.stand_in.values.push_back(person.id);
        }
    }
    choose(form.stand_in, value_of_field(form, RoundField::kStandIn));
    form.criteria = criteria_choices(state, round);
    choose(form.criteria, value_of_field(form, RoundField::kCriteria));
}

/// What is wrong where: of each field the first thing, at once while it is typed.
void add_problems(RoundFormView& form, const TypedRound& typed, const State& state) {
    const Texts& t = words(state);
    const auto say = [&](const RoundProblem& one) {
        std::string& place = one.field ? form.problems[static_cast<std::size_t>(*one.field)] : form.problem;
        if (place.empty()) {
            Problem problem = one.problem;
            problem.where = t("rounds.this_field");
            place = sentence_of(t, problem);
        }
    };
    if (state.rounds.problem) {
        say(*state.rounds.problem);
    }
    std::ranges::for_each(typed.problems, say);
}

void add_plan(RoundFormView& form, const TypedRound& typed, const State& state) {
    const Texts& t = words(state);
    const auto dates = [](const RoundProblem& one) {
        return one.field == RoundField::kStartsOn || one.field == RoundField::kLength || one.field == RoundField::kSlots;
    };
    if (std::ranges::any_of(typed.problems, dates)) {
        form.plan_text = t("rounds.plan_unreadable");
        return;
    }
    const domain::RoundPlan plan = domain::plan_of(typed.round);
    form.plan_text = t.count("rounds.plan", static_cast<std::int64_t>(plan.slots.size()),
                             {{"last", format_date(last_day_of(typed.round), t.language())}});
    for (const domain::RoundSlot& slot : plan.slots) {
        const CivilDate last = civil_from_days(days_from_civil(slot.ends_before) - 1);
        form.slots.push_back(t.fill("rounds.slot", {{"number", std::to_string(slot.number)},
                                                    {"first", format_date(slot.starts_on, t.language())},
                                                    {"last", format_day_and_month(last, t.language())}}));
    }
}

void add_own_clock(RoundFormView& form, const TypedRound& typed, const State& state) {
    const auto wrong = [&](RoundField day, RoundField time) {
        return std::ranges::any_of(typed.problems, [&](const RoundProblem& one) {
            return one.field == RoundField::kZone || one.field == time || (one.field == day && one.problem.code == "bad_date");
        });
    };
    const auto here = [&](std::int64_t moment_s) {
        return words(state).fill("rounds.on_your_clock", {{"when", format_moment(moment_s, state)}});
    };
    if (!wrong(RoundField::kOpensDay, RoundField::kOpensTime)) {
        form.opens_here = here(typed.round.opens_at_s);
    }
    if (!wrong(RoundField::kClosesDay, RoundField::kClosesTime)) {
        form.closes_here = here(typed.round.closes_at_s);
    }
}

/// Somebody who applied: to this round, else to any; whose name holds what was typed.
const domain::ApplicationRecord* reader_of_mails(const domain::RoundRecord& round, const State& state) {
    const std::string wanted = fold_text(state.rounds.reader);
    const domain::ApplicationRecord* elsewhere = nullptr;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kApplication)) {
        const auto& one = std::get<domain::ApplicationRecord>(*record);
        const bool named = wanted.empty() || fold_text(one.application.name).contains(wanted);
        if (!named || one.state == domain::ApplicationState::kWithdrawn || state.sync.shown.person(one.person_id) == nullptr) {
            continue;
        }
        if (one.round_id == round.id) {
            return &one;
        }
        elsewhere = elsewhere == nullptr ? &one : elsewhere;
    }
    return elsewhere;
}

/// The mail to the reader whose paragraph is shown; of a partner who is not there yet, another applicant's name.
domain::MailOrder mail_to_show(const domain::ApplicationRecord& reader, domain::MailKind kind, const domain::RoundRecord& round,
                               const State& state) {
    domain::MailOrder mail = domain::mail_about_round(*state.sync.shown.person(reader.person_id), kind, &round);
    if (kind != domain::MailKind::kMatched) {
        return mail;
    }
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kApplication)) {
        const auto& other = std::get<domain::ApplicationRecord>(*record);
        if (other.person_id != reader.person_id && other.application.country != reader.application.country) {
            mail.parameters.emplace_back("partner", other.application.name);
            return mail;
        }
    }
    mail.parameters.emplace_back("partner", "");
    return mail;
}

void add_mail_previews(RoundFormView& form, const TypedRound& typed, const State& state) {
    const Texts& t = words(state);
    form.reader = state.rounds.reader;
    const domain::ApplicationRecord* reader = reader_of_mails(typed.round, state);
    if (reader == nullptr) {
        form.reader_text = t("rounds.no_reader");
        return;
    }
    const domain::Person& person = *state.sync.shown.person(reader->person_id);
    form.reader_text = t.fill("rounds.reader", {{"name", reader->application.name},
                                                {"language", t("written_in." + std::string(domain::term_name(person.language)))}});
    for (const domain::MailKind kind : {domain::MailKind::kAccepted, domain::MailKind::kMatched}) {
        MailPreviewView preview;
        preview.mail = t("my_mail." + std::string(domain::term_name(kind)));
        preview.text = domain::paragraph_of(typed.round, mail_to_show(*reader, kind, typed.round, state));
        preview.is_empty = preview.text.empty();
        if (preview.is_empty) {
            preview.text = t("rounds.no_paragraph");
        }
        form.previews.push_back(std::move(preview));
    }
}

RoundFormView form_of_round(const domain::RoundRecord& round, const State& state) {
    const Texts& t = words(state);
    RoundFormView form;
    form.is_new = round.id.empty();
    const domain::RoundRecord* former = form.is_new ? state.sync.shown.round(state.shell.route.first_id) : nullptr;
    form.heading = form.is_new ? std::string(t(former != nullptr ? "rounds.copy_heading" : "rounds.new_heading")) : round.name;
    form.lead = former != nullptr ? t.fill("rounds.copy_lead", {{"round", former->name}}) : std::string(t("rounds.form_lead"));
    for (std::size_t k = 0; k < kRoundFieldCount; ++k) {
        form.fields[k] = round_field(state, round, static_cast<RoundField>(k));
    }
    form.in_months = value_of_field(form, RoundField::kUnit) == "months";
    form.slots_by_hand = !value_of_field(form, RoundField::kSlots).empty();
    form.changed = form.is_new || is_round_changed(state);
    const TypedRound typed = round_as_typed(state, round);
    add_choices(form, round, state);
    form.criteria_text = criteria_sentence(typed.round.criteria, t);
    add_problems(form, typed, state);
    add_plan(form, typed, state);
    add_own_clock(form, typed, state);
    add_mail_previews(form, typed, state);
    return form;
}

}  // namespace

RoundsView rounds_view(const State& state) {
    RoundsView view;
    view.may_run = domain::is_staff(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.is_form = !state.shell.route.first_id.empty();
    if (!view.may_run) {
        return view;
    }
    if (view.is_form) {
        const auto round = round_to_write(state);
        view.is_unknown = !round.has_value();
        if (round) {
            view.form = form_of_round(*round, state);
        }
        return view;
    }
    for (const domain::RoundRecord* round : rounds_of(state)) {
        view.rounds.push_back(line_of_round(*round, state));
    }
    if (!view.rounds.empty()) {
        view.copy_last_address = view.rounds.front().copy_address;
        view.copy_last_label = words(state).fill("rounds.copy_last", {{"round", view.rounds.front().name}});
    }
    return view;
}

}  // namespace counterpart::app
