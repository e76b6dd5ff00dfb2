#include "endpoint/wxr/import_report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "base/civil_date.h"

namespace counterpart::endpoint {
namespace {

/// What one of something is called, and many of it.
struct CountWords {
    WxrCount count = WxrCount::kTopics;
    std::string_view one;
    std::string_view many;
};

constexpr std::array<CountWords, 3> kKindsOfMessages{
    {{WxrCount::kReplies, "reply", "replies"}, {WxrCount::kPingbacks, "pingback", "pingbacks"}, {WxrCount::kReblogs, "reblog", "reblogs"}}};

constexpr std::array<CountWords, 11> kLeftOut{
    {{WxrCount::kAttachments, "picture or other file", "pictures and other files"},
     {WxrCount::kPages, "page", "pages"},
     {WxrCount::kDrafts, "post that is not published", "posts that are not published"},
     {WxrCount::kPrivate, "post that is private or has a password", "posts that are private or have a password"},
     {WxrCount::kOtherItems, "other thing, such as an entry of a menu", "other things, such as entries of menus"},
     {WxrCount::kUndated, "post without a date", "posts without a date"},
     {WxrCount::kCommentsOfLeftOut, "comment on what is left out", "comments on what is left out"},
     {WxrCount::kUnapproved, "comment that is not approved", "comments that are not approved"},
     {WxrCount::kSpam, "comment that is spam", "comments that are spam"},
     {WxrCount::kEmpty, "comment without text", "comments without text"},
     {WxrCount::kDoubled, "post or comment that is in the file twice", "posts and comments that are in the file twice"}}};

constexpr std::array<CountWords, 2> kChanged{
    {{WxrCount::kCut, "text is too long, and is cut at a word", "texts are too long, and are cut at a word"},
     {WxrCount::kLostParents, "reply begins a thread, for what it answers is not there",
      "replies begin threads, for what they answer is not there"}}};

std::string number_of(std::size_t number, const CountWords& words) {
    return std::to_string(number) + " " + std::string(number == 1 ? words.one : words.many);
}

/// A heading and a line for each that there is any of; nothing if there is none.
std::string list_of_counts(std::string_view heading, std::span<const CountWords> all, const WxrCounts& counts) {
    std::string list;
    for (const CountWords& words : all) {
        if (counts[words.count] > 0) {
            list += "  " + number_of(counts[words.count], words) + "\n";
        }
    }
    return list.empty() ? list : std::string(heading) + "\n" + list;
}

std::string line_of_messages(const WxrCounts& counts) {
    std::string kinds;
    for (const CountWords& words : kKindsOfMessages) {
        if (counts[words.count] > 0) {
            kinds += (kinds.empty() ? ", among them " : ", ") + number_of(counts[words.count], words);
        }
    }
    return "  " + number_of(counts[WxrCount::kMessages], {WxrCount::kMessages, "message", "messages"}) + kinds + "\n";
}

std::string list_of_topics(const WxrImport& import) {
    constexpr std::size_t kMostTitles = 30;
    std::string list;
    for (std::size_t k = 0; k < import.topics.size() && k < kMostTitles; ++k) {
        const domain::Topic& topic = import.topics[k];
        const auto messages = static_cast<std::size_t>(std::ranges::count(import.posts, topic.id, &domain::Post::topic_id));
        list += "    " + format_civil_date(topic.starts_on) + "  " + topic.title + " (" + std::to_string(messages) + ")\n";
    }
    return import.topics.size() > kMostTitles ? list + "    and " + std::to_string(import.topics.size() - kMostTitles) + " more\n" : list;
}

std::string last_line(const WxrCounts& counts, ImportMode mode) {
    const CountWords records{WxrCount::kNew, "record", "records"};
    const std::string is_new = number_of(counts[WxrCount::kNew], records);
    const std::string known = std::to_string(counts[WxrCount::kKnown]);
    return mode == ImportMode::kWrite
               ? "written: " + is_new + "; " + known + " were there before and stay as they are.\n"
               : "nothing was written. Without --dry-run, " + is_new + " would be; " + known + " are there already.\n";
}

struct ImportSentence {
    std::string_view code;
    std::string_view before;  ///< the file's name comes first
    std::string_view after;   ///< behind the place or the detail
};

constexpr std::array<ImportSentence, 8> kImportSentences{
    {{"wxr_malformed", "is no whole XML file: ", ". It may have been cut short; export the blog again."},
     {"wxr_doctype", "declares a document type, which no export of a blog does: ", ". Export the blog again, and do not edit the file."},
     {"wxr_too_deep", "has elements in elements without end: ", ". Export the blog again, and do not edit the file."},
     {"wxr_no_id", "has a post or a comment without its number: ", ". Export the blog again, and do not edit the file."},
     {"wxr_no_export", "is no export of a blog. In WordPress choose Tools, Export, All content, and name the .xml file that comes of it",
      "."},
     {"wxr_too_large", "is too large; at most ", " are read. Export the blog in parts, one year after the other."},
     {"wxr_unreadable", "cannot be read: ", ". Check its name and who may read it."},
     {"wxr_round_unknown", "was not brought in, for no round has the id ", "."}}};

}  // namespace

std::string import_report(const WxrImport& import, const WxrCounts& counts, ImportMode mode) {
    return "comes in\n  " + number_of(counts[WxrCount::kTopics], {WxrCount::kTopics, "topic", "topics"}) + " (with their messages)\n" +
           list_of_topics(import) + line_of_messages(counts) + list_of_counts("is left out", kLeftOut, counts) +
           list_of_counts("changes on the way", kChanged, counts) + last_line(counts, mode);
}

std::string sentence_about_import(const Problem& problem, std::string_view file) {
    const auto* known = std::ranges::find(kImportSentences, problem.code, &ImportSentence::code);
    if (known == kImportSentences.end()) {
        return std::string(file) + ": " + problem.code + " " + problem.where + " " + problem.detail + ".";
    }
    const std::string both = problem.where + (problem.where.empty() || problem.detail.empty() ? "" : ", ") + problem.detail;
    return std::string(file).append(" ").append(known->before).append(both).append(known->after);
}

std::string words_of_counts(const WxrCounts& counts) {
    std::string words;
    for (std::size_t k = 0; k < kWxrCountCount; ++k) {
        words += (k == 0 ? "" : " ") + std::to_string(counts[static_cast<WxrCount>(k)]);
    }
    return words;
}

WxrCounts counts_of_words(std::string_view words) {
    WxrCounts counts;
    for (std::size_t k = 0; k < kWxrCountCount; ++k) {
        const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), counts[static_cast<WxrCount>(k)]);
        words.remove_prefix(static_cast<std::size_t>(end - words.data()));
        words.remove_prefix(words.empty() ? 0 : 1);
        if (error != std::errc()) {
            return {};
        }
    }
    return counts;
}

}  // namespace counterpart::endpoint
