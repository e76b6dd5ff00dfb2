#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/applications/applications_view.h"
#include "app/cockpit/cockpit_state.h"

namespace counterpart::app {

/// One figure over the list, with its part of the bar.
struct CockpitFigureView {
    std::string label;
    std::string figure;
    std::size_t count = 0;
    int colour = 0;  ///< 0 = accent, then the order of the bar's colours
    std::optional<CockpitGroup> group;
    bool chosen = false;
};

/// What stands in a group's head.
struct CockpitHeadView {
    std::string title;
    std::string count;
    std::string unfold;     ///< "Show 3 more", "Show fewer", or empty
    std::string remind_all; ///< "Ask all 9", or empty
};

/// A round's share in contact, with its points in words for those who do not see the curve.
struct CurveView {
    std::string name;
    std::string end_text;  ///< "today 88 %"
    bool is_own = false;   ///< of the round that is shown
    std::span<const std::pair<std::int32_t, float>> points;
};

/// Contacts of one week.
struct WeekView {
    std::string label;
    std::string amount_text;  ///< "468 contacts"
    std::string figure;       ///< "468"
    float amount = 0;
    bool to_come = false;
};

/// A request for help in a list.
struct RequestLineView {
    std::string id;
    std::string title;
    std::string caption;  ///< who asks
    std::string letter;
    std::uint32_t tint = 0;
    std::string when;
    std::string address;
    std::string mark;  ///< who is answering, or empty
    bool urgent = false;
};

/// A mail that an act will order.
struct ActMailView {
    std::string to;
    std::string title;
    std::string subject;  ///< as it would be sent, or empty: it is not here yet
    std::string text;
};

/// Somebody who can be chosen for an act.
struct ActPersonView {
    std::string id;
    std::string name;
    bool chosen = false;
};

/// What an act would do, before it is done.
struct ActView {
    CockpitAct act = CockpitAct::kNudge;
    std::string heading;
    std::string lead;
    std::vector<std::string> reasons;  ///< to choose from; empty where none is asked for
    std::vector<domain::EndReason> reason_values;
    int reason = -1;
    std::string people_label;
    std::vector<ActPersonView> people;
    bool asks_text = false;
    std::string text;
    std::vector<ActMailView> mails;
    std::string mails_note;  ///< of a reminder to many: whose are shown; or why what they say is not shown; or empty
    std::string mails_text;  ///< when they go out, or that there are none
    std::string problem;
    std::string confirm;
    bool may_confirm = false;
    bool destroys = false;
};

/// A person of a partnership.
struct PartnerLineView {
    std::string name;
    std::string letter;
    std::uint32_t tint = 0;
    std::string caption;  ///< country, place of work
    std::string clock;    ///< "14:05 in Kampala"
    std::string address;
    std::string second_contact;
    std::string state;    ///< "Away until 18 September", "Waits for a new partner"; or empty
    std::string mail;  ///< how far the mail about the partner came: "Mail: Came back, 2 letters, last change 31 August, 09:06"; or empty
    std::string mail_reason;  ///< what the mail server said, or empty
    bool mail_warns = false;  ///< it did not arrive
    std::string back_application_id;  ///< of a removal that can be taken back, or empty
};

/// Who wait for a partner, and what can be done.
struct WaitingPeopleView {
    std::string count_text;  ///< "3 people"
    std::vector<PartnerLineView> people;
    std::string more;        ///< "and 12 more", or empty
    std::string note;        ///< what matching them does, or why they cannot be matched yet
    std::string
        match_label;  ///< "Match them"; where none of them may be paired, "See why in the preview"; empty: there is nothing to match
    bool can_pair = false;  ///< two of them may be paired
};

/// A line of what happened, newest first.
struct HappenedView {
    std::string when;
    std::string text;
};

/// One partnership.
struct PartnershipView {
    std::string id;
    std::string title;
    std::string caption;
    std::string agreed;
    std::vector<PartnerLineView> people;
    std::string mails_problem;  ///< why it is not known how far the mails came, or empty
    std::string not_told;  ///< what people are not told of yet, and until when it can be taken back; or empty
    bool may_take_back = false;
    std::vector<CockpitAct> acts;
    std::vector<std::string> act_labels;
    std::vector<RequestLineView> requests;
    std::vector<HappenedView> contacts;
    std::vector<HappenedView> trail;
    std::optional<ActView> act;
};

/// The partnerships of the round that runs.
struct CockpitView {
    bool may_look = false;
    bool has_round = false;
    bool is_unknown = false;  ///< no such partnership
    bool may_write = true;
    std::vector<std::string> held_batches;  ///< "Round 4: batch 2 should have gone out on 1 September, 09:00, and …"
    std::string caption;  ///< "Round 3, day 16 of 112"
    std::string search;
    std::string found_text;
    std::vector<CockpitFigureView> figures;
    std::span<const CockpitRow> rows;
    std::span<const CockpitLine> lines;
    std::vector<CockpitHeadView> heads;  ///< of each group, by its number
    std::string rows_key;  ///< changes where the rows do
    std::string contact_text;  ///< "251 of 286 pairs"
    std::vector<CurveView> curves;
    std::string curve_end;  ///< the day at the right edge
    std::int32_t days = 28;  ///< shown on the curve's axis
    std::int32_t today = 0;
    std::string weeks_text;
    std::vector<WeekView> weeks;
    std::string work_text;      ///< "3 h 10 min of the team's time in seven days", or empty
    std::string work_per_text;  ///< "20 seconds for each of 572 people"
    std::optional<WaitingPeopleView> waiting;  ///< nothing: nobody waits
    std::string open_text;  ///< "4 open"
    std::vector<RequestLineView> requests;
    std::optional<PartnershipView> partnership;
    std::optional<ActView> group_act;
    std::string problem;
};

}  // namespace counterpart::app
