#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart::endpoint {

/// A tag that opens an element of a page, as it stands there: references are not resolved.
struct MarkupTag {
    std::string_view name;
    std::vector<std::pair<std::string_view, std::string_view>> attributes;  ///< one without a value has an empty one
};

/// Whether HTML takes a letter for white space.
bool is_page_space(char letter);

/// A text of HTML with its character references resolved; those that are not known stay as they are.
std::string resolved_text(std::string_view text);

/// Whether a media type is that of an HTML page.
bool is_html(std::string_view media_type);

/// Reads the tags of an HTML page one after the other, with the text between them. Comments, and what is inside elements whose content is no part
/// of the page (scripts, styles, templates …), are left out. The page has to outlive the scan. Cost: linear.
class MarkupScan {
  public:
    explicit MarkupScan(std::string_view page) : rest_(page) {}

    /// The next tag that opens an element; nothing at the end.
    std::optional<MarkupTag> next();

    /// The resolved text between the last tag and the one before, or behind the last one.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// What follows the last tag up to the next markup, as it stands there.
    [[nodiscard]] std::string_view inside() const { return rest_.substr(0, rest_.find('<')); }

  private:
    void skip_behind(std::string_view mark);
    void skip_space();
    void skip_element(std::string_view name);
    std::string_view take_word(std::string_view ends);
    std::string_view take_value();
    std::optional<MarkupTag> take_markup();
    void take_attributes(MarkupTag& tag);

    std::string_view rest_;
    std::string_view silent_;  ///< the element that was opened last, where its content is no part of the page
    std::string text_;
};

}  // namespace counterpart::endpoint
