#include "endpoint/mail/mail_text.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "base/utf8.h"
#include "domain/forum_text.h"

namespace counterpart::endpoint {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
// clang-format off
constexpr char kEnglishMails[] = {
#embed "../../../assets/text/mail.en.json"
};
constexpr char kSpanishMails[] = {
#embed "../../../assets/text/mail.es.json"
};
// clang-format on
#pragma clang diagnostic pop

constexpr std::size_t kLongestSubject = 150;

enum class LineEnds { kKeep, kToSpaces };

/// The text without control characters, which are spaces then, and without what turns the direction of the mail's own text.
std::string cleaned(std::string_view text, LineEnds line_ends) {
    std::string result;
    for (const char letter : domain::without_overrides(text)) {
        const bool control = (letter >= 0 && letter < ' ') || letter == 0x7f;
        if (letter == '\r' && line_ends == LineEnds::kKeep) {
            continue;
        }
        const bool kept = !control || (letter == '\n' && line_ends == LineEnds::kKeep);
        result += kept ? letter : ' ';
    }
    return result;
}

std::string filled_with(const app::Texts& texts, const std::string& key, std::span<const app::Filling> fillings, LineEnds line_ends) {
    check(texts.has(key), "every kind of mail has its wording");
    std::vector<std::string> values;
    values.reserve(fillings.size());
    std::ranges::transform(fillings, std::back_inserter(values),
                           [&](const app::Filling& filling) { return cleaned(filling.second, line_ends); });
    std::vector<app::Filling> clean(fillings.begin(), fillings.end());
    for (std::size_t k = 0; k < clean.size(); ++k) {
        clean[k].second = values[k];
    }
    return texts.fill(key, clean);
}

}  // namespace

const app::Texts& mail_texts(domain::UiLanguage language) {
    static const app::Texts english(domain::UiLanguage::kEnglish, {kEnglishMails, sizeof kEnglishMails});
    static const app::Texts spanish(domain::UiLanguage::kSpanish, {kSpanishMails, sizeof kSpanishMails});
    return language == domain::UiLanguage::kSpanish ? spanish : english;
}

MailText write_mail(const app::Texts& texts, std::string_view kind, std::span<const app::Filling> fillings) {
    const std::string stem = "mail." + std::string(kind);
    const std::string subject = filled_with(texts, stem + ".subject", fillings, LineEnds::kToSpaces);
    const auto page = std::ranges::find(fillings, "page", &app::Filling::first);
    const auto link = std::ranges::find(fillings, "link", &app::Filling::first);
    const auto address = page != fillings.end() ? page : link;
    std::string text = filled_with(texts, stem + ".text", fillings, LineEnds::kKeep) + "\n";
    const auto paragraph = std::ranges::find(fillings, "paragraph", &app::Filling::first);
    if (paragraph != fillings.end() && !paragraph->second.empty()) {
        text += "\n" + cleaned(paragraph->second, LineEnds::kKeep) + "\n";
    }
    if (address != fillings.end()) {
        text += "\n-- \n" + texts.fill("mail.ending", {{"link", address->second}}) + "\n";
    }
    return {.subject = std::string(truncate_utf8(subject, kLongestSubject)), .text = std::move(text)};
}

}  // namespace counterpart::endpoint
