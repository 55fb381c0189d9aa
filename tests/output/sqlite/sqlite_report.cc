#include "output/sqlite/sqlite_report.h"

#include <boost/test/unit_test.hpp>

#include "output/sqlite/sqlite_schema.h"
#include "tests/app/folder.h"
#include "tests/output/query.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::query;

BOOST_AUTO_TEST_SUITE(sqlite_report_tests)

namespace {

struct Put {
    tests::Folder folder;
    std::string path = folder / "a.sqlite";

    explicit Put(const tests::Sample& sample) {
        Database database(path);
        database.execute("PRAGMA foreign_keys = ON");
        bring_up_to_date(database, schema_steps());
        database.execute("BEGIN");
        put_report(database, sample.report(), {});
        database.execute("COMMIT");
        BOOST_TEST(!database.failed(), database.reason());
    }
    [[nodiscard]] std::string operator()(const std::string& sql) const { return query(path, sql); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(each_thing_has_a_row) {
    tests::Sample sample = tests::sample();
    sample.document.diagnostics.push_back({.code = "page-blank", .message = "nothing stands on the page", .page = 2});
    sample.facts.facts[1].quantity.read = tests::plain("1340.50");
    const Put put(sample);
    BOOST_TEST(put("SELECT report_id, file, sha256, date, issuer, level, period_kind, period_from, period_to, version "
                   "FROM reports") ==
               "1|mau.pdf|" + std::string(64, 'a') + "|2031-03-01|NULL|commune|quarter|2031-01-01|2031-03-31|9.9");
    BOOST_TEST(put("SELECT count(*), sum(width) FROM pages") == "2|1190.56");
    BOOST_TEST(put("SELECT section_id, label, title, page FROM sections") == "s1|1.4|Tiếp nhận|1");
    BOOST_TEST(put("SELECT table_id, title, first_page FROM tables") == "t1|Biểu 1|2");
    BOOST_TEST(put("SELECT row_id, position, parent_id, stt, label, unit, x0 FROM rows") ==
               "t1.r1|1|NULL|1|Tổng số hồ sơ|Hồ sơ|60.0\nt1.r2|2|t1.r1|1.1|Trực tuyến|Hồ sơ|60.0");
    BOOST_TEST(put("SELECT fact_id, section_id, subject, target FROM facts") == "f1|s1|hồ sơ đã giải quyết|0");
    BOOST_TEST(put("SELECT observation_id, row_id, fact_id, kind, value, value_number, decimals, raw, x0, status "
                   "FROM observations ORDER BY observation_id DESC") ==
               "t1.r2.v1|t1.r2|NULL|count|1240.5|1240.5|2|1240,5 0|400.12|repaired\n"
               "t1.r1.v1|t1.r1|NULL|count|1250|1250|0|1.250|400.12|as-read\n"
               "f1|NULL|f1|fraction|NULL|NULL|0|1.030/1.240 hồ sơ|72.0|as-read");
    BOOST_TEST(put("SELECT read_value FROM observations WHERE status = 'repaired'") == "1340.5");
    BOOST_TEST(put("SELECT numerator, denominator_number FROM observations WHERE fact_id = 'f1'") == "1030|1240");
    BOOST_TEST(put("SELECT date_id, value FROM dates") == "d1|NULL\nd2|2031-02-28");
    BOOST_TEST(put("SELECT number, date_id FROM citations") == "7/QĐ-UBND|d2");
    BOOST_TEST(put("SELECT finding_id, rule, severity, stated, expected FROM findings") == "e1|sum|error|1250|1240.5");
    BOOST_TEST(put("SELECT role, position, target_id, observation_id, row_id, fact_id FROM finding_refs") ==
               "ref|1|t1.r1|t1.r1.v1|t1.r1|NULL\nref|2|t1.r2|t1.r2.v1|t1.r2|NULL\nref|3|f1|f1|NULL|f1\n"
               "suspect|1|t1.r1|t1.r1.v1|t1.r1|NULL");
    BOOST_TEST(put("SELECT numbers, checked, unchecked, blind FROM coverage") == "4|3|1|2");
    BOOST_TEST(put("SELECT position, code, page FROM diagnostics") == "1|page-blank|2");
}

BOOST_AUTO_TEST_CASE(a_number_of_many_digits_is_exact_as_text) {
    tests::Sample sample = tests::sample();
    sample.facts.facts[0].quantity.value = tests::plain("12345678901234567890123.4");
    const Put put(sample);
    BOOST_TEST(put("SELECT value FROM observations WHERE row_id = 't1.r1'") == "12345678901234567890123.4");
}

BOOST_AUTO_TEST_CASE(views_tell_series_and_suspects) {
    tests::Sample sample = tests::sample();
    sample.facts.facts[0].indicator = "dossiers.total";
    sample.facts.facts[0].time = sample.facts.report.period;
    sample.facts.report.territory.name = "Đồi Cao";
    const Put put(sample);
    BOOST_TEST(
        put("SELECT indicator, territory, level, period_kind, period_to, value_number FROM v_indicator_series") ==
        "dossiers.total|Đồi Cao|commune|quarter|2031-03-31|1250");
    BOOST_TEST(put("SELECT severity, rule, stt, label, raw, stated, expected, page FROM v_suspects") ==
               "error|sum|1|Tổng số hồ sơ|1.250|1250|1240.5|2");
    BOOST_TEST(put("SELECT source, stt, label FROM v_values") ==
               "prose|NULL|hồ sơ đã giải quyết\ncell|1|Tổng số hồ sơ\ncell|1.1|Trực tuyến");
}

// A finding may speak of a row as a whole, or of the blank of a group row, which is no observation.
BOOST_AUTO_TEST_CASE(findings_of_what_is_no_value) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].kind = grammar::RowKind::group;
    sample.statements.tables[0].rows[0].values[0].text = {};
    sample.audit.findings[0].refs[1].value = -1;
    sample.audit.findings[0].refs.push_back({.kind = audit::Ref::Kind::date, .index = 0});
    sample.audit.findings[0].refs.push_back({.kind = audit::Ref::Kind::citation, .index = 0});
    sample.audit.findings[0].refs.push_back({.kind = audit::Ref::Kind::section, .index = 0});
    const Put put(sample);
    BOOST_TEST(put("SELECT target_id, observation_id, row_id, date_id, citation_id, section_id FROM finding_refs "
                   "WHERE role = 'ref' AND position <> 3") ==
               "t1.r1|NULL|t1.r1|NULL|NULL|NULL\nt1.r2|NULL|t1.r2|NULL|NULL|NULL\nd1|NULL|NULL|d1|NULL|NULL\n"
               "c1|NULL|NULL|NULL|c1|NULL\ns1|NULL|NULL|NULL|NULL|s1");
}

BOOST_AUTO_TEST_SUITE_END()
