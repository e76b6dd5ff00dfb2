#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "endpoint/pages/conversation.h"
#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {

/// The heading of a thread where a page shows several.
enum class ThreadHeading : std::uint8_t { kShown, kOfPage };

/// The id of a post's element on a page.
std::string anchor_of_post(std::string_view post_id);

/// Writes a thread as articles inside each other, with a link to write an answer.
void write_thread(HtmlWriter& html, const PageSource& source, const ReadableThread& thread, ThreadHeading heading);

/// Writes the list of what other places say; nothing where it is empty.
void write_elsewhere(HtmlWriter& html, const PageSource& source, const std::vector<domain::Post>& elsewhere);

/// A thread's title, or what stands for it where there is none to be shown.
std::string title_of_thread(const PageSource& source, const ReadableThread& thread);

}  // namespace counterpart::endpoint
