#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "codec/csv.h"

namespace counterpart::codec {

/// What a column of a form export can mean to us, in the order in which the mapping is shown.
enum class ImportField : std::uint8_t {
    kName,
    kEmail,
    kCountry,
    kTimeZone,
    kArrivedAt,
    kWorkplace,
    kRole,
    kPlace,
    kSector,
    kCareerStage,
    kLanguages,
    kInterests,
    kContactMethods,
    kOpenToAny,
    kWishInterests,
    kWishSector,
    kWishCareerStage,
    kWishLanguages,
    kWishWakingHours,
    kWishContactMethods,
    kHopes,
    kEarlierRounds,
    kEarlierPartners,
    kFamilyName,
};
inline constexpr std::size_t kImportFieldCount = 24;

/// Whether a file without this field can be imported at all.
enum class FieldNeed : std::uint8_t { kMandatory, kOptional };
FieldNeed need_of(ImportField field);

/// The stable key of a field ("career_stage"), for wording as "import_field.<key>".
std::string_view field_name(ImportField field);

/// The column (from 0) of each field, or nothing.
struct ColumnMapping {
    std::array<std::optional<std::size_t>, kImportFieldCount> columns{};

    std::optional<std::size_t> column_of(ImportField field) const { return columns[static_cast<std::size_t>(field)]; }
    void set(ImportField field, std::optional<std::size_t> column) { columns[static_cast<std::size_t>(field)] = column; }

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// The mapping that the header names suggest (English and Spanish form wording); each column is used at most once.
ColumnMapping propose_mapping(const CsvTable& table);

/// What must be mended before the import: `field_not_mapped` (where: the field), `column_used_twice`, `column_out_of_range`.
Problems check_mapping(const ColumnMapping& mapping, std::size_t column_count);

}  // namespace counterpart::codec
