#pragma once

#include <string>
#include <string_view>

#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {

/// Whether a credit says anything.
bool is_credited(const domain::Credit& credit);

/// Writes "“title” by author, licence" into a line, with links to the source and to the licence.
void write_credit(HtmlWriter& html, const PageSource& source, const domain::Credit& credit);

/// Where a licence of Creative Commons stands ("CC BY-SA 4.0", "CC0 1.0"); empty for any other.
std::string licence_address(std::string_view licence);

}  // namespace counterpart::endpoint
