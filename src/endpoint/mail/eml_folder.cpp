#include "endpoint/mail/eml_folder.h"

#include "endpoint/whole_file.h"

namespace counterpart::endpoint {

Delivery EmlFolder::send(const Envelope& envelope) {
    const auto written = write_whole_file(folder_, envelope.message_id + ".eml", folder_, envelope.message_id + ".part", envelope.bytes);
    return {.outcome = written ? DeliveryOutcome::kAccepted : DeliveryOutcome::kUnreachable, .code = 0};
}

}  // namespace counterpart::endpoint
