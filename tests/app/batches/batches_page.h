#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "codec/delivery_json.h"
#include "codec/preview_json.h"
#include "support/sample_programme.h"

namespace counterpart::app {

/// The application of somebody to round 4.
inline std::string flight_application(const std::string& name) { return domain::sample_id("round 4 of " + name); }

/// The page of a coordinator at the batches of round 4, which is closed and has a saved preview of three pairs: one and three, two and five, four and
/// six. The endpoint knows letters and deliveries, too.
struct BatchesPage {
    FakeEndpoint endpoint;
    FakePage page;
    std::vector<AskEndpoint> asked;
    codec::Letters letters{.written = 6, .letters = {}};
    std::vector<codec::DeliveryLine> deliveries;
    int status = 200;

    explicit BatchesPage(const std::string& who = "coordinator", const std::string& address = "#/rounds/current/batches") {
        fill();
        endpoint.cookie = domain::sample_id(who);
        page.device["person"] = domain::sample_id(who);
        page.endpoint = [this](const AskEndpoint& question) { return Reports{answer(question)}; };
        page.start(address);
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }

    Answered answer(const AskEndpoint& question) {
        const bool about_letters = question.path == "api/letters";
        if (!about_letters && !question.path.starts_with("api/deliveries/")) {
            return endpoint.answer(question);
        }
        asked.push_back(question);
        if (status != 200) {
            return {question.number, status, 0, R"({"error":"not_allowed","where":"","detail":""})"};
        }
        return {question.number, 200, 0, about_letters ? codec::encode_letters(letters) : codec::encode_deliveries(deliveries)};
    }

    template <typename Done>
    void say(Done done) {
        page.say(BatchesIntent{std::move(done)});
    }
    [[nodiscard]] BatchesView view() const { return std::get<BatchesView>(page.view().content); }

    /// Somebody changes a record behind the page's back; it hears of it.
    void change(domain::Record record) {
        endpoint.put(std::move(record));
        page.tell(Reminded{});
    }
    [[nodiscard]] domain::ApplicationRecord application(const std::string& name) const {
        return *endpoint.programme.application(flight_application(name));
    }
    [[nodiscard]] const domain::RoundRecord& round() const { return *endpoint.programme.round(domain::sample_id("round 4")); }

  private:
    void fill() {
        domain::RoundRecord round = domain::sample_round_record("round 4", {2015, 3, 1}, domain::RoundState::kClosed);
        round.close_zone = "UTC";
        endpoint.put(round);
        const std::vector<std::pair<std::string, std::string>> applicants{{"one", "ZA"},  {"two", "TW"},  {"three", "MA"},
                                                                          {"four", "IS"}, {"five", "PL"}, {"six", "BW"}};
        for (const auto& [name, country] : applicants) {
            domain::ApplicationRecord record = domain::sample_application(name, country, "round 4");
            record.state = domain::ApplicationState::kAccepted;
            endpoint.put(record);
        }
        endpoint.put(domain::SavedPreview{domain::sample_id("preview 4"), round.id, "The second try", domain::sample_id("coordinator"),
                                          domain::kSampleNow_s - 100, preview_json(applicants)});
    }

    static std::string preview_json(const std::vector<std::pair<std::string, std::string>>& applicants) {
        domain::Round round;
        round.name = "round 4";
        round.starts_on = {2015, 3, 1};
        domain::MatchPreview preview;
        for (const auto& [name, country] : applicants) {
            round.applications.push_back(domain::sample_application(name, country, "round 4").application);
            preview.people.push_back(flight_application(name));
        }
        std::ranges::sort(preview.people);
        const auto place = [&](const std::string& name) {
            return static_cast<domain::PersonIndex>(std::ranges::find(preview.people, flight_application(name)) - preview.people.begin());
        };
        const std::vector<std::pair<std::string, std::string>> pairs{{"one", "three"}, {"two", "five"}, {"four", "six"}};
        for (const auto& [one, other] : pairs) {
            domain::MatchedPair pair;
            std::tie(pair.a, pair.b) = std::minmax(place(one), place(other));
            pair.score_points = 10;
            pair.parts[0] = 10;
            preview.pairs.push_back(pair);
        }
        std::ranges::sort(preview.pairs, {}, &domain::MatchedPair::a);
        const std::size_t count = preview.people.size();
        preview.possible_partner_counts.assign(count, 4);
        preview.proof.person_duals.assign(count, 10);
        preview.proof.blossom_of.assign(count, -1);
        preview.proof.barrier_classes.assign(count, 0);
        preview.figures = {15, 12, 30, 30, 6};
        return codec::encode_preview(round, preview);
    }
};

}  // namespace counterpart::app
