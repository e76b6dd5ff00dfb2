#include "domain/contact_curve.h"

#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr std::int64_t kFirstDayOfCurve_s = 1'409'443'200;  // 31 August 2014

std::int64_t day_s(std::int64_t day) { return kFirstDayOfCurve_s + day * kSecondsPerDay; }

/// A round with so many pairs that began on its first day; the first `met` of them met, one a day.
Programme curve_programme(const std::string& name, CivilDate starts_on, int pairs, int met) {
    Programme programme;
    programme.apply(sample_round_record(name, starts_on, RoundState::kRunning), 1);
    const std::int64_t start_s = days_from_civil(starts_on) * kSecondsPerDay;
    for (int k = 0; k < pairs; ++k) {
        const std::string id = sample_id(name + std::to_string(k));
        programme.apply(Partnership{id, sample_id(name), {sample_id("a"), sample_id("b")}, 1, start_s + 60}, 2 + k);
        if (k < met) {
            programme.apply(ContactEntry{sample_id("met " + std::to_string(k)), id, sample_id("a"), ContactKind::kWeMet,
                                         ContactMethod::kVideo, start_s + k * kSecondsPerDay + 120, ""},
                            100 + k);
        }
    }
    return programme;
}

}  // namespace

TEST_CASE("the share of pairs in contact grows day by day, and says of how many") {
    const Programme programme = curve_programme("r", {2014, 8, 31}, 6, 3);
    const ContactCurve curve = contact_curve(programme, *programme.round(sample_id("r")), day_s(4) + 1);
    CHECK(curve.points == std::vector<CurvePoint>{{0, 1, 6}, {1, 2, 6}, {2, 3, 6}, {3, 3, 6}, {4, 3, 6}});
    CHECK(contact_curve(programme, *programme.round(sample_id("r")), day_s(1)).points.back() == CurvePoint{1, 1, 6});
    CHECK(contact_curve(programme, *programme.round(sample_id("r")), day_s(-1)).points.empty());
    CHECK(contact_curve(programme, *programme.round(sample_id("r")), day_s(500)).points.size() == 112);
}

TEST_CASE("a pair that one writes to alone is not in contact, and a later batch counts from its day") {
    Programme programme = curve_programme("r", {2014, 8, 31}, 5, 0);
    programme.apply(
        ContactEntry{sample_id("w"), sample_id("r0"), sample_id("a"), ContactKind::kIWrote, ContactMethod::kEmail, day_s(1), ""}, 200);
    programme.apply(Partnership{sample_id("late"), sample_id("r"), {sample_id("a"), sample_id("b")}, 2, day_s(1) + 5}, 201);
    CHECK(contact_curve(programme, *programme.round(sample_id("r")), day_s(2)).points ==
          std::vector<CurvePoint>{{0, 0, 5}, {1, 0, 6}, {2, 0, 6}});
}

TEST_CASE("of fewer than five pairs nothing is told") {
    const Programme programme = curve_programme("r", {2014, 8, 31}, 4, 4);
    CHECK(contact_curve(programme, *programme.round(sample_id("r")), day_s(9)).points.empty());
    CHECK(contact_curves(programme, sample_id("r"), day_s(9), 3).empty());
}

TEST_CASE("earlier rounds stand beside it, until their contacts are removed") {
    Programme programme = curve_programme("later", {2014, 8, 31}, 5, 1);
    const Programme before = curve_programme("earlier", {2014, 3, 1}, 5, 2);
    for (const RecordKind kind : {RecordKind::kPartnership, RecordKind::kContactEntry}) {
        for (const Record* record : before.all(kind)) {
            Record copy = *record;
            if (auto* entry = std::get_if<ContactEntry>(&copy)) {
                entry->id = sample_id("earlier " + entry->id);
            }
            programme.apply(copy, programme.last_sequence() + 1);
        }
    }
    RoundRecord earlier = *before.round(sample_id("earlier"));
    earlier.state = RoundState::kEnded;
    programme.apply(earlier, programme.last_sequence() + 1);
    const auto curves = contact_curves(programme, sample_id("later"), day_s(1), 3);
    REQUIRE(curves.size() == 2);
    CHECK(curves[0].round->id == sample_id("later"));
    CHECK(curves[1].points.size() == 112);
    CHECK(curves[1].points.back() == CurvePoint{111, 2, 5});
    CHECK(contact_curves(programme, sample_id("earlier"), day_s(1), 3).size() == 1);
    CHECK(contact_curves(programme, sample_id("later"), day_s(100 * 7), 3).size() == 1);
    CHECK(contact_curves(programme, sample_id("none"), day_s(1), 3).empty());
    const auto latest = contact_curves(programme, sample_id("later"), day_s(1), 1);
    REQUIRE(latest.size() == 1);
    CHECK(latest[0].points == curves[0].points);
}

TEST_CASE("contacts are counted week by week up to now") {
    Programme programme = curve_programme("r", {2014, 8, 31}, 6, 6);
    programme.apply(
        ContactEntry{sample_id("x"), sample_id("r0"), sample_id("a"), ContactKind::kIWrote, ContactMethod::kEmail, day_s(8), ""}, 200);
    programme.apply(
        ContactEntry{sample_id("y"), sample_id("r0"), sample_id("a"), ContactKind::kAllWell, ContactMethod::kEmail, day_s(8), ""}, 201);
    CHECK(contacts_by_week(programme, *programme.round(sample_id("r")), day_s(9)) == std::vector<std::int32_t>{6, 1});
    CHECK(contacts_by_week(programme, *programme.round(sample_id("r")), day_s(-1)).empty());
}
