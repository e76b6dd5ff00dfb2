#include "domain/same_person.h"

#include <algorithm>

namespace counterpart::domain {

std::vector<std::string> accounts_of(const Programme& programme, std::string_view person_id) {
    std::vector<std::string> accounts{std::string(person_id)};
    if (const Person* person = programme.person(person_id)) {
        accounts.insert(accounts.end(), person->same_as.begin(), person->same_as.end());
    }
    return accounts;
}

bool are_one_person(const Programme& programme, std::string_view one_person, std::string_view other_person) {
    const Person* person = programme.person(one_person);
    return one_person == other_person || (person != nullptr && std::ranges::contains(person->same_as, other_person));
}

bool are_told_apart(const Programme& programme, std::string_view one_person, std::string_view other_person) {
    const Person* person = programme.person(one_person);
    return person != nullptr && std::ranges::contains(person->told_apart, other_person);
}

bool have_met(const Programme& programme, std::string_view one_person, std::string_view other_person) {
    const std::vector<std::string> others = accounts_of(programme, other_person);
    const auto with_other = [&others](const Partnership* partnership) {
        return std::ranges::any_of(partnership->person_ids, [&](const std::string& id) { return std::ranges::contains(others, id); });
    };
    return std::ranges::any_of(accounts_of(programme, one_person), [&](const std::string& account) {
        return std::ranges::any_of(programme.partnerships_of(account), with_other);
    });
}

}  // namespace counterpart::domain
