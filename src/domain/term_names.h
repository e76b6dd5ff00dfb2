#pragma once

#include <optional>
#include <string_view>

#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "domain/records.h"
#include "domain/terms.h"

namespace counterpart::domain {

/// The stable key of a term in files and in assets/text ("public", "early", "same", …); never shown as it is.
std::string_view term_name(Sector term);
std::string_view term_name(CareerStage term);
std::string_view term_name(ContactMethod term);
std::string_view term_name(LanguageLevel term);
std::string_view term_name(Wish term);
std::string_view term_name(Rhythm term);
std::string_view term_name(SurveyMoment term);
std::string_view term_name(ContactBand term);
std::string_view term_name(Satisfaction term);
std::string_view term_name(Criterion term);
std::string_view term_name(PairingPolicy term);
std::string_view term_name(AloneReason term);
std::string_view term_name(ExclusionReason term);
std::string_view term_name(Role term);
std::string_view term_name(RoundState term);
std::string_view term_name(CapReading term);
std::string_view term_name(OddOneOut term);
std::string_view term_name(ApplicationState term);
std::string_view term_name(SharedField term);
std::string_view term_name(EndReason term);
std::string_view term_name(HeldAct term);
std::string_view term_name(ContactKind term);
std::string_view term_name(PostState term);
std::string_view term_name(HelpKind term);
std::string_view term_name(HelpState term);
std::string_view term_name(PhotoVisibility term);
std::string_view term_name(PhotoType term);
std::string_view term_name(PhotoLicence term);
std::string_view term_name(PostsOfLeaver term);
std::string_view term_name(PostKind term);
std::string_view term_name(TopicState term);
std::string_view term_name(FindingKind term);
std::string_view term_name(MailKind term);
std::string_view term_name(RecordKind term);
std::string_view term_name(UiLanguage term);

/// The term of a stable key; nothing for other words. Use: `term_from_name<Sector>("public")`.
template <typename Term>
std::optional<Term> term_from_name(std::string_view name);

/// A licence as it stands in a credit ("CC BY 4.0"), and back; nothing for other words.
std::string_view licence_text(PhotoLicence licence);
std::optional<PhotoLicence> licence_from_text(std::string_view text);

/// The set with one method more.
ContactMethods with_method(ContactMethods methods, ContactMethod method);

/// Whether the set holds the method.
bool has_method(ContactMethods methods, ContactMethod method);

}  // namespace counterpart::domain
