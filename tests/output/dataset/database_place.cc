#include "output/dataset/database_place.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(database_place_tests)

BOOST_AUTO_TEST_CASE(a_url_is_known_by_its_beginning) {
    BOOST_TEST(is_database_url("postgresql://may-chu/cchc"));
    BOOST_TEST(is_database_url("postgres://"));
    for (const char* other : {"", "cchc.sqlite", "./postgresql://x", "http://may-chu/cchc", "postgresql:/x"})
        BOOST_TEST(!is_database_url(other), other);
}

BOOST_AUTO_TEST_CASE(places_that_are_certain) {
    for (const char* url :
         {"postgresql://may-chu/cchc", "postgresql:///cchc?host=/tmp/x", "postgresql://an@may-chu:5432/c",
          "postgresql://an:b%40%2F@[::1]:5432,may-hai/c", "postgres://may-chu", "postgresql://"})
        BOOST_TEST(why_no_place(url) == "", url);
    for (const char* url : {"postgresql://an:bi@mat@may-chu/c", "postgresql://an:bi/mat@may-chu/c",
                            "postgresql://an:bi?mat@may-chu/c", "postgresql://an:bimat/c"})
        BOOST_TEST(why_no_place(url) != "", url);
}

BOOST_AUTO_TEST_CASE(no_part_of_a_password_is_shown) {
    const std::string kept = "postgresql://an@may-chu:5432/cchc?sslmode=require&host=/tmp/x";
    BOOST_TEST(without_password(kept) == kept);
    BOOST_TEST(without_password("postgresql://an:MAT@may-chu/cchc") == "postgresql://an@may-chu/cchc");
    BOOST_TEST(without_password("postgresql://[::1]:5432,may-hai:5433/c") == "postgresql://[::1]:5432,may-hai:5433/c");
    for (const char* url :
         {"postgresql://an:MAT@may-chu/c", "postgresql://an:MAT@MAT@may-chu/c", "postgresql://an:MAT/MAT@may-chu/c",
          "postgresql://an:MAT?MAT@may-chu/c", "postgresql://an:MAT", "postgresql://an:MAT/MAT",
          "postgresql://may-chu/c?password=MAT", "postgresql://may-chu/c?user=an&pass%77ord=MAT&sslpassword=MAT"}) {
        BOOST_TEST(without_password(url).find("MAT") == std::string::npos, url << " " << without_password(url));
    }
    BOOST_TEST(without_password("kq/cchc.sqlite") == "kq/cchc.sqlite");
}

BOOST_AUTO_TEST_CASE(urls_within_a_text) {
    BOOST_TEST(without_passwords("--out=postgresql://an:MAT@may-chu/c") == "--out=postgresql://an@may-chu/c");
    BOOST_TEST(without_passwords("postgres://an:MAT@b: no; \"postgresql://an:MAT@c\".") ==
               "postgres://an@b: no; \"postgresql://an@c\".");
    BOOST_TEST(without_passwords("kho/a.pdf: it is encrypted") == "kho/a.pdf: it is encrypted");
}

BOOST_AUTO_TEST_SUITE_END()
