#include "codec/form_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text_fold.h"
#include "base/text_number.h"
#include "base/utf8.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::codec {
namespace {

/// A term and the beginnings of words that name it, separated by '|'.
template <typename Term>
struct TermWords {
    Term term;
    std::string_view words;
};

/// Whether a word of the text begins with one of the list; an entry that ends with '$' must be the whole word.
bool has_word_of(std::string_view text, std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        std::string_view word = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        const bool whole = word.ends_with('$');
        word.remove_suffix(whole ? 1 : 0);
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            const std::size_t behind = at + word.size();
            const bool begins = at == 0 || text[at - 1] == ' ';
            if (begins && (!whole || behind == text.size() || text[behind] == ' ')) {
                return true;
            }
        }
    }
    return false;
}

/// The one term that the words name; nothing if they name none, or several.
template <typename Term, std::size_t kCount>
std::optional<Term> only_term(std::string_view text, const std::array<TermWords<Term>, kCount>& table) {
    const std::string folded = fold_words(text);
    if (const std::optional<Term> exact = domain::term_from_name<Term>(folded); exact.has_value()) {
        return exact;
    }
    std::optional<Term> found;
    for (const TermWords<Term>& row : table) {
        if (has_word_of(folded, row.words)) {
            if (found.has_value() && *found != row.term) {
                return std::nullopt;
            }
            found = row.term;
        }
    }
    return found;
}

using domain::CareerStage;
using domain::ContactMethod;
using domain::LanguageLevel;
using domain::Sector;

constexpr std::array<TermWords<Sector>, domain::kSectorCount> kSectorWords{{
    {Sector::kPublic, "public|municipal|popular|community lib|biblioteca de barrio|mobile lib|bibliobus"},
    {Sector::kAcademic,
     "academic|universit|universidad|universitari|college|higher education|research lib|academi|investigacion|educacion superior"},
    {Sector::kSchool, "school$|schools$|escolar|escuela|colegio|instituto$|k 12|primary|secondary|teacher lib"},
    {Sector::kHealth, "health|hospital|medic|clinic|nurs|salud|sanitari|biomed"},
    {Sector::kSpecial,
     "special|especial|law$|legal|business|corporate|company|media$|government|ngo$|empresa|juridic|gobierno|derecho|religio|consult"},
    {Sector::kNational, "national|nacional|state lib|parliament|parlament|legal deposit"},
    {Sector::kArchives, "archiv|records|registro"},
    {Sector::kMuseum, "museum|museo|galler|galeria|heritage|patrimonio"},
}};

constexpr std::array<TermWords<CareerStage>, domain::kCareerStageCount> kStageWords{{
    {CareerStage::kStudent, "student|estudiant|studying|estudiando|library school|trainee|en practicas|becari|intern$"},
    {CareerStage::kEarly,
     "early|earlier|beginn|new professional|newly|entry|junior|recent|inicio|inicial|comienz|principiante|starting|al principio"},
    {CareerStage::kMid, "mid$|middle|midcareer|medi|intermedi|experienced$|established|consolidad|mitad"},
    {CareerStage::kLate, "late$|later|senior|avanzad|veteran|retire|jubil|final$|near retirement|tardi"},
}};

constexpr std::array<TermWords<ContactMethod>, domain::kContactMethodCount> kContactWords{{
    {ContactMethod::kEmail, "email|e mail|mail$|correo electronico|correo e|correo$"},
    {ContactMethod::kVideo, "video|zoom|skype|teams|hangout|meet$|facetime|webcam|jitsi"},
    {ContactMethod::kVoice, "voice|phone|telephone|telefon|llamada|call$|voz|audio"},
    {ContactMethod::kChat, "chat|messag|mensaj|whatsapp|telegram|signal|wechat|viber|sms|text$|texting|im$"},
    {ContactMethod::kSocial, "social|facebook|twitter|instagram|linkedin|mastodon|redes|bluesky"},
    {ContactMethod::kLetters, "letter|post$|postal|postcard|carta|snail|paper"},
}};

constexpr std::array<TermWords<LanguageLevel>, domain::kLanguageLevelCount> kLevelWords{{
    {LanguageLevel::kBasic, "basic|beginner|elementa|a1$|a2$|some$|little|poco$|principiante|inicial|reading only"},
    {LanguageLevel::kGood, "good|intermedi|b1$|b2$|bueno|buena|bien$|conversation|conversacion|medio$|working|fair"},
    {LanguageLevel::kFluent,
     "fluen|fluid|native|nativ|advanced|avanzad|c1$|c2$|mother|matern|bilingu|excellent|excelente|proficient|first$|alto$"},
}};

/// The words of a folded text that say nothing about a level.
std::string without_level_words(std::string_view folded) {
    std::string rest;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        const std::string_view word = folded.substr(0, end);
        const bool says_level = std::ranges::any_of(kLevelWords, [word](const auto& row) { return has_word_of(word, row.words); });
        constexpr std::string_view kFiller = "level$|nivel$|speaker$|language$|tongue$|lengua$|idioma$|very$|muy$|a$";
        if (!says_level && !has_word_of(word, kFiller)) {
            rest += rest.empty() ? "" : " ";
            rest += word;
        }
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return rest;
}

}  // namespace

std::optional<Sector> read_sector(std::string_view text) { return only_term(text, kSectorWords); }

std::optional<CareerStage> read_career_stage(std::string_view text) { return only_term(text, kStageWords); }

std::optional<CareerStage> read_career_stage_from_years(std::string_view text) {
    const std::string folded = fold_words(text);
    const std::string_view number = std::string_view(folded).substr(0, folded.find(' '));
    const std::string_view unit = std::string_view(folded).substr(number.size());
    const Result<std::int64_t> years = parse_integer(number);
    if (!years.has_value() || *years < 0 || *years > 70 ||
        !(unit.empty() || unit == " years" || unit == " year" || unit == " anos" || unit == " ano")) {
        return std::nullopt;
    }
    return *years <= 5 ? CareerStage::kEarly : *years <= 15 ? CareerStage::kMid : CareerStage::kLate;
}

std::optional<ContactMethod> read_contact_method(std::string_view text) { return only_term(text, kContactWords); }

std::optional<domain::Wish> read_wish(std::string_view text) {
    const std::string folded = fold_words(text);
    if (folded.empty() ||
        has_word_of(folded,
                    "any|no preference|either|both|doesn t matter|does not matter|don t mind|do not mind|indiferente|cualquier|"
                    "sin preferencia|no importa|me da igual|open$|ambos|no tengo preferencia")) {
        return domain::Wish::kAny;
    }
    const bool same = has_word_of(folded, "same|similar|like$|igual|mism|parecid|iguales");
    const bool different = has_word_of(folded, "different|unlike|other|distint|diferent|otro|otra|not the same|no igual|dissimilar");
    if (has_word_of(folded, "unlike|not the same|not like|not similar|dissimilar")) {
        return domain::Wish::kDifferent;
    }
    if (same == different) {
        return std::nullopt;
    }
    return same ? domain::Wish::kSame : domain::Wish::kDifferent;
}

std::optional<bool> read_yes_no(std::string_view text) {
    const std::string folded = fold_words(text);
    if (folded.empty() || has_word_of(folded, "no$|not$|false$|0$|n$|falso$") || folded == "unchecked") {
        return false;
    }
    if (has_word_of(folded, "yes$|y$|si$|true$|1$|x$|open|checked|verdadero$|abiert|any$|cualquier") || text.contains("✓") ||
        text.contains("✔")) {
        return true;
    }
    return std::nullopt;
}

ReadLanguage read_language(std::string_view text) {
    text = trimmed(text);
    ReadLanguage read;
    read.skill.level = LanguageLevel::kGood;
    if (const auto code = domain::find_language(text); code.has_value()) {
        read.skill.language = *code;
        read.known = true;
        return read;
    }
    const std::string folded = fold_words(text);
    const std::string name = without_level_words(folded);
    for (const TermWords<LanguageLevel>& row : kLevelWords) {
        if (has_word_of(folded, row.words)) {
            read.skill.level = row.term;
            read.has_level = true;
        }
    }
    const auto code = domain::find_language(name);
    read.known = code.has_value();
    const std::string_view typed = read.has_level ? trimmed(text.substr(0, text.find('('))) : text;
    read.skill.language = code.has_value() ? std::string(*code) : std::string(typed);
    return read;
}

std::vector<std::string_view> split_answers(std::string_view text) {
    const bool by_semicolon = text.find_first_of(";\n") != std::string_view::npos;
    const std::string_view separators = by_semicolon ? ";\n" : ",";
    std::vector<std::string_view> answers;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool at_end = at == text.size();
        if (!at_end) {
            depth += text[at] == '(' ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
        }
        if (at_end || (depth == 0 && separators.contains(text[at]))) {
            if (const std::string_view answer = trimmed(text.substr(begin, at - begin)); !answer.empty()) {
                answers.push_back(answer);
            }
            begin = at + 1;
        }
    }
    return answers;
}

}  // namespace counterpart::codec
