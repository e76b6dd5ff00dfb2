#include "app/text/texts.h"

#include <algorithm>
#include <span>

#include "app/text/numbers.h"
#include "base/check.h"
#include "codec/flat_json.h"

namespace counterpart::app {
namespace {

// Made by tools/assets/make_catalogue.mjs: keys, English sentences, Spanish sentences, each on a line of its own and in the same order.
constexpr char kCatalogue[] = {
#include "generated/catalogue.inc"
};
constexpr std::size_t kLanguages = 2;
constexpr char kLineEndWithin = '\v';

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The part of the catalogue in one language: its place among the languages.
std::vector<std::pair<std::string, std::string>> part_of_catalogue(std::size_t language) {
    const std::vector<std::string_view> lines = lines_of({kCatalogue, sizeof(kCatalogue)});
    const std::size_t count = lines.size() / (kLanguages + 1);
    check(count * (kLanguages + 1) == lines.size(), "the catalogue has a sentence of each language for every key");
    std::vector<std::pair<std::string, std::string>> texts;
    texts.reserve(count);
    for (std::size_t k = 0; k < count; ++k) {
        texts.emplace_back(lines[k], lines[(language + 1) * count + k]);
        std::ranges::replace(texts.back().second, kLineEndWithin, '\n');
    }
    return texts;
}

std::string filled(std::string_view sentence, std::span<const Filling> fillings) {
    std::string text;
    text.reserve(sentence.size() + 32);
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = sentence.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            break;
        }
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto filling = std::ranges::find(fillings, name, &Filling::first);
        text += sentence.substr(0, open);
        text += filling == fillings.end() ? sentence.substr(open, close - open + 1) : filling->second;
        sentence.remove_prefix(close + 1);
    }
    text += sentence;
    return text;
}

}  // namespace

Texts::Texts(domain::UiLanguage language, std::string_view json) : language_(language) {
    auto decoded = codec::decode_flat(json);
    check(decoded.has_value(), "the catalogue of texts is one flat JSON object");
    texts_ = *std::move(decoded);
}

std::string_view Texts::operator()(std::string_view key) const {
    const auto found = std::ranges::lower_bound(texts_, key, {}, [](const auto& entry) { return std::string_view(entry.first); });
    return found != texts_.end() && found->first == key ? std::string_view(found->second) : key;
}

bool Texts::has(std::string_view key) const {
    return std::ranges::binary_search(texts_, key, {}, [](const auto& entry) { return std::string_view(entry.first); });
}

std::string Texts::fill(std::string_view key, std::initializer_list<Filling> fillings) const {
    return filled((*this)(key), {fillings.begin(), fillings.size()});
}

std::string Texts::fill(std::string_view key, std::span<const Filling> fillings) const { return filled((*this)(key), fillings); }

std::string Texts::count(std::string_view key, std::int64_t count, std::initializer_list<Filling> fillings) const {
    const std::string figure = format_count(count, language_);
    std::vector<Filling> all(fillings);
    all.emplace_back("count", figure);
    const std::string plural_key = std::string(key) + (count == 1 ? ".one" : ".other");
    return filled((*this)(plural_key), all);
}

const Texts& texts(domain::UiLanguage language) {
    static const Texts english(domain::UiLanguage::kEnglish, part_of_catalogue(0));
    static const Texts spanish(domain::UiLanguage::kSpanish, part_of_catalogue(1));
    return language == domain::UiLanguage::kSpanish ? spanish : english;
}

std::string_view language_tag(domain::UiLanguage language) { return language == domain::UiLanguage::kSpanish ? "es" : "en"; }

domain::UiLanguage language_for(const std::vector<std::string>& preferred) {
    for (const std::string& tag : preferred) {
        const std::string_view primary = std::string_view(tag).substr(0, 2);
        if (primary == "es") {
            return domain::UiLanguage::kSpanish;
        }
        if (primary == "en") {
            return domain::UiLanguage::kEnglish;
        }
    }
    return domain::UiLanguage::kEnglish;
}

}  // namespace counterpart::app
