#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/events/events_intent.h"

namespace counterpart::app {

/// A live event as everybody reads it.
struct LiveEventView {
    std::string id;
    std::string title;
    std::string when;           ///< "Thursday 3 December, 19:00 your time; 18:00 in London"
    std::string duration;       ///< "45 minutes"
    std::string text;
    std::string place;
    std::string place_url;      ///< where the place is an address of the web
    std::string topic;          ///< "About the topic Books", or empty
    std::string topic_address;
    std::string digest;
    std::string address;        ///< of the event alone
    std::string share_path;     ///< relative to the page
    std::string change_address; ///< for those who announce events; else empty
    bool is_cancelled = false;
    bool is_on = false;         ///< it has begun and is not over
    bool is_over = false;
};

/// The form of one live event.
struct EventFormView {
    bool is_new = false;
    std::string heading;
    std::string line;                                    ///< which round, or that it is of none
    std::array<std::string, kEventFieldCount> fields;    ///< as typed
    std::array<std::string, kEventFieldCount> problems;  ///< what is wrong with a field; mostly empty
    std::string problem;                                 ///< what is wrong with none of them
    std::vector<std::string> topics, topic_ids;          ///< to choose from; the first one is none
    int topic = 0;
    bool is_cancelled = false;
    bool changed = false;
};

/// The live events of the programme: all, one, or the form of one.
struct EventsView {
    bool may_announce = false;  ///< a content officer, coordinator or director
    bool may_write = true;      ///< this tab writes
    bool is_unknown = false;
    bool is_form = false;       ///< the address is that of a form, which only those who announce events get
    std::vector<LiveEventView> coming, past;
    std::optional<LiveEventView> one;
    std::optional<EventFormView> form;
};

}  // namespace counterpart::app
