#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/ui_language.h"

namespace counterpart::app {

/// What stands for "{name}" in a sentence.
using Filling = std::pair<std::string_view, std::string_view>;

/// Keys with their sentences, sorted by key.
using Sentences = std::vector<std::pair<std::string, std::string>>;

/// The wording of the page in one language (assets/text/<language>.json, compiled in). In the page, what later screens say comes with their
/// code; until then its keys have no sentence.
class Texts {
  public:
    /// `later` reads the rest of the sentences, of other keys, or returns none while they have not come. Asked again until it returns some.
    Texts(domain::UiLanguage language, Sentences first, Sentences (*later)(domain::UiLanguage))
        : language_(language), first_(std::move(first)), read_later_(later), later_(later(language)) {}
    /// Reads a catalogue: one flat JSON object. A file that is not one is a bug.
    Texts(domain::UiLanguage language, std::string_view json);

    /// The sentence of a key; the key itself where there is none (a check of the tests finds such keys), and "…" where it has not come yet.
    [[nodiscard]] std::string_view operator()(std::string_view key) const;

    /// Whether the catalogue has the key.
    [[nodiscard]] bool has(std::string_view key) const;

    /// The sentence with its placeholders filled: "{name}" by the text of that name.
    [[nodiscard]] std::string fill(std::string_view key, std::initializer_list<Filling> fillings) const;
    [[nodiscard]] std::string fill(std::string_view key, std::span<const Filling> fillings) const;

    /// The sentence for a number of things: "<key>.one" or "<key>.other", with "{count}" as a figure and more fillings.
    [[nodiscard]] std::string count(std::string_view key, std::int64_t count, std::initializer_list<Filling> fillings = {}) const;

    [[nodiscard]] domain::UiLanguage language() const { return language_; }
    /// Every key with its sentence, sorted.
    [[nodiscard]] Sentences all() const;

  private:
    const std::string* find(std::string_view key) const;

    domain::UiLanguage language_;
    Sentences first_;
    Sentences (*read_later_)(domain::UiLanguage) = nullptr;
    mutable Sentences later_;  // beside the others, to which views may be held
};

/// The catalogue of a language, read once.
const Texts& texts(domain::UiLanguage language);

/// The BCP 47 tag of a language ("en").
std::string_view language_tag(domain::UiLanguage language);

/// The first language of the person's list that the page has; English where there is none.
domain::UiLanguage language_for(const std::vector<std::string>& preferred);

}  // namespace counterpart::app
