#include "codec/pairs_csv.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

using domain::Application;
using ApplicationsById = std::unordered_map<std::string_view, const Application*>;

constexpr std::array<std::string_view, 18> kColumns{
    "score",       "a_name",  "a_email",   "a_country", "a_workplace",  "a_place",   "b_name",       "b_email",         "b_country",
    "b_workplace", "b_place", "interests", "sector",    "career_stage", "languages", "waking_hours", "contact_methods", "fixed",
};

/// The columns of one person; empty cells where there is nobody.
void add_person(CsvWriter& writer, const Application* person, domain::UiLanguage language) {
    writer.add(person == nullptr ? "" : person->name);
    writer.add(person == nullptr ? "" : person->email);
    writer.add(person == nullptr ? "" : domain::country_name(person->country, language));
    writer.add(person == nullptr ? "" : person->workplace);
    writer.add(person == nullptr ? "" : person->place);
}

const Application* person_at(const ApplicationsById& people, const domain::MatchPreview& preview, domain::PersonIndex index) {
    const auto found = people.find(preview.people[static_cast<std::size_t>(index)]);
    return found == people.end() ? nullptr : found->second;
}

}  // namespace

std::span<const std::string_view> pairs_csv_columns() { return kColumns; }

std::string encode_pairs_csv(const domain::Round& round, const domain::MatchPreview& preview, const PairsCsvOptions& options) {
    CsvWriter writer(options.separator, options.mark);
    for (std::size_t k = 0; k < kColumns.size(); ++k) {
        writer.add(k < options.headers.size() ? std::string_view(options.headers[k]) : kColumns[k]);
    }
    writer.end_row();
    ApplicationsById people;
    for (const Application& application : round.applications) {
        people.emplace(application.id, &application);
    }
    for (const domain::MatchedPair& pair : preview.pairs) {
        writer.add_number(pair.score_points);
        add_person(writer, person_at(people, preview, pair.a), options.language);
        add_person(writer, person_at(people, preview, pair.b), options.language);
        for (const std::uint8_t part_points : pair.parts) {
            writer.add_number(part_points);
        }
        writer.add_number(pair.fixed ? 1 : 0);
        writer.end_row();
    }
    for (const domain::Trio& trio : preview.trios) {
        for (const auto& [partner, points] : {std::pair(trio.a, trio.score_with_a_points), std::pair(trio.b, trio.score_with_b_points)}) {
            writer.add_number(points);
            add_person(writer, person_at(people, preview, trio.third), options.language);
            add_person(writer, person_at(people, preview, partner), options.language);
            for (std::size_t k = 0; k < domain::kCriterionCount + 1; ++k) {
                writer.add("");
            }
            writer.end_row();
        }
    }
    for (const domain::AlonePerson& alone : preview.alone) {
        writer.add("");
        add_person(writer, person_at(people, preview, alone.person), options.language);
        for (std::size_t k = 6; k < kColumns.size(); ++k) {
            writer.add("");
        }
        writer.end_row();
    }
    return writer.text();
}

}  // namespace counterpart::codec
