#pragma once

#include <vector>

#include "app/batches/batches_intent.h"
#include "app/effect.h"
#include "app/report.h"
#include "app/shell/exchange.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// How far somebody has come with the letter about their partner.
enum class DeliveryMark : std::uint8_t { kSeen, kDelivered, kOnTheWay, kDeferred, kCameBack, kStopped };

/// Somebody of a batch, and what is known of the letter.
struct DeliveryPerson {
    std::string person_id;
    std::string partnership_id;
    const codec::DeliveryLine* line = nullptr;  ///< nothing yet
    DeliveryMark mark = DeliveryMark::kOnTheWay;
    std::int64_t seen_at_s = 0;
};

/// Somebody of a partnership, with the latest of their letters where anything is known of one. Cost: one pass over the partnership's contacts.
COUNTERPART_LATER DeliveryPerson delivery_of(const State& state, const domain::Partnership& partnership, const std::string& person_id,
                                             const codec::DeliveryLine* line);

/// The people of the chosen batch who were told, by name. Cost: one pass over the batch's partnerships and their contacts.
COUNTERPART_LATER std::vector<DeliveryPerson> people_of_deliveries(const State& state);

COUNTERPART_LATER bool is_of_tab(DeliveryMark mark, DeliveryTab tab);

/// Asks how far the letters of the chosen batch came, where that is old.
COUNTERPART_LATER void ask_for_deliveries(State& state, Effects& effects);
COUNTERPART_LATER void take_deliveries_answer(State& state, Question question, const Answered& report);
COUNTERPART_LATER void miss_deliveries_answer(State& state, Question question, const Problem& problem);

COUNTERPART_LATER void show_deliveries(State& state, const ShowDeliveries& intent, Effects& effects);
/// Looks for somebody by name or address, in another batch that went out where the chosen one does not have them.
/// Cost: one pass over the round's partnerships.
COUNTERPART_LATER void search_deliveries(State& state, const SearchDeliveries& intent, Effects& effects);
COUNTERPART_LATER void select_delivery(State& state, const SelectDelivery& intent);
COUNTERPART_LATER void send_letter_again(State& state, const SendLetterAgain& intent, Effects& effects);
COUNTERPART_LATER void save_correct_address(State& state, Effects& effects);

}  // namespace counterpart::app
