#pragma once

#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/library/library_intent.h"
#include "app/state.h"
#include "base/later.h"
#include "base/result.h"

namespace counterpart::app {

/// The topic that the screen is about; a new one for "new"; nothing for an address that names none.
COUNTERPART_LATER std::optional<domain::Topic> topic_to_write(const State& state);

/// A field of the topic as typed, or as it is.
COUNTERPART_LATER std::string topic_field(const State& state, const domain::Topic& topic, TopicField field);

/// Whether anything of the topic was typed and not saved.
COUNTERPART_LATER bool is_topic_changed(const State& state);

/// The topic with what was typed. Errors: bad_date, bad_time, with the field.
COUNTERPART_LATER Result<domain::Topic> topic_as_typed(const State& state, domain::Topic topic);

COUNTERPART_LATER void on(State& state, const TypeTopic& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveTopicDraft& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropTopicDraft& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TakeIntoRound& intent, Effects& effects);

}  // namespace counterpart::app
