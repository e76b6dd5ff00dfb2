#include "app/library/library_view.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "app/library/library.h"
#include "app/shell/route.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using Topics = std::vector<const domain::Topic*>;

constexpr std::array<std::string_view, 12> kTopicLanguages{"", "ar", "de", "en", "es", "fr", "it", "pl", "pt", "ru", "tr", "zh"};

/// The topics of a round, or of the library (""), drafts too.
Topics topics_to_write(const State& state, std::string_view round_id) {
    Topics topics;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kTopic)) {
        if (const auto& topic = std::get<domain::Topic>(*record); topic.round_id == round_id) {
            topics.push_back(&topic);
        }
    }
    std::ranges::sort(topics, {}, [](const domain::Topic* topic) {
        return std::tuple(topic->round_id.empty() ? CivilDate() : topic->starts_on, std::string_view(topic->title),
                          std::string_view(topic->id));
    });
    return topics;
}

std::string state_label(domain::TopicState topic_state, const Texts& t) {
    return std::string(t("library.state." + std::string(domain::term_name(topic_state))));
}

LibraryListView list_view(const State& state, std::string heading, std::string_view round_id) {
    const Texts& t = words(state);
    LibraryListView list{std::move(heading), {}};
    for (const domain::Topic* topic : topics_to_write(state, round_id)) {
        std::array<std::string, 2> parts;
        if (round_id.empty()) {
            parts[0] = topic->summary;
        } else {
            parts[0] = state_label(topic->state, t);
            parts[1] = format_day_and_month(topic->starts_on, t.language());
        }
        list.lines.push_back({topic->id, topic->title, dotted(parts), library_address(topic->id)});
    }
    return list;
}

/// Rounds that are not over, the newest first.
std::vector<const domain::RoundRecord*> rounds_to_fill(const State& state) {
    std::vector<const domain::RoundRecord*> rounds;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kRound)) {
        if (const auto& round = std::get<domain::RoundRecord>(*record); round.state != domain::RoundState::kEnded) {
            rounds.push_back(&round);
        }
    }
    std::ranges::sort(rounds, std::ranges::greater(), &domain::RoundRecord::starts_on);
    return rounds;
}

void add_choices(TopicFormView& form, const State& state) {
    const Texts& t = words(state);
    const auto field = [&](TopicField which) -> const std::string& { return form.fields[static_cast<std::size_t>(which)]; };
    for (std::size_t k = 0; k < domain::kTopicStateCount; ++k) {
        const auto one = static_cast<domain::TopicState>(k);
        form.states.push_back(state_label(one, t));
        form.state = field(TopicField::kState) == domain::term_name(one) ? static_cast<int>(k) : form.state;
    }
    form.is_scheduled = form.state == static_cast<int>(domain::TopicState::kScheduled);
    for (const std::string_view code : kTopicLanguages) {
        form.language = field(TopicField::kLanguage) == code ? static_cast<int>(form.languages.size()) : form.language;
        form.languages.emplace_back(code.empty() ? t("forum.language_unsaid") : domain::language_name(code, t.language()));
        form.language_codes.emplace_back(code);
    }
    form.pictures.emplace_back(t("library.no_picture"));
    form.picture_ids.emplace_back();
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kPhoto)) {
        const auto& photo = std::get<domain::Photo>(*record);
        if (domain::is_published(photo)) {
            form.picture = field(TopicField::kPicture) == photo.id ? static_cast<int>(form.pictures.size()) : form.picture;
            form.pictures.push_back(photo.description.empty() ? std::string(t("library.picture_unnamed")) : photo.description);
            form.picture_ids.push_back(photo.id);
        }
    }
}

TopicFormView form_view(const State& state, const domain::Topic& topic) {
    const Texts& t = words(state);
    TopicFormView form;
    form.form_id = topic.id;
    form.is_new = topic.id.empty();
    form.of_round = !topic.round_id.empty();
    for (std::size_t k = 0; k < kTopicFieldCount; ++k) {
        form.fields[k] = topic_field(state, topic, static_cast<TopicField>(k));
    }
    form.heading = form.is_new ? std::string(t("library.new")) : topic.title;
    const domain::RoundRecord* round = state.sync.shown.round(topic.round_id);
    form.line = round != nullptr ? t.fill("library.of_round", {{"round", round->name}}) : std::string(t("library.of_library"));
    add_choices(form, state);
    form.changed = is_topic_changed(state);
    if (state.library.problem) {
        form.problem = sentence_of(t, *state.library.problem);
    }
    form.address = form.of_round && topic.state == domain::TopicState::kPublished ? topic_address(topic.id) : std::string();
    if (!form.of_round && !form.is_new) {
        for (const domain::RoundRecord* one : rounds_to_fill(state)) {
            form.round_ids.push_back(one->id);
            form.take_labels.push_back(t.fill("library.take", {{"round", one->name}}));
        }
    }
    return form;
}

}  // namespace

LibraryView library_view(const State& state) {
    const Texts& t = words(state);
    LibraryView view;
    view.may_look = domain::is_moderator(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    if (!view.may_look) {
        return view;
    }
    if (!state.shell.route.first_id.empty()) {
        const auto topic = topic_to_write(state);
        view.is_unknown = !topic.has_value();
        if (topic) {
            view.form = form_view(state, *topic);
        }
        return view;
    }
    for (const domain::RoundRecord* round : rounds_to_fill(state)) {
        view.lists.push_back(list_view(state, round->name, round->id));
    }
    view.lists.push_back(list_view(state, std::string(t("library.library")), {}));
    return view;
}

}  // namespace counterpart::app
