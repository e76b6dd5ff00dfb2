#include "domain/round_report.h"

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "base/civil_date.h"
#include "domain/public_counts.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr CivilDate kStart{2014, 8, 31};
const std::int64_t kStart_s = days_from_civil(kStart) * kSecondsPerDay;

/// A programme with one round that is filled by hand.
class HandMade {
  public:
    explicit HandMade(RoundState state = RoundState::kRunning) { put(sample_round_record("round 3", kStart, state)); }

    void put(Record record) { programme_.apply(std::move(record), ++sequence_); }

    std::string apply(const std::string& country, ApplicationState state = ApplicationState::kAccepted,
                      const std::string& round = "round 3") {
        const std::string name = "person " + std::to_string(++people_);
        put(sample_person(name));
        ApplicationRecord record = sample_application(name, country, round);
        record.state = state;
        put(record);
        return name;
    }

    Partnership pair(std::vector<std::string> names, std::int64_t started_at_s = kStart_s) {
        Partnership partnership;
        partnership.id = sample_id("partnership " + std::to_string(++partnerships_));
        partnership.round_id = sample_id("round 3");
        for (const std::string& name : names) {
            partnership.person_ids.push_back(sample_id(name));
        }
        partnership.started_at_s = started_at_s;
        put(partnership);
        return partnership;
    }

    /// So many pairs of people from two countries.
    std::vector<Partnership> pairs(int count) {
        std::vector<Partnership> made;
        for (int k = 0; k < count; ++k) {
            made.push_back(pair({apply("NZ"), apply("NG")}));
        }
        return made;
    }

    void end(Partnership partnership, EndReason reason, std::int64_t at_s = kStart_s + 20 * kSecondsPerDay) {
        partnership.ended_at_s = at_s;
        partnership.end_reason = reason;
        put(partnership);
    }

    void contact(const Partnership& partnership, std::int64_t day, ContactKind kind = ContactKind::kIWrote) {
        ContactEntry entry;
        entry.id = sample_id("contact " + std::to_string(++contacts_));
        entry.partnership_id = partnership.id;
        entry.person_id = partnership.person_ids.front();
        entry.kind = kind;
        entry.at_s = partnership.started_at_s + day * kSecondsPerDay + 60;
        put(entry);
    }

    void answer(const std::string& person_id, ContactBand contact, Satisfaction content, bool again = true) {
        SurveyAnswer answer;
        answer.id = sample_id("answer of " + person_id);
        answer.person_id = person_id;
        answer.round_id = sample_id("round 3");
        answer.moment = SurveyMoment::kEnd;
        answer.contact = contact;
        answer.satisfaction = content;
        answer.again = again;
        put(answer);
    }

    [[nodiscard]] RoundReport report(std::int64_t now_s = kStart_s + 60 * kSecondsPerDay) const {
        const auto made = round_report(programme_, sample_id("round 3"), country_debuts(programme_), now_s);
        REQUIRE(made.has_value());
        return *made;
    }

    [[nodiscard]] const Programme& programme() const { return programme_; }

  private:
    Programme programme_;
    std::int64_t sequence_ = 0;
    int people_ = 0, partnerships_ = 0, contacts_ = 0;
};

constexpr std::size_t kEndSurvey = static_cast<std::size_t>(SurveyMoment::kEnd);

}  // namespace

TEST_CASE("applicants are counted by what became of them, each with the number of all") {
    HandMade made;
    made.pairs(10);
    for (int k = 0; k < 6; ++k) {
        made.apply("NZ", ApplicationState::kWaitingList);
        made.apply("NZ", ApplicationState::kWithdrawn);
        made.apply("NG");
    }
    const RoundReport report = made.report();
    CHECK(report.applicants == 38);
    CHECK(report.matched == ReportFigure{20, 38});
    CHECK(report.without_partner == ReportFigure{6, 38});
    CHECK(report.accepted == ReportFigure{26, 38});
    CHECK(report.waiting_list == ReportFigure{6, 38});
    CHECK(report.withdrawn == ReportFigure{6, 38});
}

TEST_CASE("one person without a partner is not told by the others") {
    HandMade made;
    made.pairs(10);
    made.apply("NZ");
    const RoundReport alone = made.report();
    CHECK(alone.matched == ReportFigure{20, std::nullopt});
    CHECK_FALSE(alone.without_partner.count);
    CHECK_FALSE(alone.applicants);
    CHECK_FALSE(alone.accepted.count);
    for (int k = 0; k < 7; ++k) {
        made.apply("NG", ApplicationState::kWithdrawn);
    }
    const RoundReport report = made.report();
    CHECK(report.applicants == 28);
    CHECK(report.matched == ReportFigure{20, 28});
    CHECK_FALSE(report.without_partner.count);
    CHECK_FALSE(report.withdrawn.count);
}

TEST_CASE("who did not confirm their address is not counted, nor a partnership that nobody knows of") {
    HandMade made;
    made.pairs(5);
    made.pair({made.apply("NZ"), made.apply("NG")}, 0);
    Person unconfirmed = sample_person(made.apply("FJ"));
    unconfirmed.email_confirmed_at_s = 0;
    made.put(unconfirmed);
    const RoundReport report = made.report();
    CHECK(report.matched.count == 10);
    CHECK(report.countries == 2);
}

TEST_CASE("countries are listed, their numbers where they are not small, and the new ones are marked") {
    HandMade made;
    made.put(sample_round_record("round 2", {2014, 2, 2}, RoundState::kEnded));
    made.apply("NZ", ApplicationState::kAccepted, "round 2");
    made.pairs(10);
    for (const std::string country : {"BT", "BT", "FJ", "FJ", "GL", "ZA"}) {
        made.apply(country);
    }
    const RoundReport report = made.report();
    CHECK(report.countries == 6);
    CHECK(report.new_countries == 5);
    CHECK(report.by_country ==
          std::vector<CountryFigure>{
              {"NG", 10, true}, {"NZ", 10, false}, {"BT", {}, true}, {"FJ", {}, true}, {"GL", {}, true}, {"ZA", {}, true}});
}

TEST_CASE("countries are not named where each of them must have one person") {
    HandMade made;
    for (const std::string country : {"BT", "FJ", "GL", "ZA", "NZ", "NG"}) {
        made.apply(country);
    }
    const RoundReport report = made.report();
    CHECK(report.countries == 6);
    CHECK(report.by_country.empty());
}

TEST_CASE("pairs and groups of three are counted by their people") {
    HandMade made;
    made.pairs(5);
    for (int k = 0; k < 2; ++k) {
        made.pair({made.apply("NZ"), made.apply("NG"), made.apply("ZA")});
    }
    CHECK(made.report().in_pairs == ReportFigure{10, 16});
    CHECK(made.report().in_trios == ReportFigure{6, 16});
}

TEST_CASE("a single group of three is not told") {
    HandMade made;
    made.pairs(5);
    made.pair({made.apply("NZ"), made.apply("NG"), made.apply("ZA")});
    CHECK(made.report().in_pairs == ReportFigure{std::nullopt, 13});
    CHECK(made.report().in_trios == ReportFigure{std::nullopt, 13});
}

TEST_CASE("early ends are counted with their reasons, and who got another partner") {
    HandMade made;
    const auto pairs = made.pairs(12);
    for (std::size_t k = 0; k < 3; ++k) {
        made.end(pairs[k], EndReason::kNoAnswer);
        made.end(pairs[k + 3], EndReason::kPersonLeft);
    }
    made.end(pairs[6], EndReason::kRoundOver);
    for (std::size_t k = 0; k < 6; ++k) {  // the first of each finds another one
        Partnership again = pairs[k];
        again.id = sample_id("again " + std::to_string(k));
        again.person_ids = {pairs[k].person_ids[0], pairs[(k + 1) % 6].person_ids[0]};
        again.started_at_s = kStart_s + 30 * kSecondsPerDay;
        made.put(again);
    }
    const RoundReport report = made.report();
    CHECK(report.ended_early == ReportFigure{12, 24});
    CHECK(report.ended_by[static_cast<std::size_t>(EndReason::kNoAnswer)] == ReportFigure{6, 12});
    CHECK(report.ended_by[static_cast<std::size_t>(EndReason::kPersonLeft)] == ReportFigure{6, 12});
    CHECK(report.ended_by[static_cast<std::size_t>(EndReason::kConduct)] == ReportFigure{0, 12});
    CHECK(report.rematched == ReportFigure{6, 12});
}

TEST_CASE("one partnership that ended for conduct is not told, not even by its number of reasons") {
    HandMade made;
    made.end(made.pairs(10).front(), EndReason::kConduct);
    const RoundReport report = made.report();
    CHECK(report.ended_early == ReportFigure{std::nullopt, 20});
    CHECK(report.ended_by[static_cast<std::size_t>(EndReason::kConduct)] == ReportFigure{});
    CHECK(report.rematched == ReportFigure{});
}

TEST_CASE("the first contact is a curve over days of people, and half of them the median") {
    HandMade made;
    const auto pairs = made.pairs(20);
    for (std::size_t k = 0; k < 4; ++k) {
        made.contact(pairs[k], 0);
        made.contact(pairs[k + 4], 2);
        made.contact(pairs[k + 8], 5);
    }
    made.contact(pairs[12], 7);
    made.contact(pairs[13], 1, ContactKind::kSeen);  // no contact
    const RoundReport report = made.report(kStart_s + 9 * kSecondsPerDay);
    CHECK(report.matched.count == 40);
    CHECK(report.first_contact ==
          std::vector<ContactPoint>{{0, 8}, {1, 8}, {2, 16}, {3, 16}, {4, 16}, {5, 24}, {6, 24}});  // two came on day 7
    CHECK(report.half_in_contact_days == 5);
    CHECK(people_in_contact(report, 3) == 16);
    CHECK(people_in_contact(report, 7) == std::nullopt);
    CHECK(report.last_day == 9);
}

TEST_CASE("a person's days begin with their first partnership, so that a late success is late") {
    HandMade made;
    const auto pairs = made.pairs(6);
    for (std::size_t k = 0; k < 6; ++k) {
        made.end(pairs[k], EndReason::kNoAnswer);
        Partnership again = pairs[k];
        again.id = sample_id("again " + std::to_string(k));
        again.person_ids = {pairs[k].person_ids[0], pairs[(k + 1) % 6].person_ids[1]};
        again.started_at_s = kStart_s + 20 * kSecondsPerDay;
        made.put(again);
        made.contact(again, 3);
    }
    const RoundReport report = made.report();
    CHECK(people_in_contact(report, 22) == 0);
    CHECK(people_in_contact(report, 23) == 12);
    CHECK(report.half_in_contact_days == 23);
}

TEST_CASE("a curve ends today, and with the round") {
    HandMade made;
    made.pairs(5);
    CHECK(made.report(kStart_s + 3 * kSecondsPerDay + 5).first_contact.back().day == 3);
    CHECK(made.report(kStart_s + 900 * kSecondsPerDay).first_contact.back().day == 16 * 7);
}

TEST_CASE("a survey is told with its share, contact by contentment and what is withheld") {
    HandMade made;
    const auto pairs = made.pairs(20);
    for (std::size_t k = 0; k < 12; ++k) {
        made.answer(pairs[k].person_ids[0], ContactBand::kWeekly, k < 6 ? Satisfaction::kVery : Satisfaction::kRather);
    }
    for (std::size_t k = 0; k < 8; ++k) {
        made.answer(pairs[k].person_ids[1], k < 2 ? ContactBand::kNever : ContactBand::kMonthly, Satisfaction::kNot, k < 6);
    }
    const SurveyReport survey = made.report().surveys[kEndSurvey];
    CHECK(survey.answered == ReportFigure{20, 40});
    const auto weekly = static_cast<std::size_t>(ContactBand::kWeekly);
    CHECK(survey.contact[weekly] == ReportFigure{12, 20});
    CHECK(survey.content[weekly][0] == ReportFigure{6, 12});
    CHECK(survey.content[weekly][1] == ReportFigure{6, 12});
    CHECK(survey.content[weekly][3] == ReportFigure{0, 12});
    // Two were never in touch: they and the next smallest band are withheld, with all that belongs to them.
    CHECK(survey.contact[static_cast<std::size_t>(ContactBand::kNever)] == ReportFigure{std::nullopt, 20});
    CHECK(survey.contact[static_cast<std::size_t>(ContactBand::kMonthly)] == ReportFigure{std::nullopt, 20});
    CHECK(survey.content[static_cast<std::size_t>(ContactBand::kMonthly)][3] == ReportFigure{});
    CHECK(survey.again == ReportFigure{std::nullopt, 20});
    CHECK(made.report().surveys[0].answered == ReportFigure{0, 40});
}

TEST_CASE("people who wrote about a topic are counted once, and only those with a partner") {
    HandMade made;
    const auto pairs = made.pairs(6);
    Topic topic = sample_topic();
    topic.round_id = sample_id("round 3");
    made.put(topic);
    for (int k = 0; k < 12; ++k) {
        Post post = sample_post("post " + std::to_string(k), "one", PostState::kShown);
        post.author_id = pairs[static_cast<std::size_t>(k % 6)].person_ids[0];
        made.put(post);
    }
    made.put(sample_post("visitor's", "", PostState::kShown));
    const RoundReport report = made.report();
    REQUIRE(report.topics.size() == 1);
    CHECK(report.topics[0] == TopicFigure{topic.id, topic.title, {6, 12}});
}

TEST_CASE("a round of few people tells nothing, and one that is not there is refused") {
    HandMade made;
    made.pairs(2);
    const RoundReport report = made.report();
    CHECK_FALSE(report.applicants);
    CHECK_FALSE(report.matched.count);
    CHECK(report.first_contact.empty());
    CHECK(report.surveys[kEndSurvey].answered == ReportFigure{});
    CHECK(round_report(made.programme(), sample_id("none"), {}, 0).error().code == "unknown_record");
}

namespace {

/// What a division must keep: whoever knows the total learns of no group of one to four people.
void check_division(std::span<const ReportFigure> parts, std::int32_t total) {
    std::int32_t told = 0, withheld_count = 0;
    for (const ReportFigure& part : parts) {
        CHECK((!part.count || *part.count == 0 || *part.count >= kLeastPublicCount));
        told += part.count.value_or(0);
        withheld_count += part.count ? 0 : 1;
    }
    CHECK((withheld_count == 0 ? told == total : withheld_count >= 2 && total - told >= kLeastPublicCount));
}

void check_curve(const RoundReport& report) {
    std::int32_t before = 0;
    for (const ContactPoint& point : report.first_contact) {
        CHECK((point.people == before || point.people - before >= kLeastPublicCount));
        before = point.people;
        const std::int32_t later = report.matched.count.value_or(0) - point.people;
        CHECK((later == 0 || later >= kLeastPublicCount));
    }
}

void check_report(const RoundReport& report) {
    if (report.applicants) {
        check_division(std::array{report.matched, report.without_partner, report.waiting_list, report.withdrawn}, *report.applicants);
    }
    if (!report.matched.count) {
        return;
    }
    check_division(std::array{report.in_pairs, report.in_trios}, *report.matched.count);
    if (report.ended_early.count) {
        check_division(std::span(report.ended_by).subspan(1), *report.ended_early.count);
    }
    check_curve(report);
    for (const SurveyReport& survey : report.surveys) {
        if (!survey.answered.count) {
            continue;
        }
        check_division(survey.contact, *survey.answered.count);
        check_division(survey.topics, *survey.answered.count);
        for (std::size_t band = 0; band < kContactBandCount; ++band) {
            if (survey.contact[band].count) {
                check_division(survey.content[band], *survey.contact[band].count);
            }
        }
    }
}

RoundReport random_report(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    HandMade made;
    const auto pairs = made.pairs(3 + below(20));
    for (const Partnership& one : pairs) {
        if (below(4) != 0) {
            made.contact(one, below(40));
        }
        if (below(5) == 0) {
            made.end(one, static_cast<EndReason>(1 + below(5)));
        }
        for (const std::string& person_id : one.person_ids) {
            if (below(3) != 0) {
                made.answer(person_id, static_cast<ContactBand>(below(5)), static_cast<Satisfaction>(below(4)), below(2) == 0);
            }
        }
    }
    for (int k = below(9); k > 0; --k) {
        made.apply("ZA", static_cast<ApplicationState>(below(4)));
    }
    return made.report();
}

}  // namespace

TEST_CASE("no figure of any round tells of one to four people, alone or with its total") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        INFO(seed);
        check_report(random_report(seed));
    }
}

TEST_CASE("a country's first round is the earliest to which somebody confirmed applied, whichever application is looked at first") {
    constexpr std::array<const char*, 6> kFrom{"ZA", "IS", "PL", "TW", "ES", "BR"};
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        Programme programme;
        for (std::int32_t k = 0; k < 5; ++k) {
            const auto year = static_cast<std::int32_t>(2010 + random() % 4);  // some begin on the same day
            programme.apply(sample_round_record("r" + std::to_string(k), {year, 3, 1}, RoundState::kEnded), programme.last_sequence() + 1);
        }
        for (int k = 0; k < 15; ++k) {
            const std::string name = "p" + std::to_string(k);
            Person person = sample_person(name);
            person.email_confirmed_at_s = random() % 3 == 0 ? 0 : 1'400'000'000;
            if (random() % 8 != 0) {  // some have left
                programme.apply(person, programme.last_sequence() + 1);
            }
            const std::string round = random() % 9 == 0 ? "gone" : "r" + std::to_string(random() % 5);
            programme.apply(sample_application(name, kFrom[random() % kFrom.size()], round), programme.last_sequence() + 1);
        }
        CountryDebuts expected;
        for (const Record* record : programme.all(RecordKind::kApplication)) {
            const auto& one = std::get<ApplicationRecord>(*record);
            const RoundRecord* round = programme.round(one.round_id);
            const Person* person = programme.person(one.person_id);
            if (round == nullptr || person == nullptr || person->email_confirmed_at_s == 0) {
                continue;
            }
            const auto place = expected.emplace(one.application.country, round->starts_on).first;
            place->second = std::min(place->second, round->starts_on);
        }
        CHECK(country_debuts(programme) == expected);
    }
}
