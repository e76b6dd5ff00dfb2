#pragma once

#include <cstddef>
#include <string_view>

#include "ui/layout.h"

namespace counterpart::ui {

struct CardSpec {
    float padding = 0;                    ///< 0 = 16 on phones, 20 elsewhere
    float height = 0;                     ///< 0 = as high as its content
    float width = kFill;
    bool raised = false;                  ///< with a shadow (the partner's card only)
    Token ground = Token::kSurface;
    bool line = true;
};

/// A card around what is drawn in its life.
class Card {
  public:
    explicit Card(Ui& ui, const CardSpec& spec = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

  private:
    Ui& ui_;
    CardSpec spec_;
    Rect box_;
    Token ground_before_;
    float padding_ = 0;
    std::size_t first_vertex_ = 0, last_vertex_ = 0;
};

struct EmptySpec {
    std::string_view label = {};          ///< what will be here
    std::string_view text = {};           ///< one sentence
    std::string_view button = {};         ///< what to do next
    bool small = false;                   ///< with a small secondary button, inside a card
};

/// An empty place: half a mark, a label, a sentence, a button; true when the button was pressed.
bool empty_state(Ui& ui, std::string_view id, const EmptySpec& spec);

/// Shows a text beside the mouse while it rests on a rectangle (and beside it while `focused`).
void tooltip(Ui& ui, const Rect& over, std::string_view text, bool focused = false);
/// A tooltip's picture in the flow (the gallery).
void tooltip_sample(Ui& ui, std::string_view text);

}  // namespace counterpart::ui
