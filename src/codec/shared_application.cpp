#include "base/time_zone.h"
#include "codec/application_fields.h"
#include "codec/field_writer.h"
#include "codec/record_fields.h"
#include "domain/country.h"
#include "domain/limits.h"

namespace counterpart::codec {

using domain::SharedField;

void write_shared_application(JsonWriter& writer, const domain::ApplicationRecord& record) {
    const domain::Application& application = record.application;
    const auto shown = [&record](SharedField field) { return domain::has_field(record.shared, field); };
    const auto line = [&](SharedField field, const std::string& value) {
        if (shown(field)) {
            write_if_filled(writer, domain::term_name(field), value);
        }
    };
    writer.begin_object();
    write_text(writer, "id", application.id);
    line(SharedField::kName, application.name);
    line(SharedField::kCountry, application.country);
    line(SharedField::kEmail, application.email);
    line(SharedField::kTimeZone, application.time_zone);
    line(SharedField::kWorkplace, application.workplace);
    line(SharedField::kRole, application.role);
    line(SharedField::kPlace, application.place);
    if (shown(SharedField::kSector)) {
        write_text(writer, "sector", domain::term_name(application.sector));
    }
    if (shown(SharedField::kCareerStage)) {
        write_text(writer, "career_stage", domain::term_name(application.career_stage));
    }
    if (shown(SharedField::kLanguages)) {
        write_languages(writer, application);
    }
    if (shown(SharedField::kInterests)) {
        writer.key("interests");
        writer.begin_array();
        for (const std::string& interest : application.interests) {
            writer.text(interest);
        }
        writer.end_array();
    }
    if (shown(SharedField::kContactMethods)) {
        write_contact_methods(writer, application);
    }
    line(SharedField::kHopes, application.hopes);
    line(SharedField::kSocialProfiles, application.social_profiles);
    if (shown(SharedField::kAbsences)) {
        write_absences(writer, application.absences);
    }
    writer.end_object();
}

domain::Application read_shared_application(const nlohmann::json& value, const JsonPath& path, domain::SharedFields shared,
                                            Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::Application application;
    const auto shown = [shared](SharedField field) { return domain::has_field(shared, field); };
    const auto line = [&](SharedField field, std::string& to, std::size_t longest) {
        if (shown(field)) {
            to = reader.text(domain::term_name(field), longest);
        }
    };
    application.id = reader.id("id", domain::RecordKind::kApplication);
    line(SharedField::kName, application.name, domain::kMaxNameLength);
    line(SharedField::kCountry, application.country, domain::kMaxNameLength);
    line(SharedField::kEmail, application.email, domain::kMaxNameLength * 2);
    line(SharedField::kTimeZone, application.time_zone, domain::kMaxNameLength);
    line(SharedField::kWorkplace, application.workplace, domain::kMaxNameLength);
    line(SharedField::kRole, application.role, domain::kMaxNameLength);
    line(SharedField::kPlace, application.place, domain::kMaxNameLength);
    if (shown(SharedField::kSector)) {
        application.sector = reader.term("sector", application.sector);
    }
    if (shown(SharedField::kCareerStage)) {
        application.career_stage = reader.term("career_stage", application.career_stage);
    }
    if (shown(SharedField::kLanguages)) {
        application.languages = read_languages(reader.object(), findings);
    }
    if (shown(SharedField::kInterests)) {
        application.interests = reader.lines("interests", domain::kMaxListLength);
    }
    if (shown(SharedField::kContactMethods)) {
        application.contact_methods = read_contact_methods(reader.object(), findings);
    }
    line(SharedField::kHopes, application.hopes, domain::kMaxNoteLength);
    line(SharedField::kSocialProfiles, application.social_profiles, domain::kMaxNoteLength);
    if (shown(SharedField::kAbsences)) {
        application.absences = read_absences(reader.object(), findings);
    }
    if (!application.country.empty() && domain::find_country(application.country) != application.country) {
        reader.add_problem("unknown_country", "country", application.country);
    }
    if (!application.time_zone.empty() && !canonical_time_zone(application.time_zone).has_value()) {
        reader.add_problem("unknown_time_zone", "time_zone", application.time_zone);
    }
    reader.finish();
    return application;
}

}  // namespace counterpart::codec
