#include "app/talk/shared_words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/forum/forum.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/words.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "domain/country.h"

namespace counterpart::app {
namespace {

constexpr std::size_t kShortestTerm_bytes = 3, kMostWordsOfTerm = 6, kMostHints = 5, kMostHintLines = 2;

/// The beginnings and ends of a folded text's words, in bytes.
std::vector<std::pair<std::size_t, std::size_t>> words_of_folded(std::string_view folded) {
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        spans.emplace_back(at, end);
        at = end + 1;
    }
    return spans;
}

/// The same words of the same country, while they are counted.
struct JoinedTerm {
    SharedTerm term;
    const domain::Glossary* last = nullptr;  ///< whoever has a term twice counts once
};

/// What the terms were read from; another one means that they are to be read anew. Cheap: no word is compared but the reader's own, which
/// alone change without a new sequence.
SharedWordsStamp stamp_of(const State& state) {
    const domain::Programme& programme = state.sync.shown;
    SharedWordsStamp stamp;
    for (const domain::Record* record : programme.all(domain::RecordKind::kGlossary)) {
        const auto& entries = std::get<domain::Glossary>(*record).entries;
        stamp.shown += 1 + static_cast<std::size_t>(std::ranges::count(entries, false, &domain::GlossaryEntry::hidden));
        stamp.sequence = std::max(stamp.sequence, programme.sequence_of(domain::key_of(*record)));
    }
    if (const domain::Glossary* own = programme.glossary_of(state.sync.you.person_id)) {
        stamp.own = *own;
    }
    stamp.person_id = state.sync.you.person_id;
    stamp.reader_country = own_country(state);
    stamp.search = state.talk.shared_search;
    stamp.language = state.shell.language;
    return stamp;
}

bool is_found(const SharedTerm& term, std::string_view label, std::string_view folded_search, domain::UiLanguage language) {
    const auto holds = [&](std::string_view text) { return fold_text(text).contains(folded_search); };
    return folded_search.empty() || holds(label) || holds(term.term) || holds(term.words) ||
           holds(domain::country_name(term.country, language));
}

/// The places of the terms that the search finds, by what the reader calls them.
std::vector<std::size_t> rows_of_search(const State& state, const std::vector<SharedTerm>& terms) {
    const Texts& t = words(state);
    const std::string search = fold_text(state.talk.shared_search);
    std::vector<std::pair<std::string, std::size_t>> found;
    for (std::size_t at = 0; at < terms.size(); ++at) {
        const std::string label = term_label(t, terms[at].term);
        if (is_found(terms[at], label, search, t.language())) {
            found.emplace_back(fold_text(label), at);
        }
    }
    std::ranges::sort(found);
    std::vector<std::size_t> rows;
    for (const auto& [label, at] : found) {
        rows.push_back(at);
    }
    return rows;
}

COUNTERPART_LATER void renew_shared_words(State& state) {
    SharedWordsStamp stamp = stamp_of(state);
    SharedWords& shared = state.talk.shared;
    if (stamp == shared.stamp) {
        return;
    }
    shared.terms = shared_terms(state.sync.shown, stamp.person_id);
    shared.index = term_index(shared.terms, stamp.reader_country);
    shared.rows = rows_of_search(state, shared.terms);
    shared.stamp = std::move(stamp);
}

}  // namespace

std::vector<SharedTerm> shared_terms(const domain::Programme& programme, std::string_view person_id) {
    std::map<std::tuple<std::string, std::string, std::string>, JoinedTerm> joined;
    for (const domain::Record* record : programme.all(domain::RecordKind::kGlossary)) {
        const auto& glossary = std::get<domain::Glossary>(*record);
        if (!glossary.open) {
            continue;
        }
        const bool own = !person_id.empty() && glossary.person_id == person_id;
        for (const domain::GlossaryEntry& entry : glossary.entries) {
            if (entry.hidden) {
                continue;
            }
            JoinedTerm& one = joined[{fold_text(entry.term), glossary.country, fold_text(entry.words)}];
            if (one.term.people == 0) {
                one.term = {entry.term, entry.words, glossary.country, 0, false};
            }
            one.term.people += one.last == &glossary ? 0 : 1;
            one.term.by_others = one.term.by_others || !own;
            one.last = &glossary;
        }
    }
    std::vector<SharedTerm> terms;
    for (auto& [key, one] : joined) {
        terms.push_back(std::move(one.term));
    }
    return terms;
}

TermIndex term_index(const std::vector<SharedTerm>& terms, std::string_view reader_country) {
    TermIndex index;
    for (std::size_t at = 0; at < terms.size(); ++at) {
        const SharedTerm& term = terms[at];
        const std::string folded = fold_words(term.term);
        const bool at_home = !term.country.empty() && term.country == reader_country;
        const auto spans = words_of_folded(folded);
        if (!term.by_others || at_home || folded.size() < kShortestTerm_bytes || spans.size() > kMostWordsOfTerm ||
            fold_words(term.words) == folded) {
            continue;
        }
        const auto [place, is_new] = index.places.try_emplace(folded, at);
        if (!is_new && terms[place->second].people < term.people) {
            place->second = at;
        }
        std::size_t& longest = index.longest_from[folded.substr(0, spans.front().second)];
        longest = std::max(longest, spans.size());
    }
    return index;
}

std::vector<const SharedTerm*> hints_in(std::string_view text, const std::vector<SharedTerm>& terms, const TermIndex& index) {
    std::vector<const SharedTerm*> found;
    if (index.places.empty()) {
        return found;
    }
    const std::string folded = fold_words(text);
    const auto spans = words_of_folded(folded);
    for (std::size_t at = 0; at < spans.size() && found.size() < kMostHints;) {
        const std::size_t begin = spans[at].first;
        const auto first = index.longest_from.find(std::string_view(folded).substr(begin, spans[at].second - begin));
        std::size_t length = first == index.longest_from.end() ? 0 : std::min(first->second, spans.size() - at);
        for (; length > 0; --length) {
            const auto place = index.places.find(std::string_view(folded).substr(begin, spans[at + length - 1].second - begin));
            if (place == index.places.end()) {
                continue;
            }
            const SharedTerm* term = &terms[place->second];
            if (!std::ranges::contains(found, term)) {
                found.push_back(term);
            }
            break;
        }
        at += std::max<std::size_t>(1, length);
    }
    return found;
}

std::vector<std::string> hint_lines(const State& state, std::string_view text) {
    const Texts& t = words(state);
    std::vector<std::string> lines;
    for (const SharedTerm* term : hints_in(text, state.talk.shared.terms, state.talk.shared.index)) {
        if (lines.size() == kMostHintLines) {
            break;
        }
        const std::string_view country = domain::country_name(term->country, t.language());
        const std::string hint = country.empty()
                                     ? t.fill("words.hint_somewhere", {{"term", term->term}, {"words", term->words}})
                                     : t.fill("words.hint", {{"term", term->term}, {"words", term->words}, {"country", country}});
        lines.push_back(lines.empty() ? t.fill("words.hints", {{"hint", hint}}) : hint);
    }
    return lines;
}

void refresh_shared_words(State& state) {
    const Screen screen = state.shell.route.screen;
    if (screen == Screen::kWords || screen == Screen::kForum || screen == Screen::kTopics || screen == Screen::kHome) {
        renew_shared_words(state);
    }
}

void on(State& state, const ShareWords& intent, Effects& effects) {
    const domain::Glossary* former = state.sync.shown.glossary_of(state.sync.you.person_id);
    domain::SaveGlossary change;
    change.glossary_id = former == nullptr ? state.shell.ids.next() : former->id;
    change.entries = former == nullptr ? std::vector<domain::GlossaryEntry>() : former->entries;
    change.open = intent.open;
    if (auto made = make_change(state, std::move(change), effects); !made) {
        state.talk.share_problem = std::move(made).error();
        return;
    }
    state.talk.share_problem.reset();
    effects.emplace_back(Announce{std::string(words(state)(intent.open ? "words.now_open" : "words.now_closed"))});
}

void on(State& state, const HideSharedWords& intent, Effects& effects) {
    const auto same = [](std::string_view one, std::string_view other) { return fold_text(one) == fold_text(other); };
    std::vector<domain::HideWords> changes;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kGlossary)) {
        const auto& glossary = std::get<domain::Glossary>(*record);
        for (const domain::GlossaryEntry& entry : glossary.entries) {
            if (glossary.open && glossary.country == intent.country && entry.hidden != intent.hidden && same(entry.term, intent.term) &&
                same(entry.words, intent.words)) {
                changes.push_back({glossary.id, entry.term, entry.words, intent.hidden});
            }
        }
    }
    for (domain::HideWords& change : changes) {
        if (auto made = make_change(state, std::move(change), effects); !made) {
            state.talk.share_problem = std::move(made).error();
            return;
        }
    }
    state.talk.share_problem.reset();
    const Texts& t = words(state);
    if (!intent.hidden) {
        show_toast(state, std::string(t("words.shown_now")));
        return;
    }
    show_toast(state, std::string(t("words.hidden_now")), std::string(t("forum.undo")),
               {HideSharedWords{intent.term, intent.words, intent.country, false}});
}

void on(State& state, const SearchSharedWords& intent, Effects& /*effects*/) { state.talk.shared_search = intent.text; }

}  // namespace counterpart::app
