#include "endpoint/wxr/wxr_import.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/civil_date.h"
#include "base/utf8.h"
#include "domain/forum_text.h"
#include "domain/language.h"
#include "domain/limits.h"
#include "endpoint/secrets.h"
#include "endpoint/wxr/plain_text.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kNoParent = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kDigitsOfId = 32;
constexpr std::string_view kReblogged = "Reblogged this on";

/// The blog's address as it names the blog in ids: the same before and after a move to https.
std::string_view name_of_source(std::string_view link) {
    for (const std::string_view start : {"https://", "http://"}) {
        link.remove_prefix(link.starts_with(start) ? start.size() : 0);
    }
    return link.substr(0, link.find_last_not_of('/') + 1);
}

std::string web_address_or_nothing(std::string_view address) {
    return domain::is_web_address(address) ? std::string(address) : std::string();
}

/// "#favouritefeature" in a title, without "#"; empty if there is none.
std::string hashtag_in(std::string_view title) {
    const auto belongs = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte >= 0x80 && byte != 0xE2) ||  // with 0xE2 begin dashes, quotation marks and symbols
               letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    };
    const std::size_t begin = title.find('#') == std::string_view::npos ? title.size() : title.find('#') + 1;
    std::size_t end = begin;
    bool has_letter = false;  // "#1" is a number
    for (; end < title.size() && belongs(title[end]); ++end) {
        has_letter = has_letter || title[end] < '0' || title[end] > '9';
    }
    return has_letter ? std::string(title.substr(begin, end - begin)) : std::string();
}

/// What a comment says that a blog made when another one repeated the post.
struct WordsOfReblog {
    std::string name;
    std::string url;
    std::string text;  ///< what was said besides; may be empty
};

WordsOfReblog words_of_reblog(std::string_view text) {
    constexpr std::string_view kCommented = "and commented:";
    constexpr std::size_t kLongestBeginning = 3'000;
    const std::string_view rest = text.substr(kReblogged.size());
    const std::string_view beginning = truncate_utf8(rest, kLongestBeginning);
    const std::size_t line_end = std::min(beginning.find('\n'), beginning.size());
    const std::size_t commented = beginning.find(kCommented);
    const std::string_view place = beginning.substr(0, std::min(commented, line_end));
    const domain::TextSpan url = domain::find_web_address(place, 0);
    std::string_view name = trimmed(place.substr(0, url.begin));
    while (name.ends_with('(') || name.ends_with('.') || name.ends_with(' ')) {
        name.remove_suffix(1);
    }
    const std::size_t behind = commented == std::string_view::npos ? line_end : commented + kCommented.size();
    return {.name = std::string(name),
            .url = std::string(place.substr(url.begin, url.end - url.begin)),
            .text = std::string(trimmed(rest.substr(behind)))};
}

/// A comment that comes in.
struct KeptComment {
    const WxrComment* comment = nullptr;
    std::string text;
    std::size_t parent = kNoParent;  ///< its place among those of the post
    std::size_t root = kNoParent;    ///< that of the first one of its thread
    bool is_on_way = false;
};

/// Finds the first comment of each one's thread; the number of circles, which are opened.
std::size_t find_roots(std::vector<KeptComment>& kept) {
    std::size_t circles = 0;
    std::vector<std::size_t> way;
    for (std::size_t first = 0; first < kept.size(); ++first) {
        way.clear();
        std::size_t at = first;
        while (kept[at].root == kNoParent && !kept[at].is_on_way && kept[at].parent != kNoParent) {
            kept[at].is_on_way = true;
            way.push_back(at);
            at = kept[at].parent;
        }
        if (kept[at].root == kNoParent) {
            circles += kept[at].is_on_way ? 1 : 0;
            kept[at].parent = kNoParent;
            kept[at].root = at;
        }
        for (const std::size_t one : way) {
            kept[one].root = kept[at].root;
            kept[one].is_on_way = false;
        }
    }
    return circles;
}

/// Turns one export into records.
class BlogImporter {
  public:
    BlogImporter(const WxrFile& file, const std::string& round_id)
        : file_(file), round_id_(round_id), source_(name_of_source(file.link)), blog_(line_of(file.title, domain::kMaxNameLength)) {
        const std::string_view tag = std::string_view(file.language).substr(0, file.language.find_first_of("-_"));
        language_ = domain::find_language(tag) == tag ? tag : "";
    }

    WxrImport run() {
        for (const WxrItem& item : file_.items) {
            if (const auto reason = reason_against(item); reason != WxrCount::kTopics) {
                ++counts()[reason];
                counts()[WxrCount::kCommentsOfLeftOut] += item.comments.size();
            } else {
                add_topic(item);
                add_comments(item, import_.topics.back());
            }
        }
        counts()[WxrCount::kTopics] = import_.topics.size();
        counts()[WxrCount::kMessages] = import_.posts.size();
        return std::move(import_);
    }

  private:
    WxrCounts& counts() { return import_.counts; }

    std::string id_of(std::string_view kind, std::string_view number) const {
        return sha256_hex(std::string("blog\n").append(kind).append("\n").append(source_).append("\n").append(number))
            .substr(0, kDigitsOfId);
    }

    std::string cut(std::string_view text, std::size_t longest) {
        std::string kept = cut_at_word(text, longest);
        counts()[WxrCount::kCut] += kept == text ? 0 : 1;
        return kept;
    }

    std::string line_of(std::string_view html, std::size_t longest) { return cut(plain_line(html), longest); }

    /// A name as it was given; of an address of mail only what is before the "@".
    std::string name_of(std::string_view given) {
        const std::string name = plain_line(given);
        std::size_t end = name.find('@');
        while (end != std::string::npos && (end == 0 || name[end - 1] == ' ')) {  // "@ana" is no address
            end = name.find('@', end + 1);
        }
        std::string shown = cut(trimmed(std::string_view(name).substr(0, end)), domain::kMaxNameLength);
        return shown.empty() ? "Anonymous" : shown;
    }

    /// kTopics: it comes in.
    WxrCount reason_against(const WxrItem& item) {
        if (item.type != "post") {
            return item.type == "attachment" ? WxrCount::kAttachments : item.type == "page" ? WxrCount::kPages : WxrCount::kOtherItems;
        }
        if (item.status == "private" || item.has_password) {
            return WxrCount::kPrivate;
        }
        if (item.status != "publish") {
            return WxrCount::kDrafts;
        }
        if (item.published_at_s == 0) {
            return WxrCount::kUndated;
        }
        return items_.insert(item.id).second ? WxrCount::kTopics : WxrCount::kDoubled;
    }

    void add_topic(const WxrItem& item) {
        TextWithPrompts content = text_with_prompts(item.content_html);
        domain::Topic topic;
        topic.id = id_of("topic", item.id);
        topic.round_id = round_id_;
        topic.starts_on = civil_from_days(item.published_at_s / kSecondsPerDay);
        topic.title = line_of(item.title, domain::kMaxNameLength);
        if (topic.title.empty()) {
            topic.title = content.text.empty() ? "Untitled" : cut_at_word(content.text.substr(0, content.text.find('\n')), 60);
        }
        topic.text = cut(content.text, domain::kMaxMessageLength);
        topic.prompts = std::move(content.prompts);
        topic.language = language_;
        topic.state = domain::TopicState::kPublished;
        topic.summary = cut(plain_text(item.excerpt), domain::kMaxNoteLength);
        topic.hashtag = hashtag_in(topic.title);
        topic.credit.author = item.creator.empty() ? "" : name_of(item.creator);
        topic.credit.url = web_address_or_nothing(item.link);
        import_.topics.push_back(std::move(topic));
    }

    /// The comments that come in, in their order, with their texts.
    std::vector<KeptComment> kept_comments(const WxrItem& item) {
        std::vector<KeptComment> kept;
        for (const WxrComment& comment : item.comments) {
            std::string text = comment.approved == "1" ? plain_text(comment.content_html) : std::string();
            if (comment.approved != "1") {
                ++counts()[comment.approved == "spam" ? WxrCount::kSpam : WxrCount::kUnapproved];
            } else if (text.empty()) {
                ++counts()[WxrCount::kEmpty];
            } else if (!comments_.insert(comment.id).second) {
                ++counts()[WxrCount::kDoubled];
            } else {
                kept.push_back({.comment = &comment, .text = std::move(text)});
            }
        }
        return kept;
    }

    void find_parents(std::vector<KeptComment>& kept) {
        std::map<std::string_view, std::size_t> places;
        for (std::size_t k = 0; k < kept.size(); ++k) {
            places.emplace(kept[k].comment->id, k);
        }
        for (KeptComment& one : kept) {
            const std::string_view wanted = one.comment->parent;
            if (wanted.empty() || wanted == "0") {
                continue;
            }
            if (const auto found = places.find(wanted); found != places.end()) {
                one.parent = found->second;
            } else {
                ++counts()[WxrCount::kLostParents];
            }
        }
    }

    void add_comments(const WxrItem& item, const domain::Topic& topic) {
        std::vector<KeptComment> kept = kept_comments(item);
        find_parents(kept);
        counts()[WxrCount::kLostParents] += find_roots(kept);
        std::vector<std::string> ids;
        ids.reserve(kept.size());
        for (const KeptComment& one : kept) {
            ids.push_back(id_of("comment", one.comment->id));
        }
        for (std::size_t k = 0; k < kept.size(); ++k) {
            domain::Post post = post_of(kept[k], item);
            post.id = ids[k];
            post.thread_id = ids[kept[k].root];
            post.topic_id = topic.id;
            if (kept[k].parent == kNoParent) {
                post.title = topic.title;
            } else {
                post.answers_id = ids[kept[k].parent];
                ++counts()[WxrCount::kReplies];
            }
            import_.posts.push_back(std::move(post));
        }
    }

    domain::Post post_of(const KeptComment& kept, const WxrItem& item) {
        const WxrComment& comment = *kept.comment;
        domain::Post post;
        post.author_name = name_of(comment.author);
        post.state = domain::PostState::kShown;
        post.posted_at_s = comment.date_s != 0 ? comment.date_s : item.published_at_s;
        post.by_team = comment.by_blog_author;
        if (kept.text.starts_with(kReblogged)) {
            tell_reblog(post, kept);
        } else if (comment.type == "pingback" || comment.type == "trackback") {
            post.kind = domain::PostKind::kMention;
            post.text = cut(kept.text, domain::kMaxMessageLength);
            post.source_url = web_address_or_nothing(comment.author_url);
            post.source_name = post.author_name;
            ++counts()[WxrCount::kPingbacks];
        } else {
            post.text = cut(kept.text, domain::kMaxMessageLength);
            post.source_url = web_address_or_nothing(item.link.empty() ? "" : item.link + "#comment-" + comment.id);
            post.source_name = blog_;
        }
        return post;
    }

    void tell_reblog(domain::Post& post, const KeptComment& kept) {
        const WordsOfReblog words = words_of_reblog(kept.text);
        post.kind = domain::PostKind::kReblog;
        post.text = cut(words.text.empty() ? kept.text : words.text, domain::kMaxMessageLength);
        post.source_url = words.url.empty() ? web_address_or_nothing(kept.comment->author_url) : words.url;
        post.source_name = words.name.empty() ? post.author_name : cut(words.name, domain::kMaxNameLength);
        ++counts()[WxrCount::kReblogs];
    }

    const WxrFile& file_;
    const std::string& round_id_;
    WxrImport import_;
    std::string source_;
    std::string blog_;  ///< its name
    std::string language_;
    std::set<std::string_view> items_;  ///< the numbers of those that came in
    std::set<std::string_view> comments_;
};

/// The rounds to choose from, by name and id.
std::string known_rounds(const domain::Programme& programme) {
    constexpr std::size_t kMostRounds = 20, kLongestRoundName = 60;
    std::string names;
    const auto rounds = programme.all(domain::RecordKind::kRound);
    for (std::size_t k = 0; k < rounds.size() && k < kMostRounds; ++k) {
        const auto& round = std::get<domain::RoundRecord>(*rounds[k]);
        names += (k == 0 ? "choose one of: " : "; ") + cut_at_word(round.name, kLongestRoundName) + " = " + round.id;
    }
    return names;
}

}  // namespace

WxrImport records_of_blog(const WxrFile& file, const std::string& round_id) { return BlogImporter(file, round_id).run(); }

Result<void> write_blog(LedgerView& view, const WxrImport& import, ImportMode mode, WxrCounts& counts) {
    counts[WxrCount::kNew] = 0;
    counts[WxrCount::kKnown] = 0;
    const auto put = [&](const auto& record) {
        using Kept = std::remove_cvref_t<decltype(record)>;
        constexpr auto kKind = std::is_same_v<Kept, domain::Topic> ? domain::RecordKind::kTopic : domain::RecordKind::kPost;
        const bool is_known = view.programme().find({kKind, record.id}) != nullptr;
        ++counts[is_known ? WxrCount::kKnown : WxrCount::kNew];
        if (!is_known && mode == ImportMode::kWrite) {
            view.write(record);
        }
    };
    for (const domain::Topic& topic : import.topics) {
        if (!topic.round_id.empty() && view.programme().round(topic.round_id) == nullptr) {
            return fail("wxr_round_unknown", topic.round_id, known_rounds(view.programme()));
        }
        put(topic);
    }
    std::ranges::for_each(import.posts, put);
    return {};
}

}  // namespace counterpart::endpoint
