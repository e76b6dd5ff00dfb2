#include <array>

#include "pairing/byte_stream.h"
#include "pairing/worker_message.h"
#include "pairing/worker_message_parts.h"

namespace counterpart::pairing {
namespace {

enum class ReplyKind : std::uint8_t {
    kLoaded = 129,
    kProgress = 130,
    kOutcome = 131,
    kWhatIf = 132,
    kPolicyCost = 133,
    kProblem = 134,
};

void write_pair(ByteWriter& to, const domain::MatchedPair& pair) {
    to.number(pair.a);
    to.number(pair.b);
    to.number(pair.score_points);
    for (const std::uint8_t part : pair.parts) {
        to.number(part);
    }
    to.number(static_cast<std::uint8_t>(pair.fixed ? 1 : 0));
    to.number(static_cast<std::uint8_t>(pair.kept ? 1 : 0));
}

domain::MatchedPair read_pair(ByteReader& from) {
    domain::MatchedPair pair;
    pair.a = from.number<std::int32_t>();
    pair.b = from.number<std::int32_t>();
    pair.score_points = from.number<std::uint8_t>();
    for (std::uint8_t& part : pair.parts) {
        part = from.number<std::uint8_t>();
    }
    pair.fixed = from.below<std::uint8_t>(2) != 0;
    pair.kept = from.below<std::uint8_t>(2) != 0;
    return pair;
}

void write_alone(ByteWriter& to, const domain::AlonePerson& alone) {
    to.number(alone.person);
    to.number(static_cast<std::uint8_t>(alone.reason));
    to.number(alone.possible_partner_count);
    to.numbers(alone.competed_for);
    to.number(alone.rival_count);
}

domain::AlonePerson read_alone(ByteReader& from) {
    domain::AlonePerson alone;
    alone.person = from.number<std::int32_t>();
    alone.reason = from.below<domain::AloneReason>(3);
    alone.possible_partner_count = from.number<std::int32_t>();
    alone.competed_for = from.numbers<std::int32_t>();
    alone.rival_count = from.number<std::int32_t>();
    return alone;
}

void write_proof(ByteWriter& to, const domain::PairingProof& proof) {
    to.number(proof.scale);
    to.numbers(proof.person_duals);
    to.numbers(proof.blossom_of);
    to.numbers(proof.blossom_parents);
    to.numbers(proof.blossom_duals);
    to.numbers(proof.barrier_classes);
    to.number(proof.lowest_score_floor_points);
    to.numbers(proof.floor_barrier_classes);
}

domain::PairingProof read_proof(ByteReader& from) {
    domain::PairingProof proof;
    proof.scale = from.number<std::int32_t>();
    proof.person_duals = from.numbers<std::int64_t>();
    proof.blossom_of = from.numbers<std::int32_t>();
    proof.blossom_parents = from.numbers<std::int32_t>();
    proof.blossom_duals = from.numbers<std::int64_t>();
    proof.barrier_classes = from.numbers<std::int32_t>();
    proof.lowest_score_floor_points = from.number<std::uint8_t>();
    proof.floor_barrier_classes = from.numbers<std::int32_t>();
    return proof;
}

/// Calls `visit` with every number of the figures, in the order of the message.
template <typename Figures, typename Run, typename Visit>
void for_each_figure(Figures& figures, Run& run, Visit visit) {
    visit(figures.all_pairs);
    visit(figures.allowed_pairs);
    visit(figures.total_points);
    visit(figures.bound_points);
    visit(figures.countries);
    visit(run.total_us);
    visit(run.candidates_us);
    visit(run.solve_us);
    visit(run.price_us);
    visit(run.verify_us);
    visit(run.rounds);
    visit(run.candidate_pairs);
    visit(run.verified_pairs);
}

void write_body(ByteWriter& to, const LoadedReply& reply) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kLoaded));
    to.number(reply.person_count);
}

void write_body(ByteWriter& to, const PreviewProgress& progress) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kProgress));
    to.number(static_cast<std::uint8_t>(progress.stage));
    to.number(progress.done_permille);
}

void write_body(ByteWriter& to, const PairingOutcome& outcome) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kOutcome));
    to.list(outcome.pairs, [&](const domain::MatchedPair& pair) { write_pair(to, pair); });
    to.list(outcome.alone, [&](const domain::AlonePerson& alone) { write_alone(to, alone); });
    to.numbers(outcome.possible_partner_counts);
    write_proof(to, outcome.proof);
    for_each_figure(outcome.figures, outcome.run, [&](auto figure) { to.number(figure); });
}

PairingOutcome read_outcome(ByteReader& from) {
    constexpr std::size_t kPairBytes = 17;
    constexpr std::size_t kAloneBytes = 17;
    PairingOutcome outcome;
    outcome.pairs = from.list<domain::MatchedPair>(kPairBytes, [&] { return read_pair(from); });
    outcome.alone = from.list<domain::AlonePerson>(kAloneBytes, [&] { return read_alone(from); });
    outcome.possible_partner_counts = from.numbers<std::int32_t>();
    outcome.proof = read_proof(from);
    for_each_figure(outcome.figures, outcome.run, [&](auto& figure) { figure = from.number<std::remove_reference_t<decltype(figure)>>(); });
    return outcome;
}

void write_problem(ByteWriter& to, const Problem& problem) {
    to.text(problem.code);
    to.text(problem.where);
    to.text(problem.detail);
}

Problem read_problem(ByteReader& from) {
    Problem problem;
    problem.code = from.text();
    problem.where = from.text();
    problem.detail = from.text();
    return problem;
}

void write_answer(ByteWriter& to, const WhatIfAnswer& answer) {
    to.number(answer.total_points);
    to.number(answer.price_points);
    to.number(answer.pairs_lost);
    to.number(answer.lowest_score_points);
    to.list(answer.changes, [&](const PartnerChange& change) {
        to.number(change.person);
        to.number(change.partner_before);
        to.number(change.partner_after);
    });
}

WhatIfAnswer read_answer(ByteReader& from) {
    WhatIfAnswer answer;
    answer.total_points = from.number<std::int64_t>();
    answer.price_points = from.number<std::int64_t>();
    answer.pairs_lost = from.number<std::int32_t>();
    answer.lowest_score_points = from.number<std::int32_t>();
    answer.changes = from.list<PartnerChange>(12, [&] {
        PartnerChange change;
        change.person = from.number<std::int32_t>();
        change.partner_before = from.number<std::int32_t>();
        change.partner_after = from.number<std::int32_t>();
        return change;
    });
    return answer;
}

void write_body(ByteWriter& to, const WhatIfReply& reply) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kWhatIf));
    to.list(reply.answers, [&](const Result<WhatIfAnswer>& answer) {
        to.number(static_cast<std::uint8_t>(answer ? 1 : 0));
        if (answer) {
            write_answer(to, *answer);
        } else {
            write_problem(to, answer.error());
        }
    });
}

WhatIfReply read_what_if(ByteReader& from) {
    return {from.list<Result<WhatIfAnswer>>(13, [&]() -> Result<WhatIfAnswer> {
        if (from.below<std::uint8_t>(2) != 0) {
            return read_answer(from);
        }
        return std::unexpected(read_problem(from));
    })};
}

void write_body(ByteWriter& to, const PolicyCost& cost) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kPolicyCost));
    to.number(cost.greatest_total_points);
    to.number(cost.lifted_total_points);
    to.number(cost.lowest_score_of_greatest_total_points);
    to.number(cost.lowest_score_of_lifted_points);
}

PolicyCost read_policy_cost(ByteReader& from) {
    PolicyCost cost;
    cost.greatest_total_points = from.number<std::int64_t>();
    cost.lifted_total_points = from.number<std::int64_t>();
    cost.lowest_score_of_greatest_total_points = from.number<std::int32_t>();
    cost.lowest_score_of_lifted_points = from.number<std::int32_t>();
    return cost;
}

void write_body(ByteWriter& to, const Problem& problem) {
    to.number(static_cast<std::uint8_t>(ReplyKind::kProblem));
    write_problem(to, problem);
}

ReplyBody read_reply_body(ByteReader& from) {
    switch (static_cast<ReplyKind>(from.number<std::uint8_t>())) {
        case ReplyKind::kLoaded: return LoadedReply{from.number<std::int32_t>()};
        case ReplyKind::kProgress: {
            PreviewProgress progress;
            progress.stage = from.below<PreviewStage>(kPreviewStageCount);
            progress.done_permille = from.number<std::int32_t>();
            return progress;
        }
        case ReplyKind::kOutcome: return read_outcome(from);
        case ReplyKind::kWhatIf: return read_what_if(from);
        case ReplyKind::kPolicyCost: return read_policy_cost(from);
        case ReplyKind::kProblem: return read_problem(from);
    }
    from.damage();
    return LoadedReply{};
}

}  // namespace

Bytes encode_reply(const Reply& reply) {
    ByteWriter to;
    write_message_head(to, reply.request_number);
    std::visit([&](const auto& body) { write_body(to, body); }, reply.body);
    return to.take();
}

Result<Reply> decode_reply(std::span<const std::byte> bytes) {
    ByteReader from(bytes);
    const auto number = read_message_head(from);
    if (!number) {
        return std::unexpected(number.error());
    }
    Reply reply{.request_number = *number, .body = read_reply_body(from)};
    if (!from.is_clean_end()) {
        return fail("worker_message_damaged");
    }
    return reply;
}

}  // namespace counterpart::pairing
