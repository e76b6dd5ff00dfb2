#include "codec/column_mapping.h"

#include <algorithm>
#include <string>

#include "base/text_fold.h"

namespace counterpart::codec {
namespace {

/// What a header must be about for a field to be looked for in it.
enum class About : std::uint8_t { kApplicant, kWish, kEither };

struct FieldRow {
    ImportField field;
    std::string_view name;
    About about;
    FieldNeed need;
    std::string_view phrases;  ///< folded, separated by '|'; longer ones tell more
};

constexpr std::array<FieldRow, kImportFieldCount> kFields{{
    {ImportField::kName, "name", About::kApplicant, FieldNeed::kMandatory,
     "name|full name|your name|your full name|first name|given name|name and surname|nombre|nombre completo|nombre y apellidos|nombre y "
     "apellido|tu nombre|su nombre"},
    {ImportField::kEmail, "email", About::kApplicant, FieldNeed::kMandatory,
     "email|e mail|email address|e mail address|your email|your email address|mail address|username|correo|correo electronico|direccion de "
     "correo|"
     "direccion de correo electronico|nombre de usuario"},
    {ImportField::kCountry, "country", About::kApplicant, FieldNeed::kMandatory,
     "country|country of location|which country|which country are you based in|country where you work|pais|en que pais|pais de "
     "residencia|en que pais trabajas"},
    {ImportField::kTimeZone, "time_zone", About::kApplicant, FieldNeed::kOptional,
     "time zone|timezone|which time zone|utc offset|zona horaria|huso horario|en que zona horaria"},
    {ImportField::kArrivedAt, "arrived_at", About::kApplicant, FieldNeed::kOptional,
     "timestamp|time stamp|submitted|submitted at|submission date|submission time|date submitted|received|arrived at|completion time|end "
     "date|"
     "marca temporal|fecha de envio|enviado|fecha"},
    {ImportField::kWorkplace, "workplace", About::kApplicant, FieldNeed::kOptional,
     "workplace|place of work|where do you work|where you work|where do you work or study|institution|institution name|name of your "
     "institution|name of your library|"
     "name of your workplace|library name|organisation|organization|employer|lugar de trabajo|donde trabajas|donde trabaja|institucion|"
     "nombre de la institucion|nombre de tu biblioteca|organizacion"},
    {ImportField::kRole, "role", About::kApplicant, FieldNeed::kOptional,
     "role|your role|job|job title|position|what do you do|occupation|puesto|cargo|funcion|a que te dedicas|puesto de trabajo"},
    {ImportField::kPlace, "place", About::kApplicant, FieldNeed::kOptional,
     "city|town|town or city|place|city or town|region|location|ciudad|localidad|poblacion|municipio|ciudad o pueblo"},
    {ImportField::kSector, "sector", About::kApplicant, FieldNeed::kMandatory,
     "sector|which sector|your sector|type of library|kind of library|library type|type of institution|kind of institution|what kind of "
     "library|what kind of library or institution|"
     "library sector|tipo de biblioteca|tipo de institucion|en que sector"},
    {ImportField::kCareerStage, "career_stage", About::kApplicant, FieldNeed::kMandatory,
     "career stage|stage of your career|what stage of your career|career level|years of experience|experience|how many years|etapa "
     "profesional|etapa de tu carrera|"
     "etapa de su carrera|momento de tu carrera|anos de experiencia|experiencia"},
    {ImportField::kLanguages, "languages", About::kApplicant, FieldNeed::kOptional,
     "languages|language|which languages do you speak|languages you speak|spoken languages|idiomas|idioma|lenguas|que idiomas hablas|que "
     "idiomas habla"},
    {ImportField::kInterests, "interests", About::kApplicant, FieldNeed::kOptional,
     "interests|areas of interest|professional interests|topics|your interests|intereses|temas de interes|areas de interes|intereses "
     "profesionales"},
    {ImportField::kContactMethods, "contact_methods", About::kApplicant, FieldNeed::kOptional,
     "contact methods|contact method|keep in touch|stay in touch|ways to keep in touch|how would you like to keep in touch|how would you "
     "like to communicate|communication|"
     "means of contact|formas de contacto|medios de contacto|mantener el contacto|como prefieres comunicarte|medio de comunicacion"},
    {ImportField::kOpenToAny, "open_to_any_match", About::kEither, FieldNeed::kOptional,
     "open to any match|open to any|any match|any partner|open to any partner|abierto a cualquier|abierta a cualquier|cualquier "
     "pareja|cualquier companero|acepto cualquier"},
    {ImportField::kWishInterests, "wish_interests", About::kWish, FieldNeed::kOptional, "interests|interest|intereses"},
    {ImportField::kWishSector, "wish_sector", About::kWish, FieldNeed::kOptional,
     "sector|type of library|kind of library|institution|tipo de biblioteca|institucion"},
    {ImportField::kWishCareerStage, "wish_career_stage", About::kWish, FieldNeed::kOptional,
     "career stage|stage|career|experience|seniority|etapa profesional|etapa|experiencia|carrera"},
    {ImportField::kWishLanguages, "wish_languages", About::kWish, FieldNeed::kOptional, "languages|language|idiomas|idioma|lengua"},
    {ImportField::kWishWakingHours, "wish_waking_hours", About::kWish, FieldNeed::kOptional,
     "waking hours|hours|time zone|timezone|horas de vigilia|horario|horas|zona horaria"},
    {ImportField::kWishContactMethods, "wish_contact_methods", About::kWish, FieldNeed::kOptional,
     "keep in touch|ways to keep in touch|contact methods|contact|communication|formas de contacto|contacto|comunicacion"},
    {ImportField::kHopes, "hopes", About::kEither, FieldNeed::kOptional,
     "hope|hopes|what do you hope|what i hope for|expectations|hope to get|what would you like to get|goals|esperas|que "
     "esperas|expectativas|objetivos"},
    {ImportField::kEarlierRounds, "earlier_rounds", About::kEither, FieldNeed::kOptional,
     "earlier rounds|previous rounds|past rounds|taken part before|taken part|participated before|have you participated|rounds|rondas "
     "anteriores|rondas|has participado"},
    {ImportField::kEarlierPartners, "earlier_partners", About::kEither, FieldNeed::kOptional,
     "earlier partners|earlier partner|previous partners|previous partner|past partners|past partner|former partners|email addresses of "
     "your earlier partners|"
     "parejas anteriores|companeros anteriores|pareja anterior"},
    {ImportField::kFamilyName, "family_name", About::kApplicant, FieldNeed::kOptional,
     "family name|last name|surname|surnames|apellido|apellidos|primer apellido"},
}};

const FieldRow& row_of(ImportField field) { return kFields[static_cast<std::size_t>(field)]; }

/// Whether words stand in a text as whole words ("name" is not in "username").
bool has_words(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool has_any_words(std::string_view text, std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        if (has_words(text, list.substr(0, end))) {
            return true;
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

/// What a question asks about: the applicant, or the partner hoped for.
About about_of(std::string_view header) {
    constexpr std::string_view kComparing =
        "similar|different|same|unlike|igual|iguales|mismo|misma|mismos|mismas|distinto|distinta|distintos|distintas|diferente|"
        "diferentes|parecido|parecida|parecidos|parecidas|like me|wish";
    constexpr std::string_view kHoping =
        "prefer|preferred|preference|preferences|would you like|do you want|looking for|deseas|prefieres|preferencia|buscas|quieres";
    constexpr std::string_view kOther = "partner|partners|match|pareja|companero|companera|counterpart";
    const bool of_partner = has_any_words(header, kOther) && has_any_words(header, kHoping) &&
                            !has_any_words(header, "with your partner|con tu pareja|con su pareja");
    return has_any_words(header, kComparing) || of_partner ? About::kWish : About::kApplicant;
}

/// Headers about other people's data, which must not be taken for the applicant's own.
bool is_about_somebody_else(std::string_view header) {
    return has_any_words(
        header,
        "partners|earlier partner|previous partner|past partner|colleague|emergency|referee|your partner s|pareja|parejas|recommended|"
        "share|show|consent|publish|compartir|mostrar");
}

/// How well a header fits a field: 0 not at all; all words of the header beat a phrase within it, long phrases beat short.
std::size_t fit_of(const FieldRow& row, std::string_view header, About about) {
    constexpr std::size_t kWholeHeader = 1000;
    const bool other_subject = row.about != About::kEither && row.about != about;
    if (other_subject || (row.about == About::kApplicant && is_about_somebody_else(header))) {
        return 0;
    }
    std::size_t best = 0;
    for (std::string_view phrases = row.phrases; !phrases.empty();) {
        const std::size_t end = std::min(phrases.find('|'), phrases.size());
        const std::string_view phrase = phrases.substr(0, end);
        if (header == phrase) {
            best = std::max(best, kWholeHeader + phrase.size());
        } else if (has_words(header, phrase)) {
            best = std::max(best, phrase.size());
        }
        phrases.remove_prefix(std::min(end + 1, phrases.size()));
    }
    return best;
}

/// Whether a folded header is the field's own name; '_' is a space there.
bool is_our_name(std::string_view header, std::string_view name) {
    return std::ranges::equal(header, name, [](char one, char other) { return one == (other == '_' ? ' ' : other); });
}

struct Candidate {
    std::size_t fit = 0;
    ImportField field = ImportField::kName;
    std::size_t column = 0;
};

}  // namespace

FieldNeed need_of(ImportField field) { return row_of(field).need; }

std::string_view field_name(ImportField field) { return row_of(field).name; }

ColumnMapping propose_mapping(const CsvTable& table) {
    ColumnMapping mapping;
    if (table.row_count() == 0) {
        return mapping;
    }
    const std::span<const CsvCell> header = table.row(0);
    std::vector<Candidate> candidates;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const std::string folded = fold_words(table.text(header[column]));
        const About about = folded.starts_with("wish ") ? About::kWish : about_of(folded);
        for (const FieldRow& row : kFields) {
            const std::size_t fit = is_our_name(folded, row.name) ? 5000 : fit_of(row, folded, about);
            if (fit > 0) {
                candidates.push_back({fit, row.field, column});
            }
        }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::fit);
    std::vector<bool> used(header.size(), false);
    for (const Candidate& candidate : candidates) {
        if (!used[candidate.column] && !mapping.column_of(candidate.field).has_value()) {
            mapping.set(candidate.field, candidate.column);
            used[candidate.column] = true;
        }
    }
    return mapping;
}

Problems check_mapping(const ColumnMapping& mapping, std::size_t column_count) {
    Problems problems;
    std::vector<std::string_view> used_by(column_count);
    for (const FieldRow& row : kFields) {
        const std::optional<std::size_t> column = mapping.column_of(row.field);
        if (!column.has_value()) {
            if (row.need == FieldNeed::kMandatory) {
                problems.push_back(problem("field_not_mapped", std::string(row.name)));
            }
            continue;
        }
        if (*column >= column_count) {
            problems.push_back(problem("column_out_of_range", std::string(row.name), std::to_string(*column + 1)));
            continue;
        }
        if (!used_by[*column].empty()) {
            problems.push_back(problem("column_used_twice", std::string(row.name), std::string(used_by[*column])));
        }
        used_by[*column] = row.name;
    }
    return problems;
}

}  // namespace counterpart::codec
