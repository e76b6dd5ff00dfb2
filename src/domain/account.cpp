#include "domain/account.h"

#include <utility>

#include "base/utf8.h"
#include "domain/email.h"

namespace counterpart::domain {

Result<Person> new_person(const Programme& programme, std::string id, std::string_view address, UiLanguage language, std::int64_t now_s) {
    if (!is_record_id(RecordKind::kPerson, id)) {
        return fail("bad_id", "id");
    }
    if (programme.person(id) != nullptr) {
        return fail("id_taken", "id");
    }
    if (const auto sound = check_email(address); !sound.has_value()) {
        return std::unexpected(sound.error());
    }
    if (programme.person_by_address(address) != nullptr) {
        return fail("address_taken", "email");
    }
    Person person;
    person.id = std::move(id);
    person.email = trimmed(address);
    person.language = language;
    person.joined_at_s = now_s;
    person.email_confirmed_at_s = now_s;
    return person;
}

Result<Decision> change_of_address(const Programme& programme, std::string_view person_id, std::string_view address, std::int64_t now_s) {
    const Person* former = programme.person(person_id);
    if (former == nullptr) {
        return fail("unknown_record", "person_id");
    }
    if (const auto sound = check_email(address); !sound.has_value()) {
        return std::unexpected(sound.error());
    }
    const Person* owner = programme.person_by_address(address);
    if (owner != nullptr && owner != former) {
        return fail("address_taken", "email");
    }
    Person person = *former;
    person.email = trimmed(address);
    person.email_confirmed_at_s = now_s;
    Decision decision;
    for (const Record* record : programme.owned_by(person_id)) {
        if (const auto* application = std::get_if<ApplicationRecord>(record)) {
            ApplicationRecord changed = *application;
            changed.application.email = person.email;
            decision.written.emplace_back(std::move(changed));
        }
    }
    decision.written.emplace_back(std::move(person));
    return decision;
}

}  // namespace counterpart::domain
