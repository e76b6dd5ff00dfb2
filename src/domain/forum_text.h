#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/field_checks.h"

namespace counterpart::domain {

// What anybody may write where everybody reads it.

/// Whether a text is an address of the web: http or https, a host, nothing that is no part of an address. At most kMaxUrlLength bytes.
bool is_web_address(std::string_view text);

/// The byte range of an address of the web inside a text; punctuation that ends a sentence is not part of it.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// The first address of the web at or behind byte `from`; begin == end == size if there is none. Cost: linear in the text, times
/// kMaxUrlLength at worst.
TextSpan find_web_address(std::string_view text, std::size_t from);

std::size_t count_web_addresses(std::string_view text);

/// How often somebody is addressed: "@" with a letter behind it and none before.
std::size_t count_mentions(std::string_view text);

/// The longest pile of marks on one letter. Scripts of living languages need up to five.
std::size_t highest_pile_of_marks(std::string_view text);

/// The text without invisible characters that turn the direction of what follows: the page gives each text its own direction.
std::string without_overrides(std::string_view text);

/// How much a text looks like advertising, from 0 to 100: links, shouting, the same again and again, a link and little else. A high score
/// makes a post wait for somebody to look at it; it never refuses one.
std::int32_t spam_score(std::string_view text);
inline constexpr std::int32_t kSpamScoreThatWaits = 50;

/// The limits of a post: `too_many_links`, `too_many_mentions`.
void check_forum_text(FieldChecks& checks, std::string_view text, std::string_view where);

}  // namespace counterpart::domain
