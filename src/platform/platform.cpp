#include "platform/platform.h"

#include <cstdint>
#include <utility>
#include <variant>

#include "base/byte_stream.h"
#include "platform/report_message.h"

namespace counterpart::platform {
namespace {

void send_texts(Host& host, Order order, std::initializer_list<std::string_view> texts) {
    ByteWriter out;
    for (const std::string_view text : texts) {
        out.text(text);
    }
    host.send(order, out.bytes());
}

void send_delay(Host& host, Order order, double delay_ms) {
    ByteWriter out;
    out.f64(delay_ms);
    host.send(order, out.bytes());
}

}  // namespace

std::vector<app::Report> Platform::poll() { return std::exchange(reports_, {}); }

void Platform::run(app::Effects effects, double now_ms) {
    for (const app::Effect& effect : effects) {
        std::visit([&](const auto& one) { run_one(one, now_ms); }, effect);
    }
}

void Platform::report(app::Report report) {
    reports_.push_back(std::move(report));
    host_.send(Order::kRequestFrame, {});
}

// ---- Drafts

void Platform::note_change(const std::string& name, std::int64_t revision, const Result<void>& written, double now_ms) {
    if (!written) {
        report(app::DraftFailed{name, revision, written.error()});
        return;
    }
    send_texts(host_, Order::kNoteDraft, {name});
    queue_.note(name, revision, now_ms);
    tend_drafts(now_ms);
}

void Platform::run_one(const app::StoreDraft& effect, double now_ms) {
    const Result<void> written = may_write_ ? folder_.write(effect.name, effect.content) : fail("storage_not_ours", effect.name);
    note_change(effect.name, effect.revision, written, now_ms);
}

void Platform::run_one(const app::RemoveDraft& effect, double now_ms) {
    const Result<void> removed = may_write_ ? folder_.remove(effect.name) : fail("storage_not_ours", effect.name);
    note_change(effect.name, effect.revision, removed, now_ms);
}

void Platform::tend_drafts(double now_ms) {
    tell(queue_.lose_patience(now_ms), problem("storage_silent"));
    if (queue_.due(now_ms)) {
        queue_.start(now_ms);
        host_.send(Order::kSyncDrafts, {});
    }
    if (const double next_ms = queue_.next_in_ms(now_ms); next_ms >= 0) {
        send_delay(host_, Order::kTickIn, next_ms);
    }
}

void Platform::tell(const SaveOutcome& outcome, const Problem& reason) {
    for (const DraftRevision& draft : outcome.stored) {
        report(app::DraftStored{draft.name, draft.revision});
    }
    for (const DraftRevision& draft : outcome.failed) {
        report(app::DraftFailed{draft.name, draft.revision, reason});
    }
}

void Platform::finish_sync(std::string_view fields, double now_ms) {
    ByteReader in(fields);
    const std::string_view code = in.text();
    const std::string_view detail = in.text();
    if (queue_.syncing()) {
        tell(queue_.finish(code.empty(), now_ms), problem(code, {}, std::string(detail)));
    }
    tend_drafts(now_ms);
}

void Platform::lose_writing() {
    may_write_ = false;
    for (const DraftRevision& draft : queue_.abandon()) {
        report(app::DraftFailed{draft.name, draft.revision, problem("storage_not_ours", draft.name)});
    }
    report(app::WritingLost{});
}

bool Platform::receive_about_drafts(Message message, std::string_view fields, double now_ms) {
    switch (message) {
        case Message::kDraftsReady:
            may_write_ = ByteReader(fields).u8() != 0;
            report(app::DraftsLoaded{folder_.read_all(), may_write_});
            return true;
        case Message::kDraftsChanged: report(app::DraftsLoaded{folder_.read_all(), may_write_}); return true;
        case Message::kWritingGranted:
            may_write_ = true;
            report(app::WritingGranted{folder_.read_all()});
            return true;
        case Message::kWritingLost: lose_writing(); return true;
        case Message::kDraftsSynced: finish_sync(fields, now_ms); return true;
        case Message::kTick: tend_drafts(now_ms); return true;
        default: return false;
    }
}

void Platform::receive(Message message, std::string_view fields, double now_ms) {
    if (receive_about_drafts(message, fields, now_ms)) {
        return;
    }
    if (std::optional<app::Report> read = read_report(message, fields)) {
        report(std::move(*read));
    }
}

// ---- Everything else is an order to the host

void Platform::run_one(const app::ChangeDevice& effect, double) {
    ByteWriter out;
    out.f64(static_cast<double>(effect.order));
    out.u8(effect.clear ? 1 : 0);
    out.u32(static_cast<std::uint32_t>(effect.remove.size()));
    for (const std::string& key : effect.remove) {
        out.text(key);
    }
    out.u32(static_cast<std::uint32_t>(effect.put.size()));
    for (const auto& [key, content] : effect.put) {
        out.text(key);
        out.text(content);
    }
    host_.send(Order::kChangeDevice, out.bytes());
}
void Platform::run_one(const app::AskEndpoint& effect, double) {
    ByteWriter out;
    out.f64(static_cast<double>(effect.number));
    for (const std::string& text : {effect.method, effect.path, effect.content_type, effect.body}) {
        out.text(text);
    }
    host_.send(Order::kAskEndpoint, out.bytes());
}
void Platform::run_one(const app::RemindIn& effect, double) { send_delay(host_, Order::kRemindIn, static_cast<double>(effect.delay_ms)); }
void Platform::run_one(const app::ChoosePhoto&, double) { host_.send(Order::kChoosePhoto, {}); }
void Platform::run_one(const app::TakeOverWriting&, double) { host_.send(Order::kTakeOverWriting, {}); }
void Platform::run_one(const app::AskWorker& effect, double) { send_texts(host_, Order::kAskWorker, {effect.request}); }
void Platform::run_one(const app::CancelWorker&, double) { host_.send(Order::kCancelWorker, {}); }
void Platform::run_one(const app::FetchFile& effect, double) { send_texts(host_, Order::kFetchFile, {effect.path}); }
void Platform::run_one(const app::ChooseFile& effect, double) { send_texts(host_, Order::kChooseFile, {effect.accept}); }
void Platform::run_one(const app::SaveFile& effect, double) {
    send_texts(host_, Order::kSaveFile, {effect.name, effect.mime_type, effect.content});
}
void Platform::run_one(const app::ShareLink& effect, double) {
    send_texts(host_, Order::kShareLink, {effect.title, effect.text, effect.path});
}
void Platform::run_one(const app::SetAddress& effect, double) {
    ByteWriter out;
    out.text(effect.address);
    out.u8(effect.replace ? 1 : 0);
    host_.send(Order::kSetAddress, out.bytes());
}
void Platform::run_one(const app::DescribeDocument& effect, double) {
    send_texts(host_, Order::kDescribeDocument, {effect.language, effect.title});
}
void Platform::run_one(const app::ChooseTheme& effect, double) { send_texts(host_, Order::kChooseTheme, {effect.theme}); }
void Platform::run_one(const app::Announce& effect, double) { send_texts(host_, Order::kAnnounce, {effect.text}); }
void Platform::run_one(const app::FocusMain&, double) { host_.send(Order::kFocusMain, {}); }
void Platform::run_one(const app::ActivateUpdate&, double) { host_.send(Order::kActivateUpdate, {}); }
void Platform::run_one(const app::ReloadPage&, double) { host_.send(Order::kReloadPage, {}); }
void Platform::run_one(const app::KeepNothing& effect, double) {
    ByteWriter out;
    out.u8(effect.on ? 1 : 0);
    host_.send(Order::kKeepNothing, out.bytes());
}

}  // namespace counterpart::platform
