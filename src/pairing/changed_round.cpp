#include "pairing/changed_round.h"

#include <algorithm>

namespace counterpart::pairing {
namespace {

/// Copies one person's row of words; missing words are empty sets.
void append_words(std::vector<std::uint64_t>& to, std::int32_t to_words, const std::vector<std::uint64_t>& from, std::int32_t from_words,
                  PersonIndex person) {
    const std::size_t start = to.size();
    to.resize(start + static_cast<std::size_t>(to_words));
    const auto first = from.begin() + std::ptrdiff_t{person} * from_words;
    std::copy(first, first + from_words, to.begin() + static_cast<std::ptrdiff_t>(start));
}

/// Builds the changed round person by person; the members are the round as it grows.
class RoundChange {
  public:
    RoundChange(const PairingInput& input, const WhatIfQuery& query) : input_(input), query_(query) {}

    ChangedRound run() {
        out_.people_with_late = input_.person_count + static_cast<std::int32_t>(query_.late.size());
        out_.same_columns = query_.withdraw.empty() && query_.drop_wishes.empty() && query_.late.empty();
        choose_people();
        if (out_.same_columns) {
            out_.input = input_;
        } else {
            fill_columns();
            drop_wishes();
        }
        fill_pair_lists();
        return std::move(out_);
    }

  private:
    void choose_people() {
        for (PersonIndex person = 0; person < out_.people_with_late; ++person) {
            const bool stays = !std::ranges::contains(query_.withdraw, person);
            out_.person_now.push_back(stays ? static_cast<PersonIndex>(out_.person_before.size()) : -1);
            if (stays) {
                out_.person_before.push_back(person);
            }
        }
        for (PersonIndex person = input_.person_count; person < out_.people_with_late; ++person) {
            out_.rescored.push_back(now(person));
        }
        for (const WishDrop& drop : query_.drop_wishes) {
            out_.rescored.push_back(now(drop.person));
        }
        std::ranges::sort(out_.rescored);
        out_.rescored.erase(std::ranges::unique(out_.rescored).begin(), out_.rescored.end());
        std::erase(out_.rescored, -1);
    }

    [[nodiscard]] PersonIndex now(PersonIndex person) const { return out_.person_now[static_cast<std::size_t>(person)]; }

    void fill_columns() {
        PairingInput& to = out_.input;
        to.person_count = static_cast<std::int32_t>(out_.person_before.size());
        to.country_count = input_.country_count;
        to.language_words = input_.language_words;
        to.interest_words = input_.interest_words;
        for (const LateApplicant& one : query_.late) {
            to.country_count = std::max(to.country_count, one.row.countries.front() + 1);
            to.language_words = std::max(to.language_words, one.row.language_words);
            to.interest_words = std::max(to.interest_words, one.row.interest_words);
        }
        for (const PersonIndex person : out_.person_before) {
            if (person < input_.person_count) {
                append(input_, person);
            } else {
                append(query_.late[static_cast<std::size_t>(person - input_.person_count)].row, 0);
            }
        }
    }

    void append(const PairingInput& from, PersonIndex person) {
        const auto at = static_cast<std::size_t>(person);
        PairingInput& to = out_.input;
        to.countries.push_back(from.countries[at]);
        to.sectors.push_back(from.sectors[at]);
        to.career_stages.push_back(from.career_stages[at]);
        to.contact_methods.push_back(from.contact_methods[at]);
        to.utc_offset_minutes.push_back(from.utc_offset_minutes[at]);
        to.wishes.push_back(from.wishes[at]);
        append_words(to.languages_basic, to.language_words, from.languages_basic, from.language_words, person);
        append_words(to.languages_good, to.language_words, from.languages_good, from.language_words, person);
        append_words(to.languages_fluent, to.language_words, from.languages_fluent, from.language_words, person);
        append_words(to.interests, to.interest_words, from.interests, from.interest_words, person);
    }

    void drop_wishes() {
        for (const WishDrop& drop : query_.drop_wishes) {
            if (now(drop.person) >= 0) {
                out_.input.wishes[static_cast<std::size_t>(now(drop.person))][static_cast<std::size_t>(drop.criterion)] =
                    domain::Wish::kAny;
            }
        }
    }

    void fill_pair_lists() {
        out_.input.earlier_pairs = renumbered(input_.earlier_pairs, {});
        out_.input.forbidden_pairs = renumbered(input_.forbidden_pairs, query_.forbid);
        out_.input.likely_duplicate_pairs = renumbered(input_.likely_duplicate_pairs, {});
        out_.input.fixed_pairs = renumbered(input_.fixed_pairs, query_.fix);
        out_.input.announced_pairs = renumbered(input_.announced_pairs, {});
        out_.input.waited.clear();
        for (const PersonIndex person : input_.waited) {
            if (now(person) >= 0) {
                out_.input.waited.push_back(now(person));
            }
        }
        for (std::size_t k = 0; k < query_.late.size(); ++k) {
            const PersonIndex late = input_.person_count + static_cast<PersonIndex>(k);
            add_late(out_.input.earlier_pairs, late, query_.late[k].earlier_partners);
            add_late(out_.input.likely_duplicate_pairs, late, query_.late[k].likely_duplicates);
        }
    }

    [[nodiscard]] std::vector<IndexPair> renumbered(const std::vector<IndexPair>& pairs, const std::vector<IndexPair>& more) const {
        std::vector<IndexPair> out;
        for (const auto* list : {&pairs, &more}) {
            for (const IndexPair& pair : *list) {
                add(out, pair.a, pair.b);
            }
        }
        sort_pairs(out);
        return out;
    }

    void add_late(std::vector<IndexPair>& pairs, PersonIndex late, const std::vector<PersonIndex>& others) const {
        for (const PersonIndex other : others) {
            add(pairs, late, other);
        }
        sort_pairs(pairs);
    }

    void add(std::vector<IndexPair>& pairs, PersonIndex one, PersonIndex other) const {
        if (now(one) >= 0 && now(other) >= 0 && one != other) {
            pairs.push_back(make_index_pair(now(one), now(other)));
        }
    }

    static void sort_pairs(std::vector<IndexPair>& pairs) {
        std::ranges::sort(pairs);
        pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    }

    const PairingInput& input_;
    const WhatIfQuery& query_;
    ChangedRound out_;
};

}  // namespace

ChangedRound change_round(const PairingInput& input, const WhatIfQuery& query) { return RoundChange(input, query).run(); }

}  // namespace counterpart::pairing
