#include "app/shell/share.h"

#include "app/shell/shell.h"

namespace counterpart::app {

void on(State& /*state*/, const ShareAddress& intent, Effects& effects) {
    effects.emplace_back(ShareLink{intent.title, intent.text, intent.path});
}

void on(State& state, const LinkCopied& report, Effects& /*effects*/) {
    const Texts& t = words(state);
    show_toast(state, report.done ? std::string(t("share.copied")) : t.fill("share.not_copied", {{"address", report.address}}));
}

}  // namespace counterpart::app
