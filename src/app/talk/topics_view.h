#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/forum/forum_view.h"
#include "app/talk/notes_view.h"

namespace counterpart::app {

/// One thing to talk about.
struct PromptView {
    NotePlace place;
    std::string text;
    std::string caption;           ///< "Discussed · Aroha wrote"
    bool done = false;
    std::optional<NoteView> note;  ///< of the one that is open
};

/// A post of the topic's thread.
struct TopicPostView {
    std::string author;
    std::string when;
    std::string text;
    std::string language;          ///< of the text, empty if nobody said it
};

/// A line that leads elsewhere: another topic of the round, or a live event.
struct TopicLineView {
    std::string id;
    std::string title;
    std::string line;
    std::string address;
    bool is_current = false;
};

/// The topic that is shown whole.
struct TopicView {
    std::string title;
    std::string line;              ///< "Topic 2 of 8, until 14 September"
    bool is_current = false;
    std::string text;
    std::string language;
    std::vector<PromptView> prompts;
    std::string hashtag;           ///< "#librarysurprise", or empty
    std::string picture_id;        ///< or empty
    std::string picture_text;      ///< the picture in words
    std::string picture_credit;    ///< "Picture: “Two halves” by Pilvi, CC BY 4.0", or empty
    std::string picture_url;
    std::string credit;            ///< of the text, or empty
    std::string credit_url;
    DiscussionView discussion;
    std::vector<TopicLineView> events;  ///< live events about it that are not over
    std::string share_text;        ///< what goes with its address where it is shared
    std::string share_path;        ///< of its plain page
};

/// The topics of a round.
struct TopicsView {
    bool signed_in = false;
    bool may_write = true;
    bool has_partner = false;      ///< there is a partnership to write notes about
    std::string lead;
    std::optional<TopicView> topic;
    std::string none_text;         ///< without a topic: why
    bool has_events = false;       ///< there is a live event, about whatever
    bool is_chosen = false;        ///< one's own choice, not the topic of these days
    std::vector<TopicLineView> earlier, coming;
    std::optional<NoteView> general;
};

}  // namespace counterpart::app
