#include "app/library/library.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/home/clocks.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/text/numbers.h"
#include "base/civil_date.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "domain/language.h"
#include "domain/round_plan.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kDaysOfTopic = 14;
constexpr std::string_view kNew = "new";

// Also the ending of a field's key among what is typed.
constexpr std::array<std::string_view, kTopicFieldCount> kFieldNames{
    "title",   "summary",      "text",          "prompts",        "hashtag",       "language",       "starts_on",
    "state",   "publish_day",  "publish_time",  "credit_title",   "credit_author", "credit_url",     "credit_licence",
    "picture", "picture_text", "picture_title", "picture_author", "picture_url",   "picture_licence"};

std::string topic_prefix(const State& state) { return typed_prefix(state, "topic") + state.shell.route.first_id + "/"; }

std::string field_key(const State& state, TopicField field) {
    return topic_prefix(state) + std::string(kFieldNames[static_cast<std::size_t>(field)]);
}

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> parted_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const std::string_view line = trimmed(text.substr(at, end - at)); !line.empty()) {
            lines.emplace_back(line);
        }
        at = end + 1;
    }
    return lines;
}

std::int32_t offset_at(const State& state, std::int64_t moment_s) {
    return utc_offset_minutes(state.shell.time_zone, moment_s).value_or(state.shell.utc_offset_minutes);
}

std::string publish_part(const State& state, std::int64_t moment_s, bool day) {
    if (moment_s == 0) {
        return {};
    }
    const std::int64_t local_s = moment_s + offset_at(state, moment_s) * kSecondsPerMinute;
    return day ? format_civil_date(civil_from_days(local_s / kSecondsPerDay))
               : format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute));
}

std::string field_of_record(const State& state, const domain::Topic& topic, TopicField field) {
    switch (field) {
        case TopicField::kTitle: return topic.title;
        case TopicField::kSummary: return topic.summary;
        case TopicField::kText: return topic.text;
        case TopicField::kPrompts: return lines_of(topic.prompts);
        case TopicField::kHashtag: return topic.hashtag;
        case TopicField::kLanguage: return topic.language;
        case TopicField::kStartsOn: return topic.round_id.empty() ? std::string() : format_civil_date(topic.starts_on);
        case TopicField::kState: return std::string(domain::term_name(topic.state));
        case TopicField::kPublishDay: return publish_part(state, topic.publish_at_s, true);
        case TopicField::kPublishTime: return publish_part(state, topic.publish_at_s, false);
        case TopicField::kCreditTitle: return topic.credit.title;
        case TopicField::kCreditAuthor: return topic.credit.author;
        case TopicField::kCreditUrl: return topic.credit.url;
        case TopicField::kCreditLicence: return topic.credit.licence;
        case TopicField::kPicture: return topic.picture_id;
        case TopicField::kPictureText: return topic.picture_text;
        case TopicField::kPictureTitle: return topic.picture_credit.title;
        case TopicField::kPictureAuthor: return topic.picture_credit.author;
        case TopicField::kPictureUrl: return topic.picture_credit.url;
        case TopicField::kPictureLicence: return topic.picture_credit.licence;
    }
    return {};
}

/// A hashtag as people type it, without its sign.
std::string tag_of(std::string_view text) {
    const std::string_view tag = trimmed(text);
    return std::string(tag.starts_with('#') ? tag.substr(1) : tag);
}

/// The first slot of the round's plan that begins after all of its topics; behind the plan, a fortnight after the last one.
CivilDate next_slot(const State& state, const domain::RoundRecord& round) {
    std::int64_t last_day = days_from_civil(round.starts_on) - 1;
    for (const domain::Record* record : state.sync.shown.of_round(round.id)) {
        if (const auto* topic = std::get_if<domain::Topic>(record)) {
            last_day = std::max(last_day, days_from_civil(topic->starts_on));
        }
    }
    for (const domain::RoundSlot& slot : domain::plan_of(round).slots) {
        if (days_from_civil(slot.starts_on) > last_day) {
            return slot.starts_on;
        }
    }
    return civil_from_days(last_day + kDaysOfTopic);
}

}  // namespace

std::optional<domain::Topic> topic_to_write(const State& state) {
    const std::string& id = state.shell.route.first_id;
    if (id == kNew) {
        domain::Topic topic;
        topic.language = language_tag(state.shell.language);
        return topic;
    }
    const domain::Topic* found = state.sync.shown.topic(id);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::string topic_field(const State& state, const domain::Topic& topic, TopicField field) {
    const std::string* typed = typed_text(state, field_key(state, field));
    return typed != nullptr ? *typed : field_of_record(state, topic, field);
}

bool is_topic_changed(const State& state) { return has_typed(state, topic_prefix(state)); }

Result<domain::Topic> topic_as_typed(const State& state, domain::Topic topic) {
    const auto field = [&](TopicField which) { return topic_field(state, topic, which); };
    domain::Topic written = topic;
    written.title = trimmed(field(TopicField::kTitle));
    written.summary = trimmed(field(TopicField::kSummary));
    written.text = trimmed(field(TopicField::kText));
    written.prompts = parted_lines(field(TopicField::kPrompts));
    written.hashtag = tag_of(field(TopicField::kHashtag));
    written.language = field(TopicField::kLanguage);
    written.state = domain::term_from_name<domain::TopicState>(field(TopicField::kState)).value_or(topic.state);
    written.credit = {field(TopicField::kCreditTitle), field(TopicField::kCreditAuthor), field(TopicField::kCreditUrl),
                      field(TopicField::kCreditLicence)};
    written.picture_id = field(TopicField::kPicture);
    written.picture_text = field(TopicField::kPictureText);
    written.picture_credit = {field(TopicField::kPictureTitle), field(TopicField::kPictureAuthor), field(TopicField::kPictureUrl),
                              field(TopicField::kPictureLicence)};
    if (!topic.round_id.empty()) {
        const auto day = parse_civil_date(trimmed(field(TopicField::kStartsOn)));
        if (!day) {
            return fail("bad_date", "topic.starts_on", field(TopicField::kStartsOn));
        }
        written.starts_on = *day;
    }
    if (written.state == domain::TopicState::kScheduled) {
        const auto day = parse_civil_date(trimmed(field(TopicField::kPublishDay)));
        const auto minute = minute_of(field(TopicField::kPublishTime));
        if (!day || !minute) {
            return fail(day ? "bad_time" : "bad_date", "topic.publish_at", field(day ? TopicField::kPublishTime : TopicField::kPublishDay));
        }
        written.publish_at_s = moment_of(*day, *minute, state.shell.time_zone, state.shell.utc_offset_minutes);
    }
    return written;
}

void on(State& state, const TypeTopic& intent, Effects& /*effects*/) {
    const auto topic = topic_to_write(state);
    if (!topic) {
        return;
    }
    state.library.problem.reset();
    const std::string key = field_key(state, intent.field);
    if (intent.text == field_of_record(state, *topic, intent.field)) {
        state.talk.typed.erase(key);
    } else {
        state.talk.typed[key] = intent.text;
    }
}

void on(State& state, const SaveTopicDraft& /*intent*/, Effects& effects) {
    const auto topic = topic_to_write(state);
    if (!topic) {
        return;
    }
    auto written = topic_as_typed(state, *topic);
    if (!written) {
        state.library.problem = std::move(written).error();
        return;
    }
    const bool is_new = written->id.empty();
    if (is_new) {
        written->id = state.shell.ids.next();
    }
    const std::string id = written->id;
    if (auto made = make_change(state, domain::SaveTopic{*std::move(written)}, effects); !made) {
        state.library.problem = std::move(made).error();
        return;
    }
    forget_typed(state, topic_prefix(state));
    show_toast(state, std::string(words(state)("library.saved")));
    if (is_new) {
        go_instead(state, library_address(id), effects);
    }
}

void on(State& state, const DropTopicDraft& /*intent*/, Effects& /*effects*/) {
    forget_typed(state, topic_prefix(state));
    state.library.problem.reset();
}

void on(State& state, const TakeIntoRound& intent, Effects& effects) {
    const domain::Topic* of_library = state.sync.shown.topic(intent.topic_id);
    const domain::RoundRecord* round = state.sync.shown.round(intent.round_id);
    if (of_library == nullptr || round == nullptr) {
        return;
    }
    domain::Topic topic = *of_library;
    topic.id = state.shell.ids.next();
    topic.library_id = of_library->id;
    topic.round_id = round->id;
    topic.starts_on = next_slot(state, *round);
    topic.state = domain::TopicState::kDraft;
    topic.publish_at_s = 0;
    const std::string id = topic.id;
    if (auto made = make_change(state, domain::SaveTopic{std::move(topic)}, effects); !made) {
        state.library.problem = std::move(made).error();
        return;
    }
    go_to(state, library_address(id), effects);
}

}  // namespace counterpart::app
