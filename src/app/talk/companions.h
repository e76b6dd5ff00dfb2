#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/talk/talk_intent.h"
#include "app/text/texts.h"
#include "domain/programme.h"

namespace counterpart::app {

// What two partners have in common: their partnership, its topics, their notes. All of it as the programme shows it to one of them.

/// The partnership of a person that began last, also one that is over; nullptr if there is none.
const domain::Partnership* newest_partnership(const domain::Programme& programme, std::string_view person_id);

/// The others of a partnership, without those who left.
std::vector<std::string> partners_in(const domain::Partnership& partnership, std::string_view person_id);

/// How a partner is called in a sentence: the first name of the application, or "your partner" where that is not shown.
std::string short_name_of(const domain::Programme& programme, const domain::Partnership& partnership, std::string_view partner_id,
                          const Texts& t);

/// All partners of the person in one sentence: "Aroha", "Aroha and Li".
std::string partner_names(const domain::Programme& programme, const domain::Partnership& partnership, std::string_view person_id,
                          const Texts& t);

/// The published topics of a round in the order of their days.
std::vector<const domain::Topic*> topics_of_round(const domain::Programme& programme, std::string_view round_id);

/// Somebody's note at a place, the one changed last; nullptr if there is none.
const domain::Note* note_at(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership,
                            const NotePlace& place);

/// The topics of one round, and which of them is on.
struct TopicCalendar {
    std::vector<const domain::Topic*> topics;
    CivilDate ends_on;        ///< of the round
    std::size_t current = 0;  ///< the last one that has begun; the first one before
    bool is_on = false;       ///< the round goes on and a topic has begun

    /// The day on which a topic ends.
    [[nodiscard]] CivilDate until(std::size_t at) const;
};

TopicCalendar topic_calendar(const domain::Programme& programme, const domain::RoundRecord& round, CivilDate today);

/// The round whose topics a person reads: that of the topic they ask for, else of their newest partnership, else the one that runs.
const domain::RoundRecord* round_of_topics(const domain::Programme& programme, std::string_view person_id, std::string_view wanted_id);

/// The topic that is shown whole: the one asked for, else that of these days; nullptr if there is none.
const domain::Topic* topic_on_screen(const domain::Programme& programme, std::string_view person_id, std::string_view wanted_id,
                                     CivilDate today);

}  // namespace counterpart::app
