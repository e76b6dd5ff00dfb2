// The matching worker: a module of pure computation. JavaScript moves bytes in and out; everything else is here.

#include <cstddef>
#include <cstdint>
#include <span>

#include "pairing/worker_session.h"

#define COUNTERPART_IMPORT(name) __attribute__((import_module("env"), import_name(name)))
#define COUNTERPART_EXPORT(name) __attribute__((export_name(name), used))

extern "C" {
COUNTERPART_IMPORT("counterpart_progress") void counterpart_progress(const std::byte* bytes, std::size_t size);
COUNTERPART_IMPORT("counterpart_now_ms") double counterpart_now_ms();
}

namespace {

using counterpart::pairing::Bytes;

std::int64_t now_us() { return static_cast<std::int64_t>(counterpart_now_ms() * 1000.0); }

/// The one conversation of this module.
struct Worker {
    counterpart::pairing::WorkerSession session{[](const Bytes& bytes) { counterpart_progress(bytes.data(), bytes.size()); }, now_us};
    Bytes request;
    Bytes reply;
};

Worker& worker() {
    static Worker instance;
    return instance;
}

}  // namespace

extern "C" {

COUNTERPART_EXPORT("counterpart_warm_up") void counterpart_warm_up() { worker().session.warm_up(); }

COUNTERPART_EXPORT("counterpart_reserve") std::byte* counterpart_reserve(std::size_t size) {
    worker().request.resize(size);
    return worker().request.data();
}

COUNTERPART_EXPORT("counterpart_handle") std::size_t counterpart_handle(std::size_t size) {
    const std::span<const std::byte> request = worker().request;
    worker().reply = worker().session.handle(request.first(size < request.size() ? size : request.size()));
    return worker().reply.size();
}

COUNTERPART_EXPORT("counterpart_reply") const std::byte* counterpart_reply() { return worker().reply.data(); }
}
