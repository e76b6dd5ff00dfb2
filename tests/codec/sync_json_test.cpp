#include "codec/sync_json.h"

#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "codec/sample_records.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;
using domain::sample_id;

namespace {

SyncRequest sample_request() {
    SyncRequest request;
    request.cursor = "c1.5.2.-";
    request.limit = 20;
    domain::Operation help = domain::sample_operation(domain::AskForHelp{sample_id("h"), {}, domain::HelpKind::kOther, "Help"});
    domain::Operation profile = domain::sample_operation(domain::SaveProfile{"Ólafía", domain::UiLanguage::kSpanish});
    profile.id = sample_id("other");
    profile.base_sequence = 17;
    request.operations = {help, profile};
    return request;
}

Problem request_fault(const std::string& json) {
    const auto decoded = decode_sync_request(json);
    REQUIRE_FALSE(decoded.has_value());
    INFO(decoded.error().front().code << " " << decoded.error().front().where);
    REQUIRE(decoded.error().size() == 1);
    return decoded.error().front();
}

}  // namespace

TEST_CASE("a request survives being written and read") {
    for (const SyncRequest& request : {SyncRequest{}, sample_request()}) {
        const auto decoded = decode_sync_request(encode_sync_request(request));
        REQUIRE(decoded.has_value());
        CHECK(decoded->value == request);
    }
}

TEST_CASE("each fault of a request is named with its path") {
    const std::string json = encode_sync_request(sample_request());
    CHECK(request_fault(replaced(json, "counterpart-sync", "counterpart-round")).code == "wrong_format");
    CHECK(request_fault(replaced(json, "\"limit\":20", "\"limit\":0")).where == "limit");
    CHECK(request_fault(replaced(json, "\"limit\":20", "\"limit\":20,\"shoe\":1")) == problem("unknown_field", "shoe"));
    CHECK(request_fault(replaced(json, "\"text\":\"Help\"", "\"text\":7")).where == "operations[0].body.text");
    CHECK(request_fault(replaced(json, "\"text\":\"Help\"", "\"text\":\"Help\",\"x\":1")) ==
          problem("unknown_field", "operations[0].body.x"));
    CHECK(request_fault(replaced(json, "ask_for_help", "dance")) == problem("unknown_operation", "operations[0].kind", "dance"));
    CHECK(request_fault(replaced(json, "\"base\":17", "\"base\":-1")).where == "operations[1].base");
    CHECK(request_fault(replaced(json, sample_id("other"), sample_id("operation"))).code == "repeated_operation_id");
    CHECK(request_fault(replaced(json, sample_id("other"), "zz")) == problem("bad_id", "operations[1].id"));
    CHECK(request_fault(replaced(json, "\"cursor\":\"c1.5.2.-\"", "\"cursor\":7")).where == "cursor");
    CHECK(decode_sync_request(replaced(json, "\"cursor\":\"c1.5.2.-\"", "\"cursor\":null")).has_value());
}

TEST_CASE("an operation that holds too much is set apart with its fault, and the others of its request stay") {
    const std::string json = encode_sync_request(sample_request());
    const std::string long_text = replaced(json, "\"text\":\"Help\"", "\"text\":\"" + std::string(10'001, 'x') + "\"");
    const auto decoded = decode_sync_request(long_text);
    REQUIRE(decoded.has_value());
    REQUIRE(decoded->value.operations.size() == 1);
    CHECK(decoded->value.operations[0].id == sample_id("other"));
    CHECK(decoded->value.oversized == std::vector{OversizedOperation{sample_id("operation"), problem("text_too_long", "text", "10000")}});
    CHECK(request_fault(replaced(long_text, sample_id("other"), sample_id("operation"))).code == "repeated_operation_id");
    const auto faulty_too = decode_sync_request(replaced(long_text, "\"request_id\":\"" + sample_id("h"), "\"request_id\":\"h"));
    REQUIRE_FALSE(faulty_too.has_value());
    CHECK(faulty_too.error().size() == 2);
}

TEST_CASE("a request has limits of size, of operations and of values") {
    CHECK(request_fault(std::string(kMaxSyncRequestBytes + 1, ' ')).code == "request_too_large");
    SyncRequest request = sample_request();
    request.operations.resize(51, request.operations[0]);
    CHECK(request_fault(encode_sync_request(request)).code == "too_many_operations");
    std::string many = "[0";
    for (int k = 0; k < 100'001; ++k) {
        many += ",0";
    }
    CHECK(request_fault(many + "]").code == "json_too_large");
}

TEST_CASE("a response with every record survives being written and read") {
    SyncResponse response;
    response.reset = true;
    response.more = true;
    response.cursor = "c1.9.9.-";
    response.you = domain::Actor{sample_id("one"), {{domain::Role::kAmbassador, "ZA"}}};
    response.gone = {{domain::RecordKind::kPost, sample_id("gone")}};
    std::int64_t sequence = 0;
    for (domain::Record& record : domain::sample_programme_records()) {
        response.records.push_back({std::move(record), ++sequence});
    }
    response.answers = {{sample_id("a"), std::nullopt, std::nullopt, 7},
                        {sample_id("b"), problem("conflict", "here", "so"), response.records.front(), 0}};
    const std::string json = encode_sync_response(response);
    const auto decoded = decode_sync_response(json);
    REQUIRE(decoded.has_value());
    CHECK(decoded->value == response);
    CHECK(encode_sync_response(decoded->value) == json);
    const auto newer = decode_sync_response(replaced(json, "\"reset\":", "\"mood\":\"good\",\"reset\":"));
    REQUIRE(newer.has_value());
    CHECK(newer->notes == Problems{problem("unknown_field", "mood")});
    CHECK(decode_sync_response(encode_sync_response({})).has_value());
    CHECK_FALSE(decode_sync_response(
                    replaced(json, "\"id\":\"" + id_of(response.records.front().record) + "\"", "\"id\":\"" + sample_id("x") + "\""))
                    .has_value());
}

TEST_CASE("an answer is kept alone, and a refusal carries its sentence") {
    const SyncAnswer answer{sample_id("a"), problem("not_allowed", "role"), std::nullopt, 0};
    CHECK(encode_sync_answer(answer) ==
          "{\"id\":\"" + sample_id("a") + "\",\"ok\":false,\"problem\":{\"code\":\"not_allowed\",\"where\":\"role\",\"detail\":\"\"}}");
    CHECK(decode_sync_answer(encode_sync_answer(answer))->value == answer);
    CHECK_FALSE(decode_sync_answer("{}").has_value());
    CHECK(decode_refusal(encode_refusal(problem("a", "b", "c"), "So.")) == problem("a", "b", "c"));
    CHECK_FALSE(decode_refusal("<html>502</html>").has_value());
    CHECK_FALSE(decode_refusal("{}").has_value());
    CHECK(encode_refusal(problem("a", "b", "c"), "So.") == R"({"problem":{"code":"a","where":"b","detail":"c"},"sentence":"So."})");
}
