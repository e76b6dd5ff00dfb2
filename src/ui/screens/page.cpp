#include "ui/screens/page.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/gallery.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

Icon mark_icon(app::SavedMark mark) {
    switch (mark) {
        case app::SavedMark::kSaved: return Icon::kCloudCheck;
        case app::SavedMark::kBusy: return Icon::kCloudUpload;
        case app::SavedMark::kPreviewChanged: return Icon::kPencil;
        case app::SavedMark::kOffline: return Icon::kCloudOff;
        case app::SavedMark::kFailed: return Icon::kTriangleAlert;
    }
    return Icon::kCloudCheck;
}

using Items = std::vector<NavigationItem>;

NavigationItem account_item(const app::View& view) {
    const app::Texts& t = *view.words;
    const bool current =
        view.screen == app::Screen::kAccount || view.screen == app::Screen::kChanges || view.screen == app::Screen::kSignIn;
    const bool away = !view.shell.signed_in && !view.shell.change_count.empty();
    return {.label = t(view.shell.signed_in ? "nav.account"
                       : away               ? "nav.changes"
                                            : "nav.sign_in"),
            .href = view.shell.signed_in ? app::kAccountAddress
                    : away               ? app::kChangesAddress
                                         : app::kSignInAddress,
            .icon = Icon::kUser,
            .alert = view.shell.change_count,
            .current = current};
}

NavigationItem item_of(const app::View& view, std::string_view key, std::string_view href, Icon icon, app::Screen screen) {
    return {.label = (*view.words)(key), .href = href, .icon = icon, .current = view.screen == screen};
}

/// The ways of somebody who takes part.
Items participant_items(const app::View& view) {
    using app::Screen;
    Items items{item_of(view, "nav.my_home", app::kHomeAddress, Icon::kHouse, Screen::kHome)};
    if (view.shell.has_partner) {
        items.push_back(item_of(view, "nav.topics", app::kTopicsAddress, Icon::kMessageCircle, Screen::kTopics));
        items.push_back(item_of(view, "nav.forum", app::kForumAddress, Icon::kMessagesSquare, Screen::kForum));
        items.push_back(item_of(view, "nav.photos", app::kPhotosAddress, Icon::kImage, Screen::kPhotos));
        items.push_back(item_of(view, "nav.words", app::kWordsAddress, Icon::kLanguages, Screen::kWords));
    }
    if (view.shell.may_apply) {
        items.push_back(item_of(view, "nav.application", app::kApplyAddress, Icon::kFileText, Screen::kApply));
    }
    items.push_back(account_item(view));
    if (view.shell.signed_in) {
        items.push_back(item_of(view, "nav.help", app::kHelpAddress, Icon::kLifeBuoy, Screen::kHelp));
    }
    return items;
}

/// The ways of a coordinator, and of a visitor.
Items round_items(const app::View& view) {
    const app::Texts& t = *view.words;
    const bool preview = view.screen == app::Screen::kPreview || view.screen == app::Screen::kPair;
    if (!view.shell.has_round) {
        return {item_of(view, "nav.home", app::kStartAddress, Icon::kHouse, app::Screen::kStart),
                item_of(view, "nav.topics", app::kTopicsAddress, Icon::kMessageCircle, app::Screen::kTopics),
                item_of(view, "nav.forum", app::kForumAddress, Icon::kMessagesSquare, app::Screen::kForum),
                item_of(view, "nav.import", app::kImportAddress, Icon::kFileUp, app::Screen::kImport)};
    }
    return {{.label = t("nav.applications"),
             .href = app::kApplicationsAddress,
             .icon = Icon::kFileText,
             .count = view.shell.application_count,
             .current = view.screen == app::Screen::kApplications},
            {.label = t("nav.preview"), .href = app::kPreviewAddress, .icon = Icon::kShuffle, .current = preview}};
}

/// Behind the way to the forum, or behind all ways where there is none.
void add_events_item(Items& items, const app::View& view) {
    const auto forum = std::ranges::find(items, app::kForumAddress, &NavigationItem::href);
    items.insert(forum == items.end() ? forum : forum + 1,
                 item_of(view, "nav.events", app::kEventsAddress, Icon::kCalendarPlus, app::Screen::kEvents));
}

/// The partnerships for those who lead rounds, and what waits for an answer for everybody who looks after the programme; behind the first way.
void add_team_items(Items& items, const app::View& view) {
    Items team;
    if (view.shell.runs_rounds) {
        team.push_back(item_of(view, "nav.cockpit", app::kCockpitAddress, Icon::kHeartHandshake, app::Screen::kCockpit));
    }
    if (view.shell.writes_topics) {
        team.push_back(item_of(view, "nav.inbox", app::kInboxAddress, Icon::kLifeBuoy, app::Screen::kInbox));
        team.back().alert = view.shell.open_requests;
    }
    items.insert_range(items.empty() ? items.end() : items.begin() + 1, team);
}

Items rail_items(const app::View& view) {
    Items items = view.shell.takes_part ? participant_items(view) : Items();
    if (view.shell.has_round || !view.shell.takes_part) {
        items.append_range(round_items(view));
    }
    if (view.shell.runs_rounds) {
        items.push_back(item_of(view, "nav.batches", app::kBatchesAddress, Icon::kSend, app::Screen::kBatches));
    }
    add_team_items(items, view);
    if (view.shell.has_events) {
        add_events_item(items, view);
    }
    if (view.shell.writes_topics) {
        items.push_back(item_of(view, "nav.library", app::kLibraryAddress, Icon::kList, app::Screen::kLibrary));
    }
    if (view.shell.runs_rounds) {
        items.push_back(item_of(view, "nav.rounds", app::kRoundsAddress, Icon::kCalendarSync, app::Screen::kRounds));
        items.push_back(item_of(view, "nav.intake", app::kIntakeAddress, Icon::kInbox, app::Screen::kIntake));
        items.push_back(item_of(view, "nav.team", app::kTeamAddress, Icon::kUsers, app::Screen::kTeam));
    }
    if (view.shell.runs_rounds) {
        items.push_back(item_of(view, "nav.reports", app::kReportsAddress, Icon::kChartNoAxesColumn, app::Screen::kReports));
    }
    if (!view.shell.takes_part) {
        items.push_back(account_item(view));
    }
    items.push_back(item_of(view, "nav.settings", app::kSettingsAddress, Icon::kSettings, app::Screen::kSettings));
    return items;
}

/// A phone's bar has room for five; the events are found by the topics.
Items bottom_items(const app::View& view, Items rail) {
    constexpr std::size_t kMostAtTheBottom = 5;
    // Found elsewhere: by the start, the home, the topics, the rounds and the account. The first ones go first.
    constexpr auto kLeftOut = std::to_array<std::string_view>(
        {app::kEventsAddress, app::kReportsAddress, app::kTeamAddress, app::kIntakeAddress, app::kImportAddress, app::kApplyAddress,
         app::kWordsAddress, app::kPhotosAddress, app::kSettingsAddress, app::kLibraryAddress, app::kForumAddress});
    for (const std::string_view href : kLeftOut) {
        if (rail.size() > kMostAtTheBottom || href == app::kEventsAddress) {
            std::erase_if(rail, [href](const NavigationItem& item) { return item.href == href; });
        }
    }
    Items items;
    if (view.shell.has_round && rail.size() < kMostAtTheBottom) {
        items.push_back(item_of(view, "nav.home", app::kStartAddress, Icon::kHouse, app::Screen::kStart));
    }
    for (NavigationItem item : rail) {
        item.count = {};
        if (item.href == app::kPreviewAddress) {
            item.label = (*view.words)("nav.preview_short");
        }
        if (item.href == app::kApplyAddress) {
            item.label = (*view.words)("nav.application_short");
        }
        if (item.href == app::kCockpitAddress) {
            item.label = (*view.words)("nav.cockpit_short");
        }
        if (item.href == app::kAccountAddress && view.shell.takes_part) {
            item.label = (*view.words)("nav.me");
        }
        if (items.size() < kMostAtTheBottom) {
            items.push_back(item);
        }
    }
    return items;
}

void draw_notices(Ui& ui, Rect& area, const app::View& view, app::Intents& out) {
    int number = 0;
    for (const app::NoticeView& notice : view.shell.notices) {
        const float padding = side_padding(ui);
        const float text_width = area.width - 2 * padding;
        const float button_room = notice.action.empty() ? 0.0F : ui.control_height() + 8;
        const bool beside = !ui.is_phone();
        const float height =
            paragraph_height(ui, notice.text, TextRole::kDense, beside ? text_width - 260 : text_width) + 20 + (beside ? 0 : button_room);
        const Rect bar = take_top(area, std::max(height, beside ? ui.control_height() + 12 : height));
        ui.paint().fill(bar, ui.colour(notice.urgent ? Token::kDangerSoft : Token::kWarmSoft));
        IdScope scope(ui, "notice");
        IdScope numbered(ui, number++);
        Within within(ui, {bar.x + padding, bar.y + (beside ? 6 : 10), text_width, bar.height});
        const auto draw_button = [&] {
            if (notice.act && button(ui, "act", {.label = notice.action, .size = ControlSize::kSmall})) {
                out.push_back(*notice.act);
            }
        };
        if (beside) {
            Row row(ui, {.height = bar.height - 12, .gap = 16});
            paragraph(ui, notice.text, {.role = TextRole::kDense, .width = text_width - 260, .status = true});
            row.to_right(notice.action.empty() ? 0 : button_width(ui, {.label = notice.action, .size = ControlSize::kSmall}));
            draw_button();
        } else {
            paragraph(ui, notice.text, {.role = TextRole::kDense, .status = true});
            ui.gap(8);
            draw_button();
        }
    }
}

struct Drawer {
    Ui& ui;
    const Rect& area;
    const app::View& view;
    app::Intents& out;

    void operator()(const app::PlainView& /*plain*/) const {
        if (view.screen == app::Screen::kGallery) {
            draw_gallery(ui, area, *view.words);
            return;
        }
        draw_not_found(ui, area, *view.words);
    }
    void operator()(const app::StartView& screen) const { draw_start(ui, area, screen, *view.words, out); }
    void operator()(const app::ApplicationsView& screen) const { draw_applications(ui, area, screen, *view.words, out); }
    void operator()(const app::ImportView& screen) const { draw_import(ui, area, screen, *view.words, out); }
    void operator()(const app::PreviewView& screen) const { draw_preview(ui, area, screen, *view.words, out); }
    void operator()(const app::PairView& screen) const { draw_pair(ui, area, screen, *view.words, out); }
    void operator()(const app::SettingsView& screen) const { draw_settings(ui, area, screen, *view.words, out); }
    void operator()(const app::SignInView& screen) const { draw_sign_in(ui, area, screen, *view.words, out); }
    void operator()(const app::AccountView& screen) const { draw_account(ui, area, screen, view.shell, *view.words, out); }
    void operator()(const app::HomeView& screen) const { draw_home(ui, area, screen, *view.words, out); }
    void operator()(const app::HelpView& screen) const { draw_help(ui, area, screen, *view.words, out); }
    void operator()(const app::ConfirmAddressView& screen) const { draw_confirm_address(ui, area, screen, *view.words, out); }
    void operator()(const app::SharingView& screen) const { draw_sharing(ui, area, screen, *view.words, out); }
    void operator()(const app::ApplyView& screen) const { draw_apply(ui, area, screen, *view.words, out); }
    void operator()(const app::TopicsView& screen) const { draw_topics(ui, area, screen, *view.words, out); }
    void operator()(const app::WordsView& screen) const { draw_words(ui, area, screen, *view.words, out); }
    void operator()(const app::WorkspacesView& screen) const { draw_workspaces(ui, area, screen, *view.words, out); }
    void operator()(const app::SurveyView& screen) const { draw_survey(ui, area, screen, *view.words, out); }
    void operator()(const app::LibraryView& screen) const { draw_library(ui, area, screen, *view.words, out); }
    void operator()(const app::BatchesView& screen) const { draw_batches(ui, area, screen, *view.words, out); }
    void operator()(const app::EventsView& screen) const { draw_events(ui, area, screen, *view.words, out); }
    void operator()(const app::RoundsView& screen) const { draw_rounds(ui, area, screen, *view.words, out); }
    void operator()(const app::IntakeView& screen) const { draw_intake(ui, area, screen, *view.words, out); }
    void operator()(const app::TeamView& screen) const { draw_team(ui, area, screen, *view.words, out); }
    void operator()(const app::ReportsView& screen) const { draw_reports(ui, area, screen, *view.words, out); }
    void operator()(const app::CockpitView& screen) const { draw_cockpit(ui, area, screen, *view.words, out); }
    void operator()(const app::InboxView& screen) const { draw_inbox(ui, area, screen, *view.words, out); }
    void operator()(const app::ForumView& screen) const { draw_forum(ui, area, screen, *view.words, out); }
    void operator()(const app::FarewellView& screen) const { draw_farewell(ui, area, screen, *view.words, out); }
    void operator()(const app::ChangesView& screen) const { draw_changes(ui, area, screen, *view.words, out); }
};

void draw_content(Ui& ui, Rect area, const app::View& view, app::Intents& out) {
    draw_notices(ui, area, view, out);
    if (view.loading && view.screen != app::Screen::kGallery) {
        Pane pane(ui, "loading", area, {.name = (*view.words)("loading.drafts"), .padding_x = side_padding(ui)});
        skeleton(ui, "skeleton", (*view.words)("loading.drafts"));
        return;
    }
    std::visit(Drawer{ui, area, view, out}, view.content);
}

void draw_toasts(Ui& ui, const app::View& view, app::Intents& out) {
    std::vector<Toast> list;
    for (const app::Toast& toast : view.toasts) {
        list.push_back({.id = static_cast<Id>(toast.id), .text = toast.text, .action = toast.action, .icon = Icon::kCheck});
    }
    const ToastResult result = toasts(ui, list, (*view.words)("dismiss"));
    if (result.acted) {
        out.emplace_back(app::ActOnToast{static_cast<std::int32_t>(*result.acted)});
    }
    if (result.dismissed) {
        out.emplace_back(app::DismissToast{static_cast<std::int32_t>(*result.dismissed)});
    }
}

void draw_drop_hint(Ui& ui, const app::Texts& t) {
    const Rect page = ui.viewport();
    ui.push_layer(Layer::kTooltip);
    ui.paint().fill(page, ui.colour(Token::kScrim));
    const Rect box{page.middle_x() - 190, page.middle_y() - 56, 380, 112};
    ui.paint().shadow(box, 12, ui.theme());
    ui.paint().box(box, ui.colour(Token::kSurface), ui.colour(Token::kAccent), 2, 12);
    {
        Within within(ui, box.grown(-24, -28));
        line_of_text(ui, t("drop.title"), {.role = TextRole::kLabel, .align = Align::kMiddle});
        ui.gap(4);
        paragraph(ui, t("drop.text"), {.role = TextRole::kCaption, .colour = Token::kMuted, .align = Align::kMiddle});
    }
    ui.pop_layer();
}

}  // namespace

float side_padding(const Ui& ui) { return ui.is_phone() ? 16.0F : ui.is_desktop() ? 32.0F : 24.0F; }

void draw(const app::View& view, Ui& ui, app::Intents& intents) {
    const app::Texts& t = *view.words;
    const Items rail = rail_items(view);
    const Items bottom = bottom_items(view, rail);
    const bool pair = view.screen == app::Screen::kPair;
    ShellSpec spec;
    spec.brand = t("brand");
    spec.brand_href = app::kStartAddress;
    spec.navigation_name = t("nav.main");
    if (view.shell.has_round) {
        spec.round_name = view.shell.round_name;
        spec.round_caption = view.shell.round_caption;
        spec.round_href = app::kStartAddress;
    }
    spec.items = rail;
    spec.bottom_items = bottom;
    spec.status_icon = mark_icon(view.shell.mark);
    spec.status = view.shell.saved_text;
    if (view.shell.signed_in && !view.shell.person_name.empty()) {
        spec.person_name = view.shell.person_name;
        spec.person_caption = view.shell.person_caption;
        spec.person_letter = view.shell.person_letter;
    }
    if (pair) {
        spec.back_label = t("pair.back");
        spec.back_href = app::kPreviewAddress;
    } else if (view.screen == app::Screen::kApply) {  // the form's own buttons lead on and back
        spec.back_label = t("apply.title");
        spec.back_href = view.shell.takes_part ? app::kHomeAddress : app::kStartAddress;
        spec.bottom_items = {};
    }
    {
        Shell shell(ui, spec);
        draw_content(ui, shell.content(), view, intents);
    }
    if (view.dialog) {
        draw_dialog(ui, *view.dialog, t, intents);
    }
    draw_toasts(ui, view, intents);
    if (view.shell.file_hovers) {
        draw_drop_hint(ui, t);
    }
}

}  // namespace counterpart::ui
