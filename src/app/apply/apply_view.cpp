#include "app/apply/apply_view.h"

#include <algorithm>
#include <span>

#include "app/app.h"
#include "app/apply/apply.h"
#include "app/apply/apply_draft.h"
#include "app/apply/shown_fields.h"
#include "app/home/clocks.h"
#include "app/sync/sync.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "base/time_zone.h"
#include "domain/country.h"
#include "domain/email.h"
#include "domain/language.h"
#include "domain/partner_estimate.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kMostSuggestions = 12;
constexpr std::int32_t kFew = 5;

/// The names of all in a table, sorted as people look for them.
template <typename Row>
std::vector<NamedChoice> sorted_choices(std::span<const Row> rows, domain::UiLanguage language) {
    std::vector<std::pair<std::string, NamedChoice>> folded;
    for (const Row& row : rows) {
        const std::string_view name = language == domain::UiLanguage::kSpanish ? row.name_es : row.name_en;
        folded.emplace_back(fold_text(name), NamedChoice{name, row.code});
    }
    std::ranges::sort(folded, {}, &std::pair<std::string, NamedChoice>::first);
    std::vector<NamedChoice> choices;
    std::ranges::transform(folded, std::back_inserter(choices), &std::pair<std::string, NamedChoice>::second);
    return choices;
}

const std::vector<NamedChoice>& country_choices(domain::UiLanguage language) {
    static const std::array<std::vector<NamedChoice>, 2> kChoices{sorted_choices(domain::all_countries(), domain::UiLanguage::kEnglish),
                                                                  sorted_choices(domain::all_countries(), domain::UiLanguage::kSpanish)};
    return kChoices[static_cast<std::size_t>(language)];
}

const std::vector<NamedChoice>& language_choices(domain::UiLanguage language) {
    static const std::array<std::vector<NamedChoice>, 2> kChoices{sorted_choices(domain::all_languages(), domain::UiLanguage::kEnglish),
                                                                  sorted_choices(domain::all_languages(), domain::UiLanguage::kSpanish)};
    return kChoices[static_cast<std::size_t>(language)];
}

/// The next round that is planned, said in words; or that none is known.
std::string closed_text_of(const State& state) {
    const Texts& t = words(state);
    const domain::RoundRecord* next = next_round_record(state);
    return next == nullptr ? std::string(t("apply.closed"))
                           : t.fill("apply.opens", {{"round", next->name}, {"when", format_moment(next->opens_at_s, state)}});
}

void add_kept(const State& state, ApplyView& view) {
    const Texts& t = words(state);
    const std::string time = state.shell.saved_at_s == 0 ? std::string() : format_moment(state.shell.saved_at_s, state);
    switch (state.shell.storage.saving()) {
        case Saving::kSaved:
            view.kept_heading = time.empty() ? std::string(t("apply.kept")) : t.fill("apply.kept_at", {{"time", time}});
            break;
        case Saving::kBusy:
        case Saving::kLoading: view.kept_heading = t("apply.keeping"); break;
        case Saving::kFailed:
        case Saving::kUnreadable: view.kept_heading = t("apply.not_kept"); break;
        case Saving::kNowhere: view.kept_heading = t("saved.nowhere"); break;
        case Saving::kOtherTab: view.kept_heading = t("apply.other_tab"); break;
    }
    const int waiting = waiting_changes(state).to_send;
    view.offline = !state.shell.online;
    view.kept_text = waiting > 0    ? t.count("apply.changes_wait", waiting)
                     : view.offline ? std::string(t("apply.offline"))
                                    : std::string(t("apply.not_sent"));
}

void add_problems(const State& state, ApplyView& view) {
    const Texts& t = words(state);
    const std::array<std::pair<std::string_view, std::string*>, 11> fields{{{"name", &view.problem_name},
                                                                            {"email", &view.problem_email},
                                                                            {"languages", &view.problem_languages},
                                                                            {"country", &view.problem_country},
                                                                            {"time_zone", &view.problem_time_zone},
                                                                            {"sector", &view.problem_sector},
                                                                            {"career_stage", &view.problem_career_stage},
                                                                            {"contact_methods", &view.problem_contact_methods},
                                                                            {"absences", &view.problem_absences},
                                                                            {"code_accepted", &view.problem_code},
                                                                            {"looked_at", &view.problem_looked_at}}};
    for (const auto& [field, found] : state.apply.problems) {
        const auto place = std::ranges::find(fields, field, [](const auto& entry) { return entry.first; });
        (place == fields.end() ? view.problem : *place->second) = sentence_of(t, found);
    }
}

/// How choosy the wishes are, as earlier rounds tell.
std::string chance_of(const State& state, const domain::Application& application) {
    const auto& counts = state.visitor.counts;
    if (!counts || counts->rounds == 0) {
        return {};
    }
    const Texts& t = words(state);
    const std::int32_t possible = domain::possible_partners(*counts, application);
    return possible < kFew ? std::string(t("apply.chance_few"))
                           : t.fill("apply.chance", {{"count", format_count(possible, t.language())},
                                                     {"people", format_count(counts->people, t.language())}});
}

std::string clock_in(const State& state, std::string_view zone) {
    const auto offset = utc_offset_minutes(zone, state.shell.now_s);
    if (!offset) {
        return {};
    }
    const std::int64_t local_s = state.shell.now_s + *offset * kSecondsPerMinute;
    return words(state).fill("apply.clock_there",
                             {{"time", format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute))}});
}

/// Interests to choose from: a first list of ours, for all who do not know what to say.
void add_suggestions(const std::vector<std::string>& chosen, const Texts& t, ApplyView& view) {
    constexpr std::array<std::string_view, 16> kKeys{
        "reading",      "children",   "digital",       "open_access", "cataloguing",   "preservation", "teaching",       "community",
        "social_media", "management", "local_history", "data",        "accessibility", "makerspaces",  "sustainability", "rights"};
    for (const std::string_view key : kKeys) {
        const std::string_view interest = t("interest." + std::string(key));
        const auto same = [&](const std::string& one) { return fold_text(one) == fold_text(interest); };
        if (view.suggestions.size() < kMostSuggestions && std::ranges::none_of(chosen, same)) {
            view.suggestions.push_back(interest);
        }
    }
}

}  // namespace

ApplyView apply_view(const State& state) {
    const Texts& t = words(state);
    ApplyView view;
    view.may_write = state.shell.storage.may_write();
    view.signed_in = !domain::is_visitor(state.sync.you);
    const domain::RoundRecord* round = open_round_record(state);
    view.open = round != nullptr;
    view.loading = round == nullptr && state.shell.online && state.sync.heard_at_s == 0;
    if (round == nullptr) {
        view.heading = t("apply.title");
        view.closed_text = closed_text_of(state);
        return view;
    }
    view.heading = t.fill("apply.for_round", {{"round", round->name}});
    view.closes_text = state.shell.now_s < round->closes_at_s ? t.fill("apply.closes", {{"when", format_moment(round->closes_at_s, state)}})
                                                              : std::string(t("apply.correct"));
    add_kept(state, view);
    if (!state.apply.draft) {
        return view;
    }
    const ApplyDraft& draft = *state.apply.draft;
    view.draft = &draft;
    view.sent_before =
        own_application(state, round->id) != nullptr && draft.application_id == own_application(state, round->id)->application.id;
    view.must_look_at = must_look_at(draft, draft.step);
    if (const auto checked = domain::check_email(draft.text(ApplyText::kEmail))) {
        view.email_meant = checked->likely_meant;
    }
    view.clock_there = clock_in(state, draft.text(ApplyText::kTimeZone));
    const domain::SubmitApplication body = submission_of(draft, state.shell.language);
    view.chance = chance_of(state, body.application);
    view.countries = &country_choices(t.language());
    view.languages = &language_choices(t.language());
    add_problems(state, view);
    add_suggestions(body.application.interests, t, view);
    view.shown = shown_fields(body.application, body.shared, t);
    return view;
}

}  // namespace counterpart::app
