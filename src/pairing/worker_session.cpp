#include "pairing/worker_session.h"

#include <utility>

namespace counterpart::pairing {
namespace {

constexpr std::int32_t kWarmUpPeople = 100;

/// A made-up list that reaches every part of the code: ties, several countries, wishes of every kind.
PairingInput make_warm_up_input() {
    PairingInput input;
    input.person_count = kWarmUpPeople;
    input.country_count = 10;
    input.language_words = 1;
    input.interest_words = 1;
    std::uint32_t state = 1;
    const auto draw = [&](std::uint32_t below) {
        state = state * 1'664'525U + 1'013'904'223U;
        return (state >> 16U) % below;
    };
    for (PersonIndex person = 0; person < kWarmUpPeople; ++person) {
        input.countries.push_back(static_cast<std::uint16_t>(draw(10)));
        input.sectors.push_back(static_cast<std::uint8_t>(draw(domain::kSectorCount)));
        input.career_stages.push_back(static_cast<std::uint8_t>(draw(domain::kCareerStageCount)));
        input.contact_methods.push_back(static_cast<std::uint8_t>(1 + draw(63)));
        input.utc_offset_minutes.push_back(static_cast<std::int16_t>(static_cast<std::int32_t>(draw(24)) * 60 - 660));
        domain::Wishes wishes{};
        for (domain::Wish& wish : wishes) {
            wish = static_cast<domain::Wish>(draw(domain::kWishCount));
        }
        input.wishes.push_back(wishes);
        const std::uint64_t languages = 1U | (1U << draw(8));
        input.languages_basic.push_back(languages);
        input.languages_good.push_back(languages);
        input.languages_fluent.push_back(languages & ~std::uint64_t{1});
        input.interests.push_back((1U << draw(20)) | (1U << draw(20)) | (1U << draw(20)));
    }
    return input;
}

}  // namespace

WorkerSession::WorkerSession(std::function<void(const Bytes&)> send_progress, std::function<std::int64_t()> clock_us)
    : send_progress_(std::move(send_progress)), clock_us_(std::move(clock_us)) {}

void WorkerSession::warm_up() {
    Engine engine(make_warm_up_input());
    for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
        domain::Criteria criteria;
        criteria.policy = policy;
        static_cast<void>(engine.solve(criteria, {}));  // the answer does not matter, the compiled code does
    }
}

PreviewOptions WorkerSession::options_for(std::uint32_t request_number) const {
    return {
        .progress = [this, request_number](
                        PreviewProgress progress) { send_progress_(encode_reply({.request_number = request_number, .body = progress})); },
        .clock_us = clock_us_};
}

ReplyBody WorkerSession::answer(const Request& request) {
    if (const auto* load = std::get_if<LoadRequest>(&request.body)) {
        engine_.emplace(load->input);
        return LoadedReply{load->input.person_count};
    }
    if (!engine_) {
        return problem("nothing_loaded_yet");
    }
    if (const auto* preview = std::get_if<PreviewRequest>(&request.body)) {
        auto outcome = engine_->solve(preview->criteria, options_for(request.number));
        return outcome ? ReplyBody(std::move(*outcome)) : ReplyBody(outcome.error());
    }
    const PreviewOptions unreported{.progress = {}, .clock_us = clock_us_};  // nobody waits for these with a bar
    if (const auto* cost = std::get_if<PolicyCostRequest>(&request.body)) {
        const auto answered = engine_->policy_cost(cost->criteria, unreported);
        return answered ? ReplyBody(*answered) : ReplyBody(answered.error());
    }
    WhatIfReply reply;
    for (const WhatIfQuery& query : std::get<WhatIfRequest>(request.body).queries) {
        reply.answers.push_back(engine_->what_if(query, unreported));
    }
    return reply;
}

Bytes WorkerSession::handle(std::span<const std::byte> bytes) {
    const auto request = decode_request(bytes);
    if (!request) {
        return encode_reply({.request_number = 0, .body = request.error()});
    }
    return encode_reply({.request_number = request->number, .body = answer(*request)});
}

}  // namespace counterpart::pairing
