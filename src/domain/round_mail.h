#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "domain/decide.h"
#include "domain/records.h"

namespace counterpart::domain {

// Paragraphs of the coordinators' own in the mails of a round. The page shows with the same functions what the endpoint will write.

/// Whether a mail can carry a paragraph of the round's: the one that says that somebody is accepted, and the one that names the partner.
bool takes_paragraph(MailKind kind);

/// What stands between braces in a paragraph of a mail: "name" (of the recipient), "round" and, where partners are named, "partner".
std::vector<std::string_view> paragraph_placeholders(MailKind kind);

/// The first thing that is wrong with a paragraph: `wrong_mail`, `empty_field`, `text_too_long`, `bad_character`, `unknown_placeholder` (with its
/// name), `bad_placeholder` (a brace without its other one).
std::optional<Problem> check_mail_text(const RoundMailText& text);

/// The paragraph of a mail with its placeholders filled from the mail's parameters: in the recipient's language, else in English, else none. What a
/// parameter brings is plain text and fills nothing.
std::string paragraph_of(const RoundRecord& round, const MailOrder& mail);

/// Adds the parameter "paragraph" to a mail whose other parameters are there, where the round has one for it.
void add_paragraph(const RoundRecord& round, MailOrder& mail);

}  // namespace counterpart::domain
