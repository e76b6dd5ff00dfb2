#include "pairing/pairing_input.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/civil_date.h"
#include "base/text_fold.h"
#include "base/time_zone.h"
#include "domain/duplicates.h"
#include "domain/email.h"

namespace counterpart::pairing {
namespace {

constexpr std::int64_t kNoonSeconds = 43'200;
constexpr int kMinutesPerQuarter = 15;
constexpr std::int32_t kBitsPerWord = 64;

/// Sorted distinct words; the index of a word is its place.
std::vector<std::string> distinct(std::vector<std::string> words) {
    std::ranges::sort(words);
    const auto rest = std::ranges::unique(words);
    words.erase(rest.begin(), rest.end());
    std::erase(words, std::string());
    return words;
}

std::int32_t index_of(const std::vector<std::string>& sorted, std::string_view word) {
    const auto at = std::ranges::lower_bound(sorted, word);
    return at != sorted.end() && *at == word ? static_cast<std::int32_t>(at - sorted.begin()) : -1;
}

std::int32_t words_for(std::size_t bits) {
    return static_cast<std::int32_t>((bits + static_cast<std::size_t>(kBitsPerWord) - 1) / static_cast<std::size_t>(kBitsPerWord));
}

void set_bit(std::vector<std::uint64_t>& rows, std::int32_t words, PersonIndex person, std::int32_t bit) {
    rows[static_cast<std::size_t>(person) * static_cast<std::size_t>(words) + static_cast<std::size_t>(bit / kBitsPerWord)] |=
        std::uint64_t{1} << static_cast<unsigned>(bit % kBitsPerWord);
}

void sort_once(std::vector<IndexPair>& pairs) {
    std::ranges::sort(pairs);
    const auto rest = std::ranges::unique(pairs);
    pairs.erase(rest.begin(), rest.end());
}

/// Compiles one round; the members are the words that the whole compilation looks up.
class Compiler {
  public:
    explicit Compiler(const domain::Round& round) : round_(round) {}

    Result<CompiledRound> run() {
        if (auto people = choose_people(); !people) {
            return std::unexpected(people.error());
        }
        compile_names();
        if (auto attributes = compile_attributes(); !attributes) {
            return std::unexpected(attributes.error());
        }
        compile_pair_lists();
        compile_announced_pairs();
        if (auto fixed = compile_fixed_pairs(); !fixed) {
            return std::unexpected(fixed.error());
        }
        compile_waits();
        out_.odd_one_out = round_.odd_one_out;
        out_.stand_in_id = round_.stand_in_id;
        return std::move(out_);
    }

  private:
    Result<void> choose_people();
    void compile_names();
    Result<void> compile_attributes();
    void compile_sets(PersonIndex person, const domain::Application& application);
    void compile_pair_lists();
    void compile_announced_pairs();
    Result<void> compile_fixed_pairs();
    void compile_waits();
    Result<std::int16_t> offset_of(const domain::Application& application) const;

    /// The person that an application id stands for (a replaced application stands for the one that replaced it), or -1.
    PersonIndex person_of(const std::string& id) const {
        const auto at = person_of_id_.find(id);
        return at == person_of_id_.end() ? -1 : at->second;
    }

    const domain::Round& round_;
    CompiledRound out_;
    std::unordered_map<std::string, PersonIndex> person_of_id_;
    std::map<std::string, std::string> folded_interests_;
};

Result<void> Compiler::choose_people() {
    const auto& applications = round_.applications;
    std::unordered_map<std::string_view, std::string_view> replaced_by;
    out_.exclusions = domain::find_repeated_applications(applications);
    for (const domain::Exclusion& exclusion : out_.exclusions) {
        replaced_by.emplace(exclusion.application_id, exclusion.because_of_id);
    }
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < applications.size(); ++i) {
        order.push_back(static_cast<std::int32_t>(i));
    }
    const auto id_of = [&](std::int32_t i) -> const std::string& { return applications[static_cast<std::size_t>(i)].id; };
    std::ranges::sort(order, {}, id_of);
    const auto repeated = std::ranges::adjacent_find(order, {}, id_of);
    if (repeated != order.end()) {
        return fail("repeated_id", id_of(*repeated));
    }
    for (const std::int32_t i : order) {
        if (!replaced_by.contains(id_of(i))) {
            person_of_id_.emplace(id_of(i), static_cast<PersonIndex>(out_.people.size()));
            out_.people.push_back(id_of(i));
            out_.application_of_person.push_back(i);
        }
    }
    for (const auto& [id, first_successor] : replaced_by) {
        std::string_view successor = first_successor;
        for (std::size_t step = 0; step < replaced_by.size() && replaced_by.contains(successor); ++step) {
            successor = replaced_by.at(successor);
        }
        if (const PersonIndex person = person_of(std::string(successor)); person >= 0) {
            person_of_id_.emplace(std::string(id), person);
        }
    }
    out_.input.person_count = static_cast<std::int32_t>(out_.people.size());
    return {};
}

void Compiler::compile_names() {
    std::vector<std::string> countries;
    std::vector<std::string> languages;
    std::vector<std::string> interests;
    for (const std::int32_t i : out_.application_of_person) {
        const domain::Application& application = round_.applications[static_cast<std::size_t>(i)];
        countries.push_back(application.country);
        for (const domain::LanguageSkill& skill : application.languages) {
            languages.push_back(fold_text(skill.language));
        }
        for (const std::string& interest : application.interests) {
            const auto [at, is_new] = folded_interests_.try_emplace(interest);
            if (is_new) {
                at->second = fold_text(interest);
                interests.push_back(at->second);
            }
        }
    }
    // An empty country is a country too: two people who both left it out may come from one.
    std::ranges::sort(countries);
    const auto rest = std::ranges::unique(countries);
    countries.erase(rest.begin(), rest.end());
    out_.country_names = std::move(countries);
    out_.language_names = distinct(std::move(languages));
    out_.interest_names = distinct(std::move(interests));
}

Result<std::int16_t> Compiler::offset_of(const domain::Application& application) const {
    if (application.time_zone.empty()) {
        return kUnknownUtcOffset;
    }
    const std::int64_t noon_utc_s = days_from_civil(round_.starts_on) * kSecondsPerDay + kNoonSeconds;
    const auto offset_minutes = utc_offset_minutes(application.time_zone, noon_utc_s);
    if (!offset_minutes) {
        return fail("unknown_time_zone", application.id, application.time_zone);
    }
    const int clamped = std::clamp<int>(*offset_minutes, -1440, 1440);
    const int half = clamped < 0 ? -(kMinutesPerQuarter / 2) : kMinutesPerQuarter / 2;
    return static_cast<std::int16_t>((clamped + half) / kMinutesPerQuarter * kMinutesPerQuarter);
}

void Compiler::compile_sets(PersonIndex person, const domain::Application& application) {
    PairingInput& input = out_.input;
    for (const domain::LanguageSkill& skill : application.languages) {
        const std::int32_t bit = index_of(out_.language_names, fold_text(skill.language));
        if (bit < 0) {
            continue;
        }
        set_bit(input.languages_basic, input.language_words, person, bit);
        if (skill.level >= domain::LanguageLevel::kGood) {
            set_bit(input.languages_good, input.language_words, person, bit);
        }
        if (skill.level >= domain::LanguageLevel::kFluent) {
            set_bit(input.languages_fluent, input.language_words, person, bit);
        }
    }
    for (const std::string& interest : application.interests) {
        const std::int32_t bit = index_of(out_.interest_names, folded_interests_.at(interest));
        if (bit >= 0) {
            set_bit(input.interests, input.interest_words, person, bit);
        }
    }
}

Result<void> Compiler::compile_attributes() {
    PairingInput& input = out_.input;
    input.country_count = static_cast<std::int32_t>(out_.country_names.size());
    input.language_words = words_for(out_.language_names.size());
    input.interest_words = words_for(out_.interest_names.size());
    const auto people = static_cast<std::size_t>(input.person_count);
    const std::size_t language_size = people * static_cast<std::size_t>(input.language_words);
    input.languages_basic.resize(language_size);
    input.languages_good.resize(language_size);
    input.languages_fluent.resize(language_size);
    input.interests.resize(people * static_cast<std::size_t>(input.interest_words));
    for (PersonIndex person = 0; person < input.person_count; ++person) {
        const auto at = static_cast<std::size_t>(out_.application_of_person[static_cast<std::size_t>(person)]);
        const domain::Application& application = round_.applications[at];
        const auto offset = offset_of(application);
        if (!offset) {
            return std::unexpected(offset.error());
        }
        input.countries.push_back(static_cast<std::uint16_t>(index_of(out_.country_names, application.country)));
        input.sectors.push_back(static_cast<std::uint8_t>(application.sector));
        input.career_stages.push_back(static_cast<std::uint8_t>(application.career_stage));
        input.contact_methods.push_back(application.contact_methods);
        input.utc_offset_minutes.push_back(*offset);
        input.wishes.push_back(application.open_to_any_match ? domain::Wishes{} : application.wishes);
        compile_sets(person, application);
    }
    return {};
}

void Compiler::compile_pair_lists() {
    PairingInput& input = out_.input;
    // One address may belong to a household, so it may stand for several people.
    std::multimap<std::string, PersonIndex> people_by_address;
    for (const domain::Application& application : round_.applications) {
        if (const PersonIndex person = person_of(application.id); person >= 0 && !application.email.empty()) {
            people_by_address.emplace(domain::normalised_email(application.email), person);
        }
    }
    const auto add = [](std::vector<IndexPair>& list, PersonIndex one, PersonIndex other) {
        if (one >= 0 && other >= 0 && one != other) {
            list.push_back(make_index_pair(one, other));
        }
    };
    for (const domain::Application& application : round_.applications) {
        const PersonIndex person = person_of(application.id);
        for (const std::string& partner : application.earlier_partners) {
            add(input.earlier_pairs, person, person_of(partner));
            const auto [from, to] = people_by_address.equal_range(domain::normalised_email(partner));
            for (auto at = from; at != to; ++at) {
                add(input.earlier_pairs, person, at->second);
            }
        }
    }
    for (const domain::PersonPair& pair : round_.forbidden_pairs) {
        add(input.forbidden_pairs, person_of(pair.first), person_of(pair.second));
    }
    for (const domain::LikelyDuplicate& pair : domain::find_likely_duplicates(round_.applications)) {
        add(input.likely_duplicate_pairs, person_of(pair.first_id), person_of(pair.second_id));
    }
    sort_once(input.earlier_pairs);
    sort_once(input.forbidden_pairs);
    sort_once(input.likely_duplicate_pairs);
}

/// Whoever left takes their pair along; of two pairs of one person (two applications became one) the first one counts.
void Compiler::compile_announced_pairs() {
    std::vector<IndexPair> found;
    for (const domain::PersonPair& pair : round_.announced_pairs) {
        const PersonIndex first = person_of(pair.first);
        const PersonIndex second = person_of(pair.second);
        if (first >= 0 && second >= 0 && first != second) {
            found.push_back(make_index_pair(first, second));
        }
    }
    sort_once(found);
    std::vector<bool> taken(out_.people.size());
    for (const IndexPair& pair : found) {
        const auto a = static_cast<std::size_t>(pair.a);
        const auto b = static_cast<std::size_t>(pair.b);
        if (!taken[a] && !taken[b]) {
            taken[a] = taken[b] = true;
            out_.input.announced_pairs.push_back(pair);
        }
    }
}

Result<void> Compiler::compile_fixed_pairs() {
    PairingInput& input = out_.input;
    for (const domain::PersonPair& pair : round_.fixed_pairs) {
        const PersonIndex first = person_of(pair.first);
        const PersonIndex second = person_of(pair.second);
        if (first < 0 || second < 0) {
            return fail("fixed_pair_unknown_person", first < 0 ? pair.first : pair.second);
        }
        if (first == second) {
            return fail("fixed_pair_with_oneself", pair.first);
        }
        input.fixed_pairs.push_back(make_index_pair(first, second));
    }
    sort_once(input.fixed_pairs);
    std::vector<bool> is_fixed(out_.people.size());
    for (const IndexPair& pair : input.fixed_pairs) {
        for (const PersonIndex person : {pair.a, pair.b}) {
            const auto at = static_cast<std::size_t>(person);
            if (is_fixed[at]) {
                return fail("person_fixed_twice", out_.people[at]);
            }
            is_fixed[at] = true;
        }
    }
    return {};
}

/// Of several waits of one person the longest counts.
void Compiler::compile_waits() {
    std::vector<std::pair<std::int64_t, PersonIndex>> waits;
    for (const domain::Wait& wait : round_.waits) {
        if (const PersonIndex person = person_of(wait.application_id); person >= 0) {
            waits.emplace_back(wait.since_s, person);
        }
    }
    std::ranges::sort(waits);
    for (const auto& [since_s, person] : waits) {
        if (!std::ranges::contains(out_.input.waited, person)) {
            out_.input.waited.push_back(person);
        }
    }
}

}  // namespace

Result<CompiledRound> compile_round(const domain::Round& round) { return Compiler(round).run(); }

}  // namespace counterpart::pairing
