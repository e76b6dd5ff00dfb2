#pragma once

#include <string>
#include <vector>

#include "app/text/texts.h"
#include "base/later.h"
#include "domain/records.h"

namespace counterpart::app {

/// One field that the partner may be shown, with what they would see.
struct ShownFieldView {
    domain::SharedField field = domain::SharedField::kName;
    std::string name;
    std::string value;       ///< empty: nothing to show
    bool shown = false;
    bool always = false;
};

/// All fields of an application that can be shown, in words.
COUNTERPART_LATER std::vector<ShownFieldView> shown_fields(const domain::Application& application, domain::SharedFields shared,
                                                           const Texts& t);

}  // namespace counterpart::app
