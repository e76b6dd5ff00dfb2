#pragma once

#include <functional>

#include "platform/host.h"

namespace counterpart::platform {

/// The JavaScript of the real page (web/host.js).
class WebHost final : public Host {
  public:
    void send(Order order, std::string_view fields) override;
};

/// What to do with each message of the page and each frame; set once, before `main` returns.
struct PageHandlers {
    std::function<void(Message, std::string_view)> message;
    std::function<void()> frame;
};
void set_page_handlers(PageHandlers handlers);

}  // namespace counterpart::platform
