#include "endpoint/sql_database.h"

#include <utility>

namespace counterpart::endpoint {

std::int64_t sql_number(const SqlValue& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

std::string sql_text(SqlValue value) {
    if (auto* text = std::get_if<std::string>(&value)) {
        return std::move(*text);
    }
    auto* bytes = std::get_if<SqlBytes>(&value);
    return bytes == nullptr ? std::string() : std::move(bytes->bytes);
}

}  // namespace counterpart::endpoint
