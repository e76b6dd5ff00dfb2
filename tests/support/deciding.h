#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "domain/decide.h"
#include "support/sample_programme.h"

namespace counterpart::domain {

inline Result<Decision> decided_by(const Programme& programme, std::string_view who, OperationBody body) {
    const Actor actor = who.empty() ? Actor{} : actor_of(programme, sample_id(who));
    return decide(programme, actor, sample_operation(std::move(body)), kSampleNow_s);
}

/// The code of the refusal, or "ok".
inline std::string code_by(const Programme& programme, std::string_view who, OperationBody body) {
    const Result<Decision> decision = decided_by(programme, who, std::move(body));
    return decision.has_value() ? "ok" : decision.error().code;
}

/// The decision, which the test expects.
inline Decision granted(const Programme& programme, std::string_view who, OperationBody body) {
    const Result<Decision> decision = decided_by(programme, who, std::move(body));
    INFO((decision.has_value() ? "" : decision.error().code + " " + decision.error().where));
    REQUIRE(decision.has_value());
    return *decision;
}

/// The one record of a kind that a decision writes.
template <typename T>
T written(const Decision& decision) {
    for (const Record& record : decision.written) {
        if (const T* found = std::get_if<T>(&record)) {
            return *found;
        }
    }
    FAIL("no such record was written");
    return {};
}

}  // namespace counterpart::domain
