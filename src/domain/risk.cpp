#include "domain/risk.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/civil_date.h"
#include "domain/help_order.h"
#include "domain/round_clock.h"

namespace counterpart::domain {
namespace {

constexpr std::array<std::string_view, kNeedCount> kNeedNames{"trouble", "wrong_match",  "never_met",    "silent", "one_sided", "quiet",
                                                              "away",    "ask_answered", "first_answer", "well",   "ended"};

constexpr std::int64_t kQuiet_s = kQuiet_days * kSecondsPerDay;
constexpr std::int64_t kSilent_s = kSilent_days * kSecondsPerDay;

using Requests = std::vector<const HelpRequest*>;

/// The end of a day (UTC).
std::int64_t end_of_day_s(CivilDate day) { return (days_from_civil(day) + 1) * kSecondsPerDay; }

bool lies_in(const Absence& absence, std::int64_t moment_s) {
    return moment_s >= days_from_civil(absence.from) * kSecondsPerDay && moment_s < end_of_day_s(absence.until);
}

/// A partnership with what is known of its people and their contacts, looked up once.
class Pair {
  public:
    Pair(const Programme& programme, const Partnership& partnership, std::int64_t now_s)
        : partnership_(partnership), now_s_(now_s), contacts_(programme.contacts_of(partnership.id)) {
        for (const std::string& person_id : partnership.person_ids) {
            applications_.push_back(programme.application_of(person_id, partnership.round_id));
        }
        note_exchange();
    }

    const Exchange& exchange() const { return exchange_; }

    bool is_away(std::size_t place) const {
        const ApplicationRecord* record = applications_[place];
        return record != nullptr &&
               std::ranges::any_of(record->application.absences, [&](const Absence& absence) { return lies_in(absence, now_s_); });
    }

    std::optional<CivilDate> away_until() const {
        std::optional<CivilDate> last;
        for_each_absence([&](const Absence& absence) {
            if (lies_in(absence, now_s_) && (!last.has_value() || *last < absence.until)) {
                last = absence.until;
            }
        });
        return last;
    }

    /// The last contact or "all well", or the beginning.
    std::int64_t last_heard_s() const {
        std::int64_t last_s = partnership_.started_at_s;
        for (const ContactEntry* entry : contacts_) {
            last_s = entry->kind == ContactKind::kSeen ? last_s : std::max(last_s, entry->at_s);
        }
        return last_s;
    }

    /// A moment, or the end of the last absence that is over, if that is later.
    std::int64_t after_absences_s(std::int64_t moment_s) const {
        for_each_absence([&](const Absence& absence) {
            if (end_of_day_s(absence.until) <= now_s_) {
                moment_s = std::max(moment_s, end_of_day_s(absence.until));
            }
        });
        return moment_s;
    }

    std::vector<std::size_t> next_writers() const {
        const std::int64_t last_s = exchange_.last_wrote_s.empty() ? 0 : std::ranges::max(exchange_.last_wrote_s);
        const bool all = std::ranges::all_of(exchange_.last_wrote_s, [&](std::int64_t at_s) { return at_s == last_s; });
        std::vector<std::size_t> next;
        for (std::size_t place = 0; place < applications_.size(); ++place) {
            const bool owes = all || exchange_.last_wrote_s[place] < last_s;
            if (owes && partnership_.person_ids[place] != kFormerPerson && !is_away(place)) {
                next.push_back(place);
            }
        }
        return next;
    }

    /// What a partnership that goes on needs, requests for help left aside.
    Need need() const {
        const std::int64_t silence_s = now_s_ - after_absences_s(last_heard_s());
        if (exchange_.mutual_since_s == 0) {
            const bool is_late = now_s_ - after_absences_s(partnership_.started_at_s) >= kQuiet_s;
            return is_late && (silence_s >= kQuiet_s || nobody_was_well()) ? Need::kNeverMet : Need::kFirstAnswer;
        }
        if (silence_s >= kSilent_s) {
            return Need::kSilent;
        }
        if (is_one_sided()) {
            return Need::kOneSided;
        }
        return silence_s >= kQuiet_s ? Need::kQuiet : Need::kWell;
    }

  private:
    void note_exchange() {
        const std::size_t count = partnership_.person_ids.size();
        exchange_ = {.last_wrote_s = std::vector<std::int64_t>(count), .first_wrote_s = std::vector<std::int64_t>(count)};
        for (const ContactEntry* entry : contacts_) {
            for (std::size_t place = 0; place < count && is_contact(entry->kind); ++place) {
                const bool own = partnership_.person_ids[place] == entry->person_id;
                if (entry->kind == ContactKind::kWeMet || own == (entry->kind == ContactKind::kIWrote)) {
                    note_writer(place, entry->at_s);
                }
            }
        }
        std::vector<std::int64_t> firsts = exchange_.first_wrote_s;
        std::erase(firsts, 0);
        if (firsts.size() >= 2) {
            std::ranges::sort(firsts);
            exchange_.mutual_since_s = firsts[1];
        }
    }

    void note_writer(std::size_t place, std::int64_t at_s) {
        exchange_.last_wrote_s[place] = std::max(exchange_.last_wrote_s[place], at_s);
        std::int64_t& first_s = exchange_.first_wrote_s[place];
        first_s = first_s == 0 ? at_s : std::min(first_s, at_s);
    }

    void for_each_absence(const auto& take) const {
        for (const ApplicationRecord* record : applications_) {
            if (record != nullptr) {
                std::ranges::for_each(record->application.absences, take);
            }
        }
    }

    /// Whether nobody said that all is well, as those do who do not log their contacts.
    bool nobody_was_well() const {
        return std::ranges::none_of(contacts_, [](const ContactEntry* entry) { return entry->kind == ContactKind::kAllWell; });
    }

    /// Whether somebody who is there has owed an answer for a week.
    bool is_one_sided() const {
        return std::ranges::any_of(next_writers(), [&](std::size_t place) {
            const std::int64_t owed_since_s = after_absences_s(first_word_after(exchange_.last_wrote_s[place]));
            return first_word_after(exchange_.last_wrote_s[place]) != 0 && now_s_ - owed_since_s >= kQuiet_s;
        });
    }

    /// When somebody first wrote after a moment; 0 = nobody did.
    std::int64_t first_word_after(std::int64_t moment_s) const {
        std::int64_t first_s = 0;
        for (const ContactEntry* entry : contacts_) {
            if (is_contact(entry->kind) && entry->at_s > moment_s) {
                first_s = first_s == 0 ? entry->at_s : std::min(first_s, entry->at_s);
            }
        }
        return first_s;
    }

    const Partnership& partnership_;
    std::int64_t now_s_;
    std::vector<const ContactEntry*> contacts_;
    std::vector<const ApplicationRecord*> applications_;  ///< of each person, or nullptr
    Exchange exchange_;
};

std::vector<std::string> ids_at(const Partnership& partnership, const std::vector<std::size_t>& places) {
    std::vector<std::string> ids;
    for (const std::size_t place : places) {
        ids.push_back(partnership.person_ids[place]);
    }
    return ids;
}

Need need_of_request(HelpKind kind) {
    return kind == HelpKind::kWrongMatch || kind == HelpKind::kSelfMatch ? Need::kWrongMatch : Need::kTrouble;
}

/// The most urgent request that waits for an answer, or nullptr. What the clock noticed is no request of a person.
const HelpRequest* open_request(const Requests& requests) {
    const HelpRequest* first = nullptr;
    for (const HelpRequest* request : requests) {
        if (request->state != HelpState::kSettled && request->kind != HelpKind::kSilence && request->kind != HelpKind::kPost &&
            (first == nullptr || is_more_urgent(*request, *first))) {
            first = request;
        }
    }
    return first;
}

/// The request that was answered last, if nothing was heard since; or nullptr.
const HelpRequest* answered_request(const Requests& requests, std::int64_t since_s) {
    const HelpRequest* last = nullptr;
    for (const HelpRequest* request : requests) {
        const bool given = request->state == HelpState::kSettled && !request->answer.empty() && request->kind != HelpKind::kPost;
        if (given && request->answered_at_s > since_s && (last == nullptr || request->answered_at_s > last->answered_at_s)) {
            last = request;
        }
    }
    return last;
}

/// How a partnership that goes on stands; `risk.request` is the open request.
void note_standing(const Pair& pair, const Requests& requests, Risk& risk) {
    risk.away_until = pair.away_until();
    risk.since_s = risk.away_until.has_value() ? pair.last_heard_s() : pair.after_absences_s(pair.last_heard_s());
    risk.need = pair.need();
    if (risk.away_until.has_value() && risk.need < Need::kAway) {
        risk.need = Need::kAway;
    }
    risk.person_ids = ids_at(*risk.partnership, pair.next_writers());
    if (risk.request == nullptr && risk.need > Need::kAskAnswered) {
        risk.request = answered_request(requests, pair.last_heard_s());
        risk.need = risk.request == nullptr ? risk.need : Need::kAskAnswered;
    }
}

Risk standing_of(const Programme& programme, const Partnership& partnership, const Requests& requests, std::int64_t now_s) {
    Risk risk{.partnership = &partnership, .need = Need::kEnded, .since_s = partnership.ended_at_s};
    risk.request = open_request(requests);
    if (partnership.ended_at_s == 0) {
        note_standing(Pair(programme, partnership, now_s), requests, risk);
    }
    if (risk.request != nullptr && risk.request->state != HelpState::kSettled) {
        risk.need = need_of_request(risk.request->kind);
        risk.person_ids = {risk.request->person_id};
    }
    risk.days = std::max<std::int64_t>(0, now_s - risk.since_s) / kSecondsPerDay;
    return risk;
}

bool is_about_conduct(const Risk& risk) { return risk.request != nullptr && risk.request->kind == HelpKind::kConduct; }

}  // namespace

std::string_view need_name(Need need) { return kNeedNames[static_cast<std::size_t>(need)]; }

Exchange exchange_of(const Programme& programme, const Partnership& partnership) { return Pair(programme, partnership, 0).exchange(); }

std::optional<std::int64_t> silent_since_s(const Programme& programme, const Partnership& partnership, std::int64_t now_s) {
    const Pair pair(programme, partnership, now_s);
    return pair.away_until().has_value() ? std::nullopt : std::optional(pair.after_absences_s(pair.last_heard_s()));
}

std::vector<std::string> who_writes_next(const Programme& programme, const Partnership& partnership, std::int64_t now_s) {
    return ids_at(partnership, Pair(programme, partnership, now_s).next_writers());
}

Risk risk_of(const Programme& programme, const Partnership& partnership, std::int64_t now_s) {
    Requests requests;
    for (const Record* record : programme.all(RecordKind::kHelpRequest)) {
        const auto& request = std::get<HelpRequest>(*record);
        if (request.partnership_id == partnership.id) {
            requests.push_back(&request);
        }
    }
    return standing_of(programme, partnership, requests, now_s);
}

std::vector<Risk> risks_of(const Programme& programme, std::string_view round_id, std::int64_t now_s) {
    std::map<std::string_view, Requests> requests;
    for (const Record* record : programme.all(RecordKind::kHelpRequest)) {
        const auto& request = std::get<HelpRequest>(*record);
        if (!request.partnership_id.empty()) {
            requests[request.partnership_id].push_back(&request);
        }
    }
    std::vector<Risk> risks;
    for (const Record* record : programme.of_round(round_id, RecordKind::kPartnership)) {
        const auto& partnership = std::get<Partnership>(*record);
        if (partnership.started_at_s == 0) {
            continue;
        }
        const auto place = requests.find(partnership.id);
        risks.push_back(standing_of(programme, partnership, place == requests.end() ? Requests() : place->second, now_s));
    }
    std::ranges::sort(risks, {}, [](const Risk& risk) {
        return std::tuple(risk.need, !is_about_conduct(risk), risk.since_s, std::string_view(risk.partnership->id));
    });
    return risks;
}

}  // namespace counterpart::domain
