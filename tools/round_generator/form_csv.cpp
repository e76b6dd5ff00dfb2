#include "form_csv.h"

#include <array>
#include <string_view>
#include <vector>

#include "base/civil_date.h"
#include "codec/csv_writer.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/term_names.h"
#include "duplicates.h"

namespace make_round {
namespace {

using counterpart::codec::CsvWriter;
using counterpart::domain::Application;
using counterpart::domain::Criterion;

constexpr std::array<std::string_view, 26> kHeaders{
    "Timestamp",
    "Your full name",
    "Email address",
    "Which country are you based in?",
    "Which time zone are you in?",
    "Where do you work or study?",
    "What is your role there?",
    "Town or city",
    "What kind of library or institution is it?",
    "What stage of your career are you at?",
    "Which languages do you speak, and how well?",
    "What are your professional interests?",
    "How would you like to keep in touch?",
    "Are you open to any match?",
    "Would you like a partner with similar or different interests?",
    "Would you like a partner from a similar or different sector?",
    "Would you like a partner at a similar or different career stage?",
    "Would you like a partner who speaks the same or different languages?",
    "Would you like a partner in similar or different waking hours?",
    "Would you like a partner with the same or different ways to keep in touch?",
    "What do you hope to get out of the programme?",
    "Which earlier rounds have you taken part in?",
    "Email addresses of your earlier partners",
    "How did you hear about us?",
    "I have read and accept the code of conduct",
    "May we show these answers to your partner?",
};

/// "2014/08/20 9:12:01 pm GMT+10": how a form on the coordinators' account in Sydney writes it.
std::string form_time_stamp(std::int64_t utc_s) {
    constexpr std::int64_t kSecondsPerDay = 86400;
    const std::int64_t local_s = utc_s + 10 * 3600;
    const counterpart::CivilDate date = counterpart::civil_from_days(local_s / kSecondsPerDay);
    const std::int64_t second_of_day = local_s % kSecondsPerDay;
    const std::int64_t hour = second_of_day / 3600;
    const auto two_digits = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    std::string text = std::to_string(date.year) + "/" + two_digits(date.month) + "/" + two_digits(date.day);
    text += " " + std::to_string(hour % 12 == 0 ? 12 : hour % 12) + ":" + two_digits(second_of_day / 60 % 60);
    return text + ":" + two_digits(second_of_day % 60) + (hour < 12 ? " am" : " pm") + " GMT+10";
}

std::string_view sector_words(counterpart::domain::Sector sector) {
    constexpr std::array<std::string_view, counterpart::domain::kSectorCount> kWords{"Public library",
                                                                                     "Academic or research library",
                                                                                     "School library",
                                                                                     "Health library",
                                                                                     "Special library (law, business, media …)",
                                                                                     "National or state library",
                                                                                     "Archive",
                                                                                     "Museum"};
    return kWords[static_cast<std::size_t>(sector)];
}

std::string_view stage_words(counterpart::domain::CareerStage stage) {
    constexpr std::array<std::string_view, counterpart::domain::kCareerStageCount> kWords{
        "Student", "Early career (up to 5 years)", "Mid career (6 to 15 years)", "Late career (more than 15 years)"};
    return kWords[static_cast<std::size_t>(stage)];
}

std::string_view wish_words(counterpart::domain::Wish wish) {
    constexpr std::array<std::string_view, counterpart::domain::kWishCount> kWords{"No preference", "Similar to me", "Different from me"};
    return kWords[static_cast<std::size_t>(wish)];
}

std::string contact_words(const Application& person) {
    constexpr std::array<std::string_view, counterpart::domain::kContactMethodCount> kWords{
        "Email", "Video calls", "Phone or voice calls", "Chat or instant messages", "Social media", "Letters and postcards"};
    std::string text;
    for (std::size_t k = 0; k < kWords.size(); ++k) {
        if (counterpart::domain::has_method(person.contact_methods, static_cast<counterpart::domain::ContactMethod>(k))) {
            text += text.empty() ? "" : ", ";
            text += kWords[k];
        }
    }
    return text;
}

std::string language_words(const Application& person) {
    std::string text;
    for (const counterpart::domain::LanguageSkill& skill : person.languages) {
        text += text.empty() ? "" : ", ";
        text += counterpart::domain::language_name(skill.language, counterpart::domain::UiLanguage::kEnglish);
        text += " (" + std::string(counterpart::domain::term_name(skill.level)) + ")";
    }
    return text;
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
    std::string text;
    for (const std::string& item : items) {
        text += text.empty() ? "" : separator;
        text += item;
    }
    return text;
}

void add_row(CsvWriter& writer, const Application& person, const std::string& address) {
    constexpr std::array<std::string_view, 5> kHeardFrom{"A colleague", "Twitter", "Our library association", "A conference",
                                                         "The newsletter"};
    writer.add(form_time_stamp(person.arrived_at_s));
    writer.add(person.name);
    writer.add(address);
    writer.add(counterpart::domain::country_name(person.country, counterpart::domain::UiLanguage::kEnglish));
    writer.add(person.time_zone);
    writer.add(person.workplace);
    writer.add(person.role);
    writer.add(person.place);
    writer.add(sector_words(person.sector));
    writer.add(stage_words(person.career_stage));
    writer.add(language_words(person));
    writer.add(joined(person.interests, ", "));
    writer.add(contact_words(person));
    writer.add(person.open_to_any_match ? "Yes" : "No");
    for (const counterpart::domain::Wish wish :
         {person.wishes[static_cast<std::size_t>(Criterion::kInterests)], person.wishes[static_cast<std::size_t>(Criterion::kSector)],
          person.wishes[static_cast<std::size_t>(Criterion::kCareerStage)], person.wishes[static_cast<std::size_t>(Criterion::kLanguages)],
          person.wishes[static_cast<std::size_t>(Criterion::kWakingHours)],
          person.wishes[static_cast<std::size_t>(Criterion::kContactMethods)]}) {
        writer.add(wish_words(wish));
    }
    writer.add(person.hopes);
    writer.add(joined(person.earlier_rounds, ", "));
    writer.add(joined(person.earlier_partners, ", "));
    writer.add(kHeardFrom[static_cast<std::size_t>(person.arrived_at_s) % kHeardFrom.size()]);
    writer.add("Yes");
    writer.add("Yes, all of them");
    writer.end_row();
}

}  // namespace

std::string form_csv(const counterpart::domain::Round& round, std::size_t retyped) {
    CsvWriter writer;
    for (const std::string_view header : kHeaders) {
        writer.add(header);
    }
    writer.end_row();
    for (const Application& person : round.applications) {
        add_row(writer, person, person.email);
    }
    for (std::size_t k = 0; k < retyped && k < round.applications.size(); ++k) {
        const Application& person = round.applications[k * round.applications.size() / retyped];
        add_row(writer, person, typed_differently(person.email, k));
    }
    return writer.text();
}

}  // namespace make_round
