#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "endpoint/ledger_view.h"
#include "endpoint/sql_mails.h"

namespace counterpart::endpoint {

/// Two people whom the tests of accounts know.
inline const std::string kAna = id_from_text("ana");
inline const std::string kBen = id_from_text("ben");

/// A ledger's view in memory: what is written is there, and time stands where it is put.
class FakeView : public LedgerView {
  public:
    [[nodiscard]] const domain::Programme& programme() const override { return programme_; }
    [[nodiscard]] std::int64_t now_s() const override { return now; }

    void write(domain::Record record) override { programme_.apply(std::move(record), ++sequence_); }
    void remove(const domain::RecordKey& key) override { programme_.remove(key, ++sequence_); }

    Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) override {
        const auto found = rows.find(key);
        const bool is_there = found != rows.end() && (found->second.expires_at_s == 0 || found->second.expires_at_s > now);
        return is_there ? std::optional(found->second) : std::nullopt;
    }
    Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) override {
        std::vector<PrivateRow> found;
        for (const auto& [key, row] : rows) {
            if (key.kind == kind && key.id.starts_with(id_start) && (row.expires_at_s == 0 || row.expires_at_s > now)) {
                found.push_back(row);
            }
        }
        return found;
    }
    void put_private(PrivateRow row) override { rows.insert_or_assign(row.key, row); }
    void remove_private(const PrivateKey& key) override { rows.erase(key); }

    void queue_mail(OutgoingMail mail) override { mails.push_back(std::move(mail)); }
    Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) override { return lines_of_queued(mails, wanted); }
    Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) override {
        std::vector<codec::DeliveryLine> found;
        for (const OutgoingMail& mail : mails) {
            if (mail.round_id == round_id && mail.batch == batch) {
                found.push_back({.person_id = mail.person_id, .address = mail.recipient, .ordered_at_s = mail.created_at_s});
            }
        }
        return found;
    }
    [[nodiscard]] std::optional<StoredAnswer> answer(std::string_view /*operation_id*/) const override { return std::nullopt; }
    void keep_answer(StoredAnswer /*answer*/) override {}

    std::int64_t now = 1'800'000'000;
    std::map<PrivateKey, PrivateRow> rows;
    std::vector<OutgoingMail> mails;

  private:
    domain::Programme programme_;
    std::int64_t sequence_ = 0;
};

}  // namespace counterpart::endpoint
