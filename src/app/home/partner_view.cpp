#include "app/home/partner_view.h"

#include <array>

#include "app/home/home.h"
#include "app/shell/shell.h"
#include "app/talk/shared_words.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "base/time_zone.h"
#include "domain/country.h"
#include "domain/language.h"

namespace counterpart::app {
namespace {

using domain::ApplicationRecord;
using domain::SharedField;

bool shows(const ApplicationRecord& record, SharedField field) {
    return record.extent == domain::Extent::kWhole || domain::has_field(record.shared, field);
}

/// The text of a field that its owner agreed to show; empty otherwise.
std::string shown_text(const ApplicationRecord& record, SharedField field, std::string_view text) {
    return shows(record, field) ? std::string(text) : std::string();
}

/// A text in an address of the kind mailto (RFC 6068): all but letters and digits as %XX.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (plain) {
            encoded += letter;
        } else {
            encoded += letter == '\n' ? "%0D%0A" : std::string{'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
        }
    }
    return encoded;
}

std::string facts_of(const ApplicationRecord& record, const Texts& t) {
    std::vector<std::string> languages;
    if (shows(record, SharedField::kLanguages)) {
        for (const domain::LanguageSkill& skill : record.application.languages) {
            languages.emplace_back(domain::language_name(skill.language, t.language()));
        }
    }
    const std::array<std::string, 2> facts{joined(languages),
                                           shows(record, SharedField::kInterests) ? joined(record.application.interests) : std::string()};
    return dotted(facts);
}

std::int32_t my_offset_minutes(const State& state, const std::string& round_id) {
    const ApplicationRecord* mine = state.sync.shown.application_of(state.sync.you.person_id, round_id);
    const auto offset = mine == nullptr ? Result<std::int32_t>(fail("unknown_time_zone"))
                                        : utc_offset_minutes(mine->application.time_zone, state.shell.now_s);
    return offset.value_or(state.shell.utc_offset_minutes);
}

/// Minutes after midnight, and the day, of now on a clock.
void set_clock(ClockView& clock, std::int32_t offset_minutes, const State& state) {
    const std::int64_t local_s = state.shell.now_s + offset_minutes * kSecondsPerMinute;
    clock.time = format_clock(static_cast<std::int32_t>(local_s % kSecondsPerDay / kSecondsPerMinute));
    clock.day = format_day_and_month(civil_from_days(local_s / kSecondsPerDay), words(state).language());
}

std::string span_text(const DaySpan& span) { return "**" + format_clock(span.from) + "–" + format_clock(span.until) + "**"; }

std::string both_text_of(const std::vector<DaySpan>& both, const Texts& t) {
    std::vector<std::string> spans;
    for (const DaySpan& span : both) {
        spans.push_back(span_text(span));
    }
    return spans.empty() ? std::string(t("home.never_both")) : t.fill("home.both_awake", {{"times", list_of(spans, t)}});
}

void set_clocks(PartnerView& view, const ApplicationRecord& theirs, const std::string& first_name, const State& state) {
    const auto offset = utc_offset_minutes(theirs.application.time_zone, state.shell.now_s);
    if (!shows(theirs, SharedField::kTimeZone) || !offset) {
        return;
    }
    const Texts& t = words(state);
    const std::int32_t mine = my_offset_minutes(state, theirs.round_id);
    const std::int32_t ahead = *offset - mine;
    view.has_clock = true;
    view.you.who = t("home.you");
    view.you.awake = {kWakingDay};
    view.they.who = first_name;
    view.they.awake = waking_day_of(ahead);
    set_clock(view.you, mine, state);
    set_clock(view.they, *offset, state);
    view.both = both_awake(ahead);
    view.both_text = both_text_of(view.both, t);
    view.now_minute = static_cast<std::int32_t>((state.shell.now_s + mine * kSecondsPerMinute) % kSecondsPerDay / kSecondsPerMinute);
}

/// The absences that are not over.
std::string away_text_of(const domain::Application& application, const State& state) {
    const Texts& t = words(state);
    const CivilDate today = local_today(state);
    std::vector<std::string> spans;
    for (const domain::Absence& absence : application.absences) {
        if (absence.until >= today) {
            spans.push_back(format_day_and_month(absence.from, t.language()) + "–" + format_day_and_month(absence.until, t.language()));
        }
    }
    return spans.empty() ? std::string() : t.fill("home.away", {{"days", list_of(spans, t)}});
}

}  // namespace

std::string joined(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() || part.empty() ? part : ", " + part;
    }
    return text;
}

std::string mail_link(std::string_view address, std::string_view subject, std::string_view text) {
    return "mailto:" + std::string(address) + "?subject=" + percent_encoded(subject) + "&body=" + percent_encoded(text);
}

PartnerView partner_view_of(const State& state, const ApplicationRecord& record) {
    const Texts& t = words(state);
    const domain::Application& application = record.application;
    PartnerView view;
    view.name = application.name;
    view.letter = initial_of(view.name);
    const std::array<std::string, 3> line{shown_text(record, SharedField::kRole, application.role),
                                          shown_text(record, SharedField::kPlace, application.place),
                                          std::string(domain::country_name(application.country, t.language()))};
    view.line = joined(line);
    view.hints = hint_lines(state, line.front());
    view.hopes = shown_text(record, SharedField::kHopes, application.hopes);
    view.email = shown_text(record, SharedField::kEmail, application.email);
    view.profiles = shown_text(record, SharedField::kSocialProfiles, application.social_profiles);
    view.away = shows(record, SharedField::kAbsences) ? away_text_of(application, state) : std::string();
    view.mail_href = view.email.empty() ? std::string() : "mailto:" + view.email;
    view.facts = facts_of(record, t);
    set_clocks(view, record, short_names(view.name, {}).first, state);
    return view;
}

}  // namespace counterpart::app
