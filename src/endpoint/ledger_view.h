#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/programme.h"
#include "endpoint/store.h"

namespace counterpart::endpoint {

/// What a job sees and writes: the programme and the private rows as all jobs before it left them. What is written is seen at once; it is
/// stored when the whole group is. Valid during the call alone.
class LedgerView {
  public:
    virtual ~LedgerView() = default;

    [[nodiscard]] virtual const domain::Programme& programme() const = 0;
    [[nodiscard]] virtual std::int64_t now_s() const = 0;

    /// Puts a record in, or in place of the one with its key.
    virtual void write(domain::Record record) = 0;
    virtual void remove(const domain::RecordKey& key) = 0;

    /// A private row that has not run out. Errors: those of `Store`.
    virtual Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) = 0;
    /// The private rows of a kind whose ids begin with a text, by id. Errors: those of `Store`.
    virtual Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) = 0;
    virtual void put_private(PrivateRow row) = 0;
    virtual void remove_private(const PrivateKey& key) = 0;

    virtual void queue_mail(OutgoingMail mail) = 0;
    /// As `Store::mails_of`, with what jobs before this one queued. Errors: those of `Store`.
    virtual Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) = 0;

    /// As `Store::deliveries_of`, without what this group of jobs has queued. Errors: those of `Store`.
    virtual Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) = 0;

    /// What an operation was answered; only for ids that the job names in `operation_ids`.
    [[nodiscard]] virtual std::optional<StoredAnswer> answer(std::string_view operation_id) const = 0;
    virtual void keep_answer(StoredAnswer answer) = 0;
};

}  // namespace counterpart::endpoint
