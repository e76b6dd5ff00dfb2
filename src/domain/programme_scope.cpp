#include <algorithm>

#include "domain/programme.h"

// When what somebody may see becomes more or less without the records themselves changing.
// At the start each record is met for the first time, so scopes come out greater than they were, which costs fresh starts only.

namespace counterpart::domain {

namespace {

/// Whether a change of a partnership leaves everybody what they saw of others.
bool shows_the_same(const Partnership& before, const Partnership& after) {
    return before.person_ids == after.person_ids && is_current(before) == is_current(after) &&
           all_stay_in_touch(before) == all_stay_in_touch(after);
}

/// Whether fewer people may see a photo than before.
bool is_narrower(const Photo& photo, const Photo& before) {
    return photo.visibility < before.visibility || (is_published(before) && !is_published(photo));
}

}  // namespace

void Programme::raise_scope(std::string_view person_id, std::int64_t sequence) {
    if (person_id.empty() || person_id == kFormerPerson) {
        return;
    }
    std::int64_t& scope = scopes_[std::string(person_id)];
    scope = std::max(scope, sequence);
}

void Programme::raise_scope_of_partners(std::string_view person_id, std::int64_t sequence) {
    for (const Partnership* one : partnerships_of(person_id)) {
        for (const std::string& partner_id : one->person_ids) {
            if (partner_id != person_id) {
                raise_scope(partner_id, sequence);
            }
        }
    }
}

void Programme::note_scope(const Record* before, const Record* after, std::int64_t sequence) {
    const Record& record = after != nullptr ? *after : *before;
    const bool first_or_last = before == nullptr || after == nullptr;
    if (const auto* person = std::get_if<Person>(&record)) {
        if (first_or_last || std::get<Person>(*before).roles != person->roles) {
            raise_scope(person->id, sequence);
        }
    } else if (std::holds_alternative<Partnership>(record)) {
        if (!first_or_last && shows_the_same(std::get<Partnership>(*before), std::get<Partnership>(*after))) {
            return;
        }
        for (const Record* one : {before, after}) {
            if (one != nullptr) {
                std::ranges::for_each(std::get<Partnership>(*one).person_ids,
                                      [&](const std::string& person_id) { raise_scope(person_id, sequence); });
            }
        }
    } else if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
        const auto* former = before == nullptr ? nullptr : std::get_if<ApplicationRecord>(before);
        if (first_or_last || former->shared != application->shared || former->state != application->state) {
            raise_scope_of_partners(application->person_id, sequence);
        }
    } else if (const auto* note = std::get_if<Note>(&record)) {
        if (after == nullptr ? note->shared : before != nullptr && note->shared != std::get<Note>(*before).shared) {
            raise_scope_of_partners(note->person_id, sequence);
        }
    } else if (const auto* photo = std::get_if<Photo>(&record)) {
        if (after == nullptr || (before == nullptr ? photo->was_wider : is_narrower(*photo, std::get<Photo>(*before)))) {
            everybodys_scope_ = std::max(everybodys_scope_, sequence);
        } else if (before != nullptr) {
            raise_scope_of_partners(photo->owner_id, sequence);
        }
    }
}

std::int64_t Programme::scope_sequence(std::string_view person_id) const {
    const auto place = scopes_.find(person_id);
    return std::max(everybodys_scope_, place == scopes_.end() ? 0 : place->second);
}

}  // namespace counterpart::domain
