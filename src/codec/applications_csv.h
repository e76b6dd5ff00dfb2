#pragma once

#include <span>
#include <string>

#include "base/later.h"
#include "codec/csv_writer.h"
#include "domain/application.h"

namespace counterpart::codec {

/// Applications as a table that `import_applications` reads again without a question: its columns have the import's own names, terms their
/// keys, several answers stand with semicolons. An application keeps all but its id, which follows from the address there, and what the
/// import has no column for (rhythm, profiles, another way to be reached, plans, absences). Answers of other forms get a column each.
COUNTERPART_LATER std::string encode_applications_csv(std::span<const domain::Application> applications, char separator = ',',
                                                      ByteOrderMark mark = ByteOrderMark::kUtf8);

}  // namespace counterpart::codec
