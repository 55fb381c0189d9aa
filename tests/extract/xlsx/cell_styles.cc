#include "extract/xlsx/cell_styles.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/xlsx/make_xlsx.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(cell_styles_tests)

BOOST_AUTO_TEST_CASE(formats_frames_and_fonts) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(solieu::tests::styles_xml.c_str())));
    Budget budget;
    FontNames names;
    const CellStyles styles(tree.document_element(), names, budget);
    BOOST_TEST(styles.at(0).format.code() == "General");
    BOOST_TEST(styles.at(1).format.code() == "0.0%");
    BOOST_TEST(styles.at(2).framed);
    BOOST_TEST(styles.at(3).format.code() == "#,##0");
    BOOST_TEST(styles.at(4).format.code() == "dd/mm/yyyy");
    BOOST_TEST(!styles.at(4).framed);  // a diagonal is no frame
    BOOST_TEST(styles.at(5).bold);
    for (const int none : {-1, 6, 1'000'000}) BOOST_TEST(styles.at(none).format.code() == "General");
    BOOST_TEST(CellStyles(pugi::xml_node(), names, budget).at(0).format.code() == "General");
}

BOOST_AUTO_TEST_CASE(styles_of_one_format_share_it) {
    pugi::xml_document tree;
    const std::string code(600, '0');
    const std::string xml = "<s><numFmts><numFmt numFmtId='200' formatCode='" + code +
                            "'/></numFmts><cellXfs><xf numFmtId='200'/><xf numFmtId='200'/></cellXfs></s>";
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(xml.c_str())));
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::names)] = 1000;  // not for two
    Budget budget(limits);
    FontNames names;
    const CellStyles styles(tree.document_element(), names, budget);
    BOOST_TEST(&styles.at(0).format.sections() == &styles.at(1).format.sections());
    limits.most[static_cast<std::size_t>(Resource::name)] = 599;
    Budget short_names(limits);
    BOOST_CHECK_THROW(CellStyles(tree.document_element(), names, short_names), OverBudget);
    limits.most[static_cast<std::size_t>(Resource::parts)] = 2;
    Budget few(limits);
    BOOST_CHECK_THROW(CellStyles(tree.document_element(), names, few), OverBudget);
}

BOOST_AUTO_TEST_SUITE_END()
