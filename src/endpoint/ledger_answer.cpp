#include "endpoint/ledger_answer.h"

#include <memory>
#include <utility>

#include "endpoint/answers.h"

namespace counterpart::endpoint {

void answer_in_ledger(Ledger& ledger, JobAccess access, std::vector<PrivateKey> rows, HttpRequest request, Respond respond,
                      MakeAnswer make) {
    const auto answer = std::make_shared<HttpResponse>();
    Job job{.access = access, .operation_ids = {}, .private_rows = std::move(rows), .run = {}, .done = {}};
    job.run = [answer, make = std::move(make)](LedgerView& view) -> Result<void> {
        auto made = make(view);
        if (!made) {
            return std::unexpected(std::move(made).error());
        }
        *answer = std::move(*made);
        return {};
    };
    job.done = [answer, request = std::move(request), respond = std::move(respond)](const Result<void>& result) {
        respond(result ? std::move(*answer) : problem_answer(status_of_store_problem(result.error()), result.error(), request));
    };
    ledger.submit(std::move(job));
}

}  // namespace counterpart::endpoint
