#include "app/account/account_view.h"

#include <algorithm>

#include "app/app.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string role_words(const domain::RoleGrant& grant, const Texts& t) {
    const std::string key = std::string("role.").append(domain::term_name(grant.role));
    return t.fill(key, {{"country", domain::country_name(grant.country, t.language())}});
}

SessionView session_view_of(const State& state, const codec::SessionLine& line) {
    const Texts& t = words(state);
    SessionView view;
    view.id = line.id;
    view.device = line.device.empty() ? std::string(t("account.unknown_device")) : line.device;
    view.current = line.current;
    view.text =
        t.fill("account.session", {{"since", format_moment(line.made_at_s, state)}, {"seen", format_moment(line.seen_at_s, state)}});
    return view;
}

PhotoView photo_view_of(const State& state, const domain::Photo& photo) {
    const auto& typed = state.account.photos.descriptions;
    const auto description = typed.find(photo.id);
    PhotoView view;
    view.id = photo.id;
    view.arrived = state.sync.seen.photo(photo.id) != nullptr;
    view.description = description == typed.end() ? photo.description : description->second;
    view.can_save = view.description != photo.description;
    view.name = photo.description.empty() ? std::string(words(state)("photos.undescribed")) : photo.description;
    view.visibility = photo.visibility;
    view.standing = standing_of(state, photo);
    view.offer = offer_form_view(state, photo);
    return view;
}

}  // namespace

PhotosView photos_view(const State& state) {
    const PhotoState& photos = state.account.photos;
    PhotosView view;
    for (const domain::Record* record : state.sync.shown.owned_by(state.sync.you.person_id)) {
        if (const auto* photo = std::get_if<domain::Photo>(record)) {
            view.photos.push_back(photo_view_of(state, *photo));
        }
    }
    view.sending = photos.sending;
    view.can_try_again = photos.waiting.has_value() && !photos.sending;
    if (photos.problem) {
        view.problem = sentence_of(words(state), *photos.problem);
    }
    return view;
}

SignInView sign_in_view(const State& state) {
    const Texts& t = words(state);
    const AccountState& account = state.account;
    SignInView view;
    const bool signed_in = !domain::is_visitor(state.sync.you) && !state.sync.session_over;
    view.step = !state.shell.route.first_id.empty() ? SignInStep::kConfirmLink
                : account.link == LinkOrder::kSent  ? SignInStep::kLookInMail
                : signed_in                         ? SignInStep::kSignedIn
                                                    : SignInStep::kAddress;
    view.address = account.address;
    view.busy = account.link == LinkOrder::kUnderWay || account.signing_in || account.signs_in_when_writing;
    view.online = state.shell.online;
    view.keeps_nothing = state.shell.storage.keeps_nothing();
    view.sent_text = t.fill("sign_in.sent", {{"address", account.address}, {"minutes", format_count(account.link_minutes, t.language())}});
    if (account.sign_in_problem) {
        view.problem = sentence_of(t, *account.sign_in_problem);
    }
    return view;
}

AccountView account_view(const State& state) {
    const Texts& t = words(state);
    const AccountState& account = state.account;
    AccountView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    if (const domain::Person* person = state.sync.shown.person(state.sync.you.person_id)) {
        view.name = person->name;
        view.email = person->email;
        view.topic_mails = person->topic_mails;
        view.may_choose_topic_mails = state.shell.storage.may_write() && !person->name.empty();
    }
    std::vector<std::string> roles;
    for (const domain::RoleGrant& grant : state.sync.you.roles) {
        roles.push_back(role_words(grant, t));
    }
    view.roles = dotted(roles);
    view.name_field = account.name.value_or(view.name);
    view.can_save_name = account.name && *account.name != view.name;
    if (account.name_problem) {
        view.name_problem = sentence_of(t, *account.name_problem);
    }
    view.may_write = state.shell.storage.may_write();
    view.online = state.shell.online;
    view.sessions_known = account.sessions.has_value();
    for (const codec::SessionLine& line : account.sessions.value_or(std::vector<codec::SessionLine>())) {
        view.sessions.push_back(session_view_of(state, line));
    }
    if (account.problem) {
        view.problem = sentence_of(t, *account.problem);
    }
    view.signing_out = account.signing_out;
    view.posts = account.posts;
    view.photos = photos_view(state);
    view.mails = mail_lines(state);
    view.mails_known = account.mails.has_value();
    view.new_address = account.new_address;
    view.address_asked = account.new_address_link == LinkOrder::kSent;
    view.address_busy = account.new_address_link == LinkOrder::kUnderWay;
    if (account.mails_problem) {
        view.mails_problem = sentence_of(t, *account.mails_problem);
    }
    if (account.address_problem) {
        view.address_problem = sentence_of(t, *account.address_problem);
    }
    return view;
}

}  // namespace counterpart::app
