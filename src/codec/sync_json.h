#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/decoded.h"
#include "domain/actor.h"
#include "domain/operation.h"
#include "domain/records.h"

namespace counterpart::codec {

inline constexpr std::size_t kMaxOperationsAtOnce = 50;
inline constexpr std::int32_t kMaxSyncRecords = 1'000;
/// Every operation that is valid fits alone: the longest is a preview, each byte of which may be written as two.
inline constexpr std::size_t kMaxSyncRequestBytes = 2U << 20U;

/// An operation that holds more than a field takes: it is refused alone, and the others of its request are done.
struct OversizedOperation {
    std::string operation_id;
    Problem problem;  ///< `text_too_long` or `too_many_entries`; where: the field of the body

    friend bool operator==(const OversizedOperation&, const OversizedOperation&) = default;
};

/// What a page sends: its operations, and how far it has read.
struct SyncRequest {
    std::optional<std::string> cursor;  ///< as the last response gave it; nothing: from the start
    std::vector<domain::Operation> operations;  ///< at most kMaxOperationsAtOnce, ids differ
    std::int32_t limit = 500;                   ///< records wanted at most, 1 to kMaxSyncRecords
    /// Whom the page takes for signed in ("" = nobody). With somebody else nothing is done: another tab may have signed in since.
    std::optional<std::string> person_id;

    std::vector<OversizedOperation> oversized{};  ///< as read; none of them is among `operations`

    friend bool operator==(const SyncRequest&, const SyncRequest&) = default;
};

/// A record at its place in the order of changes.
struct SyncRecord {
    domain::Record record;
    std::int64_t sequence = 0;

    friend bool operator==(const SyncRecord&, const SyncRecord&) = default;
};

/// What became of one operation.
struct SyncAnswer {
    std::string operation_id;
    std::optional<Problem> problem;     ///< nothing: done
    std::optional<SyncRecord> current;  ///< with a `conflict`: the record as it stands, as the actor may see it
    std::int64_t sequence = 0;          ///< of the record that the operation was about, right after it was done; 0 = not done

    friend bool operator==(const SyncAnswer&, const SyncAnswer&) = default;
};

/// What the endpoint answers.
struct SyncResponse {
    std::vector<SyncAnswer> answers;
    bool reset = false;  ///< forget all records first, these are a fresh start
    std::vector<SyncRecord> records;
    std::vector<domain::RecordKey> gone;
    std::string cursor;
    bool more = false;  ///< ask again for the rest
    std::optional<domain::Actor> you;  ///< nothing: signed out

    friend bool operator==(const SyncResponse&, const SyncResponse&) = default;
};

/// "counterpart-sync", version 1.
std::string encode_sync_request(const SyncRequest& request);

/// Strict, but for operations that hold too much, which are set apart: every problem with its path ("operations[3].body.note"), an unknown field too. Codes as in operation_json.h,
/// and `request_too_large`, `too_many_operations`, `repeated_operation_id`. The cursor is a text of at most 200 bytes here.
DecodeResult<SyncRequest> decode_sync_request(std::string_view json);

std::string encode_sync_response(const SyncResponse& response);

/// Reads a response; fields of a newer endpoint become notes.
DecodeResult<SyncResponse> decode_sync_response(std::string_view json);

/// One answer alone, as the endpoint keeps it for an operation that comes again.
std::string encode_sync_answer(const SyncAnswer& answer);
DecodeResult<SyncAnswer> decode_sync_answer(std::string_view json);

/// One record alone, as the page keeps it on the device.
std::string encode_sync_record(const SyncRecord& record);
DecodeResult<SyncRecord> decode_sync_record(std::string_view json);

/// The body of a refusal: {"problem":{"code","where","detail"},"sentence":"…"}.
std::string encode_refusal(const Problem& problem, std::string_view sentence);
/// The problem of a refusal; nothing where the text is none (an error page of a proxy, say).
std::optional<Problem> decode_refusal(std::string_view json);

}  // namespace counterpart::codec
