#include "app/round/round.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/applications/applications.h"
#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/shell/shell.h"
#include "app/text/names.h"
#include "base/text_fold.h"
#include "codec/round_json.h"
#include "domain/country.h"
#include "domain/matching_round.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kSamplePath = "data/sample_round.json";
constexpr std::string_view kMapPath = "data/map.bin";

void compile_open_round(State& state) {
    RoundState& open = state.round;
    auto compiled = pairing::compile_round(*open.round);
    open.problem.reset();
    ++open.version;
    if (compiled) {
        open.compiled = *std::move(compiled);
    } else {
        open.compiled = {};
        open.problem = compiled.error();
    }
    write_person_lines(state);
}

void forget_former_round(State& state) {
    PreviewState& preview = state.preview;
    preview.result.reset();
    preview.cost.reset();
    preview.saved.reset();
    preview.facts = {};
    preview.search.clear();
    preview.bar = -1;
    preview.tab = PairTab::kAll;
    preview.selected_first_id.clear();
    preview.selected_second_id.clear();
    state.pair = {};
    state.applications = {};
}

void take_round(State& state, domain::Round round) {
    state.round.round = std::move(round);
    state.round.load_problem.reset();
    state.round.likely_duplicates = domain::find_likely_duplicates(state.round.round->applications);
    forget_former_round(state);
    state.preview.criteria.keep_announced = state.preview.criteria.keep_announced && !state.round.round->announced_pairs.empty();
    compile_open_round(state);
    write_application_lines(state);
}

void erase_pair(std::vector<domain::PersonPair>& pairs, const domain::PersonPair& pair) { std::erase(pairs, pair); }

void add_pair(std::vector<domain::PersonPair>& pairs, const domain::PersonPair& pair) {
    const auto place = std::ranges::lower_bound(pairs, pair);
    if (place == pairs.end() || *place != pair) {
        pairs.insert(place, pair);
    }
}

// A person has one partner at most, so a new fixed pair takes the place of the older ones of both.
void drop_fixed_pairs_of(std::vector<domain::PersonPair>& pairs, const domain::PersonPair& pair) {
    const auto has = [](const domain::PersonPair& fixed, const std::string& id) { return fixed.first == id || fixed.second == id; };
    std::erase_if(pairs, [&](const domain::PersonPair& fixed) { return has(fixed, pair.first) || has(fixed, pair.second); });
}

void round_changed(State& state, Effects& effects) {
    compile_open_round(state);
    store_round(state, effects);
    want_preview(state, effects);
}

/// What to do with two people, and what takes it back.
struct PairChange {
    domain::PersonPair pair;
    std::string_view message_key;
    std::vector<Intent> undo;
};

void tell_pair_change(State& state, PairChange change) {
    const auto a = person_of(state, change.pair.first);
    const auto b = person_of(state, change.pair.second);
    if (a < 0 || b < 0) {
        return;
    }
    const Texts& t = words(state);
    const auto& people = state.round.people;
    std::string text = t.fill(change.message_key,
                              {{"first", people[static_cast<std::size_t>(a)].name}, {"second", people[static_cast<std::size_t>(b)].name}});
    show_toast(state, std::move(text), std::string(t("toast.undo")), std::move(change.undo));
}

std::vector<Intent> way_back(const domain::Round& round, const domain::PersonPair& pair) {
    std::vector<Intent> undo;
    if (std::ranges::contains(round.fixed_pairs, pair)) {
        undo.emplace_back(FixPair{pair.first, pair.second});
    } else if (std::ranges::contains(round.forbidden_pairs, pair)) {
        undo.emplace_back(ForbidPair{pair.first, pair.second});
    } else {
        undo.emplace_back(FreePair{pair.first, pair.second});
    }
    for (const domain::PersonPair& fixed : round.fixed_pairs) {
        const bool shares =
            fixed.first == pair.first || fixed.first == pair.second || fixed.second == pair.first || fixed.second == pair.second;
        if (shares && fixed != pair) {
            undo.emplace_back(FixPair{fixed.first, fixed.second});
        }
    }
    return undo;
}

}  // namespace

void store_round(State& state, Effects& effects) {
    if (state.round.round) {
        state.shell.storage.store(kRoundFile, codec::encode_round(*state.round.round), effects);
    }
}

void open_round(State& state, domain::Round round, RoundOrigin origin, Effects& effects) {
    take_round(state, std::move(round));
    if (origin == RoundOrigin::kNew) {
        store_round(state, effects);
        state.shell.storage.remove(kSavedFile, effects);
    }
    want_preview(state, effects);
}

void open_round_with_preview(State& state, domain::Round round, domain::MatchPreview preview, Effects& effects) {
    open_round(state, std::move(round), RoundOrigin::kNew, effects);
    state.preview.criteria = preview.criteria;
    state.preview.saved = preview;
    show_result(state, std::move(preview));
    store_saved_preview(state, effects);
    want_preview(state, effects);
}

void offer_round(State& state, PendingRound pending, Effects& effects) {
    const bool would_lose = state.round.round.has_value() && !state.round.round->synthetic;
    state.round.pending = std::move(pending);
    if (would_lose) {
        state.shell.dialog = Dialog::kReplaceRound;
    } else {
        on(state, ReplaceRound{}, effects);
    }
}

Result<void> offer_those_who_wait(State& state, std::string_view round_id, Effects& effects) {
    auto people = domain::matching_round(state.sync.shown, round_id);
    if (!people) {
        return std::unexpected(std::move(people).error());
    }
    offer_round(state, {*std::move(people), std::nullopt, state.sync.shown.round(round_id)->criteria}, effects);
    return {};
}

void write_person_lines(State& state) {
    RoundState& open = state.round;
    const Texts& t = words(state);
    open.people.clear();
    open.people.reserve(open.compiled.people.size());
    for (const std::int32_t index : open.compiled.application_of_person) {
        const domain::Application& application = open.round->applications[static_cast<std::size_t>(index)];
        PersonLine& line = open.people.emplace_back();
        line.name = application.name;
        line.country = domain::country_name(application.country, t.language());
        const std::string sector(t("sector." + std::string(domain::term_name(application.sector))));
        line.caption = dotted(std::vector<std::string>{line.country, sector});
        line.sort = fold_text(application.name);
        line.search = line.sort + ' ' + fold_text(line.country + ' ' + sector + ' ' + application.workplace + ' ' + application.email);
    }
}

domain::PersonIndex person_of(const State& state, std::string_view application_id) {
    const auto& ids = state.round.compiled.people;
    const auto found = std::ranges::lower_bound(ids, application_id, {}, [](const std::string& id) { return std::string_view(id); });
    return found != ids.end() && *found == application_id ? static_cast<domain::PersonIndex>(found - ids.begin()) : -1;
}

const domain::Application& application_of(const State& state, domain::PersonIndex person) {
    const auto index = state.round.compiled.application_of_person[static_cast<std::size_t>(person)];
    return state.round.round->applications[static_cast<std::size_t>(index)];
}

void on(State& state, const OpenSampleRound& /*intent*/, Effects& effects) {
    state.round.loading_sample = true;
    state.round.load_problem.reset();
    effects.emplace_back(FetchFile{std::string(kSamplePath)});
}

void on(State& state, const ReplaceRound& /*intent*/, Effects& effects) {
    if (!state.round.pending) {
        return;
    }
    PendingRound pending = *std::exchange(state.round.pending, std::nullopt);
    state.shell.dialog = Dialog::kNone;
    if (pending.saved) {
        open_round_with_preview(state, std::move(pending.round), *std::move(pending.saved), effects);
    } else {
        state.preview.criteria = pending.criteria.value_or(state.preview.criteria);
        open_round(state, std::move(pending.round), RoundOrigin::kNew, effects);
    }
    go_to(state, kPreviewAddress, effects);
}

void on(State& state, const DownloadRound& /*intent*/, Effects& effects) {
    if (state.round.round) {
        effects.emplace_back(SaveFile{file_name_of(state, "json"), "application/json", codec::encode_round(*state.round.round)});
    }
}

// The saved pairs become part of the round, so that a preview around them can be checked wherever it goes.
void on(State& state, const KeepSavedPairs& intent, Effects& effects) {
    if (!state.round.round || (intent.on && !state.preview.saved)) {
        return;
    }
    state.preview.criteria.keep_announced = intent.on;
    state.round.round->announced_pairs = intent.on ? domain::person_pairs(*state.preview.saved) : std::vector<domain::PersonPair>();
    round_changed(state, effects);
}

void on(State& state, const FixPair& intent, Effects& effects) {
    if (!state.round.round || intent.first_id == intent.second_id) {
        return;
    }
    domain::Round& round = *state.round.round;
    const auto pair = domain::make_person_pair(intent.first_id, intent.second_id);
    PairChange change{pair, "toast.pair_fixed", way_back(round, pair)};
    drop_fixed_pairs_of(round.fixed_pairs, pair);
    erase_pair(round.forbidden_pairs, pair);
    add_pair(round.fixed_pairs, pair);
    round_changed(state, effects);
    tell_pair_change(state, std::move(change));
}

void on(State& state, const ForbidPair& intent, Effects& effects) {
    if (!state.round.round || intent.first_id == intent.second_id) {
        return;
    }
    domain::Round& round = *state.round.round;
    const auto pair = domain::make_person_pair(intent.first_id, intent.second_id);
    std::vector<Intent> undo = way_back(round, pair);
    undo.resize(1);
    erase_pair(round.fixed_pairs, pair);
    add_pair(round.forbidden_pairs, pair);
    round_changed(state, effects);
    tell_pair_change(state, {pair, "toast.pair_forbidden", std::move(undo)});
}

void on(State& state, const FreePair& intent, Effects& effects) {
    if (!state.round.round) {
        return;
    }
    domain::Round& round = *state.round.round;
    const auto pair = domain::make_person_pair(intent.first_id, intent.second_id);
    std::vector<Intent> undo = way_back(round, pair);
    undo.resize(1);
    erase_pair(round.fixed_pairs, pair);
    erase_pair(round.forbidden_pairs, pair);
    round_changed(state, effects);
    tell_pair_change(state, {pair, "toast.pair_freed", std::move(undo)});
}

void on(State& state, const FileFetched& report, Effects& effects) {
    if (report.path == kMapPath) {
        state.map_file = report.content;
        return;
    }
    if (report.path != kSamplePath || !state.round.loading_sample) {
        return;
    }
    state.round.loading_sample = false;
    auto decoded = codec::decode_round(report.content);
    if (decoded) {
        offer_round(state, {std::move(decoded->value), std::nullopt}, effects);
    } else {
        state.round.load_problem = decoded.error().front();
    }
}

void on(State& state, const FetchFailed& report, Effects& /*effects*/) {
    if (report.path == kSamplePath) {
        state.round.loading_sample = false;
        state.round.load_problem = report.problem;
    }
}

}  // namespace counterpart::app
