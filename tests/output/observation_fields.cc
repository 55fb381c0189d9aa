#include "output/observation_fields.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "output/ndjson.h"
#include "output/sqlite/sqlite_schema.h"
#include "tests/app/folder.h"
#include "tests/output/query.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(observation_fields_tests)

namespace {

constexpr std::pair<const char*, FieldPlaceOf> outputs[] = {{"csv", &FieldPlaces::csv},
                                                            {"ndjson", &FieldPlaces::ndjson},
                                                            {"xlsx", &FieldPlaces::xlsx},
                                                            {"sqlite", &FieldPlaces::sqlite}};

struct HasType {
    FieldType type;
    bool operator()(Unknown) const { return true; }
    bool operator()(std::string_view) const { return type == FieldType::text; }
    bool operator()(const std::string&) const { return type == FieldType::text; }
    bool operator()(int) const { return type == FieldType::integer; }
    bool operator()(const Decimal*) const { return type == FieldType::decimal; }
    bool operator()(const normalize::CalendarDate&) const { return type == FieldType::day; }
    bool operator()(const Measured&) const { return type == FieldType::measured; }
    bool operator()(const Box*) const { return type == FieldType::box; }
    bool operator()(const normalize::Period*) const { return type == FieldType::period; }
    bool operator()(const Ids&) const { return type == FieldType::ids; }
};

std::string_view sql_type(FieldType type) {
    if (type == FieldType::integer) return "INTEGER";
    return type == FieldType::measured ? "REAL" : "TEXT";
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_and_positions_are_told_once_in_each_output) {
    for (const auto& [name, output] : outputs) {
        std::set<std::string_view> names;
        int expected = 0;
        for (const ObservationField* field : fields_of(output)) {
            BOOST_TEST(names.insert(name_in(*field, output)).second,
                       name << ": " << name_in(*field, output) << " twice");
            const int position = (field->in.*output).position;
            BOOST_TEST((position == ++expected || position == last.position), name << ": " << field->name);
        }
    }
    for (const ObservationField& field : observation_fields()) {
        const bool somewhere = std::any_of(std::begin(outputs), std::end(outputs),
                                           [&](const auto& output) { return (field.in.*output.second).position > 0; });
        BOOST_TEST(somewhere, field.name << " stands nowhere");
    }
}

BOOST_AUTO_TEST_CASE(a_getter_gives_its_type_and_is_silent_only_where_it_may_be) {
    const tests::Sample sample = tests::sample();
    const Report report = sample.report();
    const std::vector<int> findings = {0};
    for_each_observation(report, [&](const Observation& observation) {
        for (const ObservationField& field : observation_fields()) {
            const FieldValue value = field.get({report, observation, findings});
            BOOST_TEST(std::visit(HasType{field.type}, value), field.name);
            const bool unknown = std::holds_alternative<Unknown>(value);
            BOOST_TEST((!unknown || field.known == Knowledge::maybe), field.name);
        }
    });
}

BOOST_AUTO_TEST_CASE(the_published_json_schema_is_the_list) {
    const std::filesystem::path path = std::string(SOLIEU_SOURCE_DIR) + "/output/schema/observation.schema.json";
    std::ifstream file(path);
    const std::string published{std::istreambuf_iterator<char>(file), {}};
    if (published == observation_json_schema()) return;
    const std::filesystem::path made = std::filesystem::temp_directory_path() / "observation.schema.json";
    std::ofstream(made) << observation_json_schema();
    BOOST_ERROR("output/schema/observation.schema.json is not what the list of fields says: copy " + made.string());
}

BOOST_AUTO_TEST_CASE(the_columns_of_sqlite_are_the_list) {
    std::string expected = "report_id INTEGER NOT NULL";
    for (const ObservationField* field : fields_of(&FieldPlaces::sqlite)) {
        ((expected += '\n') += name_in(*field, &FieldPlaces::sqlite)) += ' ';
        expected += sql_type(field->type);
        if (field->known == Knowledge::always) expected += " NOT NULL";
    }
    const tests::Folder folder;
    {
        Database database(folder.path() + "/a.sqlite");
        bring_up_to_date(database, schema_steps());
        BOOST_TEST_REQUIRE(database.reason() == "");
    }
    // hidden: computed from another column
    BOOST_TEST(tests::query(folder.path() + "/a.sqlite",
                            "SELECT name || ' ' || type || iif(\"notnull\", ' NOT NULL', '') FROM "
                            "pragma_table_xinfo('observations') WHERE hidden = 0 ORDER BY cid") == expected);
}

BOOST_AUTO_TEST_SUITE_END()
