#include "extract/ocr/ocr_reader.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "extract/file_kind.h"
#include "extract/ocr/ocr_pages.h"

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(ocr_reader_tests)

namespace {

const std::string hocr =
    "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title></title>"
    "<meta name='ocr-system' content='x'/></head><body><div class='ocr_page' title='image \"a b.png\"; bbox 0 0 1654 "
    "2339;"
    " scan_res 200 200'><span class='ocr_line' title='bbox 200 300 500 330'><span class='ocrx_word' title='bbox 200 "
    "300 "
    "260 330; x_wconf 96'>Số</span> <span class='ocrx_word' title='bbox 270 300 330 330; x_wconf "
    "41'><strong>hồ</strong>"
    "</span> <span class='ocrx_word' title='bbox 340 300 345 330; x_wconf 10'>|</span></span></div></body></html>";

const std::string alto =
    "<?xml version='1.0'?><alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Description><MeasurementUnit>mm10"
    "</MeasurementUnit></Description><Layout><Page WIDTH='2100' HEIGHT='2970'><PrintSpace><TextBlock><TextLine>"
    "<String CONTENT='Số' HPOS='254' VPOS='254' WIDTH='60' HEIGHT='30' WC='0.96'/><SP/>"
    "<String CONTENT='hồ' HPOS='330' VPOS='254' WIDTH='60' HEIGHT='30' WC='0.41'/></TextLine></TextBlock></PrintSpace>"
    "</Page></Layout></alto>";

const std::string tsv =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t\n4\t1\t1\t1\t1\t0\t200\t300\t300\t30\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t200\t300\t60\t30\t96.5\tSố\n5\t1\t1\t1\t1\t2\t270\t300\t60\t30\t41\thồ\n";

std::string told(const Document& document) {
    std::string out;
    for (const Page& page : document.pages)
        for (const Line& line : page.lines)
            for (const Word& word : line.words)
                out += word.text + " " + std::to_string(static_cast<int>(word.confidence * 100 + 0.5F)) + " at " +
                       std::to_string(static_cast<int>(word.box.x0 + 0.5)) + ";";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_boxes_and_confidences) {
    BOOST_TEST(told(*read_ocr(hocr, {})) == "Số 96 at 72;hồ 41 at 97;");  // 200 dots to the inch
    BOOST_TEST(told(*read_ocr(alto, {})) == "Số 96 at 72;hồ 41 at 94;");  // tenths of a millimetre
    BOOST_TEST(told(*read_ocr(tsv, {})) == "Số 97 at 72;hồ 41 at 97;");   // no resolution: as large as A4
    const Result<Document> document = read_ocr(hocr, {});
    BOOST_TEST((document->pages.at(0).source == PageSource::ocr));
    BOOST_TEST((document->kind == SourceKind::text));
}

BOOST_AUTO_TEST_CASE(told_apart_from_other_files) {
    BOOST_TEST((ocr_format(hocr) == OcrFormat::hocr));
    BOOST_TEST((ocr_format(alto) == OcrFormat::alto));
    BOOST_TEST((ocr_format(tsv) == OcrFormat::tsv));
    BOOST_TEST((ocr_format("<html><body>ocr_page</body></html>") == OcrFormat::none));
    BOOST_TEST((recognize(hocr).kind == FileKind::ocr_words));
    BOOST_TEST((recognize("level\tpage\n1\t2\n").kind == FileKind::text));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read) {
    const std::string broken = hocr.substr(0, hocr.size() - 40);
    BOOST_TEST((read_ocr(broken, {}).error().kind == ErrorKind::unreadable));
    const std::string empty = "<?xml version='1.0'?><alto><Layout/></alto>";
    BOOST_TEST((read_ocr(empty, {}).error().kind == ErrorKind::unreadable));
    // Boxes that are none, numbers that are none.
    const std::string odd =
        "<html><head><meta name='ocr-system'/></head><body><div class='ocr_page'><span class='ocrx_word' title='bbox 9 "
        "9 1 1'>"
        "a</span><span class='ocrx_word' title='bbox 1e400 x'>b</span></div></body></html>";
    BOOST_TEST(read_ocr(odd, {})->pages.at(0).lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
