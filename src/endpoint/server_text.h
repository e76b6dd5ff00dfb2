#pragma once

#include "app/text/texts.h"
#include "domain/ui_language.h"

namespace counterpart::endpoint {

/// The wording of the files that the server makes for other programs (assets/text/server.<language>.json, compiled in), read once. The page does
/// not load it.
const app::Texts& server_texts(domain::UiLanguage language);

}  // namespace counterpart::endpoint
