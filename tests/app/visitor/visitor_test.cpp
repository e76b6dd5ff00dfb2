#include "app/visitor/visitor.h"

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "app/view_parts.h"
#include "codec/counts_json.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

domain::PublicCounts some_counts() {
    domain::PublicCounts counts;
    counts.rounds = 2;
    counts.people = 600;
    counts.countries = {"ES", "ZA"};
    return counts;
}

/// The first page, as a visitor sees it.
struct Visiting {
    FakeEndpoint endpoint;
    FakePage page;

    explicit Visiting(std::map<std::string, Bytes> files = {}, bool has_counts = true) {
        page.files = std::move(files);
        page.endpoint = [this, has_counts](const AskEndpoint& question) {
            if (question.path == "api/counts" && has_counts) {
                return Reports{Answered{question.number, 200, 0, codec::encode_public_counts(some_counts())}};
            }
            return Reports{endpoint.answer(question)};
        };
        page.start("#/");
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(CodeComplete{});
    }
};

}  // namespace

TEST_CASE("a visitor reads which round is open, its dates, and who took part so far") {
    Visiting visitor;
    const VisitorView view = visitor_view(visitor.page.state);
    CHECK(view.round_heading.contains("round 3"));
    CHECK(view.may_apply);
    CHECK_FALSE(view.has_applied);
    CHECK(view.so_far.contains("600"));
    CHECK(view.so_far.contains("2 countries"));
}

TEST_CASE("the counts are there without a network, once they were heard") {
    const Visiting first;
    const Visiting second(first.page.files, false);
    CHECK(visitor_view(second.page.state).so_far.contains("600"));
}

TEST_CASE("between rounds a visitor asks to be told, once, and a wrong address is explained") {
    Visiting visitor;
    domain::RoundRecord round = *visitor.endpoint.programme.round(sample_id("round 3"));
    round.state = domain::RoundState::kClosed;
    visitor.endpoint.act(sample_id("coordinator"), domain::SaveRound{round});
    visitor.page.tell(Reminded{});
    CHECK(visitor_view(visitor.page.state).asks_to_be_told);
    visitor.page.say(TypeToldAddress{"new@example"});
    visitor.page.say(TellMe{});
    CHECK_FALSE(visitor_view(visitor.page.state).told_problem.empty());
    visitor.page.say(TypeToldAddress{"new@example.org"});
    CHECK(visitor_view(visitor.page.state).told_problem.empty());
    visitor.page.say(TellMe{});
    CHECK(visitor_view(visitor.page.state).told);
    CHECK(visitor.endpoint.programme.all(domain::RecordKind::kSubscription).size() == 2);
    CHECK(visitor.page.state.visitor.told_address.empty());
}
