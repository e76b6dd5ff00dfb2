// The page: wiring and the frame loop. State flows one way: reports -> state -> pixels and nodes -> intents -> effects.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/app.h"
#include "base/byte_stream.h"
#include "base/check.h"
#include "platform/clock.h"
#include "platform/draft_folder.h"
#include "platform/host_web.h"
#include "platform/photo_pictures.h"
#include "platform/platform.h"
#include "platform/text_pictures.h"
#include "platform/window.h"
#include "ui/frame.h"
#include "ui/mirror_message.h"
#include "ui/screens/page.h"

namespace counterpart {
namespace {

using platform::Message;
using platform::Order;

/// Hands the browser's text to the widgets, at the ratio of the screen.
class BrowserText final : public ui::TextImages {
  public:
    ui::TextImage image_of(std::string_view text, float size_px, int weight) override {
        const platform::TextPicture one = pictures.picture(text, size_px, weight, ratio);
        return {one.texture, one.width, one.height, one.baseline, one.coloured};
    }

    platform::TextPictures pictures;
    float ratio = 1;
};

/// Hands the endpoint's pictures to the widgets.
class Photos final : public ui::PhotoImages {
  public:
    ui::PhotoImage image_of(std::string_view photo_id) override {
        const platform::PhotoPicture one = pictures.picture(photo_id);
        return {one.width > 0 ? one.texture : 0, one.width, one.height};
    }

    platform::PhotoPictures pictures;
};

class Page {
  public:
    Page();
    void receive(Message message, std::string_view fields);
    void frame();

  private:
    static constexpr int kFramesAfterMouse = 3;   // a press and its release may share an event loop turn; hover comes a frame later
    static constexpr int kFramesAfterChange = 1;  // what an act changes is laid out in its own frame; one more sees what that laid out

    void load_fonts();
    void open_window();
    void settle(int frames) { settling_ = std::max(settling_, frames); }
    void wake(int frames);
    void ask_frame() { host_.send(Order::kRequestFrame, {}); }
    void run(app::Effects effects) { platform_.run(std::move(effects), platform::steady_now_ms()); }
    void hear_reports();
    bool somebody_acts();
    ui::FrameInput frame_input(const app::View& view);
    ui::FrameOutput draw();
    bool act(const app::Intents& intents);
    void show_nodes(std::uint32_t settled);
    void plan_next(const ui::FrameOutput& output);

    platform::WebHost host_;
    platform::Platform platform_{host_, "/drafts"};
    platform::Window window_;
    platform::Surroundings surroundings_;
    BrowserText text_;
    Photos photos_;
    ui::Ui ui_;
    ui::MirrorEvents events_;
    ui::Nodes shown_;
    std::uint32_t heard_ = 0;    // messages of mirror events so far
    std::uint32_t handled_ = 0;  // of those, how many the frames before this one took up
    std::uint32_t settled_ = 0;  // of those, how many the mirror was told of
    app::State state_;
    double waits_since_ms_ = -1;  // since when reports wait for somebody who acts
    int settling_ = 0;
    bool started_ = false, loaded_ = false, ready_ = false;
};

Page::Page() { load_fonts(); }

// web/boot.js fetched them while the module compiled, and put them here; web/host.js puts larger ones in their place after the first frame.
void Page::load_fonts() {
    std::string regular;
    std::string semibold;
    std::string icons;
    for (auto& [name, content] : platform::DraftFolder("/fonts").read_all()) {
        (name == "inter-400.ttf" ? regular : name == "inter-600.ttf" ? semibold : icons) = std::move(content);
    }
    ui_.fonts().load(std::move(regular), std::move(semibold), std::move(icons));
}

void Page::open_window() {
    started_ = true;
    if (!window_.open(surroundings_, [this] { wake(kFramesAfterMouse); })) {
        host_.send(Order::kWindowFailed, {});
    }
}

void Page::wake(int frames) {
    settle(frames);
    ask_frame();
}

void Page::receive(Message message, std::string_view fields) {
    switch (message) {
        case Message::kSurroundings:
            surroundings_ = platform::read_surroundings(fields).value_or(surroundings_);
            window_.adapt(surroundings_);
            if (!started_) {
                open_window();
            }
            wake(kFramesAfterChange);
            return;
        case Message::kMirrorEvents:
            for (ui::MirrorEvent& event : ui::decode_mirror_events(fields)) {
                events_.push_back(std::move(event));
            }
            ++heard_;
            wake(kFramesAfterChange);
            return;
        case Message::kPhotoCame:
            if (photos_.pictures.came(fields)) {
                wake(kFramesAfterChange);
            }
            return;
        case Message::kMouseAway:
            window_.move_mouse_away();
            wake(kFramesAfterMouse);
            return;
        case Message::kFontsCame:
            load_fonts();
            wake(kFramesAfterChange);
            return;
        case Message::kContextLost:
            window_.lose();
            text_.pictures.forget();
            photos_.pictures.forget();
            return;
        case Message::kContextRestored:
            window_.restore();
            wake(kFramesAfterChange);
            return;
        default: platform_.receive(message, fields, platform::steady_now_ms());
    }
}

// Whether something was pressed, or done in the mirror, that this frame takes up, or the mouse is held down.
bool Page::somebody_acts() {
    constexpr double kLongestPress_ms = 500;
    const bool pressed = window_.begin_frame() || ImGui::IsAnyMouseDown();
    if (!pressed && events_.empty()) {
        waits_since_ms_ = -1;
        return false;
    }
    const double now_ms = platform::steady_now_ms();
    waits_since_ms_ = waits_since_ms_ < 0 ? now_ms : waits_since_ms_;
    return now_ms - waits_since_ms_ < kLongestPress_ms;
}

void Page::hear_reports() {
    for (const app::Report& report : platform_.poll()) {
        loaded_ = loaded_ || std::holds_alternative<app::DraftsLoaded>(report) || std::holds_alternative<app::DraftsUnreadable>(report);
        run(app::update(state_, report));
        settle(kFramesAfterChange);
    }
}

ui::FrameInput Page::frame_input(const app::View& view) {
    text_.ratio = surroundings_.ratio;
    ui::FrameInput input;
    input.width = surroundings_.width;
    input.height = surroundings_.height;
    input.ratio = surroundings_.ratio;
    input.text_scale = surroundings_.text_scale;
    input.dark = view.theme == app::Theme::kDark || (view.theme == app::Theme::kDevice && surroundings_.dark);
    input.reduced_motion = surroundings_.reduced_motion;
    input.touch = surroundings_.touch;
    input.dom_fields = true;
    input.mirror_scrolls = true;
    input.safe_bottom = surroundings_.safe_bottom;
    input.now_s = platform::steady_now_ms() / 1000;
    input.events = std::exchange(events_, {});
    input.text_images = &text_;
    input.photo_images = &photos_;
    return input;
}

// Whether anything was done.
bool Page::act(const app::Intents& intents) {
    for (const app::Intent& intent : intents) {
        run(app::update(state_, intent));
        settle(kFramesAfterChange);
    }
    return !intents.empty();
}

// What an event changes is seen in the frame that takes it up: after an act the interface is laid out again, and only the last is shown.
ui::FrameOutput Page::draw() {
    constexpr int kPasses = 3;
    app::View view = app::view(state_);
    ui::FrameInput input = frame_input(view);
    ui::FrameOutput output;
    for (int pass = 0; pass < kPasses; ++pass) {
        window_.begin_pass(ui_.prepare(input.ratio, input.text_scale));
        ImGui::NewFrame();
        const ImGuiIO& io = ImGui::GetIO();
        const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0;
        if (moved || ImGui::IsAnyMouseDown() || !input.events.empty()) {
            app::tell_input(state_);
        }
        ui_.begin_frame(input);
        app::Intents intents;
        ui::draw(view, ui_, intents);
        output = ui_.end_frame();
        ImGui::Render();
        if (output.followed_href.starts_with('#')) {  // others are the browser's to follow
            intents.push_back(app::GoTo{output.followed_href});
        }
        const bool acted = act(intents);
        if (!acted && !output.draw_again) {
            break;
        }
        input.events.clear();
        if (acted) {
            view = app::view(state_);
        }
    }
    window_.show();
    return output;
}

// The last layout of a frame may still be older than its last act, so only the events of earlier frames count as shown. web/mirror.js is
// told which, lest a value that is older than the last key overwrite it.
void Page::show_nodes(std::uint32_t settled) {
    if (ui_.nodes() != shown_ || settled != settled_) {
        host_.send(Order::kShowNodes, ui::encode_nodes(shown_, ui_.nodes(), settled));
        shown_ = ui_.nodes();
        settled_ = settled;
    }
}

void Page::plan_next(const ui::FrameOutput& output) {
    if (output.frame_wanted || settling_ > 0) {
        settling_ = settling_ > 0 ? settling_ - 1 : 0;
        ask_frame();
    } else if (output.wake_in_s >= 0) {
        ByteWriter delay;
        delay.f64(output.wake_in_s * 1000);
        host_.send(Order::kWakeIn, delay.bytes());
    }
}

void Page::frame() {
    if (!window_.can_draw()) {
        return;
    }
    app::tell_time(state_, platform::utc_now_s());
    // What somebody does means what they saw: what comes from elsewhere, and may move it, waits until that is done.
    if (somebody_acts()) {
        settle(kFramesAfterChange);
    } else {
        hear_reports();
    }
    const ui::FrameOutput output = draw();
    show_nodes(std::exchange(handled_, heard_));
    plan_next(output);
    if (loaded_ && !ready_) {
        ready_ = true;
        host_.send(Order::kReady, {});
    }
}

void show_bug(std::string_view why) {
    ByteWriter out;
    out.text(why);
    platform::WebHost().send(Order::kCrash, out.bytes());
}

}  // namespace
}  // namespace counterpart

int main() {
    using namespace counterpart;
    set_bug_handler(show_bug);
    ImGui::CreateContext();
    static Page* const page = new Page;  // lives as long as the browser's tab
    platform::set_page_handlers({
        .message = [](Message message, std::string_view fields) { page->receive(message, fields); },
        .frame = [] { page->frame(); },
    });
    return 0;
}
