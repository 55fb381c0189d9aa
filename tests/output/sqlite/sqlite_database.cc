#include "output/sqlite/sqlite_database.h"

#include <boost/test/unit_test.hpp>
#include <limits>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(sqlite_database_tests)

BOOST_AUTO_TEST_CASE(what_is_put_in_stands_there) {
    Database database("");
    database.execute("CREATE TABLE things (a, b, c)");
    {
        Insert insert(database, "INSERT INTO things VALUES (?, ?, ?)");
        insert(7, "Hồ sơ", nullptr);
        insert(std::optional<int>(), std::string_view(), std::numeric_limits<double>::quiet_NaN());
        insert(true, Decimal{.coefficient = 9980, .decimals = 2}, 1.5);
    }
    BOOST_TEST(!database.failed(), database.reason());
    BOOST_TEST(database.number("SELECT count(*) FROM things WHERE a = 7 AND b = 'Hồ sơ' AND c IS NULL") == 1);
    BOOST_TEST(database.number("SELECT count(*) FROM things WHERE a IS NULL AND b = '' AND c IS NULL") == 1);
    BOOST_TEST(database.number("SELECT count(*) FROM things WHERE a = 1 AND b = '99.8' AND c = 1.5") == 1);
    BOOST_TEST(database.number("SELECT a FROM things WHERE a = 9") == 0);
    BOOST_TEST(database.content().starts_with("SQLite format 3"));
}

BOOST_AUTO_TEST_CASE(the_first_failure_stays) {
    Database database("");
    database.execute("nonsense");
    BOOST_TEST(database.failed());
    const std::string reason = database.reason();
    BOOST_TEST(reason.find("nonsense") != std::string::npos, reason);
    database.execute("CREATE TABLE things (a)");
    Insert(database, "INSERT INTO things VALUES (?)")(1);
    BOOST_TEST(database.reason() == reason);
    BOOST_TEST(database.content().empty());
    database.forget_failure();
    BOOST_TEST(database.number("SELECT count(*) FROM sqlite_master") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
