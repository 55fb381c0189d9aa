#include "output/pdf/searchable_pdf.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "output/lookup.h"
#include "output/pdf/active_content.h"
#include "output/pdf/glyphless_font.h"
#include "output/pdf/highlights.h"
#include "output/pdf/old_text.h"
#include "output/pdf/outline.h"
#include "output/pdf/page_frame.h"
#include "output/pdf/picture_pages.h"
#include "output/pdf/qpdf.h"
#include "output/pdf/text_layer.h"

namespace solieu::output {

namespace {

constexpr double same_size = 2;  // points that the size of a page may differ from what was read

Error cannot_write(std::string reason) {
    return {.kind = ErrorKind::write_failed,
            .place = {},
            .reason = std::move(reason),
            .advice = "open the file in a PDF viewer, save it again and read that"};
}

Box box_of(QPDFObjectHandle array) {
    if (!array.isRectangle()) return {};
    const QPDFObjectHandle::Rectangle box = array.getArrayAsRectangle();
    return {std::min(box.llx, box.urx), std::min(box.lly, box.ury), std::max(box.llx, box.urx),
            std::max(box.lly, box.ury)};
}

// What a viewer shows of a page: the crop box within the media box.
Box shown_box(QPDFPageObjectHelper page) {
    Box media = box_of(page.getAttribute("/MediaBox", false));
    if (media.empty()) media = {0, 0, 612, 792};
    const Box crop = box_of(page.getAttribute("/CropBox", false));
    const Box both = {std::max(media.x0, crop.x0), std::max(media.y0, crop.y0), std::min(media.x1, crop.x1),
                      std::min(media.y1, crop.y1)};
    return crop.empty() || both.empty() ? media : both;
}

// A field of a form that is a signature somebody gave; its type may stand at a field above.
bool has_signature(QPDFObjectHandle fields, bool below_signature, int depth, int& left) {
    constexpr int deepest = 30;
    if (!fields.isArray() || depth > deepest) return false;
    for (int i = 0; i < fields.getArrayNItems() && --left > 0; ++i) {
        QPDFObjectHandle field = fields.getArrayItem(i);
        if (!field.isDictionary()) continue;
        QPDFObjectHandle type = field.getKey("/FT");
        const bool signature = type.isName() ? type.getName() == "/Sig" : below_signature;
        if (signature && field.getKey("/V").isDictionary()) return true;
        if (has_signature(field.getKey("/Kids"), signature, depth + 1, left)) return true;
    }
    return false;
}

bool is_signed(QPDF& pdf) {
    QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
    if (form.isDictionary()) {
        QPDFObjectHandle flags = form.getKey("/SigFlags");
        if (flags.isInteger() && (flags.getIntValue() & 1) != 0) return true;
        int most_fields = 100'000;
        if (has_signature(form.getKey("/Fields"), false, 0, most_fields)) return true;
    }
    return pdf.getRoot().getKey("/Perms").isDictionary();
}

class Writer {
  public:
    Writer(const Report& report, QPDF& pdf) : report_(report), pdf_(pdf) {}

    PdfNotes write(const Sink& sink) {
        notes_.was_signed = is_signed(pdf_);
        notes_.restricted = pdf_.isEncrypted();
        notes_.active_content = take_out_active_content(pdf_);
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf_).getAllPages()) pages_.push_back(page);
        frames_.resize(pages_.size());
        for (const extract::Page& page : report_.document.pages) add_text(page);
        for (const Highlight& highlight : highlights_of(report_)) add_highlight(highlight);
        add_bookmarks();
        put_out(sink);
        return notes_;
    }

  private:
    [[nodiscard]] bool is_here(int page) const { return page > 0 && static_cast<std::size_t>(page) <= pages_.size(); }

    void add_text(const extract::Page& read) {
        if (!is_here(read.number) || read.width <= 0) return;
        const auto index = static_cast<std::size_t>(read.number - 1);
        QPDFPageObjectHelper& page = pages_[index];
        const PageFrame frame(shown_box(page), turn_of(page, read));
        if (std::abs(frame.width() - read.width) > same_size || std::abs(frame.height() - read.height) > same_size) {
            ++notes_.other_boxes;
            return;
        }
        frames_[index] = frame;
        if (read.source != extract::PageSource::ocr || read.flow.empty()) return;
        leave_out_old_text(page);
        const std::string name = add_font(page);
        // Before everything else: there the page's coordinates are surely as they were.
        page.addPageContents(QPDFObjectHandle::newStream(&pdf_, text_layer(read, frame, name)), true);
    }

    // A page made of a picture stands as its file says already; only the rest of the turn is left.
    [[nodiscard]] int turn_of(QPDFPageObjectHelper& page, const extract::Page& read) const {
        if (report_.document.kind != extract::SourceKind::image) return read.rotation;
        QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
        return turn.isInteger() ? turn.getIntValueAsInt() : 0;
    }

    static void leave_out_old_text(QPDFPageObjectHelper& page) {
        std::vector<bool> hidden = hidden_text(page, shown_box(page));
        if (std::find(hidden.begin(), hidden.end(), true) == hidden.end()) return;
        page.addContentTokenFilter(std::make_shared<WithoutText>(std::move(hidden)));
    }

    // The name of the glyphless font among the page's resources, which may belong to other pages too.
    std::string add_font(QPDFPageObjectHelper& page) {
        if (!font_) font_ = add_glyphless_font(pdf_);
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
        QPDFObjectHandle fonts = resources.getKey("/Font");
        fonts = fonts.isDictionary() ? fonts.shallowCopy() : QPDFObjectHandle::newDictionary();
        int number = 0;
        std::string name = "/SoLieu";
        while (fonts.hasKey(name)) name = "/SoLieu" + std::to_string(++number);
        fonts.replaceKey(name, *font_);
        resources.replaceKey("/Font", fonts);
        page.getObjectHandle().replaceKey("/Resources", resources);
        return name;
    }

    void add_highlight(const Highlight& highlight) {
        if (!is_here(highlight.page)) return;
        const auto index = static_cast<std::size_t>(highlight.page - 1);
        if (!frames_[index]) return;
        QPDFObjectHandle page = pages_[index].getObjectHandle();
        QPDFObjectHandle all = page.getKey("/Annots");
        all = all.isArray() ? QPDFObjectHandle::newArray(all.getArrayAsVector()) : QPDFObjectHandle::newArray();
        all.appendItem(make_highlight(pdf_, page, *frames_[index], report_, highlight));
        page.replaceKey("/Annots", all);
    }

    void add_bookmarks() {
        const std::vector<Bookmark> bookmarks = bookmarks_of(report_);
        std::vector<QPDFObjectHandle> destinations;
        for (const Bookmark& bookmark : bookmarks) destinations.push_back(destination_of(bookmark));
        add_outline(pdf_, bookmarks, destinations);
    }

    [[nodiscard]] QPDFObjectHandle destination_of(const Bookmark& bookmark) {
        if (!is_here(bookmark.page)) return QPDFObjectHandle::newNull();
        const auto index = static_cast<std::size_t>(bookmark.page - 1);
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        out.appendItem(pages_[index].getObjectHandle());
        if (!frames_[index]) {
            out.appendItem(QPDFObjectHandle::newName("/Fit"));
            return out;
        }
        constexpr double above = 6;  // points left free
        const Point corner = frames_[index]->in_file(bookmark.box.x0, std::max(0.0, bookmark.box.y0 - above));
        out.appendItem(QPDFObjectHandle::newName("/XYZ"));
        out.appendItem(QPDFObjectHandle::parse(pdf_number(corner.x)));
        out.appendItem(QPDFObjectHandle::parse(pdf_number(corner.y)));
        out.appendItem(QPDFObjectHandle::newNull());
        return out;
    }

    void put_out(const Sink& sink) {
        QPDFWriter writer(pdf_);
        writer.setOutputMemory();
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setObjectStreamMode(qpdf_o_preserve);
        if (pdf_.isEncrypted()) {
            // The digest of the result cannot name it here; nothing is secret, for it opens without a password.
            writer.setStaticID(true);
            writer.setStaticAesIV(true);
        } else {
            writer.setDeterministicID(true);
        }
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        sink({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
    }

    const Report& report_;
    QPDF& pdf_;
    PdfNotes notes_;
    std::vector<QPDFPageObjectHelper> pages_;
    std::vector<std::optional<PageFrame>> frames_;  // by page; none where nothing may be added
    std::optional<QPDFObjectHandle> font_;
};

Result<void> open(QPDF& pdf, const extract::Document& document, std::string_view original) {
    pdf.setSuppressWarnings(true);
    if (document.kind != extract::SourceKind::image) {
        pdf.processMemoryFile("original", original.data(), original.size());
        return {};
    }
    pdf.emptyPDF();
    std::vector<int> rotations(static_cast<std::size_t>(document.page_count), -1);
    for (const extract::Page& page : document.pages) {
        const bool read = page.number > 0 && page.number <= document.page_count && page.width > 0;
        if (read) rotations[static_cast<std::size_t>(page.number - 1)] = page.rotation;
    }
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("vi-VN"));
    return add_picture_pages(pdf, original, rotations);
}

}  // namespace

bool has_pages_to_keep(extract::SourceKind kind) {
    return extract::has_painted_pages(kind);
}

Result<PdfNotes> write_searchable_pdf(const Report& report, std::string_view original, const Sink& sink) {
    if (!has_pages_to_keep(report.document.kind)) {
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = {},
                                    .reason = "it has no pages that a PDF could keep: only PDF and pictures have",
                                    .advice = "Save it as PDF and read that, or choose another form"});
    }
    try {
        QPDF pdf;
        if (Result<void> opened = open(pdf, report.document, original); !opened) {
            return tl::unexpected(opened.error());
        }
        return Writer(report, pdf).write(sink);
    } catch (const std::exception& problem) {
        return tl::unexpected(cannot_write(std::string("the PDF cannot be written: ") + problem.what()));
    }
}

}  // namespace solieu::output
