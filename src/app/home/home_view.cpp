#include "app/home/home_view.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/app.h"
#include "app/home/contacts_view.h"
#include "app/home/home.h"
#include "app/home/partner_view.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/talk/companions.h"
#include "app/talk/survey.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/country.h"
#include "domain/round_clock.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using domain::ApplicationRecord;

std::string greeting_of(const State& state) {
    constexpr std::int64_t kNoon_h = 12, kEvening_h = 18;
    const Texts& t = words(state);
    const domain::Person* person = state.sync.shown.person(state.sync.you.person_id);
    if (person == nullptr || person->name.empty()) {
        return std::string(t("home.title"));
    }
    const std::int64_t hour =
        (state.shell.now_s + state.shell.utc_offset_minutes * kSecondsPerMinute) % kSecondsPerDay / (60 * kSecondsPerMinute);
    const std::string_view key = hour < kNoon_h ? "home.good_morning" : hour < kEvening_h ? "home.good_afternoon" : "home.good_evening";
    return t.fill(key, {{"name", short_names(person->name, {}).first}});
}

void add_agreement(const State& state, const domain::Partnership& partnership, HomeView& view) {
    const Texts& t = words(state);
    if (partnership.agreed_at_s != 0) {
        const std::string method(t("contact_method." + std::string(domain::term_name(partnership.method))));
        const std::string rhythm(t("agreed." + std::string(domain::term_name(partnership.rhythm))));
        view.agreed = t.fill("home.agreed", {{"method", method}, {"rhythm", rhythm}});
    } else {
        view.agreed = t("home.nothing_agreed");
    }
    if (partnership.next_call_at_s > state.shell.now_s) {
        view.next_call = t.fill("home.next_call", {{"when", format_moment(partnership.next_call_at_s, state)}});
    }
    if (const auto& draft = state.home.agreement) {
        view.agreement = AgreementView{draft->rhythm, draft->method, draft->call_day, draft->call_time,
                                       state.home.agreement_problem ? sentence_of(t, *state.home.agreement_problem) : std::string()};
    }
}

/// A first message from what both agreed to show, for the person to change; and questions that break the ice.
void add_first_message(const State& state, const domain::Partnership& partnership, const std::string& name, HomeView& view) {
    const Texts& t = words(state);
    const ApplicationRecord* mine = state.sync.shown.application_of(state.sync.you.person_id, partnership.round_id);
    std::string me;
    std::string work;
    if (mine != nullptr) {
        me = mine->application.name;
        const std::array<std::string, 2> where{mine->application.workplace,
                                               std::string(domain::country_name(mine->application.country, t.language()))};
        work = joined(where);
    }
    view.first_message = state.home.first_message.value_or(t.fill("home.message_text", {{"name", name}, {"me", me}, {"work", work}}));
    for (PartnerView& partner : view.partners) {
        if (!partner.email.empty()) {
            partner.mail_href = mail_link(partner.email, t("home.message_subject"), view.first_message);
        }
    }
    for (const std::string_view key : {"home.ice_1", "home.ice_2", "home.ice_3", "home.ice_4", "home.ice_5"}) {
        view.icebreakers.emplace_back(t(key));
    }
}

/// The topic of these days: how far the two are with its prompts, and where the round stands.
void add_topic(const State& state, const domain::Partnership& partnership, HomeView& view) {
    const Texts& t = words(state);
    const std::string& me = state.sync.you.person_id;
    const auto topics = topics_of_round(state.sync.shown, partnership.round_id);
    const CivilDate today = local_today(state);
    for (std::size_t k = 0; k < topics.size(); ++k) {
        const domain::Topic& topic = *topics[k];
        view.timeline.push_back({format_day_and_month(topic.starts_on, t.language()), topic.starts_on <= today});
        if (topic.starts_on > today && k > 0) {
            continue;
        }
        view.topic = TopicCardView{};
        TopicCardView& card = *view.topic;
        card.title = topic.title;
        card.address = topic_address(topic.id);
        card.line = t.fill("home.topic", {{"number", std::to_string(k + 1)}, {"topics", std::to_string(topics.size())}});
        card.prompts = static_cast<int>(topic.prompts.size());
        for (std::size_t prompt = 0; prompt < topic.prompts.size(); ++prompt) {
            const domain::Note* note = note_at(state.sync.shown, me, partnership, {topic.id, static_cast<std::int32_t>(prompt)});
            const bool done = note != nullptr && note->done;
            card.done += done ? 1 : 0;
            card.next = !done && card.next.empty() ? topic.prompts[prompt] : card.next;
        }
        card.text = t.fill("home.topic_done", {{"done", std::to_string(card.done)}, {"count", std::to_string(card.prompts)}});
    }
}

void add_survey(const State& state, HomeView& view) {
    const auto due = survey_due(state);
    if (due && due->answer == nullptr) {
        view.survey_text = words(state)(due->moment == domain::SurveyMoment::kEnd ? "home.survey_end" : "home.survey_middle");
    }
}

/// What stands beside the partner where there is room: the forum, notes, workplaces.
void add_aside(const State& state, const domain::Partnership& partnership, HomeView& view) {
    constexpr std::size_t kMostPosts = 3, kMostPhotos = 3;
    std::vector<const domain::Post*> newest;  // at most kMostPosts of them: this runs for each frame
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        if (post.state != domain::PostState::kShown) {
            continue;
        }
        newest.insert(std::ranges::upper_bound(newest, post.posted_at_s, std::ranges::greater(), &domain::Post::posted_at_s), &post);
        newest.resize(std::min(newest.size(), kMostPosts));
    }
    for (const domain::Post* post : newest) {
        view.posts.push_back({post->author_name, format_moment(post->posted_at_s, state), post->text, post->language});
    }
    view.notes = note_view_of(state, partnership, NotePlace{});
    WorkspacesView photos = workspaces_view(state);
    view.workspaces = std::move(photos.partners);
    view.workspaces.append_range(std::move(photos.others));
    view.workspaces.resize(std::min(view.workspaces.size(), kMostPhotos));
}

}  // namespace

HomeView home_view(const State& state) {
    HomeView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    if (state.home.problem) {
        view.problem = sentence_of(words(state), *state.home.problem);
    }
    const domain::Partnership* partnership = current_partnership(state);
    if (partnership == nullptr) {
        view.waiting = waiting_view(state);
        return view;
    }
    std::vector<std::string> names;
    for (const std::string& person_id : partnership->person_ids) {
        const ApplicationRecord* application = state.sync.shown.application_of(person_id, partnership->round_id);
        if (person_id != state.sync.you.person_id && application != nullptr) {
            view.partners.push_back(partner_view_of(state, *application));
            names.push_back(short_names(view.partners.back().name, {}).first);
        }
    }
    const std::string name = list_of(names, words(state));
    add_contacts(state, *partnership, name, view);
    add_agreement(state, *partnership, view);
    if (view.journal.empty()) {
        add_first_message(state, *partnership, name, view);
    }
    add_topic(state, *partnership, view);
    add_aside(state, *partnership, view);
    add_survey(state, view);
    view.greeting = greeting_of(state);
    if (const domain::RoundRecord* round = state.sync.shown.round(partnership->round_id)) {
        const CivilDate last_day = civil_from_days(domain::end_of_round_s(*round) / kSecondsPerDay);
        view.ends = words(state).fill("home.ends", {{"date", format_date(last_day, words(state).language())}});
    }
    return view;
}

}  // namespace counterpart::app
