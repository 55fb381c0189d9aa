#define BOOST_TEST_MODULE format
#include "app/format.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::app;

BOOST_AUTO_TEST_CASE(by_ending) {
    for (const Format format : all_formats) {
        BOOST_TEST((format_of_ending("a/b." + std::string(name_of(format))) == format));
    }
    BOOST_TEST((format_of_ending("A.XLSX") == Format::xlsx));
    BOOST_TEST((format_of_ending("a.jsonl") == Format::ndjson));
    BOOST_TEST((format_of_ending("a.db") == Format::sqlite));
    for (const char* path : {"", "a", "a.txt", "a.json/b", ".csv"}) BOOST_TEST(!format_of_ending(path).has_value());
}
