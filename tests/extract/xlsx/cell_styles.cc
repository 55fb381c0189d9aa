#define BOOST_TEST_MODULE cell_styles
#include "extract/xlsx/cell_styles.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/xlsx/make_xlsx.h"

using solieu::extract::CellStyles;

BOOST_AUTO_TEST_CASE(formats_frames_and_fonts) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(solieu::tests::styles_xml.c_str())));
    const CellStyles styles(tree.document_element());
    BOOST_TEST(styles.at(0).format == "General");
    BOOST_TEST(styles.at(1).format == "0.0%");
    BOOST_TEST(styles.at(2).framed);
    BOOST_TEST(styles.at(3).format == "#,##0");
    BOOST_TEST(styles.at(4).format == "dd/mm/yyyy");
    BOOST_TEST(!styles.at(4).framed);  // a diagonal is no frame
    BOOST_TEST(styles.at(5).bold);
    for (const int none : {-1, 6, 1'000'000}) BOOST_TEST(styles.at(none).format == "General");
    BOOST_TEST(CellStyles(pugi::xml_node()).at(0).format == "General");
}
