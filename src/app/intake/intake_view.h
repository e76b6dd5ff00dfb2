#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/applications/applications_view.h"
#include "app/intake/intake_state.h"

namespace counterpart::app {

/// The parts of the screen, in the order of its tabs.
enum class IntakePart : std::uint8_t { kList, kCap, kDoubles, kFile };
inline constexpr std::size_t kIntakePartCount = 4;

/// A part of the screen to go to.
struct IntakeTabView {
    std::string label;
    std::string count;  ///< empty = none
    std::string address;
};

/// What it would bring if an applicant were matched too.
struct LateTrialView {
    std::string partner;  ///< who their partner would be, that there would be none, that it is being computed, or why it cannot be tried
    std::string outcome;  ///< points, and how many get another partner; empty until it is known
};

/// What is known about one applicant.
struct ApplicantView {
    std::string id;
    std::string name;
    std::string state;
    std::string note;  ///< that the address is not confirmed, or that it may be one person's twice; or empty
    bool can_accept = false, can_wait = false, can_reopen = false;
    std::optional<LateTrialView> late;
    std::vector<FactView> facts;
};

/// A country under the cap, in words.
struct CapRowView {
    std::string country;     ///< with "new here", where it is
    std::string applicants;  ///< "250 · 41.7%"
    std::string of_applicants, of_accepted;  ///< accepted by either reading
    std::string waiting;     ///< by the reading that holds; empty = nobody
    bool capped = false;
};

/// The country cap: both readings, and what would be done.
struct CapView {
    std::string setting;      ///< "At most 20% from one country, as a share of all who applied."
    std::string by_applicants, by_accepted;  ///< "470 accepted, 130 wait"
    bool of_accepted = false;                ///< which one holds
    std::string warning;      ///< that so few countries cannot meet it; or empty
    std::vector<CapRowView> rows;
    std::vector<std::string> who_waits;  ///< "Ana Ruiz, Spain: number 3 of those who wait; 12 places are taken"
    std::string more_wait;               ///< that others follow; or empty
    std::string act;                     ///< "Accept 470, put 130 on the waiting list"; empty: nothing to do
    std::string nothing;                 ///< said where there is nothing to do
    std::string settings_address;
};

/// One side of a question.
struct MergeSideView {
    std::string id;
    std::string heading;  ///< "From this round, 20 August" or the other round's name
    std::vector<FactView> facts;
    std::vector<bool> differs;  ///< of each fact, from the other side's
    bool can_stay = true;
};

/// "Is this one person?"
struct MergeQuestionView {
    std::string place;   ///< "1 of 3"
    std::string reason;
    bool same_round = true;
    std::array<MergeSideView, 2> sides;
    bool takes_other_answers = false;
    std::size_t next = 0, before = 0;
    bool has_next = false, has_before = false;
};

/// A file's way into the round.
struct IntakeFileView {
    bool has_file = false;
    std::string summary;                      ///< "applications.csv: 572 rows"
    std::vector<FactView> outcomes;           ///< "New" and how many
    std::vector<std::string> refused;         ///< "Ana Ruiz, ana@…: …"
    std::string rows_refused;                 ///< rows that could not be read at all, with the way to them; or empty
    std::vector<std::pair<domain::SharedField, std::string>> fields;  ///< that the partner may see
    domain::SharedFields shown = 0;
    std::string act;                          ///< "Put 12 applications in"; empty: nothing to do
};

/// The applications of a round of the programme.
struct IntakeView {
    bool may_run = false;
    bool may_write = true;
    bool has_round = false;
    bool is_unknown = false;
    IntakePart part = IntakePart::kList;
    std::string heading;   ///< "Applications for 2026A"
    std::string summary;   ///< "572 applied from 72 countries, 5 of them new here"
    bool may_match = false;                   ///< some are accepted, and the round's pairs can be made
    std::array<std::string, 4> figures;       ///< applied, accepted, waiting, undecided
    std::array<IntakeTabView, kIntakePartCount> tabs;
    std::string rounds_address;
    std::string problem;
    // the list
    std::string search;
    IntakeFilter filter = IntakeFilter::kAll;
    std::string found_text;
    std::span<const IntakeLine> lines;
    std::span<const std::int32_t> found;
    std::int32_t selected = -1;               ///< index into found
    std::optional<ApplicantView> applicant;
    // the other parts
    std::optional<CapView> cap;
    std::optional<MergeQuestionView> question;
    std::optional<IntakeFileView> file;
};

}  // namespace counterpart::app
