#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "endpoint/http.h"
#include "endpoint/ledger.h"

namespace counterpart::endpoint {

/// Makes an answer inside a job; an error undoes what was written and is answered by 500 or 503.
using MakeAnswer = std::function<Result<HttpResponse>(LedgerView&)>;

/// Has the ledger make an answer, and gives it once what it rests on is stored. `rows` are fetched beforehand.
void answer_in_ledger(Ledger& ledger, JobAccess access, std::vector<PrivateKey> rows, HttpRequest request, Respond respond,
                      MakeAnswer make);

}  // namespace counterpart::endpoint
