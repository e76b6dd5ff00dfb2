#include "platform/host_web.h"

#include <emscripten/em_macros.h>

#include <cstddef>
#include <string>
#include <utility>

// These two sides are joined by web/imports.js and web/host.js.
extern "C" void counterpart_send(int order, const char* fields, std::size_t size);

namespace counterpart::platform {
namespace {

PageHandlers& handlers() {
    static PageHandlers the_handlers;
    return the_handlers;
}

std::string& mailbox() {
    static std::string the_mailbox;
    return the_mailbox;
}

}  // namespace

void WebHost::send(Order order, std::string_view fields) { counterpart_send(static_cast<int>(order), fields.data(), fields.size()); }

void set_page_handlers(PageHandlers new_handlers) { handlers() = std::move(new_handlers); }

}  // namespace counterpart::platform

/// Room for the fields of the next message.
extern "C" EMSCRIPTEN_KEEPALIVE char* counterpart_reserve(std::size_t size) {
    auto& box = counterpart::platform::mailbox();
    box.resize(size);
    return box.data();
}

/// The fields of a message are in the reserved room.
extern "C" EMSCRIPTEN_KEEPALIVE void counterpart_receive(int message) {
    using namespace counterpart::platform;
    const std::string fields = std::exchange(mailbox(), {});
    handlers().message(static_cast<Message>(message), fields);
}

extern "C" EMSCRIPTEN_KEEPALIVE void counterpart_frame() { counterpart::platform::handlers().frame(); }
