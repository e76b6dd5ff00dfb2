#include "pairing/worker_message.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "pairing/worker_session.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

std::vector<Request> all_kinds_of_request() {
    PairingInput input = testing::random_input({.people = 30, .languages = 70, .listed_pairs = 5}, 3);
    input.fixed_pairs = {{.a = 1, .b = 2}};
    input.waited = {7, 3};
    input.announced_pairs = {{.a = 3, .b = 4}};
    const WhatIfQuery everything_else{
        .withdraw = {9},
        .drop_wishes = {{.person = 10, .criterion = domain::Criterion::kLanguages}},
        .late = {{.row = testing::random_input({.people = 1}, 5), .earlier_partners = {11}, .likely_duplicates = {12, 13}}}};
    return {{.number = 1, .body = LoadRequest{input}},
            {.number = 2, .body = PreviewRequest{testing::random_criteria(4)}},
            {.number = 3, .body = WhatIfRequest{{{.fix = {{.a = 5, .b = 6}}, .forbid = {{.a = 7, .b = 8}}}, {}, everything_else}}},
            {.number = 4, .body = PolicyCostRequest{}}};
}

ReplyBody ask(WorkerSession& session, std::uint32_t number, RequestBody body) {
    auto reply = decode_reply(session.handle(encode_request({.number = number, .body = std::move(body)})));
    REQUIRE(reply.has_value());
    CHECK(reply->request_number == number);
    return std::move(reply->body);
}

}  // namespace

TEST_CASE("every kind of request comes back as it was") {
    for (const Request& request : all_kinds_of_request()) {
        const auto decoded = decode_request(encode_request(request));
        REQUIRE(decoded.has_value());
        CHECK(*decoded == request);
    }
}

TEST_CASE("a whole conversation: load, preview, what-if, policy cost") {
    int progress_count = 0;
    WorkerSession session(
        [&](const Bytes& bytes) {
            const auto progress = decode_reply(bytes);
            REQUIRE(progress.has_value());
            CHECK(std::holds_alternative<PreviewProgress>(progress->body));
            ++progress_count;
        },
        [] { return std::int64_t{0}; });
    session.warm_up();
    CHECK(std::get<Problem>(ask(session, 1, PreviewRequest{})).code == "nothing_loaded_yet");
    const PairingInput input = testing::random_input({.people = 41, .countries = 12}, 3);
    CHECK(std::get<LoadedReply>(ask(session, 2, LoadRequest{input})).person_count == 41);
    domain::Criteria criteria;
    criteria.policy = domain::PairingPolicy::kWorstPairFirst;
    const auto outcome = std::get<PairingOutcome>(ask(session, 3, PreviewRequest{criteria}));
    const auto expected = solve_pairing(input, criteria, {});
    REQUIRE(expected.has_value());
    CHECK(outcome.pairs == expected->pairs);
    CHECK(outcome.alone == expected->alone);
    CHECK(outcome.possible_partner_counts == expected->possible_partner_counts);
    CHECK(outcome.proof == expected->proof);
    CHECK(outcome.figures == expected->figures);
    CHECK(outcome.run.rounds == expected->run.rounds);
    CHECK(progress_count > 0);
    progress_count = 0;
    const auto answers = std::get<WhatIfReply>(ask(session, 4, WhatIfRequest{{{}, {.fix = {{.a = 3, .b = 3}}, .forbid = {}}}})).answers;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].has_value());
    REQUIRE(!answers[1].has_value());
    CHECK(answers[1].error().code == "fixed_pair_with_oneself");
    CHECK(std::get<PolicyCost>(ask(session, 5, PolicyCostRequest{})).cost_of_lifting_points() >= 0);
    CHECK(progress_count == 0);
}

TEST_CASE("cut, changed and invented bytes never do more than say that they are damaged") {
    WorkerSession session([](const Bytes&) {}, [] { return std::int64_t{0}; });
    std::mt19937 random(1);
    for (const Request& request : all_kinds_of_request()) {
        const Bytes good = encode_request(request);
        for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 200) {
            CHECK(!decode_request(std::span(good).first(size)).has_value());
        }
        for (int round = 0; round < 400; ++round) {
            Bytes bytes = good;
            for (int change = 0; change < 3; ++change) {
                bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            }
            CHECK(decode_reply(session.handle(bytes)).has_value());
            static_cast<void>(decode_reply(bytes));
        }
    }
    for (int round = 0; round < 2000; ++round) {
        Bytes bytes = encode_reply({.request_number = 1, .body = LoadedReply{1}});
        bytes.resize(9 + random() % 60);
        for (std::size_t at = 8; at < bytes.size(); ++at) {
            bytes[at] = static_cast<std::byte>(at == 8 ? 129 + random() % 6 : random() % 5);
        }
        static_cast<void>(decode_reply(bytes));
        static_cast<void>(decode_request(bytes));
    }
}

TEST_CASE("a message of another version is refused as such") {
    Bytes bytes = encode_request({.number = 1, .body = PreviewRequest{}});
    bytes[2] = std::byte{99};
    CHECK(decode_request(bytes).error().code == "worker_message_version");
    bytes[0] = std::byte{0};
    CHECK(decode_request(bytes).error().code == "worker_message_damaged");
}

}  // namespace counterpart::pairing
