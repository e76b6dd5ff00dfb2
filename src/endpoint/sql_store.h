#pragma once

#include <memory>
#include <utility>

#include "endpoint/sql_database.h"
#include "endpoint/sql_mails.h"
#include "endpoint/store.h"

namespace counterpart::endpoint {

/// The store over a database that speaks SQL: the same statements for every database.
class SqlStore : public Store {
  public:
    /// The database holds the tables already.
    explicit SqlStore(std::unique_ptr<SqlDatabase> database) : database_(std::move(database)), mails_(*database_) {}

    Result<Found> begin(const Wanted& wanted) override;
    Result<void> commit(const WriteBatch& batch) override;
    void roll_back() override;
    Result<Found> read(const Wanted& wanted) override;
    Result<std::optional<PrivateRow>> private_row(const PrivateKey& key) override;
    Result<std::vector<PrivateRow>> private_rows(std::string_view kind, std::string_view id_start) override;
    Result<std::vector<codec::MailLine>> mails_of(const MailsWanted& wanted) override;
    Result<std::vector<codec::DeliveryLine>> deliveries_of(std::string_view round_id, std::int32_t batch) override;
    MailQueue& mails() override { return mails_; }
    Result<void> tidy(std::int64_t now_s) override;
    [[nodiscard]] bool is_shared() const override { return database_->dialect().is_shared; }
    Result<std::unique_ptr<Backup>> start_backup(const std::string& file) override { return database_->start_backup(file); }

  private:
    Result<Found> ask(std::vector<SqlStatement> first, std::string_view head, const Wanted& wanted);

    std::unique_ptr<SqlDatabase> database_;
    SqlMails mails_;
};

}  // namespace counterpart::endpoint
