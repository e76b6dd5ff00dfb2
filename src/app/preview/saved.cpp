#include <string>
#include <vector>

#include "app/preview/preview.h"
#include "app/preview/solve.h"
#include "app/shell/shell.h"
#include "base/text_fold.h"
#include "codec/pairs_csv.h"
#include "codec/preview_json.h"

namespace counterpart::app {

void store_saved_preview(State& state, Effects& effects) {
    state.shell.storage.store(kSavedFile, codec::encode_preview(*state.round.round, *state.preview.saved), effects);
}

std::string file_name_of(const State& state, std::string_view extension) {
    std::string name = fold_words(state.round.round ? state.round.round->name : std::string());
    for (char& letter : name) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        letter = plain ? letter : '-';
    }
    return (name.empty() ? std::string("round") : name).append(".").append(extension);
}

void on(State& state, const SavePreview& /*intent*/, Effects& effects) {
    if (!state.preview.result || is_solving(state)) {
        return;
    }
    state.preview.saved = state.preview.result;
    compare_with_saved(state);
    store_saved_preview(state, effects);
    show_toast(state, std::string(words(state)("toast.preview_saved")));
}

void on(State& state, const ExportPairs& /*intent*/, Effects& effects) {
    if (!state.preview.result) {
        return;
    }
    const Texts& t = words(state);
    std::vector<std::string> headers;
    for (const std::string_view key : codec::pairs_csv_columns()) {
        headers.emplace_back(t("pairs_csv." + std::string(key)));
    }
    codec::PairsCsvOptions options;
    options.language = t.language();
    options.separator = t.language() == domain::UiLanguage::kSpanish ? ';' : ',';
    options.headers = headers;
    effects.emplace_back(
        SaveFile{file_name_of(state, "csv"), "text/csv", codec::encode_pairs_csv(*state.round.round, *state.preview.result, options)});
}

void on(State& state, const ExportPreview& /*intent*/, Effects& effects) {
    if (state.preview.result) {
        effects.emplace_back(
            SaveFile{file_name_of(state, "json"), "application/json", codec::encode_preview(*state.round.round, *state.preview.result)});
    }
}

}  // namespace counterpart::app
