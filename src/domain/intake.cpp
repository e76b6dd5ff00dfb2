#include "domain/intake.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "domain/duplicates.h"
#include "domain/email.h"
#include "domain/field_checks.h"

namespace counterpart::domain {
namespace {

/// Whether the answers are the same; where and when they came in does not count.
bool same_answers(Application one, const Application& other) {
    one.id = other.id;
    one.email = other.email;
    one.arrived_at_s = other.arrived_at_s;
    return one == other;
}

class Intake {
  public:
    Intake(const Programme& programme, const RoundRecord& round, std::span<const Application> applications)
        : programme_(programme), round_(round), applications_(applications) {
        for (std::size_t k = 0; k < applications.size(); ++k) {
            by_address_[normalised_email(applications[k].email)].push_back(k);
        }
    }

    IntakeRow look_at(std::size_t place) const {
        const Application& application = applications_[place];
        if (std::optional<Problem> unsound = problem_of(application)) {
            return refused(std::move(*unsound));
        }
        if (const std::optional<IntakeRow> beside = beside_others(place)) {
            return *beside;
        }
        const Person* person = programme_.person_by_address(application.email);
        if (person == nullptr) {
            const bool taken = programme_.application(application.id) != nullptr || programme_.person(application.id) != nullptr;
            return taken ? refused({"id_taken", "application.id", {}}) : IntakeRow{IntakeOutcome::kNew, application.id, {}};
        }
        const std::string name = known_name(*person);
        if (!name.empty() && !are_similar_names(name, application.name) && comparable_name(name) != comparable_name(application.name)) {
            return refused({"shared_address", "application.email", name});
        }
        return of_known(application, *person);
    }

  private:
    static IntakeRow refused(Problem problem) { return {IntakeOutcome::kRefused, {}, std::move(problem)}; }

    static std::optional<Problem> problem_of(const Application& application) {
        FieldChecks checks;
        check_application(checks, application);
        if (const auto sound = check_email(application.email); !sound) {
            checks.require(false, sound.error().code, "application.email", sound.error().detail);
        }
        return checks.problem();
    }

    /// What the file itself says about one of its applications: a later one of the same person takes its place, an earlier one of somebody else
    /// has the address.
    std::optional<IntakeRow> beside_others(std::size_t place) const {
        const Application& application = applications_[place];
        for (const std::size_t other : by_address_.at(normalised_email(application.email))) {
            const Application& beside = applications_[other];
            const bool same_name =
                are_similar_names(beside.name, application.name) || comparable_name(beside.name) == comparable_name(application.name);
            if (other > place && same_name && !problem_of(beside)) {
                return IntakeRow{IntakeOutcome::kReplaced, {}, {}};
            }
            if (other < place && !same_name && !problem_of(beside)) {
                return refused({"shared_address", "application.email", beside.name});
            }
        }
        return std::nullopt;
    }

    /// The name of their application to the round, else of the account.
    std::string known_name(const Person& person) const {
        const ApplicationRecord* former = programme_.application_of(person.id, round_.id);
        return former != nullptr ? former->application.name : person.name;
    }

    IntakeRow of_known(const Application& application, const Person& person) const {
        const ApplicationRecord* former = programme_.application_of(person.id, round_.id);
        if (former == nullptr) {
            return programme_.application(application.id) != nullptr ? refused({"id_taken", "application.id", {}})
                                                                     : IntakeRow{IntakeOutcome::kReturner, application.id, {}};
        }
        const std::string& id = former->application.id;
        if (former->imported_at_s == 0 || former->state == ApplicationState::kWithdrawn) {
            return {IntakeOutcome::kOwnStands, id, {}};
        }
        return {same_answers(application, former->application) ? IntakeOutcome::kSame : IntakeOutcome::kChanged, id, {}};
    }

    const Programme& programme_;
    const RoundRecord& round_;
    std::span<const Application> applications_;
    std::map<std::string, std::vector<std::size_t>> by_address_;
};

}  // namespace

std::vector<IntakeRow> plan_intake(const Programme& programme, const RoundRecord& round, std::span<const Application> applications) {
    const Intake intake(programme, round, applications);
    std::vector<IntakeRow> rows;
    rows.reserve(applications.size());
    for (std::size_t k = 0; k < applications.size(); ++k) {
        rows.push_back(intake.look_at(k));
    }
    return rows;
}

}  // namespace counterpart::domain
