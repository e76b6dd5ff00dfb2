#include <cstddef>

#include "base/civil_date.h"
#include "endpoint/sample_stage.h"

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kHourOfSample_s = 3'600;
constexpr std::int64_t kTellingHour = 10;

}  // namespace

void prepare_closed_round(SampleStage& stage) {
    domain::RoundRecord round = round_of_sample("closed", "Sample round 2", stage.day(-30), stage.day(6));
    stage.act("coordinator", stage.day(-31), domain::SaveRound{.round = round});
    std::int64_t at = -20;
    for (const SamplePerson& person : kSampleWaiting) {
        stage.apply(person, "closed", stage.day(++at));
    }
    const std::int64_t closed_at_s = stage.day(-1) + kHourOfSample_s;
    round.state = domain::RoundState::kClosed;
    stage.act("coordinator", closed_at_s, domain::SaveRound{.round = round});
    stage.act("coordinator", closed_at_s + kHourOfSample_s,
              domain::ReleasePairs{.round_id = round.id,
                                   .batch = 1,
                                   .groups = {SampleStage::pair("early pair 1", "erik", "sofia", "closed"),
                                              SampleStage::pair("early pair 2", "kofi", "anh", "closed")}});
    // The first ones may begin early; the round itself has not.
    stage.act("coordinator", closed_at_s + kHourOfSample_s, domain::SaveRound{.round = round});
    const std::int64_t tomorrow = stage.now_s() / kSecondsPerDay + 1;
    stage.act("coordinator", closed_at_s + 2 * kHourOfSample_s,
              domain::ReleasePairs{.round_id = round.id,
                                   .batch = 2,
                                   .groups = {SampleStage::pair("held pair", "waiting", "renata", "closed")},
                                   .planned_at_s = tomorrow * kSecondsPerDay + kTellingHour * kHourOfSample_s});
}

}  // namespace counterpart::endpoint
