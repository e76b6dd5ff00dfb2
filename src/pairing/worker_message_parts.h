#pragma once

#include <cstdint>

#include "base/result.h"
#include "pairing/byte_stream.h"
#include "pairing/worker_message.h"

namespace counterpart::pairing {

/// The first two bytes of every message: "CP".
inline constexpr std::uint16_t kWorkerMessageMark = 0x5043;

/// Writes mark, version and the request's number.
inline void write_message_head(ByteWriter& to, std::uint32_t number) {
    to.number(kWorkerMessageMark);
    to.number(kWorkerMessageVersion);
    to.number(number);
}

/// The request's number. Problems: `worker_message_damaged`, `worker_message_version`.
inline Result<std::uint32_t> read_message_head(ByteReader& from) {
    const auto mark = from.number<std::uint16_t>();
    const auto version = from.number<std::uint16_t>();
    const auto number = from.number<std::uint32_t>();
    if (mark != kWorkerMessageMark) {
        return fail("worker_message_damaged");
    }
    if (version != kWorkerMessageVersion) {
        return fail("worker_message_version");
    }
    return number;
}

}  // namespace counterpart::pairing
