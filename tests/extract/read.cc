#include "extract/read.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>

using namespace solieu;
using namespace solieu::extract;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(read_tests)

namespace {

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "solieu-read-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
};

// A PDF with one content stream a page, in Helvetica as /F1; `extra` goes into each page's dictionary.
std::string make_pdf(const std::vector<std::string>& contents, const std::string& extra = "", int encrypt = 0) {
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& body) {
        offsets.push_back(pdf.size());
        pdf += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    std::string kids;
    for (std::size_t i = 0; i < contents.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(contents.size()) + ">>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    for (std::size_t i = 0; i < contents.size(); ++i) {
        object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
               std::to_string(5 + 2 * i) + " 0 R " + extra + ">>");
        object("<</Length " + std::to_string(contents[i].size()) + ">>\nstream\n" + contents[i] + "\nendstream");
    }
    const std::size_t xref = pdf.size();
    pdf += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    pdf += "trailer\n<</Size " + std::to_string(offsets.size() + 1) + "/Root 1 0 R";
    if (encrypt != 0) {
        pdf += "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + std::string(64, '1') + ">/U<" + std::string(64, '2') +
               ">>>/ID[<31><31>]";
    }
    return pdf + ">>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
}

std::string show(double x, double y, const std::string& text, double size = 12) {
    return "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
           ") Tj ET\n";
}

std::string table(double top) {
    std::string drawn;
    for (int i = 0; i <= 3; ++i) {
        const std::string y = std::to_string(top - 20 * i);
        drawn += "50 " + y + " m 500 " + y + " l S\n";
    }
    for (const double x : {50.0, 100.0, 300.0, 500.0}) {
        drawn += std::to_string(x) + " " + std::to_string(top) + " m " + std::to_string(x) + " " +
                 std::to_string(top - 60) + " l S\n";
    }
    const char* cells[3][3] = {{"STT", "Chi tieu", "So lieu"}, {"1", "So van ban", "1.872"}, {"2", "Ty le", "99,80"}};
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 3; ++c) drawn += show(c == 0 ? 55 : c == 1 ? 105 : 305, top - 20 * r - 14, cells[r][c]);
    }
    return drawn;
}

// The same PDF with its font named otherwise; no place in it moves.
std::string in_font(std::string pdf, std::string name) {
    constexpr std::string_view font = "Helvetica";
    name.resize(font.size(), ' ');
    return pdf.replace(pdf.find(font), font.size(), name);
}

std::string all_text(const Document& document) {
    std::string out;
    for (const Page& page : document.pages) out += text_of(page);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_with_prose_and_a_table) {
    const Folder folder;
    const auto document = read(folder.write("a.txt", make_pdf({show(72, 780, "Bao cao quy III") + table(700)})));
    BOOST_REQUIRE(document);
    BOOST_TEST((document->kind == SourceKind::pdf_text));
    BOOST_TEST(document->sha256.size() == 64U);
    BOOST_TEST(document->diagnostics.empty());
    BOOST_REQUIRE_EQUAL(document->pages.size(), 1U);
    const Page& page = document->pages[0];
    BOOST_REQUIRE_EQUAL(page.grids.size(), 1U);
    BOOST_TEST(page.grids[0].rows == 3);
    BOOST_TEST(page.grids[0].columns == 3);
    BOOST_TEST(text_of(page) == "Bao cao quy III\nSTT\tChi tieu\tSo lieu\n1\tSo van ban\t1.872\n2\tTy le\t99,80\n");
    const Word& value = page.grids[0].cells[5].lines[0].words[0];
    BOOST_TEST(value.box.x0 == 305, boost::test_tools::tolerance(0.01));
    BOOST_TEST(std::abs(value.box.y1 - (842 - (700 - 34))) < 4);
}

BOOST_AUTO_TEST_CASE(turned_pages_stand_upright) {
    const Folder folder;
    // Turned by the page, and turned by the drawing alone.
    const std::string turned = "q 0 1 -1 0 595 0 cm\n" + table(500) + "Q\n";
    for (const std::string& pdf : {make_pdf({turned}, "/Rotate 90"), make_pdf({turned})}) {
        const auto document = read(folder.write("a.pdf", pdf));
        BOOST_REQUIRE(document);
        const Page& page = document->pages[0];
        BOOST_TEST(page.rotation == 90);
        BOOST_TEST(page.width == 842);
        BOOST_TEST(page.height == 595);
        BOOST_REQUIRE_EQUAL(page.grids.size(), 1U);
        BOOST_TEST(text_of(page) == "STT\tChi tieu\tSo lieu\n1\tSo van ban\t1.872\n2\tTy le\t99,80\n");
    }
}

BOOST_AUTO_TEST_CASE(white_on_white_and_covered_text_is_left_out_and_said) {
    const Folder folder;
    const auto document = read(folder.write(
        "a.pdf", make_pdf({show(72, 700, "1.350 cu") + "1 g 60 690 300 30 re f 0 g\n" + show(72, 700, "1.530 moi") +
                           "1 g\n" + show(72, 500, "880 trang") + "0 g\n" + "0 0 0.5 rg 60 390 300 30 re f 1 g\n" +
                           show(72, 400, "417 tren nen xanh") + "0 g\n"})));
    BOOST_REQUIRE(document);
    BOOST_TEST(all_text(*document) == "1.530 moi\n417 tren nen xanh\n");
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "unseen-text");
    BOOST_TEST((document->diagnostics[0].severity == Severity::warning));
}

BOOST_AUTO_TEST_CASE(text_that_the_file_names_is_the_text) {
    const Folder folder;
    const auto document = read(
        folder.write("a.pdf", make_pdf({"/Span <</ActualText (1.530)>> BDC\n" + show(72, 700, "l.S3O") + "EMC\n"})));
    BOOST_REQUIRE(document);
    BOOST_TEST(all_text(*document) == "1.530\n");
}

BOOST_AUTO_TEST_CASE(what_a_reader_cannot_see_is_left_out) {
    const Folder folder;
    const auto document = read(folder.write(
        "a.pdf", make_pdf({show(72, 780, "thay") + show(72, 60, "ngoai khung") + "q 50 600 100 50 re W n\n" +
                           show(300, 620, "bi cat") + "Q\n3 Tr\n" + show(72, 500, "an")},
                          "/CropBox[0 100 595 842]")));
    BOOST_REQUIRE(document);
    BOOST_TEST(all_text(*document) == "thay\n");
    BOOST_TEST(document->pages[0].height == 742);
}

// .VnTime in WinAnsiEncoding, which has a hyphen where the font has its ư.
BOOST_AUTO_TEST_CASE(fonts_from_before_unicode) {
    const Folder folder;
    const std::string pdf = make_pdf({show(72, 780, "B\xB8o c\xB8o: n\xA8m \xAE\xAD\xEE\x63 1.872")});
    const auto document = read(folder.write("a.pdf", in_font(pdf, ".VnTime")));
    BOOST_REQUIRE(document);
    BOOST_TEST(all_text(*document) == "Báo cáo: năm được 1.872\n");
    BOOST_TEST(document->diagnostics.empty());
    const std::vector<Word>& words = document->pages[0].lines[0].words;
    BOOST_TEST(words[0].raw == "B¸o");
    BOOST_TEST(words[4].raw == "");
    const auto capitals = read(folder.write("b.pdf", in_font(pdf, ".VnTimeH")));
    BOOST_REQUIRE(capitals);
    BOOST_TEST(all_text(*capitals) == "BÁO CÁO: NĂM ĐƯỢC 1.872\n");
    const auto other = read(folder.write("c.pdf", pdf));
    BOOST_REQUIRE(other);
    BOOST_TEST(all_text(*other).starts_with("B¸o c¸o"));  // too little to be sure without the name
}

BOOST_AUTO_TEST_CASE(text_in_no_language_needs_ocr) {
    const Folder folder;
    std::string drawn;
    for (int i = 0; i < 12; ++i) drawn += show(72, 780 - 20 * i, "%iR FiR NX4 TXz F{QJ WiF Fzl FiFK KjQK");
    const auto document = read(folder.write("a.pdf", make_pdf({drawn})), {.ocr = Ocr::never});
    BOOST_REQUIRE(document);
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "page-needs-ocr");
    BOOST_TEST(document->diagnostics[0].message.find("no language") != std::string::npos);
    BOOST_TEST(document->pages[0].confidence <= 0.5F);
}

BOOST_AUTO_TEST_CASE(a_picture_with_a_stamp_needs_ocr) {
    const Folder folder;
    const std::string picture = "q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q\n";
    const std::string path = folder.write("a.pdf", make_pdf({picture + show(400, 820, "Ky boi: Van phong")}));
    const auto scan = read(path, {.ocr = Ocr::never});
    BOOST_REQUIRE(scan);
    BOOST_TEST((scan->kind == SourceKind::pdf_scan));
    BOOST_REQUIRE_EQUAL(scan->diagnostics.size(), 1U);
    BOOST_TEST(scan->diagnostics[0].code == "page-needs-ocr");
    BOOST_TEST(scan->pages[0].confidence <= 0.5F);
    BOOST_TEST(scan->pages[0].images.size() == 1U);
    BOOST_TEST(all_text(*scan) == "Ky boi: Van phong\n");  // the inline picture did not swallow it
    // Otherwise the page is read from its picture.
    const auto seen = read(path);
    BOOST_REQUIRE(seen);
    BOOST_TEST((seen->pages[0].source == PageSource::ocr));
    BOOST_TEST((seen->kind == SourceKind::pdf_scan));
    BOOST_TEST(seen->diagnostics.empty());
    BOOST_TEST(all_text(*seen) == "Ky boi: Van phong\n");
    BOOST_TEST(seen->pages[0].confidence > 0.5F);
    BOOST_TEST(!seen->ocr_model.empty());
    const auto mixed = read(folder.write("b.pdf", make_pdf({picture, show(72, 700, "trang co chu")})));
    BOOST_REQUIRE(mixed);
    BOOST_TEST((mixed->kind == SourceKind::pdf_mixed));
    BOOST_REQUIRE_EQUAL(mixed->diagnostics.size(), 1U);
    BOOST_TEST(mixed->diagnostics[0].page == 1);
    BOOST_TEST(all_text(*mixed) == "trang co chu\n");
}

BOOST_AUTO_TEST_CASE(without_a_model_the_text_layer_stays) {
    const Folder folder;
    const std::string path = folder.write("a.pdf", make_pdf({show(72, 700, "trang co chu")}));
    setenv("TESSDATA_PREFIX", folder.path.c_str(), 1);
    const auto document = read(path, {.ocr = Ocr::always});
    unsetenv("TESSDATA_PREFIX");
    BOOST_REQUIRE(document);
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "page-needs-ocr");
    BOOST_TEST(document->diagnostics[0].message ==
               "the model of Tesseract for Vietnamese is not installed; install the package tesseract-ocr-vie");
    BOOST_TEST(all_text(*document) == "trang co chu\n");
    BOOST_TEST(document->pages[0].confidence == 1);
    BOOST_TEST(document->ocr_model.empty());
}

BOOST_AUTO_TEST_CASE(threads_do_not_change_the_result) {
    const Folder folder;
    std::vector<std::string> contents;
    for (int i = 0; i < 40; ++i) contents.push_back(show(72, 780, "Trang so " + std::to_string(i)) + table(700 - i));
    const std::string path = folder.write("a.pdf", make_pdf(contents));
    const auto one = read(path, {.threads = 1}), many = read(path, {.threads = 8});
    BOOST_REQUIRE(one);
    BOOST_REQUIRE(many);
    BOOST_TEST(all_text(*one) == all_text(*many));
    BOOST_TEST(all_text(*one).find("Trang so 39") != std::string::npos);
    const auto part = read(path, {.threads = 1, .first_page = 3, .last_page = 4});
    BOOST_REQUIRE(part);
    BOOST_REQUIRE_EQUAL(part->pages.size(), 2U);
    BOOST_TEST(part->pages[0].number == 3);
    BOOST_TEST(part->page_count == 40);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_say_so) {
    const Folder folder;
    const auto kind = [](const std::string& path, const ReadOptions& options = {}) {
        const auto result = read(path, options);
        BOOST_REQUIRE(!result);
        BOOST_TEST(result.error().place == path);
        BOOST_TEST(!result.error().reason.empty());
        return result.error().kind;
    };
    BOOST_TEST((kind((folder.path / "missing").string()) == ErrorKind::unreadable));
    BOOST_TEST((kind(folder.path.string()) == ErrorKind::unreadable));
    BOOST_TEST((kind("/dev/zero") == ErrorKind::unreadable));
    const std::string pipe = (folder.path / "pipe").string();
    BOOST_REQUIRE_EQUAL(::mkfifo(pipe.c_str(), 0600), 0);
    BOOST_TEST((kind(pipe) == ErrorKind::unreadable));
    BOOST_TEST((kind(folder.write("empty", "")) == ErrorKind::unsupported));
    BOOST_TEST((kind(folder.write("picture.pdf", "\x89PNG\r\n\x1a\n")) == ErrorKind::unreadable));
    BOOST_TEST((kind(folder.write("head.pdf", "%PDF-1.4\nnothing else")) == ErrorKind::unreadable));
    BOOST_TEST((kind(folder.write("locked.pdf", make_pdf({"BT ET"}, "", 1))) == ErrorKind::encrypted));
    BOOST_TEST(
        (kind(folder.write("long.pdf", make_pdf({"BT ET", "BT ET"})), {.max_pages = 1}) == ErrorKind::over_limit));
    const std::string text = folder.write("long.txt", std::string(5000, 'a'));
    BOOST_TEST((kind(text, {.max_bytes = 4999}) == ErrorKind::over_limit));
    BOOST_TEST((kind(text, {.max_text_bytes = 4999}) == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(a_gigabyte_of_zeros_is_refused_at_once) {
    const Folder folder;
    const std::string path = folder.write("zeros.txt", "");
    fs::resize_file(path, 1ull << 30);
    const auto begin = std::chrono::steady_clock::now();
    for (const std::uint64_t limit : {512ull << 20, 4ull << 30}) BOOST_TEST(!read(path, {.max_bytes = limit}));
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(1)));
}

BOOST_AUTO_TEST_CASE(pages_without_measure_are_cut) {
    const Folder folder;
    std::string nested;
    for (int i = 0; i < 200'000; ++i) nested += "q ";
    const auto document = read(folder.write("a.pdf", make_pdf({show(72, 780, "truoc") + nested})));
    BOOST_REQUIRE(document);
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "page-truncated");
    BOOST_TEST(all_text(*document) == "truoc\n");
}

// Bytes of a good file changed, cut off or repeated: a result or an error, never a crash or a hang.
BOOST_AUTO_TEST_CASE(broken_files_end_well) {
    const Folder folder;
    const std::string good = make_pdf({show(72, 780, "Bao cao") + table(700), table(600)}, "/Rotate 90");
    std::mt19937 random(7);
    const auto any = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
    std::size_t read_well = 0;
    for (int round = 0; round < 300; ++round) {
        std::string bytes = good;
        if (round % 5 == 0) bytes.resize(any(bytes.size()) + 1);
        for (std::size_t i = any(12); i > 0; --i) bytes[any(bytes.size())] = static_cast<char>(random());
        if (round % 7 == 0) bytes.insert(any(bytes.size()), bytes.substr(any(bytes.size()), 200));
        if (const auto document = read(folder.write("a.pdf", bytes), {.threads = 2})) {
            read_well += all_text(*document).find("1.872") != std::string::npos ? 1 : 0;
        }
    }
    BOOST_TEST(read_well > 50U);
}

BOOST_AUTO_TEST_SUITE_END()
