#include "output/html/comparison_page.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "output/html/markup.h"
#include "output/html/template.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/versions/change_words.h"
#include "output/words/file_names.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

using audit::ChangeSpot;
using audit::VersionChange;

constexpr std::string_view page_html =
#include "comparison.html.inc"
    ;
constexpr std::string_view page_css =
#include "comparison.css.inc"
    ;
constexpr std::string_view style_hash =
#include "comparison.css.hash.inc"
    ;

constexpr double above_spot = 45, below_spot = 30;  // points of the page that are shown around a spot
constexpr double around_box = 2;
constexpr double highest_strip = 260;         // of a spot that is a whole table
constexpr std::uint32_t around_figure = 160;  // bytes of the sentence

std::string number_of(double value) {
    return line_of(rounded(value, 1));
}

// Between two letters of UTF-8.
std::size_t at_letter(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

// One of the two versions.
class Side {
  public:
    Side(const Report& report, std::span<const extract::PagePicture> pictures, std::string_view code, char letter,
         Language language)
        : report_(report), pictures_(pictures), name_(word(code, language)), letter_(letter), language_(language) {}

    std::string panel(const VersionChange& change, const ChangeSpot& spot) {
        const int page = spot.place.page;
        std::string caption = escaped(name_);
        if (page > 0) caption += " · " + std::string(phrases_of(language_).page) + " " + std::to_string(page);
        return "<figure><figcaption>" + caption + "</figcaption>\n" + shown(change, spot) + "</figure>\n";
    }

    // The pages that panels have shown.
    void write_pictures(const Sink& sink) const {
        for (const extract::PagePicture& picture : pictures_) {
            const extract::Page* page = page_of(picture.page);
            if (!shown_.contains(picture.page) || !page) continue;
            sink("<image id=\"" + id_of(picture.page) + "\" width=\"" + number_of(page->width) + "\" height=\"" +
                 number_of(page->height) + "\" preserveAspectRatio=\"none\" href=\"data:" + picture.media_type +
                 ";base64,");
            sink(base64(picture.bytes));
            sink("\"/>\n");
        }
    }

  private:
    [[nodiscard]] std::string id_of(int page) const { return letter_ + std::to_string(page); }

    [[nodiscard]] const extract::Page* page_of(int number) const {
        const auto found = std::ranges::find(report_.document.pages, number, &extract::Page::number);
        return found == report_.document.pages.end() ? nullptr : &*found;
    }

    std::string shown(const VersionChange& change, const ChangeSpot& spot) {
        if (!spot.is_there() || (change.what == audit::Compared::head && spot.written.empty()))
            return "<p class=\"quote none\">" + escaped(word("compare.nothing-there", language_)) + "</p>\n";
        const extract::Page* page = page_of(spot.place.page);
        const bool picture =
            page && std::ranges::find(pictures_, page->number, &extract::PagePicture::page) != pictures_.end();
        if (picture && !spot.place.box.empty()) return strip(change, spot, *page);
        return quote(change, spot);
    }

    std::string strip(const VersionChange& change, const ChangeSpot& spot, const extract::Page& page) {
        shown_.insert(page.number);
        const Box& box = spot.place.box;
        const double top = std::max(0.0, box.y0 - above_spot);
        const double height =
            std::clamp(box.y1 + below_spot - top, 1.0, std::max(1.0, std::min(highest_strip, page.height - top)));
        std::string out = "<svg role=\"img\" viewBox=\"0 " + number_of(top) + " " + number_of(page.width) + " " +
                          number_of(height) + "\">";
        out += "<title>" + escaped(change.part == audit::HeadPart::none ? one_line(spot.written) : name_) + "</title>";
        out += "<use href=\"#" + id_of(page.number) + "\"/>";
        out += "<rect x=\"" + number_of(box.x0 - around_box) + "\" y=\"" + number_of(box.y0 - around_box) +
               "\" width=\"" + number_of(box.x1 - box.x0 + 2 * around_box) + "\" height=\"" +
               number_of(box.y1 - box.y0 + 2 * around_box) + "\"/>";
        return out + "</svg>\n";
    }

    [[nodiscard]] std::string quote(const VersionChange& change, const ChangeSpot& spot) const {
        if (spot.figure >= 0) return sentence_around(spot);
        if (spot.table >= 0 && spot.row >= 0) return row(change, spot);
        return "<p class=\"quote\" lang=\"vi\"><mark>" + escaped(one_line(spot.written)) + "</mark></p>\n";
    }

    [[nodiscard]] std::string sentence_around(const ChangeSpot& spot) const {
        const grammar::Figure& figure = report_.statements.figures[static_cast<std::size_t>(spot.figure)];
        const auto& paragraphs = report_.statements.paragraphs;
        std::string_view text = figure.raw;
        std::size_t begin = 0, end = text.size();
        if (figure.paragraph >= 0 && static_cast<std::size_t>(figure.paragraph) < paragraphs.size()) {
            text = paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
            begin = std::min<std::size_t>(figure.begin, text.size());
            end = std::clamp<std::size_t>(figure.end, begin, text.size());
        }
        const std::size_t from = at_letter(text, begin - std::min<std::size_t>(begin, around_figure));
        const std::size_t to = at_letter(text, end + around_figure);
        return "<p class=\"quote\" lang=\"vi\">" + std::string(from > 0 ? "… " : "") +
               escaped(text.substr(from, begin - from)) + "<mark>" + escaped(text.substr(begin, end - begin)) +
               "</mark>" + escaped(text.substr(end, to - end)) + (to < text.size() ? " …" : "") + "</p>\n";
    }

    [[nodiscard]] std::string head_of(const grammar::Table& table, grammar::ColumnRole role,
                                      std::string_view code) const {
        const auto column = std::ranges::find(table.columns, role, &grammar::Column::role);
        return column == table.columns.end() || column->title.empty() ? std::string(word(code, language_))
                                                                      : column->title;
    }

    [[nodiscard]] std::string row(const VersionChange& change, const ChangeSpot& spot) const {
        const grammar::Table& table = report_.statements.tables[static_cast<std::size_t>(spot.table)];
        const grammar::Row& row = table.rows[static_cast<std::size_t>(spot.row)];
        std::string heads, cells;
        const auto cell = [&](std::string_view head, std::string_view text, bool marked) {
            heads += "<th scope=\"col\">" + escaped(one_line(head)) + "</th>";
            const std::string content = escaped(one_line(text));
            cells +=
                "<td>" + (marked ? "<mark>" + (content.empty() ? "&nbsp;" : content) + "</mark>" : content) + "</td>";
        };
        using audit::Compared;
        const bool whole = change.what == Compared::row;
        const auto title = [&](const grammar::RowValue& value) -> std::string_view {
            const auto column = static_cast<std::size_t>(value.column);
            return value.column >= 0 && column < table.columns.size() ? std::string_view(table.columns[column].title)
                                                                      : "";
        };
        cell("STT", row.stt, whole || change.what == Compared::stt);
        cell(word("column.indicator", language_), row.label.text, whole || change.what == Compared::label);
        if (!row.unit.empty() || change.what == Compared::unit)
            cell(head_of(table, grammar::ColumnRole::unit, "compare.what-unit"), row.unit.text,
                 change.what == Compared::unit);
        for (std::size_t i = 0; i < row.values.size(); ++i)
            cell(title(row.values[i]), row.values[i].text.text, whole || static_cast<int>(i) == spot.value);
        if (change.what == Compared::text && spot.text >= 0)
            cell(title(row.texts[static_cast<std::size_t>(spot.text)]),
                 row.texts[static_cast<std::size_t>(spot.text)].text.text, true);
        if (change.what == Compared::note)
            cell(head_of(table, grammar::ColumnRole::note, "compare.what-note"), row.note.text, true);
        return "<div class=\"quote\" lang=\"vi\" tabindex=\"0\"><table><tr>" + heads + "</tr>\n<tr>" + cells +
               "</tr></table></div>\n";
    }

    const Report& report_;
    std::span<const extract::PagePicture> pictures_;
    std::string name_;
    char letter_;
    Language language_;
    std::set<int> shown_;
};

class ComparisonPage {
  public:
    ComparisonPage(const ComparedReports& compared, const ComparedPictures& pictures, Language language)
        : compared_(compared),
          language_(language),
          before_(compared.before, pictures.before, "compare.before", 'b', language),
          after_(compared.after, pictures.after, "compare.after", 'a', language) {}

    void part(std::string_view name, const Sink& sink) {
        if (name == "language") return sink(code_of(language_));
        if (name == "style-hash") return sink(style_hash);
        if (name == "style") return sink(page_css);
        if (name == "title") return sink(escaped(word("compare.title", language_)));
        if (name == "before-word") return sink(escaped(word("compare.before", language_)));
        if (name == "after-word") return sink(escaped(word("compare.after", language_)));
        if (name == "before") return sink(escaped(described(compared_.before)));
        if (name == "after") return sink(escaped(described(compared_.after)));
        if (name == "summary") return sink(escaped(sentence(summary_of(compared_, language_))));
        if (name == "contents") return contents(sink);
        if (name == "changes") return changes(sink);
        if (name == "unread") return unread(sink);
        if (name == "pictures") return write_pictures(sink);
    }

  private:
    static std::string described(const Report& report) {
        std::string out = file_name(report.document.file);
        const normalize::ReportFacts& facts = report.facts.report;
        for (const std::string& text : {facts.number, facts.title}) {
            if (!text.empty()) out += " · " + one_line(text);
        }
        return out;
    }

    void contents(const Sink& sink) const {
        std::string out;
        for (const audit::ChangeWeight weight : weights_in_order()) {
            const int count = audit::count_of(compared_.comparison, weight);
            if (count == 0) continue;
            out += "<li><a href=\"#" + std::string(audit::name_of(weight)) + "\">" +
                   escaped(heading_of(weight, language_)) + "</a>: " + std::to_string(count) + "</li>\n";
        }
        if (!out.empty()) sink("<ul>\n" + out + "</ul>\n");
    }

    void changes(const Sink& sink) {
        if (compared_.comparison.changes.empty())
            sink("<p>" + escaped(word("compare.no-change", language_)) + "</p>\n");
        for (const audit::ChangeWeight weight : weights_in_order()) {
            const std::vector<int> list = changes_of(compared_.comparison, weight);
            if (list.empty()) continue;
            const std::string name(audit::name_of(weight));
            sink("<section aria-labelledby=\"" + name + "\">\n<h2 class=\"" + name + "\" id=\"" + name + "\">" +
                 escaped(heading_of(weight, language_)) + "</h2>\n");
            int number = 0;
            for (const int index : list) change(index, ++number, sink);
            sink("</section>\n");
        }
    }

    void change(int index, int number, const Sink& sink) {
        const VersionChange& change = compared_.comparison.changes[static_cast<std::size_t>(index)];
        const ChangeWords words = words_of_change(compared_, change, language_);
        std::string out = "<article id=\"k" + std::to_string(index + 1) + "\">\n<h3>" + std::to_string(number) + ". " +
                          escaped(words.sentence) + "</h3>\n";
        if (!words.why.empty()) out += "<p class=\"why\">" + escaped(sentence(words.why)) + "</p>\n";
        out += "<div class=\"spots\">\n" + before_.panel(change, change.before) + after_.panel(change, change.after) +
               "</div>\n";
        sink(out + "</article>\n");
    }

    void unread(const Sink& sink) const {
        for (const auto& [code, report] : {std::pair{"compare.unread-before", &compared_.before},
                                           std::pair{"compare.unread-after", &compared_.after}}) {
            const std::vector<std::string> lines = unread_of(*report, language_);
            if (lines.empty()) continue;
            sink("<h2>" + escaped(word(code, language_)) + "</h2>\n<ul>\n");
            for (const std::string& line : lines) sink("<li>" + escaped(line) + "</li>\n");
            sink("</ul>\n");
        }
    }

    // Behind all that shows them: each once.
    void write_pictures(const Sink& sink) const {
        sink("<svg class=\"pictures\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
        before_.write_pictures(sink);
        after_.write_pictures(sink);
        sink("</defs></svg>\n");
    }

    const ComparedReports& compared_;
    Language language_;
    Side before_, after_;
};

}  // namespace

void write_comparison_page(const ComparedReports& compared, const ComparedPictures& pictures, Language language,
                           const Sink& sink) {
    ComparisonPage page(compared, pictures, language);
    fill(
        page_html, [&](std::string_view name, const Sink& into) { page.part(name, into); }, sink);
}

}  // namespace solieu::output
