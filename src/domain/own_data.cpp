#include "domain/own_data.h"

#include <algorithm>

#include "domain/visible.h"

namespace counterpart::domain {

std::vector<Record> my_data(const Programme& programme, std::string_view person_id) {
    std::vector<Record> data;
    if (programme.person(person_id) == nullptr) {
        return data;
    }
    const Actor self{std::string(person_id), {}};  // without roles: what they may see in office is not theirs
    const auto add = [&](const Record& record) {
        if (std::optional<Record> seen = visible(programme, self, record); seen.has_value()) {
            data.push_back(*std::move(seen));
        }
    };
    for (const Record* record : programme.owned_by(person_id)) {
        add(*record);
    }
    for (const Partnership* partnership : programme.partnerships_of(person_id)) {
        add(*partnership);
    }
    std::ranges::sort(data, {}, key_of);
    return data;
}

}  // namespace counterpart::domain
