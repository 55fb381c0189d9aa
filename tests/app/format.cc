#include "app/format.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(format_tests)

BOOST_AUTO_TEST_CASE(by_ending) {
    for (const Format format : all_formats) {
        BOOST_TEST((format_of_ending("a/b." + std::string(name_of(format))) == format));
    }
    BOOST_TEST((format_of_ending("A.XLSX") == Format::xlsx));
    BOOST_TEST((format_of_ending("a.jsonl") == Format::ndjson));
    BOOST_TEST((format_of_ending("a.db") == Format::sqlite));
    BOOST_TEST((format_of_ending("postgresql://may-chu/cchc.json") == Format::postgres));
    BOOST_TEST((other_file_of_ending("postgresql://may-chu/cchc.docx") == OtherFile::none));
    for (const char* path : {"", "a", "a.txt", "a.json/b", ".csv"}) BOOST_TEST(!format_of_ending(path).has_value());
}

BOOST_AUTO_TEST_CASE(endings_of_other_files) {
    for (const char* path : {"kq.docx", "a/KQ.DOCX", "kq.xls", "kq.png", "kq.zip"}) {
        BOOST_TEST((other_file_of_ending(path) == OtherFile::no_text), path);
    }
    for (const char* path : {"kq.txt", "kq.xml"}) BOOST_TEST((other_file_of_ending(path) == OtherFile::text), path);
    for (const char* path : {"kq", "kq.v2", "kq.docx/a", ".docx", "", "/dev/null"}) {
        BOOST_TEST((other_file_of_ending(path) == OtherFile::none), path);
    }
    for (const Format format : all_formats) {
        BOOST_TEST((other_file_of_ending("a." + std::string(name_of(format))) == OtherFile::none));
    }
}

BOOST_AUTO_TEST_SUITE_END()
