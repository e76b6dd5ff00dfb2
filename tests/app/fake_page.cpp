#include "app/fake_page.h"

#include <array>
#include <span>
#include <utility>

#include "codec/round_json.h"

namespace counterpart::app {
namespace {

constexpr std::array<std::string_view, 6> kCountries{"NG", "NZ", "BR", "ES", "IN", "DK"};
constexpr std::array<std::string_view, 6> kZones{"Africa/Lagos",  "Pacific/Auckland", "America/Sao_Paulo",
                                                 "Europe/Madrid", "Asia/Kolkata",     "Europe/Copenhagen"};
constexpr std::array<std::string_view, 5> kInterests{"Health literacy", "Open access", "Book clubs", "Archives", "Local history"};

Bytes bytes_of(const pairing::Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

domain::Application made_application(int number) {
    const auto n = static_cast<std::size_t>(number);
    domain::Application application;
    application.id = "p" + std::to_string(1000 + number);
    application.name = "Person" + std::to_string(number) + " Family" + std::to_string(number % 7);
    application.email = "person" + std::to_string(number) + "@library.example";
    application.country = kCountries[n % kCountries.size()];
    application.time_zone = kZones[n % kZones.size()];
    application.role = "Librarian";
    application.place = "Town " + std::to_string(number % 5);
    application.sector = static_cast<domain::Sector>(n * 3 % domain::kSectorCount);
    application.career_stage = static_cast<domain::CareerStage>(n % domain::kCareerStageCount);
    application.languages = {{"en", static_cast<domain::LanguageLevel>(n % 3)}};
    if (number % 3 == 0) {
        application.languages.push_back({"es", domain::LanguageLevel::kGood});
    }
    for (std::size_t i = 0; i <= n % 3; ++i) {
        application.interests.emplace_back(kInterests[(n + 2 * i) % kInterests.size()]);
    }
    application.contact_methods = static_cast<domain::ContactMethods>(1U + n % 7);
    for (std::size_t i = 0; i < domain::kCriterionCount; ++i) {
        application.wishes[i] = static_cast<domain::Wish>((n + i) % domain::kWishCount);
    }
    application.arrived_at_s = 1'408'000'000 + number * 3600;
    return application;
}

}  // namespace

domain::Round made_round(int person_count) {
    domain::Round round;
    round.name = "Round 3";
    round.starts_on = {2014, 8, 31};
    for (int i = 0; i < person_count; ++i) {
        round.applications.push_back(made_application(i));
    }
    return round;
}

FakePage::FakePage()
    : worker_([this](const pairing::Bytes& progress) { tell(WorkerReplied{bytes_of(progress)}); },
              [] {
                  static std::int64_t now_us = 0;
                  return now_us += 1500;
              }) {}

void FakePage::start(const std::string& address) {
    static std::uint64_t pages = 0;  // each draws ids of its own
    tell(PageStarted{address, {"en-GB"}, 1'409'000'000, 0, {5, 6, 7, ++pages}});
    tell(DeviceLoaded{{device.begin(), device.end()}});
    tell(DraftsLoaded{{files.begin(), files.end()}, true});
    tell(CodeComplete{});
}

void FakePage::say(const Intent& intent) { run(update(state, intent)); }

void FakePage::tell(const Report& report) { run(update(state, report)); }

void FakePage::open(const domain::Round& round) { tell(FileChosen{"round.json", codec::encode_round(round)}); }

void FakePage::answer_held() {
    const Bytes request = held.front();
    held.erase(held.begin());
    tell(WorkerReplied{bytes_of(worker_.handle(std::as_bytes(std::span(request))))});
}

void FakePage::run(Effects wanted) {
    for (const Effect& effect : wanted) {
        effects.push_back(effect);
        run_one(effect);
    }
}

void FakePage::change_device(const ChangeDevice& change) {
    if (!device_stores) {
        tell(DeviceRefused{change.order, problem("storage_full")});
        return;
    }
    if (change.clear) {
        device.clear();
    }
    for (const std::string& key : change.remove) {
        device.erase(key);
    }
    for (const auto& [key, content] : change.put) {
        device[key] = content;
    }
    tell(DeviceChanged{change.order});
}

void FakePage::ask(const AskEndpoint& question) {
    if (endpoint) {
        for (const Report& report : endpoint(question)) {
            tell(report);
        }
    }
}

void FakePage::run_one(const Effect& effect) {
    if (const auto* change = std::get_if<ChangeDevice>(&effect)) {
        change_device(*change);
    } else if (const auto* question = std::get_if<AskEndpoint>(&effect)) {
        ask(*question);
    }
    if (const auto* store = std::get_if<StoreDraft>(&effect)) {
        if (device_stores) {
            files[store->name] = store->content;
            tell(DraftStored{store->name, store->revision});
        } else {
            tell(DraftFailed{store->name, store->revision, problem("storage_full")});
        }
    } else if (const auto* removed = std::get_if<RemoveDraft>(&effect)) {
        files.erase(removed->name);
        tell(DraftStored{removed->name, removed->revision});
    } else if (const auto* asked = std::get_if<AskWorker>(&effect)) {
        held.push_back(asked->request);
        if (worker_answers) {
            answer_held();
        }
    } else if (std::holds_alternative<CancelWorker>(effect)) {
        held.clear();
    }
}

}  // namespace counterpart::app
