#include "endpoint/sample_programme.h"

#include <array>
#include <span>
#include <utility>

#include "base/civil_date.h"
#include "base/id.h"
#include "domain/account.h"
#include "domain/decide.h"
#include "domain/email.h"
#include "domain/term_names.h"
#include "endpoint/decision.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/sample_people_table.h"
#include "endpoint/secrets.h"
#include "endpoint/sign_in.h"

namespace counterpart::endpoint {
namespace {

constexpr std::int64_t kDays = kSecondsPerDay;

std::string id_in_sample(std::string_view name) { return id_from_text("sample " + std::string(name)); }

domain::RoundRecord round_of_sample(std::string_view key, std::string name, std::int64_t opens_at_s, std::int64_t starts_at_s) {
    domain::RoundRecord round;
    round.id = id_in_sample(key);
    round.name = std::move(name);
    round.starts_on = civil_from_days(starts_at_s / kSecondsPerDay);
    round.opens_at_s = opens_at_s;
    round.closes_at_s = starts_at_s - 7 * kDays;
    round.state = domain::RoundState::kOpen;
    return round;
}

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

/// Lets the sample's people do one thing after the other, each at its own time.
class SamplePlay {
  public:
    explicit SamplePlay(LedgerView& view) : view_(view) {}

    Result<void> run() {
        for (const auto& part : {&SamplePlay::open_office, &SamplePlay::prepare_first_round, &SamplePlay::apply_to_first_round,
                                 &SamplePlay::make_pairs, &SamplePlay::keep_in_touch, &SamplePlay::open_second_round, &SamplePlay::talk}) {
            (this->*part)();
        }
        return problem_ ? Result<void>(std::unexpected(*problem_)) : Result<void>();
    }

  private:
    /// The sample's own time, so many days from now.
    [[nodiscard]] std::int64_t day(std::int64_t days) const { return view_.now_s() + days * kDays; }

    void join(const SamplePerson& one, std::int64_t at_s) {
        auto person = domain::new_person(view_.programme(), id_in_sample(one.key), std::string(one.key) + "@example.org",
                                         domain::UiLanguage::kEnglish, at_s);
        if (!person) {
            problem_ = problem_ ? problem_ : std::move(person).error();
            return;
        }
        view_.write(*person);
        act(one.key, at_s, domain::SaveProfile{.name = std::string(one.name), .language = domain::UiLanguage::kEnglish});
    }

    void act(std::string_view key, std::int64_t at_s, domain::OperationBody body) {
        act_as(domain::actor_of(view_.programme(), id_in_sample(key)), at_s, std::move(body));
    }

    void act_as(const domain::Actor& actor, std::int64_t at_s, domain::OperationBody body) {
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

    void open_office() {
        for (const SamplePerson& one : kSampleOffice) {
            join(one, day(-80));
        }
        const std::string director = id_in_sample("director");
        const domain::RoleGrant directs{.role = domain::Role::kDirector, .country = {}};
        act_as({.person_id = director, .roles = {directs}}, day(-80), domain::GrantRole{.person_id = director, .grant = directs});
        act("director", day(-79),
            domain::GrantRole{.person_id = id_in_sample("coordinator"), .grant = {.role = domain::Role::kCoordinator, .country = {}}});
    }

    void prepare_first_round() {
        first_ = round_of_sample("first", "Sample round 1", day(-70), day(-35));
        act("coordinator", day(-72), domain::SaveRound{.round = first_});
    }

    void apply(const SamplePerson& person, std::string_view round_key, std::int64_t at_s) {
        join(person, at_s);
        domain::SharedFields shared = domain::kAllShared;
        if (person.key == "partner") {  // something that the participant does not get to see
            shared = static_cast<domain::SharedFields>(shared & ~domain::with_field(0, domain::SharedField::kPlace));
        }
        act(person.key, at_s,
            domain::SubmitApplication{.round_id = id_in_sample(round_key),
                                      .shared = shared,
                                      .code_accepted = true,
                                      .application = application_to_sample(person, round_key)});
    }

    void apply_to_first_round() {
        std::int64_t at = -60;
        for (const SamplePerson& person : std::span(kSamplePeople).first(4)) {
            apply(person, "first", day(++at));
        }
    }

    void make_pairs() {
        first_.state = domain::RoundState::kClosed;
        act("coordinator", day(-41), domain::SaveRound{.round = first_});
        act("coordinator", day(-36),
            domain::ReleasePairs{.round_id = first_.id,
                                 .batch = 1,
                                 .groups = {{.partnership_id = id_in_sample("pair 1"),
                                             .application_ids = {id_in_sample("participant in first"), id_in_sample("partner in first")}},
                                            {.partnership_id = id_in_sample("pair 2"),
                                             .application_ids = {id_in_sample("jonas in first"), id_in_sample("mei in first")}}}});
    }

    void log(std::string_view key, std::int64_t at_s, domain::ContactKind kind, domain::ContactMethod method, std::string note) {
        act(key, at_s,
            domain::LogContact{.entry_id = id_in_sample("contact " + std::to_string(operations_)),
                               .partnership_id = id_in_sample("pair 1"),
                               .kind = kind,
                               .method = method,
                               .at_s = at_s,
                               .note = std::move(note)});
    }

    void keep_in_touch() {
        using enum domain::ContactKind;
        log("participant", day(-34), kIWrote, domain::ContactMethod::kEmail, "Who I am, what I do, a picture of the story corner.");
        log("partner", day(-32), kIWrote, domain::ContactMethod::kEmail, "");
        log("participant", day(-20), kWeMet, domain::ContactMethod::kVideo,
            "An hour. She teaches 300 students a term! Ask about her handouts.");
        log("partner", day(-6), kWeMet, domain::ContactMethod::kVideo, "");
        act("jonas", day(-3),
            domain::AskForHelp{.request_id = id_in_sample("help"),
                               .partnership_id = id_in_sample("pair 2"),
                               .kind = domain::HelpKind::kNoAnswer,
                               .text = "I wrote three times and have heard nothing since the first week. Is she well?"});
    }

    void talk() {
        for (const SamplePost& post : kSamplePosts) {
            act(post.key, day(post.day),
                domain::PostMessage{.post_id = id_in_sample(post.id),
                                    .answers_id = post.answers.empty() ? std::string() : id_in_sample(post.answers),
                                    .title = std::string(post.title),
                                    .visitor_name = post.key.empty() ? "Ines" : "",
                                    .text = std::string(post.text),
                                    .language = std::string(post.language)});
        }
    }

    void open_second_round() {
        act("coordinator", day(-10), domain::SaveRound{.round = round_of_sample("second", "Sample round 2", day(-9), day(60))});
        std::int64_t at = -9;
        for (const SamplePerson& person : std::span(kSamplePeople).subspan(4)) {
            apply(person, "second", day(++at));
        }
    }

    LedgerView& view_;
    domain::RoundRecord first_;
    int operations_ = 0;
    std::optional<Problem> problem_;
};

}  // namespace

Result<void> fill_with_sample(LedgerView& view) { return view.programme().last_sequence() == 0 ? SamplePlay(view).run() : Result<void>(); }

Result<std::vector<SampleLink>> sample_links(Ledger& ledger, std::string_view page_address) {
    std::vector<SampleLink> links;
    const auto make = [&](LedgerView& view) -> Result<void> {
        links.clear();
        for (const auto& [who, address] : {std::pair("coordinator", kSampleCoordinator), std::pair("participant", kSampleParticipant)}) {
            const domain::Person* person = view.programme().person_by_address(domain::normalised_email(address));
            if (person != nullptr && person->id == id_in_sample(who)) {
                const std::string secret = random_secret(fill_random, kLinkSecretBytes);
                put_link(view, person->email, person->language, secret);
                links.push_back({.who = who, .link = sign_in_link(page_address, secret)});
            }
        }
        return {};
    };
    return do_in_ledger(ledger, JobAccess::kWrite, make).transform([&] { return links; });
}

}  // namespace counterpart::endpoint
