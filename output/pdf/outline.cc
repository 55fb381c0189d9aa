#include "output/pdf/outline.h"

#include "output/ids.h"
#include "output/lookup.h"
#include "output/words/findings_text.h"
#include "output/words/messages.h"
#include "output/words/phrases.h"

namespace solieu::output {

namespace {

constexpr std::size_t longest_title = 120;  // characters

// At most `longest_title` characters, cut between two of them.
std::string shortened(const std::string& text) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        if (begins && ++characters > longest_title) return text.substr(0, i) + "…";
    }
    return text;
}

std::string_view word_of(Severity severity) {
    const Phrases& words = phrases_of(Language::vi);
    return severity == Severity::error ? words.error : severity == Severity::warning ? words.warning : words.info;
}

// The entry of an outline that the file has already; null for none.
QPDFObjectHandle own_outline(QPDF& pdf) {
    QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
    const bool has = outlines.isDictionary() && outlines.isIndirect() && outlines.getKey("/First").isDictionary() &&
                     outlines.getKey("/Last").isDictionary();
    return has ? outlines : QPDFObjectHandle::newNull();
}

long long count_of(QPDFObjectHandle node) {
    QPDFObjectHandle count = node.getKey("/Count");
    return count.isInteger() ? count.getIntValue() : 0;
}

// Hangs `child` behind the last child of `parent`.
void append(QPDFObjectHandle parent, QPDFObjectHandle child) {
    child.replaceKey("/Parent", parent);
    QPDFObjectHandle last = parent.getKey("/Last");
    if (last.isDictionary()) {
        child.replaceKey("/Prev", last);
        last.replaceKey("/Next", child);
    } else {
        parent.replaceKey("/First", child);
    }
    parent.replaceKey("/Last", child);
}

}  // namespace

std::vector<Bookmark> bookmarks_of(const Report& report) {
    std::vector<Bookmark> out;
    const std::vector<grammar::Section>& sections = report.statements.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const grammar::Section& section = sections[i];
        std::string title = section.label;
        if (!section.label.empty() && !section.title.empty()) title += ". ";
        title += section.title;
        if (title.empty()) title = section_id(static_cast<int>(i));
        out.push_back({.title = shortened(printable(title)),
                       .parent = section.parent < static_cast<int>(i) ? section.parent : -1,
                       .page = section.place.page,
                       .box = section.place.box});
    }
    const std::vector<audit::Finding>& findings = report.audit.findings;
    if (findings.empty()) return out;
    const int head = static_cast<int>(out.size());
    out.push_back({.title = std::string(word("outline.findings", Language::vi)) + " / " +
                            std::string(word("outline.findings", Language::en)) + " (" +
                            std::to_string(findings.size()) + ")",
                   .box = {}});
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const audit::Finding& finding = findings[i];
        Bookmark entry{.title = shortened(std::string(word_of(finding.severity)) + " · " +
                                          std::string(name_of(finding.rule, Language::vi)) + " (" +
                                          finding_id(static_cast<int>(i)) +
                                          "): " + printable(text_of(finding.message, Language::vi))),
                       .parent = head,
                       .box = {}};
        for (const std::vector<audit::Ref>* refs : {&finding.suspects, &finding.refs}) {
            if (refs->empty() || entry.page > 0) continue;
            const grammar::Place place = look_up(report, refs->front()).place;
            entry.page = place.page;
            entry.box = place.box;
        }
        out.push_back(std::move(entry));
    }
    return out;
}

void add_outline(QPDF& pdf, const std::vector<Bookmark>& bookmarks, const std::vector<QPDFObjectHandle>& destinations) {
    if (bookmarks.empty()) return;
    QPDFObjectHandle root = own_outline(pdf), top = root;
    if (root.isNull()) {
        root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        pdf.getRoot().replaceKey("/Outlines", root);
        if (!pdf.getRoot().hasKey("/PageMode")) {
            pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
        top = root;
    } else {
        top = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        top.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(std::string(word("product.name", Language::vi))));
        append(root, top);
    }
    std::vector<QPDFObjectHandle> entries;
    std::vector<long long> children(bookmarks.size(), 0);
    long long at_top = 0;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        QPDFObjectHandle entry = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        entry.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmarks[i].title));
        QPDFObjectHandle destination = destinations[i];
        if (!destination.isNull()) entry.replaceKey("/Dest", destination);
        const int parent = bookmarks[i].parent;
        append(parent < 0 ? top : entries[static_cast<std::size_t>(parent)], entry);
        ++(parent < 0 ? at_top : children[static_cast<std::size_t>(parent)]);
        entries.push_back(entry);
    }
    // Only the first level is open: negative counts are those of closed entries.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (children[i] > 0) entries[i].replaceKey("/Count", QPDFObjectHandle::newInteger(-children[i]));
    }
    if (top.getObjGen() == root.getObjGen()) {
        root.replaceKey("/Count", QPDFObjectHandle::newInteger(at_top));
        return;
    }
    top.replaceKey("/Count", QPDFObjectHandle::newInteger(-at_top));
    root.replaceKey("/Count",
                    QPDFObjectHandle::newInteger(count_of(root) < 0 ? count_of(root) - 1 : count_of(root) + 1));
}

}  // namespace solieu::output
