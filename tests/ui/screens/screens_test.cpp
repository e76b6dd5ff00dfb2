#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "support/sample_programme.h"
#include "ui/screens/page.h"
#include "ui/stage.h"

using namespace counterpart;
using tests::Stage;

namespace {

/// A kind of screen that the pages are held to.
struct Size {
    const char* name;
    float width, height, ratio;
    bool touch;
};

constexpr Size kSizes[] = {
    {"desktop", 1280, 800, 1, false}, {"tablet", 820, 1100, 1, true}, {"phone", 390, 844, 2, true}, {"narrow", 320, 640, 2, true}};

std::string file_text(const char* path) {
    std::string text;
    if (std::FILE* const file = path == nullptr ? nullptr : std::fopen(path, "rb")) {
        char part[65536];
        for (std::size_t count = 0; (count = std::fread(part, 1, sizeof(part), file)) > 0;) {
            text.append(part, count);
        }
        std::fclose(file);
    }
    return text;
}

/// A page with a round: the sample where a path to one is given, for pictures.
std::unique_ptr<app::FakePage> page_with_round() {
    auto page = std::make_unique<app::FakePage>();
    page->start();
    const std::string sample = file_text(std::getenv("COUNTERPART_SAMPLE"));
    const std::string map = file_text(std::getenv("COUNTERPART_MAP"));
    if (!map.empty()) {
        page->tell(app::FileFetched{"data/map.bin", map});
    }
    if (sample.empty()) {
        page->open(app::made_round(60));
    } else {
        page->tell(app::FileChosen{"sample.json", sample});
    }
    return page;
}

/// Draws the page and lets it answer what was asked for.
void show(Stage& stage, app::FakePage& page) {
    for (int pass = 0; pass < 3; ++pass) {
        app::Intents intents;
        stage.frame([&](ui::Ui& ui) {
            intents.clear();
            ui::draw(page.view(), ui, intents);
        });
        if (intents.empty()) {
            break;
        }
        for (const app::Intent& intent : intents) {
            page.say(intent);
        }
    }
}

void check_nothing_is_cut(const Stage& stage, const Size& size) {
    for (const ui::Node& node : stage.nodes()) {
        if (node.state.focusable && !node.state.hidden) {
            INFO(size.name << " " << node.name << " x " << node.rect.x << " width " << node.rect.width);
            CHECK(node.rect.x >= -0.5F);
            CHECK(node.rect.x + node.rect.width <= size.width + 0.5F);
            CHECK_FALSE(node.name.empty());
        }
    }
}

}  // namespace

TEST_CASE("no screen is cut at any size, and every control has a name") {
    for (const Size& size : kSizes) {
        for (const bool dark : {false, true}) {
            auto page = page_with_round();
            Stage stage(size.width, size.height, size.ratio);
            stage.input().touch = size.touch;
            stage.input().dark = dark;
            page->say(app::SelectPair{0});
            for (const char* screen : {"start", "rounds/current/applications", "import", "rounds/current/preview", "settings", "sign-in",
                                       "changes", "nowhere"}) {
                page->say(app::GoTo{std::string("#/") + (std::string(screen) == "start" ? "" : screen)});
                show(stage, *page);
                check_nothing_is_cut(stage, size);
                std::string name = std::string(size.name) + (dark ? "-dark-" : "-") + screen;
                std::ranges::replace(name, '/', '-');
                stage.keep_picture(name);
            }
            for (const auto section : {app::PreviewSection::kCriteria, app::PreviewSection::kFacts}) {
                page->say(app::GoTo{"#/rounds/current/preview"});
                page->say(app::ShowSection{section});
                show(stage, *page);
                check_nothing_is_cut(stage, size);
                stage.keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + "section" +
                                   std::to_string(static_cast<int>(section)));
            }
            page->say(app::OpenSelectedPair{});
            show(stage, *page);
            check_nothing_is_cut(stage, size);
            stage.keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + "pair");
            page->say(app::OpenDialog{app::Dialog::kTryChange});
            show(stage, *page);
            stage.keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + "try");
        }
    }
}

TEST_CASE("the account, and changes in every state, are cut at no size") {
    const std::string me = domain::sample_id("one");
    for (const Size& size : kSizes) {
        app::FakeEndpoint endpoint;
        app::FakePage page;
        endpoint.cookie = me;
        page.device["person"] = me;
        page.endpoint = [&](const app::AskEndpoint& question) { return app::Reports{endpoint.answer(question)}; };
        page.start("#/account");
        app::tell_time(page.state, domain::kSampleNow_s);
        Stage stage(size.width, size.height, size.ratio);
        stage.input().touch = size.touch;
        show(stage, page);
        check_nothing_is_cut(stage, size);
        CHECK(stage.find(ui::Role::kButton, "Sign out") != nullptr);
        CHECK(stage.find(ui::Role::kButton, "Delete my account and data") != nullptr);
        CHECK(stage.find(ui::Role::kSwitch, "Mail me when a topic begins") != nullptr);
        stage.keep_picture(std::string(size.name) + "-account");
        for (const char* screen : {"home", "help"}) {
            page.say(app::GoTo{std::string("#/") + screen});
            show(stage, page);
            check_nothing_is_cut(stage, size);
            stage.keep_picture(std::string(size.name) + "-" + screen);
        }
        page.endpoint = nullptr;
        page.say(app::TypeName{"Mine"});
        page.say(app::SaveName{});
        endpoint.act(
            me, domain::SaveProfile{"A name so long that it fills more than one line on a narrow phone", domain::UiLanguage::kSpanish});
        page.tell(app::NotReached{page.state.sync.asked, problem("endpoint_silent")});
        page.endpoint = [&](const app::AskEndpoint& question) { return app::Reports{endpoint.answer(question)}; };
        page.tell(app::Reminded{});
        page.say(app::GoTo{"#/changes"});
        show(stage, page);
        check_nothing_is_cut(stage, size);
        CHECK(stage.find(ui::Role::kButton, "Keep mine") != nullptr);
        CHECK(stage.find(ui::Role::kButton, "Take the other one") != nullptr);
        stage.keep_picture(std::string(size.name) + "-changes");
    }
}

TEST_CASE("every control of the preview is there by role and name") {
    auto page = page_with_round();
    page->say(app::SavePreview{});
    page->say(app::SelectPair{0});
    Stage stage;
    show(stage, *page);
    using ui::Role;
    for (const char* name : {"Different countries", "Never an earlier partner", "Never a forbidden pair", "A language in common"}) {
        CHECK(stage.find(Role::kCheckbox, name) != nullptr);
    }
    for (const char* name :
         {"Shared interests", "Wish: sector", "Wish: career stage", "Shared languages", "Shared waking hours", "Ways to keep in touch"}) {
        CHECK(stage.find(Role::kSlider, name) != nullptr);
    }
    for (const char* name : {"Save preview", "Export", "Compare with saved", "How this is proved", "Open the pair"}) {
        INFO(name);
        CHECK((stage.find(Role::kButton, name) != nullptr || stage.find(Role::kLink, name) != nullptr));
    }
    CHECK(stage.find(Role::kSwitch, "Lift the lowest pair") != nullptr);
    CHECK(stage.find(Role::kSearchField, "Find a person") != nullptr);
    CHECK(stage.find(Role::kTable, "Pairs") != nullptr);
    CHECK(stage.find(Role::kImage, "Map of the pairs") != nullptr);
    CHECK(stage.find(Role::kHeading, "Match preview") != nullptr);
}

TEST_CASE("reading order is header, criteria, table, figures") {
    auto page = page_with_round();
    Stage stage;
    show(stage, *page);
    const auto index_of = [&](ui::Role role, std::string_view name) {
        const auto& nodes = stage.nodes();
        return std::ranges::find_if(nodes, [&](const ui::Node& node) { return node.role == role && node.name == name; }) - nodes.begin();
    };
    CHECK(index_of(ui::Role::kHeading, "Match preview") < index_of(ui::Role::kCheckbox, "Different countries"));
    CHECK(index_of(ui::Role::kCheckbox, "Different countries") < index_of(ui::Role::kSlider, "Shared interests"));
    CHECK(index_of(ui::Role::kSlider, "Shared interests") < index_of(ui::Role::kTable, "Pairs"));
    CHECK(index_of(ui::Role::kTable, "Pairs") < index_of(ui::Role::kImage, "Map of the pairs"));
}

TEST_CASE("a rule is switched by a click, and the result follows") {
    auto page = page_with_round();
    Stage stage;
    show(stage, *page);
    const ui::Node* rule = stage.find(ui::Role::kCheckbox, "A language in common");
    REQUIRE(rule != nullptr);
    app::Intents intents;
    stage.click([&](ui::Ui& ui) { ui::draw(page->view(), ui, intents); }, {rule->rect.x + 8, rule->rect.y + rule->rect.height / 2});
    REQUIRE_FALSE(intents.empty());
    REQUIRE(std::holds_alternative<app::PreviewIntent>(intents[0]));
    CHECK(std::holds_alternative<app::SetRule>(std::get<app::PreviewIntent>(intents[0])));
}

TEST_CASE("an import shows its mapping, its bad rows and the way on") {
    auto page = std::make_unique<app::FakePage>();
    page->start();
    page->tell(app::FileChosen{"round.csv",
                               "Name,E-mail,Country,Sector,Career stage,Languages\n"
                               "Ana,ana@x.example,Brazil,public,early career,Portuguese\n"
                               "Bo,bo@x,Nowhere,school,late career,Danish\n"});
    for (const Size& size : kSizes) {
        Stage stage(size.width, size.height, size.ratio);
        stage.input().touch = size.touch;
        show(stage, *page);
        check_nothing_is_cut(stage, size);
        stage.keep_picture(std::string(size.name) + "-import-report");
    }
    Stage stage;
    show(stage, *page);
    CHECK(stage.find(ui::Role::kButton, "Open 1 application") != nullptr);
    CHECK(stage.find(ui::Role::kTable, "Rows that are not taken") != nullptr);
    CHECK(stage.find(ui::Role::kTextField, "Name of the round") != nullptr);
}
