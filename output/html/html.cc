#include "output/html/html.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "output/html/data_lists.h"
#include "output/html/findings_list.h"
#include "output/html/markup.h"
#include "output/html/page_text.h"
#include "output/html/spots.h"
#include "output/html/template.h"
#include "output/html/unread_list.h"
#include "output/ids.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/file_names.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

constexpr std::string_view page_html =
#include "page.html.inc"
    ;
constexpr std::string_view page_css =
#include "page.css.inc"
    ;
constexpr std::string_view page_js =
#include "page.js.inc"
    ;
// As the policy names them: "sha256-" and the digest in base64.
constexpr std::string_view style_hash =
#include "page.css.hash.inc"
    ;
constexpr std::string_view script_hash =
#include "page.js.hash.inc"
    ;

class HtmlPage {
  public:
    HtmlPage(const Report& report, const std::vector<extract::PagePicture>& pictures, const HtmlOptions& options)
        : report_(report), options_(options), spots_(spots_of(report)) {
        for (const extract::PagePicture& picture : pictures) pictures_.emplace(picture.page, &picture);
    }

    void part(std::string_view name, const Sink& sink) const {
        // {{vi page.help}}: words of a catalogue.
        if (name.starts_with("vi ")) return sink(word(name.substr(3), Language::vi));
        if (name.starts_with("en ")) return sink(word(name.substr(3), Language::en));
        if (name == "language") return sink(code_of(options_.language));
        if (name == "style-hash") return sink(style_hash);
        if (name == "script-hash") return sink(script_hash);
        if (name == "style") return sink(page_css);
        if (name == "script") return sink(page_js);
        if (name == "title") return sink(escaped(title()));
        if (name == "subtitle") return sink(subtitle());
        if (name == "last-page") return sink(std::to_string(last_page()));
        if (name == "finding-count") return sink(std::to_string(report_.audit.findings.size()));
        if (name == "table-count") return sink(std::to_string(report_.statements.tables.size()));
        if (name == "figure-count") return sink(std::to_string(report_.statements.figures.size()));
        if (name == "pages") return pages(sink);
        if (name == "filters") return sink(finding_filters(report_.audit));
        if (name == "findings") return write_findings_list(report_, sink);
        if (name == "summary") return sink(summary());
        if (name == "unread") return write_unread_list(report_, sink);
        if (name == "tables") return write_tables_list(report_, sink);
        if (name == "figures") return write_figures_list(report_, sink);
        if (name == "about") return write_about(report_, sink);
        if (name == "data") return data(sink);
    }

  private:
    [[nodiscard]] std::string file_name() const { return output::file_name(report_.document.file); }

    [[nodiscard]] std::string title() const {
        const std::string& title = report_.facts.report.title;
        return title.empty() ? file_name() : one_line(title);
    }

    // Escaped.
    [[nodiscard]] std::string subtitle() const {
        const normalize::ReportFacts& facts = report_.facts.report;
        std::string out;
        const auto add = [&](const std::string& text) {
            if (!text.empty()) out += (out.empty() ? "" : " · ") + text;
        };
        add(escaped(one_line(facts.issuer)));
        add(escaped(one_line(facts.number)));
        if (facts.date) {
            const std::string day = normalize::to_iso(*facts.date);
            add(both(format_day(day, Language::vi), format_day(day, Language::en)));
        }
        if (!facts.title.empty()) add(escaped(file_name()));
        return out;
    }

    [[nodiscard]] int last_page() const {
        int last = report_.document.page_count;
        for (const extract::Page& page : report_.document.pages) last = std::max(last, page.number);
        return last;
    }

    [[nodiscard]] bool is_workbook() const { return report_.document.kind == extract::SourceKind::xlsx; }

    [[nodiscard]] std::string summary() const {
        std::string out;
        for (const Language language : {Language::vi, Language::en}) {
            out += language == Language::vi ? "<pre class=\"vi\">" : "<pre class=\"en\">";
            const std::string text = findings_summary(report_, {.language = language});
            for (std::size_t begin = 0; begin < text.size();) {
                const std::size_t end = std::min(text.find('\n', begin), text.size());
                out += escaped(std::string_view(text).substr(begin, end - begin)) + "\n";
                begin = end + 1;
            }
            out += "</pre>\n";
        }
        return out;
    }

    // What a reader should know of a page that was recognised; "" for others.
    static std::string how_read(const extract::Page& page) {
        if (page.source != extract::PageSource::ocr || page.confidence <= 0) return {};
        return " · " +
               both(std::string(word("html.recognised", Language::vi)) + " ",
                    std::string(word("html.recognised", Language::en)) + " ") +
               std::to_string(static_cast<int>(100 * page.confidence)) + " %";
    }

    void pages(const Sink& sink) const {
        static const std::vector<Spot> none;
        for (const extract::Page& page : report_.document.pages) {
            const std::string number = std::to_string(page.number);
            sink("<figure id=\"p" + number + "\" data-page=\"" + number + "\">\n");
            if (const auto picture = pictures_.find(page.number); picture != pictures_.end()) {
                const extract::PagePicture& shown = *picture->second;
                sink("<div class=\"sheet\"><img alt=\"\" width=\"" + std::to_string(shown.width) + "\" height=\"" +
                     std::to_string(shown.height) + "\" src=\"data:" + shown.media_type + ";base64,");
                sink(base64(shown.bytes));
                sink("\"></div>\n");
            } else {
                const auto spots = spots_.find(page.number);
                sink("<div class=\"sheet text\" lang=\"vi\">\n");
                sink(page_text(page, spots == spots_.end() ? none : spots->second));
                sink("</div>\n");
            }
            sink("<figcaption>" + both_of(is_workbook() ? "html.sheet" : "html.page-heading") + " " + number +
                 how_read(page) + "</figcaption>\n</figure>\n");
        }
    }

    // A line of a page to be found: [text,x0,y0,x1,y1].
    static void add_line(Json& lines, const extract::Line& line) {
        std::string text;
        for (const extract::Word& word : line.words) text += (text.empty() ? "" : " ") + word.text;
        lines.push_back(
            {text, rounded(line.box.x0, 1), rounded(line.box.y0, 1), rounded(line.box.x1, 1), rounded(line.box.y1, 1)});
    }

    // In reading order.
    static Json lines_of(const extract::Page& page) {
        Json lines = Json::array();
        for (const extract::FlowItem& item : page.flow) {
            if (item.kind == extract::FlowItem::Kind::line) {
                add_line(lines, page.lines[item.index]);
                continue;
            }
            for (const extract::Cell& cell : page.grids[item.index].cells) {
                for (const extract::Line& line : cell.lines) add_line(lines, line);
            }
        }
        return lines;
    }

    // {"pages":{"1":[width,height,[[id,x0,y0,x1,y1,1 when unsure],…],[[line,x0,y0,x1,y1],…]],…},
    //  "findings":[{"id","places":[ids],"suspects":[ids]},…]}
    // Spots and lines of pages with a picture only: text has its own marks.
    void data(const Sink& sink) const {
        Json pages = Json::object();
        for (const extract::Page& page : report_.document.pages) {
            if (!pictures_.contains(page.number)) continue;
            Json spots = Json::array();
            if (const auto known = spots_.find(page.number); known != spots_.end()) {
                for (const Spot& spot : known->second) {
                    spots.push_back({spot.id, rounded(spot.box.x0, 1), rounded(spot.box.y0, 1), rounded(spot.box.x1, 1),
                                     rounded(spot.box.y1, 1)});
                    if (spot.unsure) spots.back().push_back(1);
                }
            }
            pages[std::to_string(page.number)] = {rounded(page.width, 1), rounded(page.height, 1), std::move(spots),
                                                  lines_of(page)};
        }
        Json findings = Json::array();
        for (std::size_t i = 0; i < report_.audit.findings.size(); ++i) {
            const audit::Finding& finding = report_.audit.findings[i];
            findings.push_back({{"id", finding_id(static_cast<int>(i))},
                                {"places", ids_of(finding.refs)},
                                {"suspects", ids_of(finding.suspects)}});
        }
        sink(script_json(line_of({{"pages", std::move(pages)}, {"findings", std::move(findings)}})));
    }

    static Json ids_of(const std::vector<audit::Ref>& refs) {
        Json ids = Json::array();
        for (const audit::Ref& ref : refs) {
            if (std::string id = spot_id(ref); !id.empty()) ids.push_back(std::move(id));
        }
        return ids;
    }

    const Report& report_;
    const HtmlOptions& options_;
    Spots spots_;
    std::map<int, const extract::PagePicture*> pictures_;
};

}  // namespace

void write_html(const Report& report, const std::vector<extract::PagePicture>& pictures, const HtmlOptions& options,
                const Sink& sink) {
    const HtmlPage page(report, pictures, options);
    fill(
        page_html, [&](std::string_view name, const Sink& into) { page.part(name, into); }, sink);
}

}  // namespace solieu::output
