#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// In place of what only a person with an account has: why, and the way to sign in.
void draw_sign_in_card(Ui& ui, std::string_view text, const app::Texts& t);

/// The note at a place: who reads it, its text, where that stands, sharing, what the partner wrote, the way to the forum.
/// `name` is what the field is called. Leaving the field asks to keep what was typed.
void draw_note(Ui& ui, const app::NoteView& note, std::string_view name, bool may_write, const app::Texts& t, app::Intents& out);

/// The padding of a small quiet button, which stands so much further left: what it says begins where the text does.
inline constexpr float kQuietPadding = 12;

/// A prompt's row: a tick, the prompt, what there is to it; the note beneath the one that is open.
void draw_prompt(Ui& ui, const app::PromptView& prompt, bool may_note, bool may_write, const app::Texts& t, app::Intents& out);

/// What is said about a topic or in a thread: its heading, where to write, and the posts.
void draw_discussion(Ui& ui, const app::DiscussionView& view, const app::Texts& t, app::Intents& out);

/// Under which name a visitor writes, and the address that they confirm once.
void draw_visitor(Ui& ui, const app::ComposerView& composer, const app::Texts& t, app::Intents& out);

/// Where something is written for all, with a title where a thread begins.
void draw_composer(Ui& ui, const app::ComposerView& composer, std::string_view label, const app::Texts& t, app::Intents& out);

/// A post with what can be done about it.
void draw_post(Ui& ui, const app::PostView& post, const app::ComposerView& composer, const app::Texts& t, app::Intents& out);

/// What terms mean in other countries: quiet lines, shortened where one would take more lines than that (0 = never).
void draw_hints(Ui& ui, const std::vector<std::string>& hints, int most_lines);

/// A row of a list that leads to an address: a strong line and a quiet one.
void draw_line_link(Ui& ui, std::string_view id, std::string_view label, std::string_view caption, std::string_view href);

}  // namespace counterpart::ui
