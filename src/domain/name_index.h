#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::domain {

/// Finds rows of a table by any of several names; case, accents, small words and punctuation do not matter.
class NameIndex {
  public:
    /// Adds one name of a row.
    void add(std::string_view name, std::uint32_t row);
    /// Adds the names of a list separated by '|'.
    void add_list(std::string_view names, std::uint32_t row);
    /// Makes the index ready; of two rows with one name the one added first wins.
    void finish();
    /// The row of a name.
    std::optional<std::uint32_t> find(std::string_view name) const;

  private:
    struct Entry {
        std::string key;
        std::uint32_t row = 0;
    };
    std::vector<Entry> entries_;
};

}  // namespace counterpart::domain
