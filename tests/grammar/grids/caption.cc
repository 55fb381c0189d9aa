#include "grammar/grids/caption.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(caption_tests)

BOOST_AUTO_TEST_CASE(units_of_tables) {
    const Lexicon& lexicon = built_in_lexicon();
    BOOST_TEST(caption_unit("Đơn vị tính: Triệu đồng", lexicon) == "Triệu đồng");
    BOOST_TEST(caption_unit("(ĐVT: nghìn ha)", lexicon) == "nghìn ha");
    BOOST_TEST(caption_unit("Đơn vị: Triệu đồng", lexicon) == "Triệu đồng");
    BOOST_TEST(caption_unit("Nghìn tấn", lexicon) == "Nghìn tấn");
    BOOST_TEST(caption_unit("Doanh nghiệp", lexicon) == "Doanh nghiệp");
    BOOST_TEST(caption_unit("Đơn vị tính: thửa", lexicon) == "thửa");
    BOOST_TEST(caption_unit("Nghìn tấn; triệu USD", lexicon) == "Nghìn tấn; triệu USD");
}

BOOST_AUTO_TEST_CASE(what_names_none) {
    const Lexicon& lexicon = built_in_lexicon();
    BOOST_TEST(caption_unit("Đơn vị: Sở Nội vụ", lexicon) == "");
    BOOST_TEST(caption_unit("Đơn vị tính: nghìn bao, triệu vòng", lexicon) == "");  // of several each row has its own
    for (const char* title : {"BÁO CÁO", "QUYẾT ĐỊNH", "Kế hoạch"})
        BOOST_TEST(caption_unit(title, lexicon) == "", title);
    BOOST_TEST(caption_unit("Bảng 2. Chi ngân sách", lexicon) == "");
    BOOST_TEST(caption_unit("", lexicon) == "");
}

BOOST_AUTO_TEST_SUITE_END()
