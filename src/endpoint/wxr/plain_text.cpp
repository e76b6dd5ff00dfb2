#include "endpoint/wxr/plain_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "domain/forum_text.h"
#include "domain/limits.h"
#include "endpoint/wxr/html_lines.h"

namespace counterpart::endpoint {
namespace {

/// Deeper ones look like this one: what goes before a line stays short, however deep somebody nests.
constexpr std::size_t kDeepestMark = 3;

std::string repeated_mark(std::string_view mark, std::size_t times) {
    std::string marks;
    for (std::size_t k = 0; k < std::min(times, kDeepestMark); ++k) {
        marks += mark;
    }
    return marks;
}

/// The lines as one text, without those of one list (0: of none).
std::string text_of_lines(const std::vector<HtmlLine>& lines, std::size_t list_left_out) {
    std::string text;
    bool gap = false;
    for (const HtmlLine& line : lines) {
        if (line.list != 0 && line.list == list_left_out) {
            gap = true;
            continue;
        }
        if (!text.empty()) {
            text += gap || line.after_gap ? "\n\n" : "\n";
        }
        gap = false;
        text += repeated_mark("> ", line.quotes);
        if (line.begins_item) {
            text += repeated_mark("  ", std::max<std::size_t>(line.lists, 1) - 1) + "- ";
        } else if (line.lists > 0) {
            text += repeated_mark("  ", line.lists);
        }
        text += line.text;
    }
    return text;
}

/// A list outside quotations.
struct ListOfBlog {
    std::size_t number = 0;
    bool behind_heading = false;
    std::vector<std::string> items;
};

std::vector<ListOfBlog> lists_of_lines(const std::vector<HtmlLine>& lines) {
    std::vector<ListOfBlog> lists;
    std::size_t item = 0;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        const HtmlLine& line = lines[k];
        if (line.list == 0 || line.quotes > 0) {
            continue;
        }
        if (lists.empty() || lists.back().number != line.list) {
            lists.push_back({.number = line.list, .behind_heading = k > 0 && lines[k - 1].is_heading, .items = {}});
        }
        std::vector<std::string>& items = lists.back().items;
        if (items.empty() || line.item != item) {
            items.emplace_back(trimmed(line.text));
        } else {
            items.back().append(" ").append(trimmed(line.text));
        }
        item = line.item;
    }
    return lists;
}

bool looks_like_questions(const ListOfBlog& list) {
    constexpr std::array<std::string_view, 4> kQuestionMarks{"?", "？", "؟", "՞"};
    const auto questions = std::ranges::count_if(list.items, [&](const std::string& item) {
        return std::ranges::any_of(kQuestionMarks, [&](std::string_view mark) { return item.contains(mark); });
    });
    return 2 * static_cast<std::size_t>(questions) >= list.items.size();
}

bool holds_address(const ListOfBlog& list) {
    return std::ranges::any_of(list.items, [](const std::string& item) { return domain::count_web_addresses(item) > 0; });
}

/// As text_with_prompts says; nullptr: none.
const ListOfBlog* list_of_prompts(const std::vector<ListOfBlog>& lists) {
    const ListOfBlog* chosen = nullptr;
    bool asks = false;
    for (const ListOfBlog& list : lists) {
        const bool list_asks = looks_like_questions(list);
        if (list.items.size() >= 2 && (list_asks || (!asks && list.behind_heading && !holds_address(list)))) {
            chosen = &list;
            asks = list_asks;
        }
    }
    return chosen;
}

}  // namespace

std::string plain_text(std::string_view html) { return text_of_lines(html_lines(html), 0); }

std::string plain_line(std::string_view html) {
    std::string text;
    for (const HtmlLine& line : html_lines(html)) {
        text.append(text.empty() ? "" : " ").append(trimmed(line.text));
    }
    return text;
}

TextWithPrompts text_with_prompts(std::string_view html) {
    const std::vector<HtmlLine> lines = html_lines(html);
    const std::vector<ListOfBlog> lists = lists_of_lines(lines);
    const ListOfBlog* list = list_of_prompts(lists);
    if (list == nullptr) {
        return {.text = text_of_lines(lines, 0), .prompts = {}};
    }
    std::vector<std::string> prompts;
    bool is_whole = list->items.size() <= domain::kMaxPrompts;
    for (std::size_t k = 0; k < list->items.size() && k < domain::kMaxPrompts; ++k) {
        prompts.push_back(cut_at_word(list->items[k], domain::kMaxNameLength));
        is_whole = is_whole && prompts.back() == list->items[k];
    }
    return {.text = text_of_lines(lines, is_whole ? list->number : 0), .prompts = std::move(prompts)};
}

std::string cut_at_word(std::string_view text, std::size_t longest) {
    if (text.size() <= longest || count_code_points(text) <= longest) {
        return std::string(text);
    }
    std::size_t end = 0;
    for (std::size_t k = 1; k < longest; ++k) {
        end += code_point_at(text, end).length_bytes;
    }
    const std::string_view whole_words = text.substr(0, end + 1);  // a space behind the last word shows that it is whole
    const std::size_t space = whole_words.find_last_of(" \n");
    // A word that would take a large part of the text with it is cut in itself.
    const bool ends_at_word = space != std::string_view::npos && space >= end - end / 5;
    return std::string(trimmed(text.substr(0, ends_at_word ? space : end))).append("…");
}

}  // namespace counterpart::endpoint
