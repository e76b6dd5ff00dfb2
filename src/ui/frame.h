#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/mirror_event.h"
#include "ui/node.h"
#include "ui/painter.h"
#include "ui/photo_images.h"
#include "ui/text_engine.h"
#include "ui/text_images.h"
#include "ui/theme.h"

namespace counterpart::ui {

/// An ImGui id; also the id of the node.
using Id = std::uint32_t;

/// As a width: all that is left.
inline constexpr float kFill = -1;

/// How wide the page is: below 640 CSS px, to 1024, wider.
enum class SizeClass : std::uint8_t { kPhone, kTablet, kDesktop };

/// What lies over what, lowest first.
enum class Layer : std::uint8_t { kPage, kDialog, kMenu, kToast, kTooltip, kCount_ };

/// A state that the gallery shows without a hand on the mouse.
enum class Forced : std::uint8_t { kNone, kHover, kPressed, kFocus };

/// What the host knows at the start of a frame.
struct FrameInput {
    float width = 0, height = 0;   ///< the canvas in CSS px
    float ratio = 1;               ///< device pixels per CSS px
    float text_scale = 1;          ///< the person's text size, 1 = 16 px
    bool dark = false;
    bool reduced_motion = false;
    bool touch = false;            ///< a coarse pointer: everything one can touch is 44 px or more
    bool dom_fields = false;       ///< the focused text field is a DOM element over the canvas and draws its own text
    bool mirror_scrolls = false;   ///< wheel and touch come as ScrollerMoved, not through ImGui
    float safe_bottom = 0;         ///< CSS px below that the device's own bar may cover
    double now_s = 0;              ///< a steady clock
    MirrorEvents events;
    TextImages* text_images = nullptr;
    PhotoImages* photo_images = nullptr;
};

/// What a frame asks of the host.
struct FrameOutput {
    bool draw_again = false;       ///< fonts or sizes were not settled: draw once more, without events, before showing (at most 3 times)
    bool frame_wanted = false;     ///< an animation runs
    double wake_in_s = -1;         ///< a frame is wanted after this time; below 0: none
    std::string followed_href;     ///< a link that was followed on the canvas ("#/settings")
};

/// What a person does to a widget in this frame.
struct Interaction {
    bool hovered = false;
    bool held = false;
    bool activated = false;        ///< clicked, or activated through the mirror
    bool focused = false;
    bool ring = false;             ///< the focus is to be seen
};

/// What a widget keeps from frame to frame.
struct Memory {
    float value = 0, target = 0;
    float height = 0;
    std::int32_t number = -1;
    bool open = false;
    double since_s = -1;
    std::string text;
    std::vector<float> heights;    ///< of the items of a long list
};

/// The context of a frame: passed to every screen and widget.
class Ui {
  public:
    Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // The frame, for the host: prepare, ImGui::NewFrame, begin_frame, the screen, end_frame, ImGui::Render.

    /// Brings the atlas up to date before ImGui::NewFrame; true if the backend must make its font texture anew.
    bool prepare(float ratio, float text_scale);
    void begin_frame(const FrameInput& input);
    FrameOutput end_frame();
    /// The accessible elements of the frame that ended last, in reading order.
    [[nodiscard]] const Nodes& nodes() const { return nodes_; }

    // Surroundings

    [[nodiscard]] const FrameInput& input() const { return input_; }
    [[nodiscard]] Rect viewport() const { return {0, 0, input_.width, input_.height}; }
    [[nodiscard]] SizeClass size_class() const;
    [[nodiscard]] bool is_phone() const { return size_class() == SizeClass::kPhone; }
    [[nodiscard]] bool is_desktop() const { return size_class() == SizeClass::kDesktop; }
    [[nodiscard]] bool touch() const { return input_.touch; }
    [[nodiscard]] double now_s() const { return input_.now_s; }
    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] Colour colour(Token token) const { return (*theme_)[token]; }
    Fonts& fonts() { return fonts_; }
    TextEngine& text() { return text_; }
    Painter& paint() { return painter_; }
    /// The ground that the widgets stand on, for gaps in rings and rows.
    [[nodiscard]] Token ground() const { return ground_; }

    // Measures that follow the kind of screen

    /// Height of a button or field: 40, on phones 48, with the text scale.
    [[nodiscard]] float control_height() const;
    [[nodiscard]] float small_control_height() const;
    /// Text of controls: dense on desktop, body on phones.
    [[nodiscard]] TextRole control_role() const;
    [[nodiscard]] float line_height(TextRole role) const { return text_.line_height(role); }
    [[nodiscard]] float text_width(std::string_view text, TextRole role) { return text_.width(text, role); }
    /// A height made for text, grown with the text scale.
    [[nodiscard]] float scaled(float px) const;

    // Ids

    [[nodiscard]] Id id(std::string_view name) const;
    void push_id(std::string_view name);
    void push_id(std::int64_t number);
    void pop_id();

    // Places. A flow is a column, or within a Row a row; see layout.h.

    /// Takes the next place of the flow. `width` kFill = all that is left.
    Rect place(float width, float height);
    [[nodiscard]] float available_width() const;
    /// Down to the end of the area (of the viewport, in a scroll region).
    [[nodiscard]] float available_height() const;
    /// Space before the next thing.
    void gap(float px);
    [[nodiscard]] Point cursor() const;

    // Nodes

    /// Records an element without children; its rectangle is in `node`.
    std::size_t record(Node node);
    /// Records an element whose children follow until end_node.
    std::size_t begin_node(Node node);
    void end_node();
    /// An element of this frame that is still being described; the reference ends with the next record.
    Node& node(std::size_t index);
    [[nodiscard]] std::size_t node_count() const;
    /// While on, text widgets draw and record nothing.
    void set_silent(bool silent) { silent_ = silent; }
    [[nodiscard]] bool silent() const { return silent_; }

    // What the person does

    /// Makes a place that can be operated and records its node. `hit` is where the mouse meets it (the node's rectangle if empty).
    Interaction interact(Node node, const Rect& hit = {});
    /// The same where the node was recorded before.
    Interaction interact_recorded(std::size_t index, const Rect& hit);
    [[nodiscard]] std::vector<KeyPressed> keys(Id id) const;
    /// The text that came from the DOM for a field, null if none did.
    [[nodiscard]] const std::string* typed(Id id) const;
    [[nodiscard]] bool submitted(Id id) const;
    [[nodiscard]] const float* value_set(Id id) const;
    [[nodiscard]] const float* scrolled_to(Id id) const;
    [[nodiscard]] Point mouse() const;
    /// Whether the mouse is in a box of the layer that is drawn, and nothing lies over it.
    [[nodiscard]] bool mouse_over(const Rect& rect) const;
    [[nodiscard]] bool mouse_pressed() const;
    void show_hand();

    void focus(Id id, bool visible = true);
    [[nodiscard]] Id focused() const { return focused_; }
    [[nodiscard]] bool focus_visible() const { return focus_visible_; }
    /// Opens an address: the host sends it on as an intent.
    void follow(std::string_view href);

    // Time

    /// Goes to `target` within `duration_ms`, smoothly; at once with reduced motion.
    float eased(Id id, float target, float duration_ms = 120);
    void request_frame() { output_.frame_wanted = true; }
    void wake_in(double seconds);
    /// Asks that this frame is drawn once more before it is shown.
    void settle() { output_.draw_again = true; }
    Memory& memory(Id id) { return memories_[id]; }

    // Scopes; use the classes of layout.h and scroll.h

    /// Draws over what lies below; the mouse meets this layer only in `area` (empty: everywhere).
    void push_layer(Layer layer, const Rect& area = {});
    void pop_layer();
    [[nodiscard]] Layer layer() const { return layer_; }
    void set_theme(const Theme& theme) { theme_ = &theme; }
    void set_ground(Token ground) { ground_ = ground; }
    void set_forced(Forced forced) { forced_ = forced; }
    [[nodiscard]] Forced forced() const { return forced_; }
    void push_clip(const Rect& rect);
    void pop_clip();
    [[nodiscard]] Rect clip() const { return clips_.back(); }
    /// Marks that a dialog is open: everything on the page layer is hidden from the mirror.
    void make_modal() { modal_ = true; }
    [[nodiscard]] bool modal() const { return modal_before_; }
    /// How much of the page's bottom bars take that are operated; short messages stay clear of them. Bars add to it while they are drawn.
    float bars_at_bottom = 0;
    /// The menu that is open (at most one), 0 = none.
    Id open_menu = 0;

    struct Flow {
        Rect area;
        float x = 0, y = 0;
        float bottom = 0;  ///< the lowest edge placed so far
        bool row = false, wraps = false;
        float gap = 0, line_gap = 0;
        float row_height = 0;
        Align align = Align::kMiddle;
        bool first = true;
    };
    void push_flow(Flow flow) { flows_.push_back(flow); }
    Flow pop_flow();
    Flow& flow() { return flows_.back(); }

    /// Called when a focused element must come into view; a scroll region sets it.
    struct Scroller {
        Id id = 0;
        Rect view;
    };
    void push_scroller(Scroller scroller) { scrollers_.push_back(scroller); }
    void pop_scroller() { scrollers_.pop_back(); }
    /// Scrolls the innermost region on by what grew above the place that is seen, so that it stays where it is.
    void hold_place(float by_y);
    /// Scrolls so that the rectangle is inside the innermost scroll region.
    void bring_into_view(const Rect& rect, float margin = 8);

    /// Moves everything drawn and recorded on this layer since a mark (for boxes whose height shows at their end).
    struct Mark {
        std::size_t vertices = 0, commands = 0, nodes = 0;
    };
    [[nodiscard]] Mark mark() const;
    void move_since(const Mark& mark, float by_x, float by_y);

  private:
    struct LayerState {
        Nodes nodes;
        std::vector<std::int32_t> open;
        bool begun = false;
    };
    LayerState& layer_state() { return layers_[static_cast<std::size_t>(layer_)]; }
    [[nodiscard]] const LayerState& layer_state() const { return layers_[static_cast<std::size_t>(layer_)]; }
    void read_events();
    void join_nodes();
    void aim_painter();
    void forget_lost_focus();

    Fonts fonts_;
    Painter painter_;
    TextEngine text_{fonts_, painter_};
    FrameInput input_;
    FrameOutput output_;
    const Theme* theme_ = nullptr;
    Token ground_ = Token::kPaper;
    Forced forced_ = Forced::kNone;
    bool silent_ = false, modal_ = false, modal_before_ = false;
    Layer layer_ = Layer::kPage;
    std::vector<Layer> layer_stack_;
    std::array<LayerState, static_cast<std::size_t>(Layer::kCount_)> layers_;
    Nodes nodes_;
    std::vector<Id> ids_;
    std::vector<Flow> flows_;
    std::vector<Rect> clips_;
    std::vector<Scroller> scrollers_;
    std::unordered_map<Id, Memory> memories_;
    Id focused_ = 0, just_focused_ = 0;
    bool focus_visible_ = false;
    double frame_time_s_ = 0;
};

}  // namespace counterpart::ui
