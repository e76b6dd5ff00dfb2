// Changes the tree of a JSON document half of the time, and its bytes the other half. By bytes alone a fuzzer hardly ever meets a document
// that is well-formed and wrong.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::ordered_json;

/// A document, its values from the root down, and what to do with one of them.
class TreeMutation {
  public:
    TreeMutation(Json& document, unsigned seed) : random_(seed) { collect(document); }

    void run() {
        Json& value = any();
        switch (random_() % 6) {
            case 0: value = Json(any()); return;
            case 1: value = odd_value(); return;
            case 2: remove_from(value); return;
            case 3: double_in(value); return;
            case 4: rename_in(value); return;
            default: nudge(value); return;
        }
    }

  private:
    void collect(Json& value) {
        values_.push_back(&value);
        for (Json& inner : value) {
            if (value.is_structured()) {
                collect(inner);
            }
        }
    }

    Json& any() { return *values_[random_() % values_.size()]; }

    Json odd_value() {
        const std::array odd{Json(nullptr), Json(true), Json(0),      Json(-1),      Json(4294967296),
                             Json(0.5),     Json(""),   Json("a\nb"), Json::array(), Json::object()};
        return odd[random_() % odd.size()];
    }

    void remove_from(Json& value) {
        if (value.is_structured() && !value.empty()) {
            value.erase(std::next(value.begin(), static_cast<std::ptrdiff_t>(random_() % value.size())));
        }
    }

    void double_in(Json& value) {
        if (value.is_array() && !value.empty()) {
            value.push_back(Json(value[random_() % value.size()]));
        }
    }

    void rename_in(Json& value) {
        Json& other = any();
        if (value.is_object() && !value.empty() && other.is_object() && !other.empty()) {
            const std::string key = std::next(other.begin(), static_cast<std::ptrdiff_t>(random_() % other.size())).key();
            value[key] = Json(*std::next(value.begin(), static_cast<std::ptrdiff_t>(random_() % value.size())));
        }
    }

    void nudge(Json& value) {
        if (value.is_number_integer()) {
            value = value.get<std::int64_t>() / 2 + static_cast<std::int64_t>(random_() % 3);
        } else if (value.is_string() && !value.get_ref<const std::string&>().empty()) {
            std::string& text = value.get_ref<std::string&>();
            text[random_() % text.size()] = static_cast<char>(' ' + random_() % 95);
        } else if (value.is_boolean()) {
            value = !value.get<bool>();
        }
    }

    std::minstd_rand random_;
    std::vector<Json*> values_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size, std::size_t most, unsigned int seed) {
    if (seed % 2 == 0) {
        return LLVMFuzzerMutate(bytes, size, most);
    }
    Json document = Json::parse(bytes, bytes + size, nullptr, false);
    if (document.is_discarded()) {
        return LLVMFuzzerMutate(bytes, size, most);
    }
    TreeMutation(document, seed).run();
    const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > most) {
        return LLVMFuzzerMutate(bytes, size, most);
    }
    std::memcpy(bytes, text.data(), text.size());
    return text.size();
}
