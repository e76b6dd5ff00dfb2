#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/text/texts.h"
#include "base/civil_date.h"
#include "domain/programme.h"
#include "endpoint/pages/html_writer.h"

namespace counterpart::endpoint {

inline constexpr std::string_view kTopicsPath = "/topics", kTopicPath = "/topics/", kThreadsPath = "/forum", kThreadPath = "/forum/",
                                  kShowcasePath = "/showcase";
inline constexpr std::string_view kStylePath = "/pages.css";
inline constexpr std::string_view kMentionPath = "/api/webmention", kPingbackPath = "/api/pingback";

/// What the plain pages are made from: the records as a visitor may see them, the reader's language, and how addresses of ours begin
/// ("https://example.org").
struct PageSource {
    const domain::Programme& programme;
    const app::Texts& texts;
    std::string_view address;
};

/// What a page says of itself to search engines, archives and sites that link to it.
struct PageHead {
    std::string title;
    std::string description;
    std::string path;            ///< of the page itself; empty for one that is not to be found again
    std::string feed_path;       ///< of its Atom feed
    std::string app_path = "/";  ///< where the page that needs WebAssembly shows the same
    std::string picture_path{};  ///< or empty
    std::string picture_text{};  ///< the picture in words
    bool is_article = false;     ///< about one thing, rather than a list
};

/// Opens the document up to the inside of its main part.
void begin_page(HtmlWriter& html, const PageSource& source, const PageHead& head);

/// Closes what `begin_page` opened and ends the document.
std::string end_page(HtmlWriter html, const PageSource& source, const PageHead& head);

/// Writes a day as people read it, and for machines.
void write_day(HtmlWriter& html, const PageSource& source, CivilDate day);

/// Writes the day of a moment, in UTC, with the moment for machines.
void write_moment(HtmlWriter& html, const PageSource& source, std::int64_t at_s);

/// The page for what is not there.
std::string page_of_nothing(const PageSource& source);

/// The style sheet of the plain pages: light and dark.
std::string_view page_style();

}  // namespace counterpart::endpoint
