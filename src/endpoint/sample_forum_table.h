#pragma once

#include <array>
#include <string_view>

#include "domain/record_terms.h"

namespace counterpart::endpoint {

/// A post in the sample's forum; invented, like everybody in it.
struct SamplePost {
    int day = 0;   ///< before today, so negative
    int hour = 0;  ///< so much later, less than a day
    std::string_view key = {};           ///< of its author; a visitor's is empty
    std::string_view visitor_name = {};  ///< of a visitor
    std::string_view id = {};
    std::string_view answers = {};  ///< another post's id
    std::string_view title = {};
    std::string_view language = {};
    std::string_view text = {};
    std::string_view topic = {};  ///< the key of the topic that a new thread is about
    std::string_view country = {};
    bool approved = false;  ///< its author was not known yet, so the coordinator looked at it and showed it
    bool guest_post = false;
};

inline constexpr std::array<SamplePost, 16> kSamplePosts{{
    {.day = -35,
     .key = "coordinator",
     .id = "topic 1",
     .title = "Getting to know you",
     .language = "en",
     .text = "Welcome! Introduce yourselves here as well: where do you work, and what do you see from your desk?",
     .topic = "getting to know you"},
    {.day = -34,
     .key = "participant",
     .id = "answer 1",
     .answers = "topic 1",
     .language = "en",
     .text = "Hello from Vigo. From my desk I see the harbour, a shelf of picture books, and usually somebody under a table."},
    {.day = -33,
     .key = "mei",
     .id = "answer 2",
     .answers = "topic 1",
     .language = "en",
     .text = "A garden, and forty boxes that nobody has opened since 1962."},
    {.day = -32,
     .key = "participant",
     .id = "answer 3",
     .answers = "answer 2",
     .language = "en",
     .text = "Forty boxes! Please tell us what is in the first one."},
    {.day = -7,
     .key = "coordinator",
     .id = "topic 2",
     .title = "Books that crossed a border",
     .language = "en",
     .text = "Which book from your partner's country have you read, and which one of yours would you send?",
     .topic = "books"},
    {.day = -6,
     .key = "partner",
     .id = "answer 4",
     .answers = "topic 2",
     .language = "en",
     .text = "I am reading Spanish poems in translation, and sent a book of Swahili proverbs."},
    {.day = -6,
     .hour = 5,
     .key = "jonas",
     .id = "books 1",
     .answers = "topic 2",
     .language = "en",
     .text = "📚📦 I sent fishing stories, and they have been at sea for a month. 🐟 Perhaps they liked it there.",
     .country = "NO"},
    {.day = -5,
     .key = "carlos",
     .id = "answer 5",
     .answers = "topic 1",
     .language = "es",
     .text = "¡Saludos desde Cusco! Desde mi mesa se ven la plaza y el catálogo pendiente.",
     .approved = true},
    {.day = -5,
     .hour = 2,
     .key = "carlos",
     .id = "books 2",
     .answers = "topic 2",
     .language = "es",
     .text = "Yo mandaría un libro de cuentos andinos. ¿Alguien sabe si se ha traducido a otra lengua que al inglés?",
     .country = "PE"},
    {.day = -5,
     .hour = 7,
     .key = "participant",
     .id = "books 3",
     .answers = "books 2",
     .language = "es",
     .text = "No lo sé, Carlos, pero lo busco mañana en nuestro catálogo. Mi compañera quiere leer algo así desde hace semanas.",
     .country = "ES"},
    {.day = -4,
     .key = "waiting",
     .id = "books 4",
     .answers = "topic 2",
     .language = "ar",
     .text = "أقترح كتاب حكايات شعبية جمعناه من رواة مدينتنا. لم يُترجم بعد، لكن القصص تسافر وحدها.",
     .country = "MA",
     .approved = true},
    {.day = -4,
     .hour = 4,
     .key = "partner",
     .id = "books 5",
     .answers = "books 4",
     .language = "en",
     .text = "A student read this to me: stories travel alone, you say. Ours do as well, mostly by bus.",
     .country = "KE"},
    {.day = -2,
     .visitor_name = "Okke Dijkema",
     .id = "books 6",
     .answers = "topic 2",
     .language = "en",
     .text = "I am not one of your members, only a reader. In our village a bus brings the books, and most of them have crossed a border "
             "already.",
     .country = "NL",
     .approved = true},
    {.day = -2,
     .hour = 3,
     .key = "coordinator",
     .id = "books 7",
     .answers = "books 6",
     .language = "en",
     .text = "Welcome, Okke! The forum is open to everybody. A first post waits until one of us has read it, and then it stands here like "
             "all others."},
    {.day = -2,
     .hour = 6,
     .key = "director",
     .id = "guest post",
     .title = "Guest post: what a donkey carries",
     .language = "en",
     .text =
         "A colleague from the mountains told us how books get to the last three villages of her valley, and we may tell you.\n\n"
         "From May to October two donkeys go up with forty kilos each. Children choose first, then the old people, and the teacher takes "
         "what is left. The book that travels most is about ships; nobody up there has seen one.\n\n"
         "In winter the books stay where they are. In spring she asks what people know by heart now.",
     .topic = "books",
     .guest_post = true},
    {.day = -1,
     .visitor_name = "Ines",
     .id = "visitor",
     .answers = "topic 2",
     .language = "en",
     .text = "I am not in the programme. May I recommend a book too?"},
}};

/// What another site says about a topic, told by a machine.
struct SampleEcho {
    int day = 0;
    domain::PostKind kind = domain::PostKind::kMention;
    std::string_view id = {};
    std::string_view answers = {};
    std::string_view topic = {};
    std::string_view language = {};
    std::string_view text = {};
    std::string_view source_name = {};
    std::string_view source_url = {};
};

inline constexpr std::array<SampleEcho, 2> kSampleEchoes{{
    {.day = -3,
     .kind = domain::PostKind::kMention,
     .id = "mention",
     .answers = "topic 2",
     .topic = "books",
     .language = "en",
     .text = "[…] and elsewhere people ask each other which book they would send across a border. We would send ours about lighthouses […]",
     .source_name = "Shelf by the Sea",
     .source_url = "https://shelf-by-the-sea.example.org/a-book-for-somebody-far-away"},
    {.day = -1,
     .kind = domain::PostKind::kReblog,
     .id = "reblog",
     .answers = "topic 2",
     .topic = "books",
     .language = "es",
     .text = "Lo comparto aquí porque participo por segunda vez: nueva ronda, nueva compañera y, otra vez, libros por correo.",
     .source_name = "Cuaderno de una bibliotecaria",
     .source_url = "https://cuaderno.example.org/libros-que-cruzan-fronteras"},
}};

}  // namespace counterpart::endpoint
