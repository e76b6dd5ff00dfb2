#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "endpoint/pages/html_writer.h"

namespace counterpart::endpoint {

/// What links to pages that people name say: no recommendation, no way back to here.
inline constexpr std::string_view kForeignLink = "nofollow ugc noopener";

/// Writes a plain text of people: a paragraph at each blank line, line breaks kept, addresses of the web as links. `language` is an ISO 639 code
/// or empty = unknown. Cost: linear.
void write_user_text(HtmlWriter& html, std::string_view text, std::string_view language);

/// Writes a title or a name of people inside a line.
void write_user_words(HtmlWriter& html, std::string_view words, std::string_view language = {});

/// Writes words as a link where the address is one of the web, else the words alone.
void write_foreign_link(HtmlWriter& html, std::string_view words, std::string_view address);

/// What stands for "{name}" in a sentence of the page.
using PartOfSentence = std::pair<std::string_view, std::function<void()>>;

/// Writes a sentence whose placeholders are elements.
void write_sentence(HtmlWriter& html, std::string_view sentence, std::initializer_list<PartOfSentence> parts);

/// The beginning of a text on one line, cut between words and marked where it is.
std::string beginning_of_text(std::string_view text, std::size_t most_bytes);

}  // namespace counterpart::endpoint
