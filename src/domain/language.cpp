#include "domain/language.h"

#include <algorithm>
#include <cstdint>

#include "domain/language_table.h"
#include "domain/name_index.h"

namespace counterpart::domain {
namespace {

const Language* language_row(std::string_view code) {
    const auto* row = std::ranges::lower_bound(kLanguages, code, {}, &Language::code);
    return row != std::end(kLanguages) && row->code == code ? row : nullptr;
}

NameIndex language_index() {
    NameIndex index;
    std::uint32_t row = 0;
    for (const Language& language : kLanguages) {
        index.add(language.code, row);
        index.add(language.name_en, row);
        index.add(language.name_es, row);
        index.add(language.autonym, row);
        index.add_list(language.aliases, row);
        ++row;
    }
    index.finish();
    return index;
}

}  // namespace

std::span<const Language> all_languages() { return kLanguages; }

std::optional<std::string_view> find_language(std::string_view text) {
    static const NameIndex kIndex = language_index();
    if (const Language* row = language_row(text); row != nullptr) {
        return row->code;
    }
    return kIndex.find(text).transform([](std::uint32_t row) { return kLanguages[row].code; });
}

std::string_view language_name(std::string_view code, UiLanguage language) {
    const Language* row = language_row(code);
    if (row == nullptr) {
        return code;
    }
    return language == UiLanguage::kSpanish ? row->name_es : row->name_en;
}

std::string_view language_autonym(std::string_view code) {
    const Language* row = language_row(code);
    return row == nullptr ? code : row->autonym;
}

}  // namespace counterpart::domain
