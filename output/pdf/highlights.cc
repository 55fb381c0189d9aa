#include "output/pdf/highlights.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/words/findings_text.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

constexpr double margin = 1;      // points around the words
constexpr double least_side = 2;  // of a mark
constexpr const char* strong_opacity = "0.7";
constexpr const char* weak_opacity = "0.3";

std::string colour_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "1 0.45 0.45";
        case Severity::warning:
            return "1 0.88 0.25";
        case Severity::info:
            return "0.5 0.75 1";
    }
    return "1 1 0";
}

std::string_view word_of(Severity severity, Language language) {
    const Phrases& words = phrases_of(language);
    return severity == Severity::error ? words.error : severity == Severity::warning ? words.warning : words.info;
}

bool same_box(const Box& a, const Box& b) {
    return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

std::string numbers_of(const Box& box) {
    return pdf_number(box.x0) + " " + pdf_number(box.y0) + " " + pdf_number(box.x1) + " " + pdf_number(box.y1);
}

// Upper left, upper right, lower left, lower right as read: the order that viewers expect.
std::string corners_of(const Box& box, const PageFrame& frame) {
    std::string out;
    for (const auto& [x, y] : {std::pair{box.x0, box.y0}, {box.x1, box.y0}, {box.x0, box.y1}, {box.x1, box.y1}}) {
        const Point point = frame.in_file(x, y);
        out += pdf_number(point.x) + " " + pdf_number(point.y) + " ";
    }
    return out;
}

Box widened(const Box& box) {
    const double dx = std::max(margin, (least_side - box.width()) / 2);
    const double dy = std::max(margin, (least_side - box.height()) / 2);
    return {box.x0 - dx, box.y0 - dy, box.x1 + dx, box.y1 + dy};
}

QPDFObjectHandle make_appearance(QPDF& pdf, const Box& around, const std::vector<Box>& boxes, const std::string& colour,
                                 const std::string& opacity) {
    std::string content = "/G gs " + colour + " rg\n";
    for (const Box& box : boxes) {
        content += pdf_number(box.x0) + " " + pdf_number(box.y0) + " " + pdf_number(box.width()) + " " +
                   pdf_number(box.height()) + " re\n";
    }
    QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, content + "f\n");
    form.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[" + numbers_of(around) + "]"));
    form.getDict().replaceKey(
        "/Resources", QPDFObjectHandle::parse("<< /ExtGState << /G << /Type /ExtGState /BM /Multiply /ca " + opacity +
                                              " /AIS false >> >> >>"));
    return form;
}

}  // namespace

std::vector<Highlight> highlights_of(const Report& report) {
    std::vector<Highlight> out;
    for (std::size_t i = 0; i < report.audit.findings.size(); ++i) {
        const audit::Finding& finding = report.audit.findings[i];
        std::map<std::pair<int, bool>, Highlight> marks;  // by page and weakness
        std::vector<grammar::Place> marked;
        const auto mark = [&](const audit::Ref& ref, bool weak) {
            const grammar::Place place = look_up(report, ref).place;
            if (place.page < 1 || (place.box.width() <= 0 && place.box.height() <= 0)) return;
            const bool again = std::any_of(marked.begin(), marked.end(), [&](const grammar::Place& before) {
                return before.page == place.page && same_box(before.box, place.box);
            });
            if (again) return;
            marked.push_back(place);
            Highlight& highlight = marks[{place.page, weak}];
            highlight.page = place.page;
            highlight.finding = static_cast<int>(i);
            highlight.weak = weak;
            highlight.boxes.push_back(place.box);
        };
        for (const audit::Ref& ref : finding.suspects) mark(ref, false);
        for (const audit::Ref& ref : finding.refs) mark(ref, !finding.suspects.empty());
        for (auto& [key, highlight] : marks) out.push_back(std::move(highlight));
    }
    return out;
}

std::string highlight_text(const Report& report, int finding) {
    const audit::Finding& found = report.audit.findings[static_cast<std::size_t>(finding)];
    std::string out;
    for (const Language language : {Language::vi, Language::en}) {
        out += (out.empty() ? "" : "\n\n") + std::string(word_of(found.severity, language)) + " · " +
               std::string(name_of(found.rule, language)) + " (" + finding_id(finding) + ")\n" +
               printable(text_of(found.message, language));
    }
    return out;
}

QPDFObjectHandle make_highlight(QPDF& pdf, QPDFObjectHandle page, const PageFrame& frame, const Report& report,
                                const Highlight& highlight) {
    const audit::Finding& finding = report.audit.findings[static_cast<std::size_t>(highlight.finding)];
    std::vector<Box> boxes;
    Box around;
    std::string corners;
    for (const Box& place : highlight.boxes) {
        const Box box = widened(place);
        boxes.push_back(frame.in_file(box));
        around = join(around, boxes.back());
        corners += corners_of(box, frame);
    }
    const std::string colour = colour_of(finding.severity);
    const std::string opacity = highlight.weak ? weak_opacity : strong_opacity;
    QPDFObjectHandle annotation =
        QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Highlight /F 4 /C [" + colour + "] /CA " + opacity +
                                " /Rect [" + numbers_of(around) + "] /QuadPoints [" + corners + "] >>");
    const auto put_text = [&](const char* key, const std::string& text) {
        annotation.replaceKey(key, QPDFObjectHandle::newUnicodeString(text));
    };
    put_text("/Contents", highlight_text(report, highlight.finding));
    put_text("/T", std::string(word("product.name", Language::vi)));
    put_text("/Subj", std::string(name_of(finding.rule, Language::vi)) + " / " +
                          std::string(name_of(finding.rule, Language::en)));
    put_text("/NM", "solieu-" + finding_id(highlight.finding) + "-" + std::to_string(highlight.page) +
                        (highlight.weak ? "-weak" : ""));
    annotation.replaceKey("/P", page);
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", make_appearance(pdf, around, boxes, colour, opacity));
    annotation.replaceKey("/AP", appearances);
    return pdf.makeIndirectObject(annotation);
}

}  // namespace solieu::output
