#include "domain/round_report.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/civil_date.h"
#include "domain/public_counts.h"
#include "domain/round_clock.h"

namespace counterpart::domain {
namespace {

constexpr std::int32_t kNever_days = -1;

/// What is counted of one person who had a partner in the round.
struct Partnered {
    std::int64_t first_started_at_s = 0;
    std::int64_t newest_started_at_s = 0;
    std::int64_t first_contact_at_s = 0;  ///< 0 = none
    std::int64_t ended_early_at_s = 0;    ///< 0 = none did
    EndReason reason = EndReason::kRoundOver;
    std::int32_t partnerships = 0;
    bool in_trio = false;
};

/// Those who had a partner, by person id; the ids are the programme's.
using PartneredPeople = std::unordered_map<std::string_view, Partnered>;

bool is_confirmed(const Programme& programme, const ApplicationRecord& record) {
    const Person* person = programme.person(record.person_id);
    return person != nullptr && person->email_confirmed_at_s != 0;
}

template <typename T>
std::vector<const T*> of_kind(const std::vector<const Record*>& records) {
    std::vector<const T*> found;
    for (const Record* record : records) {
        if (const T* one = std::get_if<T>(record)) {
            found.push_back(one);
        }
    }
    return found;
}

std::int64_t first_contact_s(const Programme& programme, const Partnership& partnership, std::int64_t now_s) {
    std::int64_t first_s = 0;
    for (const ContactEntry* entry : programme.contacts_of(partnership.id)) {
        if (is_contact(entry->kind) && entry->at_s <= now_s && (first_s == 0 || entry->at_s < first_s)) {
            first_s = entry->at_s;
        }
    }
    return first_s == 0 ? 0 : std::max(first_s, partnership.started_at_s);
}

void add_partnership(Partnered& person, const Partnership& partnership, std::int64_t contact_s) {
    const std::int64_t started_s = partnership.started_at_s;
    if (person.partnerships == 0 || started_s < person.first_started_at_s) {
        person.first_started_at_s = started_s;
    }
    if (person.partnerships == 0 || started_s >= person.newest_started_at_s) {
        person.newest_started_at_s = started_s;
        person.in_trio = partnership.person_ids.size() > 2;
    }
    if (contact_s != 0 && (person.first_contact_at_s == 0 || contact_s < person.first_contact_at_s)) {
        person.first_contact_at_s = contact_s;
    }
    const bool early = partnership.ended_at_s != 0 && partnership.end_reason != EndReason::kRoundOver;
    if (early && (person.ended_early_at_s == 0 || partnership.ended_at_s < person.ended_early_at_s)) {
        person.ended_early_at_s = partnership.ended_at_s;
        person.reason = partnership.end_reason;
    }
    ++person.partnerships;
}

/// Counts one round.
class RoundCount {
  public:
    RoundCount(const Programme& programme, const RoundRecord& round, std::int64_t now_s)
        : programme_(programme), round_(round), now_s_(now_s), records_(programme.of_round(round.id)) {
        for (const ApplicationRecord* one : of_kind<ApplicationRecord>(records_)) {
            if (is_confirmed(programme, *one)) {
                applications_.push_back(one);
            }
        }
        collect_partnered();
    }

    RoundReport report(const CountryDebuts& debuts) const {
        RoundReport report;
        report.round_id = round_.id;
        report.name = round_.name;
        report.starts_on = round_.starts_on;
        report.state = round_.state;
        add_applicants(report);
        add_countries(report, debuts);
        if (report.matched.count) {
            add_partnerships(report);
            add_first_contact(report);
            add_surveys(report);
            add_topics(report);
        }
        return report;
    }

  private:
    void collect_partnered() {
        for (const ApplicationRecord* one : applications_) {
            if (takes_part(*one)) {
                people_.try_emplace(one->person_id);
            }
        }
        for (const Partnership* one : of_kind<Partnership>(records_)) {
            if (one->started_at_s == 0 || one->started_at_s > now_s_) {
                continue;
            }
            const std::int64_t contact_s = first_contact_s(programme_, *one, now_s_);
            for (const std::string& person_id : one->person_ids) {
                if (const auto found = people_.find(person_id); found != people_.end()) {
                    add_partnership(found->second, *one, contact_s);
                }
            }
        }
        std::erase_if(people_, [](const auto& one) { return one.second.partnerships == 0; });
    }

    std::int32_t matched() const { return static_cast<std::int32_t>(people_.size()); }

    std::int32_t count_partnered(auto holds) const {
        return static_cast<std::int32_t>(std::ranges::count_if(people_, [&](const auto& one) { return holds(one.second); }));
    }

    void add_applicants(RoundReport& report) const {
        std::int32_t accepted = 0, waiting = 0, withdrawn = 0;
        for (const ApplicationRecord* one : applications_) {
            accepted += takes_part(*one) ? 1 : 0;
            waiting += one->state == ApplicationState::kWaitingList ? 1 : 0;
            withdrawn += one->state == ApplicationState::kWithdrawn ? 1 : 0;
        }
        const ToldDivision told = told_division(std::array{matched(), accepted - matched(), waiting, withdrawn});
        report.applicants = told.total;
        report.matched = {told.groups[0], told.total};
        report.without_partner = {told.groups[1], told.total};
        report.waiting_list = {told.groups[2], told.total};
        report.withdrawn = {told.groups[3], told.total};
        report.accepted.of = told.total;
        if (told.groups[0] && told.groups[1]) {
            report.accepted.count = *told.groups[0] + *told.groups[1];
        }
    }

    void add_countries(RoundReport& report, const CountryDebuts& debuts) const {
        std::map<std::string, std::int32_t, std::less<>> people;
        for (const ApplicationRecord* one : applications_) {
            ++people[one->application.country];
        }
        std::vector<std::int32_t> groups;
        for (const auto& [country, count] : people) {
            groups.push_back(count);
            const auto debut = debuts.find(country);
            const bool first_time = debut == debuts.end() || debut->second >= round_.starts_on;
            report.by_country.push_back({country, {}, first_time});
            report.new_countries += first_time ? 1 : 0;
        }
        report.countries = static_cast<std::int32_t>(groups.size());
        const ToldCounts told = told_counts(groups, LeastInGroup::kSomebody);
        if (total_tells(groups, told, LeastInGroup::kSomebody)) {
            report.by_country.clear();
            return;
        }
        for (std::size_t k = 0; k < groups.size(); ++k) {
            report.by_country[k].people = told[k];
        }
        std::ranges::stable_sort(report.by_country, std::ranges::greater(),
                                 [](const CountryFigure& one) { return one.people.value_or(0); });
    }

    void add_partnerships(RoundReport& report) const {
        report.in_trios = told_part(count_partnered([](const Partnered& one) { return one.in_trio; }), matched());
        report.in_pairs = told_part(count_partnered([](const Partnered& one) { return !one.in_trio; }), matched());
        const auto ended = [](const Partnered& one) { return one.ended_early_at_s != 0; };
        report.ended_early = told_part(count_partnered(ended), matched());
        if (!report.ended_early.count) {
            return;
        }
        const std::int32_t of = *report.ended_early.count;
        std::array<std::int32_t, kEndReasonCount> reasons{};
        for (const auto& [id, one] : people_) {
            reasons[static_cast<std::size_t>(one.reason)] += ended(one) ? 1 : 0;
        }
        // The first reason is that of rounds that end in their time, which is no group of these.
        const ToldCounts told = told_counts(std::span(reasons).subspan(1));
        for (std::size_t k = 1; k < kEndReasonCount; ++k) {
            report.ended_by[k] = {told[k - 1], of};
        }
        report.rematched = told_part(count_partnered([&](const Partnered& one) { return ended(one) && one.partnerships > 1; }), of);
    }

    static std::int32_t day_of_contact(const Partnered& person) {
        if (person.first_contact_at_s == 0) {
            return kNever_days;
        }
        return static_cast<std::int32_t>((person.first_contact_at_s - person.first_started_at_s) / kSecondsPerDay);
    }

    /// The last day of the curve: the last one that somebody can have seen until now, and within the round.
    std::int32_t last_day() const {
        std::int64_t first_s = now_s_;
        for (const auto& [id, person] : people_) {
            first_s = std::min(first_s, person.first_started_at_s);
        }
        const std::int64_t until_s = std::clamp(end_of_round_s(round_), first_s, std::max(first_s, now_s_));
        return static_cast<std::int32_t>((until_s - first_s) / kSecondsPerDay);
    }

    void add_first_contact(RoundReport& report) const {
        report.last_day = last_day();
        std::vector<std::int32_t> by_day(static_cast<std::size_t>(report.last_day) + 1);
        for (const auto& [id, person] : people_) {
            const std::int32_t day = day_of_contact(person);
            if (day != kNever_days && static_cast<std::size_t>(day) < by_day.size()) {
                ++by_day[static_cast<std::size_t>(day)];
            }
        }
        const ToldCounts told = told_sums(by_day, matched());
        for (std::size_t day = 0; day < told.size(); ++day) {
            if (told[day]) {
                report.first_contact.push_back({static_cast<std::int32_t>(day), *told[day]});
            }
        }
        for (const ContactPoint& point : report.first_contact) {
            if (point.people > 0 && 2 * point.people >= matched()) {
                report.half_in_contact_days = point.day;
                break;
            }
        }
    }

    void add_surveys(RoundReport& report) const {
        std::array<std::vector<const SurveyAnswer*>, kSurveyMomentCount> answers;
        for (const SurveyAnswer* one : of_kind<SurveyAnswer>(records_)) {
            if (people_.contains(one->person_id)) {
                answers[static_cast<std::size_t>(one->moment)].push_back(one);
            }
        }
        for (std::size_t moment = 0; moment < kSurveyMomentCount; ++moment) {
            report.surveys[moment] = survey_report(answers[moment], matched());
        }
    }

    void add_topics(RoundReport& report) const {
        std::vector<const Topic*> topics = of_kind<Topic>(records_);
        std::erase_if(topics, [](const Topic* one) { return one->state != TopicState::kPublished; });
        std::ranges::sort(topics, {}, [](const Topic* one) { return std::tie(one->starts_on, one->id); });
        for (const Topic* topic : topics) {
            std::set<std::string_view> writers;
            for (const Post* post : programme_.posts_of(topic->id)) {
                if (post->state == PostState::kShown && people_.contains(post->author_id)) {
                    writers.insert(post->author_id);
                }
            }
            report.topics.push_back({topic->id, topic->title, told_part(static_cast<std::int32_t>(writers.size()), matched())});
        }
    }

    static SurveyReport survey_report(const std::vector<const SurveyAnswer*>& answers, std::int32_t asked);

    const Programme& programme_;
    const RoundRecord& round_;
    std::int64_t now_s_;
    std::vector<const Record*> records_;
    std::vector<const ApplicationRecord*> applications_;
    PartneredPeople people_;
};

template <std::size_t kSize>
std::array<ReportFigure, kSize> told_parts(const std::array<std::int32_t, kSize>& groups, std::int32_t of) {
    std::array<ReportFigure, kSize> figures;
    const ToldCounts told = told_counts(groups);
    for (std::size_t k = 0; k < kSize; ++k) {
        figures[k] = {told[k], of};
    }
    return figures;
}

SurveyReport RoundCount::survey_report(const std::vector<const SurveyAnswer*>& answers, std::int32_t asked) {
    SurveyReport report;
    const auto answered = static_cast<std::int32_t>(answers.size());
    report.answered = told_part(answered, asked);
    if (!report.answered.count) {
        return report;
    }
    std::array<std::int32_t, kContactBandCount> bands{};
    std::array<std::array<std::int32_t, kSatisfactionCount>, kContactBandCount> content{};
    std::array<std::int32_t, kSatisfactionCount> topics{};
    std::int32_t again = 0;
    for (const SurveyAnswer* one : answers) {
        ++bands[static_cast<std::size_t>(one->contact)];
        ++content[static_cast<std::size_t>(one->contact)][static_cast<std::size_t>(one->satisfaction)];
        ++topics[static_cast<std::size_t>(one->topics)];
        again += one->again ? 1 : 0;
    }
    report.contact = told_parts(bands, answered);
    report.topics = told_parts(topics, answered);
    report.again = told_part(again, answered);
    for (std::size_t band = 0; band < kContactBandCount; ++band) {
        if (report.contact[band].count) {
            report.content[band] = told_parts(content[band], bands[band]);
        }
    }
    return report;
}

}  // namespace

CountryDebuts country_debuts(const Programme& programme) {
    std::vector<const RoundRecord*> rounds = of_kind<RoundRecord>(programme.all(RecordKind::kRound));
    std::ranges::sort(rounds, {}, &RoundRecord::starts_on);
    CountryDebuts debuts;
    for (const RoundRecord* round : rounds) {
        for (const Record* record : programme.of_round(round->id, RecordKind::kApplication)) {
            const auto& one = std::get<ApplicationRecord>(*record);
            if (!debuts.contains(one.application.country) && is_confirmed(programme, one)) {
                debuts.emplace(one.application.country, round->starts_on);
            }
        }
    }
    return debuts;
}

Result<RoundReport> round_report(const Programme& programme, std::string_view round_id, const CountryDebuts& debuts, std::int64_t now_s) {
    const RoundRecord* round = programme.round(round_id);
    if (round == nullptr) {
        return fail("unknown_record", "round_id");
    }
    return RoundCount(programme, *round, now_s).report(debuts);
}

std::optional<std::int32_t> people_in_contact(const RoundReport& report, std::int32_t day) {
    const auto found = std::ranges::lower_bound(report.first_contact, day, {}, &ContactPoint::day);
    return found == report.first_contact.end() || found->day != day ? std::nullopt : std::optional(found->people);
}

}  // namespace counterpart::domain
