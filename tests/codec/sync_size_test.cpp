#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"
#include "codec/preview_json.h"
#include "codec/sample_records.h"
#include "codec/sync_json.h"
#include "domain/limits.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

/// So many characters of four bytes, which no escape makes longer.
std::string longest_text(std::size_t characters) {
    std::string text;
    for (std::size_t k = 0; k < characters; ++k) {
        text += "📚";
    }
    return text;
}

std::string number_id(std::size_t number) { return id_from_text(std::to_string(number)); }

/// A preview of the greatest size, filled up with what takes two bytes for one.
domain::SavePreview longest_preview() {
    domain::SavePreview body{.preview_id = number_id(1), .round_id = number_id(2), .name = longest_text(domain::kMaxNameLength)};
    body.preview_json = encode_preview(sample_round(), sample_preview());
    body.preview_json.resize(domain::kMaxPreviewBytes, '\t');
    return body;
}

domain::SubmitApplication longest_application() {
    domain::SubmitApplication body{.round_id = number_id(1), .shared = domain::kAllShared, .code_accepted = true};
    domain::Application& application = body.application;
    const std::string line = longest_text(domain::kMaxNameLength);
    application.id = number_id(2);
    application.email = std::string(60, 'a') + "@" + std::string(60, 'b') + ".example";
    application.country = "ES";
    application.time_zone = "Europe/Madrid";
    application.name = application.workplace = application.role = application.place = line;
    application.hopes = longest_text(domain::kMaxNoteLength);
    application.interests.assign(domain::kMaxListLength, line);
    application.earlier_rounds = application.earlier_partners = application.interests;
    application.languages.assign(domain::kMaxListLength, {.language = line, .level = domain::LanguageLevel::kFluent});
    application.other_answers.assign(domain::kMaxListLength, {line, longest_text(domain::kMaxNoteLength)});
    return body;
}

domain::SaveRound longest_round() {
    domain::RoundRecord round;
    round.id = number_id(0);
    round.name = longest_text(domain::kMaxNameLength);
    for (std::size_t k = 0; k < domain::kMaxPairRules; ++k) {
        round.forbidden_pairs.push_back(domain::make_person_pair(number_id(k), number_id(k + 1)));
    }
    std::ranges::sort(round.forbidden_pairs);  // as they are written
    round.fixed_pairs = round.forbidden_pairs;
    return {round};
}

domain::ReleasePairs longest_release() {
    domain::ReleasePairs body{.round_id = number_id(0), .batch = domain::kMaxBatch};
    body.groups.assign(domain::kMaxGroupsAtOnce,
                       {.partnership_id = number_id(1), .application_ids = {number_id(2), number_id(3), number_id(4)}});
    return body;
}

std::string alone_in_request(domain::OperationBody body) {
    return encode_sync_request(
        {.cursor = std::string(200, 'c'),
         .operations = {{.id = number_id(9), .made_at_s = 0, .base_sequence = std::int64_t{1} << 53, .body = std::move(body)}},
         .limit = kMaxSyncRecords});
}

}  // namespace

TEST_CASE("the longest operation of each long kind fits alone in a request, and is read") {
    for (const domain::OperationBody& body :
         std::initializer_list<domain::OperationBody>{longest_preview(), longest_application(), longest_round(), longest_release(),
                                                      domain::AnswerHelp{.request_id = number_id(1),
                                                                         .state = domain::HelpState::kSettled,
                                                                         .answer = longest_text(domain::kMaxMessageLength),
                                                                         .staff_note = longest_text(domain::kMaxMessageLength)}}) {
        INFO(domain::operation_kind_name(body.index()));
        const std::string json = alone_in_request(body);
        CHECK(json.size() <= kMaxSyncRequestBytes);
        const auto decoded = decode_sync_request(json);
        INFO((decoded ? std::string() : decoded.error().front().code + " " + decoded.error().front().where));
        REQUIRE(decoded.has_value());
        CHECK(decoded->value.operations.at(0).body == body);
    }
}
