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

}  // namespace counterpart::domain
