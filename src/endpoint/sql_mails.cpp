#include "endpoint/sql_mails.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <utility>

namespace counterpart::endpoint {
namespace {

// The states, as they are stored: 0 waiting, 1 sending, 2 sent, 3 failed; urgency: 0 urgent, 1 usual; severity: 0 none, 1 soft, 2 hard.
constexpr std::string_view kPutMail =
    "INSERT INTO mails (message_id, recipient, subject, body, urgency, created_at, not_before, useless_after, attempts, state, last_code, "
    "last_attempt_at, bounce_severity, bounce_status, bounced_at, kind, person_id, round_id, batch) VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8, "
    "$9, 0, 0, 0, 0, '', 0, $10, $11, $12, $13)";
constexpr std::string_view kUsed = "SELECT count(*) FROM mails WHERE last_attempt_at > $1 AND state IN (1, 2)";
constexpr std::string_view kDue =
    "SELECT message_id, recipient, subject, body, urgency, created_at, not_before, useless_after, attempts, kind, person_id, round_id, "
    "batch FROM mails "
    "WHERE state IN (0, 1) AND not_before <= $1 AND urgency = $2 AND NOT EXISTS (SELECT 1 FROM private_rows WHERE private_rows.kind = "
    "'_mails_held' AND private_rows.id = mails.round_id) "
    "ORDER BY CASE WHEN batch > 0 THEN 0 ELSE 1 END, created_at, message_id LIMIT $3";
constexpr std::string_view kTake = "UPDATE mails SET state = 1, attempts = $1, last_attempt_at = $2, not_before = $3 WHERE message_id = $4";
constexpr std::string_view kBounces = "SELECT bounce_severity, bounced_at FROM mails WHERE recipient = $1 AND bounced_at > $2";
constexpr std::string_view kSettle = "UPDATE mails SET state = $1, last_code = $2, not_before = $3, attempts = $4 WHERE message_id = $5";
constexpr std::string_view kSettleForGood =
    "UPDATE mails SET state = $1, last_code = $2, attempts = $3, subject = '', body = '' WHERE message_id = $4";
constexpr std::string_view kBounced = "SELECT bounce_severity FROM mails WHERE message_id = $1";
constexpr std::string_view kNoteBounce = "UPDATE mails SET bounce_severity = $1, bounce_status = $2, bounced_at = $3 WHERE message_id = $4";
// A link to sign in goes to an address; whose account that is may be known only later.
constexpr std::string_view kMailsOf =
    "SELECT message_id, kind, recipient, created_at, state, last_attempt_at, bounced_at FROM mails "
    "WHERE ((person_id <> '' AND person_id = $1) OR (person_id = '' AND kind = 'sign_in' AND recipient = $2 AND created_at >= $3)) AND "
    "created_at >= $4 "
    "ORDER BY created_at DESC, message_id LIMIT $5";
constexpr std::string_view kDeliveries =
    "SELECT person_id, recipient, created_at, state, last_attempt_at, attempts, last_code, bounce_severity, bounce_status, bounced_at FROM "
    "mails "
    "WHERE round_id = $1 AND batch = $2 ORDER BY person_id, created_at DESC, message_id LIMIT $3";
constexpr std::string_view kTidyMails = "DELETE FROM mails WHERE state IN (2, 3) AND created_at < $1 AND bounced_at < $2";

/// A mail is tried for five days, and a bounce may come five days after that; then the bounce counts for its window.
constexpr std::int64_t kKeptMails_s = 45 * kDay_s;

std::int64_t stored(MailUrgency urgency) { return urgency == MailUrgency::kUrgent ? 0 : 1; }

std::int64_t stored(MailState state) { return static_cast<std::int64_t>(state); }
static_assert(static_cast<int>(MailState::kWaiting) == 0 && static_cast<int>(MailState::kSending) == 1 &&
              static_cast<int>(MailState::kSent) == 2 && static_cast<int>(MailState::kFailed) == 3);

std::int64_t stored(BounceSeverity severity) { return static_cast<std::int64_t>(severity); }
static_assert(static_cast<int>(BounceSeverity::kSoft) == 1 && static_cast<int>(BounceSeverity::kHard) == 2);

OutgoingMail mail_of(SqlRow& row) {
    return {.message_id = sql_text(std::move(row[0])),
            .recipient = sql_text(std::move(row[1])),
            .subject = sql_text(std::move(row[2])),
            .text = sql_text(std::move(row[3])),
            .urgency = sql_number(row[4]) == 0 ? MailUrgency::kUrgent : MailUrgency::kUsual,
            .created_at_s = sql_number(row[5]),
            .not_before_s = sql_number(row[6]),
            .useless_after_s = sql_number(row[7]),
            .attempts = static_cast<std::int32_t>(sql_number(row[8])),
            .kind = sql_text(std::move(row[9])),
            .person_id = sql_text(std::move(row[10])),
            .round_id = sql_text(std::move(row[11])),
            .batch = static_cast<std::int32_t>(sql_number(row[12]))};
}

AddressStanding standing_of(const SqlRows& bounces) {
    AddressStanding standing;
    for (const SqlRow& bounce : bounces) {
        if (sql_number(bounce[0]) == stored(BounceSeverity::kHard)) {
            ++standing.hard;
            standing.last_hard_at_s = std::max(standing.last_hard_at_s, sql_number(bounce[1]));
        } else if (sql_number(bounce[0]) == stored(BounceSeverity::kSoft)) {
            ++standing.soft;
        }
    }
    return standing;
}

}  // namespace

SqlStatement put_mail(const OutgoingMail& mail) {
    return {kPutMail,
            {mail.message_id, mail.recipient, mail.subject, mail.text, stored(mail.urgency), mail.created_at_s, mail.not_before_s,
             mail.useless_after_s, std::int64_t{mail.attempts}, mail.kind, mail.person_id, mail.round_id, std::int64_t{mail.batch}}};
}

SqlStatement select_mails_of(const MailsWanted& wanted) {
    return {kMailsOf,
            {wanted.person_id, wanted.address, wanted.address_since_s, wanted.since_s, static_cast<std::int64_t>(kMostMailLines)}};
}

codec::MailLine mail_line(SqlRow& row) {
    const auto state = static_cast<codec::MailProgress>(std::clamp<std::int64_t>(sql_number(row[4]), 0, codec::kMailProgressCount - 1));
    return {.id = sql_text(std::move(row[0])),
            .kind = sql_text(std::move(row[1])),
            .address = sql_text(std::move(row[2])),
            .ordered_at_s = sql_number(row[3]),
            .state = state,
            .sent_at_s = state == codec::MailProgress::kSent ? sql_number(row[5]) : 0,
            .bounced = sql_number(row[6]) != 0};
}

std::vector<codec::MailLine> lines_of_queued(const std::vector<OutgoingMail>& mails, const MailsWanted& wanted) {
    std::vector<codec::MailLine> lines;
    for (const OutgoingMail& mail : mails | std::views::reverse) {
        const bool is_link = mail.person_id.empty() && mail.kind == "sign_in" && mail.recipient == wanted.address;
        if (is_link || (!mail.person_id.empty() && mail.person_id == wanted.person_id)) {
            lines.push_back({.id = mail.message_id, .kind = mail.kind, .address = mail.recipient, .ordered_at_s = mail.created_at_s});
        }
    }
    return lines;
}

SqlStatement select_deliveries(std::string_view round_id, std::int32_t batch) {
    return {kDeliveries, {std::string(round_id), std::int64_t{batch}, static_cast<std::int64_t>(kMostDeliveries)}};
}

std::vector<codec::DeliveryLine> deliveries_in(SqlRows& rows) {
    std::vector<codec::DeliveryLine> deliveries;
    for (SqlRow& row : rows) {
        std::string person_id = sql_text(std::move(row[0]));
        if (!deliveries.empty() && deliveries.back().person_id == person_id) {  // an earlier mail to the same person
            ++deliveries.back().mails;
            continue;
        }
        const auto state = std::clamp<std::int64_t>(sql_number(row[3]), 0, codec::kMailProgressCount - 1);
        const auto code = static_cast<std::int32_t>(sql_number(row[6]));
        deliveries.push_back({.person_id = std::move(person_id),
                              .address = sql_text(std::move(row[1])),
                              .state = code == kStoppedCode ? codec::DeliveryState::kStopped : static_cast<codec::DeliveryState>(state),
                              .ordered_at_s = sql_number(row[2]),
                              .tried_at_s = sql_number(row[4]),
                              .attempts = static_cast<std::int32_t>(sql_number(row[5])),
                              .code = std::max(code, 0),
                              .bounce = static_cast<codec::DeliveryBounce>(std::clamp<std::int64_t>(sql_number(row[7]), 0, 2)),
                              .bounce_status = sql_text(std::move(row[8])),
                              .bounced_at_s = sql_number(row[9])});
    }
    return deliveries;
}

SqlStatement tidy_mails(std::int64_t now_s) { return {kTidyMails, {now_s - kKeptMails_s, now_s - kStandingWindow_s}}; }

/// Runs statements in a writing transaction that the caller ends; the results of the statements alone.
Result<std::vector<SqlRows>> SqlMails::in_transaction(std::vector<SqlStatement> statements) {
    if (auto ready = database_->ready(); !ready) {
        return std::unexpected(std::move(ready).error());
    }
    statements.insert(statements.begin(), {{database_->dialect().begin, {}}, {database_->dialect().select_head, {}}});
    auto results = database_->run(statements);
    if (results) {
        results->erase(results->begin(), results->begin() + 2);
    }
    return results;
}

Result<std::vector<DueMail>> SqlMails::take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) {
    const auto used = in_transaction({{kUsed, {now_s - kDay_s}}});
    if (!used) {
        return std::unexpected(used.error());
    }
    auto due = take(allowance(pace, sql_number((*used)[0][0][0])), now_s, most);
    if (due) {
        if (const auto added = add_standings(*due, now_s); !added) {
            return std::unexpected(added.error());
        }
    }
    return due;
}

Result<std::vector<DueMail>> SqlMails::take(const MailAllowance& allowed, std::int64_t now_s, std::size_t most) {
    const auto room = [&](std::int64_t left) { return std::clamp<std::int64_t>(left, 0, static_cast<std::int64_t>(most)); };
    const std::array selects{SqlStatement{kDue, {now_s, stored(MailUrgency::kUrgent), room(allowed.urgent)}},
                             SqlStatement{kDue, {now_s, stored(MailUrgency::kUsual), room(allowed.usual)}}};
    auto found = database_->run(selects);
    if (!found) {
        return std::unexpected(std::move(found).error());
    }
    std::vector<DueMail> due;
    for (SqlRow& row : (*found)[0]) {
        due.push_back({.mail = mail_of(row), .standing = {}});
    }
    const auto urgent = static_cast<std::int64_t>(due.size());
    const auto all = room(std::max(urgent, allowed.usual));
    for (SqlRow& row : (*found)[1]) {
        if (static_cast<std::int64_t>(due.size()) < all) {
            due.push_back({.mail = mail_of(row), .standing = {}});
        }
    }
    std::vector<SqlStatement> writes;
    for (DueMail& taken : due) {
        ++taken.mail.attempts;
        taken.mail.not_before_s = now_s + kClaim_s;
        writes.push_back({kTake, {std::int64_t{taken.mail.attempts}, now_s, taken.mail.not_before_s, taken.mail.message_id}});
    }
    writes.push_back({"COMMIT", {}});
    return database_->run(writes).transform([&](const auto&) { return std::move(due); });
}

Result<void> SqlMails::add_standings(std::vector<DueMail>& due, std::int64_t now_s) {
    std::vector<SqlStatement> selects;
    for (const DueMail& taken : due) {
        selects.push_back({kBounces, {taken.mail.recipient, now_s - kStandingWindow_s}});
    }
    return database_->run(selects).transform([&](const auto& bounces) {
        for (std::size_t i = 0; i < due.size(); ++i) {
            due[i].standing = standing_of(bounces[i]);
        }
    });
}

Result<void> SqlMails::settle(std::string_view message_id, const Settlement& settlement) {
    const bool is_done = settlement.state == MailState::kSent || settlement.state == MailState::kFailed;
    const std::int64_t state = stored(settlement.state);
    const std::int64_t code = settlement.last_code;
    const std::int64_t attempts = settlement.attempts;
    const SqlStatement write = is_done ? SqlStatement{kSettleForGood, {state, code, attempts, std::string(message_id)}}
                                       : SqlStatement{kSettle, {state, code, settlement.not_before_s, attempts, std::string(message_id)}};
    return in_transaction({write, {"COMMIT", {}}}).transform([](const auto&) {});
}

Result<bool> SqlMails::note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) {
    const auto found = in_transaction({{kBounced, {std::string(message_id)}}});
    if (!found) {
        return std::unexpected(found.error());
    }
    const bool is_known = !(*found)[0].empty();
    std::vector<SqlStatement> writes;
    if (is_known && report.kind == BounceKind::kFailed && stored(report.severity) > sql_number((*found)[0][0][0])) {
        writes.push_back({kNoteBounce, {stored(report.severity), report.status, now_s, std::string(message_id)}});
    }
    writes.push_back({"COMMIT", {}});
    return database_->run(writes).transform([&](const auto&) { return is_known; });
}

}  // namespace counterpart::endpoint
