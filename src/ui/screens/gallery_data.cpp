#include <array>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

/// An invented pair.
struct Sample {
    std::string_view person, person_key, partner, partner_key;
    std::array<int, 6> points;
};

constexpr std::array kSamples{
    Sample{"林若溪", "gallery.place_1", "نوال المرزوقي", "gallery.place_2", {26, 20, 15, 12, 8, 6}},
    Sample{"Светлана Ожогина", "gallery.place_3", "Thandeka Mokoena-Bhele", "gallery.place_4", {26, 18, 15, 15, 8, 7}},
    Sample{"Γεωργία Μαυρίδου", "gallery.place_5", "Bùi Thục Quyên", "gallery.place_6", {26, 15, 14, 12, 9, 5}},
};

int total(const Sample& sample) {
    int sum = 0;
    for (const int points : sample.points) {
        sum += points;
    }
    return sum;
}

void draw_sample_cell(Ui& ui, const app::Texts& t, const Sample& sample, int column, const Rect& cell) {
    if (column == 0) {
        two_lines(ui, cell, sample.person, t(sample.person_key));
    } else if (column == 1) {
        two_lines(ui, cell, sample.partner, t(sample.partner_key));
    } else if (column == 2) {
        std::array<Part, 6> parts;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            parts[at] = {.points = sample.points[at], .data = static_cast<int>(at)};
        }
        draw_parts(ui, cell, parts);
    } else {
        one_line(ui, cell, std::to_string(total(sample)), TextRole::kDenseStrong, Token::kInk, Align::kEnd);
    }
}

std::string sample_text(const app::Texts& t, const Sample& sample, int column) {
    const std::string figure = std::to_string(total(sample));
    switch (column) {
        case 0: return std::string(sample.person) + ", " + std::string(t(sample.person_key));
        case 1: return std::string(sample.partner) + ", " + std::string(t(sample.partner_key));
        case 2: return t.fill("gallery.parts_said", {{"points", figure}});
        default: return figure;
    }
}

void type_samples(Ui& ui, const app::Texts& t) {
    struct TypeSample {
        std::string_view key;
        TextRole role;
    };
    constexpr std::array kTypes{TypeSample{"gallery.type_title", TextRole::kTitle}, TypeSample{"gallery.type_heading", TextRole::kHeading},
                                TypeSample{"gallery.type_label", TextRole::kLabel}, TypeSample{"gallery.type_body", TextRole::kBody},
                                TypeSample{"gallery.type_dense", TextRole::kDense}, TypeSample{"gallery.type_caption", TextRole::kCaption}};
    const auto draw = [&](const TypeSample& sample) {
        line_of_text(ui, t(sample.key),
                     {.role = sample.role, .colour = sample.role == TextRole::kCaption ? Token::kMuted : Token::kInk, .width = 0});
    };
    if (ui.is_phone()) {
        for (const TypeSample& sample : kTypes) {
            draw(sample);
            ui.gap(6);
        }
        return;
    }
    const Row row(ui, {.height = 36, .gap = 17, .align = Align::kEnd});
    for (const TypeSample& sample : kTypes) {
        draw(sample);
    }
}

void swatches(Ui& ui) {
    constexpr std::array kColours{Token::kAccent, Token::kAccentSoft, Token::kWarm,    Token::kWarmSoft,
                                  Token::kDanger, Token::kDangerSoft, Token::kSuccess, Token::kSuccessSoft,
                                  Token::kSunken, Token::kTrack,      Token::kEdge,    Token::kInk};
    const Rect row = ui.place(kFill, 32);
    const float step = (row.width + 9) / static_cast<float>(kColours.size());
    for (std::size_t at = 0; at < kColours.size(); ++at) {
        const Colour colour = ui.colour(kColours[at]);
        ui.paint().box({row.x + step * static_cast<float>(at), row.y, step - 9, row.height}, colour,
                       mixed(colour, ui.colour(Token::kEdge), 0.12f), 1, 6);
    }
    ui.gap(8);
    const Rect data = ui.place(kFill, 10);
    const float wide = (data.width + 8) / 6;
    for (int at = 0; at < 6; ++at) {
        ui.paint().fill({data.x + wide * static_cast<float>(at), data.y, wide - 8, data.height}, ui.colour(data_token(at)), 5);
    }
}

}  // namespace

void gallery_table(Ui& ui, const app::Texts& t) {
    const std::array<Tab, 3> list{Tab{t("gallery.tab_all"), "286"}, Tab{t("gallery.tab_fixed"), "1"}, Tab{t("gallery.tab_forbidden"), "2"}};
    int& chosen = gallery_state(ui, "tab", 0);
    if (const auto next = tabs(ui, "tabs", {.name = t("gallery.tabs"), .tabs = list, .chosen = chosen})) {
        chosen = *next;
    }
    const bool phone = ui.is_phone();
    const std::array<Column, 4> columns{Column{.title = t("gallery.person")}, Column{.title = t("gallery.partner")},
                                        Column{.title = t("gallery.parts"), .width = phone ? 64.0f : 100.0f},
                                        Column{.title = t("gallery.score"), .width = 42, .align = Align::kEnd}};
    int& selected = gallery_state(ui, "row", 2);
    const TableResult result =
        table(ui, "pairs",
              {.name = t("gallery.pairs"),
               .columns = columns,
               .row_count = static_cast<int>(kSamples.size()),
               .column_gap = 10,
               .selected = selected,
               .height = 0,
               .sample_hovered = 1,
               .draw_cell = [&](Ui& u, int row, int column,
                                const Rect& cell) { draw_sample_cell(u, t, kSamples[static_cast<std::size_t>(row)], column, cell); },
               .cell_text = [&](int row, int column) { return sample_text(t, kSamples[static_cast<std::size_t>(row)], column); }});
    selected = result.selected.value_or(selected);
}

void gallery_badges(Ui& ui, const app::Texts& t) {
    {
        const Wrap wrap(ui, 8, 8);
        badge(ui, {.label = t("gallery.seen"), .icon = Icon::kEye, .tone = Tone::kAccent});
        badge(ui, {.label = t("gallery.passed"), .icon = Icon::kCheck, .tone = Tone::kSuccess});
        badge(ui, {.label = t("gallery.not_seen"), .icon = Icon::kEyeOff, .tone = Tone::kWarm});
        badge(ui, {.label = t("gallery.came_back"), .icon = Icon::kMailX, .tone = Tone::kDanger});
        badge(ui, {.label = t("gallery.on_the_way"), .icon = Icon::kClock});
    }
    ui.gap(8);
    const Row row(ui, {.height = 32, .gap = 6});
    constexpr std::array<std::string_view, 5> kLetters{"A", "ह", "林", "Ж", "ن"};
    constexpr std::array<std::uint32_t, 5> kTints{0, 4, 3, 2, 5};
    for (std::size_t at = 0; at < kLetters.size(); ++at) {
        avatar(ui, kLetters[at], kTints[at], 32);
    }
}

void gallery_progress(Ui& ui, const app::Texts& t) {
    progress(ui, "sent",
             {.name = t("gallery.sending"),
              .done = 310,
              .all = 500,
              .figure = t("gallery.progress_figure"),
              .cancel_label = t("gallery.cancel")});
    ui.gap(10);
    constexpr std::array kParts{ProgressPart{301, Token::kAccent}, ProgressPart{168, Token::kData3}, ProgressPart{22, Token::kEdge},
                                ProgressPart{9, Token::kDanger}};
    progress_in_parts(ui, "parts", t("gallery.progress_parts"), kParts);
    ui.gap(15);
    progress_steps(ui, "steps", t("gallery.progress_steps"), 2, 5);
}

void gallery_floating(Ui& ui, const app::Texts& t) {
    dialog_sample(ui,
                  {.title = t("gallery.dialog_title"),
                   .text = t("gallery.dialog_text"),
                   .other = t("gallery.not_yet"),
                   .answer = t("gallery.dialog_answer")},
                  ui.is_phone() ? 280 : 232);
    ui.gap(16);
    toast_sample(ui, {.id = 1, .text = t("gallery.toast"), .action = t("gallery.undo"), .icon = Icon::kPin});
}

void gallery_cards(Ui& ui, const app::Texts& t) {
    const bool phone = ui.is_phone();
    Columns columns(ui, phone ? std::vector<float>{kFill} : std::vector<float>{kFill, kFill}, 16);
    columns.next();
    {
        const Card card(ui, {.padding = 20, .height = phone ? 0.0f : 222.0f});
        ui.gap(6);
        empty_state(
            ui, "empty",
            {.label = t("gallery.empty_label"), .text = t("gallery.empty_text"), .button = t("gallery.empty_button"), .small = true});
    }
    if (phone) {
        ui.gap(16);
    } else {
        columns.next();
    }
    const Card card(ui, {.padding = 20, .height = phone ? 0.0f : 222.0f});
    skeleton(ui, "skeleton", t("gallery.loading"));
}

void gallery_type(Ui& ui, const app::Texts& t) {
    type_samples(ui, t);
    ui.gap(16);
    swatches(ui);
}

}  // namespace counterpart::ui
