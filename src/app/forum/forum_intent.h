#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// The forum

enum class ForumOrder : std::uint8_t { kNewest, kOldest };

/// What somebody writes about a post.
enum class PostWriting : std::uint8_t { kAnswer, kEdit, kReport, kBan };
inline constexpr std::size_t kPostWritingCount = 4;

struct OrderPosts {
    ForumOrder order = ForumOrder::kNewest;
};
struct SearchPosts {
    std::string text;
};
/// Show a field beneath a post; what was typed in it before is there again. `quote`: the answer begins with what it answers.
struct WriteAboutPost {
    std::string post_id;
    PostWriting writing = PostWriting::kAnswer;
    bool quote = false;
};
/// Put the field away and forget what was typed in it.
struct DropWriting {};
struct TypeAboutPost {
    std::string text;
};
/// Send what stands in the field beneath a post.
struct SendAboutPost {};

/// What is typed for everybody who reads the discussion.
struct TypePost {
    std::string text;
};
struct TypePostTitle {
    std::string text;
};
/// The address of a visitor, which is never shown.
struct TypeVisitorAddress {
    std::string text;
};
struct TypeVisitorName {
    std::string text;
};
/// The language of what is written, by its code; empty: not said.
struct ChoosePostLanguage {
    std::string code;
};
/// Whether one's country stands beside one's name.
struct ShowMyCountry {
    bool on = true;
};
struct SendPost {};

/// Hide a post, or show it (again).
struct SetPostState {
    std::string post_id;
    domain::PostState state = domain::PostState::kHidden;
};
/// Who was kept from writing may write again.
struct LetWriteAgain {
    std::string post_id;
};
/// What is private goes to the coordinators, and out of the forum.
struct MovePostToHelp {
    std::string post_id;
};

using ForumIntent = std::variant<OrderPosts, SearchPosts, WriteAboutPost, DropWriting, TypeAboutPost, SendAboutPost, TypePost,
                                 TypePostTitle, TypeVisitorName, TypeVisitorAddress, ChoosePostLanguage, ShowMyCountry, SendPost,
                                 SetPostState, MovePostToHelp, LetWriteAgain>;

}  // namespace counterpart::app
