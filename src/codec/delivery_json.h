#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/decoded.h"
#include "domain/record_terms.h"

namespace counterpart::codec {

// What the endpoint tells coordinators of mails about partners (docs/api/openapi.json); fields of a newer endpoint become notes.

/// How far somebody's mail has come. Stopped: it named its reader as the partner, and was not handed over.
enum class DeliveryState : std::uint8_t { kWaiting, kSending, kSent, kFailed, kStopped };
inline constexpr std::size_t kDeliveryStateCount = 5;

enum class DeliveryBounce : std::uint8_t { kNone, kSoft, kHard };
inline constexpr std::size_t kDeliveryBounceCount = 3;

/// The latest mail about partners to one person, without its words.
struct DeliveryLine {
    std::string person_id;
    std::string address;
    DeliveryState state = DeliveryState::kWaiting;
    std::int64_t ordered_at_s = 0;
    std::int64_t tried_at_s = 0;   ///< last; 0 = not yet
    std::int32_t attempts = 0;
    std::int32_t code = 0;         ///< what the mail server answered last, three digits; 0 = nothing
    DeliveryBounce bounce = DeliveryBounce::kNone;
    std::string bounce_status{};   ///< "5.1.1"
    std::int64_t bounced_at_s = 0;
    std::int32_t mails = 1;        ///< ordered for this person and batch: more than one where it was sent again

    friend bool operator==(const DeliveryLine&, const DeliveryLine&) = default;
};

/// {"deliveries":[{"person_id","address","state":"sent","ordered_at","tried_at","attempts","code","bounce":"hard","bounce_status","bounced_at","mails"}]};
/// from "tried_at" on, what says nothing is left out.
std::string encode_deliveries(const std::vector<DeliveryLine>& deliveries);
DecodeResult<std::vector<DeliveryLine>> decode_deliveries(std::string_view json);

/// Groups whose mails are to be looked at: two or three applications each, of one round.
struct LettersWanted {
    std::string round_id;
    std::vector<std::vector<std::string>> groups;

    friend bool operator==(const LettersWanted&, const LettersWanted&) = default;
};

inline constexpr std::size_t kMostGroupsOfLetters = 10'000;

/// A mail as its reader would get it, and what is wrong with it.
struct Letter {
    std::string application_id;
    std::string subject;
    std::string text;
    bool names_reader = false;  ///< its reader stands in it where the partner has to be
    bool without_partner = false;

    friend bool operator==(const Letter&, const Letter&) = default;
};

/// {"round_id":"…","groups":[["<application>","<application>"]]}
std::string encode_letters_wanted(const LettersWanted& wanted);
DecodeResult<LettersWanted> decode_letters_wanted(std::string_view json);

/// How many were written, and some of them: {"written":572,"letters":[{"application_id","subject","text","names_reader","without_partner"}]}.
struct Letters {
    std::int64_t written = 0;
    std::vector<Letter> letters;

    friend bool operator==(const Letters&, const Letters&) = default;
};
std::string encode_letters(const Letters& letters);
DecodeResult<Letters> decode_letters(std::string_view json);

}  // namespace counterpart::codec
