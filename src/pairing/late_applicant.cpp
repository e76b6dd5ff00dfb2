#include "pairing/late_applicant.h"

#include <algorithm>
#include <utility>

namespace counterpart::pairing {
namespace {

constexpr std::size_t kBitsOfWord = 64;

/// One row of words with the bits of `row`, moved from the places of `from_names` to those of `to_names`; unknown names come after them.
std::vector<std::uint64_t> moved_bits(const std::uint64_t* row, const std::vector<std::string>& from_names,
                                      const std::vector<std::string>& to_names, std::int32_t to_words) {
    std::vector<std::uint64_t> moved(static_cast<std::size_t>(to_words));
    std::size_t next_new = to_names.size();
    for (std::size_t bit = 0; bit < from_names.size(); ++bit) {
        const auto known = std::ranges::lower_bound(to_names, from_names[bit]);
        const bool is_known = known != to_names.end() && *known == from_names[bit];
        const std::size_t to = is_known ? static_cast<std::size_t>(known - to_names.begin()) : next_new++;
        if ((row[bit / kBitsOfWord] >> (bit % kBitsOfWord) & 1U) != 0) {
            moved[to / kBitsOfWord] |= std::uint64_t{1} << (to % kBitsOfWord);
        }
    }
    return moved;
}

std::int32_t words_of(std::size_t bits) { return static_cast<std::int32_t>((bits + kBitsOfWord - 1) / kBitsOfWord); }

/// The row of one person of the compiled round that has the late applicant, in the numbers of the one that has not.
class LateRow {
  public:
    LateRow(const CompiledRound& with, const CompiledRound& without, PersonIndex late) : with_(with), without_(without), late_(late) {}

    LateApplicant run() const {
        const PairingInput& from = with_.input;
        const auto at = static_cast<std::size_t>(late_);
        LateApplicant one;
        PairingInput& row = one.row;
        row.person_count = 1;
        const auto& countries = without_.country_names;
        const std::string& country = with_.country_names[from.countries[at]];
        const auto known = std::ranges::lower_bound(countries, country);
        const bool is_known = known != countries.end() && *known == country;
        row.countries = {static_cast<std::uint16_t>(is_known ? known - countries.begin() : std::ssize(countries))};
        row.country_count = static_cast<std::int32_t>(countries.size()) + (is_known ? 0 : 1);
        row.sectors = {from.sectors[at]};
        row.career_stages = {from.career_stages[at]};
        row.contact_methods = {from.contact_methods[at]};
        row.utc_offset_minutes = {from.utc_offset_minutes[at]};
        row.wishes = {from.wishes[at]};
        row.language_words = words_of(with_.language_names.size());
        row.languages_basic = languages(from.languages_basic, row.language_words);
        row.languages_good = languages(from.languages_good, row.language_words);
        row.languages_fluent = languages(from.languages_fluent, row.language_words);
        row.interest_words = words_of(with_.interest_names.size());
        row.interests = moved_bits(from.interests.data() + at * static_cast<std::size_t>(from.interest_words), with_.interest_names,
                                   without_.interest_names, row.interest_words);
        one.earlier_partners = others_of(from.earlier_pairs);
        one.likely_duplicates = others_of(from.likely_duplicate_pairs);
        return one;
    }

  private:
    [[nodiscard]] std::vector<std::uint64_t> languages(const std::vector<std::uint64_t>& rows, std::int32_t words) const {
        const auto from_words = static_cast<std::size_t>(with_.input.language_words);
        return moved_bits(rows.data() + static_cast<std::size_t>(late_) * from_words, with_.language_names, without_.language_names, words);
    }

    [[nodiscard]] std::vector<PersonIndex> others_of(const std::vector<IndexPair>& pairs) const {
        std::vector<PersonIndex> others;
        for (const IndexPair& pair : pairs) {
            if (pair.a == late_ || pair.b == late_) {
                const PersonIndex other = pair.a == late_ ? pair.b : pair.a;
                others.push_back(other > late_ ? other - 1 : other);
            }
        }
        return others;
    }

    const CompiledRound& with_;
    const CompiledRound& without_;
    PersonIndex late_;
};

}  // namespace

Result<LateApplicant> compile_late_applicant(const domain::Round& round, const CompiledRound& compiled,
                                             const domain::Application& application) {
    if (std::ranges::contains(round.applications, application.id, &domain::Application::id)) {
        return fail("already_in_round", application.id);
    }
    domain::Round longer = round;
    longer.applications.push_back(application);
    const auto with = compile_round(longer);
    if (!with) {
        return std::unexpected(with.error());
    }
    std::vector<std::string> others = with->people;
    const auto late = std::ranges::find(others, application.id);
    const auto index = static_cast<PersonIndex>(late - others.begin());
    if (late != others.end()) {
        others.erase(late);
    }
    if (std::cmp_equal(index, with->people.size()) || others != compiled.people) {
        return fail("already_in_round", application.id);
    }
    return LateRow(*with, compiled, index).run();
}

}  // namespace counterpart::pairing
