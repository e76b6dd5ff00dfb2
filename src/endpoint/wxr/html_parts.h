#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart::endpoint {

// The parts that HTML is made of.

/// A character that was written as "&eacute;" or "&#233;".
struct HtmlEntity {
    char32_t value = 0;  ///< 0: one that no text has
    std::size_t size_bytes = 0;
};

/// The entity that begins at an "&", or nothing: then the "&" is one.
std::optional<HtmlEntity> html_entity_at(std::string_view html, std::size_t at);

/// A text with its entities replaced.
std::string without_entities(std::string_view text);

/// A tag.
struct HtmlTag {
    std::string name;  ///< in small letters; empty for a comment and for declarations
    bool closes = false;
    std::string_view attributes;
    std::size_t end = 0;  ///< the byte behind it
};

/// Reads the tags of one text from its beginning to its end.
class HtmlTags {
  public:
    explicit HtmlTags(std::string_view html) : html_(html) {}

    /// The tag that begins at a "<", or nothing: then the "<" is one. Together all calls look at each byte a few times at most.
    std::optional<HtmlTag> tag_at(std::size_t at);

    /// The byte behind the next `</name>`, or the end of the text.
    [[nodiscard]] std::size_t end_of_element(std::string_view name, std::size_t from) const;

  private:
    std::optional<std::size_t> end_of_tag(std::size_t at);

    std::string_view html_;
    bool quotes_are_whole_ = true;  ///< false once an attribute's quotation mark was never closed
    bool any_end_ahead_ = true;     ///< false once there was no ">"
};

/// The value of a tag's attribute with its entities replaced, or empty.
std::string html_attribute(std::string_view attributes, std::string_view name);

}  // namespace counterpart::endpoint
