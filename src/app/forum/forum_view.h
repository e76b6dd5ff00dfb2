#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/forum/forum_intent.h"

namespace counterpart::app {

/// The field beneath a post.
struct PostWritingView {
    PostWriting writing = PostWriting::kAnswer;
    std::string label;
    std::string help;
    std::string text;
    std::string send;       ///< what the button says
    std::string problem;
    bool asks_name = false;  ///< a visitor says under which name
};

/// What a post said before.
struct EarlierTextView {
    std::string until;  ///< "Until 14 September, 15:10"
    std::string text;
};

/// A post as it is read.
struct PostView {
    std::string id;
    std::int32_t depth = 0;
    std::string author;
    std::string initial;
    std::uint32_t tint = 0;        ///< of the author
    std::string place;             ///< "Cuba"; empty: not said
    bool by_team = false;
    std::string when;              ///< "3 h"
    std::string when_in_full;      ///< "14 September, 14:05"
    std::string edited;            ///< "Changed 14 September, 15:10", or empty
    std::vector<EarlierTextView> earlier;  ///< for its author and those who look after the forum, the newest first
    std::string text;
    std::vector<std::string> hints;  ///< what terms of the text mean in other countries; at most two
    std::string language;          ///< ISO 639 code, or empty
    std::string language_name;     ///< where it is not the page's
    std::string mark;              ///< "New", "Waits for the team", "Hidden", "Guest post"; or empty
    bool is_hidden = false;
    bool is_machine = false;       ///< another site speaks of the topic, or repeats it
    std::string source_name;
    std::string source_url;        ///< of what was published elsewhere first
    std::string share_path;        ///< of its place on the plain page; empty where it has none
    bool may_answer = false, may_edit = false, may_hide = false, may_show = false, may_report = false, may_move = false, may_ban = false,
         may_let_write = false;
    std::optional<PostWritingView> writing;
};

/// Where something is written for all.
struct ComposerView {
    std::string title;             ///< of a new thread, as typed
    bool asks_title = false;
    std::string text;
    bool asks_name = false;        ///< a visitor says under which name
    std::string name;
    std::string address;           ///< of a visitor
    std::string note;              ///< who reads it, and what happens to it
    bool asks_country = false;
    bool shows_country = false;
    std::string country_label;     ///< "Show my country (Cuba)"
    std::vector<std::string> languages;  ///< to choose from; the first one is "not said"
    std::vector<std::string> codes;
    int language = 0;
    std::string problem;
    bool may_write = true;
    bool needs_name = false;       ///< the account has no name yet
};

/// What is said about a topic or in a thread.
struct DiscussionView {
    std::string heading;           ///< "19 answers"
    std::string caption;           ///< "from 11 countries, open to everyone"
    ForumOrder order = ForumOrder::kNewest;
    std::string search;
    std::string search_text;       ///< "3 found", or that nothing was
    std::size_t count = 0;
    std::function<PostView(std::size_t)> post;  ///< of a place below `count`; cheap
    ComposerView composer;
};

/// A line of the list of threads.
struct ThreadLineView {
    std::string id;
    std::string title;
    std::string caption;           ///< "Odalys, 12 answers, the last one 14 September"
    std::string mark;              ///< "3 new", or empty
    std::string address;
};

/// The forum: all threads, or one.
struct ForumView {
    bool is_thread = false;
    bool is_unknown = false;       ///< no such thread
    std::string title;
    std::vector<ThreadLineView> topics, threads;
    std::string waiting;           ///< for those who look after the forum: how much waits to be looked at
    std::vector<ThreadLineView> waiting_posts;
    std::string share_path;        ///< of the thread's plain page; empty where it has none
    DiscussionView discussion;     ///< of the thread; of the list only its composer
};

}  // namespace counterpart::app
