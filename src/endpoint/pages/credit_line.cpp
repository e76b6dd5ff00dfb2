#include "endpoint/pages/credit_line.h"

#include <algorithm>
#include <array>

#include "endpoint/pages/user_text.h"

namespace counterpart::endpoint {
namespace {

bool is_version_of_licence(std::string_view text) {
    return text.size() == 3 && text[0] >= '1' && text[0] <= '9' && text[1] == '.' && text[2] >= '0' && text[2] <= '9';
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return small;
}

}  // namespace

bool is_credited(const domain::Credit& credit) { return !credit.title.empty() || !credit.author.empty() || !credit.licence.empty(); }

std::string licence_address(std::string_view licence) {
    constexpr std::string_view kAt = "https://creativecommons.org/";
    constexpr std::array<std::string_view, 6> kKinds{"by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"};
    const std::string small = in_small_letters(licence);
    const std::string_view text = small;
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || !is_version_of_licence(text.substr(space + 1))) {
        return {};
    }
    const std::string version(text.substr(space + 1));
    const std::string_view name = text.substr(0, space);
    if (name == "cc0") {
        return std::string(kAt) + "publicdomain/zero/" + version + "/";
    }
    if (name.starts_with("cc ") && std::ranges::contains(kKinds, name.substr(3))) {
        return std::string(kAt) + "licenses/" + std::string(name.substr(3)) + "/" + version + "/";
    }
    return {};
}

void write_credit(HtmlWriter& html, const PageSource& source, const domain::Credit& credit) {
    const app::Texts& t = source.texts;
    const auto title = [&] {
        html.begin("cite", {{"lang", ""}, kOwnDirection});
        write_foreign_link(html, credit.title, credit.url);
        html.end();
    };
    const auto author = [&] {
        html.begin("span", {{"lang", ""}, kOwnDirection});
        write_foreign_link(html, credit.author, credit.title.empty() ? std::string_view(credit.url) : std::string_view());
        html.end();
    };
    if (!credit.title.empty()) {
        write_sentence(html, t(credit.author.empty() ? "page.credit_title" : "page.credit_title_author"),
                       {{"title", title}, {"author", author}});
    } else if (!credit.author.empty()) {
        write_sentence(html, t("page.credit_author"), {{"author", author}});
    }
    if (!credit.licence.empty()) {
        html.text(credit.title.empty() && credit.author.empty() ? "" : ", ");
        write_foreign_link(html, credit.licence, licence_address(credit.licence));
    }
}

}  // namespace counterpart::endpoint
