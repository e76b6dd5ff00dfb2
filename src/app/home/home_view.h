#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/home/clocks.h"
#include "app/home/waiting.h"
#include "app/talk/notes_view.h"
#include "app/talk/topics_view.h"
#include "app/talk/workspaces_view.h"
#include "domain/record_terms.h"

namespace counterpart::app {

/// One person's day on the reader's clock.
struct ClockView {
    std::string who;              ///< "You, Enugu"
    std::string time;             ///< "14:20"
    std::string day;              ///< "26 November"
    std::vector<DaySpan> awake;
};

/// A partner, with what they agreed to show.
struct PartnerView {
    std::string name;
    std::string letter;
    std::string line;             ///< "Health sciences librarian, Dunedin, New Zealand"
    std::vector<std::string> hints;  ///< what the words of their role mean in other countries; at most two
    std::string hopes;
    std::string email;            ///< empty: not shown
    std::string facts;            ///< languages and interests
    std::string profiles;         ///< in social networks
    std::string away;             ///< "Away 1 September–8 September"
    std::string mail_href;        ///< opens a mail to them; empty: no address is shown
    bool has_clock = false;
    ClockView you, they;
    std::vector<DaySpan> both;
    std::string both_text;        ///< "Both awake 07:00–11:00 and 20:00–22:00 your time"
    std::int32_t now_minute = 0;  ///< on the reader's clock
};

/// One kind of contact that can be noted.
struct ContactTileView {
    domain::ContactKind kind = domain::ContactKind::kIWrote;
    std::string label;
    std::string caption;          ///< when it was last, or "not yet"
    bool last = false;            ///< it is what happened last
};

struct JournalLineView {
    std::string text;             ///< "You wrote"
    std::string when;
};

/// The topic of these days.
struct TopicCardView {
    std::string line;      ///< "Topic 2 of 8"
    std::string title;
    std::string address;
    std::string text;      ///< "2 of 5 discussed"
    std::string next;      ///< the first prompt that is not
    int prompts = 0;
    int done = 0;
};

/// One topic's first day on the line of the round.
struct TimelineView {
    std::string day;
    bool reached = false;
};

/// What was agreed, while it is being written down.
struct AgreementView {
    domain::Rhythm rhythm = domain::Rhythm::kWeekly;
    domain::ContactMethod method = domain::ContactMethod::kEmail;
    std::string call_day;
    std::string call_time;
    std::string problem;
};

/// A participant's first screen.
struct HomeView {
    bool signed_in = false;
    std::string greeting;                ///< "Good afternoon, Ifeoma"
    WaitingView waiting;                 ///< without a partner
    std::string agreed;                  ///< "Mail every week, as you agreed"
    std::string next_call;               ///< empty: none
    std::optional<AgreementView> agreement;
    std::optional<TopicCardView> topic;
    std::vector<TimelineView> timeline;
    std::string survey_text;             ///< a survey waits for answers; empty: none
    std::string first_message;           ///< proposed or changed; empty: they are in touch
    std::vector<std::string> icebreakers;
    std::vector<TopicPostView> posts;            ///< the newest in the forum
    std::optional<NoteView> notes;               ///< about the partnership
    std::vector<ShownPhotoView> workspaces;      ///< a few
    std::string ends;                    ///< "Your partnership ends by itself on 21 December."
    std::vector<PartnerView> partners;   ///< none: nobody is paired with the person now

    std::string heading;                 ///< "You wrote on Sunday. Aroha's turn now."
    std::string heading_text;
    std::vector<ContactTileView> tiles;
    std::vector<JournalLineView> journal;
    std::string problem;
    bool may_write = true;
};

/// A request for help that the person made.
struct HelpLineView {
    std::string title;
    std::string text;
    std::string state;
    std::string answer;
};

/// Telling the coordinators that something is not right.
struct HelpView {
    bool signed_in = false;
    domain::HelpKind kind = domain::HelpKind::kNoAnswer;
    std::string text;
    std::string problem;
    bool may_write = true;
    std::vector<HelpLineView> requests;
};

}  // namespace counterpart::app
