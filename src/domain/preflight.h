#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/mail_check.h"
#include "domain/operation.h"
#include "domain/programme.h"

namespace counterpart::domain {

// The last look before anybody hears of a partner: pairs that were good when the preview was made, held against the programme as it is now.

/// How much a finding weighs.
enum class Severity : std::uint8_t {
    kImpossible,  ///< nothing goes out, whatever anybody writes
    kBlocks,  ///< nothing goes out until it is repaired, or overruled with a reason
    kSays,  ///< worth knowing
};

/// What puts a finding right.
enum class Repair : std::uint8_t {
    kNone,
    kForbidPair,  ///< and solve again
    kTakeOut,  ///< take the group out; its people can be paired anew
    kDecideDuplicate,  ///< say whether two applications come from one person
    kMoveToOneBatch,
    kAskToConfirm,  ///< write to the person, or correct the address
    kFindPartner,  ///< or let them wait
};

/// One thing that the pre-flight found.
struct Finding {
    FindingKind kind = FindingKind::kWithThemselves;
    std::vector<std::string> application_ids;  ///< whom it is about, in order, each once
    std::int32_t group = -1;  ///< the first group that it is about, or -1

    friend bool operator==(const Finding&, const Finding&) = default;
};

Severity severity_of(FindingKind kind);
Repair repair_of(FindingKind kind);

/// People who would hear of each other together.
struct PlannedGroup {
    std::string partnership_id;  ///< of a held one; else empty
    std::vector<std::string> application_ids;
    std::int32_t batch = 1;

    friend bool operator==(const PlannedGroup&, const PlannedGroup&) = default;
};

/// How much of the round the groups are.
enum class Cover : std::uint8_t {
    kPart,  ///< others may follow
    kWhole,  ///< with the partnerships that there are, these are all: who is accepted and in none is left over
};

/// How much of the round its groups are when people hear of them. Until anybody heard, all of it, and so with a held batch, for everybody was planned with it. While
/// the round runs, people come and go: a pair of late ones need not wait for all.
Cover cover_of(const RoundRecord& round, std::span<const PlannedGroup> groups);

/// A mail that a group would cause, as the rules order it.
struct MailOfGroup {
    std::string application_id;  ///< of its reader
    MailOrder order;
    std::string partners;  ///< whom it has to name, by the records
};

/// The mails that the groups would cause; people and applications that are not there get none.
std::vector<MailOfGroup> orders_of_groups(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups);

/// The same mails before they have their words.
std::vector<RenderedMail> mails_of_groups(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups);

/// Everything that speaks against telling the groups, the gravest first, then by people. Pure; cost: that of `find_likely_duplicates` over the round.
std::vector<Finding> preflight(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups,
                               std::span<const RenderedMail> mails, Cover cover);

/// Whether a finding lets mails go out: it only says something, or it can be overruled and was, for exactly these people.
bool is_settled(const Finding& finding, std::span<const Overruling> overrulings);

/// The held partnerships of a batch as groups.
std::vector<PlannedGroup> held_groups(const Programme& programme, const std::string& round_id, std::int32_t batch);

}  // namespace counterpart::domain
