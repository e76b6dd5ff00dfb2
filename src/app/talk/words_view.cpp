#include "app/talk/words_view.h"

#include <algorithm>
#include <string_view>

#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/talk/words.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/utf8.h"
#include "domain/country.h"
#include "domain/limits.h"

namespace counterpart::app {

namespace {

SharedTermView shared_term_view(const State& state, const SharedTerm& term) {
    const Texts& t = words(state);
    SharedTermView view;
    view.term = term_label(t, term.term);
    view.words = term.words;
    view.country = domain::country_name(term.country, t.language());
    view.hide = {term.term, term.words, term.country, true};
    if (term.people > 1) {
        view.country += (view.country.empty() ? "" : ", ") + t.count("words.people", term.people);
    }
    return view;
}

void add_shared_words(const State& state, WordsView& view) {
    const Texts& t = words(state);
    view.search = state.talk.shared_search;
    view.may_hide = view.may_write && domain::is_moderator(state.sync.you);
    view.shared_count = state.talk.shared.rows.size();
    view.shared = [&state](std::size_t at) {
        const SharedWords& shared = state.talk.shared;
        return shared_term_view(state, shared.terms[shared.rows[at]]);
    };
    if (!view.search.empty()) {
        view.search_text = view.shared_count == 0 ? std::string(t("words.nothing_found"))
                                                  : t.count("words.found", static_cast<std::int64_t>(view.shared_count));
    } else if (view.shared_count == 0) {
        view.search_text = t("words.nothing_shared");
    }
}

}  // namespace

WordsView words_view(const State& state) {
    const Texts& t = words(state);
    WordsView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    add_shared_words(state, view);
    if (!view.signed_in) {
        return view;
    }
    std::int64_t count = 0;
    bool theirs = false;
    for (TermLine& line : term_lines(state)) {
        count += trimmed(line.mine).empty() ? 0 : 1;
        theirs = theirs || !line.theirs.empty();
        const std::string label = line.suggested ? std::string(t(term_key(line.term))) : line.term;
        view.terms.push_back({std::move(line.term), label, std::move(line.mine), std::move(line.theirs)});
    }
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    if (theirs && partnership != nullptr) {
        view.partner = t.fill("words.theirs", {{"name", partner_names(state.sync.shown, *partnership, state.sync.you.person_id, t)}});
    }
    if (const std::string* typed = typed_text(state, typed_prefix(state, "term"))) {
        view.new_term = *typed;
    }
    view.can_add = !trimmed(view.new_term).empty();
    view.can_save = has_typed(state, typed_prefix(state, "words"));
    if (view.can_save) {
        view.state_text = t(typed_is_kept(state) ? "topics.note_typed" : "topics.note_not_kept");
    }
    view.count_text = t.fill("words.count", {{"number", format_count(count, t.language())},
                                             {"most", format_count(static_cast<std::int64_t>(domain::kMaxListLength), t.language())}});
    if (state.talk.words_problem) {
        view.problem = sentence_of(t, *state.talk.words_problem);
    }
    const domain::Glossary* own = state.sync.shown.glossary_of(state.sync.you.person_id);
    view.is_open = own != nullptr && own->open;
    if (state.talk.share_problem) {
        view.share_problem = sentence_of(t, *state.talk.share_problem);
    }
    return view;
}

}  // namespace counterpart::app
