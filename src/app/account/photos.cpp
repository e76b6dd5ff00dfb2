#include "app/account/photos.h"

#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "codec/account_json.h"

namespace counterpart::app {
namespace {

void send(State& state, Effects& effects) {
    PhotoState& photos = state.account.photos;
    photos.sending = true;
    photos.problem.reset();
    put_photo(state, *photos.waiting, effects);
}

/// Makes a change to photos, or says why it cannot be made.
void change_photos(State& state, domain::OperationBody body, Effects& effects) {
    auto made = make_change(state, std::move(body), effects);
    state.account.photos.problem = made ? std::nullopt : std::optional(std::move(made).error());
}

}  // namespace

void take_photo_answer(State& state, const Answered& report, Effects& effects) {
    constexpr int kCreated = 201;
    PhotoState& photos = state.account.photos;
    if (report.status != kCreated) {
        miss_photo_answer(state, problem_of(report));
        return;
    }
    photos.sending = false;
    const auto taken = codec::decode_photo_taken(report.body);
    if (!taken) {
        photos.problem = problem("answer_not_understood", taken.error().front().where);
        return;
    }
    photos.waiting.reset();
    const codec::PhotoTaken& photo = taken->value;
    change_photos(
        state,
        domain::AddPhoto{photo.id, domain::PhotoVisibility::kOnlyMe, photo.type, photo.width_px, photo.height_px, photo.size_bytes, {}},
        effects);
}

void miss_photo_answer(State& state, const Problem& problem) {
    state.account.photos.sending = false;
    state.account.photos.problem = problem;
}

void on(State& state, const ChoosePhotoFile& /*intent*/, Effects& effects) {
    state.account.photos.problem.reset();
    effects.emplace_back(ChoosePhoto{});
}

void on(State& state, const SendPhotoAgain& /*intent*/, Effects& effects) {
    if (state.account.photos.waiting && !state.account.photos.sending) {
        send(state, effects);
    }
}

void on(State& state, const DescribePhoto& intent, Effects& /*effects*/) {
    state.account.photos.descriptions[intent.photo_id] = intent.text;
}

void on(State& state, const SaveDescription& intent, Effects& effects) {
    auto& typed = state.account.photos.descriptions;
    const auto description = typed.find(intent.photo_id);
    const domain::Photo* photo = state.sync.shown.photo(intent.photo_id);
    if (description == typed.end() || photo == nullptr) {
        return;
    }
    change_photos(state,
                  domain::AddPhoto{photo->id, photo->visibility, photo->type, photo->width_px, photo->height_px, photo->size_bytes,
                                   description->second},
                  effects);
    if (!state.account.photos.problem) {
        typed.erase(description);
    }
}

void on(State& state, const ShowPhotoTo& intent, Effects& effects) {
    change_photos(state, domain::ChoosePhotoVisibility{intent.photo_id, intent.visibility}, effects);
}

void on(State& state, const RemoveMyPhoto& intent, Effects& effects) {
    change_photos(state, domain::RemovePhoto{intent.photo_id}, effects);
}

void on(State& state, const PhotoPrepared& report, Effects& effects) {
    state.account.photos.waiting = report.content;
    send(state, effects);
}

void on(State& state, const PhotoRefused& report, Effects& /*effects*/) { state.account.photos.problem = report.problem; }

}  // namespace counterpart::app
