#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cockpit/cockpit_view.h"

namespace counterpart::app {

/// A request for help, or the report of a post, as the team sees it.
struct RequestView {
    std::string id;
    std::string title;
    std::string caption;       ///< who asked, and when
    std::string text;
    std::string partnership;   ///< the names of the pair that it is about, or empty
    std::string partnership_address;
    std::string pair_caption;  ///< how the pair stands
    std::string post_author;   ///< of a report: the post
    std::string post_text;
    std::string post_id;
    std::string post_mark;     ///< "Hidden", or empty
    std::string post_address;  ///< of the discussion
    bool may_hide = false, may_show = false;
    std::string answer, staff_note;
    std::string claim_text;    ///< who is answering it, or empty
    bool is_mine = false;      ///< the reader is answering it
    bool is_others = false;    ///< somebody else is
    bool is_settled = false;
    bool asks_answer = true;   ///< somebody can be answered
    std::string problem;
};

/// The requests for help.
struct InboxView {
    bool may_look = false;
    bool may_write = true;
    bool settled = false;
    bool is_unknown = false;  ///< no such request
    std::string open_count, settled_count;
    std::vector<RequestLineView> lines;
    std::string silences;      ///< how many pairs are silent that have no line each, or empty
    std::string silences_text;
    std::int32_t selected = -1;
    std::optional<RequestView> request;
};

}  // namespace counterpart::app
