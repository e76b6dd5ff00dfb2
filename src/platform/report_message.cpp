#include "platform/report_message.h"

#include <string>
#include <utility>

#include "base/byte_stream.h"

namespace counterpart::platform {
namespace {

std::string text(ByteReader& in) { return std::string(in.text()); }

// Numbers of orders and questions stay far below 2^53.
std::int64_t number(ByteReader& in) { return static_cast<std::int64_t>(in.f64()); }

Problem read_problem(ByteReader& in, std::string where = {}) {
    std::string code = text(in);
    return problem(code, std::move(where), text(in));
}

app::Report read_started(ByteReader& in) {
    app::PageStarted report;
    report.address = text(in);
    const std::uint32_t count = in.u32();
    for (std::uint32_t i = 0; i < count && in.good(); ++i) {
        report.languages.push_back(text(in));
    }
    report.now_s = static_cast<std::int64_t>(in.f64());
    report.utc_offset_minutes = in.i32();
    for (std::uint64_t& part : report.seed) {
        const std::uint64_t high = in.u32();
        part = high << 32U | in.u32();
    }
    report.time_zone = text(in);
    report.keeps_nothing = in.u8() != 0;
    return report;
}

app::Report read_device(ByteReader& in) {
    app::DeviceLoaded report;
    const std::uint32_t count = in.u32();
    for (std::uint32_t i = 0; i < count && in.good(); ++i) {
        std::string key = text(in);
        report.entries.emplace_back(std::move(key), text(in));
    }
    return report;
}

app::Report read_answer(ByteReader& in) {
    app::Answered report;
    report.number = number(in);
    report.status = in.i32();
    report.retry_after_s = in.i32();
    report.body = text(in);
    return report;
}

std::optional<app::Report> read(Message message, ByteReader& in) {
    switch (message) {
        case Message::kStarted: return read_started(in);
        case Message::kDraftsUnreadable: return app::DraftsUnreadable{read_problem(in)};
        case Message::kDeviceLoaded: return read_device(in);
        case Message::kDeviceUnreadable: return app::DeviceUnreadable{read_problem(in)};
        case Message::kDeviceChanged: return app::DeviceChanged{number(in)};
        case Message::kDeviceRefused: {
            const std::int64_t order = number(in);
            return app::DeviceRefused{order, read_problem(in)};
        }
        case Message::kAnswered: return read_answer(in);
        case Message::kNotReached: {
            const std::int64_t question = number(in);
            return app::NotReached{question, read_problem(in)};
        }
        case Message::kPhotoPrepared: return app::PhotoPrepared{text(in)};
        case Message::kPhotoRefused: return app::PhotoRefused{read_problem(in)};
        case Message::kReminded: return app::Reminded{};
        case Message::kCodeComplete: return app::CodeComplete{};
        case Message::kPageShown: return app::PageShown{};
        case Message::kWorkerReplied: return app::WorkerReplied{text(in)};
        case Message::kWorkerFailed: return app::WorkerFailed{read_problem(in)};
        case Message::kFileFetched: {
            std::string path = text(in);
            return app::FileFetched{std::move(path), text(in)};
        }
        case Message::kFetchFailed: {
            std::string path = text(in);
            return app::FetchFailed{path, read_problem(in, path)};
        }
        case Message::kFileChosen: {
            std::string name = text(in);
            return app::FileChosen{std::move(name), text(in)};
        }
        case Message::kFileRefused: {
            std::string name = text(in);
            return app::FileRefused{name, read_problem(in, name)};
        }
        case Message::kFileHovering: return app::FileHovering{in.u8() != 0};
        case Message::kAddressChanged: return app::AddressChanged{text(in)};
        case Message::kOnlineChanged: return app::OnlineChanged{in.u8() != 0};
        case Message::kLinkCopied: {
            const bool done = in.u8() != 0;
            return app::LinkCopied{done, text(in)};
        }
        case Message::kUpdateReady: return app::UpdateReady{};
        case Message::kOfflineReady: return app::OfflineReady{};
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<app::Report> read_report(Message message, std::string_view fields) {
    ByteReader in(fields);
    std::optional<app::Report> report = read(message, in);
    return in.good() ? std::move(report) : std::nullopt;
}

}  // namespace counterpart::platform
