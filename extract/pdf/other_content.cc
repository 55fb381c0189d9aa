#include "extract/pdf/other_content.h"

#include <Catalog.h>
#include <Object.h>
#include <PDFDoc.h>
#include <Page.h>
#include <UTF.h>
#include <XRef.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include <algorithm>
#include <string>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr int most_files = 1000, most_pages = 200, most_marks = 200, deepest = 16;
constexpr std::size_t most_named = 5, longest_name = 100;  // characters

std::string text_of(const Object& object) {
    std::string text;
    if (!object.isString()) return text;
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(object.getString()->toStr(), &characters);
    for (int i = 0; i < std::min<int>(count, longest_name); ++i) append_utf8(text, characters[i]);
    if (count > 0) gfree(characters);
    return single_spaced(clean(text));
}

class Names {
  public:
    void add_file(const Object& specification) {
        ++count_;
        if (names_.size() >= most_named) return;
        std::string name;
        if (specification.isDict()) {
            name = text_of(specification.dictLookup("UF"));
            if (name.empty()) name = text_of(specification.dictLookup("F"));
        } else {
            name = text_of(specification);
        }
        if (name.empty()) name = "?";
        if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(std::move(name));
    }

    // A node of the tree of names: pairs of a name and a file, or further nodes.
    void add_tree(const Object& node, int depth) {
        if (!node.isDict() || depth > deepest) return;
        const Object pairs = node.dictLookup("Names"), kids = node.dictLookup("Kids");
        for (int i = 1; pairs.isArray() && i < pairs.arrayGetLength() && left(); i += 2) add_file(pairs.arrayGet(i));
        for (int i = 0; kids.isArray() && i < kids.arrayGetLength() && left(); ++i) {
            ++nodes_;
            add_tree(kids.arrayGet(i), depth + 1);
        }
    }

    void add_marks(const Object& page) {
        const Object marks = page.dictLookup("Annots");
        if (!marks.isArray()) return;
        for (int i = 0; i < std::min(marks.arrayGetLength(), most_marks) && left(); ++i) {
            const Object mark = marks.arrayGet(i);
            if (mark.isDict() && mark.dictLookup("Subtype").isName("FileAttachment")) add_file(mark.dictLookup("FS"));
        }
    }

    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] std::string list() const {
        std::string list;
        for (const std::string& name : names_) list += (list.empty() ? "" : ", ") + name;
        return list;
    }

  private:
    [[nodiscard]] bool left() const { return count_ < most_files && nodes_ < most_files; }

    std::vector<std::string> names_;
    int count_ = 0, nodes_ = 0;
};

Diagnostic warning(std::string code, std::string message) {
    return {
        .code = std::move(code), .severity = Severity::warning, .message = std::move(message), .page = 0, .box = {}};
}

bool is_true(const Object& object) {
    return object.isBool() && object.getBool();
}

Object page_object(PDFDoc& pdf, int number) {
    Page* page = pdf.getPage(number);
    return page == nullptr ? Object(objNull) : pdf.getXRef()->fetch(page->getRef());
}

// Fields on the pages show the content of a form whose XFA only says more about it.
bool shows_form(PDFDoc& pdf, const Object& form) {
    const Object fields = form.dictLookup("Fields");
    if (!fields.isArray() || fields.arrayGetLength() == 0) return false;
    for (int number = 1; number <= std::min(pdf.getNumPages(), most_pages); ++number) {
        const Object page = page_object(pdf, number);
        if (!page.isDict()) continue;
        const Object marks = page.dictLookup("Annots");
        if (marks.isArray() && marks.arrayGetLength() > 0) return true;
    }
    return false;
}

}  // namespace

std::vector<Diagnostic> other_content(PDFDoc& pdf) {
    std::vector<Diagnostic> found;
    const Object catalog = pdf.getXRef()->getCatalog();
    if (!catalog.isDict()) return found;
    Names files;
    const Object names = catalog.dictLookup("Names");
    if (names.isDict()) files.add_tree(names.dictLookup("EmbeddedFiles"), 0);
    for (int number = 1; number <= std::min(pdf.getNumPages(), most_pages); ++number) {
        const Object page = page_object(pdf, number);
        if (page.isDict()) files.add_marks(page);
    }
    if (files.count() > 0) {
        const bool portfolio = catalog.dictLookup("Collection").isDict();
        found.push_back(warning("attached-files",
                                std::string(portfolio ? "the PDF is the cover of a portfolio; " : "") +
                                    std::to_string(files.count()) + " attached files were not read: " + files.list()));
    }
    const Object form = catalog.dictLookup("AcroForm");
    if (form.isDict() && !form.dictLookup("XFA").isNull() &&
        (is_true(catalog.dictLookup("NeedsRendering")) || !shows_form(pdf, form))) {
        found.push_back(
            warning("xfa-form",
                    "the PDF is a form in XFA: its pages do not show the content, which was not read; print "
                    "it to PDF with Adobe Reader and read that"));
    }
    return found;
}

}  // namespace solieu::extract
