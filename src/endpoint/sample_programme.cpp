#include "endpoint/sample_programme.h"

#include <span>
#include <utility>

#include "domain/email.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/sample_people_table.h"
#include "endpoint/sample_stage.h"
#include "endpoint/secrets.h"
#include "endpoint/sign_in.h"
#include "endpoint/topic_library.h"

namespace counterpart::endpoint {
namespace {

/// Lets the sample's people do one thing after the other, each at its own time.
class SamplePlay {
  public:
    explicit SamplePlay(LedgerView& view) : stage_(view) {}

    Result<void> run() {
        for (const auto& part : {&SamplePlay::open_office, &SamplePlay::prepare_first_round, &SamplePlay::apply_to_first_round,
                                 &SamplePlay::make_pairs, &SamplePlay::keep_in_touch, &SamplePlay::prepare_others, &SamplePlay::talk}) {
            (this->*part)();
        }
        return stage_.outcome();
    }

  private:
    [[nodiscard]] std::int64_t day(std::int64_t days) const { return stage_.day(days); }

    void act(std::string_view key, std::int64_t at_s, domain::OperationBody body) { stage_.act(key, at_s, std::move(body)); }

    void open_office() {
        for (const SamplePerson& one : kSampleOffice) {
            stage_.join(one, day(-80));
        }
        const std::string director = id_in_sample("director");
        const domain::RoleGrant directs{.role = domain::Role::kDirector, .country = {}};
        stage_.act_as({.person_id = director, .roles = {directs}}, day(-80), domain::GrantRole{.person_id = director, .grant = directs});
        act("director", day(-79),
            domain::GrantRole{.person_id = id_in_sample("coordinator"), .grant = {.role = domain::Role::kCoordinator, .country = {}}});
    }

    void prepare_first_round() {
        first_ = round_of_sample("first", "Sample round 1", day(-70), day(-35));
        act("coordinator", day(-72), domain::SaveRound{.round = first_});
    }

    void apply_to_first_round() {
        std::int64_t at = -60;
        for (const SamplePerson& person : std::span(kSamplePeople).first(4)) {
            const bool hides_place = person.key == "partner";  // something that the participant does not get to see
            stage_.apply(person, "first", day(++at), hides_place ? SampleStage::Shows::kAllButPlace : SampleStage::Shows::kAll);
        }
    }

    void make_pairs() {
        first_.state = domain::RoundState::kClosed;
        act("coordinator", day(-41), domain::SaveRound{.round = first_});
        act("coordinator", day(-36),
            domain::ReleasePairs{.round_id = first_.id,
                                 .batch = 1,
                                 .groups = {SampleStage::pair("pair 1", "participant", "partner", "first"),
                                            SampleStage::pair("pair 2", "jonas", "mei", "first")}});
    }

    void log(std::string_view key, std::int64_t at_s, domain::ContactKind kind, domain::ContactMethod method, std::string note) {
        act(key, at_s,
            domain::LogContact{.entry_id = id_in_sample("contact " + std::to_string(stage_.operations())),
                               .partnership_id = id_in_sample("pair 1"),
                               .kind = kind,
                               .method = method,
                               .at_s = at_s,
                               .note = std::move(note)});
    }

    void keep_in_touch() {
        using enum domain::ContactKind;
        write_topics(stage_, first_);
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
        write_notes(stage_);
        write_events(stage_, first_);
    }

    void talk() { write_forum(stage_); }

    void prepare_others() {
        prepare_closed_round(stage_);
        act("coordinator", day(-10), domain::SaveRound{.round = round_of_sample("second", "Sample round 3", day(-9), day(60))});
        std::int64_t at = -9;
        for (const SamplePerson& person : std::span(kSamplePeople).subspan(4)) {
            stage_.apply(person, "second", day(++at));
        }
    }

    SampleStage stage_;
    domain::RoundRecord first_;
};

}  // namespace

Result<void> fill_with_sample(LedgerView& view) { return holds_library_alone(view.programme()) ? SamplePlay(view).run() : Result<void>(); }

Result<std::vector<SampleLink>> sample_links(Ledger& ledger, std::string_view page_address) {
    std::vector<SampleLink> links;
    const auto make = [&](LedgerView& view) -> Result<void> {
        links.clear();
        for (const auto& [who, address] : {std::pair("coordinator", kSampleCoordinator), std::pair("participant", kSampleParticipant),
                                           std::pair("waiting", kSampleWaitingAddress)}) {
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
