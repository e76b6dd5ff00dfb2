#include <string>
#include <utility>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kSmallIcon = 16, kIconRoom = 24;

/// A quiet line behind a small icon; a screen reader hears it change if it is a status.
void draw_quiet_line(Ui& ui, Icon picture, std::string_view text, Token colour, bool status) {
    const float width = ui.available_width() - kIconRoom;
    const Rect box = ui.place(kFill, paragraph_height(ui, text, TextRole::kCaption, width));
    ui.text().icon({box.x, box.y + 1}, picture, kSmallIcon, ui.colour(colour));
    const Within within(ui, {box.x + kIconRoom, box.y, width, box.height});
    paragraph(ui, text, {.role = TextRole::kCaption, .colour = colour, .status = status});
}

void draw_mark(Ui& ui, const app::NoteView& note) {
    if (note.mark == app::NoteMark::kNone) {
        return;
    }
    ui.gap(6);
    const bool refused = note.mark == app::NoteMark::kNotKept;
    const Icon picture = refused ? Icon::kTriangleAlert : note.mark == app::NoteMark::kTyped ? Icon::kPencil : Icon::kCloudCheck;
    draw_quiet_line(ui, picture, note.mark_text, refused ? Token::kDanger : Token::kMuted, true);
}

/// Whether the keyboard has just left a field.
bool just_left(Ui& ui, Id field) {
    Memory& memory = ui.memory(ui.id("note field"));
    const bool focused = ui.focused() == field;
    const bool left = memory.open && !focused;
    memory.open = focused;
    return left;
}

void draw_note_field(Ui& ui, const app::NoteView& note, std::string_view name, bool may_write, app::Intents& out) {
    const FieldResult typed = text_area(ui, "text",
                                        {.label = name,
                                         .label_hidden = true,
                                         .value = note.text,
                                         .error = note.problem,
                                         .disabled = !may_write,
                                         .rows = ui.is_phone() ? 5 : 4});
    if (typed.text) {
        out.emplace_back(app::TypeNote{note.place, *typed.text});
    }
    if (just_left(ui, ui.id("text"))) {
        out.emplace_back(app::KeepNote{note.place});
    }
}

void draw_shared_notes(Ui& ui, const app::NoteView& note) {
    for (const app::SharedNoteView& theirs : note.theirs) {
        ui.gap(12);
        label_heading(ui, theirs.heading, 4);
        paragraph(ui, theirs.text, {.follows_script = true});
    }
}

void draw_answer_buttons(Ui& ui, const app::NoteView& note, bool may_write, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    if (button(ui, "send",
               {.label = t("topics.answer_send"),
                .icon = Icon::kSend,
                .look = ButtonLook::kPrimary,
                .disabled = !may_write || note.answer.needs_name})) {
        out.emplace_back(app::PublishAnswer{note.place});
    }
    if (button(ui, "away", {.label = t("topics.answer_away")})) {
        out.emplace_back(app::PutAnswerAway{note.place});
    }
}

void draw_answer(Ui& ui, const app::NoteView& note, bool may_write, bool wanted, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, "answer");
    const app::AnswerView& answer = note.answer;
    if (wanted) {
        ui.focus(ui.id("text"), ui.focus_visible());
    }
    Card card(ui);
    label_heading(ui, t("topics.answer_heading"), 4);
    ui.gap(4);
    draw_quiet_line(ui, Icon::kGlobe, t("topics.answer_public"), Token::kWarm, false);
    ui.gap(12);
    const FieldResult typed = text_area(ui, "text",
                                        {.label = t("topics.answer_label"),
                                         .value = answer.text,
                                         .help = answer.author,
                                         .error = answer.problem,
                                         .required = true,
                                         .disabled = !may_write,
                                         .rows = 5});
    if (typed.text) {
        out.emplace_back(app::TypeAnswer{note.place, *typed.text});
    }
    if (answer.needs_name) {
        ui.gap(8);
        paragraph(ui, t("topics.answer_name"), {.role = TextRole::kDense});
    }
    ui.gap(16);
    draw_answer_buttons(ui, note, may_write, t, out);
}

void draw_save(Ui& ui, const app::NoteView& note, bool may_write, const app::Texts& t, app::Intents& out) {
    const bool can_save = may_write && (note.mark == app::NoteMark::kTyped || note.mark == app::NoteMark::kNotKept);
    if (button(ui, "save", {.label = t("topics.save"), .icon = Icon::kSave, .size = ControlSize::kSmall, .disabled = !can_save})) {
        out.emplace_back(app::KeepNote{note.place});
    }
}

/// The button, and what it opens in its place; the keyboard goes along.
void draw_way_to_forum(Ui& ui, const app::NoteView& note, bool may_write, const app::Texts& t, app::Intents& out) {
    Memory& memory = ui.memory(ui.id("answer wanted"));
    if (!note.answer.open) {
        ui.gap(8);
        if (button(ui, "answer",
                   {.label = t("topics.answer"),
                    .icon = Icon::kMessagesSquare,
                    .look = ButtonLook::kQuiet,
                    .size = ControlSize::kSmall,
                    .disabled = !may_write})) {
            out.emplace_back(app::WriteAnswer{note.place});
            memory.open = true;
        }
        return;
    }
    ui.gap(16);
    draw_answer(ui, note, may_write, std::exchange(memory.open, false), t, out);
}

}  // namespace

void draw_sign_in_card(Ui& ui, std::string_view text, const app::Texts& t) {
    Card card(ui);
    paragraph(ui, text, {.colour = Token::kMuted});
    ui.gap(16);
    button(ui, "sign_in", {.label = t("nav.sign_in"), .look = ButtonLook::kPrimary, .href = app::kSignInAddress});
}

void draw_note(Ui& ui, const app::NoteView& note, std::string_view name, bool may_write, const app::Texts& t, app::Intents& out) {
    draw_quiet_line(ui, note.shared ? Icon::kEye : Icon::kLock, note.readers, Token::kMuted, true);
    ui.gap(6);
    draw_note_field(ui, note, name, may_write, out);
    draw_mark(ui, note);
    ui.gap(8);
    draw_save(ui, note, may_write, t, out);
    ui.gap(8);
    if (toggle_switch(ui, "share", {.label = note.share_label, .on = note.shared, .disabled = !may_write, .switch_first = true})) {
        out.emplace_back(app::ShareNote{note.place, !note.shared});
    }
    draw_shared_notes(ui, note);
    if (!note.place.topic_id.empty()) {
        draw_way_to_forum(ui, note, may_write, t, out);
    }
}

}  // namespace counterpart::ui
