#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/effect.h"
#include "app/report.h"
#include "platform/draft_folder.h"
#include "platform/host.h"
#include "platform/save_queue.h"

namespace counterpart::platform {

/// Runs effects and gathers reports. Nothing here waits: an answer is a report in a later frame.
class Platform {
  public:
    /// `drafts` is the folder that the host copies to the device's storage.
    Platform(Host& host, std::string drafts) : host_(host), folder_(std::move(drafts)) {}

    /// What the world said since the last call, in its order.
    std::vector<app::Report> poll();
    /// Starts what the programme asked for.
    void run(app::Effects effects, double now_ms);
    /// Takes a message of the host; those that are no reports (frames, mirror, surroundings) belong to the caller.
    void receive(Message message, std::string_view fields, double now_ms);

  private:
    void run_one(const app::StoreDraft& effect, double now_ms);
    void run_one(const app::RemoveDraft& effect, double now_ms);
    void run_one(const app::ChangeDevice& effect, double now_ms);
    void run_one(const app::AskEndpoint& effect, double now_ms);
    void run_one(const app::RemindIn& effect, double now_ms);
    void run_one(const app::ChoosePhoto&, double now_ms);
    void run_one(const app::TakeOverWriting&, double now_ms);
    void run_one(const app::AskWorker& effect, double now_ms);
    void run_one(const app::CancelWorker&, double now_ms);
    void run_one(const app::FetchFile& effect, double now_ms);
    void run_one(const app::ChooseFile& effect, double now_ms);
    void run_one(const app::SaveFile& effect, double now_ms);
    void run_one(const app::SetAddress& effect, double now_ms);
    void run_one(const app::DescribeDocument& effect, double now_ms);
    void run_one(const app::ChooseTheme& effect, double now_ms);
    void run_one(const app::Announce& effect, double now_ms);
    void run_one(const app::FocusMain&, double now_ms);
    void run_one(const app::ActivateUpdate&, double now_ms);
    void run_one(const app::ReloadPage&, double now_ms);
    void run_one(const app::KeepNothing& effect, double now_ms);
    void run_one(const app::ShareLink& effect, double now_ms);

    void note_change(const std::string& name, std::int64_t revision, const Result<void>& written, double now_ms);
    bool receive_about_drafts(Message message, std::string_view fields, double now_ms);
    void finish_sync(std::string_view fields, double now_ms);
    void lose_writing();
    void tend_drafts(double now_ms);
    void tell(const SaveOutcome& outcome, const Problem& reason);
    void report(app::Report report);

    Host& host_;
    DraftFolder folder_;
    SaveQueue queue_;
    bool may_write_ = false;
    std::vector<app::Report> reports_;
};

}  // namespace counterpart::platform
