// A list of findings in every form, over few reports: what it shows, what was decided in it, whose reports they are.

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/app/folder.h"
#include "tests/app/invented_reports.h"
#include "tests/app/run.h"
#include "tests/output/query.h"

using namespace solieu::tests;
using Json = nlohmann::json;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(lists_of_findings_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples";

Ran run(const std::vector<std::string>& arguments) {
    return solieu::tests::run(SOLIEU_PROGRAM, arguments, "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_other_forms_of_the_list) {
    const Folder folder;
    fs::create_directories(folder / "in");
    for (const int province : {3, 4})
        put(folder / ("in/" + std::to_string(province) + ".md"), report_of(province, province == 3 ? 9 : 0));
    for (const char* form : {"xlsx", "csv", "html", "sqlite"}) {
        const std::string out = folder / (std::string("list.") + form);
        const Ran ran = run({"audit", folder / "in", "-o", out});
        BOOST_TEST(ran.code == 1, ran.err);
        BOOST_TEST(fs::file_size(out) > 300U, form);
    }
    const std::string database = folder / "list.sqlite", known = content_of(folder / "list.known.ndjson");
    const std::size_t at = known.find("\"fingerprint\":\"") + 15;
    BOOST_TEST(run({"decide", known.substr(at, 16), "accepted", "--in", database}).code == 0);
    BOOST_TEST(query(database, "SELECT state FROM v_findings WHERE fingerprint = '" + known.substr(at, 16) + "'") ==
               "accepted");
    BOOST_TEST(run({"audit", folder / "in", "-o", database}).code == 1);  // it outlasts the reports
    BOOST_TEST(query(database, "SELECT count(*) FROM v_findings WHERE state = 'accepted'") == "1");
    BOOST_TEST(content_of(folder / "list.csv").find("\r\nLỗi,") != std::string::npos);
    BOOST_TEST(run({"audit", folder / "in", "-o", folder / "list.pdf"}).code == 2);
    BOOST_TEST(run({"audit", folder / "in", "-o", "/dev/full/x.csv"}).code == 7);
}

BOOST_AUTO_TEST_CASE(a_list_shows_the_spots) {
    const Folder folder;
    const std::string page = folder / "list.html", book = folder / "list.xlsx";
    BOOST_TEST(run({"audit", samples + "/department.pdf", "-o", page}).code == 1);
    BOOST_TEST(content_of(page).find("src=\"data:image/png;base64,") != std::string::npos);
    BOOST_TEST(run({"audit", samples + "/department.pdf", "-o", book}).code == 1);
    BOOST_TEST(content_of(book).find("xl/media/image1.png") != std::string::npos);
    BOOST_TEST(content_of(book).find("xl/media/image4.png") == std::string::npos);
    BOOST_TEST(run({"audit", samples + "/department.pdf", "-o", page, "--pictures", "0"}).code == 1);
    BOOST_TEST(content_of(page).find("<img") == std::string::npos);
    BOOST_TEST(run({"audit", samples + "/department-word.docx", "-o", page}).code < 2);  // has no painted pages
    BOOST_TEST(content_of(page).find("<img") == std::string::npos);
    BOOST_TEST(run({"audit", samples + "/department.pdf", "--pictures", "3"}).code == 2);
}

BOOST_AUTO_TEST_CASE(what_was_chosen_in_a_list_is_read_back) {
    const Folder folder;
    fs::create_directories(folder / "in");
    put(folder / "in/3.md", report_of(3, 9));
    for (const char* language : {"vi", "en"}) {
        const std::string out = folder / (std::string("list-") + language + ".csv");
        BOOST_TEST(run({"audit", folder / "in", "-o", out, "--lang", language}).code == 1);
        BOOST_TEST(run({"decide", "--from", out}).out.find("0 new decisions") != std::string::npos);
        std::string text = content_of(out);
        const std::string seen = language == std::string("vi") ? ",mới,," : ",new,,";
        text.replace(text.find(seen), seen.size(), seen.substr(0, seen.size() - 1) + "không sai,đã giải trình");
        put(folder / "edited.csv", text);
        const Ran read = run({"decide", "--from", folder / "edited.csv", "--in", out});
        BOOST_TEST(read.code == 0, read.err);
        BOOST_TEST(read.out.find("1 new decision ") != std::string::npos, read.out);
        BOOST_TEST(run({"decide", "--from", folder / "edited.csv", "--in", out}).out.find("0 new") !=
                   std::string::npos);
        BOOST_TEST(run({"audit", folder / "in", "-o", out}).code == 1);
        BOOST_TEST(content_of(out).find("không sai,đã giải trình") != std::string::npos, content_of(out));
        text.replace(text.find("không sai"), 4, "?");
        put(folder / "edited.csv", text);
        BOOST_TEST(run({"decide", "--from", folder / "edited.csv", "--in", out}).code == 2);
    }
    // A workbook is read as it was written.
    const std::string book = folder / "list.xlsx";
    BOOST_TEST(run({"audit", folder / "in", "-o", book}).code == 1);
    const std::string known = content_of(folder / "list.known.ndjson");
    BOOST_TEST(
        run({"decide", known.substr(known.find("\"fingerprint\":\"") + 15, 16), "corrected", "--in", book}).code == 0);
    BOOST_TEST(run({"audit", folder / "in", "-o", book}).code == 1);
    fs::copy_file(book, folder / "edited.xlsx");
    fs::remove(folder / "list.decisions.ndjson");
    const Ran again = run({"decide", "--from", folder / "edited.xlsx", "--in", book});
    BOOST_TEST(again.out.find("1 new decision ") != std::string::npos, again.err);
    BOOST_TEST(content_of(folder / "list.decisions.ndjson").find("corrected") != std::string::npos);
    BOOST_TEST(run({"decide", "--from", folder / "in/3.md"}).code == 2);
    BOOST_TEST(run({"decide"}).code == 2);
}

// A list is written anew over one in which somebody chose and that was not read back.
BOOST_AUTO_TEST_CASE(what_was_chosen_is_kept_when_the_list_is_written_anew) {
    const Folder folder;
    fs::create_directories(folder / "in");
    put(folder / "in/3.md", report_of(3, 9));
    const std::string out = folder / "list.csv", audit = "1 decision chosen in it kept in ";
    const auto choose = [&](const std::string& decision) {
        std::string text = content_of(out);
        const std::size_t end = text.rfind(',');
        const std::size_t at = text.rfind(',', text.rfind(',', end - 1) - 1) + 1;
        put(out, text.replace(at, end - at, decision));
    };
    BOOST_TEST(run({"audit", folder / "in", "-o", out}).code == 1);
    choose("không sai,đã giải trình");
    const Ran again = run({"audit", folder / "in", "-o", out});
    BOOST_TEST(again.code == 1, again.err);
    BOOST_TEST(again.err.find(audit) != std::string::npos, again.err);
    BOOST_TEST(content_of(out).find("không sai,đã giải trình") != std::string::npos, content_of(out));
    BOOST_TEST(!fs::exists(folder / "list.earlier.csv"));
    const Ran third = run({"audit", folder / "in", "-o", out});
    BOOST_TEST(third.err.find(audit) == std::string::npos, third.err);  // nothing new
    // What is no decision is not lost either.
    for (const char* decision : {"xong rồi,", ",hỏi lại"}) {
        choose(decision);
        const std::string before = content_of(out);
        const Ran ran = run({"audit", folder / "in", "-o", out});
        BOOST_TEST(ran.code == 1, ran.err);
        const std::string kept = folder / (decision[0] == ',' ? "list.earlier-2.csv" : "list.earlier.csv");
        BOOST_TEST(ran.err.find(kept) != std::string::npos, ran.err);
        BOOST_TEST((content_of(kept) == before), decision);
        BOOST_TEST(content_of(out).find("không sai,đã giải trình") != std::string::npos);
    }
    // Nor is a file that is no list at all.
    put(out, "của người khác;1\n");
    BOOST_TEST(run({"audit", folder / "in", "-o", out}).code == 1);
    BOOST_TEST(content_of(folder / "list.earlier-3.csv") == "của người khác;1\n");
    // None of them is taken for a report.
    const Ran beside = run({"audit", folder.path(), "-o", out});
    BOOST_TEST(beside.err.find("1 file: 1 read") != std::string::npos, beside.err);
}

BOOST_AUTO_TEST_CASE(names_of_those_who_are_to_report) {
    const Folder folder;
    fs::create_directories(folder / "in");
    put(folder / "in/3.md", report_of(3, 0));  // Đông Lâm
    put(folder / "names.txt", "1. UBND TỈNH ĐÔNG LÂM\ntinh dong lam\nTP. Hà Nội\nTỉnh Đông Lân\nThái Nguyn\nSở Y tế\n");
    const std::string out = folder / "list.json";
    const Ran ran = run({"audit", folder / "in", "-o", out, "--expect", folder / "names.txt"});
    BOOST_TEST(ran.code == 0, ran.err);
    BOOST_TEST(list_in(out)["missing"] == Json::array({"TP. Hà Nội", "Tỉnh Đông Lân", "Thái Nguyn", "Sở Y tế"}));
    BOOST_TEST(ran.err.find("Thái Nguyn is no division that is known, and nobody called so has reported; is it Thái "
                            "Nguyên?") != std::string::npos,
               ran.err);
    for (const char* known : {"TP. Hà Nội is", "Sở Y tế is", "ĐÔNG LÂM is"})
        BOOST_TEST(ran.err.find(known) == std::string::npos, ran.err);
}

BOOST_AUTO_TEST_CASE(a_list_among_the_reports_is_none_of_them) {
    const Folder folder;
    put(folder / "3.md", report_of(3, 9));
    put(folder / "mong-doi.csv", "Tên,Số\n\"Tỉnh Cẩm Lâm, miền Bắc\",1\n\"Tỉnh Đông Lâm, miền Bắc\",2\n");
    const std::string out = folder / "list.json";
    const std::vector<std::string> audit = {"audit", folder.path(), "-o", out, "--expect", folder / "mong-doi.csv"};
    BOOST_TEST(run(audit).code == 1);
    const Json first = list_in(out);
    BOOST_TEST(run({"decide", first["findings"][0]["fingerprint"], "accepted", "--in", out}).code == 0);
    BOOST_TEST(run(audit).code == 1);
    const Json again = list_in(out);
    BOOST_TEST(again["reports"].size() == 1U);
    BOOST_TEST(again["findings"].size() == first["findings"].size());
    BOOST_TEST(again["missing"] == Json::array({"Tỉnh Cẩm Lâm, miền Bắc"}));
}

BOOST_AUTO_TEST_CASE(a_province_and_its_communes) {
    const Folder folder;
    fs::create_directories(folder / "in");
    const auto write = [&](const std::string& name, const std::string& issuer, const std::string& whose, int settled) {
        put(folder / ("in/" + name),
            issuer +
                "\n\nSố: 12/BC-UBND\n\nNgày 5 tháng 7 năm 2025\n\nBÁO CÁO\nKết quả công tác cải cách hành chính "
                "quý II năm 2025\n\nI. KẾT QUẢ\n\nĐã công khai.\n\n| STT | Chỉ tiêu | Đơn vị tính | Số liệu |\n"
                "| --- | --- | --- | --- |\n| 1 | Tổng số hồ sơ TTHC" +
                whose + " đã giải quyết xong | Hồ sơ | " + std::to_string(settled) + " |\n");
    };
    write("tinh.md", "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG", " do UBND cấp xã tiếp nhận", 540);
    write("an-hoa.md", "UBND TỈNH CAO BẰNG\nUBND XÃ AN HÒA", "", 312);
    write("binh-son.md", "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN, TỈNH CAO BẰNG", "", 219);
    const std::string out = folder / "list.json";
    BOOST_TEST(run({"audit", folder / "in", "-o", out}).code == 0);
    BOOST_TEST(list_in(out)["findings"].empty());  // other communes may be missing
    put(folder / "expected.txt", "Tỉnh Cao Bằng\nXã An Hòa\nXã Bình Sơn\n");
    BOOST_TEST(run({"audit", folder / "in", "-o", out, "--expect", folder / "expected.txt"}).code == 0);
    const Json list = list_in(out);
    BOOST_TEST_REQUIRE(list["findings"].size() == 1U);
    BOOST_TEST(list["findings"][0]["severity"] == "warning");
    BOOST_TEST(list["findings"][0]["written"] == "540");
    BOOST_TEST(list["findings"][0]["computed"] == "531");
    BOOST_TEST(list["reports"][list["findings"][0]["report"].get<std::size_t>()]["body"] == "Cao Bằng");
    // In every form of the list.
    for (const char* form : {"csv", "html", "xlsx", "sqlite"}) {
        const std::string other = folder / (std::string("list.") + form);
        BOOST_TEST(run({"audit", folder / "in", "-o", other, "--expect", folder / "expected.txt"}).code == 0);
        if (form == std::string("sqlite")) {
            BOOST_TEST(query(other, "SELECT body || ' ' || stated || ' ' || expected FROM v_findings") ==
                       "Cao Bằng 540 531");
        } else if (form != std::string("xlsx")) {
            BOOST_TEST(content_of(other).find("531") != std::string::npos, form);
        } else {
            BOOST_TEST(run({"extract", other}).out.find("531") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(communes_of_one_name_in_two_provinces) {
    const Folder folder;
    fs::create_directories(folder / "in");
    const auto write = [&](const std::string& name, const std::string& province, int off) {
        std::string report = report_of(3, off);
        const std::string head = "UBND TỈNH " + name_of(3, true);
        report.replace(0, head.size(), "UBND TỈNH " + province + "\nUBND XÃ AN HÒA");
        put(folder / ("in/" + name), report);
    };
    write("a.md", "CAO BẰNG", 9);
    write("b.md", "LẠNG SƠN", 9);
    const std::string out = folder / "list.json";
    BOOST_TEST(run({"audit", folder / "in", "-o", out}).code == 1);
    const Json list = list_in(out);
    BOOST_TEST(list["reports"][0]["body"] == "AN HÒA (Cao Bằng)");
    BOOST_TEST(list["reports"][1]["body"] == "AN HÒA (Lạng Sơn)");
    const std::string fingerprint = list["findings"][0]["fingerprint"].get<std::string>();
    BOOST_TEST(fingerprint == list["findings"][1]["fingerprint"].get<std::string>());
    const Ran which = run({"decide", fingerprint, "accepted", "--in", out});
    BOOST_TEST(which.code == 2);  // which of the two?
    BOOST_TEST(which.err.find("AN HÒA (Lạng Sơn)") != std::string::npos, which.err);
    BOOST_TEST(run({"decide", fingerprint, "accepted", "--in", out, "--body", "xã An Hòa, tỉnh Lạng Sơn"}).code == 0);
    const std::string letters = folder / "cong-van";
    BOOST_TEST(run({"audit", folder / "in", "-o", out, "--letter", letters}).code == 1);
    BOOST_TEST(fs::exists(letters + "/cong-van-an-hoa-lang-son.docx"));
    BOOST_TEST(!fs::exists(letters + "/cong-van-an-hoa-cao-bang.docx"));
    const std::string database = folder / "list.sqlite";
    BOOST_TEST(run({"audit", folder / "in", "-o", database}).code == 1);
    BOOST_TEST(query(database, "SELECT count(DISTINCT body) FROM reports") == "2");
}

BOOST_AUTO_TEST_SUITE_END()
