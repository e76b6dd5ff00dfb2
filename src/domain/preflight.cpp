#include "domain/preflight.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "domain/decide_case.h"
#include "domain/duplicates.h"
#include "domain/email.h"
#include "domain/same_person.h"

namespace counterpart::domain {
namespace {

/// Somebody of a group: an application with its account, where they are there.
struct Seat {
    std::string application_id;
    Member member;
    std::int32_t group = 0;
};

bool names_as_partner(const Application& one, const Application& other) {
    return std::ranges::any_of(one.earlier_partners, [&other](const std::string& partner) {
        return partner == other.id || normalised_email(partner) == normalised_email(other.email);
    });
}

/// Whether any accounts of the two were partners; the partnership of a group itself is none of an earlier time.
bool met_before(const Programme& programme, const Member& one, const Member& other, const std::string& partnership_id) {
    const std::vector<std::string> others = accounts_of(programme, other.person->id);
    const auto together = [&](const Partnership* partnership) {
        return partnership->id != partnership_id &&
               std::ranges::find_first_of(partnership->person_ids, others) != partnership->person_ids.end();
    };
    const auto with_any = [&](const std::string& account) { return std::ranges::any_of(programme.partnerships_of(account), together); };
    return std::ranges::any_of(accounts_of(programme, one.person->id), with_any) ||
           names_as_partner(one.application->application, other.application->application) ||
           names_as_partner(other.application->application, one.application->application);
}

bool is_one_person(const Programme& programme, const Seat& one, const Seat& other) {
    return are_one_person(programme, one.member.person->id, other.member.person->id) || one.application_id == other.application_id ||
           one.member.person == other.member.person ||
           (normalised_email(one.member.person->email) == normalised_email(other.member.person->email) &&
            !are_told_apart(programme, one.member.person->id, other.member.person->id));
}

/// Whether somebody is, or was in this round, in a partnership other than that of a group.
const Partnership* other_partnership(const Programme& programme, const Member& member, const std::string& partnership_id) {
    for (const Partnership* one : programme.partnerships_of(member.person->id)) {
        if (one->round_id == member.application->round_id && one->ended_at_s == 0 && one->id != partnership_id) {
            return one;
        }
    }
    return nullptr;
}

class Look {
  public:
    Look(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups)
        : programme_(programme), round_(round), groups_(groups) {}

    std::vector<Finding> run(std::span<const RenderedMail> mails, Cover cover) {
        for (std::size_t k = 0; k < groups_.size(); ++k) {
            look_at_group(groups_[k], static_cast<std::int32_t>(k));
        }
        look_for_repeated();
        look_for_duplicates();
        look_at_mails(mails);
        if (cover == Cover::kWhole) {
            look_for_left_over();
        }
        const auto weight = [](const Finding& one) { return std::tuple(severity_of(one.kind), one.kind, one.application_ids, one.group); };
        std::ranges::sort(found_, {}, weight);
        const auto repeated = std::ranges::unique(found_, [](const Finding& one, const Finding& other) {
            return one.kind == other.kind && one.application_ids == other.application_ids;
        });
        found_.erase(repeated.begin(), repeated.end());
        return std::move(found_);
    }

  private:
    void add(FindingKind kind, std::vector<std::string> application_ids, std::int32_t group) {
        std::ranges::sort(application_ids);
        const auto repeated = std::ranges::unique(application_ids);
        application_ids.erase(repeated.begin(), repeated.end());
        found_.push_back({kind, std::move(application_ids), group});
    }

    void look_at_group(const PlannedGroup& group, std::int32_t number) {
        const std::size_t first = seats_.size();
        for (const std::string& id : group.application_ids) {
            const ApplicationRecord* application = programme_.application(id);
            const Person* person = application == nullptr ? nullptr : programme_.person(application->person_id);
            if (person == nullptr) {  // who left withdrew
                add(FindingKind::kApplicationWithdrawn, {id}, number);
                continue;
            }
            seats_.push_back({id, {person, application}, number});
            look_at_person(seats_.back(), group);
        }
        for (std::size_t a = first; a < seats_.size(); ++a) {
            for (std::size_t b = a + 1; b < seats_.size(); ++b) {
                look_at_pair(seats_[a], seats_[b], group);
            }
        }
    }

    void look_at_person(const Seat& seat, const PlannedGroup& group) {
        const auto find_if = [&](bool is_so, FindingKind kind) {
            if (is_so) {
                add(kind, {seat.application_id}, seat.group);
            }
        };
        const Person& person = *seat.member.person;
        const ApplicationRecord& record = *seat.member.application;
        find_if(record.state == ApplicationState::kWithdrawn, FindingKind::kApplicationWithdrawn);
        find_if(record.state == ApplicationState::kRemoved, FindingKind::kRemovedFromRound);
        find_if(record.state == ApplicationState::kWaitingList, FindingKind::kOnWaitingList);
        find_if(!check_email(person.email).has_value(), FindingKind::kNoAddress);
        find_if(person.email_confirmed_at_s == 0, FindingKind::kAddressNotConfirmed);
        find_if(other_partnership(programme_, seat.member, group.partnership_id) != nullptr, FindingKind::kAlreadyPartnered);
        find_if(!group.partnership_id.empty() && record.batch != group.batch, FindingKind::kOtherBatch);
        const bool has_one_way = std::popcount(record.application.contact_methods) < 2 && record.application.second_contact.empty();
        find_if(has_one_way, FindingKind::kOneWayToReach);
    }

    void look_at_pair(const Seat& one, const Seat& other, const PlannedGroup& group) {
        const std::vector<std::string> both{one.application_id, other.application_id};
        if (is_one_person(programme_, one, other)) {
            return add(FindingKind::kWithThemselves, both, one.group);
        }
        const Application& first = one.member.application->application;
        const Application& second = other.member.application->application;
        const Criteria& rules = round_.criteria;
        const auto find_if = [&](bool is_so, FindingKind kind) {
            if (is_so) {
                add(kind, both, one.group);
            }
        };
        find_if(comparable_name(first.name) == comparable_name(second.name) &&
                    !are_told_apart(programme_, one.member.person->id, other.member.person->id),
                FindingKind::kSameName);
        find_if(rules.different_country && first.country == second.country, FindingKind::kSameCountry);
        find_if(rules.never_earlier_partner && met_before(programme_, one.member, other.member, group.partnership_id),
                FindingKind::kEarlierPartner);
        const PersonPair pair = make_person_pair(one.application_id, other.application_id);
        find_if(rules.never_forbidden_pair && std::ranges::contains(round_.forbidden_pairs, pair), FindingKind::kPairForbidden);
    }

    /// One person in two groups: by account, which also holds of one application that stands twice.
    void look_for_repeated() {
        std::map<std::string_view, const Seat*> places;
        for (const Seat& seat : seats_) {
            const auto [place, is_new] = places.emplace(seat.member.person->id, &seat);
            if (!is_new && place->second->group != seat.group) {
                add(FindingKind::kPersonTwice, {place->second->application_id, seat.application_id}, seat.group);
            }
        }
    }

    /// One person behind two accounts; not those of whom a coordinator decided that they are two.
    void look_for_duplicates() {
        std::map<std::string_view, std::int32_t> groups;
        std::vector<Application> applications;
        for (const Seat& seat : seats_) {
            if (groups.emplace(seat.application_id, seat.group).second) {
                applications.push_back(seat.member.application->application);
            }
        }
        for (const LikelyDuplicate& pair : find_likely_duplicates(applications)) {
            if (are_told_apart(programme_, person_of(pair.first_id), person_of(pair.second_id))) {
                continue;
            }
            const std::int32_t group = groups.at(pair.first_id);
            add(group == groups.at(pair.second_id) ? FindingKind::kOwnCopy : FindingKind::kLikelyTwice, {pair.first_id, pair.second_id},
                group);
        }
        for (const Exclusion& one : find_repeated_applications(applications)) {
            if (are_told_apart(programme_, person_of(one.application_id), person_of(one.because_of_id))) {
                continue;
            }
            const std::int32_t group = groups.at(one.application_id);
            add(group == groups.at(one.because_of_id) ? FindingKind::kOwnCopy : FindingKind::kLikelyTwice,
                {one.application_id, one.because_of_id}, group);
        }
    }

    std::string_view person_of(std::string_view application_id) const {
        const auto seat = std::ranges::find(seats_, application_id, [](const Seat& one) { return std::string_view(one.application_id); });
        return seat == seats_.end() ? std::string_view() : std::string_view(seat->member.person->id);
    }

    void look_at_mails(std::span<const RenderedMail> mails) {
        for (const RenderedMail& mail : mails) {
            const MailFault fault = fault_of(mail);
            if (fault == MailFault::kNone) {
                continue;
            }
            const auto seat =
                std::ranges::find(seats_, mail.reader_id, [](const Seat& one) { return std::string_view(one.member.person->id); });
            if (seat != seats_.end()) {
                add(fault == MailFault::kNamesReader ? FindingKind::kMailNamesReader : FindingKind::kMailWithoutPartner,
                    {seat->application_id}, seat->group);
            }
        }
    }

    /// Accepted, in no group, and never paired in this round.
    void look_for_left_over() {
        std::set<std::string_view> paired;
        for (const Seat& seat : seats_) {
            paired.insert(seat.member.person->id);
        }
        for (const Record* record : programme_.of_round(round_.id)) {
            if (const auto* partnership = std::get_if<Partnership>(record)) {
                paired.insert(partnership->person_ids.begin(), partnership->person_ids.end());
            }
        }
        for (const Record* record : programme_.of_round(round_.id)) {
            const auto* application = std::get_if<ApplicationRecord>(record);
            if (application != nullptr && application->state == ApplicationState::kAccepted && !paired.contains(application->person_id)) {
                add(FindingKind::kWithoutPartner, {application->application.id}, -1);
            }
        }
    }

    const Programme& programme_;
    const RoundRecord& round_;
    std::span<const PlannedGroup> groups_;
    std::vector<Seat> seats_;
    std::vector<Finding> found_;
};

std::vector<Member> members_of_group(const Programme& programme, const PlannedGroup& group) {
    std::vector<Member> members;
    for (const std::string& id : group.application_ids) {
        const ApplicationRecord* application = programme.application(id);
        const Person* person = application == nullptr ? nullptr : programme.person(application->person_id);
        if (person != nullptr) {
            members.push_back({person, application});
        }
    }
    return members;
}

/// Names of the others of a group, by their place: of somebody who stands in it twice, their own.
std::string names_beside(const std::vector<Member>& members, std::size_t reader) {
    std::string names;
    for (std::size_t k = 0; k < members.size(); ++k) {
        if (k != reader) {
            names += (names.empty() ? "" : ", ") + members[k].application->application.name;
        }
    }
    return names;
}

}  // namespace

Severity severity_of(FindingKind kind) {
    if (kind < FindingKind::kOwnCopy) {
        return Severity::kImpossible;
    }
    return kind < FindingKind::kOneWayToReach ? Severity::kBlocks : Severity::kSays;
}

Repair repair_of(FindingKind kind) {
    switch (kind) {
        case FindingKind::kWithThemselves:
        case FindingKind::kOwnCopy:
        case FindingKind::kLikelyTwice: return Repair::kDecideDuplicate;
        case FindingKind::kPersonTwice:
        case FindingKind::kAlreadyPartnered:
        case FindingKind::kApplicationWithdrawn:
        case FindingKind::kRemovedFromRound:
        case FindingKind::kOnWaitingList:
        case FindingKind::kMailNamesReader:
        case FindingKind::kMailWithoutPartner: return Repair::kTakeOut;
        case FindingKind::kNoAddress:
        case FindingKind::kAddressNotConfirmed: return Repair::kAskToConfirm;
        case FindingKind::kOtherBatch: return Repair::kMoveToOneBatch;
        case FindingKind::kSameName:
        case FindingKind::kSameCountry:
        case FindingKind::kEarlierPartner:
        case FindingKind::kPairForbidden: return Repair::kForbidPair;
        case FindingKind::kWithoutPartner: return Repair::kFindPartner;
        case FindingKind::kOneWayToReach: break;
    }
    return Repair::kNone;
}

Cover cover_of(const RoundRecord& round, std::span<const PlannedGroup> groups) {
    const bool nobody_heard = round.state != RoundState::kRunning;
    const bool some_were_held = std::ranges::any_of(groups, [](const PlannedGroup& group) { return !group.partnership_id.empty(); });
    return nobody_heard || some_were_held ? Cover::kWhole : Cover::kPart;
}

std::vector<MailOfGroup> orders_of_groups(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups) {
    std::vector<MailOfGroup> mails;
    for (const PlannedGroup& group : groups) {
        const std::vector<Member> members = members_of_group(programme, group);
        for (std::size_t k = 0; k < members.size(); ++k) {
            mails.push_back(
                {members[k].application->application.id, match_mail(members[k], members, round, group.batch), names_beside(members, k)});
        }
    }
    return mails;
}

std::vector<RenderedMail> mails_of_groups(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups) {
    std::vector<RenderedMail> mails;
    for (const MailOfGroup& mail : orders_of_groups(programme, round, groups)) {
        mails.push_back(rendered_from(mail.order, mail.partners));
    }
    return mails;
}

std::vector<Finding> preflight(const Programme& programme, const RoundRecord& round, std::span<const PlannedGroup> groups,
                               std::span<const RenderedMail> mails, Cover cover) {
    return Look(programme, round, groups).run(mails, cover);
}

bool is_settled(const Finding& finding, std::span<const Overruling> overrulings) {
    switch (severity_of(finding.kind)) {
        case Severity::kImpossible: return false;
        case Severity::kSays: return true;
        case Severity::kBlocks: break;
    }
    return std::ranges::any_of(
        overrulings, [&](const Overruling& one) { return one.kind == finding.kind && one.application_ids == finding.application_ids; });
}

std::vector<PlannedGroup> held_groups(const Programme& programme, const std::string& round_id, std::int32_t batch) {
    std::vector<PlannedGroup> groups;
    for (const Record* record : programme.of_round(round_id)) {
        const auto* held = std::get_if<Partnership>(record);
        if (held == nullptr || held->batch != batch || held->started_at_s != 0 || held->ended_at_s != 0) {
            continue;
        }
        PlannedGroup group{held->id, {}, batch};
        for (const Member& member : members_of(programme, *held)) {
            group.application_ids.push_back(member.application->application.id);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace counterpart::domain
