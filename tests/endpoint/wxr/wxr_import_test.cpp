#include "endpoint/wxr/wxr_import.h"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "base/date_time.h"
#include "base/utf8.h"
#include "codec/record_json.h"
#include "domain/limits.h"
#include "endpoint/fake_view.h"
#include "endpoint/wxr/wxr_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

WxrImport launch_page_import(const std::string& round_id = {}) { return records_of_blog(read_wxr(launch_page_xml()).value(), round_id); }

/// A blog with one post and its comments.
WxrImport import_of(std::vector<WxrComment> comments) {
    WxrFile file{.title = "A blog", .link = "https://blog.example/", .language = "", .items = {published_item("1", "A post")}};
    file.items.front().comments = std::move(comments);
    return records_of_blog(file, {});
}

const domain::Post& post_by(const WxrImport& import, std::string_view author) {
    const auto found = std::ranges::find(import.posts, author, &domain::Post::author_name);
    REQUIRE(found != import.posts.end());
    return *found;
}

/// How many posts begin a thread.
std::size_t thread_count(const WxrImport& import) {
    return static_cast<std::size_t>(std::ranges::count_if(import.posts, [](const domain::Post& post) { return post.answers_id.empty(); }));
}

std::vector<domain::Record> all_records(const WxrImport& import) {
    std::vector<domain::Record> records(import.topics.begin(), import.topics.end());
    records.insert(records.end(), import.posts.begin(), import.posts.end());
    return records;
}

WxrCounts written_into(FakeView& view, const WxrImport& import) {
    WxrCounts counts = import.counts;
    REQUIRE(write_blog(view, import, ImportMode::kWrite, counts).has_value());
    return counts;
}

}  // namespace

TEST_CASE("the launch page comes in as a topic with its prompts") {
    const WxrImport import = launch_page_import();
    REQUIRE(import.topics.size() == 1);
    const domain::Topic& topic = import.topics.front();
    CHECK(topic.title == "Getting to know you");
    CHECK(topic.round_id.empty());
    CHECK(topic.state == domain::TopicState::kPublished);
    CHECK(topic.starts_on == CivilDate{2014, 8, 31});
    CHECK(topic.language == "en");
    CHECK(topic.summary == "Two weeks to get to know each other.");
    CHECK(topic.credit.author == "Rosa Lindqvist");
    CHECK(topic.credit.url == "https://blog.example/2014/08/31/getting-to-know-you/");
    REQUIRE(topic.prompts.size() == 5);
    CHECK(topic.prompts[2] == "How did you come to work in a library?");
    CHECK(topic.text ==
          "The third round begins! Over two weeks we get to know each other: with our partners, and here, where everybody may write.\n\n"
          "Picture: A desk by the window (https://pictures.example/desk), CC BY 2.0\n\nTo write about\n\n"
          "Write to your partner once a week & tell us how it goes.");
}

TEST_CASE("the launch page has 19 messages: 13 threads and 6 replies, and each reply hangs where it hung") {
    const WxrImport import = launch_page_import();
    REQUIRE(import.posts.size() == 19);
    CHECK(thread_count(import) == 13);
    std::map<std::string, std::size_t> replies;
    for (const domain::Post& post : import.posts) {
        CHECK(post.topic_id == import.topics.front().id);
        CHECK(post.state == domain::PostState::kShown);
        CHECK(post.author_id.empty());
        CHECK(post.answers_id.empty() == (post.title == "Getting to know you"));
        CHECK((post.thread_id == post.id) == post.answers_id.empty());
        replies[post.thread_id] += post.answers_id.empty() ? 0 : 1;
    }
    const domain::Post& tomasz = post_by(import, "Tomasz Wilk");
    CHECK(tomasz.posted_at_s == parse_date_time("2014-09-02T07:15:00Z", {}).value());
    CHECK(replies[tomasz.id] == 2);
    CHECK(replies[post_by(import, "María José Castro").id] == 2);
    CHECK(replies[post_by(import, "Fatima Zahra B.").id] == 1);
    CHECK(replies[post_by(import, "Uxía Rañó").id] == 1);
    const domain::Post& second = post_by(import, "Mª José");
    CHECK(second.answers_id == post_by(import, "Iñaki Etxeberria").id);
    CHECK(second.text == "¡Mucha suerte, Iñaki! 😊 Ya nos contaremos.");
    CHECK(post_by(import, "Ingrid Aasen").text.starts_with("I think I was introduced to… myself?"));
    CHECK(post_by(import, "Nalini Perera").text.contains("nurses and students.\n\nI order journals"));
    CHECK(post_by(import, "Rosa Lindqvist").by_team);
    CHECK_FALSE(second.by_team);
    CHECK(second.source_url == "https://blog.example/2014/08/31/getting-to-know-you/#comment-2115");
    CHECK(second.source_name == "Libraries across borders");
}

TEST_CASE("what other blogs say of the page is a mention or a reblog") {
    const WxrImport import = launch_page_import();
    const auto& mention = *std::ranges::find(import.posts, domain::PostKind::kMention, &domain::Post::kind);
    CHECK(mention.source_url == "https://readingroom.example/2014/09/third-round/");
    CHECK(mention.source_name == "Third round: show us where you work | The Reading Room");
    CHECK(mention.text.starts_with("[…] a new round has begun"));
    const domain::Post& reblog = post_by(import, "María José Castro");
    CHECK(reblog.kind == domain::PostKind::kReblog);
    CHECK(reblog.source_url == "https://estanteria.example/2014/09/06/otra-vuelta/");
    CHECK(reblog.source_name == "La estantería de María José");
    CHECK(reblog.text == "Vuelvo a participar: nueva ronda, nueva compañera. ¡Ojalá sea tan buena como la anterior!");
    CHECK(std::ranges::count(import.posts, domain::PostKind::kMessage, &domain::Post::kind) == 17);
    const WxrImport silent = import_of({approved_comment("1", "", "Reblogged this on <a href='https://x.example/'>My blog</a>.")});
    CHECK(silent.posts[0].text == "Reblogged this on My blog (https://x.example/).");
    CHECK(silent.posts[0].source_name == "My blog");
    CHECK(silent.posts[0].source_url == "https://x.example/");
}

TEST_CASE("what is left out is counted with its reason") {
    WxrCounts expected;
    for (const auto& [count, number] : std::map<WxrCount, std::size_t>{{WxrCount::kTopics, 1},
                                                                       {WxrCount::kMessages, 19},
                                                                       {WxrCount::kReplies, 6},
                                                                       {WxrCount::kPingbacks, 1},
                                                                       {WxrCount::kReblogs, 1},
                                                                       {WxrCount::kAttachments, 1},
                                                                       {WxrCount::kDrafts, 1},
                                                                       {WxrCount::kSpam, 1},
                                                                       {WxrCount::kUnapproved, 1}}) {
        expected[count] = number;
    }
    CHECK(launch_page_import().counts == expected);
    WxrFile file{.title = {}, .link = {}, .language = {}, .items = {}};
    for (const std::string_view id : {"1", "2", "3", "4", "5", "5"}) {
        file.items.push_back(published_item(std::string(id), "Post"));
        file.items.back().comments = {approved_comment(std::string(id) + "1", "", "Hi")};
    }
    file.items[0].type = "page";
    file.items[1].status = "private";
    file.items[2].has_password = true;
    file.items[3].published_at_s = 0;
    const WxrImport import = records_of_blog(file, {});
    CHECK(import.topics.size() == 1);
    CHECK(import.counts[WxrCount::kPages] == 1);
    CHECK(import.counts[WxrCount::kPrivate] == 2);
    CHECK(import.counts[WxrCount::kUndated] == 1);
    CHECK(import.counts[WxrCount::kDoubled] == 1);
    CHECK(import.counts[WxrCount::kCommentsOfLeftOut] == 5);
}

TEST_CASE("no address of mail and of a machine is in any record, also not where it stands for a name") {
    for (const domain::Record& record : all_records(launch_page_import())) {
        const std::string json = codec::encode_record(record);
        CHECK_FALSE(json.contains("mail.example"));
        CHECK_FALSE(json.contains("203.0.113."));
    }
    WxrComment comment = approved_comment("1", "", "Hi");
    comment.author = "ana.diaz@mail.example";
    WxrComment tag = approved_comment("2", "", "Hi");
    tag.author = "@ben";
    WxrComment nobody = approved_comment("3", "", "Hi");
    nobody.author = " ";
    const WxrImport import = import_of({comment, tag, nobody});
    CHECK(import.posts[0].author_name == "ana.diaz");
    CHECK(import.posts[1].author_name == "@ben");
    CHECK(import.posts[2].author_name == "Anonymous");
}

TEST_CASE("every record can be stored and read again, with an id of its own") {
    WxrFile file = read_wxr(launch_page_xml()).value();
    file.items[1].title = std::string(300, 'x') + " y";
    file.items[1].creator = std::string(300, 'n');
    file.items[1].content_html = std::string(30'000, 'w');
    file.items[1].comments[0].content_html = std::string(9'990, 'w') + " and a little more";
    file.items[1].comments[1].author = "A \x7f<b>name</b>";
    const WxrImport import = records_of_blog(file, {});
    CHECK(import.counts[WxrCount::kCut] == 4);
    CHECK(count_code_points(import.topics[0].text) == domain::kMaxMessageLength);
    CHECK(import.posts[0].text.ends_with("w and a…"));
    CHECK(import.posts[1].author_name == "A name");
    std::set<domain::RecordKey> keys;
    for (const domain::Record& record : all_records(import)) {
        keys.insert(domain::key_of(record));
        const auto again = codec::decode_record(domain::kind_of(record), codec::encode_record(record));
        REQUIRE(again.has_value());
        CHECK(again->value == record);
    }
    CHECK(keys.size() == 20);
}

TEST_CASE("a second import changes nothing and doubles nothing, also when somebody worked on the first in between") {
    FakeView view;
    const WxrImport import = launch_page_import();
    const WxrCounts first = written_into(view, import);
    CHECK(first[WxrCount::kNew] == 20);
    CHECK(first[WxrCount::kKnown] == 0);
    domain::Post hidden = *view.programme().post(import.posts[3].id);
    hidden.state = domain::PostState::kHidden;
    view.write(hidden);
    const std::int64_t before = view.programme().last_sequence();
    const WxrCounts second = written_into(view, launch_page_import());
    CHECK(second[WxrCount::kNew] == 0);
    CHECK(second[WxrCount::kKnown] == 20);
    CHECK(view.programme().last_sequence() == before);
    CHECK(view.programme().post(hidden.id)->state == domain::PostState::kHidden);
    CHECK(launch_page_import() == import);
}

TEST_CASE("a later export brings what is new, and a blog that moved to https is the same") {
    WxrFile file = read_wxr(launch_page_xml()).value();
    FakeView view;
    written_into(view, records_of_blog(file, {}));
    file.link = "http://blog.example/";
    file.items[1].comments.push_back(approved_comment("3000", "2119", "Thank you!"));
    const WxrImport later = records_of_blog(file, {});
    CHECK(written_into(view, later)[WxrCount::kNew] == 1);
    CHECK(later.posts.back().thread_id == post_by(later, "Uxía Rañó").id);
    file.link = "https://another.example";
    CHECK(written_into(view, records_of_blog(file, {}))[WxrCount::kNew] == 21);
}

TEST_CASE("topics can be a round's, if there is such a round; counting writes nothing") {
    FakeView view;
    domain::RoundRecord round;
    round.id = id_from_text("third round");
    round.name = "Round 3";
    const WxrImport import = launch_page_import(round.id);
    CHECK(import.topics[0].round_id == round.id);
    WxrCounts counts = import.counts;
    CHECK(write_blog(view, import, ImportMode::kWrite, counts).error() == Problem{"wxr_round_unknown", round.id, ""});
    view.write(round);
    const std::int64_t before = view.programme().last_sequence();
    REQUIRE(write_blog(view, import, ImportMode::kCount, counts).has_value());
    CHECK(counts[WxrCount::kNew] == 20);
    CHECK(view.programme().last_sequence() == before);
    CHECK(written_into(view, import)[WxrCount::kNew] == 20);
    const WxrImport other = launch_page_import(id_from_text("no round"));
    CHECK(write_blog(view, other, ImportMode::kWrite, counts).error().detail == "choose one of: Round 3 = " + round.id);
}

TEST_CASE("a reply without its comment begins a thread, and circles are opened") {
    const WxrImport import = import_of({approved_comment("1", "2", "a"), approved_comment("2", "1", "b"), approved_comment("3", "3", "c"),
                                        approved_comment("4", "2", "d"), approved_comment("5", "77", "e"),
                                        approved_comment("5", "", "the same again"), approved_comment("6", "", "<img src='x'>")});
    REQUIRE(import.posts.size() == 5);
    CHECK(thread_count(import) == 3);
    CHECK(import.posts[1].answers_id == import.posts[0].id);
    CHECK(import.posts[3].answers_id == import.posts[1].id);
    CHECK(import.posts[3].thread_id == import.posts[0].id);
    CHECK(import.posts[4].title == "A post");
    CHECK(import.counts[WxrCount::kLostParents] == 3);
    CHECK(import.counts[WxrCount::kReplies] == 2);
    CHECK(import.counts[WxrCount::kDoubled] == 1);
    CHECK(import.counts[WxrCount::kEmpty] == 1);
}

TEST_CASE("ten thousand comments, each answering the one before, are one thread") {
    std::vector<WxrComment> comments;
    for (int k = 1; k <= 10'000; ++k) {
        comments.push_back(approved_comment(std::to_string(k), std::to_string(k - 1), "Yes"));
    }
    std::ranges::reverse(comments);
    const WxrImport import = import_of(std::move(comments));
    REQUIRE(import.posts.size() == 10'000);
    CHECK(thread_count(import) == 1);
    CHECK(std::ranges::count(import.posts, import.posts.back().id, &domain::Post::thread_id) == 10'000);
    CHECK(import.posts.front().answers_id == import.posts[1].id);
}

TEST_CASE("titles may be missing or hold a hashtag") {
    WxrFile file{.title = {}, .link = {}, .language = "xx-not", .items = {}};
    for (const std::string_view title : {"Getting to know you #librariancommute!", "We are #1", "", ""}) {
        file.items.push_back(published_item(std::to_string(file.items.size()), std::string(title)));
    }
    file.items[2].content_html = "<p>First words</p><p>and others</p>";
    const WxrImport import = records_of_blog(file, {});
    CHECK(import.topics[0].hashtag == "librariancommute");
    CHECK(import.topics[1].hashtag.empty());
    CHECK(import.topics[2].title == "First words");
    CHECK(import.topics[3].title == "Untitled");
    CHECK(import.topics[0].language.empty());
    CHECK(import.topics[0].credit.author.empty());
}
