#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace counterpart::ui {

struct FieldSpec {
    std::string_view label = {};
    bool label_hidden = false;            ///< only for a screen reader
    std::string_view note = {};           ///< after the label, muted ("optional")
    std::string_view side_note = {};      ///< at the right above the field, with an eye ("Partner sees this")
    std::string_view value = {};
    std::string_view placeholder = {};
    std::string_view help = {};           ///< below
    std::string_view error = {};          ///< below, instead of help: what is wrong and why
    std::string_view hint = {};           ///< autocomplete and input mode: "email", "name", "date", "numeric"
    std::string_view language = {};       ///< BCP 47 tag of what is typed, if known
    bool required = false;
    bool disabled = false;
    float width = kFill;
    int rows = 3;                         ///< of a text area
    Icon icon = Icon::kNone;              ///< in the field, at its left
};

struct FieldResult {
    std::optional<std::string> text;      ///< the new text
    bool submitted = false;               ///< Enter
    explicit operator bool() const { return text.has_value(); }
};

/// A line of text that a person types: while focused a DOM input lies over it.
FieldResult text_field(Ui& ui, std::string_view id, const FieldSpec& spec);
/// Several lines.
FieldResult text_area(Ui& ui, std::string_view id, const FieldSpec& spec);

struct SearchSpec {
    std::string_view label = {};          ///< its name ("Find a person")
    std::string_view value = {};
    std::string_view placeholder = {};    ///< the label if empty
    std::string_view clear_label = {};    ///< name of the button that empties it ("Clear")
    bool quiet = false;                   ///< without a border, as beside tabs
    float width = kFill;
};

/// A field to search with; the new text.
FieldResult search_field(Ui& ui, std::string_view id, const SearchSpec& spec);

}  // namespace counterpart::ui
