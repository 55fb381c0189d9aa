#include "grammar/sections/paragraphs.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(paragraphs_tests)

namespace {
std::vector<std::string> texts(const extract::Document& document) {
    std::vector<std::string> out;
    for (const Paragraph& p :
         read_paragraphs(test::placed(document), test::notes(document), {}, built_in_lexicon()).paragraphs)
        out.push_back(p.text.text);
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(wrapped_lines_are_joined) {
    const std::vector<std::string> want = {"Huyện đã tiếp nhận 12 hồ sơ của người dân.", "Xã đã giải quyết."};
    BOOST_TEST(texts(test::document_of({test::PageMaker()
                                            .line("Huyện đã tiếp nhận 12")
                                            .line("hồ sơ của người dân.", false)
                                            .line("Xã đã giải quyết.")})) == want,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_sentence_goes_on_over_a_page_and_a_footnote) {
    const auto document = test::document_of(
        {test::PageMaker().line("Đoàn đã kiểm tra và kịp thời thực hiện").note("(1) Kế hoạch số 5/KH-UBND."),
         test::PageMaker().line("giải pháp khắc phục.")});
    const Prose prose = read_paragraphs(test::placed(document), test::notes(document), {}, built_in_lexicon());
    BOOST_REQUIRE(prose.paragraphs.size() == 2u);
    BOOST_TEST(prose.paragraphs[0].text.text == "Đoàn đã kiểm tra và kịp thời thực hiện giải pháp khắc phục.");
    BOOST_TEST((prose.paragraphs[1].kind == ParagraphKind::footnote));
    BOOST_TEST(prose.paragraphs[1].footnote == 1);
    BOOST_TEST(prose.paragraphs[1].text.text == "Kế hoạch số 5/KH-UBND.");
}

BOOST_AUTO_TEST_CASE(bullets) {
    const auto document = test::document_of({test::PageMaker()
                                                 .line("- Cấp tỉnh: 12 hồ sơ;")
                                                 .line("- + Cấp huyện: 4 hồ sơ.")
                                                 .line("giai đoạn 2021")
                                                 .line("- 2025 đã xong")});
    const Prose prose = read_paragraphs(test::placed(document), test::notes(document), {}, built_in_lexicon());
    BOOST_REQUIRE(prose.paragraphs.size() == 3u);
    BOOST_TEST(prose.paragraphs[0].lead == "-");
    BOOST_TEST(prose.paragraphs[0].level == 1);
    BOOST_TEST(prose.paragraphs[1].lead == "- +");
    BOOST_TEST(prose.paragraphs[1].level == 2);
    BOOST_TEST(prose.paragraphs[2].text.text == "giai đoạn 2021 - 2025 đã xong");
}

BOOST_AUTO_TEST_CASE(marks_leave_the_text) {
    extract::Document document = test::document_of({test::PageMaker().line("thuộc tỉnh (3) , gồm 5 đơn vị")});
    document.pages[0].lines[0].words[2].mark = true;
    const Prose prose = read_paragraphs(test::placed(document), test::notes(document), {}, built_in_lexicon());
    BOOST_TEST(prose.paragraphs[0].text.text == "thuộc tỉnh, gồm 5 đơn vị");
    BOOST_REQUIRE(prose.paragraphs[0].marks.size() == 1u);
    BOOST_TEST(prose.paragraphs[0].marks[0].number == 3);
}

BOOST_AUTO_TEST_CASE(recipients_and_annex_titles_are_no_prose) {
    const auto document = test::document_of({test::PageMaker()
                                                 .line("Trên đây là báo cáo.")
                                                 .line("Nơi nhận:")
                                                 .line("- Như trên;")
                                                 .line("Biểu mẫu 1")
                                                 .line("Công tác chỉ đạo")});
    const Prose prose = read_paragraphs(test::placed(document), test::notes(document), {}, built_in_lexicon());
    BOOST_REQUIRE(prose.paragraphs.size() == 5u);
    BOOST_TEST((prose.paragraphs[0].kind == ParagraphKind::body));
    BOOST_TEST((prose.paragraphs[2].kind == ParagraphKind::closing));
    BOOST_TEST((prose.paragraphs[3].kind == ParagraphKind::caption));
    BOOST_TEST((prose.paragraphs[4].kind == ParagraphKind::caption));
}

BOOST_AUTO_TEST_CASE(a_heading_opens_a_paragraph_after_an_unfinished_sentence) {
    const std::vector<std::string> want = {"Các phòng đang xây dựng lại quy định,", "3.2. Kết quả rà soát"};
    BOOST_TEST(
        texts(test::document_of(
            {test::PageMaker().line("Các phòng đang xây dựng lại quy định,").line("3.2. Kết quả rà soát")})) == want,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_part_opens_a_paragraph) {
    const std::vector<std::string> want = {"Sở báo cáo như sau:", "PHẦN I", "KẾT QUẢ"};
    BOOST_TEST(texts(test::document_of(
                   {test::PageMaker().line("Sở báo cáo như sau:").line("PHẦN I", false).line("KẾT QUẢ")})) == want,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
