#pragma once

#include <array>
#include <string_view>

namespace counterpart::endpoint {

/// A topic of the sample's round that runs; one each fortnight.
struct SampleTopic {
    std::string_view key;
    std::string_view title;
    std::string_view text;
    std::array<std::string_view, 3> prompts;
    std::string_view summary;
    std::string_view hashtag;
};

inline constexpr std::array<SampleTopic, 8> kSampleTopics{{
    {"getting to know you",
     "Getting to know you",
     "The first two weeks are for the two of you. Find out how the other one lives and works before you talk about anything big.",
     {"What does an ordinary day at work look like for you, from the door to the last light?",
      "How did you come to this profession, and what nearly happened instead?", "What would you like to have learnt when this round ends?"},
     "Who the two of you are, and how your days at work look.",
     "frommydesk"},
    {"library spaces",
     "Library spaces",
     "Rooms say who is welcome. Walk through yours as if you had never been there, and show your partner around.",
     {"Send a picture of the place that you like best, and one of the place that you would change first.",
      "Who comes in, who does not, and what might be the reason?", "Where can people be loud, and where can they be alone?"},
     "A walk through the rooms that you work in, loud ones and quiet ones.",
     "ourspaces"},
    {"books",
     "Books",
     "What people read tells a lot about a country, and what they do not find as well.",
     {"Which book from your country should your partner read, and why that one?",
      "What is borrowed most at your place, and does it surprise you?", "How do you choose what is bought, and who has a say in it?"},
     "What is read, lent and bought at your two places, and which book you would send.",
     "booksacrossborders"},
    {"libraries and social media",
     "Libraries and social media",
     "Some of us reach readers there every day, and others have good reasons not to.",
     {"Where does your institution show itself, and who writes there?", "Tell of a post that worked, and of one that went wrong.",
      "Where do you draw the line between your work and yourself?"},
     "Where libraries show themselves, and where they would rather not.",
     ""},
    {"disasters",
     "Disasters",
     "Water, fire, power cuts, closures: sooner or later everybody has to deal with something.",
     {"What has happened at your place, and what did you learn from it?", "What would you carry out first, and does everybody know?",
      "Which help could you give each other across borders?"},
     "What happened, what was learnt, and who knows what to carry out first.",
     ""},
    {"proving our worth",
     "Proving our worth",
     "We count visits and loans. What we are for is harder to count.",
     {"Which figures are you asked for, and which ones would you rather show?",
      "Tell a story of somebody for whom your work made a difference.", "Who decides about your money, and what do they understand?"},
     "Figures that we are asked for, and stories that we would rather tell.",
     "worthmorethannumbers"},
    {"professional development",
     "Professional development",
     "Learning goes on after the diploma, in courses and mostly without them.",
     {"What did you learn last, and from whom?", "What could you teach your partner in an hour?",
      "What would you do with a month of leave to learn?"},
     "How you go on learning, and what you could teach each other.",
     ""},
    {"reflection and review",
     "Reflection and review",
     "The last two weeks are for looking back, and for saying how it goes on.",
     {"What has changed in how you see your own work?", "What did you try because of your partner?",
      "Do you want to stay in touch, and in which way?"},
     "Looking back together, and deciding how it goes on.",
     "lookingback"},
}};

/// What the sample's partner says for titles and terms.
struct SampleTerm {
    std::string_view term;
    std::string_view words;
};

inline constexpr std::array<SampleTerm, 4> kSampleTerms{{
    {"Subject librarian", "Looks after the collection and the teaching of one faculty; mine is education."},
    {"Library assistant", "Has a certificate and runs the desk; most of us began like that."},
    {"Short loan", "Books for a course that may be taken for two hours, in the house."},
    {"Maktaba", "Library, in Swahili; a librarian is a mkutubi."},
}};

}  // namespace counterpart::endpoint
