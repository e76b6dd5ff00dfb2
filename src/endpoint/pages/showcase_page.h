#pragma once

#include <string>
#include <vector>

#include "endpoint/pages/page_frame.h"

namespace counterpart::endpoint {

/// The photos that a visitor may see, the latest published first.
std::vector<domain::Photo> photos_for_visitor(const domain::Programme& programme);

/// All photos of the showcase with their stories, whose they are and how they may be used.
std::string page_of_showcase(const PageSource& source);

}  // namespace counterpart::endpoint
