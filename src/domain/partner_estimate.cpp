#include "domain/partner_estimate.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/text_fold.h"
#include "domain/term_names.h"

namespace counterpart::domain {
namespace {

double share_of(std::int32_t count, std::int32_t people) {
    return people == 0 ? 0.0 : std::clamp(static_cast<double>(count) / people, 0.0, 1.0);
}

double share_of(const CountsByName& counts, std::string_view name, std::int32_t people) {
    const auto found = counts.find(name);
    return found == counts.end() ? 0.0 : share_of(found->second, people);
}

/// The share of people who have at least one of several things.
class AnyOf {
  public:
    void add(double share) { none_ *= 1.0 - share; }
    [[nodiscard]] double share() const { return 1.0 - none_; }

  private:
    double none_ = 1.0;
};

double share_with_language(const PublicCounts& counts, const Application& application) {
    AnyOf any;
    for (const LanguageSkill& skill : application.languages) {
        any.add(share_of(counts.by_language, skill.language, counts.people));
    }
    return any.share();
}

double share_with_interest(const PublicCounts& counts, const Application& application) {
    AnyOf any;
    for (const std::string& interest : application.interests) {
        any.add(share_of(counts.by_interest, fold_text(interest), counts.people));
    }
    return any.share();
}

double share_with_method(const PublicCounts& counts, const Application& application) {
    AnyOf any;
    for (std::size_t k = 0; k < kContactMethodCount; ++k) {
        if (has_method(application.contact_methods, static_cast<ContactMethod>(k))) {
            any.add(share_of(counts.by_contact_method[k], counts.people));
        }
    }
    return any.share();
}

/// The share of people who are the same in one dimension.
double share_alike(const PublicCounts& counts, const Application& application, Criterion criterion) {
    switch (criterion) {
        case Criterion::kInterests: return share_with_interest(counts, application);
        case Criterion::kSector: return share_of(counts.by_sector[static_cast<std::size_t>(application.sector)], counts.people);
        case Criterion::kCareerStage:
            return share_of(counts.by_career_stage[static_cast<std::size_t>(application.career_stage)], counts.people);
        case Criterion::kLanguages: return share_with_language(counts, application);
        case Criterion::kContactMethods: return share_with_method(counts, application);
        case Criterion::kWakingHours: break;
    }
    return 1.0;
}

}  // namespace

std::int32_t possible_partners(const PublicCounts& counts, const Application& application) {
    double people = counts.people * (1.0 - share_of(counts.by_country, application.country, counts.people));
    for (std::size_t k = 0; k < kCriterionCount && !application.open_to_any_match; ++k) {
        const auto criterion = static_cast<Criterion>(k);
        const Wish wish = criterion == Criterion::kWakingHours ? Wish::kAny : application.wishes[k];
        const double alike = wish == Wish::kAny ? 1.0 : share_alike(counts, application, criterion);
        people *= wish == Wish::kDifferent ? 1.0 - alike : alike;
    }
    return static_cast<std::int32_t>(std::lround(people));
}

}  // namespace counterpart::domain
