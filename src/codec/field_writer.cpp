#include "codec/field_writer.h"

#include "base/date_time.h"
#include "domain/term_names.h"

namespace counterpart::codec {

void write_text(JsonWriter& writer, std::string_view key, std::string_view value) {
    writer.key(key);
    writer.text(value);
}

void write_if_filled(JsonWriter& writer, std::string_view key, std::string_view value) {
    if (!value.empty()) {
        write_text(writer, key, value);
    }
}

void write_number(JsonWriter& writer, std::string_view key, std::int64_t value) {
    writer.key(key);
    writer.number(value);
}

void write_boolean(JsonWriter& writer, std::string_view key, bool value) {
    writer.key(key);
    writer.boolean(value);
}

void write_time(JsonWriter& writer, std::string_view key, std::int64_t time_s) {
    if (time_s != 0) {
        write_text(writer, key, format_date_time_utc(time_s));
    }
}

void write_shared_fields(JsonWriter& writer, std::string_view key, domain::SharedFields fields) {
    writer.key(key);
    writer.begin_array();
    for (std::size_t k = 0; k < domain::kSharedFieldCount; ++k) {
        if (const auto field = static_cast<domain::SharedField>(k); domain::has_field(fields, field)) {
            writer.text(domain::term_name(field));
        }
    }
    writer.end_array();
}

void write_role(JsonWriter& writer, const domain::RoleGrant& grant) {
    writer.begin_object();
    write_text(writer, "role", domain::term_name(grant.role));
    write_if_filled(writer, "country", grant.country);
    writer.end_object();
}

void write_roles(JsonWriter& writer, std::string_view key, const std::vector<domain::RoleGrant>& roles) {
    writer.key(key);
    writer.begin_array();
    for (const domain::RoleGrant& grant : roles) {
        write_role(writer, grant);
    }
    writer.end_array();
}

}  // namespace counterpart::codec
