#include "output/pdf/searchable_pdf.h"

#include <boost/test/unit_test.hpp>

#include "output/pdf/glyphless_font.h"
#include "tests/app/run.h"
#include "tests/output/pdf/made_pdf.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::content_of_page;
using solieu::tests::made_pdf;

BOOST_AUTO_TEST_SUITE(searchable_pdf_tests)

namespace {

const std::string two_pages_of_the_sample = "/MediaBox [0 0 595 842]";

extract::Page page_with(const std::string& text, int number, int rotation, double width, double height) {
    extract::Page page;
    page.number = number;
    page.rotation = rotation;
    page.width = width;
    page.height = height;
    page.source = extract::PageSource::ocr;
    extract::Word word;
    word.text = text;
    word.box = {100, 50, 150, 60};
    page.lines = {{.words = {word}, .box = word.box}};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 0}};
    return page;
}

tests::Sample scan_of(extract::Page page) {
    tests::Sample sample = tests::sample();
    sample.document.kind = extract::SourceKind::pdf_scan;
    sample.document.pages = {std::move(page)};
    return sample;
}

struct Written {
    std::string bytes;
    PdfNotes notes;
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
};

std::unique_ptr<Written> write(const tests::Sample& sample, const std::string& original) {
    auto written = std::make_unique<Written>();
    const Result<PdfNotes> notes =
        write_searchable_pdf(sample.report(), original, [&](std::string_view piece) { written->bytes += piece; });
    BOOST_TEST_REQUIRE(notes.has_value(), (notes ? "" : notes.error().reason));
    written->notes = *notes;
    written->pdf.processMemoryFile("written", written->bytes.data(), written->bytes.size());
    written->pages = QPDFPageDocumentHelper(written->pdf).getAllPages();
    return written;
}

bool has_text(QPDFPageObjectHelper page, const std::string& text) {
    return content_of_page(page).find("<" + glyphless_codes(text) + ">") != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_of_a_scanned_page) {
    const std::string content = "q /Im Do Q\n";
    const std::string original = made_pdf({"/MediaBox [0 0 595 842]", "/MediaBox [0 0 595 842]"}, content);
    const auto written = write(scan_of(page_with("1.872", 2, 0, 595, 842)), original);
    BOOST_TEST_REQUIRE(written->pages.size() == 2U);
    BOOST_TEST(has_text(written->pages[1], "1.872"));
    BOOST_TEST(content_of_page(written->pages[1]).ends_with(content));  // as it was
    BOOST_TEST(content_of_page(written->pages[0]) == content);
    BOOST_TEST(!written->notes.was_signed);
    BOOST_TEST(written->notes.other_boxes == 0);
    // The finding of the sample stands on page 2.
    BOOST_TEST(written->pages[1].getObjectHandle().getKey("/Annots").getArrayNItems() > 0);
    BOOST_TEST(!written->pages[0].getObjectHandle().hasKey("/Annots"));
    const auto again = write(scan_of(page_with("1.872", 2, 0, 595, 842)), original);
    BOOST_TEST(again->bytes == written->bytes);
}

BOOST_AUTO_TEST_CASE(a_page_with_text_of_its_own_gets_no_other) {
    extract::Page page = page_with("1.872", 1, 0, 595, 842);
    page.source = extract::PageSource::text_layer;
    const auto written = write(scan_of(page), made_pdf({two_pages_of_the_sample}));
    BOOST_TEST(content_of_page(written->pages[0]) == "");
}

BOOST_AUTO_TEST_CASE(turned_and_cropped_pages) {
    const std::string box = "/MediaBox [0 0 842 595] /CropBox [10 5 900 590] /Rotate 90";
    const auto written = write(scan_of(page_with("x", 1, 90, 585, 832)), made_pdf({box}));
    BOOST_TEST(written->notes.other_boxes == 0);
    BOOST_TEST(content_of_page(written->pages[0]).find("0 1 -1 0 842 5 cm") != std::string::npos);
    // Turned further by the reader: not as the file says.
    const auto turned = write(scan_of(page_with("x", 1, 180, 832, 585)), made_pdf({box}));
    BOOST_TEST(content_of_page(turned->pages[0]).find("-1 0 0 -1 842 590 cm") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_of_another_size_is_left_alone) {
    const auto written = write(scan_of(page_with("x", 1, 0, 595, 842)), made_pdf({"/MediaBox [0 0 100 100]"}));
    BOOST_TEST(written->notes.other_boxes == 1);
    BOOST_TEST(content_of_page(written->pages[0]) == "");
}

BOOST_AUTO_TEST_CASE(what_another_program_recognised_is_replaced) {
    const auto written = write(scan_of(page_with("moi", 1, 0, 595, 842)),
                               made_pdf({two_pages_of_the_sample}, "q Q BT 3 Tr (cu) Tj ET BT 0 Tr (dau) Tj ET"));
    const std::string content = content_of_page(written->pages[0]);
    BOOST_TEST(has_text(written->pages[0], "moi"));
    BOOST_TEST(content.find("(cu)") == std::string::npos, content);
    BOOST_TEST(content.find("(dau) Tj") != std::string::npos, content);
}

BOOST_AUTO_TEST_CASE(fonts_and_notes_of_a_page_stay) {
    const std::string own =
        "/MediaBox [0 0 595 842] /Resources << /Font << /SoLieu << /Own true >> >> >> /Annots [<< /Own true >>]";
    const auto written = write(scan_of(page_with("x", 2, 0, 595, 842)), made_pdf({own, own}));
    QPDFObjectHandle page = written->pages[1].getObjectHandle();
    BOOST_TEST(page.getKey("/Resources").getKey("/Font").getKey("/SoLieu").hasKey("/Own"));
    BOOST_TEST(page.getKey("/Resources").getKey("/Font").hasKey("/SoLieu1"));
    BOOST_TEST(page.getKey("/Annots").getArrayItem(0).hasKey("/Own"));
    BOOST_TEST(page.getKey("/Annots").getArrayNItems() == 3);  // two of the sample's finding
    BOOST_TEST(!written->pages[0].getObjectHandle().getKey("/Resources").getKey("/Font").hasKey("/SoLieu1"));
}

BOOST_AUTO_TEST_CASE(a_signature_is_told) {
    const tests::Sample sample = scan_of(page_with("x", 1, 0, 595, 842));
    const std::string field = "/AcroForm << /Fields [<< /FT /Sig /T (s) /V << /Type /Sig >> >>] >>";
    BOOST_TEST(write(sample, made_pdf({two_pages_of_the_sample}, "", field))->notes.was_signed);
    BOOST_TEST(write(sample, made_pdf({two_pages_of_the_sample}, "", "/AcroForm << /SigFlags 3 >>"))->notes.was_signed);
    const std::string unsigned_field = "/AcroForm << /Fields [<< /FT /Sig /T (s) >>] >>";
    BOOST_TEST(!write(sample, made_pdf({two_pages_of_the_sample}, "", unsigned_field))->notes.was_signed);
}

BOOST_AUTO_TEST_CASE(restrictions_stay) {
    tests::Sample sample = scan_of(page_with("x", 1, 0, 595, 842));
    sample.document.kind = extract::SourceKind::pdf_text;
    const std::string original = tests::content_of(SOLIEU_SOURCE_DIR "/tests/app/data/restricted.pdf");
    const auto written = write(sample, original);
    BOOST_TEST(written->notes.restricted);
    BOOST_TEST(written->pdf.isEncrypted());
    BOOST_TEST(write(sample, original)->bytes == written->bytes);
}

BOOST_AUTO_TEST_CASE(files_without_pages_to_keep) {
    tests::Sample sample = tests::sample();
    for (const extract::SourceKind kind :
         {extract::SourceKind::docx, extract::SourceKind::xlsx, extract::SourceKind::html, extract::SourceKind::text}) {
        sample.document.kind = kind;
        const Result<PdfNotes> written = write_searchable_pdf(sample.report(), "text", [](std::string_view) {});
        BOOST_TEST_REQUIRE(!written.has_value());
        BOOST_TEST((written.error().kind == ErrorKind::unsupported));
    }
}

BOOST_AUTO_TEST_CASE(hostile_files) {
    tests::Sample sample = scan_of(page_with("x", 1, 0, 595, 842));
    const auto attempt = [&](const std::string& bytes) {
        std::size_t written = 0;
        const auto made =
            write_searchable_pdf(sample.report(), bytes, [&](std::string_view piece) { written += piece.size(); });
        if (!made) BOOST_TEST((made.error().kind == ErrorKind::write_failed));
        BOOST_TEST((made.has_value() == (written > 0)));
        return made.has_value();
    };
    BOOST_TEST(!attempt("no PDF"));
    const std::string good = made_pdf({two_pages_of_the_sample}, "BT (x) Tj ET");
    for (std::size_t size = 0; size < good.size(); size += 37) (void)attempt(good.substr(0, size));
    // Things of other types than they should have, and an outline that bites its tail.
    for (const char* page :
         {"/MediaBox 5", "/MediaBox [0 0 595 842] /Annots 7 /Resources (x)", "/MediaBox [0 0 595 842] /Rotate (90)",
          "/MediaBox [0 0 595 842] /CropBox [9 9 9 9] /Resources << /Font [] >>", "/MediaBox [595 842 0 0]"}) {
        BOOST_TEST(attempt(made_pdf({page})), page);
    }
    BOOST_TEST(attempt(made_pdf({two_pages_of_the_sample}, "", "/Outlines 3 /AcroForm [] /Perms 1 /PageMode 2")));
}

BOOST_AUTO_TEST_SUITE_END()
