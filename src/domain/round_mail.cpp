#include "domain/round_mail.h"

#include <algorithm>

#include "domain/field_checks.h"
#include "domain/limits.h"

namespace counterpart::domain {
namespace {

/// Calls `on_text` for what stands outside of braces and `on_name` for what stands inside; false where a brace has no other one.
template <typename OnText, typename OnName>
bool walk_placeholders(std::string_view text, const OnText& on_text, const OnName& on_name) {
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        const std::string_view plain = text.substr(0, open);
        if (plain.contains('}')) {
            return false;
        }
        on_text(plain);
        text.remove_prefix(open);
        if (text.empty()) {
            return true;
        }
        const std::size_t close = text.find('}');
        if (close == std::string_view::npos || text.substr(1, close - 1).contains('{')) {
            return false;
        }
        on_name(text.substr(1, close - 1));
        text.remove_prefix(close + 1);
    }
    return true;
}

const RoundMailText* text_in(const RoundRecord& round, MailKind kind, UiLanguage language) {
    const auto found =
        std::ranges::find_if(round.mail_texts, [&](const RoundMailText& one) { return one.kind == kind && one.language == language; });
    return found == round.mail_texts.end() ? nullptr : &*found;
}

}  // namespace

bool takes_paragraph(MailKind kind) { return kind == MailKind::kMatched || kind == MailKind::kAccepted; }

std::vector<std::string_view> paragraph_placeholders(MailKind kind) {
    return kind == MailKind::kMatched ? std::vector<std::string_view>{"name", "round", "partner"}
                                      : std::vector<std::string_view>{"name", "round"};
}

std::optional<Problem> check_mail_text(const RoundMailText& text) {
    FieldChecks checks;
    checks.require(takes_paragraph(text.kind), "wrong_mail", "round.mail_texts").filled_text(text.text, "round.mail_texts", kMaxNoteLength);
    const std::vector<std::string_view> known = paragraph_placeholders(text.kind);
    const bool whole = walk_placeholders(
        text.text, [](std::string_view) {},
        [&](std::string_view name) {
            checks.require(std::ranges::contains(known, name), "unknown_placeholder", "round.mail_texts", std::string(name));
        });
    checks.require(whole, "bad_placeholder", "round.mail_texts");
    return checks.problem();
}

std::string paragraph_of(const RoundRecord& round, const MailOrder& mail) {
    const RoundMailText* own = text_in(round, mail.kind, mail.language);
    const RoundMailText* chosen = own != nullptr ? own : text_in(round, mail.kind, UiLanguage::kEnglish);
    std::string filled;
    if (chosen == nullptr) {
        return filled;
    }
    walk_placeholders(
        chosen->text, [&](std::string_view plain) { filled += plain; },
        [&](std::string_view name) {
            const auto value = std::ranges::find(mail.parameters, name, &std::pair<std::string, std::string>::first);
            filled += value == mail.parameters.end() ? std::string() : value->second;
        });
    return filled;
}

void add_paragraph(const RoundRecord& round, MailOrder& mail) {
    if (std::string paragraph = paragraph_of(round, mail); !paragraph.empty()) {
        mail.parameters.emplace_back("paragraph", std::move(paragraph));
    }
}

}  // namespace counterpart::domain
