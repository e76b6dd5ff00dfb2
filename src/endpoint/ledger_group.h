#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "endpoint/ledger_view.h"

namespace counterpart::endpoint {

/// The jobs of one transaction: applies what they write to the programme at once, collects it for the store, and can undo it, a job at a time
/// or all of it.
class LedgerGroup : public LedgerView {
  public:
    /// `found` is what the transaction read at its start; the rows of others are in the programme already.
    LedgerGroup(Store& store, domain::Programme& programme, const Found& found, std::int64_t last_sequence, std::int64_t now_s);

    [[nodiscard]] const domain::Programme& programme() const override { return *programme_; }
    [[nodiscard]] std::int64_t now_s() const override { return now_s_; }
    void write(domain::Record record) override;
    void remove(const domain::RecordKey& key) override;
    Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) override;
    Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) override;
    void put_private(PrivateRow row) override;
    void remove_private(const PrivateKey& key) override;
    void queue_mail(OutgoingMail mail) override;
    Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) override;
    Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) override;
    [[nodiscard]] std::optional<StoredAnswer> answer(std::string_view operation_id) const override;
    void keep_answer(StoredAnswer answer) override;

    /// A place to go back to.
    struct Mark {
        std::size_t rows = 0;
        std::size_t private_rows = 0;
        std::size_t answers = 0;
        std::size_t mails = 0;
        std::size_t changes = 0;
    };
    [[nodiscard]] Mark mark() const;
    void undo_to(const Mark& mark);
    void undo_all() { undo_to({}); }

    [[nodiscard]] const WriteBatch& batch() const { return batch_; }
    /// The store's problem while a job asked it: the transaction is over.
    [[nodiscard]] const std::optional<Problem>& store_problem() const { return store_problem_; }

  private:
    /// What stood where a record was written or removed.
    struct Former {
        domain::RecordKey key;
        std::optional<domain::Record> record;
        std::int64_t sequence = 0;
    };
    void remember(const domain::RecordKey& key);
    void restore(Former& former);
    [[nodiscard]] bool is_alive(const PrivateRow& row) const { return row.expires_at_s == 0 || row.expires_at_s > now_s_; }
    template <typename T>
    Result<T> noted(Result<T> result);

    Store* store_;
    domain::Programme* programme_;
    std::int64_t first_sequence_;
    std::int64_t now_s_;
    WriteBatch batch_;
    std::vector<Former> changes_;
    std::vector<StoredAnswer> answers_;
    std::map<PrivateKey, std::optional<PrivateRow>> fetched_;
    std::optional<Problem> store_problem_;
};

}  // namespace counterpart::endpoint
