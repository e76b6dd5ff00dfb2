#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "codec/account_json.h"
#include "codec/delivery_json.h"
#include "endpoint/mail/mail_queue.h"

namespace counterpart::endpoint {

// What is stored, as bytes: what they mean is the ledger's business. Four tables: records with the sequence of their last change, private
// rows that never leave the endpoint (sessions, tokens, counters), answers to operations, and the mails' outbox.

/// A record's latest content. A removed one keeps its row, without content.
struct StoredRow {
    std::string kind;
    std::string id;
    std::string content;  ///< JSON
    std::int64_t sequence = 0;
    bool removed = false;

    friend bool operator==(const StoredRow&, const StoredRow&) = default;
};

/// Names a private row; kinds begin with "_".
struct PrivateKey {
    std::string kind;
    std::string id;

    friend auto operator<=>(const PrivateKey&, const PrivateKey&) = default;
};

/// A row that never leaves the endpoint. Once it has run out it is not found, and is cleared away some time later.
struct PrivateRow {
    PrivateKey key;
    std::string content;              ///< any bytes
    std::int64_t expires_at_s = 0;    ///< 0 = never

    friend bool operator==(const PrivateRow&, const PrivateRow&) = default;
};

/// What an operation was answered, so that it is answered the same when it comes again.
struct StoredAnswer {
    std::string operation_id;
    std::string actor_id;
    std::string content;
    std::int64_t answered_at_s = 0;

    friend bool operator==(const StoredAnswer&, const StoredAnswer&) = default;
};

/// What one transaction writes, in order. A key written twice keeps the latter.
struct WriteBatch {
    std::vector<StoredRow> rows;
    std::vector<std::pair<PrivateKey, std::optional<PrivateRow>>> private_rows;  ///< nothing: removed
    std::vector<StoredAnswer> answers;
    std::vector<OutgoingMail> mails;
    std::int64_t last_sequence = 0;  ///< after these rows

    [[nodiscard]] bool is_empty() const { return rows.empty() && private_rows.empty() && answers.empty() && mails.empty(); }
};

/// What a transaction wants to know at its start, asked for in one round trip.
struct Wanted {
    std::int64_t after_sequence = 0;
    std::vector<std::string> operation_ids;
    std::vector<PrivateKey> private_rows;
};

/// What it found: only what is there.
struct Found {
    std::int64_t last_sequence = 0;
    std::vector<StoredRow> rows;  ///< changed behind `after_sequence`, in the order of their sequences
    std::vector<StoredAnswer> answers;
    std::vector<PrivateRow> private_rows;
};

/// Whose mails are asked for.
struct MailsWanted {
    std::string person_id;
    std::string address;             ///< the account's, as it stands there
    std::int64_t address_since_s = 0;  ///< before, the address may have been somebody else's
    std::int64_t since_s = 0;
};

inline constexpr std::size_t kMostMailLines = 200;
inline constexpr std::size_t kMostDeliveries = 20'000;

/// The private row that holds the mails about partners of a round back.
inline PrivateKey held_mails_key(std::string round_id) { return {"_mails_held", std::move(round_id)}; }

/// A copy that is being written while the store goes on working.
class Backup {
  public:
    virtual ~Backup() = default;
    /// Copies a piece; true once the copy is whole and on the disk. Errors: backup_failed.
    virtual Result<bool> step() = 0;
};

/// One database, used from one thread. Errors: store_try_again (nothing is known to be stored, and a later try may succeed),
/// store_refused (the database does not take this content), store_failed (disk full, damaged, unreachable). After an error of `begin`
/// or `commit` no transaction is open.
class Store {
  public:
    virtual ~Store() = default;

    /// Starts a writing transaction, takes the lock of all writers, and reads.
    virtual Result<Found> begin(const Wanted& wanted) = 0;
    /// Writes and commits: after success the batch survives a loss of power. After store_try_again it may be stored or not.
    virtual Result<void> commit(const WriteBatch& batch) = 0;
    /// Ends the transaction of `begin` without a trace.
    virtual void roll_back() = 0;

    /// Reads as `begin` does, without a lock and a transaction.
    virtual Result<Found> read(const Wanted& wanted) = 0;
    /// One private row, also if it has run out; inside a transaction or not.
    virtual Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) = 0;
    /// The private rows of a kind whose ids begin with a text, by id; also those that have run out.
    virtual Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) = 0;

    /// The latest mails about an account, newest first, and those with a link to sign in that went to its address; at most `kMostMailLines`.
    virtual Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) = 0;

    /// How far the mails of a batch came, one line a person, by person; at most `kMostDeliveries` mails are looked at.
    virtual Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) = 0;

    /// The mails' outbox, each call in a transaction of its own.
    virtual MailQueue& mails() = 0;
    /// Clears away private rows that have run out, and mails that are done and counted no more.
    virtual Result<void> tidy(std::int64_t now_s) = 0;

    /// Whether other processes may write to the database too.
    [[nodiscard]] virtual bool is_shared() const = 0;
    /// Starts a copy into a file that must not be there yet. Errors: backup_failed, backup_elsewhere (the database has tools of its own).
    virtual Result<std::unique_ptr<Backup>> start_backup(const std::string& file) = 0;
};

}  // namespace counterpart::endpoint
