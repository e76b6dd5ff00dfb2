#include <string>

#include "base/civil_date.h"
#include "endpoint/sample_stage.h"
#include "endpoint/sample_talk_table.h"

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kDaysOfTopic = 14;
constexpr std::int64_t kEvening_s = 18 * 3'600;

/// Six in the evening (UTC) of a day of the sample.
std::int64_t evening_of(const SampleStage& stage, std::int64_t days) {
    return stage.day(days) / kSecondsPerDay * kSecondsPerDay + kEvening_s;
}

}  // namespace

std::string topic_id_in_sample(std::string_view key) { return id_in_sample("topic about " + std::string(key)); }

void write_topics(SampleStage& stage, const domain::RoundRecord& round) {
    std::int64_t starts_on = days_from_civil(round.starts_on);
    for (const SampleTopic& one : kSampleTopics) {
        domain::Topic topic;
        topic.id = topic_id_in_sample(one.key);
        topic.round_id = round.id;
        topic.starts_on = civil_from_days(starts_on);
        topic.title = one.title;
        topic.text = one.text;
        topic.prompts.assign(one.prompts.begin(), one.prompts.end());
        topic.language = "en";
        topic.summary = one.summary;
        topic.hashtag = one.hashtag;
        topic.credit = {.title = {}, .author = "Tomás Barrios", .url = {}, .licence = "CC BY 4.0"};
        stage.act("coordinator", stage.day(-40), domain::SaveTopic{.topic = topic});
        starts_on += kDaysOfTopic;
    }
}

void write_events(SampleStage& stage, const domain::RoundRecord& round) {
    domain::LiveEvent past;
    past.id = id_in_sample("event in the past");
    past.round_id = round.id;
    past.topic_id = topic_id_in_sample("library spaces");
    past.title = "A walk through three reading rooms";
    past.text = "Three of us carry a telephone through the rooms that we work in; everybody asks what they like.";
    past.place = "https://meet.example.org/reading-rooms";
    past.starts_at_s = evening_of(stage, -12);
    past.minutes = 60;
    past.time_zone = "Europe/London";
    past.digest =
        "Twenty-three of us came, from eleven countries.\n\nNobody has enough plugs. In two of the three rooms the chairs by the windows "
        "are taken "
        "first, in the third nobody sits there, for the sun. The best idea of the evening: a table with a sign \"You may talk here\".";
    stage.act("coordinator", stage.day(-11), domain::SaveLiveEvent{.event = past});
    domain::LiveEvent coming;
    coming.id = id_in_sample("event to come");
    coming.round_id = round.id;
    coming.topic_id = topic_id_in_sample("books");
    coming.title = "Books across borders, read aloud";
    coming.text = "Bring a page from a book of your country, in its own language. Whoever likes reads it aloud and says what it is about.";
    coming.place = "https://meet.example.org/books-across-borders";
    coming.starts_at_s = evening_of(stage, 5);
    coming.minutes = 90;
    coming.time_zone = "Europe/London";
    stage.act("coordinator", stage.day(-2), domain::SaveLiveEvent{.event = coming});
}

void write_notes(SampleStage& stage) {
    const std::string pair = id_in_sample("pair 1");
    stage.act("participant", stage.day(-33),
              domain::AgreeOnContact{
                  .partnership_id = pair, .rhythm = domain::Rhythm::kWeekly, .method = domain::ContactMethod::kEmail, .next_call_at_s = 0});
    stage.act(
        "partner", stage.day(-31),
        domain::SaveNote{.note_id = id_in_sample("note 1"),
                         .partnership_id = pair,
                         .topic_id = topic_id_in_sample("getting to know you"),
                         .prompt = 0,
                         .text = "I open at eight; by nine there is a queue for the short loans. The afternoon belongs to my students.",
                         .shared = true,
                         .done = true});
    stage.act("partner", stage.day(-18),
              domain::SaveNote{.note_id = id_in_sample("note 2"),
                               .partnership_id = pair,
                               .topic_id = topic_id_in_sample("library spaces"),
                               .prompt = 2,
                               .text = "Upstairs is silent. Downstairs nobody is, and I like it better there.",
                               .shared = true,
                               .done = false});
    stage.act("participant", stage.day(-5),
              domain::SaveNote{.note_id = id_in_sample("note 3"),
                               .partnership_id = pair,
                               .topic_id = topic_id_in_sample("books"),
                               .prompt = 0,
                               .text = "Suggest the Galician stories? Find out first whether there is a translation.",
                               .shared = false,
                               .done = false});
    domain::SaveGlossary words{.glossary_id = id_in_sample("words"), .entries = {}, .open = true};
    for (const SampleTerm& one : kSampleTerms) {
        words.entries.push_back({.term = std::string(one.term), .words = std::string(one.words)});
    }
    stage.act("partner", stage.day(-30), words);
}

}  // namespace counterpart::endpoint
