#include "endpoint/ledger_group.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include "base/check.h"
#include "codec/record_json.h"
#include "domain/term_names.h"
#include "endpoint/sql_mails.h"

namespace counterpart::endpoint {

LedgerGroup::LedgerGroup(Store& store, domain::Programme& programme, const Found& found, std::int64_t last_sequence, std::int64_t now_s)
    : store_(&store), programme_(&programme), first_sequence_(last_sequence), now_s_(now_s), answers_(found.answers) {
    batch_.last_sequence = last_sequence;
    for (const PrivateRow& row : found.private_rows) {
        fetched_.emplace(row.key, row);
    }
}

void LedgerGroup::write(domain::Record record) {
    const domain::RecordKey key = domain::key_of(record);
    remember(key);
    const std::int64_t sequence = ++batch_.last_sequence;
    batch_.rows.push_back({.kind = std::string(domain::term_name(key.kind)),
                           .id = key.id,
                           .content = codec::encode_record(record),
                           .sequence = sequence,
                           .removed = false});
    programme_->apply(std::move(record), sequence);
}

void LedgerGroup::remove(const domain::RecordKey& key) {
    remember(key);
    const std::int64_t sequence = ++batch_.last_sequence;
    batch_.rows.push_back(
        {.kind = std::string(domain::term_name(key.kind)), .id = key.id, .content = {}, .sequence = sequence, .removed = true});
    programme_->remove(key, sequence);
}

void LedgerGroup::remember(const domain::RecordKey& key) {
    const domain::Record* former = programme_->find(key);
    changes_.push_back(
        {.key = key, .record = former == nullptr ? std::nullopt : std::optional(*former), .sequence = programme_->sequence_of(key)});
}

void LedgerGroup::restore(Former& former) {
    if (former.record) {
        programme_->apply(std::move(*former.record), former.sequence);
    } else if (former.sequence != 0) {
        programme_->remove(former.key, former.sequence);
    } else {
        programme_->forget(former.key);
    }
}

/// Remembers the store's problem, for the transaction ended with it.
template <typename T>
Result<T> LedgerGroup::noted(Result<T> result) {
    if (!result) {
        store_problem_ = result.error();
    }
    return result;
}

Result<std::optional<PrivateRow>> LedgerGroup::private_row(const PrivateKey& key) {
    const auto alive = [&](const std::optional<PrivateRow>& row) { return row && is_alive(*row) ? row : std::nullopt; };
    for (const auto& [written_key, row] : batch_.private_rows | std::views::reverse) {
        if (written_key == key) {
            return alive(row);
        }
    }
    if (const auto found = fetched_.find(key); found != fetched_.end()) {
        return alive(found->second);
    }
    auto row = noted(store_->private_row(key));
    if (row) {
        fetched_.emplace(key, *row);
        return alive(*row);
    }
    return row;
}

Result<std::vector<PrivateRow>> LedgerGroup::private_rows(std::string_view kind, std::string_view id_start) {
    auto stored = noted(store_->private_rows(kind, id_start));
    if (!stored) {
        return stored;
    }
    std::map<PrivateKey, PrivateRow> rows;
    for (PrivateRow& row : *stored) {
        rows.insert_or_assign(row.key, std::move(row));
    }
    for (const auto& [key, row] : batch_.private_rows) {
        if (key.kind == kind && key.id.starts_with(id_start)) {
            rows.erase(key);
            if (row) {
                rows.emplace(key, *row);
            }
        }
    }
    std::vector<PrivateRow> living;
    for (auto& [key, row] : rows) {
        if (is_alive(row)) {
            living.push_back(std::move(row));
        }
    }
    return living;
}

void LedgerGroup::put_private(PrivateRow row) {
    check(row.key.kind.starts_with('_'), "private kinds begin with an underscore");
    PrivateKey key = row.key;
    batch_.private_rows.emplace_back(std::move(key), std::move(row));
}

void LedgerGroup::remove_private(const PrivateKey& key) { batch_.private_rows.emplace_back(key, std::nullopt); }

void LedgerGroup::queue_mail(OutgoingMail mail) { batch_.mails.push_back(std::move(mail)); }

Result<std::vector<codec::DeliveryLine>> LedgerGroup::deliveries_of(std::string_view round_id, std::int32_t batch) {
    return noted(store_->deliveries_of(round_id, batch));
}

Result<std::vector<codec::MailLine>> LedgerGroup::mails_of(const MailsWanted& wanted) {
    return noted(store_->mails_of(wanted)).transform([&](std::vector<codec::MailLine> lines) {
        std::vector<codec::MailLine> queued = lines_of_queued(batch_.mails, wanted);
        std::ranges::move(lines, std::back_inserter(queued));
        return queued;
    });
}

std::optional<StoredAnswer> LedgerGroup::answer(std::string_view operation_id) const {
    const auto has_id = [&](const StoredAnswer& answer) { return answer.operation_id == operation_id; };
    for (const auto* answers : {&batch_.answers, &answers_}) {
        if (const auto found = std::ranges::find_if(*answers, has_id); found != answers->end()) {
            return *found;
        }
    }
    return std::nullopt;
}

void LedgerGroup::keep_answer(StoredAnswer answer) { batch_.answers.push_back(std::move(answer)); }

LedgerGroup::Mark LedgerGroup::mark() const {
    return {.rows = batch_.rows.size(),
            .private_rows = batch_.private_rows.size(),
            .answers = batch_.answers.size(),
            .mails = batch_.mails.size(),
            .changes = changes_.size()};
}

void LedgerGroup::undo_to(const Mark& mark) {
    batch_.rows.resize(mark.rows);
    batch_.private_rows.resize(mark.private_rows);
    batch_.answers.resize(mark.answers);
    batch_.mails.resize(mark.mails);
    while (changes_.size() > mark.changes) {
        restore(changes_.back());
        changes_.pop_back();
    }
    batch_.last_sequence = batch_.rows.empty() ? first_sequence_ : batch_.rows.back().sequence;
}

}  // namespace counterpart::endpoint
