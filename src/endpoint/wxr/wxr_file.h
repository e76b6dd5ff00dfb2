#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace counterpart::endpoint {

// What a blog's export says (WXR, the file that WordPress makes under "Tools", "Export"). The addresses of those who wrote comments, and of the
// machines that they wrote from, are not even read.

/// A comment, as the export has it.
struct WxrComment {
    std::string id;
    std::string parent;  ///< the id of the comment that it answers; "0" or empty: none
    std::string author;
    std::string author_url;
    std::int64_t date_s = 0;  ///< 0 = the export names none
    std::string content_html;
    std::string approved;  ///< "1"; "0", "spam", "trash"
    std::string type;  ///< "" and "comment"; "pingback", "trackback"
    bool by_blog_author = false;  ///< written with the account of one of the blog's authors

    friend bool operator==(const WxrComment&, const WxrComment&) = default;
};

/// A post, a page, a picture: whatever the blog holds.
struct WxrItem {
    std::string id;
    std::string title;
    std::string link;
    std::string creator;  ///< the author's name as the blog shows it, else the name that they sign in with
    std::int64_t published_at_s = 0;  ///< 0 = the export names no time
    std::string content_html;
    std::string excerpt;
    std::string status;  ///< "publish"; "draft", "private" …
    std::string type;  ///< "post"; "page", "attachment" …
    bool has_password = false;
    std::vector<std::string> tags;
    std::vector<WxrComment> comments;

    friend bool operator==(const WxrItem&, const WxrItem&) = default;
};

/// An export.
struct WxrFile {
    std::string title;
    std::string link;
    std::string language;  ///< "en-GB", or empty
    std::vector<WxrItem> items;

    friend bool operator==(const WxrFile&, const WxrFile&) = default;
};

inline constexpr std::size_t kMostWxrBytes = std::size_t{256} << 20;

/// Reads an export. Declarations of documents and entities are refused, so a short file cannot become a long text.
/// Errors: wxr_malformed (where: line and column, detail: in the parser's words), wxr_doctype, wxr_too_deep, wxr_no_id (each with its line), wxr_no_export
/// (some other kind of file), wxr_too_large. Cost: linear.
Result<WxrFile> read_wxr(std::string_view xml);

}  // namespace counterpart::endpoint
