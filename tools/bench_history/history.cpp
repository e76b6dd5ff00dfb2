#include "history.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/civil_date.h"
#include "base/id.h"
#include "codec/preview_json.h"
#include "domain/matching_round.h"
#include "pairing/preview.h"
#include "tools/round_generator/random.h"
#include "tools/round_generator/round_maker.h"

namespace bench_history {
namespace {

using namespace counterpart;
using namespace counterpart::domain;
using make_round::Random;

constexpr CivilDate kRunningSince{2018, 7, 2};
constexpr std::int64_t kHalfYear_days = 182, kOpenStartsIn_days = 42, kRunsFor_days = 63;
constexpr std::size_t kTopicsOfRound = 8, kPostsOfTopic = 60, kCountries = 110;

std::string id_of_number(std::string_view what, std::size_t number) { return id_from_text(std::string(what) + std::to_string(number)); }

/// Puts an invented programme together, round after round.
class HistoryMaker {
  public:
    explicit HistoryMaker(const Plan& plan) : plan_(plan), random_(plan.seed) {}

    History make() {
        history_.now_s = (days_from_civil(kRunningSince) + kRunsFor_days) * kSecondsPerDay + kSecondsPerDay / 2;
        add_people();
        for (std::size_t number = 0; number < plan_.rounds; ++number) {
            add_round(number);
        }
        for (const std::string& id : {history_.running_round_id, history_.open_round_id}) {
            add_preview(id);
        }
        return std::move(history_);
    }

  private:
    /// The round that runs has this number, counted from 0.
    [[nodiscard]] std::size_t running() const { return plan_.rounds - 2; }
    [[nodiscard]] bool is_open(std::size_t number) const { return number > running(); }

    void put(Record record) { history_.programme.apply(std::move(record), ++sequence_); }

    std::string next_id() { return id_of_number("record ", ++records_); }

    void add_people() {
        const auto round = make_round::make_round({.people = plan_.people,
                                                   .countries = std::min(kCountries, make_round::known_country_count()),
                                                   .seed = plan_.seed,
                                                   .returners_percent = 0});
        people_ = round->applications;
        random_.shuffle(people_);
        for (std::size_t k = 90; k < people_.size(); k += 90) {  // came back under another address, which nobody has noticed
            people_[k].name = people_[k - 45].name;
            people_[k].country = people_[k - 45].country;
            people_[k].workplace = people_[k - 45].workplace;
        }
        for (std::size_t k = 0; k < people_.size(); ++k) {
            Person person{.id = id_of_number("person ", k), .email = people_[k].email, .name = people_[k].name};
            person.joined_at_s = history_.now_s - static_cast<std::int64_t>(plan_.people - k) * 7'200;
            person.email_confirmed_at_s = random_.chance(97) ? person.joined_at_s + 600 : 0;
            if (k == 0) {
                person.roles = {{Role::kDirector, {}}};
                history_.coordinator_id = person.id;
            }
            put(std::move(person));
        }
    }

    void add_round(std::size_t number) {
        RoundRecord round;
        round.id = id_of_number("round ", number);
        round.name = "Round " + std::to_string(number + 1);
        const std::int64_t running_since = days_from_civil(kRunningSince);
        const std::int64_t starts_on = is_open(number) ? running_since + kRunsFor_days + kOpenStartsIn_days
                                                       : running_since - static_cast<std::int64_t>(running() - number) * kHalfYear_days;
        round.starts_on = civil_from_days(starts_on);
        round.opens_at_s = (starts_on - 60) * kSecondsPerDay;
        round.closes_at_s = (starts_on - 9) * kSecondsPerDay;
        round.keep_days = 3'650;
        round.state = is_open(number) ? RoundState::kOpen : number == running() ? RoundState::kRunning : RoundState::kEnded;
        if (!is_open(number)) {
            round.batches = {{430, 0, starts_on * kSecondsPerDay}, {430, 0, (starts_on + 1) * kSecondsPerDay}};
        }
        const std::vector<std::size_t> members = members_of_round(number);
        add_applications(round, members);
        if (is_open(number)) {
            history_.open_round_id = round.id;
        } else {
            add_partnerships(round, members);
            add_topics(round, members);
            add_trail(round, members);
            history_.running_round_id = round.id;
        }
        put(std::move(round));
    }

    /// As many new people as come to each round, and some of those who were here before.
    std::vector<std::size_t> members_of_round(std::size_t number) {
        const std::size_t fresh = plan_.people / plan_.rounds;
        std::vector<std::size_t> members;
        std::vector<std::size_t> before;
        for (std::size_t k = 0; k < number * fresh; ++k) {
            before.push_back(k);
        }
        for (std::size_t k = number * fresh; k < (number + 1) * fresh; ++k) {
            members.push_back(k);
        }
        random_.shuffle(before);
        before.resize(std::min(before.size(), plan_.people_of_round - std::min(plan_.people_of_round, fresh)));
        members.insert(members.end(), before.begin(), before.end());
        random_.shuffle(members);
        return members;
    }

    void add_applications(const RoundRecord& round, const std::vector<std::size_t>& members) {
        for (const std::size_t k : members) {
            ApplicationRecord record;
            record.round_id = round.id;
            record.person_id = id_of_number("person ", k);
            record.application = people_[k];
            record.application.id = next_id();
            record.application.earlier_partners.clear();
            record.application.arrived_at_s =
                round.opens_at_s + static_cast<std::int64_t>(random_.below(static_cast<std::size_t>(20 * kSecondsPerDay)));
            record.code_accepted_at_s = record.application.arrived_at_s;
            record.code_version = kCodeVersion;
            record.shared = static_cast<SharedFields>((kAllShared & ~random_.below(kAllShared)) | kAlwaysShared);
            const std::size_t lot = random_.below(100);
            const bool decided = round.state != RoundState::kOpen;
            record.state = lot < 4               ? ApplicationState::kWithdrawn
                           : lot < 8 && decided  ? ApplicationState::kWaitingList
                           : decided || lot < 20 ? ApplicationState::kAccepted
                                                 : ApplicationState::kSubmitted;
            record.batch = decided && record.state == ApplicationState::kAccepted ? 1 : 0;
            if (random_.chance(15)) {
                const std::int64_t first = days_from_civil(round.starts_on) + static_cast<std::int64_t>(random_.below(100));
                record.application.absences = {{civil_from_days(first), civil_from_days(first + 10)}};
            }
            put(std::move(record));
        }
    }

    void add_partnerships(const RoundRecord& round, const std::vector<std::size_t>& members) {
        std::vector<std::size_t> waiting;
        for (const std::size_t k : members) {
            const ApplicationRecord* one = history_.programme.application_of(id_of_number("person ", k), round.id);
            if (one->state == ApplicationState::kAccepted) {
                waiting.push_back(k);
            }
        }
        while (waiting.size() > 1) {
            const std::size_t one = waiting.back();
            waiting.pop_back();
            const auto other = std::ranges::find_if(waiting, [&](std::size_t k) { return people_[k].country != people_[one].country; });
            if (other == waiting.end()) {
                return;
            }
            add_partnership(round, one, *other);
            waiting.erase(other);
        }
    }

    void add_partnership(const RoundRecord& round, std::size_t one, std::size_t other) {
        Partnership pair{
            .id = next_id(), .round_id = round.id, .person_ids = {id_of_number("person ", one), id_of_number("person ", other)}};
        pair.started_at_s = days_from_civil(round.starts_on) * kSecondsPerDay + 36'000;
        const std::int64_t end_s = pair.started_at_s + 112 * kSecondsPerDay;
        if (random_.chance(7)) {
            pair.ended_at_s = pair.started_at_s + static_cast<std::int64_t>(20 + random_.below(30)) * kSecondsPerDay;
            pair.end_reason = random_.chance(60) ? EndReason::kNoAnswer : EndReason::kByParticipant;
        } else if (round.state == RoundState::kEnded) {
            pair.ended_at_s = end_s;
        }
        add_contacts(pair);
        add_requests(pair);
        for (const std::string& person_id : pair.person_ids) {
            add_answers(round, person_id);
        }
        if (pair.ended_at_s == 0) {
            history_.partnership_id = pair.id;
        }
        put(std::move(pair));
    }

    /// Some pairs write every week, some once, some never, as in the pilot's survey.
    void add_contacts(const Partnership& pair) {
        constexpr std::array<std::size_t, 5> kContacts{0, 2, 6, 14, 28};
        constexpr std::array<unsigned, 5> kShares{8, 17, 40, 25, 10};
        const std::size_t count = kContacts[random_.weighted(kShares)];
        const std::int64_t last_s = pair.ended_at_s == 0 ? history_.now_s : std::min(pair.ended_at_s, history_.now_s);
        const auto span_s = static_cast<std::size_t>(last_s - pair.started_at_s);
        const auto add = [&](std::size_t place, ContactKind kind, std::int64_t at_s) {
            put(ContactEntry{next_id(),
                             pair.id,
                             pair.person_ids[place],
                             kind,
                             kind == ContactKind::kWeMet ? ContactMethod::kVideo : ContactMethod::kEmail,
                             at_s,
                             {}});
        };
        for (std::size_t place = 0; place < 2; ++place) {
            if (random_.chance(90)) {
                add(place, ContactKind::kSeen, pair.started_at_s + static_cast<std::int64_t>(random_.below(3 * 86'400)));
            }
        }
        for (std::size_t k = 0; k < count; ++k) {
            add(random_.below(2),
                random_.chance(15)   ? ContactKind::kWeMet
                : random_.chance(70) ? ContactKind::kIWrote
                                     : ContactKind::kTheyWrote,
                pair.started_at_s + static_cast<std::int64_t>(random_.below(span_s)));
        }
    }

    void add_requests(const Partnership& pair) {
        if (!random_.chance(14)) {
            return;
        }
        HelpRequest request{.id = next_id(), .person_id = pair.person_ids[0], .partnership_id = pair.id};
        request.kind = static_cast<HelpKind>(random_.below(kHelpKindCount - 1));
        if (request.kind == HelpKind::kSilence) {
            request.person_id.clear();
        }
        request.text = "I wrote twice and have heard nothing. Could you look whether my letters arrive?";
        request.asked_at_s = pair.started_at_s + static_cast<std::int64_t>(random_.below(static_cast<std::size_t>(40 * kSecondsPerDay)));
        request.state = pair.ended_at_s != 0 || random_.chance(50) ? HelpState::kSettled : HelpState::kOpen;
        if (request.state == HelpState::kSettled) {
            request.answer = "We wrote to your partner by their second address; tell us on Friday whether they answered.";
            request.answered_by = history_.coordinator_id;
            request.answered_at_s = request.asked_at_s + kSecondsPerDay;
        } else {
            history_.request_id = request.id;
        }
        put(std::move(request));
    }

    void add_answers(const RoundRecord& round, const std::string& person_id) {
        for (const SurveyMoment moment : {SurveyMoment::kMiddle, SurveyMoment::kEnd}) {
            const bool over = moment == SurveyMoment::kMiddle || round.state == RoundState::kEnded;
            if (over && random_.chance(55)) {
                put(SurveyAnswer{.id = next_id(),
                                 .person_id = person_id,
                                 .round_id = round.id,
                                 .moment = moment,
                                 .contact = static_cast<ContactBand>(random_.below(kContactBandCount)),
                                 .satisfaction = static_cast<Satisfaction>(random_.below(kSatisfactionCount)),
                                 .topics = static_cast<Satisfaction>(random_.below(kSatisfactionCount)),
                                 .again = random_.chance(80),
                                 .text = "It was good to hear how others do it.",
                                 .answered_at_s = history_.now_s});
            }
        }
    }

    void add_topics(const RoundRecord& round, const std::vector<std::size_t>& members) {
        for (std::size_t slot = 0; slot < kTopicsOfRound; ++slot) {
            Topic topic{.id = next_id(), .round_id = round.id};
            topic.starts_on = civil_from_days(days_from_civil(round.starts_on) + static_cast<std::int64_t>(14 * slot));
            topic.title = "Topic " + std::to_string(slot + 1);
            topic.text = "What does a day at your place of work look like, and what would you change?";
            topic.prompts = {"Describe a day.", "What would you change?"};
            topic.language = "en";
            std::string thread_id;
            for (std::size_t k = 0; k < kPostsOfTopic; ++k) {
                const std::size_t writer = members[random_.below(members.size())];
                Post post{.id = next_id(), .author_id = id_of_number("person ", writer), .author_name = people_[writer].name};
                post.thread_id = thread_id.empty() || random_.chance(30) ? post.id : thread_id;
                post.answers_id = post.thread_id == post.id ? std::string() : thread_id;
                thread_id = post.thread_id;
                post.text = "Our reading room opens at nine. Before that I sort what came in overnight and answer the letters of two days.";
                post.language = "en";
                post.state = PostState::kShown;
                post.posted_at_s = days_from_civil(topic.starts_on) * kSecondsPerDay + static_cast<std::int64_t>(k * 3'600);
                post.topic_id = topic.id;
                post.country = people_[writer].country;
                put(std::move(post));
            }
            put(std::move(topic));
        }
    }

    /// What the team did, as the audit trail keeps it.
    void add_trail(const RoundRecord& round, const std::vector<std::size_t>& members) {
        constexpr std::array<std::string_view, 4> kActs{"nudge_partners", "answer_help", "end_partnership", "decide_applications"};
        for (std::size_t k = 0; k < 250; ++k) {
            AuditEntry entry{.id = next_id(), .round_id = round.id, .at_s = round.closes_at_s + static_cast<std::int64_t>(k) * 30'000};
            entry.by = history_.coordinator_id;
            entry.what = kActs[random_.below(kActs.size())];
            const std::size_t concerned = entry.what == "decide_applications" ? 60 : 2;
            for (std::size_t one = 0; one < concerned; ++one) {
                entry.person_ids.push_back(id_of_number("person ", members[random_.below(members.size())]));
            }
            entry.people = static_cast<std::int32_t>(concerned);
            put(std::move(entry));
        }
    }

    /// A saved preview of those who wait for a partner, solved and proved as the page does it.
    void add_preview(const std::string& round_id) {
        const auto round = matching_round(history_.programme, round_id);
        const Criteria criteria = history_.programme.round(round_id)->criteria;
        if (!round) {
            return;
        }
        if (const auto preview = pairing::preview_round(*round, criteria)) {
            put(SavedPreview{next_id(), round_id, "First try", history_.coordinator_id, history_.now_s - kSecondsPerDay,
                             codec::encode_preview(*round, *preview)});
        }
    }

    Plan plan_;
    Random random_;
    History history_;
    std::vector<Application> people_;
    std::int64_t sequence_ = 0;
    std::size_t records_ = 0;
};

}  // namespace

History make_history(const Plan& plan) { return HistoryMaker(plan).make(); }

}  // namespace bench_history
