#include "codec/sample_records.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::codec {
namespace {

domain::Application person(std::string id, std::string name, std::string country) {
    domain::Application application;
    application.email = id + "@example.org";
    application.id = std::move(id);
    application.name = std::move(name);
    application.country = std::move(country);
    application.languages = {{"en", domain::LanguageLevel::kFluent}};
    application.contact_methods = 1;
    return application;
}

}  // namespace

domain::Round sample_round() {
    domain::Round round;
    round.name = "Round 3";
    round.starts_on = {2014, 8, 31};
    round.synthetic = true;
    round.applications = {person("a1", "Anele Gumede", "ZA"), person("b2", "林若溪", "TW"), person("c3", "نوال المرزوقي", "MA"),
                          person("d4", "Ólafía Sævarsdóttir", "IS")};
    domain::Application& full = round.applications.front();
    full.time_zone = "Africa/Johannesburg";
    full.workplace = "Harbour \"School\" Library";
    full.role = "Teacher\nlibrarian";
    full.place = "Knysna";
    full.languages.push_back({"Klingon", domain::LanguageLevel::kBasic});
    full.interests = {"Book clubs", "📚"};
    full.contact_methods = 0b100001;
    full.wishes = {domain::Wish::kSame, domain::Wish::kDifferent};
    full.hopes = "A friend.";
    full.earlier_rounds = {"2013A"};
    full.earlier_partners = {"d4@example.org"};
    full.arrived_at_s = 1'408'525'921;
    full.other_answers = {{"Shoe size", "38"}};
    round.applications.back().open_to_any_match = true;
    round.forbidden_pairs = {domain::make_person_pair("a1", "c3"), domain::make_person_pair("b2", "c3")};
    round.fixed_pairs = {domain::make_person_pair("b2", "a1")};
    return round;
}

domain::MatchPreview sample_preview() {
    domain::MatchPreview preview;
    preview.people = {"a1", "b2", "c3"};
    preview.exclusions = {{"d4", domain::ExclusionReason::kReplacedByLater, "c3"}};
    preview.pairs = {{0, 1, 60, {20, 10, 10, 10, 5, 5}, true}};
    preview.alone = {{2, domain::AloneReason::kCompetition, 2, {0, 1}, 1}};
    preview.possible_partner_counts = {2, 2, 2};
    preview.proof = {2, {60, 60, 0}, {-1, 0, -1}, {-1}, {4}, {-1, 0, 1}, 0, {}};
    preview.figures = {3, 3, 60, 60, 3};
    return preview;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace counterpart::codec
