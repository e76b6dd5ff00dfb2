#include "endpoint/wxr/html_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "domain/forum_text.h"
#include "endpoint/wxr/html_parts.h"

namespace counterpart::endpoint {
namespace {

constexpr std::array<std::string_view, 9> kDroppedElements{"script", "style",  "iframe",   "noscript", "template",
                                                           "svg",    "object", "textarea", "select"};
constexpr std::array<std::string_view, 16> kParagraphTags{"p",  "h1", "h2",    "h3",     "h4",      "h5",      "h6",     "ul",
                                                          "ol", "hr", "table", "figure", "section", "article", "center", "header"};
constexpr std::array<std::string_view, 9> kLineTags{"div", "tr", "dt", "dd", "figcaption", "address", "footer", "main", "caption"};
/// What WordPress puts in square brackets.
constexpr std::array<std::string_view, 8> kShortcodes{"caption", "gallery", "embed", "audio", "video", "youtube", "playlist", "wp_caption"};
constexpr std::size_t kLongestShortcode = 500;

bool is_heading_tag(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

/// An address without what a text may leave out of it.
std::string_view bare_address(std::string_view address) {
    for (const std::string_view start : {"https://", "http://", "www."}) {
        address.remove_prefix(address.starts_with(start) ? start.size() : 0);
    }
    address.remove_suffix(address.ends_with('/') ? 1 : 0);
    return address;
}

/// Goes through HTML once.
class HtmlLineReader {
  public:
    explicit HtmlLineReader(std::string_view html)
        // The block editor marks its blocks; elsewhere a line's end in the source is one in the text, as blogs show it.
        : html_(html), tags_(html), lines_end_(!html.contains("<!-- wp:")) {}

    std::vector<HtmlLine> read() {
        while (at_ < html_.size()) {
            const char letter = html_[at_];
            const bool was_markup =
                (letter == '<' && take_tag()) || (letter == '&' && take_entity()) || (letter == '[' && take_shortcode());
            if (!was_markup) {
                const CodePoint point = code_point_at(html_, at_);
                at_ += point.length_bytes;
                add(point.value);
            }
        }
        end_link();
        flush();
        return std::move(lines_);
    }

  private:
    bool take_entity() {
        const auto entity = html_entity_at(html_, at_);
        if (entity) {
            at_ += entity->size_bytes;
            add(entity->value == U'\n' ? U' ' : entity->value);
        }
        return entity.has_value();
    }

    bool take_shortcode() {
        std::string_view name = html_.substr(at_ + 1, kLongestShortcode);
        name.remove_prefix(name.starts_with('/') ? 1 : 0);
        const bool is_known = std::ranges::any_of(kShortcodes, [name](std::string_view one) {
            return name.starts_with(one) && name.size() > one.size() && (name[one.size()] == ' ' || name[one.size()] == ']');
        });
        const std::size_t end = is_known ? html_.substr(at_, kLongestShortcode).find(']') : std::string_view::npos;
        if (end == std::string_view::npos) {
            return false;
        }
        at_ += end + 1;
        return true;
    }

    bool take_tag() {
        const auto tag = tags_.tag_at(at_);
        if (!tag) {
            return false;
        }
        at_ = tag->end;
        if (std::ranges::contains(kDroppedElements, tag->name)) {
            at_ = tag->closes ? at_ : tags_.end_of_element(tag->name, at_);
        } else if (tag->name == "a") {
            end_link();
            link_ = tag->closes ? std::string() : html_attribute(tag->attributes, "href");
            link_text_.clear();
        } else if (tag->name == "br") {
            end_line();
            skip_line_end();
        } else {
            take_block(*tag);
        }
        return true;
    }

    void take_block(const HtmlTag& tag) {
        if (tag.name == "li") {
            flush();
            items_ += tag.closes ? 0 : 1;
            begins_item_ = !tag.closes;
        } else if (tag.name == "ul" || tag.name == "ol") {
            take_list(tag.closes);
        } else if (tag.name == "blockquote" || tag.name == "pre") {
            begin_paragraph();
            std::size_t& depth = tag.name == "pre" ? pre_ : quotes_;
            depth = tag.closes ? std::max<std::size_t>(depth, 1) - 1 : depth + 1;
        } else if (std::ranges::contains(kParagraphTags, tag.name)) {
            begin_paragraph();
            is_heading_ = is_heading_tag(tag.name) && !tag.closes;
        } else if (std::ranges::contains(kLineTags, tag.name)) {
            flush();
        } else if (tag.name == "td" || tag.name == "th") {
            add(U' ');
        }
    }

    void take_list(bool closes) {
        if (lists_ == 0) {
            begin_paragraph();
            list_number_ += closes ? 0 : 1;
        } else {
            flush();
        }
        is_heading_ = false;
        lists_ = closes ? std::max<std::size_t>(lists_, 1) - 1 : lists_ + 1;
        after_gap_ = after_gap_ || lists_ == 0;
        begins_item_ = false;
    }

    /// The line's end in the source that often stands behind `<br>` says nothing more.
    void skip_line_end() {
        const std::size_t next = std::min(html_.find_first_not_of(" \t\r", at_), html_.size());
        at_ = next < html_.size() && html_[next] == '\n' ? next + 1 : at_;
    }

    void add(char32_t value) {
        if (value == U'\n' && (pre_ > 0 || lines_end_)) {
            end_line();
            return;
        }
        if (value == U' ' || value == 0xA0 || (value >= U'\t' && value <= U'\r')) {
            space_ = true;
            if (pre_ > 0 && value != U'\r') {
                line_ += ' ';
            }
            return;
        }
        const bool turns_direction = (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
        const bool is_invisible = value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0xAD || value == 0x200B || value == 0x2060 ||
                                  value == 0xFEFF || turns_direction;
        if (is_invisible) {
            return;
        }
        if (space_ && pre_ == 0) {
            line_ += line_.empty() ? "" : " ";
            link_text_ += link_.empty() || link_text_.empty() ? "" : " ";
        }
        space_ = false;
        line_ends_ = 0;
        append_code_point(line_, value);
        if (!link_.empty()) {
            append_code_point(link_text_, value);
        }
    }

    void end_link() {
        if (!link_text_.empty() && domain::is_web_address(link_) && bare_address(link_) != bare_address(link_text_)) {
            line_ += (line_.empty() ? "(" : " (") + link_ + ")";
        }
        link_.clear();
        link_text_.clear();
    }

    void end_line() {
        ++line_ends_;
        flush();
        after_gap_ = after_gap_ || line_ends_ > 1;
    }

    void begin_paragraph() {
        flush();
        after_gap_ = true;
        is_heading_ = false;
    }

    void flush() {
        space_ = false;
        std::string text = domain::without_overrides(line_);
        line_.clear();
        if (trimmed(text).empty()) {
            return;
        }
        const std::size_t list = lists_ > 0 ? list_number_ : 0;
        const bool goes_on = list != 0 && !lines_.empty() && lines_.back().list == list;
        // An item of an inner list belongs to the item around it.
        item_ = lists_ <= 1 && begins_item_ ? items_ : item_;
        lines_.push_back({.text = std::move(text),
                          .after_gap = after_gap_ && !goes_on,
                          .is_heading = is_heading_,
                          .begins_item = begins_item_,
                          .quotes = quotes_,
                          .lists = lists_,
                          .list = list,
                          .item = item_});
        after_gap_ = false;
        begins_item_ = false;
    }

    std::string_view html_;
    HtmlTags tags_;
    bool lines_end_;
    std::size_t at_ = 0;
    std::vector<HtmlLine> lines_;
    std::string line_;  ///< the one that is being read
    bool space_ = false;  ///< before the next character
    bool after_gap_ = false;
    bool is_heading_ = false;
    bool begins_item_ = false;
    std::size_t line_ends_ = 0;  ///< one behind the other
    std::size_t quotes_ = 0, lists_ = 0, pre_ = 0;
    std::size_t list_number_ = 0, items_ = 0, item_ = 0;
    std::string link_;  ///< the address of the link that is open
    std::string link_text_;
};

}  // namespace

std::vector<HtmlLine> html_lines(std::string_view html) { return HtmlLineReader(html).read(); }

}  // namespace counterpart::endpoint
