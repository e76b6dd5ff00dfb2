#include <catch2/catch_test_macros.hpp>

#include "app/fake_page.h"

namespace counterpart::app {

TEST_CASE("everything is there again after a reload") {
    FakePage page;
    page.start();
    page.open(made_round(40));
    page.say(SetWeight{domain::Criterion::kSector, 35});
    page.say(SavePreview{});
    page.say(SetRule{Rule::kCommonLanguage, false});
    page.say(SearchPairs{"person"});
    page.say(SortPairs{PairColumn::kPartner});
    page.say(SelectPair{2});
    page.say(SwitchLanguage{domain::UiLanguage::kSpanish});
    page.say(SwitchTheme{Theme::kDark});
    const PreviewView before = page.preview();

    FakePage again;
    again.files = page.files;
    again.start("#/rounds/current/preview");
    const PreviewView after = again.preview();
    CHECK(after.headline == before.headline);
    CHECK(after.table.rows.size() == before.table.rows.size());
    CHECK(after.table.selected == before.table.selected);
    CHECK(after.table.sort == PairColumn::kPartner);
    CHECK(after.table.search == "person");
    CHECK(after.criteria.weights[1].points == 35);
    CHECK(after.criteria.difference_caption == before.criteria.difference_caption);
    CHECK(again.view().theme == Theme::kDark);
    CHECK(again.state.preview.result == page.state.preview.result);
    CHECK(again.all<StoreDraft>().empty());
}

TEST_CASE("a device that refuses to store is said, with a way to save everything") {
    FakePage page;
    page.start();
    page.device_stores = false;
    page.open(made_round(20));
    const View view = page.view();
    CHECK(view.shell.mark == SavedMark::kFailed);
    REQUIRE(view.shell.notices.size() == 1);
    REQUIRE(view.shell.notices[0].act.has_value());
    page.say(*view.shell.notices[0].act);
    CHECK(page.all<SaveFile>().size() == 1);
}

TEST_CASE("a second tab shows, does not write, and can take over") {
    FakePage first;
    first.start();
    first.open(made_round(20));
    FakePage second;
    second.tell(PageStarted{"#/rounds/current/preview", {"en"}, 0, 0});
    second.tell(DraftsLoaded{{first.files.begin(), first.files.end()}, false});
    CHECK(second.preview().facts.pairs == "10");
    second.say(SetWeight{domain::Criterion::kSector, 3});
    CHECK(second.all<StoreDraft>().empty());
    REQUIRE(second.view().shell.notices.size() == 1);
    second.say(*second.view().shell.notices[0].act);
    CHECK(second.all<TakeOverWriting>().size() == 1);
    second.tell(WritingGranted{{first.files.begin(), first.files.end()}});
    CHECK(second.view().shell.notices.empty());
}

TEST_CASE("removing everything leaves no round and no file but the settings") {
    FakePage page;
    page.start();
    page.open(made_round(20));
    page.say(OpenDialog{Dialog::kRemoveEverything});
    page.say(RemoveEverything{});
    CHECK(page.state.shell.route.screen == Screen::kStart);
    CHECK_FALSE(page.view().shell.has_round);
    for (const auto& [name, content] : page.files) {
        CHECK(name == kSettingsFile);
    }
    page.open(made_round(20));
    CHECK(page.preview().facts.pairs == "10");
}

TEST_CASE("a round of one's own is replaced only after a question") {
    FakePage page;
    page.start();
    page.open(made_round(20));
    page.open(made_round(30));
    REQUIRE(page.view().dialog.has_value());
    CHECK(page.state.round.round->applications.size() == 20);
    page.say(CloseDialog{});
    CHECK(page.state.round.round->applications.size() == 20);
    page.open(made_round(30));
    page.say(*page.view().dialog->act);
    CHECK(page.state.round.round->applications.size() == 30);
}

TEST_CASE("the sample round is fetched once it is asked for, and a failure is said") {
    FakePage page;
    page.start();
    page.say(OpenSampleRound{});
    REQUIRE(page.all<FetchFile>().size() == 1);
    CHECK(std::get<StartView>(page.view().content).loading_sample);
    page.tell(FetchFailed{"data/sample_round.json", problem("fetch_failed")});
    CHECK_FALSE(std::get<StartView>(page.view().content).problem.empty());
}

TEST_CASE("the document says its language and the screen's title") {
    FakePage page;
    page.start();
    page.say(GoTo{"#/settings"});
    CHECK(page.all<DescribeDocument>().back().title == "Settings \u2013 Counterpart");
    page.say(SwitchLanguage{domain::UiLanguage::kSpanish});
    CHECK(page.all<DescribeDocument>().back().language == "es");
    CHECK(page.all<SetAddress>().back().address == "#/settings");
}

}  // namespace counterpart::app
