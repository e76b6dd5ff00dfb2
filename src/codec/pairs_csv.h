#pragma once

#include <span>
#include <string>

#include "codec/csv_writer.h"
#include "domain/match_preview.h"
#include "domain/round.h"
#include "domain/ui_language.h"

namespace counterpart::codec {

/// How the table of pairs is written.
struct PairsCsvOptions {
    domain::UiLanguage language = domain::UiLanguage::kEnglish;  ///< of country names
    char separator = ',';
    ByteOrderMark mark = ByteOrderMark::kUtf8;
    std::span<const std::string> headers;  ///< in the page's wording, `pairs_csv_columns()` of them; empty = stable keys
};

/// The stable keys of the columns, in order; each is the key of a header in assets/text as "pairs_csv.<key>".
std::span<const std::string_view> pairs_csv_columns();

/// One row a pair (names, addresses, countries, workplaces, score and its parts), then one a person who stays alone.
std::string encode_pairs_csv(const domain::Round& round, const domain::MatchPreview& preview, const PairsCsvOptions& options);

}  // namespace counterpart::codec
