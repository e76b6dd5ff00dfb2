#include "app/talk/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "base/text_fold.h"
#include "base/utf8.h"

namespace counterpart::app {
namespace {

/// What partners of two countries stumble over most, as the records hold it; each has its wording.
constexpr std::array<std::string_view, 10> kSuggestedTerms{"librarian",         "branch library", "reference desk",   "public library",
                                                           "interlibrary loan", "call number",    "school librarian", "special collections",
                                                           "acquisitions",      "story time"};

std::string words_key(const State& state, std::string_view term) { return typed_prefix(state, "words").append(term); }

TermLine& line_for(std::vector<TermLine>& lines, const std::string& term) {
    const std::string folded = fold_text(term);
    const auto found = std::ranges::find_if(lines, [&](const TermLine& line) { return fold_text(line.term) == folded; });
    return found != lines.end() ? *found : lines.emplace_back(TermLine{term, false, {}, {}});
}

void add_theirs(const State& state, std::vector<TermLine>& lines) {
    const domain::Programme& programme = state.sync.shown;
    const domain::Partnership* partnership = newest_partnership(programme, state.sync.you.person_id);
    if (partnership == nullptr) {
        return;
    }
    for (const std::string& partner : partners_in(*partnership, state.sync.you.person_id)) {
        const domain::Glossary* theirs = programme.glossary_of(partner);
        for (const domain::GlossaryEntry& entry : theirs == nullptr ? std::vector<domain::GlossaryEntry>() : theirs->entries) {
            TermLine& line = line_for(lines, entry.term);
            line.theirs += (line.theirs.empty() ? "" : " \u00b7 ") + entry.words;
        }
    }
}

void add_typed(const State& state, std::vector<TermLine>& lines) {
    const std::string prefix = typed_prefix(state, "words");
    for (auto typed = state.talk.typed.lower_bound(prefix); typed != state.talk.typed.end() && typed->first.starts_with(prefix); ++typed) {
        line_for(lines, typed->first.substr(prefix.size())).mine = typed->second;
    }
}

}  // namespace

std::string term_key(std::string_view term) {
    std::string key = std::string("term.").append(term);
    std::ranges::replace(key, ' ', '_');
    return key;
}

std::string term_label(const Texts& t, std::string_view term) {
    const std::string folded = fold_text(term);
    return std::ranges::contains(kSuggestedTerms, folded) ? std::string(t(term_key(folded))) : std::string(term);
}

std::vector<TermLine> term_lines(const State& state) {
    std::vector<TermLine> lines;
    for (const std::string_view term : kSuggestedTerms) {
        lines.push_back({std::string(term), true, {}, {}});
    }
    if (const domain::Glossary* mine = state.sync.shown.glossary_of(state.sync.you.person_id)) {
        for (const domain::GlossaryEntry& entry : mine->entries) {
            line_for(lines, entry.term).mine = entry.words;
        }
    }
    add_theirs(state, lines);
    add_typed(state, lines);
    return lines;
}

void on(State& state, const TypeWords& intent, Effects& /*effects*/) {
    state.talk.typed[words_key(state, intent.term)] = intent.text;
    state.talk.words_problem.reset();
}

void on(State& state, const TypeTerm& intent, Effects& /*effects*/) {
    state.talk.typed[typed_prefix(state, "term")] = intent.text;
    state.talk.words_problem.reset();
}

void on(State& state, const AddTerm& /*intent*/, Effects& effects) {
    const std::string key = typed_prefix(state, "term");
    const std::string* typed = typed_text(state, key);
    const std::string term(typed == nullptr ? std::string_view() : trimmed(*typed));
    if (term.empty()) {
        return;
    }
    const std::string folded = fold_text(term);
    if (std::ranges::any_of(term_lines(state), [&](const TermLine& line) { return fold_text(line.term) == folded; })) {
        state.talk.words_problem = problem("term_there", {}, term);
        return;
    }
    state.talk.words_problem.reset();
    state.talk.typed.erase(key);
    state.talk.typed.try_emplace(words_key(state, term));
    effects.emplace_back(Announce{words(state).fill("words.added", {{"term", term}})});
}

void on(State& state, const SaveWords& /*intent*/, Effects& effects) {
    const domain::Glossary* former = state.sync.shown.glossary_of(state.sync.you.person_id);
    domain::SaveGlossary change;
    change.glossary_id = former == nullptr ? state.shell.ids.next() : former->id;
    change.open = former != nullptr && former->open;
    for (const TermLine& line : term_lines(state)) {
        if (const std::string_view mine = trimmed(line.mine); !mine.empty()) {
            change.entries.push_back({line.term, std::string(mine)});
        }
    }
    auto made = make_change(state, std::move(change), effects);
    if (!made) {
        state.talk.words_problem = std::move(made).error();
        return;
    }
    state.talk.words_problem.reset();
    forget_typed(state, typed_prefix(state, "words"));
    effects.emplace_back(Announce{std::string(words(state)("words.saved"))});
}

}  // namespace counterpart::app
