#pragma once
// Small PDFs for the tests of the searchable PDF, and what stands in one that was written.

#include <memory>
#include <string>
#include <vector>

#include "output/pdf/qpdf.h"

namespace solieu::tests {

inline std::string bytes_of(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

// A page for each dictionary: "/MediaBox [0 0 595 842]"; each has `content`.
inline std::string made_pdf(const std::vector<std::string>& pages, const std::string& content = "",
                            const std::string& catalog = "") {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFPageDocumentHelper helper(pdf);
    for (const std::string& page : pages) {
        QPDFObjectHandle made = QPDFObjectHandle::parse("<< /Type /Page " + page + " >>");
        made.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
        helper.addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(made)), false);
    }
    if (!catalog.empty()) {
        QPDFObjectHandle more = QPDFObjectHandle::parse(&pdf, "<< " + catalog + " >>");
        for (const std::string& key : more.getKeys()) pdf.getRoot().replaceKey(key, more.getKey(key));
    }
    return bytes_of(pdf);
}

inline std::string content_of_stream(QPDFObjectHandle stream) {
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

// All contents of a page, one after the other.
inline std::string content_of_page(QPDFPageObjectHelper page) {
    std::string out;
    for (QPDFObjectHandle stream : page.getPageContents()) out += content_of_stream(stream);
    return out;
}

}  // namespace solieu::tests
