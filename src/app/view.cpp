#include "app/view.h"

#include "app/app.h"
#include "app/view_parts.h"

namespace counterpart::app {

View view(const State& state) {
    View view;
    view.words = &words(state);
    view.theme = state.shell.theme;
    view.screen = state.shell.route.screen;
    view.loading = state.shell.storage.saving() == Saving::kLoading;
    view.shell = shell_view(state);
    view.dialog = dialog_view(state);
    view.toasts = state.shell.toasts;
    switch (view.screen) {
        case Screen::kStart: view.content = start_view(state); break;
        case Screen::kApplications: view.content = applications_view(state); break;
        case Screen::kImport: view.content = import_view(state); break;
        case Screen::kPreview: view.content = preview_view(state); break;
        case Screen::kPair: view.content = pair_view(state); break;
        case Screen::kSettings: view.content = settings_view(state); break;
        case Screen::kGallery:
        case Screen::kNotFound: view.content = PlainView{}; break;
    }
    return view;
}

}  // namespace counterpart::app
