#include "pairing/byte_stream.h"
#include "pairing/worker_message.h"
#include "pairing/worker_message_parts.h"

namespace counterpart::pairing {
namespace {

enum class RequestKind : std::uint8_t { kLoad = 1, kPreview = 2, kWhatIf = 3, kPolicyCost = 4 };

void write_pairs(ByteWriter& to, const std::vector<IndexPair>& pairs) {
    to.list(pairs, [&](const IndexPair& pair) {
        to.number(pair.a);
        to.number(pair.b);
    });
}

std::vector<IndexPair> read_pairs(ByteReader& from) {
    return from.list<IndexPair>(8, [&] {
        const auto a = from.number<std::int32_t>();
        const auto b = from.number<std::int32_t>();
        return IndexPair{.a = a, .b = b};
    });
}

void write_input(ByteWriter& to, const PairingInput& input) {
    to.number(input.person_count);
    to.number(input.country_count);
    to.numbers(input.countries);
    to.numbers(input.sectors);
    to.numbers(input.career_stages);
    to.numbers(input.contact_methods);
    to.numbers(input.utc_offset_minutes);
    to.list(input.wishes, [&](const domain::Wishes& wishes) {
        for (const domain::Wish wish : wishes) {
            to.number(static_cast<std::uint8_t>(wish));
        }
    });
    to.number(input.language_words);
    to.numbers(input.languages_basic);
    to.numbers(input.languages_good);
    to.numbers(input.languages_fluent);
    to.number(input.interest_words);
    to.numbers(input.interests);
    write_pairs(to, input.earlier_pairs);
    write_pairs(to, input.forbidden_pairs);
    write_pairs(to, input.likely_duplicate_pairs);
    write_pairs(to, input.fixed_pairs);
    write_pairs(to, input.announced_pairs);
    to.numbers(input.waited);
}

PairingInput read_input(ByteReader& from) {
    PairingInput input;
    input.person_count = from.number<std::int32_t>();
    input.country_count = from.number<std::int32_t>();
    input.countries = from.numbers<std::uint16_t>();
    input.sectors = from.numbers<std::uint8_t>();
    input.career_stages = from.numbers<std::uint8_t>();
    input.contact_methods = from.numbers<std::uint8_t>();
    input.utc_offset_minutes = from.numbers<std::int16_t>();
    input.wishes = from.list<domain::Wishes>(domain::kCriterionCount, [&] {
        domain::Wishes wishes{};
        for (domain::Wish& wish : wishes) {
            wish = from.below<domain::Wish>(domain::kWishCount);
        }
        return wishes;
    });
    input.language_words = from.number<std::int32_t>();
    input.languages_basic = from.numbers<std::uint64_t>();
    input.languages_good = from.numbers<std::uint64_t>();
    input.languages_fluent = from.numbers<std::uint64_t>();
    input.interest_words = from.number<std::int32_t>();
    input.interests = from.numbers<std::uint64_t>();
    input.earlier_pairs = read_pairs(from);
    input.forbidden_pairs = read_pairs(from);
    input.likely_duplicate_pairs = read_pairs(from);
    input.fixed_pairs = read_pairs(from);
    input.announced_pairs = read_pairs(from);
    input.waited = from.numbers<PersonIndex>();
    return input;
}

void write_criteria(ByteWriter& to, const domain::Criteria& criteria) {
    for (const bool rule :
         {criteria.different_country, criteria.never_earlier_partner, criteria.never_forbidden_pair, criteria.common_language}) {
        to.number(static_cast<std::uint8_t>(rule ? 1 : 0));
    }
    for (const std::uint8_t weight : criteria.weight_points) {
        to.number(weight);
    }
    to.number(static_cast<std::uint8_t>(criteria.policy));
    to.number(static_cast<std::uint8_t>(criteria.keep_announced ? 1 : 0));
}

domain::Criteria read_criteria(ByteReader& from) {
    domain::Criteria criteria;
    for (bool* rule :
         {&criteria.different_country, &criteria.never_earlier_partner, &criteria.never_forbidden_pair, &criteria.common_language}) {
        *rule = from.below<std::uint8_t>(2) != 0;
    }
    for (std::uint8_t& weight : criteria.weight_points) {
        weight = from.number<std::uint8_t>();
    }
    criteria.policy = from.below<domain::PairingPolicy>(2);
    criteria.keep_announced = from.below<std::uint8_t>(2) != 0;
    return criteria;
}

void write_body(ByteWriter& to, const LoadRequest& request) {
    to.number(static_cast<std::uint8_t>(RequestKind::kLoad));
    write_input(to, request.input);
}

void write_body(ByteWriter& to, const PreviewRequest& request) {
    to.number(static_cast<std::uint8_t>(RequestKind::kPreview));
    write_criteria(to, request.criteria);
}

void write_body(ByteWriter& to, const WhatIfRequest& request) {
    to.number(static_cast<std::uint8_t>(RequestKind::kWhatIf));
    to.list(request.queries, [&](const WhatIfQuery& query) {
        write_pairs(to, query.fix);
        write_pairs(to, query.forbid);
        to.numbers(query.withdraw);
        to.list(query.drop_wishes, [&](const WishDrop& drop) {
            to.number(drop.person);
            to.number(static_cast<std::uint8_t>(drop.criterion));
        });
        to.list(query.late, [&](const LateApplicant& one) {
            write_input(to, one.row);
            to.numbers(one.earlier_partners);
            to.numbers(one.likely_duplicates);
        });
    });
}

WhatIfQuery read_query(ByteReader& from) {
    WhatIfQuery query;
    query.fix = read_pairs(from);
    query.forbid = read_pairs(from);
    query.withdraw = from.numbers<std::int32_t>();
    query.drop_wishes = from.list<WishDrop>(5, [&] {
        const auto person = from.number<std::int32_t>();
        return WishDrop{.person = person, .criterion = from.below<domain::Criterion>(domain::kCriterionCount)};
    });
    constexpr std::size_t kFewestLateBytes = 80;  // four counts and the lengths of all lists
    query.late = from.list<LateApplicant>(kFewestLateBytes, [&] {
        LateApplicant one;
        one.row = read_input(from);
        one.earlier_partners = from.numbers<std::int32_t>();
        one.likely_duplicates = from.numbers<std::int32_t>();
        return one;
    });
    return query;
}

void write_body(ByteWriter& to, const PolicyCostRequest& request) {
    to.number(static_cast<std::uint8_t>(RequestKind::kPolicyCost));
    write_criteria(to, request.criteria);
}

RequestBody read_request_body(ByteReader& from) {
    switch (static_cast<RequestKind>(from.number<std::uint8_t>())) {
        case RequestKind::kLoad: return LoadRequest{read_input(from)};
        case RequestKind::kPreview: return PreviewRequest{read_criteria(from)};
        case RequestKind::kPolicyCost: return PolicyCostRequest{read_criteria(from)};
        case RequestKind::kWhatIf: return WhatIfRequest{from.list<WhatIfQuery>(20, [&] { return read_query(from); })};
    }
    from.damage();
    return LoadRequest{};
}

}  // namespace

Bytes encode_request(const Request& request) {
    ByteWriter to;
    write_message_head(to, request.number);
    std::visit([&](const auto& body) { write_body(to, body); }, request.body);
    return to.take();
}

Result<Request> decode_request(std::span<const std::byte> bytes) {
    ByteReader from(bytes);
    const auto number = read_message_head(from);
    if (!number) {
        return std::unexpected(number.error());
    }
    Request request{.number = *number, .body = read_request_body(from)};
    if (!from.is_clean_end()) {
        return fail("worker_message_damaged");
    }
    if (const auto* load = std::get_if<LoadRequest>(&request.body)) {
        if (auto valid = validate_pairing_input(load->input); !valid) {
            return std::unexpected(valid.error());
        }
    }
    return request;
}

}  // namespace counterpart::pairing
