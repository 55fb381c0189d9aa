#include "app/inputs/picture_names.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(picture_names_tests)

namespace {

using Names = std::vector<std::string>;

// "a-1.jpg a-2.jpg | b1.png b2.png"
std::string groups(const Names& names, PagesOf pages_of = PagesOf::names) {
    std::string out;
    for (const Names& group : picture_groups(names, pages_of)) {
        if (!out.empty()) out += " |";
        for (const std::string& name : group) out += (out.empty() ? "" : " ") + name;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_that_differ_by_a_number) {
    BOOST_TEST(groups({"a-2.jpg", "a-1.jpg", "b.jpg"}) == "a-1.jpg a-2.jpg");
    BOOST_TEST(groups({"t (10).png", "t (9).png", "t (8).png"}) == "");  // the first pages are missing
    BOOST_TEST(groups({"t (2).png", "t (1).png", "t (0).png"}) == "t (0).png t (1).png t (2).png");
    BOOST_TEST(groups({"bc-2023.png", "bc-2024.png"}) == "");  // years
    BOOST_TEST(groups({"IMG_0007.JPG", "IMG_0008.jpg"}) == "IMG_0007.JPG IMG_0008.jpg");
    BOOST_TEST(groups({"1.tif", "2.tif", "3.tif"}) == "1.tif 2.tif 3.tif");
    BOOST_TEST(groups({"x1.png", "x2.png", "y1.png", "y2.png"}) == "x1.png x2.png | y1.png y2.png");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_pages) {
    BOOST_TEST(groups({"a-1.jpg", "a-3.jpg"}) == "");            // one is missing
    BOOST_TEST(groups({"a-1.jpg", "a-01.jpg"}) == "");           // twice the same
    BOOST_TEST(groups({"a-1.jpg", "a-2.png"}) == "");            // of two kinds
    BOOST_TEST(groups({"a-1.pdf", "a-2.pdf"}) == "");            // documents of their own
    BOOST_TEST(groups({"20240131.jpg", "20240201.jpg"}) == "");  // days
    BOOST_TEST(groups({"a-1.jpg"}) == "");
    BOOST_TEST(groups({"a-1.jpg", "a-2.jpg"}, PagesOf::none) == "");
}

BOOST_AUTO_TEST_CASE(all_of_a_folder) {
    BOOST_TEST(groups({"b.jpg", "a10.png", "a9.png", "x.pdf"}, PagesOf::folder) == "a9.png a10.png b.jpg");
    BOOST_TEST(groups({"b.jpg"}, PagesOf::folder) == "");
}

BOOST_AUTO_TEST_CASE(natural_order) {
    for (const auto& [a, b] : {std::pair{"thang-2", "thang-10"},
                               {"a", "b"},
                               {"a", "a1"},
                               {"a01b", "a1b"},
                               {"a1", "a01c"},
                               {"quy 1/x", "quy 1/y"}}) {
        BOOST_TEST(natural_less(a, b), a << " " << b);
        BOOST_TEST(!natural_less(b, a), b << " " << a);
    }
    BOOST_TEST(!natural_less("a1", "a1"));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_missing) {
    const std::vector<std::string> names = {"x-1.jpg", "x-2.jpg", "x-4.jpg", "y-1.png",
                                            "y-9.png", "z-3.png", "z-5.png"};
    BOOST_TEST(picture_groups(names, PagesOf::names).empty());
    const std::vector<PictureGap> gaps = picture_gaps(names, PagesOf::names);
    BOOST_TEST_REQUIRE(gaps.size() == 1U);
    BOOST_TEST(gaps[0].first == "x-1.jpg");
    BOOST_TEST(gaps[0].last == "x-4.jpg");
    BOOST_TEST((gaps[0].missing == std::vector<int>{3}));
    BOOST_TEST(picture_gaps(names, PagesOf::none).empty());
    BOOST_TEST(picture_gaps({"x-1.jpg", "x-2.jpg"}, PagesOf::names).empty());
}

BOOST_AUTO_TEST_SUITE_END()
