#include "app/shell/storage.h"

#include <algorithm>
#include <utility>

namespace counterpart::app {

void Storage::loaded(bool may_write) {
    state_ = State::kLoaded;
    may_write_ = may_write;
    files_.clear();
}

void Storage::keep_nothing(bool on) {
    keeps_nothing_ = on;
    files_.clear();
}

void Storage::store(std::string_view name, Bytes content, Effects& effects) {
    if (!may_write() || keeps_nothing_) {
        return;
    }
    StoredFile& file = files_[std::string(name)];
    file.ordered = ++revision_;
    file.failed = false;
    effects.emplace_back(StoreDraft{std::string(name), std::move(content), revision_});
}

void Storage::store_if_changed(std::string_view name, Bytes content, Effects& effects) {
    if (!may_write() || keeps_nothing_) {
        return;
    }
    StoredFile& file = files_[std::string(name)];
    if (file.content != content) {
        file.content = content;
        store(name, std::move(content), effects);
    }
}

void Storage::remove(std::string_view name, Effects& effects) {
    if (!may_write()) {
        return;
    }
    StoredFile& file = files_[std::string(name)];
    file = {{}, ++revision_, file.stored, false};
    effects.emplace_back(RemoveDraft{std::string(name), revision_});
}

void Storage::remember(std::string_view name, Bytes content) { files_[std::string(name)].content = std::move(content); }

void Storage::answer(const DraftStored& report) {
    StoredFile& file = files_[report.name];
    file.stored = std::max(file.stored, report.revision);
    if (file.stored >= file.ordered) {
        file.failed = false;
    }
}

void Storage::answer(const DraftFailed& report) {
    StoredFile& file = files_[report.name];
    file.failed = file.failed || report.revision > file.stored;
}

Saving Storage::saving() const {
    if (state_ == State::kLoading) {
        return Saving::kLoading;
    }
    if (state_ == State::kUnreadable) {
        return Saving::kUnreadable;
    }
    const auto any = [this](auto&& is_so) { return std::ranges::any_of(files_, [&](const auto& entry) { return is_so(entry.second); }); };
    if (any([](const StoredFile& file) { return file.failed; })) {
        return Saving::kFailed;
    }
    if (!may_write_) {
        return Saving::kOtherTab;
    }
    if (keeps_nothing_) {
        return Saving::kNowhere;
    }
    return any([](const StoredFile& file) { return file.stored < file.ordered; }) ? Saving::kBusy : Saving::kSaved;
}

}  // namespace counterpart::app
