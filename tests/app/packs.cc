// A pack of another family as a user loads it: a folder of data, no source touched.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/run.h"

using nlohmann::json;
using solieu::tests::content_of;
using solieu::tests::Folder;
using solieu::tests::put;
using solieu::tests::Ran;

BOOST_AUTO_TEST_SUITE(packs_tests)

namespace {

const std::string data = SOLIEU_SOURCE_DIR "/tests/app/data";
const std::string pack = data + "/bridges";

Ran run(const std::vector<std::string>& arguments) {
    return solieu::tests::run(SOLIEU_PROGRAM, arguments);
}

// The report, `from` in it written as `to`, read with the pack or without.
json read(const std::string& from, const std::string& to, bool with_pack) {
    const Folder folder;
    std::string text = content_of(data + "/bridges.txt");
    if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
    const std::string file = folder / "bao-cao.txt";
    put(file, text);
    std::vector<std::string> arguments = {"extract", file};
    if (with_pack) arguments.insert(arguments.end(), {"--pack", pack});
    const Ran ran = run(arguments);
    BOOST_TEST_REQUIRE(ran.code == 0, ran.err);
    return json::parse(ran.out);
}

std::vector<std::string> errors_of(const json& report) {
    std::vector<std::string> rules;
    for (const json& finding : report["findings"])
        if (finding["severity"] == "error") rules.push_back(finding["rule"]);
    return rules;
}

std::string indicator_of(const json& report, const std::string& label) {
    for (const json& row : report["tables"][0]["rows"])
        if (row["label"] == label) return row["indicator"].is_null() ? "" : row["indicator"].get<std::string>();
    return "no such row";
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_rows_get_their_indicators) {
    const json with = read("", "", true);
    BOOST_TEST(indicator_of(with, "Tổng số cầu trên tuyến") == "bridges.total");
    BOOST_TEST(indicator_of(with, "Số cầu thép") == "bridges.steel");
    BOOST_TEST(indicator_of(with, "Mức hoàn thành kiểm định nhịp") == "bridges.spans.rate");
    BOOST_TEST(indicator_of(read("", "", false), "Số cầu thép") != "bridges.steel");
    BOOST_TEST(with["findings"].empty(), with["findings"].dump());
    BOOST_TEST_REQUIRE(with["report"]["forms"].size() == 1u, with["report"].dump());
    BOOST_TEST(with["report"]["forms"][0]["pack"] == "bridges");
    BOOST_TEST(with["report"]["forms"][0]["score"] == 1.0);
    BOOST_TEST(read("", "", false)["report"]["forms"].empty());
    const json& packs = with["engine"]["packs"];
    BOOST_TEST(packs.size() >= 4u);
    BOOST_TEST(packs.back()["id"] == "bridges");
    BOOST_TEST(packs.back()["fingerprint"].get<std::string>().size() == 16u);
}

BOOST_AUTO_TEST_CASE(its_sums_and_rates_are_checked) {
    const json sum = read("thép | Cầu | 30", "thép | Cầu | 31", true);
    BOOST_TEST(errors_of(sum) == std::vector<std::string>{"sum"}, boost::test_tools::per_element());
    const json rate = read("nhịp | % | 75", "nhịp | % | 57", true);
    BOOST_TEST(errors_of(rate) == std::vector<std::string>{"ratio"}, boost::test_tools::per_element());
    BOOST_TEST(errors_of(read("thép | Cầu | 30", "thép | Cầu | 31", false)).empty());
    BOOST_TEST(errors_of(read("nhịp | % | 75", "nhịp | % | 57", false)).empty());
}

BOOST_AUTO_TEST_CASE(packs_are_listed_shown_and_checked) {
    const Ran list = run({"packs", "list", "--pack", pack});
    BOOST_TEST(list.code == 0, list.err);
    BOOST_TEST(list.out.find("bridges\t1\t") != std::string::npos);
    for (const std::string id : {"cchc-581\t", "tthc-handling\t", "socio-economic\t", "budget\t"})
        BOOST_TEST(list.out.find(id) != std::string::npos, id);
    BOOST_TEST(run({"packs", "list"}).out.find("bridges") == std::string::npos);
    const Ran show = run({"packs", "show", "bridges", "--pack", pack});
    BOOST_TEST(show.out.find("file: units.tsv (2 entries)") != std::string::npos, show.out);
    BOOST_TEST(run({"packs", "show", "brigdes", "--pack", pack}).code == 2);
    const Ran check = run({"packs", "check", pack});
    BOOST_TEST(check.code == 0, check.err);
    BOOST_TEST(check.out == "bridges: 12 entries in tables and 0 rules are as they should be\n");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_line) {
    const Folder folder;
    put(folder / "pack.toml", "id = \"cau\"\nversion = \"1\"\nneeds = [\"vi\"]\n");
    put(folder / "units.tsv", "# units\nnhịp\tcuont\t0\t\ttest\t7 nhịp\n");
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"packs", "check", folder.path()},
                                                      {"extract", data + "/bridges.txt", "--pack", folder.path()}}) {
        const Ran ran = run(arguments);
        BOOST_TEST(ran.code == 3);
        BOOST_TEST(ran.err.find("units.tsv:2: ") != std::string::npos, ran.err);
        BOOST_TEST(ran.err.find("Did you mean \"count\"?") != std::string::npos, ran.err);
        BOOST_TEST(ran.out == "");
    }
    put(folder / "pack.toml", "id = \"cau\"\nversion = \"1\"\nneeds = [\"gone\"]\n");
    BOOST_TEST(run({"packs", "check", folder.path()}).err.find("it needs the pack \"gone\"") != std::string::npos);
    BOOST_TEST(run({"packs", "check", folder.path() + "/gone"}).code == 3);
}

BOOST_AUTO_TEST_CASE(a_list_of_divisions_becomes_a_pack) {
    const Folder folder;
    const std::string list = folder / "Danh mục xã.csv", made = folder / "cac-xa";
    put(list,
        "\xef\xbb\xbf"
        "Mã;Tên;Cấp;Tỉnh\r\n9001;\"Xã An Hòa\";Xã;Phú Thọ\r\n9002;Đảo Xa;Đặc khu;Quảng Ninh\r\n");
    const Ran ran = run({"packs", "import-territories", list, "-o", made});
    BOOST_TEST_REQUIRE(ran.code == 0, ran.err);
    BOOST_TEST(ran.out == made + ": 2 of level commune\n");
    BOOST_TEST(run({"packs", "check", made}).code == 0);
    BOOST_TEST(run({"packs", "import-territories", list, "-o", made}).code == 0);  // once more
    const std::string file = folder / "bao-cao.txt";
    put(file,
        "UBND TỈNH PHÚ THỌ\nXÃ AN HÒA\n\nSố: 12/BC-UBND\nAn Hòa, ngày 15 tháng 10 năm 2031\n\nBÁO CÁO\nKết quả quý III "
        "năm "
        "2031\n\n| STT | Nội dung | Số liệu |\n|---|---|---|\n| 1 | Xã An Hòa | 12 |\n| 2 | Huyện Đá Bạc (cũ) | 8 |\n");
    const Ran read = run({"extract", file, "--pack", made});
    BOOST_TEST_REQUIRE(read.code == 0, read.err);
    const json report = json::parse(read.out);
    const json& rows = report["tables"].at(0)["rows"];
    BOOST_TEST(rows.at(0)["place"]["code"] == "09001", rows.dump());
    BOOST_TEST(rows.at(0)["place"]["province_code"] == "25");
    BOOST_TEST(rows.at(1)["place"]["code"].is_null());
    const Ran lines = run({"extract", file, "--pack", made, "--format", "ndjson"});
    BOOST_TEST(lines.out.find("\"place\":\"An Hòa\",\"place_code\":\"09001\"") != std::string::npos, lines.out);
}

BOOST_AUTO_TEST_CASE(a_list_that_cannot_be_read_makes_none) {
    const Folder folder;
    const std::string list = folder / "danh-muc.csv", made = folder / "cac-xa";
    put(list, "Mã,Tên,Cấp,Tỉnh\n9001,An Hòa,Phườg,Phú Thọ\n");
    const Ran ran = run({"packs", "import-territories", list, "-o", made});
    BOOST_TEST(ran.code == 3);
    BOOST_TEST(ran.err.find("danh-muc.csv:2: \"Phườg\" is no level. Did you mean \"phường\"?") != std::string::npos,
               ran.err);
    BOOST_TEST(run({"packs", "check", made}).code == 3);  // nothing is there
    put(list, "Mã,Tên,Cấp,Tỉnh\n9001,An Hòa,Phường,Phú Thọ\n");
    BOOST_TEST(run({"packs", "import-territories", list, "-o", pack}).code == 7);  // the folder of another pack
    BOOST_TEST(run({"packs", "import-territories", list, "--since", "2025"}).code == 2);
    BOOST_TEST(run({"packs", "import-territories", folder / "nowhere.csv"}).code == 3);
}

BOOST_AUTO_TEST_SUITE_END()
