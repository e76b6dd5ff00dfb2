#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/decide.h"

namespace counterpart::domain {

// Whether a mail about a partner says what it has to say. Somebody of a real round was told that their partner was themselves; whatever the pairs
// are, no such mail goes out.

/// A mail about partners as its reader would get it.
struct RenderedMail {
    std::string reader_id;  ///< a person
    std::string reader_name;  ///< as mails address them
    std::string reader_address;
    std::string partners;  ///< whom it has to name, by the records: names separated by ", "
    std::string text;  ///< subject and text
    std::size_t own_names = 0;  ///< how often its wording names the reader, as in its greeting

    friend bool operator==(const RenderedMail&, const RenderedMail&) = default;
};

/// What is wrong with a mail about partners.
enum class MailFault : std::uint8_t { kNone, kNamesReader, kWithoutPartner };

/// The fault of a mail: the reader's own address or name stands in it where the partner's has to be, or the partner's name is missing.
MailFault fault_of(const RenderedMail& mail);

/// Whether an address stands in a text, however it is written. Cost: one pass over the text.
bool names_address(std::string_view text, std::string_view address);

/// How often a name stands in a text, as whole words.
std::size_t count_name(std::string_view text, std::string_view name);

/// The mail of an order before it has its words: what would fill its placeholders. `partners` is whom it has to name.
RenderedMail rendered_from(const MailOrder& order, std::string partners);

/// The names of those whom the mail of a partnership has to name to one of its people, separated by ", ".
std::string partners_of_reader(const Programme& programme, const Partnership& partnership, std::string_view reader_id);

/// The partnership that a mail about partners is about: the reader's one of the round that goes on, else the held one; or nullptr.
const Partnership* partnership_of_order(const Programme& programme, const MailOrder& order);

}  // namespace counterpart::domain
