#include "app/batches/deliveries.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/batches/batches.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "base/text_fold.h"
#include "base/utf8.h"
#include "domain/email.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kLookAgainAfter_s = 20;

DeliveryMark mark_of_line(const codec::DeliveryLine& line) {
    if (line.state == codec::DeliveryState::kStopped) {
        return DeliveryMark::kStopped;
    }
    if (line.bounce != codec::DeliveryBounce::kNone || line.state == codec::DeliveryState::kFailed) {
        return DeliveryMark::kCameBack;
    }
    if (line.state == codec::DeliveryState::kSent) {
        return DeliveryMark::kDelivered;
    }
    return line.state == codec::DeliveryState::kWaiting && line.attempts > 0 ? DeliveryMark::kDeferred : DeliveryMark::kOnTheWay;
}

/// Who logged anything about the partnership has seen who the partner is.
std::int64_t seen_at_s(const std::vector<const domain::ContactEntry*>& contacts, const std::string& person_id) {
    std::int64_t first_s = 0;
    for (const domain::ContactEntry* entry : contacts) {
        if (entry->person_id == person_id && (first_s == 0 || entry->at_s < first_s)) {
            first_s = entry->at_s;
        }
    }
    return first_s;
}

std::string name_for_order(const State& state, const DeliveryPerson& one) {
    const domain::ApplicationRecord* application = state.sync.shown.application_of(one.person_id, state.batches.round_id);
    return application == nullptr ? std::string() : fold_text(application->application.name);
}

/// The batch that is looked at: the chosen one, or the last that went out.
void choose_batch(State& state) {
    const domain::RoundRecord* round = round_of_batches(state);
    if (state.batches.deliveries.batch != 0 || round == nullptr) {
        return;
    }
    for (std::size_t k = round->batches.size(); k-- > 0;) {
        if (round->batches[k].sent_at_s != 0) {
            state.batches.deliveries.batch = static_cast<std::int32_t>(k + 1);
            return;
        }
    }
}

void take_lines(DeliveryState& deliveries, const Answered& report, std::int64_t now_s) {
    auto lines = codec::decode_deliveries(report.body);
    if (!lines) {
        deliveries.problem = problem("answer_not_understood", lines.error().front().where);
        return;
    }
    deliveries.lines = std::move(lines->value);
    deliveries.heard_at_s = now_s;
    deliveries.problem.reset();
}

/// What the endpoint's letters show and the rules could not know.
void add_letter_findings(PreflightResult& result, const std::vector<codec::Letter>& letters) {
    for (const codec::Letter& letter : letters) {
        if (!letter.names_reader && !letter.without_partner) {  // of a single group all come
            continue;
        }
        const auto group = std::ranges::find_if(result.groups, [&](const domain::PlannedGroup& one) {
            return std::ranges::contains(one.application_ids, letter.application_id);
        });
        if (group == result.groups.end()) {
            continue;
        }
        const auto kind = letter.names_reader ? domain::FindingKind::kMailNamesReader : domain::FindingKind::kMailWithoutPartner;
        domain::Finding finding{kind, {letter.application_id}, static_cast<std::int32_t>(group - result.groups.begin())};
        const bool known = std::ranges::any_of(result.findings, [&](const domain::Finding& one) {
            return one.kind == kind && one.application_ids == finding.application_ids;
        });
        if (!known) {
            result.findings.insert(result.findings.begin(), std::move(finding));
        }
    }
}

void take_letters(State& state, Question question, const Answered& report) {
    auto letters = codec::decode_letters(report.body);
    if (!letters) {
        state.batches.problem = problem("answer_not_understood", letters.error().front().where);
        return;
    }
    LetterCheck& check = state.batches.letters;
    if (question == Question::kOneLetter) {
        check.shown = std::move(letters->value.letters);
        return;
    }
    check.written = letters->value.written;
    add_letter_findings(state.batches.result, letters->value.letters);
}

DeliveryPerson delivery_from(const domain::Partnership& partnership, const std::vector<const domain::ContactEntry*>& contacts,
                             const std::string& person_id, const codec::DeliveryLine* line) {
    DeliveryPerson one{.person_id = person_id, .partnership_id = partnership.id, .line = line};
    one.seen_at_s = seen_at_s(contacts, person_id);
    one.mark = one.seen_at_s != 0 ? DeliveryMark::kSeen : line == nullptr ? DeliveryMark::kOnTheWay : mark_of_line(*line);
    return one;
}

/// The chosen batch where somebody of that name or address is in it, else the first one that went out to such a person, else 0.
std::int32_t batch_with(const State& state, std::string_view folded) {
    const domain::Programme& shown = state.sync.shown;
    const auto is_wanted = [&](const std::string& person_id) {
        const domain::ApplicationRecord* application = shown.application_of(person_id, state.batches.round_id);
        const domain::Person* person = shown.person(person_id);
        const std::string name = application == nullptr ? std::string() : application->application.name;
        return fold_text(name + " " + (person == nullptr ? std::string() : person->email)).contains(folded);
    };
    std::int32_t found = 0;
    for (const domain::Record* record : shown.of_round(state.batches.round_id, domain::RecordKind::kPartnership)) {
        const auto& partnership = std::get<domain::Partnership>(*record);
        if (partnership.started_at_s == 0 || !std::ranges::any_of(partnership.person_ids, is_wanted)) {
            continue;
        }
        if (partnership.batch == state.batches.deliveries.batch) {
            return partnership.batch;
        }
        found = found == 0 ? partnership.batch : std::min(found, partnership.batch);
    }
    return found;
}

/// Turns to the batch of whoever is looked for: also when it goes out while the name stands there.
void follow_search(State& state) {
    DeliveryState& deliveries = state.batches.deliveries;
    const std::string folded = fold_text(deliveries.search);
    const std::int32_t batch = folded.empty() ? 0 : batch_with(state, folded);
    if (batch != 0 && batch != deliveries.batch) {
        deliveries = {.batch = batch, .tab = deliveries.tab, .search = deliveries.search};
    }
}

}  // namespace

DeliveryPerson delivery_of(const State& state, const domain::Partnership& partnership, const std::string& person_id,
                           const codec::DeliveryLine* line) {
    return delivery_from(partnership, state.sync.shown.contacts_of(partnership.id), person_id, line);
}

std::vector<DeliveryPerson> people_of_deliveries(const State& state) {
    const DeliveryState& deliveries = state.batches.deliveries;
    std::map<std::string_view, const codec::DeliveryLine*> lines;
    for (const codec::DeliveryLine& line : deliveries.lines) {
        lines.emplace(line.person_id, &line);
    }
    std::vector<std::pair<std::string, DeliveryPerson>> named;
    for (const domain::Record* record : state.sync.shown.of_round(state.batches.round_id, domain::RecordKind::kPartnership)) {
        const auto& partnership = std::get<domain::Partnership>(*record);
        if (partnership.batch != deliveries.batch || partnership.started_at_s == 0) {
            continue;
        }
        const auto contacts = state.sync.shown.contacts_of(partnership.id);
        for (const std::string& person_id : partnership.person_ids) {
            if (person_id == domain::kFormerPerson) {
                continue;
            }
            const auto line = lines.find(person_id);
            DeliveryPerson one = delivery_from(partnership, contacts, person_id, line == lines.end() ? nullptr : line->second);
            std::string name = name_for_order(state, one);
            named.emplace_back(std::move(name), std::move(one));
        }
    }
    // Who needs somebody comes first.
    std::ranges::sort(named, {}, [](const auto& one) {
        return std::tuple(-static_cast<int>(one.second.mark), std::string_view(one.first), std::string_view(one.second.person_id));
    });
    std::vector<DeliveryPerson> people;
    people.reserve(named.size());
    for (auto& [name, one] : named) {
        people.push_back(std::move(one));
    }
    return people;
}

bool is_of_tab(DeliveryMark mark, DeliveryTab tab) {
    switch (tab) {
        case DeliveryTab::kAll: return true;
        case DeliveryTab::kCameBack: return mark == DeliveryMark::kCameBack || mark == DeliveryMark::kStopped;
        case DeliveryTab::kOnTheWay: return mark == DeliveryMark::kOnTheWay || mark == DeliveryMark::kDeferred;
        case DeliveryTab::kNotSeen: return mark != DeliveryMark::kSeen;
    }
    return true;
}

void ask_for_deliveries(State& state, Effects& effects) {
    choose_batch(state);
    follow_search(state);
    DeliveryState& deliveries = state.batches.deliveries;
    const bool is_fresh = deliveries.asked_at_s != 0 && state.shell.now_s < deliveries.asked_at_s + kLookAgainAfter_s;
    if (deliveries.batch == 0 || is_fresh || !state.shell.online) {
        return;
    }
    deliveries.asked_at_s = std::max<std::int64_t>(state.shell.now_s, 1);
    ask_endpoint(state, Question::kDeliveries, "api/deliveries/" + state.batches.round_id + "/" + std::to_string(deliveries.batch),
                 effects);
}

void take_deliveries_answer(State& state, Question question, const Answered& report) {
    constexpr int kOk = 200;
    if (report.status != kOk) {
        miss_deliveries_answer(state, question, problem_of(report));
    } else if (question == Question::kDeliveries) {
        take_lines(state.batches.deliveries, report, state.shell.now_s);
    } else {
        take_letters(state, question, report);
    }
}

void miss_deliveries_answer(State& state, Question question, const Problem& problem) {
    if (question == Question::kDeliveries) {
        state.batches.deliveries.problem = problem;
    } else {
        state.batches.problem = problem;
    }
}

void show_deliveries(State& state, const ShowDeliveries& intent, Effects& effects) {
    const DeliveryTab tab = state.batches.deliveries.tab;
    state.batches.deliveries = {};
    state.batches.deliveries.batch = intent.batch;
    state.batches.deliveries.tab = tab;
    ask_for_deliveries(state, effects);
}

void search_deliveries(State& state, const SearchDeliveries& intent, Effects& effects) {
    state.batches.deliveries.search = intent.text;
    ask_for_deliveries(state, effects);
}

void select_delivery(State& state, const SelectDelivery& intent) {
    DeliveryState& deliveries = state.batches.deliveries;
    deliveries.person_id = intent.person_id;
    deliveries.correction.clear();
    deliveries.correction_problem.reset();
}

void send_letter_again(State& state, const SendLetterAgain& intent, Effects& effects) {
    DeliveryState& deliveries = state.batches.deliveries;
    const auto people = people_of_deliveries(state);
    const auto one = std::ranges::find(people, intent.person_id, &DeliveryPerson::person_id);
    if (one == people.end()) {
        return;
    }
    if (auto made = make_change(state, domain::SendMatchAgain{one->partnership_id, one->person_id}, effects); !made) {
        deliveries.correction_problem = std::move(made).error();
        return;
    }
    deliveries.asked_at_s = 0;
    show_toast(state, std::string(words(state)("deliveries.sent_again")));
}

void save_correct_address(State& state, Effects& effects) {
    DeliveryState& deliveries = state.batches.deliveries;
    const std::string address(trimmed(deliveries.correction));
    if (auto sound = domain::check_email(address); !sound) {
        deliveries.correction_problem = std::move(sound).error();
        return;
    }
    if (auto made = make_change(state, domain::CorrectAddress{deliveries.person_id, address, true}, effects); !made) {
        deliveries.correction_problem = std::move(made).error();
        return;
    }
    select_delivery(state, SelectDelivery{deliveries.person_id});
    deliveries.asked_at_s = 0;
    show_toast(state, std::string(words(state)("deliveries.corrected")));
}

}  // namespace counterpart::app
