#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// A message or one of its parts, as views into the bytes.
struct MailEntity {
    std::string_view header;
    std::string_view body;
};

/// The text in small letters (ASCII).
std::string lower_case(std::string_view text);

/// What stands before the first space, semicolon or bracket, white space at the front left out.
std::string_view first_word(std::string_view value);

/// Header and body, divided by the first empty line; lines end with LF or CR LF. One of the two may be empty.
MailEntity split_entity(std::string_view bytes);

/// The values of a field of a header, unfolded and without white space at their ends; at most 64.
std::vector<std::string> mail_fields(std::string_view header, std::string_view name);

/// The first of them, or nothing.
std::string mail_field(std::string_view header, std::string_view name);

/// The type of an entity in small letters, "text/plain" where none is given.
std::string media_type(std::string_view header);

/// The addresses that stand in a value: what has an @ between white space, commas, semicolons, quotes and <>.
std::vector<std::string> addresses_in(std::string_view value);

/// Calls `take` with each part that has no parts of its own; messages inside a message are not opened. At most 64 parts, 8 levels deep.
void for_each_part(std::string_view message, const std::function<void(const MailEntity&)>& take);

}  // namespace counterpart::endpoint
