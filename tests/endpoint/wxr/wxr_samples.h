#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "endpoint/wxr/wxr_file.h"

namespace counterpart::endpoint {

/// The export of an invented blog with a page like that which opened the third round.
inline const std::string kLaunchPageFile = COUNTERPART_SOURCE_DIR "/tests/endpoint/wxr/launch_page.xml";

inline std::string launch_page_xml() {
    std::ifstream file(kLaunchPageFile, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// An export that holds nothing but what is put into its channel.
inline std::string export_of(std::string_view channel) {
    return R"(<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
           R"(xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>)" +
           std::string(channel) + "</channel></rss>";
}

/// A published post of a blog, as the parser gives it.
inline WxrItem published_item(std::string id, std::string title) {
    WxrItem item;
    item.id = std::move(id);
    item.title = std::move(title);
    item.link = "https://blog.example/" + item.id + "/";
    item.published_at_s = 1'409'475'600;
    item.status = "publish";
    item.type = "post";
    return item;
}

/// A comment that was approved.
inline WxrComment approved_comment(std::string id, std::string parent, std::string text) {
    WxrComment comment;
    comment.id = std::move(id);
    comment.parent = std::move(parent);
    comment.author = "Ana";
    comment.date_s = 1'409'480'000;
    comment.content_html = std::move(text);
    comment.approved = "1";
    return comment;
}

}  // namespace counterpart::endpoint
