#include "output/html/unread_list.h"

#include <algorithm>
#include <string>
#include <vector>

#include "output/html/markup.h"
#include "output/ids.h"
#include "output/words/phrases.h"
#include "output/words/unread_parts.h"

namespace solieu::output {

namespace {

constexpr std::size_t most_places = 60;  // of one thing
constexpr std::size_t most_parts = 200;

std::string id(std::size_t place) {
    return unread_id(static_cast<int>(place));
}

std::string link(const Report& report, std::size_t place) {
    const Diagnostic& diagnostic = diagnostic_of(report, place);
    if (diagnostic.page <= 0) return both(phrases_of(Language::vi).whole_file, phrases_of(Language::en).whole_file);
    const std::string page = std::to_string(diagnostic.page);
    return "<a href=\"#p" + page + "\"" + (!has_place(report, diagnostic) ? "" : " data-go=\"" + id(place) + "\"") +
           ">" + both_of("html.page") + " " + page + "</a>";
}

void write_part(const Report& report, const UnreadPart& part, const Sink& sink) {
    std::string ids;
    for (const std::size_t place : part.places) {
        if (has_place(report, diagnostic_of(report, place))) ids += (ids.empty() ? "" : " ") + id(place);
    }
    std::string out = ids.empty() ? "<li>" : "<li data-s=\"" + ids + "\">";
    out += both(escaped(told(*part.what, Language::vi)), escaped(told(*part.what, Language::en))) + ": ";
    for (std::size_t i = 0; i < part.places.size() && i < most_places; ++i) {
        out += (i > 0 ? ", " : "") + link(report, part.places[i]);
    }
    if (part.places.size() > most_places) out += ", … (" + std::to_string(part.places.size()) + ")";
    sink(out + "</li>\n");
}

}  // namespace

void write_unread_list(const Report& report, const Sink& sink) {
    const std::vector<UnreadPart> parts = unread_parts(report);
    if (parts.empty()) return;
    sink("<h3>" + both(phrases_of(Language::vi).not_read, phrases_of(Language::en).not_read) +
         "</h3>\n<ul class=\"unread\">\n");
    for (std::size_t i = 0; i < parts.size() && i < most_parts; ++i) write_part(report, parts[i], sink);
    if (parts.size() > most_parts) {
        sink("<li>… " + both(phrases_of(Language::vi).more, phrases_of(Language::en).more) + ": " +
             std::to_string(parts.size() - most_parts) + "</li>\n");
    }
    sink("</ul>\n");
}

}  // namespace solieu::output
