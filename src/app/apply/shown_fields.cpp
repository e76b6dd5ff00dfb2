#include "app/apply/shown_fields.h"

#include "app/text/names.h"
#include "app/text/numbers.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string names_of_languages(const domain::Application& application, const Texts& t) {
    std::vector<std::string> names;
    for (const domain::LanguageSkill& skill : application.languages) {
        names.emplace_back(domain::language_name(skill.language, t.language()));
    }
    return list_of(names, t);
}

std::string names_of_methods(const domain::Application& application, const Texts& t) {
    std::vector<std::string> names;
    for (std::size_t k = 0; k < domain::kContactMethodCount; ++k) {
        const auto method = static_cast<domain::ContactMethod>(k);
        if (domain::has_method(application.contact_methods, method)) {
            names.emplace_back(t("contact_method." + std::string(domain::term_name(method))));
        }
    }
    return list_of(names, t);
}

std::string names_of_absences(const domain::Application& application, const Texts& t) {
    std::vector<std::string> spans;
    for (const domain::Absence& absence : application.absences) {
        spans.push_back(format_day_and_month(absence.from, t.language()) + "–" + format_day_and_month(absence.until, t.language()));
    }
    return list_of(spans, t);
}

std::string value_of(const domain::Application& application, domain::SharedField field, const Texts& t) {
    switch (field) {
        case domain::SharedField::kName: return application.name;
        case domain::SharedField::kCountry: return std::string(domain::country_name(application.country, t.language()));
        case domain::SharedField::kEmail: return application.email;
        case domain::SharedField::kTimeZone: return application.time_zone;
        case domain::SharedField::kWorkplace: return application.workplace;
        case domain::SharedField::kRole: return application.role;
        case domain::SharedField::kPlace: return application.place;
        case domain::SharedField::kSector: return std::string(t("sector." + std::string(domain::term_name(application.sector))));
        case domain::SharedField::kCareerStage:
            return std::string(t("career_stage." + std::string(domain::term_name(application.career_stage))));
        case domain::SharedField::kLanguages: return names_of_languages(application, t);
        case domain::SharedField::kInterests: return list_of(application.interests, t);
        case domain::SharedField::kContactMethods: return names_of_methods(application, t);
        case domain::SharedField::kHopes: return application.hopes;
        case domain::SharedField::kSocialProfiles: return application.social_profiles;
        case domain::SharedField::kAbsences: return names_of_absences(application, t);
    }
    return {};
}

}  // namespace

std::vector<ShownFieldView> shown_fields(const domain::Application& application, domain::SharedFields shared, const Texts& t) {
    std::vector<ShownFieldView> fields;
    for (std::size_t k = 0; k < domain::kSharedFieldCount; ++k) {
        const auto field = static_cast<domain::SharedField>(k);
        fields.push_back({field, std::string(t("field." + std::string(domain::term_name(field)))), value_of(application, field, t),
                          domain::has_field(shared, field), domain::has_field(domain::kAlwaysShared, field)});
    }
    return fields;
}

}  // namespace counterpart::app
