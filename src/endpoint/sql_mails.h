#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "endpoint/mail/mail_queue.h"
#include "endpoint/sql_database.h"
#include "endpoint/store.h"

namespace counterpart::endpoint {

/// The outbox in the table `mails`. The words of a mail are forgotten once it is sent or given up; its row stays until its bounces no
/// longer count.
class SqlMails : public MailQueue {
  public:
    explicit SqlMails(SqlDatabase& database) : database_(&database) {}

    Result<std::vector<DueMail>> take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) override;
    Result<void> settle(std::string_view message_id, const Settlement& settlement) override;
    Result<bool> note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) override;

  private:
    Result<std::vector<SqlRows>> in_transaction(std::vector<SqlStatement> statements);
    Result<std::vector<DueMail>> take(const MailAllowance& allowed, std::int64_t now_s, std::size_t most);
    Result<void> add_standings(std::vector<DueMail>& due, std::int64_t now_s);

    SqlDatabase* database_;
};

/// Puts a mail into the outbox.
SqlStatement put_mail(const OutgoingMail& mail);

/// Asks for the mails about an account; `mail_line` reads a row of the answer.
SqlStatement select_mails_of(const MailsWanted& wanted);
codec::MailLine mail_line(SqlRow& row);

/// Those mails of an account that are not stored yet, newest first.
std::vector<codec::MailLine> lines_of_queued(const std::vector<OutgoingMail>& mails, const MailsWanted& wanted);

/// Asks for the mails of a batch, those to one person together, the newest first; `deliveries_in` reads the answer.
SqlStatement select_deliveries(std::string_view round_id, std::int32_t batch);
std::vector<codec::DeliveryLine> deliveries_in(SqlRows& rows);

/// Clears away what is done and counted no more.
SqlStatement tidy_mails(std::int64_t now_s);

}  // namespace counterpart::endpoint
