// What is drawn on the pages of a PDF, and with it all of layout: the bytes are the content of a page (a form feed
// begins the next), the PDF around them is sound.
//
// Fonts: /A Helvetica; /U an embedded map to Unicode, two bytes a letter; /V .VnTime, an old encoding.

#include <array>
#include <string>

#include "extract/pdf/pdf_reader.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::fuzz;

namespace {

constexpr std::size_t most_pages = 4;

class PdfFile {
  public:
    void add(const std::string& object) {
        places_.push_back(bytes_.size());
        bytes_ += std::to_string(places_.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    void add_stream(std::string_view data) {
        add("<</Length " + std::to_string(data.size()) + ">>\nstream\n" + std::string(data) + "\nendstream");
    }
    std::string close() {
        const std::size_t table = bytes_.size();
        bytes_ += "xref\n0 " + std::to_string(places_.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t place : places_) {
            const std::string digits = std::to_string(place);
            bytes_ += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        bytes_ += "trailer <</Size " + std::to_string(places_.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
                  std::to_string(table) + "\n%%EOF\n";
        return bytes_;
    }

  private:
    std::string bytes_ = "%PDF-1.7\n";
    std::vector<std::size_t> places_;
};

std::string pdf_of(std::string_view contents) {
    std::vector<std::string_view> pages = split(contents, '\f');
    if (pages.size() > most_pages) pages.resize(most_pages);
    PdfFile file;
    file.add("<</Type/Catalog/Pages 2 0 R>>");
    std::string kids;
    constexpr std::size_t first_page = 8;  // the number of its object
    for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(first_page + 2 * i) + " 0 R ";
    file.add("<</Type/Pages/Count " + std::to_string(pages.size()) + "/MediaBox[0 0 595 842]/Kids[" + kids +
             "]/Resources<</Font<</A 3 0 R/U 4 0 R/V 7 0 R>>>>>>");
    file.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    file.add("<</Type/Font/Subtype/Type0/BaseFont/U/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>");
    file.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/U/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/U/Flags 32/Ascent 800/Descent -200"
        "/FontBBox[0 -200 1000 800]>>>>");
    file.add_stream(
        "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfrange <0020> <00FF> "
        "<0020> <0100> <01FF> <0100> <1E00> <1EFF> <1E00> endbfrange endcmap");
    file.add("<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        file.add("<</Type/Page/Parent 2 0 R/Contents " + std::to_string(first_page + 2 * i + 1) + " 0 R>>");
        file.add_stream(pages[i]);
    }
    return file.close();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_result(extract::read_pdf(pdf_of(bytes_of(data, size)), {.ocr = extract::Ocr::never, .threads = 1}));
    return 0;
}
