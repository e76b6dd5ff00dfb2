#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// A line of a text that was HTML, and what it stood in.
struct HtmlLine {
    std::string text;            ///< without space at its ends, unless it stood in `<pre>`
    bool after_gap = false;      ///< a paragraph begins
    bool is_heading = false;
    bool begins_item = false;    ///< of a list
    std::size_t quotes = 0;      ///< quotations around it
    std::size_t lists = 0;       ///< lists around it
    std::size_t list = 0;        ///< the number of the outermost list around it, from 1; 0: none
    std::size_t item = 0;        ///< counts the items of all lists; the inner lists' items belong to those of the outermost
};

/// Takes HTML apart. Any bytes; cost: linear.
std::vector<HtmlLine> html_lines(std::string_view html);

}  // namespace counterpart::endpoint
