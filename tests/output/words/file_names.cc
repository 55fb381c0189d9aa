#include "output/words/file_names.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(file_names_tests)

BOOST_AUTO_TEST_CASE(folders_are_left_out) {
    BOOST_TEST(file_name("/home/an/bao-cao.pdf") == "bao-cao.pdf");
    BOOST_TEST(file_name("bao-cao.pdf") == "bao-cao.pdf");
    BOOST_TEST(file_name("") == "");
    BOOST_TEST(without_folders("--ocr never --rules /home/an/q.toml") == "--ocr never --rules q.toml");
    BOOST_TEST(without_folders("--rules /home/an binh/q 1.toml --pack ../a/b --pages 3-7") ==
               "--rules q 1.toml --pack b --pages 3-7");
    BOOST_TEST(without_folders("--convert") == "--convert");
    BOOST_TEST(without_folders("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
