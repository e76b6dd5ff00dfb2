#pragma once

#include <string>
#include <utility>

#include "domain/round.h"

namespace counterpart::pairing::testing {

/// An applicant with plain answers: fluent English, "any" everywhere.
inline domain::Application applicant(std::string id, std::string country) {
    domain::Application application;
    application.name = "Person " + id;
    application.email = id + "@example.org";
    application.workplace = "Library of " + id;
    application.id = std::move(id);
    application.country = std::move(country);
    application.time_zone = "UTC";
    application.languages = {{.language = "en", .level = domain::LanguageLevel::kFluent}};
    application.contact_methods = 1;
    return application;
}

inline void wish(domain::Application& application, domain::Criterion criterion, domain::Wish wish) {
    application.wishes[static_cast<std::size_t>(criterion)] = wish;
}

}  // namespace counterpart::pairing::testing
