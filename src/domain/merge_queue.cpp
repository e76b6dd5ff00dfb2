#include "domain/merge_queue.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "domain/duplicates.h"
#include "domain/same_person.h"

namespace counterpart::domain {
namespace {

class Queue {
  public:
    Queue(const Programme& programme, std::string_view round_id) : programme_(programme), round_id_(round_id) {}

    std::vector<MergeQuestion> run() {
        const Duplicates duplicates = find_duplicates(those_to_compare());
        for (const Exclusion& repeated : duplicates.repeated) {
            ask(repeated.application_id, repeated.because_of_id, MergeReason::kSameAddress);
        }
        for (const LikelyDuplicate& likely : duplicates.likely) {
            ask(likely.first_id, likely.second_id, reason_of(likely.reason));
        }
        ask_about_known_people();
        std::ranges::sort(questions_, {}, [](const MergeQuestion& one) { return std::tie(one.application_id, one.other_id); });
        return std::move(questions_);
    }

  private:
    static MergeReason reason_of(DuplicateReason reason) {
        switch (reason) {
            case DuplicateReason::kSameAddress: return MergeReason::kSameAddress;
            case DuplicateReason::kSameNameSameWorkplace: return MergeReason::kSameNameSameWorkplace;
            case DuplicateReason::kSimilarNameSameWorkplace: return MergeReason::kSimilarNameSameWorkplace;
        }
        return MergeReason::kSameAddress;
    }

    /// The round's applications, and of everybody else the latest one.
    std::vector<ComparedApplication> those_to_compare() const {
        std::map<std::string_view, const ApplicationRecord*> latest;
        for (const Record* record : programme_.all(RecordKind::kApplication)) {
            const auto& one = std::get<ApplicationRecord>(*record);
            const ApplicationRecord*& place = latest[one.person_id];
            const bool of_round = one.round_id == round_id_ && one.state != ApplicationState::kWithdrawn;
            const bool later =
                place == nullptr || (place->round_id != round_id_ && place->application.arrived_at_s < one.application.arrived_at_s);
            if (of_round || (one.round_id != round_id_ && later)) {
                place = &one;
            }
        }
        std::vector<ComparedApplication> applications;
        applications.reserve(latest.size());
        for (const auto& [person_id, one] : latest) {
            if (one != nullptr) {
                applications.push_back({&one->application, is_of_round(*one)});
            }
        }
        return applications;
    }

    bool is_of_round(const ApplicationRecord& one) const { return one.round_id == round_id_; }

    void ask(const std::string& first_id, const std::string& second_id, MergeReason reason) {
        const ApplicationRecord* one = programme_.application(first_id);
        const ApplicationRecord* other = programme_.application(second_id);
        if (one == nullptr || other == nullptr || (!is_of_round(*one) && !is_of_round(*other))) {
            return;
        }
        const bool both = is_of_round(*one) && is_of_round(*other);
        const auto came = [](const ApplicationRecord& it) { return std::tie(it.application.arrived_at_s, it.application.id); };
        if (both ? came(*one) < came(*other) : !is_of_round(*one)) {
            std::swap(one, other);
        }
        const bool known = are_one_person(programme_, one->person_id, other->person_id);
        if (are_told_apart(programme_, one->person_id, other->person_id) || (known && !both)) {
            return;
        }
        if (asked_.insert({one->application.id, other->application.id}).second) {
            questions_.push_back({one->application.id, other->application.id, !both, known ? MergeReason::kKnownPerson : reason});
        }
    }

    void ask_about_known_people() {
        for (const Record* record : programme_.of_round(round_id_)) {
            const auto* one = std::get_if<ApplicationRecord>(record);
            const Person* person =
                one == nullptr || one->state == ApplicationState::kWithdrawn ? nullptr : programme_.person(one->person_id);
            if (person == nullptr) {
                continue;
            }
            for (const std::string& account : person->same_as) {
                const ApplicationRecord* other = programme_.application_of(account, round_id_);
                if (other != nullptr && other->state != ApplicationState::kWithdrawn) {
                    ask(one->application.id, other->application.id, MergeReason::kKnownPerson);
                }
            }
        }
    }

    const Programme& programme_;
    std::string_view round_id_;
    std::set<std::pair<std::string, std::string>> asked_;
    std::vector<MergeQuestion> questions_;
};

}  // namespace

std::vector<MergeQuestion> merge_queue(const Programme& programme, std::string_view round_id) { return Queue(programme, round_id).run(); }

}  // namespace counterpart::domain
