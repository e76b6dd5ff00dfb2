#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "app/preview/preview.h"
#include "app/round/round.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "base/text_fold.h"
#include "pairing/score.h"

namespace counterpart::app {
namespace {

void add_result_rows(const PreviewState& preview, std::vector<PairRow>& rows) {
    rows.reserve(preview.result->pairs.size());
    for (const domain::MatchedPair& pair : preview.result->pairs) {
        if (preview.tab == PairTab::kAll || pair.fixed) {
            const auto trio = std::ranges::lower_bound(preview.result->trios, pair.a, {}, &domain::Trio::a);
            const bool is_trio = trio != preview.result->trios.end() && trio->a == pair.a;
            rows.push_back({pair.a, pair.b, pair.score_points, pair.parts, pair.fixed, false, is_trio ? trio->third : -1});
        }
    }
}

void add_forbidden_rows(const State& state, std::vector<PairRow>& rows) {
    for (const domain::PersonPair& pair : state.round.round->forbidden_pairs) {
        const auto a = person_of(state, pair.first);
        const auto b = person_of(state, pair.second);
        if (a >= 0 && b >= 0) {
            const auto parts = pairing::pair_score_parts(state.round.compiled.input, state.preview.criteria, a, b);
            rows.push_back({a, b, pairing::score_points(parts), parts, false, true, -1});
        }
    }
}

void keep_found(const State& state, std::vector<PairRow>& rows) {
    const std::string wanted = fold_text(state.preview.search);
    if (wanted.empty()) {
        return;
    }
    const auto& people = state.round.people;
    const auto has = [&](domain::PersonIndex person) {
        return people[static_cast<std::size_t>(person)].search.find(wanted) != std::string::npos;
    };
    std::erase_if(rows, [&](PairRow& row) {
        if (row.third >= 0 && has(row.third)) {
            return false;
        }
        const bool first = has(row.a);
        if (!first && has(row.b)) {
            std::swap(row.a, row.b);  // the person who was looked for stands first
            return false;
        }
        return !first;
    });
}

void keep_bar(const PreviewState& preview, std::vector<PairRow>& rows) {
    const auto& bars = preview.facts.bars;
    if (preview.bar < 0 || static_cast<std::size_t>(preview.bar) >= bars.size()) {
        return;
    }
    const pairing::HistogramBar& bar = bars[static_cast<std::size_t>(preview.bar)];
    std::erase_if(rows, [&](const PairRow& row) { return row.score_points < bar.from_points || row.score_points >= bar.to_points; });
}

// Which criterion gives most decides first, so that pairs with the same strength stand together.
std::int32_t strongest_part(const PairRow& row) {
    return static_cast<std::int32_t>(std::ranges::max_element(row.parts) - row.parts.begin());
}

void sort_rows(const State& state, std::vector<PairRow>& rows) {
    const auto& people = state.round.people;
    const auto name = [&](domain::PersonIndex person) -> const std::string& { return people[static_cast<std::size_t>(person)].sort; };
    const auto before = [&](const PairRow& one, const PairRow& other) {
        switch (state.preview.sort) {
            case PairColumn::kPerson: return name(one.a) < name(other.a);
            case PairColumn::kPartner: return name(one.b) < name(other.b);
            case PairColumn::kParts: return strongest_part(one) < strongest_part(other);
            case PairColumn::kScore: return one.score_points < other.score_points;
        }
        return false;
    };
    // Equal rows keep the order of the names, whichever way the column runs.
    std::ranges::sort(
        rows, [&](const PairRow& one, const PairRow& other) { return std::tie(name(one.a), one.a) < std::tie(name(other.a), other.a); });
    std::ranges::stable_sort(
        rows, [&](const PairRow& one, const PairRow& other) { return state.preview.descending ? before(other, one) : before(one, other); });
}

std::int32_t row_of_selected(const State& state, const std::vector<PairRow>& rows) {
    const auto a = person_of(state, state.preview.selected_first_id);
    const auto b = person_of(state, state.preview.selected_second_id);
    const auto found =
        std::ranges::find_if(rows, [&](const PairRow& row) { return (row.a == a && row.b == b) || (row.a == b && row.b == a); });
    return a < 0 || found == rows.end() ? -1 : static_cast<std::int32_t>(found - rows.begin());
}

}  // namespace

void refresh_rows(State& state) {
    PreviewState& preview = state.preview;
    preview.rows.clear();
    preview.selected_row = -1;
    if (!state.round.ready()) {
        return;
    }
    if (preview.tab == PairTab::kForbidden) {
        add_forbidden_rows(state, preview.rows);
    } else if (preview.result) {
        add_result_rows(preview, preview.rows);
        keep_bar(preview, preview.rows);
    }
    keep_found(state, preview.rows);
    sort_rows(state, preview.rows);
    preview.selected_row = row_of_selected(state, preview.rows);
}

void on(State& state, const SelectPair& intent, Effects& /*effects*/) {
    PreviewState& preview = state.preview;
    if (intent.pair < 0 || static_cast<std::size_t>(intent.pair) >= preview.rows.size()) {
        return;
    }
    const PairRow& row = preview.rows[static_cast<std::size_t>(intent.pair)];
    preview.selected_first_id = state.round.compiled.people[static_cast<std::size_t>(row.a)];
    preview.selected_second_id = state.round.compiled.people[static_cast<std::size_t>(row.b)];
    preview.selected_row = intent.pair;
}

void on(State& state, const OpenSelectedPair& /*intent*/, Effects& effects) {
    if (state.preview.selected_row >= 0) {
        go_to(state, pair_address(state.preview.selected_first_id, state.preview.selected_second_id), effects);
    }
}

void on(State& state, const SortPairs& intent, Effects& /*effects*/) {
    PreviewState& preview = state.preview;
    const bool same = preview.sort == intent.column;
    preview.descending = same ? !preview.descending : intent.column == PairColumn::kScore;
    preview.sort = intent.column;
    refresh_rows(state);
}

void on(State& state, const SearchPairs& intent, Effects& /*effects*/) {
    state.preview.search = intent.text;
    refresh_rows(state);
}

void on(State& state, const FilterScores& intent, Effects& /*effects*/) {
    state.preview.bar = state.preview.bar == intent.bar ? -1 : intent.bar;
    refresh_rows(state);
}

void on(State& state, const ShowTab& intent, Effects& /*effects*/) {
    state.preview.tab = intent.tab;
    refresh_rows(state);
}

void on(State& state, const ShowSection& intent, Effects& /*effects*/) { state.preview.section = intent.section; }

void on(State& state, const ShowMoreLowest& intent, Effects& /*effects*/) { state.preview.more_lowest = intent.more; }

}  // namespace counterpart::app
