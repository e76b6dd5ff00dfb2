#include <algorithm>
#include <array>
#include <utility>

#include "app/batches/batches.h"
#include "app/batches/batches_view_parts.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "domain/mail_check.h"

namespace counterpart::app {
namespace {

/// So long after it was delivered, a letter should have been seen.
constexpr std::int64_t kSeenWithin_s = 2 * kSecondsPerDay;

std::int64_t time_of(const DeliveryPerson& one) {
    if (one.seen_at_s != 0) {
        return one.seen_at_s;
    }
    if (one.line == nullptr) {
        return 0;
    }
    return std::max({one.line->ordered_at_s, one.line->tried_at_s, one.line->bounced_at_s});
}

bool is_late(const DeliveryPerson& one, std::int64_t now_s) {
    return one.mark == DeliveryMark::kDelivered && now_s >= time_of(one) + kSeenWithin_s;
}

struct NameAndAddress {
    std::string name, address;
};

NameAndAddress name_and_address(const State& state, const DeliveryPerson& one) {
    const domain::ApplicationRecord* application = state.sync.shown.application_of(one.person_id, state.batches.round_id);
    const domain::Person* person = state.sync.shown.person(one.person_id);
    const std::string address = person != nullptr ? person->email : one.line != nullptr ? one.line->address : std::string();
    return {application == nullptr ? address : application->application.name, address};
}

std::string_view delivery_word(DeliveryMark mark) {
    switch (mark) {
        case DeliveryMark::kSeen: return "deliveries.seen";
        case DeliveryMark::kDelivered: return "deliveries.delivered";
        case DeliveryMark::kOnTheWay: return "deliveries.on_the_way";
        case DeliveryMark::kDeferred: return "deliveries.deferred";
        case DeliveryMark::kCameBack: return "deliveries.came_back";
        case DeliveryMark::kStopped: return "deliveries.stopped";
    }
    return "deliveries.on_the_way";
}

std::string state_word(const State& state, const DeliveryPerson& one) {
    const Texts& t = words(state);
    return std::string(t(is_late(one, state.shell.now_s) ? "deliveries.not_seen_yet" : delivery_word(one.mark)));
}

/// What the mail server said, as far as it helps.
std::string reason_of(const State& state, const codec::DeliveryLine& line) {
    const Texts& t = words(state);
    if (line.state == codec::DeliveryState::kStopped) {
        return std::string(t("deliveries.stopped_reason"));
    }
    if (line.bounce != codec::DeliveryBounce::kNone) {
        return t.fill(line.bounce == codec::DeliveryBounce::kHard ? "deliveries.hard_bounce" : "deliveries.soft_bounce",
                      {{"status", line.bounce_status}});
    }
    if (line.state == codec::DeliveryState::kFailed) {
        return line.code == 0 ? std::string(t("deliveries.not_tried"))
                              : t.fill("deliveries.refused", {{"code", std::to_string(line.code)}});
    }
    if (line.state == codec::DeliveryState::kWaiting && line.attempts > 0) {
        return t.fill("deliveries.later", {{"code", std::to_string(line.code)}});
    }
    return {};
}

DeliveryDetailView detail_of(const State& state, const DeliveryPerson& one) {
    const Texts& t = words(state);
    DeliveryDetailView view;
    view.person_id = one.person_id;
    NameAndAddress who = name_and_address(state, one);
    view.name = std::move(who.name);
    view.address = std::move(who.address);
    if (const domain::Partnership* partnership = state.sync.shown.partnership(one.partnership_id)) {
        view.partner = t.fill("deliveries.partner", {{"names", domain::partners_of_reader(state.sync.shown, *partnership, one.person_id)}});
    }
    LetterWords letter = letter_words(state, one);
    view.state = std::move(letter.state);
    view.reason = std::move(letter.reason);
    view.history = std::move(letter.history);
    view.correction = state.batches.deliveries.correction;
    if (state.batches.deliveries.correction_problem) {
        view.error = sentence_of(t, *state.batches.deliveries.correction_problem);
    }
    return view;
}

}  // namespace

LetterWords letter_words(const State& state, const DeliveryPerson& one) {
    LetterWords letter{.state = state_word(state, one), .reason = {}, .history = {}};
    if (one.line != nullptr) {
        letter.reason = reason_of(state, *one.line);
        letter.history = words(state).count("deliveries.history", one.line->mails, {{"when", format_moment(time_of(one), state)}});
    }
    return letter;
}

DeliveriesView deliveries_view(const State& state, const std::vector<DeliveryPerson>& people) {
    const Texts& t = words(state);
    const DeliveryState& deliveries = state.batches.deliveries;
    DeliveriesView view;
    view.title = t.fill("batches.batch", {{"number", std::to_string(deliveries.batch)}});
    view.tab = deliveries.tab;
    view.search = deliveries.search;
    const std::string wanted = fold_text(deliveries.search);
    std::array<std::int64_t, kDeliveryTabCount> counts{};
    for (const DeliveryPerson& one : people) {
        for (std::size_t k = 0; k < kDeliveryTabCount; ++k) {
            counts[k] += is_of_tab(one.mark, static_cast<DeliveryTab>(k)) ? 1 : 0;
        }
        if (one.person_id == deliveries.person_id) {
            view.selected = detail_of(state, one);
        }
        NameAndAddress who = name_and_address(state, one);
        const bool is_found =
            wanted.empty() ? is_of_tab(one.mark, deliveries.tab) : fold_text(who.name + " " + who.address).contains(wanted);
        if (is_found) {
            const std::int64_t at_s = time_of(one);
            view.lines.push_back({one.person_id, std::move(who.name), std::move(who.address), one.mark, is_late(one, state.shell.now_s),
                                  state_word(state, one), at_s == 0 ? std::string() : format_moment(at_s, state)});
        }
    }
    for (std::size_t k = 0; k < kDeliveryTabCount; ++k) {
        view.tab_counts[k] = format_count(counts[k], t.language());
    }
    if (deliveries.heard_at_s != 0) {
        view.heard = t.fill("deliveries.heard", {{"when", format_moment(deliveries.heard_at_s, state)}});
    }
    if (deliveries.problem) {
        view.problem = sentence_of(t, *deliveries.problem);
    }
    return view;
}

}  // namespace counterpart::app
