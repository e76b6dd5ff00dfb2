#include "endpoint/sample_stage.h"

#include <utility>

#include "base/civil_date.h"
#include "base/id.h"
#include "domain/account.h"
#include "domain/decide.h"
#include "domain/term_names.h"
#include "endpoint/decision.h"

namespace counterpart::endpoint {
namespace {

domain::Application application_to_sample(const SamplePerson& person, std::string_view round_key) {
    domain::Application application;
    application.id = id_in_sample(std::string(person.key) + " in " + std::string(round_key));
    application.name = person.name;
    application.country = person.country;
    application.time_zone = person.time_zone;
    application.workplace = person.workplace;
    application.role = person.role;
    application.place = person.place;
    application.sector = person.sector;
    application.career_stage = person.career_stage;
    application.languages = {{.language = "en", .level = domain::LanguageLevel::kGood},
                             {.language = std::string(person.second_language), .level = domain::LanguageLevel::kFluent}};
    application.interests.assign(person.interests.begin(), person.interests.end());
    application.contact_methods = domain::with_method(domain::with_method(0, domain::ContactMethod::kEmail), domain::ContactMethod::kVideo);
    application.hopes = person.hopes;
    return application;
}

}  // namespace

std::string id_in_sample(std::string_view name) { return id_from_text("sample " + std::string(name)); }

domain::RoundRecord round_of_sample(std::string_view key, std::string name, std::int64_t opens_at_s, std::int64_t starts_at_s) {
    domain::RoundRecord round;
    round.id = id_in_sample(key);
    round.name = std::move(name);
    round.starts_on = civil_from_days(starts_at_s / kSecondsPerDay);
    round.opens_at_s = opens_at_s;
    round.closes_at_s = starts_at_s - 7 * kSecondsPerDay;
    round.state = domain::RoundState::kOpen;
    return round;
}

void SampleStage::join(const SamplePerson& one, std::int64_t at_s) {
    auto person = domain::new_person(view_.programme(), id_in_sample(one.key), std::string(one.key) + "@example.org",
                                     domain::UiLanguage::kEnglish, at_s);
    if (!person) {
        problem_ = problem_ ? problem_ : std::move(person).error();
        return;
    }
    view_.write(*person);
    act(one.key, at_s, domain::SaveProfile{.name = std::string(one.name), .language = domain::UiLanguage::kEnglish});
}

void SampleStage::act(std::string_view key, std::int64_t at_s, domain::OperationBody body) {
    act_as(domain::actor_of(view_.programme(), id_in_sample(key)), at_s, std::move(body));
}

void SampleStage::act_as(const domain::Actor& actor, std::int64_t at_s, domain::OperationBody body) {
    const domain::Operation operation{.id = id_in_sample("operation " + std::to_string(++operations_)),
                                      .made_at_s = at_s,
                                      .base_sequence = std::nullopt,
                                      .body = std::move(body)};
    auto decision =
        problem_ ? Result<domain::Decision>(std::unexpected(*problem_)) : domain::decide(view_.programme(), actor, operation, at_s);
    if (!decision) {
        problem_ = std::move(decision).error();
        return;
    }
    write_decision(view_, *decision);
}

void SampleStage::write(domain::Record record) {
    if (!problem_) {
        view_.write(std::move(record));
    }
}

void SampleStage::apply(const SamplePerson& person, std::string_view round_key, std::int64_t at_s, Shows shows) {
    join(person, at_s);
    const domain::SharedFields place = domain::with_field(0, domain::SharedField::kPlace);
    const bool all = shows == Shows::kAll;
    act(person.key, at_s,
        domain::SubmitApplication{.round_id = id_in_sample(round_key),
                                  .shared = static_cast<domain::SharedFields>(all ? domain::kAllShared : domain::kAllShared & ~place),
                                  .code_accepted = true,
                                  .application = application_to_sample(person, round_key)});
}

domain::ReleasedGroup SampleStage::pair(std::string_view id, std::string_view one, std::string_view other, std::string_view round_key) {
    const std::string in_round = " in " + std::string(round_key);
    return {.partnership_id = id_in_sample(id),
            .application_ids = {id_in_sample(std::string(one) + in_round), id_in_sample(std::string(other) + in_round)}};
}

}  // namespace counterpart::endpoint
