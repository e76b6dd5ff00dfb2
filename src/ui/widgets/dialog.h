#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/layout.h"
#include "ui/widgets/button.h"

namespace counterpart::ui {

struct DialogSpec {
    std::string_view title = {};
    float width = 480;
    std::string_view close_label = {};    ///< with it, a cross at the top right
};

/// A dialog over everything; what is drawn in its life stands in it.
class Dialog {
  public:
    Dialog(Ui& ui, std::string_view id, const DialogSpec& spec);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Escape, the cross, or a press on the scrim.
    [[nodiscard]] bool closed() const { return closed_; }
    /// The answers at the bottom right, the most likely one last; which one was pressed. It has the focus at first unless it destroys.
    std::optional<int> answers(std::span<const ButtonSpec> buttons);

  private:
    Ui& ui_;
    Id id_;
    Rect box_;
    Ui::Mark mark_;
    std::size_t node_;
    Token ground_before_ = Token::kPaper;
    std::size_t first_vertex_ = 0, last_vertex_ = 0;
    Id first_focus_ = 0;
    bool closed_ = false, fresh_ = false;
};

struct DialogSample {
    std::string_view title = {};
    std::string_view text = {};
    std::string_view other = {}, answer = {};
};
/// A dialog's picture in the flow, with its scrim (the gallery).
void dialog_sample(Ui& ui, const DialogSample& sample, float height);

struct Toast {
    Id id = 0;                            ///< whose it is, in the caller's counting
    std::string_view text = {};
    std::string_view action = {};         ///< with it, it stays until dismissed
    Icon icon = Icon::kNone;
};

struct ToastResult {
    std::optional<Id> acted, dismissed;
};

/// The stack of toasts above the bottom edge. One without an action goes by itself after six seconds (dismissed).
ToastResult toasts(Ui& ui, std::span<const Toast> list, std::string_view dismiss_label);
/// A toast's picture in the flow (the gallery).
void toast_sample(Ui& ui, const Toast& toast);

}  // namespace counterpart::ui
