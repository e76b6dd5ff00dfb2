#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/library/library_intent.h"

namespace counterpart::app {

/// A topic in a list of those who write them.
struct LibraryLineView {
    std::string id;
    std::string title;
    std::string caption;  ///< "Draft · 14 September", or what it is about
    std::string address;
};

/// The topics of one round, or the library.
struct LibraryListView {
    std::string heading;
    std::vector<LibraryLineView> lines;
};

/// The form of one topic.
struct TopicFormView {
    std::string form_id;                               ///< the topic's id
    bool is_new = false;
    bool of_round = false;
    std::string heading;
    std::string line;                                  ///< which round, or that it is of the library
    std::array<std::string, kTopicFieldCount> fields;  ///< as typed
    bool is_scheduled = false;
    std::vector<std::string> states, languages, language_codes, pictures, picture_ids;
    int state = 0, language = 0, picture = 0;
    std::string problem;
    bool changed = false;
    std::string address;                               ///< where readers find it; empty: nowhere yet
    std::vector<std::string> round_ids, take_labels;   ///< rounds that a topic of the library can be taken into
};

/// The topic library, for those who look after topics.
struct LibraryView {
    bool may_look = false;   ///< a content officer, coordinator or director
    bool may_write = true;   ///< this tab writes
    bool is_unknown = false;
    std::vector<LibraryListView> lists;
    std::optional<TopicFormView> form;
};

}  // namespace counterpart::app
