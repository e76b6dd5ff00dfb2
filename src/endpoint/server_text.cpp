#include "endpoint/server_text.h"

namespace counterpart::endpoint {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
// clang-format off
constexpr char kEnglishOfServer[] = {
#embed "../../assets/text/server.en.json"
};
constexpr char kSpanishOfServer[] = {
#embed "../../assets/text/server.es.json"
};
// clang-format on
#pragma clang diagnostic pop

}  // namespace

const app::Texts& server_texts(domain::UiLanguage language) {
    static const app::Texts english(domain::UiLanguage::kEnglish, {kEnglishOfServer, sizeof kEnglishOfServer});
    static const app::Texts spanish(domain::UiLanguage::kSpanish, {kSpanishOfServer, sizeof kSpanishOfServer});
    return language == domain::UiLanguage::kSpanish ? spanish : english;
}

}  // namespace counterpart::endpoint
