#include "app/shell/exchange.h"

#include <optional>
#include <utility>

#include "app/account/account.h"
#include "app/account/mails.h"
#include "app/account/photos.h"
#include "app/batches/deliveries.h"
#include "app/cockpit/cockpit_mails.h"
#include "app/state.h"
#include "app/sync/sync.h"
#include "app/visitor/visitor.h"
#include "codec/sync_json.h"

namespace counterpart::app {
namespace {

std::int64_t ask(State& state, Question question, AskEndpoint effect, Effects& effects) {
    effect.number = ++state.shell.exchange.last_number;
    state.shell.exchange.open.emplace(effect.number, question);
    effects.emplace_back(std::move(effect));
    return state.shell.exchange.last_number;
}

bool is_about_mails(Question question) {
    return question == Question::kMails || question == Question::kAddress || question == Question::kConfirmAddress;
}

bool is_about_letters(Question question) {
    return question == Question::kDeliveries || question == Question::kLetters || question == Question::kOneLetter;
}

bool is_of_cockpit(Question question) { return question == Question::kPartnershipMails || question == Question::kActLetters; }

std::optional<Question> close(State& state, std::int64_t number) {
    const auto node = state.shell.exchange.open.extract(number);
    return node.empty() ? std::nullopt : std::optional(node.mapped());
}

}  // namespace

std::int64_t ask_endpoint(State& state, Question question, std::string path, Effects& effects) {
    return ask(state, question, {.number = 0, .method = "GET", .path = std::move(path), .content_type = {}, .body = {}}, effects);
}

std::int64_t ask_endpoint(State& state, Question question, std::string path, Bytes json, Effects& effects) {
    return ask(state, question,
               {.number = 0, .method = "POST", .path = std::move(path), .content_type = "application/json", .body = std::move(json)},
               effects);
}

std::int64_t put_photo(State& state, Bytes jpeg, Effects& effects) {
    return ask(state, Question::kPhoto,
               {.number = 0, .method = "PUT", .path = "api/photos", .content_type = "image/jpeg", .body = std::move(jpeg)}, effects);
}

Problem problem_of(const Answered& report) {
    auto found = codec::decode_refusal(report.body);
    return found ? *std::move(found) : problem("endpoint_failed", {}, std::to_string(report.status));
}

void on(State& state, const Answered& report, Effects& effects) {
    const auto question = close(state, report.number);
    if (!question) {
        return;
    }
    if (*question == Question::kSync) {
        take_sync_answer(state, report, effects);
    } else if (*question == Question::kCounts) {
        take_counts(state, report, effects);
    } else if (*question == Question::kPhoto) {
        take_photo_answer(state, report, effects);
    } else if (is_about_mails(*question)) {
        take_mails_answer(state, *question, report, effects);
    } else if (is_about_letters(*question)) {
        take_deliveries_answer(state, *question, report);
    } else if (is_of_cockpit(*question)) {
        take_cockpit_answer(state, *question, report);
    } else {
        take_account_answer(state, *question, report, effects);
    }
}

void on(State& state, const NotReached& report, Effects& effects) {
    const auto question = close(state, report.number);
    if (!question) {
        return;
    }
    if (*question == Question::kSync) {
        miss_sync_answer(state, report.number, report.problem, 0, effects);
    } else if (*question == Question::kPhoto) {
        miss_photo_answer(state, report.problem);
    } else if (is_about_mails(*question)) {
        miss_mails_answer(state, *question, report.problem);
    } else if (is_about_letters(*question)) {
        miss_deliveries_answer(state, *question, report.problem);
    } else if (is_of_cockpit(*question)) {
        miss_cockpit_answer(state, *question, report.problem);
    } else if (*question != Question::kCounts) {
        miss_account_answer(state, *question, report.problem, effects);
    }
}

}  // namespace counterpart::app
