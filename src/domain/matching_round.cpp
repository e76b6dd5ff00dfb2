#include "domain/matching_round.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/same_person.h"

namespace counterpart::domain {
namespace {

/// The partners of all accounts of a person, and these accounts themselves: nobody meets their own other application.
void add_former_partners(const Programme& programme, const ApplicationRecord& record, Application& application) {
    const std::vector<std::string> accounts = accounts_of(programme, record.person_id);
    std::set<std::string> met(accounts.begin(), accounts.end());
    for (const std::string& account : accounts) {
        for (const Partnership* partnership : programme.partnerships_of(account)) {
            met.insert(partnership->person_ids.begin(), partnership->person_ids.end());
        }
    }
    met.erase(record.person_id);
    for (const std::string& person_id : met) {
        for (const std::string& account : accounts_of(programme, person_id)) {
            if (const Person* partner = programme.person(account)) {
                application.earlier_partners.push_back(partner->email);
            }
        }
    }
}

}  // namespace

Application application_to_match(const Programme& programme, const ApplicationRecord& record) {
    Application application = record.application;
    add_former_partners(programme, record, application);
    return application;
}

bool waits_for_partner(const Programme& programme, const ApplicationRecord& record) {
    bool had_one = false;
    for (const Partnership* one : programme.partnerships_of(record.person_id)) {
        if (one->round_id != record.round_id) {
            continue;
        }
        if (one->ended_at_s == 0 || one->ended_at_s > record.waits_since_s) {
            return false;
        }
        had_one = true;
    }
    return takes_part(record) && (!had_one || record.waits_since_s != 0);
}

Result<Round> matching_round(const Programme& programme, std::string_view round_id) {
    const RoundRecord* found = programme.round(round_id);
    if (found == nullptr) {
        return fail("unknown_record", "round_id");
    }
    Round round;
    round.name = found->name;
    round.starts_on = found->starts_on;
    round.forbidden_pairs = found->forbidden_pairs;
    round.fixed_pairs = found->fixed_pairs;
    round.odd_one_out = found->odd_one_out;
    round.stand_in_id = found->stand_in_id;
    for (const Record* record : programme.of_round(round_id)) {
        const auto* application = std::get_if<ApplicationRecord>(record);
        if (application == nullptr || !waits_for_partner(programme, *application)) {
            continue;
        }
        const Person* person = programme.person(application->person_id);
        if (person != nullptr && person->email_confirmed_at_s != 0) {
            round.applications.push_back(application_to_match(programme, *application));
            if (application->waits_since_s != 0) {
                round.waits.push_back({application->application.id, application->waits_since_s});
            }
        }
    }
    return round;
}

}  // namespace counterpart::domain
