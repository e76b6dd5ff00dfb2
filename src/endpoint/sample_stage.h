#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/actor.h"
#include "domain/operation.h"
#include "endpoint/ledger_view.h"
#include "endpoint/sample_people_table.h"

namespace counterpart::endpoint {

// What the parts of the sample's play share.

std::string id_in_sample(std::string_view name);

/// A round that takes applications until a week before it starts.
domain::RoundRecord round_of_sample(std::string_view key, std::string name, std::int64_t opens_at_s, std::int64_t starts_at_s);

/// Lets the sample's people do one thing after the other, each at its own time. After a problem, nothing more is done.
class SampleStage {
  public:
    explicit SampleStage(LedgerView& view) : view_(view) {}

    /// The sample's own time, so many days from now.
    [[nodiscard]] std::int64_t day(std::int64_t days) const { return view_.now_s() + days * 86'400; }
    [[nodiscard]] std::int64_t now_s() const { return view_.now_s(); }

    void join(const SamplePerson& one, std::int64_t at_s);
    void act(std::string_view key, std::int64_t at_s, domain::OperationBody body);
    void act_as(const domain::Actor& actor, std::int64_t at_s, domain::OperationBody body);

    /// Puts in what no operation of people makes.
    void write(domain::Record record);

    /// Joins and applies, and shows the partner everything, or all but the place.
    enum class Shows : std::uint8_t { kAll, kAllButPlace };
    void apply(const SamplePerson& person, std::string_view round_key, std::int64_t at_s, Shows shows = Shows::kAll);

    /// Two people by their keys.
    static domain::ReleasedGroup pair(std::string_view id, std::string_view one, std::string_view other, std::string_view round_key);

    [[nodiscard]] int operations() const { return operations_; }
    [[nodiscard]] Result<void> outcome() const { return problem_ ? Result<void>(std::unexpected(*problem_)) : Result<void>(); }

  private:
    LedgerView& view_;
    int operations_ = 0;
    std::optional<Problem> problem_;
};

/// The round that is closed: some people know their partner, others hear of theirs tomorrow.
void prepare_closed_round(SampleStage& stage);

/// The id of a topic by its key.
std::string topic_id_in_sample(std::string_view key);

/// Topics of the round that runs, and what partners write beside them.
void write_topics(SampleStage& stage, const domain::RoundRecord& round);
void write_notes(SampleStage& stage);

/// A live event that was held, with what came of it, and one to come.
void write_events(SampleStage& stage, const domain::RoundRecord& round);

/// What people, visitors and other sites say in the forum.
void write_forum(SampleStage& stage);

}  // namespace counterpart::endpoint
