#include "app/text/texts.h"

#include <algorithm>
#include <span>

#include "app/text/numbers.h"
#include "base/check.h"
#include "codec/flat_json.h"

namespace counterpart::app {
namespace {

// Made by tools/assets/make_catalogue.mjs: keys, English sentences, Spanish sentences, each on a line of its own and in the same order.
constexpr char kFirstCatalogue[] = {
#include "generated/catalogue.inc"
};
// In the page these bytes come with the later code (tools/site/split_page.mjs) and are zero until then.
constexpr char kLaterCatalogue[] = {
#include "generated/later_catalogue.inc"
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

/// The part of a catalogue in one language.
Sentences part_of_catalogue(std::string_view catalogue, domain::UiLanguage language) {
    const std::vector<std::string_view> lines = lines_of(catalogue);
    const std::size_t count = lines.size() / (kLanguages + 1);
    check(count * (kLanguages + 1) == lines.size(), "the catalogue has a sentence of each language for every key");
    Sentences texts;
    texts.reserve(count);
    const std::size_t sentences = language == domain::UiLanguage::kSpanish ? 2 * count : count;
    for (std::size_t k = 0; k < count; ++k) {
        texts.emplace_back(lines[k], lines[sentences + k]);
        std::ranges::replace(texts.back().second, kLineEndWithin, '\n');
    }
    return texts;
}

// The compiler knows what stands in the catalogue, but not that it may come later.
Sentences read_later(domain::UiLanguage language) {
    const volatile char* const begin = kLaterCatalogue;
    return *begin == '\0' ? Sentences{} : part_of_catalogue({kLaterCatalogue, sizeof(kLaterCatalogue)}, language);
}

Texts compiled(domain::UiLanguage language) {
    return {language, part_of_catalogue({kFirstCatalogue, sizeof(kFirstCatalogue)}, language), read_later};
}

const std::string* sentence_in(const Sentences& sentences, std::string_view key) {
    const auto found = std::ranges::lower_bound(sentences, key, {}, [](const auto& entry) { return std::string_view(entry.first); });
    return found != sentences.end() && found->first == key ? &found->second : nullptr;
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
    first_ = *std::move(decoded);
}

const std::string* Texts::find(std::string_view key) const {
    if (const std::string* first = sentence_in(first_, key)) {
        return first;
    }
    if (later_.empty() && read_later_ != nullptr) {
        later_ = read_later_(language_);
    }
    return sentence_in(later_, key);
}

std::string_view Texts::operator()(std::string_view key) const {
    if (const std::string* found = find(key)) {
        return *found;
    }
    return later_.empty() && read_later_ != nullptr ? "…" : key;
}

bool Texts::has(std::string_view key) const { return find(key) != nullptr; }

Sentences Texts::all() const {
    Sentences all = first_;
    all.insert(all.end(), later_.begin(), later_.end());
    std::ranges::sort(all);
    return all;
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
    static const Texts english = compiled(domain::UiLanguage::kEnglish);
    static const Texts spanish = compiled(domain::UiLanguage::kSpanish);
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
