#include "codec/record_json.h"
#include "domain/own_data.h"
#include "domain/term_names.h"
#include "endpoint/answers.h"
#include "endpoint/sign_in_handlers.h"

namespace counterpart::endpoint {

Result<HttpResponse> my_data(LedgerView& view, const HttpRequest& request) {
    const auto session = session_of(view, request);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (!*session) {
        return sign_in_first(request);
    }
    std::string json = R"({"format":"counterpart-my-data","version":1,"records":[)";
    bool is_first = true;
    for (const domain::Record& record : domain::my_data(view.programme(), (*session)->person_id)) {
        json += is_first ? "\n" : ",\n";
        json +=
            R"({"kind":")" + std::string(domain::term_name(domain::kind_of(record))) + R"(","body":)" + codec::encode_record(record) + "}";
        is_first = false;
    }
    HttpResponse answer = json_answer(200, json + "\n]}\n");
    answer.fields.push_back({"Content-Disposition", R"(attachment; filename="my-data.json")"});
    return answer;
}

}  // namespace counterpart::endpoint
