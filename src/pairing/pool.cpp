#include "pairing/pool.h"

namespace counterpart::pairing {

Pool make_pool(const PairingInput& input) {
    constexpr std::int32_t kTakesPart = 0;
    Pool pool;
    pool.vertex_of_person.assign(static_cast<std::size_t>(input.person_count), kTakesPart);
    for (const IndexPair& pair : input.fixed_pairs) {
        pool.vertex_of_person[static_cast<std::size_t>(pair.a)] = Pool::kNoVertex;
        pool.vertex_of_person[static_cast<std::size_t>(pair.b)] = Pool::kNoVertex;
    }
    for (PersonIndex person = 0; person < input.person_count; ++person) {
        std::int32_t& vertex = pool.vertex_of_person[static_cast<std::size_t>(person)];
        if (vertex != Pool::kNoVertex) {
            vertex = pool.size();
            pool.person_of_vertex.push_back(person);
        }
    }
    return pool;
}

}  // namespace counterpart::pairing
