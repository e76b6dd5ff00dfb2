#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/batches/batches_intent.h"
#include "app/batches/deliveries.h"
#include "domain/preflight.h"

namespace counterpart::app {

/// Where a batch stands.
enum class BatchStage : std::uint8_t { kSending, kSent, kPlanned, kHeld, kPaused };

/// One batch of the round.
struct BatchCardView {
    std::int32_t number = 0;
    std::string title;      ///< "Batch 1"
    std::string people;     ///< "500 letters"
    BatchStage stage = BatchStage::kPlanned;
    std::string stage_text; ///< "Held"
    std::string when;       ///< "Tomorrow, 1 September, 09:00"
    std::string caption;    ///< "Waits for one finding below."
    bool is_told = false;   ///< went out: there are deliveries
    bool is_chosen = false; ///< whose deliveries are listed
    bool has_figures = false;
    std::array<std::int32_t, 4> figures{};         ///< seen, delivered, on the way, came back
    std::array<std::string, 4> figure_texts{};
    std::string bar_text;                          ///< the figures in words
    bool may_start = false, may_move = false;
    bool is_moving = false;                        ///< its time is being chosen
};

/// Something that the pre-flight found.
struct FindingView {
    std::string key;
    std::string title;          ///< "Yewande would be sent Yewande"
    std::string text;           ///< why, and what helps
    domain::Severity severity = domain::Severity::kBlocks;
    std::int32_t group = -1;
    bool may_take_out = false;
    std::string take_out_label;
    bool may_forbid = false;
    bool may_compare = false;
    std::vector<std::pair<std::string, std::string>> keep;  ///< of two applications: id, and "Keep Ana's of 3 August"
    std::string ask_application_id;                         ///< whom to ask to confirm; or empty
    bool may_find_partner = false;
    bool may_overrule = false;
    std::string reason;         ///< typed
    std::string overruled_text; ///< the reason that holds, and whose; empty = none
    bool may_block_again = false;
};

/// What was looked at.
struct CheckView {
    std::string text;
    bool passed = true;
};

/// The last look before anybody hears of a partner.
struct PreflightView {
    std::string checked;        ///< "checked 08:52, 572 letters"
    std::vector<FindingView> blocking, overruled, said;
    std::string more;           ///< "and 12 more"
    std::string passed_title;   ///< "8 checks passed"
    std::vector<CheckView> checks;
    bool is_clean = false;      ///< nothing stands in the way
};

/// What would be handed over, and when.
struct PlanView {
    std::vector<std::string> previews, preview_ids;
    int preview = 0;
    std::string groups_text;    ///< "286 pairs, 572 letters"
    std::array<std::string, kPlanFieldCount> fields, errors;
    std::string zone_help;      ///< in whose zone day and time are
    bool first_now = true;
    std::vector<std::string> lines;  ///< "Batch 1: 500 letters, now"
    std::string release_label;
    bool may_release = false;
    std::string blocked;        ///< why nothing can be handed over
};

/// One line of the deliveries.
struct DeliveryLineView {
    std::string person_id;
    std::string name;
    std::string address;
    DeliveryMark mark = DeliveryMark::kOnTheWay;
    bool is_late = false;       ///< delivered long ago and not seen
    std::string state;          ///< "Came back"
    std::string time;
};

/// What is known of one person's letter.
struct DeliveryDetailView {
    std::string person_id;
    std::string name;
    std::string address;
    std::string partner;        ///< "Partner: Kwaku Asante-Boadu"
    std::string state;          ///< in a sentence
    std::string reason;         ///< what the mail server said
    std::string history;        ///< "2 letters, the last on 31 August, 09:06"
    std::string correction;
    std::string error;
};

struct DeliveriesView {
    std::string title;          ///< "Batch 1"
    std::array<std::string, kDeliveryTabCount> tab_counts;
    DeliveryTab tab = DeliveryTab::kAll;
    std::string search;
    std::vector<DeliveryLineView> lines;  ///< found
    std::string heard;          ///< "as of 09:24"
    std::string problem;
    std::optional<DeliveryDetailView> selected;
};

/// A letter as its reader would get it.
struct LetterView {
    std::string to;    ///< "To Ana Mora"
    std::string subject;
    std::string text;
};

/// Pre-flight, batches and deliveries of a round.
struct BatchesView {
    bool is_staff = false;
    bool has_round = false;
    bool may_write = true;
    std::vector<std::string> rounds, round_ids;
    int round = 0;
    std::string summary;        ///< "572 letters, at most 500 a day"
    std::string status;         ///< as everybody reads it: "Batch 1 of 2 has gone out."
    bool is_paused = false;
    bool may_pause = false;     ///< something goes out or waits
    std::int32_t letter_group = -1;  ///< whose letters can be shown; -1 = nobody's
    std::vector<LetterView> letters;
    std::vector<BatchCardView> cards;
    std::array<std::string, kPlanFieldCount> time_fields;  ///< of the batch that is moved
    std::string time_error, time_help;
    std::optional<PreflightView> preflight;
    std::optional<PlanView> plan;
    std::optional<DeliveriesView> deliveries;
    std::string problem;
};

}  // namespace counterpart::app
