#include "endpoint/invite.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "domain/account.h"
#include "domain/email.h"
#include "endpoint/command_ledger.h"
#include "endpoint/control_line.h"
#include "endpoint/decision.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/sign_in.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kInvite = "invite";
constexpr std::string_view kParticipant = "participant";
constexpr std::size_t kWordsOfInvitation = 4;

using Roles = std::pair<std::string_view, domain::Role>;
constexpr std::array<Roles, 4> kRoles{{{"director", domain::Role::kDirector},
                                       {"coordinator", domain::Role::kCoordinator},
                                       {"content-officer", domain::Role::kContentOfficer},
                                       {"ambassador", domain::Role::kAmbassador}}};

/// Whoever runs the server may do what a director may; the change is made in the invited person's own name.
Result<void> do_as_director(LedgerView& view, const std::string& person_id, domain::OperationBody body, const FillRandom& random) {
    const domain::Actor director{.person_id = person_id, .roles = {{.role = domain::Role::kDirector, .country = {}}}};
    auto decision = domain::decide(
        view.programme(), director,
        {.id = random_id(random), .made_at_s = view.now_s(), .base_sequence = std::nullopt, .body = std::move(body)}, view.now_s());
    if (!decision) {
        return std::unexpected(std::move(decision).error());
    }
    write_decision(view, *decision);
    return {};
}

/// The account of an address. A new one is not confirmed: its person has not shown yet that they can read its mails.
Result<domain::Person> account_of(LedgerView& view, std::string_view address, const FillRandom& random) {
    if (const domain::Person* known = view.programme().person_by_address(domain::normalised_email(address))) {
        return *known;
    }
    auto person = domain::new_person(view.programme(), random_id(random), address, domain::UiLanguage::kEnglish, view.now_s());
    if (person) {
        person->email_confirmed_at_s = 0;
        view.write(*person);
    }
    return person;
}

std::string word_of(const domain::RoleGrant& grant) {
    const auto* found = std::ranges::find(kRoles, grant.role, &Roles::second);
    return std::string(found->first) + (grant.country.empty() ? "" : ":" + grant.country);
}

}  // namespace

Result<std::optional<domain::RoleGrant>> role_from_word(std::string_view word) {
    if (word == kParticipant) {
        return std::nullopt;
    }
    const std::size_t colon = std::min(word.find(':'), word.size());
    const auto* found = std::ranges::find(kRoles, word.substr(0, colon), &Roles::first);
    const std::string_view country = word.substr(std::min(colon + 1, word.size()));
    const bool wants_country = found != kRoles.end() && found->second == domain::Role::kAmbassador;
    if (found == kRoles.end() || wants_country == country.empty() || (!wants_country && colon < word.size())) {
        return fail("arguments_invalid", "--role",
                    "--role needs director, coordinator, content-officer, ambassador:ES (with the country's code) or participant, not " +
                        std::string(word) + ".");
    }
    return domain::RoleGrant{.role = found->second, .country = std::string(country)};
}

Result<void> let_in(LedgerView& view, const Invitation& invitation, std::string_view secret, const FillRandom& random) {
    const auto person = account_of(view, invitation.address, random);
    if (!person) {
        return std::unexpected(person.error());
    }
    std::vector<domain::OperationBody> bodies;
    if (!invitation.name.empty()) {
        bodies.emplace_back(domain::SaveProfile{.name = invitation.name, .language = person->language});
    }
    if (invitation.role) {
        bodies.emplace_back(domain::GrantRole{.person_id = person->id, .grant = *invitation.role});
    }
    for (domain::OperationBody& body : bodies) {
        if (auto done = do_as_director(view, person->id, std::move(body), random); !done) {
            return done;
        }
    }
    put_link(view, person->email, person->language, secret);
    return {};
}

Result<std::string> invite(Ledger& ledger, const Invitation& invitation, std::string_view page_address) {
    const std::string secret = random_secret(fill_random, kLinkSecretBytes);
    const auto done =
        do_in_ledger(ledger, JobAccess::kWrite, [&](LedgerView& view) { return let_in(view, invitation, secret, fill_random); });
    return done.transform([&] { return sign_in_link(page_address, secret); });
}

std::string invitation_line(const Invitation& invitation) {
    return line_of_words({std::string(kInvite), invitation.address, invitation.role ? word_of(*invitation.role) : std::string(kParticipant),
                          invitation.name});
}

bool is_invitation_line(std::string_view line) { return words_of_line(line).front() == kInvite; }

std::string answer_invitation(Ledger& ledger, std::string_view line, std::string_view page_address, const SecurityLog* log) {
    const std::vector<std::string> words = words_of_line(line);
    if (words.size() != kWordsOfInvitation) {
        return line_of_result(fail("control_line_unknown"));
    }
    const auto role = role_from_word(words[2]);
    const auto link = role ? invite(ledger, {.address = words[1], .name = words[3], .role = *role}, page_address)
                           : Result<std::string>(std::unexpected(role.error()));
    if (link) {
        note_in(log, {{.what = "invited", .detail = words[2]}});
    }
    return line_of_result(link);
}

Result<std::string> invite_by_command(const EndpointOptions& options) {
    return through_ledger(options, invitation_line(options.invitation),
                          [&](Ledger& ledger) { return invite(ledger, options.invitation, page_address(options, options.port)); });
}

}  // namespace counterpart::endpoint
