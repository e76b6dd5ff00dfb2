#include "domain/public_counts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text_fold.h"
#include "domain/term_names.h"

namespace counterpart::domain {
namespace {

bool is_earlier(const RoundRecord& round) {
    return round.state == RoundState::kClosed || round.state == RoundState::kRunning || round.state == RoundState::kEnded;
}

/// Whether an application counts; who left the programme took the application along.
bool is_counted(const Programme& programme, const ApplicationRecord& record) {
    const Person* person = programme.person(record.person_id);
    return record.state != ApplicationState::kWithdrawn && person != nullptr && person->email_confirmed_at_s != 0;
}

/// Counts each name once, however often one person gave it.
void count_once(CountsByName& counts, const std::set<std::string>& names) {
    for (const std::string& name : names) {
        ++counts[name];
    }
}

void count(PublicCounts& counts, const Application& one) {
    ++counts.people;
    ++counts.by_country[one.country];
    ++counts.by_sector[static_cast<std::size_t>(one.sector)];
    ++counts.by_career_stage[static_cast<std::size_t>(one.career_stage)];
    for (std::size_t k = 0; k < kContactMethodCount; ++k) {
        counts.by_contact_method[k] += has_method(one.contact_methods, static_cast<ContactMethod>(k)) ? 1 : 0;
    }
    std::set<std::string> languages;
    for (const LanguageSkill& skill : one.languages) {
        languages.insert(skill.language);
    }
    count_once(counts.by_language, languages);
    std::set<std::string> interests;
    for (const std::string& interest : one.interests) {
        interests.insert(fold_text(interest));
    }
    interests.erase("");
    count_once(counts.by_interest, interests);
}

void leave_out_small(CountsByName& counts) {
    std::erase_if(counts, [](const auto& one) { return one.second < kLeastPublicCount; });
}

template <std::size_t kSize>
void leave_out_small(std::array<std::int32_t, kSize>& counts) {
    std::ranges::replace_if(counts, [](std::int32_t people) { return people < kLeastPublicCount; }, 0);
}

CountsByName commonest(const CountsByName& counts) {
    std::vector<std::pair<std::string, std::int32_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<std::string, std::int32_t>::second);
    sorted.resize(std::min(sorted.size(), kMostPublicInterests));
    return {sorted.begin(), sorted.end()};
}

}  // namespace

PublicCounts public_counts(const Programme& programme) {
    PublicCounts counts;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        counts.rounds += is_earlier(std::get<RoundRecord>(*record)) ? 1 : 0;
    }
    for (const Record* record : programme.all(RecordKind::kApplication)) {
        const auto& application = std::get<ApplicationRecord>(*record);
        const RoundRecord* round = programme.round(application.round_id);
        if (round != nullptr && is_earlier(*round) && is_counted(programme, application)) {
            count(counts, application.application);
        }
    }
    for (const auto& [country, people] : counts.by_country) {
        counts.countries.push_back(country);
    }
    counts.people = counts.people < kLeastPublicCount ? 0 : counts.people;
    leave_out_small(counts.by_country);
    leave_out_small(counts.by_sector);
    leave_out_small(counts.by_career_stage);
    leave_out_small(counts.by_language);
    leave_out_small(counts.by_contact_method);
    leave_out_small(counts.by_interest);
    counts.by_interest = commonest(counts.by_interest);
    return counts;
}

}  // namespace counterpart::domain
