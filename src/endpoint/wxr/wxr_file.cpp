#include "endpoint/wxr/wxr_file.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

#include "base/check.h"
#include "base/date_time.h"
#include "base/utf8.h"

namespace counterpart::endpoint {
namespace {

static_assert(std::is_same_v<XML_Char, char>, "the parser gives UTF-8");

constexpr char kBeforeLocalName = '\n';
constexpr std::size_t kDeepestElement = 64;
/// The parser names each element with the whole address of its namespace, so a long one would be read as often as there are elements.
constexpr std::size_t kLongestNamespace = 300;

/// Which part of an export an element is.
enum class WxrPlace : std::uint8_t { kOutside, kRss, kBlog, kAuthor, kItem, kComment, kField, kOther };

/// The texts of one part, by their elements' names.
using WxrFields = std::map<std::string, std::string, std::less<>>;

/// All that is ever kept of each part. Whatever is not named here is passed over.
constexpr std::array<std::string_view, 4> kFieldsOfBlog{"title", "link", "language", "wp:wxr_version"};
constexpr std::array<std::string_view, 3> kFieldsOfAuthor{"wp:author_id", "wp:author_login", "wp:author_display_name"};
constexpr std::array<std::string_view, 12> kFieldsOfItem{
    "title",     "link",         "dc:creator",       "content:encoded", "excerpt:encoded",  "category",
    "wp:status", "wp:post_type", "wp:post_date_gmt", "wp:post_date",    "wp:post_password", "wp:post_id"};
constexpr std::array<std::string_view, 10> kFieldsOfComment{
    "wp:comment_id",   "wp:comment_parent",  "wp:comment_author",   "wp:comment_author_url", "wp:comment_date_gmt",
    "wp:comment_date", "wp:comment_content", "wp:comment_approved", "wp:comment_type",       "wp:comment_user_id"};

/// "wp:post_id", whatever prefix the file itself uses; empty for an element of a strange namespace.
std::string wxr_name(std::string_view expanded) {
    constexpr std::string_view kExport = "http://wordpress.org/export/";
    const std::size_t end = expanded.rfind(kBeforeLocalName);
    if (end == std::string_view::npos) {
        return std::string(expanded);
    }
    const std::string_view space = expanded.substr(0, end);
    std::string_view prefix;
    if (space.starts_with(kExport)) {
        prefix = space.ends_with("/excerpt/") ? "excerpt:" : "wp:";
    } else if (space == "http://purl.org/rss/1.0/modules/content/") {
        prefix = "content:";
    } else if (space == "http://purl.org/dc/elements/1.1/") {
        prefix = "dc:";
    }
    return prefix.empty() ? std::string() : std::string(prefix).append(expanded.substr(end + 1));
}

WxrPlace field_or_other(bool is_field) { return is_field ? WxrPlace::kField : WxrPlace::kOther; }

/// What an element is, by what it stands in.
WxrPlace place_of_element(WxrPlace parent, std::string_view name) {
    switch (parent) {
        case WxrPlace::kOutside: return name == "rss" ? WxrPlace::kRss : WxrPlace::kOther;
        case WxrPlace::kRss: return name == "channel" ? WxrPlace::kBlog : WxrPlace::kOther;
        case WxrPlace::kBlog:
            return name == "item"        ? WxrPlace::kItem
                   : name == "wp:author" ? WxrPlace::kAuthor
                                         : field_or_other(std::ranges::contains(kFieldsOfBlog, name));
        case WxrPlace::kAuthor: return field_or_other(std::ranges::contains(kFieldsOfAuthor, name));
        case WxrPlace::kItem: return name == "wp:comment" ? WxrPlace::kComment : field_or_other(std::ranges::contains(kFieldsOfItem, name));
        case WxrPlace::kComment: return field_or_other(std::ranges::contains(kFieldsOfComment, name));
        case WxrPlace::kField:
        case WxrPlace::kOther: break;
    }
    return WxrPlace::kOther;
}

/// Whether a category's element names a category or a tag, and not the format of a post.
bool is_tag_of_blog(const XML_Char** attributes) {
    for (const XML_Char** name = attributes; *name != nullptr; name += 2) {
        if (std::string_view(name[0]) == "domain") {
            return std::string_view(name[1]) == "category" || std::string_view(name[1]) == "post_tag";
        }
    }
    return false;
}

std::string taken_field(WxrFields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : std::move(found->second);
}

std::string taken_word(WxrFields& fields, std::string_view name) { return std::string(trimmed(taken_field(fields, name))); }

/// The time in UTC; the blog's own clock where the export has no other ("0000-00-00 00:00:00" stands for none); else 0.
std::int64_t taken_time_s(WxrFields& fields, std::string_view utc_name, std::string_view local_name) {
    const std::int64_t utc_s = parse_date_time(taken_word(fields, utc_name), {}).value_or(0);
    const std::int64_t local_s = parse_date_time(taken_word(fields, local_name), {}).value_or(0);
    return std::max<std::int64_t>(utc_s > 0 ? utc_s : local_s, 0);
}

/// Follows the parser through the file.
class WxrReader {
  public:
    /// `lines_before`: so many lines of the file are not given to it.
    explicit WxrReader(std::size_t lines_before) : parser_(XML_ParserCreateNS(nullptr, kBeforeLocalName)), lines_before_(lines_before) {
        check(parser_ != nullptr, "there is memory for the parser");
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(
            parser_.get(),
            [](void* reader, const XML_Char* name, const XML_Char** attributes) { self(reader).begin_element(name, attributes); },
            [](void* reader, const XML_Char* /*name*/) { self(reader).end_element(); });
        XML_SetCharacterDataHandler(parser_.get(), [](void* reader, const XML_Char* text, int size) {
            self(reader).add_text({text, static_cast<std::size_t>(size)});
        });
        XML_SetStartDoctypeDeclHandler(
            parser_.get(), [](void* reader, const XML_Char* /*name*/, const XML_Char* /*system_id*/, const XML_Char* /*public_id*/,
                              int /*has_internal_subset*/) { self(reader).refuse("wxr_doctype"); });
        XML_SetStartNamespaceDeclHandler(parser_.get(), [](void* reader, const XML_Char* /*prefix*/, const XML_Char* address) {
            if (address != nullptr && std::string_view(address).size() > kLongestNamespace) {
                self(reader).refuse("wxr_no_export");
            }
        });
    }

    Result<WxrFile> read(std::string_view xml) {
        // In one piece: given piece by piece, the parser would look at a long element's beginning again and again.
        const XML_Status status = XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        if (problem_) {
            return std::unexpected(*problem_);
        }
        if (status != XML_STATUS_OK) {
            return fail("wxr_malformed", line_and_column(), XML_ErrorString(XML_GetErrorCode(parser_.get())));
        }
        if (taken_word(blog_, "wp:wxr_version").empty()) {
            return fail("wxr_no_export");
        }
        file_.title = taken_field(blog_, "title");
        file_.link = taken_word(blog_, "link");
        file_.language = taken_word(blog_, "language");
        return std::move(file_);
    }

  private:
    static WxrReader& self(void* reader) { return *static_cast<WxrReader*>(reader); }

    [[nodiscard]] std::string line_and_column() const {
        return "line " + std::to_string(lines_before_ + XML_GetCurrentLineNumber(parser_.get())) + ", column " +
               std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1);
    }

    /// The parser may still tell of a thing or two before it stops; a problem that is there already stands.
    void refuse(std::string_view code) {
        if (!problem_) {
            problem_ = problem(code, line_and_column());
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    [[nodiscard]] WxrPlace place() const { return places_.empty() ? WxrPlace::kOutside : places_.back(); }

    void begin_element(std::string_view expanded, const XML_Char** attributes) {
        if (problem_) {
            return;
        }
        const std::string name = wxr_name(expanded);
        WxrPlace here = place_of_element(place(), name);
        if (places_.size() == kDeepestElement || (places_.empty() && here != WxrPlace::kRss)) {
            refuse(places_.empty() ? "wxr_no_export" : "wxr_too_deep");
            return;
        }
        if (name == "category" && !is_tag_of_blog(attributes)) {
            here = WxrPlace::kOther;
        }
        if (here == WxrPlace::kField) {
            field_ = name;
            text_.clear();
        } else if (here != WxrPlace::kOther) {
            begin_part(here);
        }
        places_.push_back(here);
    }

    void begin_part(WxrPlace part) {
        if (WxrFields* fields = fields_of(part); fields != nullptr && part != WxrPlace::kBlog) {
            fields->clear();
        }
        if (part == WxrPlace::kItem) {
            open_ = {};
        }
    }

    void add_text(std::string_view text) {
        if (!problem_ && place() == WxrPlace::kField) {
            text_.append(text);
        }
    }

    void end_element() {
        if (problem_) {
            return;
        }
        const WxrPlace ended = place();
        places_.pop_back();
        switch (ended) {
            case WxrPlace::kField: keep_field(); break;
            case WxrPlace::kAuthor: end_author(); break;
            case WxrPlace::kComment: end_comment(); break;
            case WxrPlace::kItem: end_item(); break;
            case WxrPlace::kOutside:
            case WxrPlace::kRss:
            case WxrPlace::kBlog:
            case WxrPlace::kOther: break;
        }
    }

    WxrFields* fields_of(WxrPlace part) {
        switch (part) {
            case WxrPlace::kBlog: return &blog_;
            case WxrPlace::kAuthor: return &author_;
            case WxrPlace::kItem: return &item_;
            case WxrPlace::kComment: return &comment_;
            case WxrPlace::kOutside:
            case WxrPlace::kRss:
            case WxrPlace::kField:
            case WxrPlace::kOther: break;
        }
        return nullptr;
    }

    void keep_field() {
        if (field_ == "category") {
            open_.tags.push_back(std::move(text_));
        } else if (WxrFields* fields = fields_of(place())) {
            fields->insert_or_assign(field_, std::move(text_));
        }
        text_.clear();
    }

    void end_author() {
        author_ids_.insert(taken_word(author_, "wp:author_id"));
        std::string name = taken_word(author_, "wp:author_display_name");
        if (!name.empty()) {
            author_names_.insert_or_assign(taken_word(author_, "wp:author_login"), std::move(name));
        }
    }

    void end_comment() {
        WxrComment comment;
        comment.id = taken_word(comment_, "wp:comment_id");
        if (comment.id.empty()) {
            refuse("wxr_no_id");
            return;
        }
        comment.parent = taken_word(comment_, "wp:comment_parent");
        comment.author = taken_field(comment_, "wp:comment_author");
        comment.author_url = taken_word(comment_, "wp:comment_author_url");
        comment.date_s = taken_time_s(comment_, "wp:comment_date_gmt", "wp:comment_date");
        comment.content_html = taken_field(comment_, "wp:comment_content");
        comment.approved = taken_word(comment_, "wp:comment_approved");
        comment.type = taken_word(comment_, "wp:comment_type");
        const std::string user_id = taken_word(comment_, "wp:comment_user_id");
        comment.by_blog_author = !user_id.empty() && user_id != "0" && author_ids_.contains(user_id);
        open_.comments.push_back(std::move(comment));
    }

    void end_item() {
        open_.id = taken_word(item_, "wp:post_id");
        if (open_.id.empty()) {
            // A feed looks like an export, but its items have no numbers.
            refuse(blog_.contains("wp:wxr_version") ? "wxr_no_id" : "wxr_no_export");
            return;
        }
        open_.title = taken_field(item_, "title");
        open_.link = taken_word(item_, "link");
        open_.creator = taken_word(item_, "dc:creator");
        if (const auto known = author_names_.find(open_.creator); known != author_names_.end()) {
            open_.creator = known->second;
        }
        open_.published_at_s = taken_time_s(item_, "wp:post_date_gmt", "wp:post_date");
        open_.content_html = taken_field(item_, "content:encoded");
        open_.excerpt = taken_field(item_, "excerpt:encoded");
        open_.status = taken_word(item_, "wp:status");
        open_.type = taken_word(item_, "wp:post_type");
        open_.has_password = !taken_field(item_, "wp:post_password").empty();
        file_.items.push_back(std::move(open_));
        open_ = {};
    }

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype([](XML_Parser parser) { XML_ParserFree(parser); })> parser_;
    std::size_t lines_before_;
    std::optional<Problem> problem_;
    std::vector<WxrPlace> places_;  ///< from the outermost element to the innermost
    std::string field_;             ///< the name of the field that is being read
    std::string text_;
    WxrFields blog_, author_, item_, comment_;
    std::map<std::string, std::string, std::less<>> author_names_;  ///< by the names that they sign in with
    std::set<std::string, std::less<>> author_ids_;
    WxrItem open_;  ///< the item that is being read
    WxrFile file_;
};

}  // namespace

Result<WxrFile> read_wxr(std::string_view xml) {
    if (xml.size() > kMostWxrBytes) {
        return fail("wxr_too_large", {}, std::to_string(kMostWxrBytes >> 20U) + " MB");
    }
    // Some blogs put empty lines before the file, which the parser would not take.
    const std::string_view before = xml.substr(0, xml.find_first_not_of(" \t\r\n"));
    xml.remove_prefix(before.size());
    return WxrReader(static_cast<std::size_t>(std::ranges::count(before, '\n'))).read(xml);
}

}  // namespace counterpart::endpoint
