#include <string>
#include <string_view>

#include "app/farewell/keepsake.h"
#include "codec/json_writer.h"

namespace counterpart::app {
namespace {

/// The text as HTML shows it, whatever is in it.
std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (const char character : text) {
        switch (character) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            case '\0': break;
            default: html += character;
        }
    }
    return html;
}

/// An element whose text takes the direction of its own script, so that it turns nothing around it.
std::string element(std::string_view tag, std::string_view text) {
    return std::string("<").append(tag).append(" dir=\"auto\">").append(escaped(text)).append("</").append(tag).append(">\n");
}

constexpr std::string_view kStyle =
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#22282b;background:#fbf9f4}"
    "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .4em}p,dd{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3em 0}"
    "dt,h4,small{color:#5f6368}dl{margin:0}dd{margin-bottom:.6em}blockquote{margin:.3em 0;padding:0 1em;border-inline-start:3px solid "
    "#0f6e6e}";

void add_notes(std::string& html, const std::vector<KeptNote>& notes) {
    for (const KeptNote& note : notes) {
        html += element("h4", note.writer) + "<blockquote>" + element("p", note.text) + "</blockquote>\n";
    }
}

void add_partners(std::string& html, const Keepsake& keepsake) {
    for (const KeptPartner& partner : keepsake.partners) {
        html += element("h2", partner.name) + "<dl>\n";
        for (const KeptFact& fact : partner.facts) {
            html += element("dt", fact.label) + element("dd", fact.text);
        }
        html += "</dl>\n";
    }
}

void add_contacts(std::string& html, const Keepsake& keepsake) {
    html += element("h2", keepsake.contacts_label);
    if (keepsake.contacts.empty()) {
        html += element("p", keepsake.nothing_label);
        return;
    }
    html += "<ul>\n";
    for (const KeptContact& contact : keepsake.contacts) {
        html += "<li>" + element("span", contact.when) + element("span", contact.what);
        html += contact.note.empty() ? "</li>\n" : element("p", contact.note) + "</li>\n";
    }
    html += "</ul>\n";
}

void add_topics(std::string& html, const Keepsake& keepsake) {
    html += element("h2", keepsake.topics_label);
    if (keepsake.topics.empty()) {
        html += element("p", keepsake.nothing_label);
    }
    for (const KeptTopic& topic : keepsake.topics) {
        html += element("h3", topic.title);
        for (const KeptPrompt& prompt : topic.prompts) {
            html += element("p", prompt.text);
            html += prompt.is_done ? element("small", keepsake.done_label) : std::string();
            add_notes(html, prompt.notes);
        }
    }
}

void write_note_list(codec::JsonWriter& json, const std::vector<KeptNote>& notes) {
    json.key("notes");
    json.begin_array();
    for (const KeptNote& note : notes) {
        json.begin_object();
        json.key("mine");
        json.boolean(note.is_mine);
        json.key("writer");
        json.text(note.writer);
        json.key("text");
        json.text(note.text);
        json.end_object();
    }
    json.end_array();
}

void write_partners(codec::JsonWriter& json, const Keepsake& keepsake) {
    json.key("partners");
    json.begin_array();
    for (const KeptPartner& partner : keepsake.partners) {
        json.begin_object();
        json.key("name");
        json.text(partner.name);
        for (const KeptFact& fact : partner.facts) {
            json.key(fact.field);
            json.text(fact.text);
        }
        json.end_object();
    }
    json.end_array();
}

void write_contacts(codec::JsonWriter& json, const Keepsake& keepsake) {
    json.key("contacts");
    json.begin_array();
    for (const KeptContact& contact : keepsake.contacts) {
        json.break_line();
        json.begin_object();
        json.key("at_s");
        json.number(contact.at_s);
        json.key("what");
        json.text(contact.what);
        json.key("note");
        json.text(contact.note);
        json.end_object();
    }
    json.end_array();
}

void write_topics(codec::JsonWriter& json, const Keepsake& keepsake) {
    json.key("topics");
    json.begin_array();
    for (const KeptTopic& topic : keepsake.topics) {
        json.break_line();
        json.begin_object();
        json.key("title");
        json.text(topic.title);
        json.key("starts_on");
        json.text(topic.starts_on);
        json.key("prompts");
        json.begin_array();
        for (const KeptPrompt& prompt : topic.prompts) {
            json.begin_object();
            json.key("text");
            json.text(prompt.text);
            json.key("done");
            json.boolean(prompt.is_done);
            write_note_list(json, prompt.notes);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string keepsake_html(const Keepsake& keepsake) {
    std::string html = "<!doctype html>\n<html lang=\"" + escaped(keepsake.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    html += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escaped(keepsake.title) + "</title>\n<style>";
    html.append(kStyle).append("</style>\n</head>\n<body>\n<main>\n");
    html += element("h1", keepsake.title) + element("p", keepsake.lead);
    add_partners(html, keepsake);
    add_contacts(html, keepsake);
    add_topics(html, keepsake);
    if (!keepsake.notes.empty()) {
        html += element("h2", keepsake.notes_label);
        add_notes(html, keepsake.notes);
    }
    return html + "</main>\n</body>\n</html>\n";
}

std::string keepsake_json(const Keepsake& keepsake) {
    codec::JsonWriter json;
    json.begin_object();
    json.key("format");
    json.text("counterpart-to-keep");
    json.key("version");
    json.number(1);
    json.key("language");
    json.text(keepsake.language);
    json.key("made_on");
    json.text(keepsake.made_on);
    json.key("round");
    json.text(keepsake.round);
    write_partners(json, keepsake);
    write_contacts(json, keepsake);
    write_topics(json, keepsake);
    write_note_list(json, keepsake.notes);
    json.end_object();
    return json.document() + "\n";
}

}  // namespace counterpart::app
