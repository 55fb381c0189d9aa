#include "extract/picture_library/sheet.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/run.h"

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(sheet_tests)

// What each form of picture gives is tested with file_sheets; here, that the pages get there from the library.
BOOST_AUTO_TEST_CASE(each_page_in_order) {
    const std::string bytes = tests::content_of(SOLIEU_SOURCE_DIR "/corpus/samples/scans/forms-bilevel.tif");
    int pages = 0;
    const Result<void> done = for_each_sheet(bytes, 100, [&](int page, const Result<Sheet>& sheet) {
        BOOST_TEST(page == ++pages);
        BOOST_TEST_REQUIRE(sheet.has_value());
        BOOST_TEST((sheet->coding == Sheet::Coding::fax));
        BOOST_TEST(!sheet->data.empty());
    });
    BOOST_TEST(done.has_value());
    BOOST_TEST(pages > 1);
    BOOST_TEST((for_each_sheet(bytes, 1, [](int, const Result<Sheet>&) {}).error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
