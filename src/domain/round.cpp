#include "domain/round.h"

#include <utility>

namespace counterpart::domain {

PersonPair make_person_pair(std::string one, std::string other) {
    if (other < one) {
        std::swap(one, other);
    }
    return {std::move(one), std::move(other)};
}

}  // namespace counterpart::domain
