#include "endpoint/http.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("fields are found whatever the case of their names, and repeated ones are joined") {
    const HeaderFields fields{{"ACCEPT", "a"}, {"Other", "x"}, {"accept", "b"}};
    CHECK(field_value(fields, "Accept") == "a, b");
    CHECK(field_value(fields, "Missing").empty());
}

TEST_CASE("a list's empty items are nothing") {
    CHECK(list_items(" a ,, b,\t").size() == 2);
    CHECK(list_items("").empty());
}

TEST_CASE("an answer without a file is one sentence that nobody stores") {
    const HttpResponse answer = plain_answer(404);
    CHECK(*answer.body == "Not found.\n");
    CHECK(field_value(answer.fields, "Cache-Control") == "no-store");
    CHECK(field_value(answer.fields, "X-Content-Type-Options") == "nosniff");
}
