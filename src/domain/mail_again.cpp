#include "domain/mail_again.h"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/decide_case.h"
#include "domain/round_mail.h"

namespace counterpart::domain {
namespace {

std::optional<MailOrder> match_mail_again(const Programme& programme, std::string_view person_id) {
    const Partnership* current = nullptr;
    for (const Partnership* partnership : programme.partnerships_of(person_id)) {
        if (is_current(*partnership) && (current == nullptr || partnership->started_at_s > current->started_at_s)) {
            current = partnership;
        }
    }
    const RoundRecord* round = current == nullptr ? nullptr : programme.round(current->round_id);
    if (round == nullptr) {
        return std::nullopt;
    }
    const std::vector<Member> members = members_of(programme, *current);
    const auto recipient = std::ranges::find(members, person_id, [](const Member& member) { return member.person->id; });
    const bool has_partner = recipient != members.end() && members.size() > 1;
    return has_partner ? std::optional(match_mail(*recipient, members, *round, current->batch)) : std::nullopt;
}

std::optional<MailOrder> application_mail_again(const Programme& programme, const Person& person) {
    const RoundRecord* latest = nullptr;
    for (const Record* record : programme.owned_by(person.id)) {
        const auto* application = std::get_if<ApplicationRecord>(record);
        const bool stands = application != nullptr && application->state != ApplicationState::kWithdrawn;
        const RoundRecord* round = stands ? programme.round(application->round_id) : nullptr;
        if (round != nullptr && round->state != RoundState::kEnded && (latest == nullptr || latest->starts_on < round->starts_on)) {
            latest = round;
        }
    }
    if (latest == nullptr) {
        return std::nullopt;
    }
    const bool confirmed = person.email_confirmed_at_s != 0;
    return mail_about_round(person, confirmed ? MailKind::kApplicationReceived : MailKind::kConfirmApplication, latest);
}

}  // namespace

std::vector<Member> members_of(const Programme& programme, const Partnership& partnership) {
    std::vector<Member> members;
    for (const std::string& person_id : partnership.person_ids) {
        const Member member{programme.person(person_id), programme.application_of(person_id, partnership.round_id)};
        if (member.person != nullptr && member.application != nullptr) {
            members.push_back(member);
        }
    }
    return members;
}

MailOrder match_mail(const Member& recipient, const std::vector<Member>& members, const RoundRecord& round, std::int32_t batch) {
    std::string partner;
    std::string country;
    std::string email;
    const auto add = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : ", ") + item; };
    for (const Member& member : members) {
        if (member.person == recipient.person) {
            continue;
        }
        add(partner, member.application->application.name);
        add(country, member.application->application.country);
        if (has_field(member.application->shared, SharedField::kEmail)) {
            add(email, member.application->application.email);
        }
    }
    MailOrder mail = mail_to(*recipient.person, MailKind::kMatched);
    mail.parameters.insert(mail.parameters.end(), {{"round", round.name}, {"partner", partner}, {"country", country}, {"email", email}});
    add_paragraph(round, mail);
    mail.round_id = round.id;
    mail.batch = batch;
    return mail;
}

MailOrder mail_about_round(const Person& person, MailKind kind, const RoundRecord* round) {
    MailOrder mail = mail_to(person, kind);
    mail.parameters.emplace_back("round", round == nullptr ? std::string() : round->name);
    return mail;
}

std::optional<MailOrder> mail_again(const Programme& programme, std::string_view person_id, MailKind kind) {
    const Person* person = programme.person(person_id);
    if (person == nullptr) {
        return std::nullopt;
    }
    if (kind == MailKind::kMatched) {
        return match_mail_again(programme, person_id);
    }
    const auto about_application = kind == MailKind::kApplicationReceived || kind == MailKind::kConfirmApplication
                                       ? application_mail_again(programme, *person)
                                       : std::nullopt;
    return about_application && about_application->kind == kind ? about_application : std::nullopt;
}

}  // namespace counterpart::domain
