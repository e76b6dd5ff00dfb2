#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// A picture is at the endpoint: its record is made. Not a success: says why, and keeps the picture to try again.
COUNTERPART_LATER void take_photo_answer(State& state, const Answered& report, Effects& effects);
void miss_photo_answer(State& state, const Problem& problem);

void on(State& state, const ChoosePhotoFile& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendPhotoAgain& intent, Effects& effects);
void on(State& state, const DescribePhoto& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SaveDescription& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ShowPhotoTo& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const RemoveMyPhoto& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const PhotoPrepared& report, Effects& effects);
void on(State& state, const PhotoRefused& report, Effects& effects);

}  // namespace counterpart::app
