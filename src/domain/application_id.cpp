#include "domain/application_id.h"

#include "base/id.h"
#include "domain/email.h"

namespace counterpart::domain {

std::string application_id(std::string_view address, std::uint32_t occurrence) {
    std::string text = "application\n" + normalised_email(address);
    if (occurrence > 0) {
        text += "\n" + std::to_string(occurrence);
    }
    return id_from_text(text);
}

}  // namespace counterpart::domain
