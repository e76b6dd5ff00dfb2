#pragma once

#include "app/effect.h"
#include "app/forum/forum_intent.h"
#include "app/forum/forum_state.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Called after every update: the rows of the discussion that the screen shows. Cost: sorts its posts.
void refresh_forum(State& state);

/// Where what is typed for a discussion, and beneath a post, is kept (see typed.h).
std::string post_key(const State& state, const Discussion& discussion);
std::string title_key_of_new_thread(const State& state);
std::string writing_key(const State& state, const OpenWriting& open);
/// Under which name a visitor writes.
std::string visitor_name_key(const State& state);
/// The address that they confirm once.
std::string visitor_address_key(const State& state);
/// The language that a person writes in.
std::string post_language_key(const State& state);

/// The country that the person named when they applied last, or nothing.
std::string own_country(const State& state);

COUNTERPART_LATER void on(State& state, const OrderPosts& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SearchPosts& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const WriteAboutPost& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const DropWriting& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeAboutPost& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendAboutPost& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypePost& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypePostTitle& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeVisitorName& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeVisitorAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChoosePostLanguage& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ShowMyCountry& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendPost& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SetPostState& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const MovePostToHelp& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const LetWriteAgain& intent, Effects& effects);

}  // namespace counterpart::app
