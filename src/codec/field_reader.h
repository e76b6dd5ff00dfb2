#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/object_reader.h"
#include "domain/records.h"
#include "domain/term_names.h"

namespace counterpart::codec {

/// The greatest sequence on the wire: what every reader of JSON keeps exactly.
inline constexpr std::int64_t kMaxSequence = std::int64_t{1} << 53;

/// Reads the fields of a record or an operation from one object, within the limits of domain/limits.h. The default takes the
/// place of what is wrong.
class FieldReader {
  public:
    FieldReader(const nlohmann::json& value, const JsonPath& path, Findings& findings)
        : findings_(findings), reader_(value, path, findings) {}

    /// `text_too_long` (in characters) beyond `longest`.
    std::string text(std::string_view key, std::size_t longest, Need need = Need::kOptional);
    /// `bad_id` for anything but an id of the kind; a missing one is empty.
    std::string id(std::string_view key, domain::RecordKind kind, Need need = Need::kMandatory);
    /// The id of a person, or kFormerPerson where people may have left, or nothing where the field is optional.
    std::string person_or_former(std::string_view key, Need need);
    /// Seconds since 1970 of an ISO time; 0 if it is not there.
    std::int64_t time(std::string_view key, Need need = Need::kOptional);
    CivilDate date(std::string_view key);
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t greatest, std::int64_t otherwise = 0,
                         Need need = Need::kMandatory);
    bool boolean(std::string_view key) { return reader_.boolean(key, Need::kOptional, false); }
    /// The elements of a list; `too_many_entries` (and none) beyond `most`.
    const nlohmann::json::array_t* array(std::string_view key, std::size_t most, Need need = Need::kMandatory);
    /// A list of texts, each at most kMaxNameLength long.
    std::vector<std::string> lines(std::string_view key, std::size_t most);
    domain::SharedFields shared_fields(std::string_view key);
    std::vector<domain::PersonPair> pairs(std::string_view key);

    template <typename Term>
    Term term(std::string_view key, Term otherwise, Need need = Need::kMandatory) {
        const std::string name = text(key, kLongestTerm, need);
        const std::optional<Term> found = domain::term_from_name<Term>(name);
        if (!found.has_value() && !name.empty()) {
            add_problem("unknown_term", key, name);
        }
        return found.value_or(otherwise);
    }

    void add_problem(std::string_view code, std::string_view key, std::string detail = {}) {
        reader_.add_problem(code, key, std::move(detail));
    }
    JsonPath path_of(std::string_view key) const { return reader_.path_of(key); }
    /// Fields that were not read are noted.
    void finish() { reader_.finish(); }
    ObjectReader& object() { return reader_; }
    Findings& findings() { return findings_; }
    bool is_object() const { return reader_.is_object(); }

  private:
    static constexpr std::size_t kLongestTerm = 40;

    Findings& findings_;
    ObjectReader reader_;
};

/// Adds what `domain::check_application` says about an application that stands at `path`.
void check_application_limits(const domain::Application& application, const JsonPath& path, Findings& findings);

}  // namespace counterpart::codec
