#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/fake_page.h"
#include "codec/preview_json.h"

namespace counterpart::app {

TEST_CASE("an opened round is solved at once, and the proof is said in one line") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    CHECK(page.state.shell.route.screen == Screen::kPreview);
    const PreviewView view = page.preview();
    CHECK(view.status == PreviewStatus::kReady);
    CHECK(view.headline == "No other choice of pairs scores higher");
    CHECK(view.headline_detail.find("1,770 pairs") != std::string::npos);
    CHECK(view.facts.pairs == "30");
    CHECK(view.facts.alone == "0");
    CHECK(view.table.rows.size() == 30);
    for (std::size_t i = 1; i < view.table.rows.size(); ++i) {
        CHECK(view.table.rows[i - 1].score_points >= view.table.rows[i].score_points);
    }
}

TEST_CASE("a row names three where somebody alone joins a pair, and says so to who looks for them") {
    FakePage page;
    page.start();
    domain::Round round = made_round(41);
    page.open(round);
    REQUIRE(page.state.preview.result->alone.size() == 1);
    const std::string alone_id = page.state.preview.result->people[static_cast<std::size_t>(page.state.preview.result->alone[0].person)];
    round.odd_one_out = domain::OddOneOut::kTrio;
    FakePage trio;
    trio.start();
    trio.open(round);
    const PreviewView view = trio.preview();
    CHECK(view.facts.alone == "0");
    REQUIRE(view.facts.odd_ones.size() == 1);
    const auto three = std::ranges::find_if(view.table.rows, [](const PairRow& row) { return row.third >= 0; });
    REQUIRE(three != view.table.rows.end());
    CHECK(trio.state.preview.result->people[static_cast<std::size_t>(three->third)] == alone_id);
    trio.say(SearchPairs{view.table.people[static_cast<std::size_t>(three->third)].name});
    CHECK(std::ranges::any_of(trio.preview().table.rows, [](const PairRow& row) { return row.third >= 0; }));
}

TEST_CASE("who waited is not left out again, and the page says what decides") {
    FakePage page;
    page.start();
    domain::Round round = made_round(41);
    page.open(round);
    REQUIRE(page.state.preview.result->alone.size() == 1);
    round.waits = {{page.state.preview.result->people[static_cast<std::size_t>(page.state.preview.result->alone[0].person)], 100}};
    FakePage fair;
    fair.start();
    fair.open(round);
    const PreviewView view = fair.preview();
    CHECK(view.headline == "No other choice is fairer to those who waited or scores higher");
    CHECK(view.facts.odd_ones == std::vector<std::string>{"Nobody who waited is left out again."});
    CHECK(fair.state.preview.result->alone.front().person != page.state.preview.result->alone.front().person);
}

TEST_CASE("a weight that changes while the worker is busy is asked for next, and older ones are skipped") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    page.worker_answers = false;
    const std::size_t asked_before = page.all<AskWorker>().size();
    for (int points = 10; points <= 20; ++points) {
        page.say(SetWeight{domain::Criterion::kInterests, points});
    }
    CHECK(page.all<AskWorker>().size() == asked_before + 1);
    CHECK(page.preview().status == PreviewStatus::kSolving);
    page.answer_held();
    CHECK(page.state.preview.result->criteria.weight_points[0] == 10);
    page.answer_held();
    CHECK(page.state.preview.result->criteria.weight_points[0] == 20);
    CHECK(page.preview().status == PreviewStatus::kReady);
}

TEST_CASE("a stopped computation keeps the earlier result and can be started again") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    page.worker_answers = false;
    page.say(SetRule{Rule::kCommonLanguage, false});
    page.say(CancelSolve{});
    CHECK(page.preview().status == PreviewStatus::kStopped);
    CHECK(page.all<CancelWorker>().size() == 1);
    CHECK(page.preview().table.rows.size() == 20);
    page.worker_answers = true;
    page.say(SolveAgain{});
    CHECK(page.preview().status == PreviewStatus::kReady);
    CHECK_FALSE(page.state.preview.result->criteria.common_language);
}

TEST_CASE("all weights at zero are a problem with a sentence, not a result") {
    FakePage page;
    page.start();
    page.open(made_round(10));
    for (std::size_t i = 0; i < domain::kCriterionCount; ++i) {
        page.say(SetWeight{static_cast<domain::Criterion>(i), 0});
    }
    CHECK(page.preview().status == PreviewStatus::kProblem);
    CHECK_FALSE(page.preview().criteria.problem.empty());
    page.say(SetWeight{domain::Criterion::kSector, 20});
    CHECK(page.preview().status == PreviewStatus::kReady);
}

TEST_CASE("a saved preview is the measure for what changes") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    CHECK(page.preview().criteria.difference_caption == "Nothing is saved to compare with yet");
    page.say(SavePreview{});
    CHECK(page.preview().criteria.difference_caption == "As saved");
    page.say(SetWeight{domain::Criterion::kLanguages, 40});
    const PreviewView changed = page.preview();
    CHECK(changed.criteria.weights[3].saved_points == 15);
    CHECK(changed.criteria.weights[3].saved_text == "saved: 15");
    CHECK(changed.criteria.differs_from_saved);
    CHECK(page.view().shell.mark == SavedMark::kPreviewChanged);
    page.say(UseSavedCriteria{});
    CHECK_FALSE(page.preview().criteria.differs_from_saved);
    CHECK(page.view().shell.mark == SavedMark::kSaved);
}

TEST_CASE("the table is found, sorted and kept marked through a new result") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    page.say(SearchPairs{"PERSON7 "});
    REQUIRE(page.preview().table.rows.size() == 1);
    CHECK(page.state.round.people[static_cast<std::size_t>(page.preview().table.rows[0].a)].name == "Person7 Family0");
    page.say(SelectPair{0});
    page.say(SearchPairs{""});
    page.say(SortPairs{PairColumn::kPerson});
    const TableView table = page.preview().table;
    REQUIRE(table.selected >= 0);
    CHECK_FALSE(table.descending);
    CHECK(page.preview().facts.map.selected.has_value());
    page.say(SearchPairs{"nobody at all"});
    CHECK(page.preview().table.rows.empty());
    CHECK(page.preview().table.empty_text == "Nobody found with these words");
}

TEST_CASE("an odd number of people leaves one alone, with the reason") {
    FakePage page;
    page.start();
    page.open(made_round(31));
    const PreviewView view = page.preview();
    CHECK(view.headline == "No other choice leaves fewer alone or scores higher");
    CHECK(view.facts.alone == "1");
    CHECK(view.facts.alone_title == "One person stays alone");
    CHECK_FALSE(view.facts.alone_text.empty());
    page.say(OpenDialog{Dialog::kAlone});
    REQUIRE(page.view().dialog.has_value());
    CHECK(page.view().dialog->paragraphs.size() == 2);
}

TEST_CASE("lifting the lowest pair says its price before and after") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    REQUIRE(page.state.preview.cost.has_value());
    page.say(LiftLowestPair{true});
    CHECK(page.preview().criteria.lift);
    CHECK(page.preview().status == PreviewStatus::kReady);
    CHECK(page.state.preview.facts.statistics.lowest_points == page.state.preview.cost->lowest_score_of_lifted_points);
}

TEST_CASE("keeping the saved pairs leaves them where they are while the weights change, and lets go again") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    CHECK_FALSE(page.preview().criteria.can_keep);
    page.say(SavePreview{});
    page.say(KeepSavedPairs{true});
    page.say(SetWeight{domain::Criterion::kSector, 40});
    page.say(SetWeight{domain::Criterion::kInterests, 0});
    CHECK(page.preview().criteria.keep);
    CHECK(page.preview().criteria.keep_caption == "20 pairs kept, the others matched anew");
    CHECK(page.preview().headline == "Around the kept pairs, no other choice is better");
    CHECK(page.state.preview.facts.comparison->pairs_new == 0);
    page.say(KeepSavedPairs{false});
    CHECK_FALSE(page.preview().criteria.keep);
    CHECK(page.state.preview.facts.comparison->pairs_new > 0);
    CHECK(page.state.round.round->announced_pairs.empty());
}

TEST_CASE("two previews are compared by who gains and who loses where scores compare, and by what their criteria differ in") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    page.say(SavePreview{});
    page.say(OpenDialog{Dialog::kCompare});
    const auto value_of = [&](std::string_view name) {
        const DialogView dialog = page.view().dialog.value();
        const auto found = std::ranges::find(dialog.figures, name, &std::pair<std::string, std::string>::first);
        return found == dialog.figures.end() ? std::string("none") : found->second;
    };
    CHECK(value_of("Criteria") == "the same in both");
    CHECK(page.view().dialog->dots.empty());
    const domain::MatchedPair first = page.state.preview.result->pairs[0];
    const std::vector<std::string>& ids = page.state.preview.result->people;
    page.say(ForbidPair{ids[static_cast<std::size_t>(first.a)], ids[static_cast<std::size_t>(first.b)]});
    const DialogView forbidden = page.view().dialog.value();
    const pairing::PreviewComparison comparison = page.state.preview.facts.comparison.value();
    REQUIRE_FALSE(comparison.changed.empty());
    CHECK(forbidden.dots.size() == comparison.changed.size());
    const int gain = std::stoi(value_of("New partner scores higher"));
    const int lose = std::stoi(value_of("New partner scores lower"));
    const int same = std::stoi(value_of("New partner scores the same"));
    CHECK(gain + lose + same == static_cast<int>(comparison.changed.size()));
    CHECK(std::ranges::count_if(forbidden.dots, [](const auto& dot) { return dot.second > dot.first; }) == gain);
    float change_points = 0;  // each pair counts for both of its people
    for (const auto& [before, after] : forbidden.dots) {
        change_points += after - before;
    }
    CHECK(static_cast<std::int64_t>(change_points) == 2 * comparison.total_difference_points);
    page.say(SetWeight{domain::Criterion::kLanguages, 40});
    page.say(LiftLowestPair{true});
    page.say(SetRule{Rule::kCommonLanguage, false});
    CHECK(value_of("A language in common") == "always \u2192 not asked for");
    CHECK(value_of("Different countries") == "none");
    CHECK(value_of("Shared languages") == "15 \u2192 40");
    CHECK(value_of("Shared interests") == "none");
    CHECK(value_of("What comes first") == "the total \u2192 the lowest pair");
    CHECK(value_of("New partner scores higher") == "none");
    CHECK(page.view().dialog->dots.empty());
}

TEST_CASE("the proof is explained with its numbers") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    page.say(OpenDialog{Dialog::kProof});
    const auto dialog = page.view().dialog;
    REQUIRE(dialog.has_value());
    CHECK(dialog->figures.size() >= 7);
    CHECK(dialog->figures[1].second == "780");
    CHECK(dialog->figures[3].second == dialog->figures[4].second);
    page.say(CloseDialog{});
    CHECK_FALSE(page.view().dialog.has_value());
}

TEST_CASE("an exported preview, opened again, shows the same screen") {
    FakePage page;
    page.start();
    page.open(made_round(60));
    page.say(SetWeight{domain::Criterion::kSector, 33});
    page.say(ExportPreview{});
    const auto saved = page.all<SaveFile>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].name == "round-3.json");

    FakePage other;
    other.start();
    other.tell(FileChosen{"round-3.json", saved[0].content});
    CHECK(other.preview().headline == page.preview().headline);
    CHECK(other.state.preview.result == page.state.preview.result);
    CHECK(other.state.preview.criteria.weight_points[1] == 33);
    CHECK(other.preview().criteria.difference_caption == "As saved");
}

TEST_CASE("a preview that was tampered with is refused") {
    FakePage page;
    page.start();
    page.open(made_round(20));
    domain::MatchPreview preview = *page.state.preview.result;
    std::swap(preview.pairs[0].b, preview.pairs[1].b);
    FakePage other;
    other.start();
    other.tell(FileChosen{"bad.json", codec::encode_preview(*page.state.round.round, preview)});
    CHECK(other.state.shell.route.screen == Screen::kImport);
    CHECK_FALSE(other.import().file_problem.empty());
    CHECK_FALSE(other.state.round.round.has_value());
}

TEST_CASE("pairs are exported with the page's own headings") {
    FakePage page;
    page.start();
    page.open(made_round(20));
    page.say(ExportPairs{});
    const auto files = page.all<SaveFile>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "round-3.csv");
    CHECK(files[0].content.find("pairs_csv.") == std::string::npos);
}

TEST_CASE("a worker that dies is said, and starting again heals it") {
    FakePage page;
    page.start();
    page.open(made_round(20));
    page.tell(WorkerFailed{problem("worker_failed", {}, "unreachable")});
    CHECK(page.preview().status == PreviewStatus::kProblem);
    CHECK(page.preview().problem.find("unreachable") != std::string::npos);
    page.say(SolveAgain{});
    CHECK(page.preview().status == PreviewStatus::kReady);
}

}  // namespace counterpart::app
