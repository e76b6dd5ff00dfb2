// Fuzzes the reader of graph files: it ends, it asks for no memory beyond the text, and what it accepts is within its limits.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/graph_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace codec = counterpart::codec;
    const auto file = codec::parse_graph_file(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!file) {
        return file.error().where.empty() || file.error().detail.empty() ? std::abort(), 0 : 0;
    }
    bool is_sound = file->vertex_count >= 0 && file->vertex_count <= codec::kMostGraphVertices && file->decimals >= 0 &&
                    file->decimals <= codec::kMostGraphDecimals;
    for (const codec::GraphFileEdge& edge : file->edges) {
        is_sound = is_sound && edge.u >= 0 && edge.u < file->vertex_count && edge.v >= 0 && edge.v < file->vertex_count;
        is_sound = is_sound && !codec::decimal_text(edge.scaled_weight, file->decimals).empty();
    }
    return is_sound ? 0 : (std::abort(), 0);
}
