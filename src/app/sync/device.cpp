#include "app/sync/device.h"

#include <algorithm>
#include <string_view>

#include "codec/outbox_json.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kChangePrefix = "change/", kRecordPrefix = "record/", kPersonKey = "person", kCursorKey = "cursor";

std::string change_key(const codec::OutboxEntry& entry) { return std::string(kChangePrefix) + entry.operation.id; }

std::string record_key(const domain::RecordKey& key) {
    return std::string(kRecordPrefix).append(domain::term_name(key.kind)).append("/").append(key.id);
}

using Records = std::vector<codec::SyncRecord>;

// Whether it could be read.
bool read_entry(SyncState& sync, std::string_view key, const Bytes& content, Records& records) {
    if (key == kPersonKey) {
        sync.you.person_id = content;
    } else if (key == kCursorKey) {
        sync.cursor = content;
    } else if (key.starts_with(kChangePrefix)) {
        auto entry = codec::decode_outbox_entry(content);
        if (!entry) {
            return false;
        }
        sync.outbox.push_back(std::move(entry->value));
    } else {
        auto record = codec::decode_sync_record(content);
        if (!record) {
            return false;
        }
        records.push_back(std::move(record->value));
    }
    return true;
}

void take_records(SyncState& sync, Records records) {
    std::ranges::sort(records, {}, &codec::SyncRecord::sequence);
    for (codec::SyncRecord& record : records) {
        sync.seen.apply(std::move(record.record), record.sequence);
    }
}

}  // namespace

void DeviceChange::put(const codec::OutboxEntry& entry) { change_.put.emplace_back(change_key(entry), codec::encode_outbox_entry(entry)); }
void DeviceChange::put(const codec::SyncRecord& record) {
    change_.put.emplace_back(record_key(domain::key_of(record.record)), codec::encode_sync_record(record));
}
void DeviceChange::put_person_and_changes(const SyncState& sync) {
    if (!domain::is_visitor(sync.you)) {
        change_.put.emplace_back(kPersonKey, sync.you.person_id);
    }
    for (const codec::OutboxEntry& entry : sync.outbox) {
        put(entry);
    }
}
void DeviceChange::put_cursor(const std::string& cursor) { change_.put.emplace_back(kCursorKey, cursor); }
void DeviceChange::remove(const codec::OutboxEntry& entry) { change_.remove.push_back(change_key(entry)); }
void DeviceChange::remove(const domain::RecordKey& key) { change_.remove.push_back(record_key(key)); }
void DeviceChange::clear() { change_.clear = true; }

void DeviceChange::put_everything(const SyncState& sync) {
    put_person_and_changes(sync);
    if (sync.cursor) {
        put_cursor(*sync.cursor);
    }
    change_.put.append_range(sync.unreadable);
    for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
        for (const domain::Record* record : sync.seen.all(static_cast<domain::RecordKind>(kind))) {
            put(codec::SyncRecord{*record, sync.seen.sequence_of(domain::key_of(*record))});
        }
    }
}

void DeviceChange::order(State& state, Effects& effects) && {
    SyncState& sync = state.sync;
    const bool nothing = !change_.clear && change_.remove.empty() && change_.put.empty();
    if (nothing || !state.shell.storage.may_write() || state.shell.storage.keeps_nothing()) {
        return;
    }
    if (sync.device_failed) {
        change_ = {};
        clear();
        put_everything(sync);
        sync.device_failed = false;
    }
    change_.order = ++sync.ordered;
    effects.emplace_back(std::move(change_));
}

void read_device(State& state, const std::vector<std::pair<std::string, Bytes>>& entries) {
    SyncState& sync = state.sync;
    sync.seen = {};
    sync.told_anew = true;
    sync.outbox.clear();
    sync.you = {};
    sync.cursor.reset();
    sync.unreadable.clear();
    Records records;
    for (const auto& entry : entries) {
        if (!read_entry(sync, entry.first, entry.second, records)) {
            sync.unreadable.push_back(entry);
        }
    }
    take_records(sync, std::move(records));
    if (!sync.unreadable.empty()) {
        sync.cursor.reset();  // a record may be among them: all are read afresh
    }
    std::ranges::sort(sync.outbox, {}, &codec::OutboxEntry::number);
    sync.next_number = sync.outbox.empty() ? 1 : sync.outbox.back().number + 1;
    if (const domain::Person* person = sync.seen.person(sync.you.person_id)) {
        sync.you.roles = person->roles;
    }
}

}  // namespace counterpart::app
