#pragma once

#include <string>

#include "app/fake_endpoint.h"
#include "base/civil_date.h"
#include "support/sample_programme.h"

namespace counterpart::app {

/// Adds to "round 2" of the sample programme: 20 more pairs, of which 15 are in touch on day 3 and 12 answered at the end, and people without a
/// partner, on the waiting list and withdrawn. With the sample's own: 62 applicants, 44 with a partner.
class ReportedRound {
  public:
    explicit ReportedRound(domain::Programme& programme) : programme_(programme), sequence_(programme.last_sequence()) {
        for (int k = 0; k < 20; ++k) {
            add_pair(k);
        }
        for (int k = 0; k < 6; ++k) {
            add_applicant("waiting-" + std::to_string(k), "NZ", domain::ApplicationState::kWaitingList);
            add_applicant("withdrawn-" + std::to_string(k), "NZ", domain::ApplicationState::kWithdrawn);
        }
        for (int k = 0; k < 5; ++k) {
            add_applicant("alone-" + std::to_string(k), "NG", domain::ApplicationState::kAccepted);
        }
    }

  private:
    void put(domain::Record record) { programme_.apply(std::move(record), ++sequence_); }

    void add_applicant(const std::string& name, const std::string& country, domain::ApplicationState state) {
        put(domain::sample_person(name));
        domain::ApplicationRecord record = domain::sample_application(name, country, "round 2");
        record.state = state;
        put(record);
    }

    void add_pair(int number) {
        const std::string first = "first-" + std::to_string(number), second = "second-" + std::to_string(number);
        add_applicant(first, "NZ", domain::ApplicationState::kAccepted);
        add_applicant(second, "NG", domain::ApplicationState::kAccepted);
        domain::Partnership pair;
        pair.id = domain::sample_id(first + "+" + second);
        pair.round_id = domain::sample_id("round 2");
        pair.person_ids = {domain::sample_id(first), domain::sample_id(second)};
        pair.started_at_s = 1'409'500'000;
        put(pair);
        if (number < 15) {
            domain::ContactEntry entry = domain::sample_contact(first, first + "+" + second);
            entry.at_s = pair.started_at_s + 3 * kSecondsPerDay;
            put(entry);
        }
        if (number < 12) {
            domain::SurveyAnswer answer = domain::sample_answer(first);
            answer.moment = domain::SurveyMoment::kEnd;
            answer.contact = number < 6 ? domain::ContactBand::kWeekly : domain::ContactBand::kMonthly;
            answer.satisfaction = number < 6 ? domain::Satisfaction::kVery : domain::Satisfaction::kLittle;
            put(answer);
        }
    }

    domain::Programme& programme_;
    std::int64_t sequence_ = 0;
};

/// An endpoint with such a round.
struct ReportedEndpoint : FakeEndpoint {
    ReportedEndpoint() { ReportedRound filled(programme); }
};

}  // namespace counterpart::app
