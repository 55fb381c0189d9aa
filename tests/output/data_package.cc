#include "output/data_package.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(data_package_tests)

BOOST_AUTO_TEST_CASE(a_resource_for_each_file) {
    std::string out;
    output::write_data_package({{.path = "Báo cáo.csv", .fields = output::value_fields()},
                                {.path = "Bào cào.csv", .fields = output::value_fields()},
                                {.path = "findings.csv", .fields = output::finding_fields()}},
                               [&](std::string_view piece) { out += piece; });
    const nlohmann::json package = nlohmann::json::parse(out);
    BOOST_TEST(package["profile"] == "tabular-data-package");
    const nlohmann::json& resources = package["resources"];
    BOOST_TEST_REQUIRE(resources.size() == 3U);
    BOOST_TEST(resources[0]["name"] == "b-o-c-o");
    BOOST_TEST(resources[1]["name"] == "b-o-c-o-2");
    BOOST_TEST(resources[0]["path"] == "Báo cáo.csv");
    BOOST_TEST(resources[2]["schema"]["fields"][0]["name"] == "report");
    const nlohmann::json& fields = resources[0]["schema"]["fields"];
    BOOST_TEST(fields.size() == output::value_fields().size());
    std::string head;
    output::write_values_head([&](std::string_view piece) { head += piece; });
    for (const nlohmann::json& field : fields) {
        BOOST_TEST(head.find(field["name"].get<std::string>()) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(names_of_resources) {
    BOOST_TEST(output::resource_name("Quy 1_2024.v2.csv") == "quy-1_2024.v2");
    BOOST_TEST(output::resource_name("ố.csv") == "report");
}

BOOST_AUTO_TEST_CASE(the_dialect_is_that_of_the_files) {
    for (const output::CsvForm form : {output::CsvForm{}, output::csv_vietnamese}) {
        std::string text;
        output::write_data_package(
            {{.path = "a.csv", .fields = output::value_fields()}}, [&](std::string_view piece) { text += piece; },
            form);
        const auto resource = nlohmann::json::parse(text)["resources"][0];
        BOOST_TEST(resource["dialect"]["delimiter"] == std::string(1, form.delimiter));
        for (const auto& field : resource["schema"]["fields"]) {
            const bool told = field["type"] == "number" && form.decimal_mark == ',';
            BOOST_TEST(field.contains("decimalChar") == told, field.dump());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
