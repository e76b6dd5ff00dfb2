#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// An attribute of an HTML element; its value is plain text.
struct HtmlAttribute {
    std::string_view name;
    std::string_view value;
};

/// What every text of people carries: a direction of its own. Its language follows as another attribute.
inline constexpr HtmlAttribute kOwnDirection{"dir", "auto"};

/// Writes an HTML document. Every text and value is escaped here and nowhere else; what turns the direction of what follows, control characters
/// and bytes that are not UTF-8 are left out, and so is an address that is no path and not of the web. Tags and attribute names are the program's own.
class HtmlWriter {
  public:
    /// Begins with the document type.
    HtmlWriter();

    /// Opens an element; all that follows is inside until its `end`.
    void begin(std::string_view tag, std::initializer_list<HtmlAttribute> attributes = {});
    /// Closes the innermost open element.
    void end();
    /// Writes an element that has no content, such as a line break.
    void single(std::string_view tag, std::initializer_list<HtmlAttribute> attributes = {});
    void text(std::string_view text);
    /// Writes an element with nothing but a text.
    void element(std::string_view tag, std::string_view text, std::initializer_list<HtmlAttribute> attributes = {});

    /// How many elements are open.
    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    /// The document. An element that is still open is a bug.
    [[nodiscard]] std::string finish() &&;

  private:
    void start_tag(std::string_view tag, std::initializer_list<HtmlAttribute> attributes);

    std::string document_;
    std::vector<std::string> open_;
};

/// A text as it stands in HTML, in an element or between double quotes.
std::string html_text(std::string_view text);

}  // namespace counterpart::endpoint
