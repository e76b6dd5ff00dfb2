#include "domain/contact_curve.h"

#include <algorithm>
#include <utility>

#include "base/civil_date.h"
#include "domain/retention.h"
#include "domain/risk.h"

namespace counterpart::domain {
namespace {

constexpr std::int32_t kDaysOfWeek = 7;

/// The day of a round in which a moment lies; the first day for what came before.
std::int32_t day_of(const RoundRecord& round, std::int64_t moment_s) {
    const std::int64_t since_s = moment_s - days_from_civil(round.starts_on) * kSecondsPerDay;
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(since_s / kSecondsPerDay, 0, kDaysOfWeek * round.weeks - 1));
}

std::vector<const Partnership*> begun_partnerships(const Programme& programme, const RoundRecord& round) {
    std::vector<const Partnership*> begun;
    for (const Record* record : programme.of_round(round.id, RecordKind::kPartnership)) {
        const auto& partnership = std::get<Partnership>(*record);
        if (partnership.started_at_s != 0) {
            begun.push_back(&partnership);
        }
    }
    return begun;
}

bool has_begun(const RoundRecord& round, std::int64_t now_s) { return now_s >= days_from_civil(round.starts_on) * kSecondsPerDay; }

}  // namespace

ContactCurve contact_curve(const Programme& programme, const RoundRecord& round, std::int64_t now_s) {
    ContactCurve curve{.round = &round, .points = {}};
    if (!has_begun(round, now_s) || (round.state == RoundState::kEnded && now_s >= due_at_s(round))) {
        return curve;
    }
    const auto days = static_cast<std::size_t>(day_of(round, now_s)) + 1;
    std::vector<std::int32_t> begun(days);
    std::vector<std::int32_t> met(days);
    for (const Partnership* partnership : begun_partnerships(programme, round)) {
        const std::int32_t first_day = day_of(round, partnership->started_at_s);
        const std::int64_t mutual_since_s = exchange_of(programme, *partnership).mutual_since_s;
        if (partnership->started_at_s <= now_s) {
            ++begun[static_cast<std::size_t>(first_day)];
        }
        if (mutual_since_s != 0 && mutual_since_s <= now_s) {
            ++met[static_cast<std::size_t>(std::max(first_day, day_of(round, mutual_since_s)))];
        }
    }
    CurvePoint point;
    for (std::size_t day = 0; day < days; ++day) {
        point.day = static_cast<std::int32_t>(day);
        point.partnerships += begun[day];
        point.in_contact += met[day];
        if (point.partnerships >= kSmallestGroup) {
            curve.points.push_back(point);
        }
    }
    return curve;
}

std::vector<ContactCurve> contact_curves(const Programme& programme, std::string_view round_id, std::int64_t now_s, std::size_t most) {
    const RoundRecord* latest = programme.round(round_id);
    std::vector<const RoundRecord*> rounds;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        const auto& round = std::get<RoundRecord>(*record);
        if (latest != nullptr && (round.id == latest->id || round.starts_on < latest->starts_on)) {
            rounds.push_back(&round);
        }
    }
    std::ranges::sort(rounds, std::ranges::greater(), &RoundRecord::starts_on);
    std::vector<ContactCurve> curves;
    for (const RoundRecord* round : rounds) {
        if (curves.size() == most) {
            break;
        }
        if (ContactCurve curve = contact_curve(programme, *round, now_s); !curve.points.empty()) {
            curves.push_back(std::move(curve));
        }
    }
    return curves;
}

std::vector<std::int32_t> contacts_by_week(const Programme& programme, const RoundRecord& round, std::int64_t now_s) {
    if (!has_begun(round, now_s)) {
        return {};
    }
    std::vector<std::int32_t> weeks(static_cast<std::size_t>(day_of(round, now_s) / kDaysOfWeek) + 1);
    for (const Partnership* partnership : begun_partnerships(programme, round)) {
        for (const ContactEntry* entry : programme.contacts_of(partnership->id)) {
            if (is_contact(entry->kind) && entry->at_s <= now_s) {
                ++weeks[static_cast<std::size_t>(day_of(round, entry->at_s) / kDaysOfWeek)];
            }
        }
    }
    return weeks;
}

}  // namespace counterpart::domain
