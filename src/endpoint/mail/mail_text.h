#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/text/texts.h"
#include "domain/ui_language.h"

namespace counterpart::endpoint {

/// A subject in one line and a text.
struct MailText {
    std::string subject;
    std::string text;

    friend bool operator==(const MailText&, const MailText&) = default;
};

/// The mails' catalogue of a language (assets/text/mail.<language>.json, compiled in), read once. The page does not load it.
const app::Texts& mail_texts(domain::UiLanguage language);

/// The wording "mail.<kind>.subject" and "mail.<kind>.text" with its placeholders filled, and the page's address at the end ("link" or, where
/// that is a link for one purpose, "page"). What a filling brings is plain text: it cannot fill placeholders of its own, and its control
/// characters become spaces, but for line ends in the text. A "paragraph" is no placeholder: it stands below the text. A long subject is cut. `check` fails for a kind without wording.
MailText write_mail(const app::Texts& texts, std::string_view kind, std::span<const app::Filling> fillings);

}  // namespace counterpart::endpoint
