#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cockpit/cockpit_intent.h"
#include "base/problem.h"
#include "codec/delivery_json.h"
#include "domain/operation.h"
#include "domain/risk.h"
#include "domain/ui_language.h"

namespace counterpart::app {

/// One partnership in the list, ready to show.
struct CockpitLine {
    std::string id;
    CockpitGroup group = CockpitGroup::kInTouch;
    std::string first_name;   ///< "Pilvi Aasmäe"
    std::string other_names;  ///< "Sefo Tuimalealii’a"; of three the last two
    std::string caption;      ///< "Estonia – Samoa · Both wrote first"
    std::string days;         ///< "16"
    bool days_warn = false;
    std::string act_label;    ///< what is done next, as its button says it; empty = nothing is
    std::optional<CockpitAct> act;
    std::string request_id;   ///< to be answered instead of an act, or empty
    std::string search;       ///< folded
};

/// A row of the list: a group's head, or a partnership.
struct CockpitRow {
    CockpitGroup group = CockpitGroup::kInTouch;
    std::optional<std::size_t> line;  ///< place among the lines; nothing = the head
    std::size_t hidden = 0;           ///< of a head: how many of the group are not shown
};

/// What an act is about, as chosen so far.
struct OpenedAct {
    std::string partnership_id;  ///< empty: a reminder to many
    std::vector<std::string> many;  ///< the partnerships of a group that are to be reminded
    CockpitAct act = CockpitAct::kNudge;
    domain::EndReason reason = domain::EndReason::kByCoordinator;
    std::vector<std::string> person_ids;  ///< who wants a new partner; of a removal who is removed
    std::string text;                     ///< of a removal: what was decided
};

/// Somebody who takes part and has no partner now.
struct WaitingLine {
    std::string person_id;
    std::string name;
    std::string caption;  ///< "Kenya · waits since 16 September"
};

/// Why those who wait cannot be matched among themselves.
enum class WaitingBar : std::uint8_t {
    kNone,       ///< two of them may be paired
    kAlone,      ///< one person waits
    kAddress,    ///< fewer than two of them confirmed their address
    kCountry,    ///< all are from one country, and the round pairs people of different countries
    kRules,      ///< each pair of them breaks a rule of the round
};

/// One round's share in contact, as it is drawn.
struct CockpitCurve {
    std::string name;
    std::vector<std::pair<std::int32_t, float>> points;  ///< day and per cent
    std::int32_t in_contact = 0, partnerships = 0;       ///< on its last day
};

/// How far the mails about partners of the batch that the shown partnership is of came.
struct CockpitMails {
    std::string round_id;
    std::int32_t batch = 0;
    std::vector<codec::DeliveryLine> lines;
    std::int64_t asked_at_s = 0;  ///< 0 = not yet
    std::int64_t heard_at_s = 0;  ///< 0 = not yet
    std::optional<Problem> problem;
};

/// The mails of an opened act, as the endpoint would send them.
struct ActLetters {
    std::optional<domain::OperationBody> asked;  ///< what they were asked for
    std::int64_t question = 0;                   ///< the number of the question whose answer counts
    std::vector<codec::Letter> letters;
    std::optional<Problem> problem;
};

/// What the lines were made of; they are made anew when it changes.
struct CockpitBasis {
    std::string round_id;
    std::int64_t last_sequence = -1;
    std::size_t waiting_changes = 0;
    std::string last_change;
    std::int64_t minute = 0;
    domain::UiLanguage language = domain::UiLanguage::kEnglish;

    friend bool operator==(const CockpitBasis&, const CockpitBasis&) = default;
};

/// The partnerships of a round, by need.
struct CockpitState {
    std::string search;
    std::optional<CockpitGroup> group;  ///< shown alone
    std::array<bool, kCockpitGroupCount> unfolded{};
    std::optional<OpenedAct> opened;
    std::optional<Problem> problem;
    CockpitMails mails;
    ActLetters letters;

    CockpitBasis basis;
    std::vector<CockpitLine> lines;  ///< the most urgent first
    std::vector<CockpitRow> rows;
    std::array<std::size_t, kCockpitGroupCount> counts{};
    std::array<std::size_t, kCockpitGroupCount> to_remind{};  ///< those whose next act is a reminder
    std::vector<CockpitCurve> curves;
    std::vector<std::int32_t> weeks;  ///< contacts of each week so far
    std::vector<WaitingLine> waiting;   ///< who wait for a partner, those who asked for a new one first
    WaitingBar waiting_bar = WaitingBar::kNone;
    std::string waiting_country;  ///< of kCountry
    std::int64_t people = 0;            ///< who take part in the round
    std::int64_t work_minutes = 0;      ///< that the team spent in the tool in the last seven days
};

}  // namespace counterpart::app
