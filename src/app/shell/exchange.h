#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/report.h"

namespace counterpart::app {

struct State;

/// What was asked of the endpoint.
enum class Question : std::uint8_t {
    kSync,
    kSignInLink,
    kSignIn,
    kSessions,
    kEndSessions,
    kSignOut,
    kMyData,
    kPhoto,
    kCounts,
    kMails,
    kAddress,
    kConfirmAddress,
    kDeliveries,
    kLetters,
    kOneLetter,
    kPartnershipMails,
    kActLetters
};

/// The questions that are open, by their numbers.
struct Exchange {
    std::int64_t last_number = 0;
    std::map<std::int64_t, Question> open;
};

/// Asks with GET; returns the question's number.
std::int64_t ask_endpoint(State& state, Question question, std::string path, Effects& effects);
/// Asks with POST and a JSON body.
std::int64_t ask_endpoint(State& state, Question question, std::string path, Bytes json, Effects& effects);

/// Sends a JPEG.
std::int64_t put_photo(State& state, Bytes jpeg, Effects& effects);

/// What went wrong with an answer that is no success: the endpoint's own words, or that there were none.
Problem problem_of(const Answered& report);

void on(State& state, const Answered& report, Effects& effects);
void on(State& state, const NotReached& report, Effects& effects);

}  // namespace counterpart::app
