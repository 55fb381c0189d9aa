// Sixty-three invented provinces before Friday: three have not reported, two sent the same file twice, one sent a scan,
// some have a fault. One list, decisions, and the second submission of a few.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/folder.h"
#include "tests/app/run.h"
#include "tests/output/query.h"

using namespace solieu::tests;
using Json = nlohmann::json;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(many_reports_tests)

namespace {

constexpr int provinces = 63;
const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples";

Ran run(const std::vector<std::string>& arguments) {
    return solieu::tests::run(SOLIEU_PROGRAM, arguments, "");
}

// "An Lâm", or as heads write it: "AN LÂM". Of two syllables, each pair once.
std::string name_of(int province, bool capitals = false) {
    static const std::vector<std::string> names[] = {{"An", "Bình", "Cẩm", "Đông", "Gia", "Hà", "Khánh", "Lộc"},
                                                     {"Lâm", "Sơn", "Thủy", "Vân", "Điền", "Châu", "Phong", "Trạch"},
                                                     {"AN", "BÌNH", "CẨM", "ĐÔNG", "GIA", "HÀ", "KHÁNH", "LỘC"},
                                                     {"LÂM", "SƠN", "THỦY", "VÂN", "ĐIỀN", "CHÂU", "PHONG", "TRẠCH"}};
    const std::size_t way = capitals ? 2 : 0;
    return names[way].at(static_cast<std::size_t>(province % 8)) + " " +
           names[way + 1].at(static_cast<std::size_t>(province / 8));
}

// The total is that of its parts, `off` added.
std::string report_of(int province, int off) {
    const int at_province = 1200 + province, at_commune = 300 + 2 * province;
    const std::string name = name_of(province);
    const auto row = [](const std::string& stt, const std::string& label, const std::string& unit, int value) {
        return "| " + stt + " | " + label + " | " + unit + " | " + std::to_string(value) + " |\n";
    };
    return "UBND TỈNH " + name_of(province, true) + "\n\nSố: " + std::to_string(10 + province) + "/BC-UBND\n\n" + name +
           ", ngày 5 tháng 4 năm 2025\n\nBÁO CÁO\nKết quả công tác cải cách hành chính quý I năm 2025\n\n"
           "I. KẾT QUẢ\n\nTỉnh đã công khai đầy đủ kết quả trên cổng thông tin.\n\n"
           "| STT | Chỉ tiêu | Đơn vị tính | Số liệu |\n| --- | --- | --- | --- |\n" +
           row("1", "Tổng số TTHC", "Thủ tục", at_province + at_commune + off) +
           row("1.1", "Số TTHC cấp tỉnh", "Thủ tục", at_province) +
           row("1.2", "Số TTHC cấp xã", "Thủ tục", at_commune) + row("2", "Số văn bản đã ban hành", "Văn bản", 20);
}

bool is_missing(int province) {
    return province == 7 || province == 31 || province == 62;
}

bool has_fault(int province) {
    return province % 10 == 3;  // seven of them
}

void write_reports(const Folder& folder) {
    for (const char* name : {"in/mien-bac", "in/mien-nam"}) fs::create_directories(folder / name);
    std::string expected;
    for (int province = 0; province < provinces; ++province) {
        expected += "Tỉnh " + name_of(province) + "\n";
        if (is_missing(province)) continue;
        const std::string place = province % 2 == 0 ? "in/mien-bac/" : "in/mien-nam/";
        put(folder / (place + "bao-cao-" + std::to_string(province) + ".md"),
            report_of(province, has_fault(province) ? 9 : 0));
    }
    put(folder / "mong-doi.txt", expected);
    fs::copy_file(folder / "in/mien-bac/bao-cao-4.md", folder / "in/mien-nam/bao-cao-4 (gửi lại).md");
    fs::copy_file(folder / "in/mien-nam/bao-cao-5.md", folder / "in/bao-cao-5 (gửi lại).md");
    put(folder / "in/~$bao-cao-5.docx", "x");
    put(folder / "in/mien-bac/hong.pdf", "%PDF-1.7\nhỏng");
    fs::copy_file(samples + "/scans/forms-bilevel.tif", folder / "in/mien-bac/scan.tif");
}

Json list_in(const std::string& path) {
    return Json::parse(content_of(path));
}

// Bodies that have an error.
std::set<std::string> accused(const Json& list) {
    std::set<std::string> bodies;
    for (const Json& finding : list["findings"]) {
        if (finding["severity"] == "error")
            bodies.insert(list["reports"][finding["report"].get<std::size_t>()]["body"].get<std::string>());
    }
    return bodies;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_list_of_all) {
    const Folder folder;
    write_reports(folder);
    const std::string out = folder / "kq/phat-hien.json";
    const std::vector<std::string> audit = {"audit",    folder / "in",           "-o",    out,
                                            "--expect", folder / "mong-doi.txt", "--ocr", "never"};
    const Ran first = run(audit);
    BOOST_TEST(first.code == 8, first.err);  // hong.pdf
    const Json list = list_in(out);
    BOOST_TEST(list["reports"].size() == 60U);
    BOOST_TEST(list["missing"].size() == 3U);
    BOOST_TEST(accused(list).size() == 6U);  // of the seven with a fault one has not reported
    const std::string summary = content_of(folder / "kq/phat-hien.summary.csv");
    BOOST_TEST(summary.find("hong.pdf,,failed,") != std::string::npos);
    BOOST_TEST(summary.find("scan.tif,,failed,") != std::string::npos);  // a scan, and --ocr never
    BOOST_TEST(summary.find("(gửi lại).md,,same,") != std::string::npos);
    BOOST_TEST(first.err.find("64 files: 60 read, 2 found twice, 2 failed; 1 left out") != std::string::npos,
               first.err);

    // Letters are of accepted findings only; the first of them is one.
    const std::string letters = folder / "kq/cong-van";
    BOOST_TEST(run({"audit", folder / "in/mien-nam", "-o", out, "--letter", letters, "--ocr", "never"}).code == 1);
    BOOST_TEST(fs::exists(letters + "/mau-cong-van.docx"));
    const Json south = list_in(out);
    const std::string accepted = south["findings"][0]["fingerprint"].get<std::string>();
    const std::string addressee = south["reports"][south["findings"][0]["report"].get<std::size_t>()]["body"];
    BOOST_TEST(run({"decide", accepted, "accepted", "--in", folder / "kq", "--body", addressee}).code == 0);
    const Ran sent = run(
        {"audit", folder / "in/mien-nam", "-o", out, "--letter", letters, "--deadline", "15/4/2025", "--ocr", "never"});
    BOOST_TEST(sent.code == 1, sent.err);
    BOOST_TEST(std::distance(fs::directory_iterator(letters), {}) == 2);
    const Ran letter =
        run({"extract",
             std::find_if(fs::directory_iterator(letters), {},
                          [](const auto& entry) { return entry.path().filename().string().starts_with("cong-van-"); })
                 ->path()
                 .string()});
    BOOST_TEST(letter.out.find("15/4/2025") != std::string::npos, letter.err);
    BOOST_TEST(letter.out.find("Kính gửi: UBND TỈNH") != std::string::npos);

    // A person decides; one province sends a better version, one a worse.
    const std::string fingerprint = list["findings"][0]["fingerprint"].get<std::string>();
    const std::string body = list["reports"][list["findings"][0]["report"].get<std::size_t>()]["body"];
    const Ran decided =
        run({"decide", fingerprint, "rejected", "--note", "đã giải trình", "--in", out, "--body", body});
    BOOST_TEST(decided.code == 0, decided.err);
    BOOST_TEST(run({"decide", "ffffffffffff", "rejected", "--in", out}).code == 2);
    BOOST_TEST(run({"decide", fingerprint, "perhaps", "--in", out}).code == 2);
    put(folder / "in/mien-nam/bao-cao-13.md", report_of(13, 0));
    put(folder / "in/mien-bac/bao-cao-8.md", report_of(8, 90));
    const Ran second = run(audit);
    BOOST_TEST(second.code == 8, second.err);
    const Json again = list_in(out);
    std::map<std::string, int> seen;
    int rejected = 0;
    for (const Json& finding : again["findings"]) {
        ++seen[finding["seen"].get<std::string>()];
        rejected += finding["decision"] == "rejected" ? 1 : 0;
    }
    BOOST_TEST(rejected == 1);
    BOOST_TEST(seen["new"] == 1);
    BOOST_TEST(again["gone"].size() == 1U);
    BOOST_TEST(again["gone"][0]["report"].get<std::string>().ends_with("bao-cao-13.md"));
}

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

// Reports that are read beside each other, some of which fail, are doubles, have pictures or are archives' members.
BOOST_AUTO_TEST_CASE(the_list_is_the_same_for_any_number_of_threads) {
    const Folder folder;
    fs::create_directories(folder / "in");
    for (int province = 0; province < 12; ++province)
        put(folder / ("in/" + std::to_string(province) + ".md"), report_of(province, has_fault(province) ? 9 : 0));
    fs::copy_file(folder / "in/4.md", folder / "in/4-again.md");
    put(folder / "in/broken.pdf", "%PDF-1.7\nhỏng");
    put(folder / "in/none.docx", "no archive");
    for (const char* sample : {"department.pdf", "district.pdf"})
        fs::copy_file(samples + "/" + sample, folder / ("in/" + std::string(sample)));
    for (const std::string form : {"json", "html", "xlsx"}) {
        std::vector<std::string> lists, summaries, notes;
        for (const char* threads : {"1", "2", "5"}) {
            const std::string kept = folder / threads, out = kept + "/list." + form;
            const Ran ran = run({"audit", folder / "in", "-o", out, "-j", threads, "--pictures", "3"});
            BOOST_TEST(ran.code == 8, ran.err);
            lists.push_back(form == "xlsx" ? run({"extract", out, "--format", "csv", "-o", kept + "/cells"}).err
                                           : content_of(out));
            summaries.push_back(content_of(kept + "/list.summary.csv"));
            notes.push_back(ran.err);
        }
        for (std::size_t i = 1; i < lists.size(); ++i) {
            BOOST_TEST((lists[i] == lists[0]), form);
            BOOST_TEST((summaries[i] == summaries[0]), form);
            BOOST_TEST(notes[i] == notes[0]);
        }
    }
}

// Every command of the walk in the README, in its order.
BOOST_AUTO_TEST_CASE(the_walk_through_it) {
    const Folder folder;
    fs::create_directories(folder / "bao-cao-quy-1");
    fs::create_directories(folder / "lan-2");
    for (const int province : {3, 4, 5}) {
        const std::string name = "/bao-cao-" + std::to_string(province) + ".md";
        put(folder / ("bao-cao-quy-1" + name), report_of(province, province == 3 ? 9 : 0));
        put(folder / ("lan-2" + name), report_of(province, 0));
    }
    put(folder / "63-tinh.txt", "Tỉnh " + name_of(3) + "\nTỉnh " + name_of(4) + "\nTỉnh " + name_of(6) + "\n");
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    std::istringstream readme(content_of(SOLIEU_SOURCE_DIR "/README.md"));
    const std::string heading = "### A walk through it", command = "    solieu ";
    std::string line;
    int tried = 0, lines = 0;
    while (std::getline(readme, line) && line != heading) {
    }
    while (std::getline(readme, line) && !line.starts_with("#")) {
        ++lines;
        if (!line.starts_with(command)) continue;
        std::istringstream words(line.substr(command.size()));
        std::vector<std::string> arguments;
        for (std::string word; words >> word;) {
            if (word == "5f0c1d2e9a8b7c6d") {
                const std::string known = content_of("phat-hien.known.ndjson");
                word = known.substr(known.find("\"fingerprint\":\"") + 15, 16);
            }
            arguments.push_back(word);
        }
        const Ran ran = run(arguments);
        BOOST_TEST((ran.code == 0 || ran.code == 1), line << ": " << ran.err);
        ++tried;
    }
    BOOST_TEST(tried == 7);
    BOOST_TEST(lines < 30);
    BOOST_TEST(fs::exists("trang/bao-cao-3.html"));
    BOOST_TEST(fs::exists("so-sanh/bao-cao-3.html"));
    BOOST_TEST(std::distance(fs::directory_iterator("cong-van"), {}) == 2);  // a letter, and its template
    BOOST_TEST(content_of("phat-hien.decisions.ndjson").find("accepted") != std::string::npos);
    fs::current_path(before);
}

BOOST_AUTO_TEST_CASE(results_of_a_folder_stand_as_its_files) {
    const Folder folder;
    write_reports(folder);
    const Ran ran = run({"extract", folder / "in", "-o", folder / "kq", "--ocr", "never"});
    BOOST_TEST(ran.code == 8, ran.err);
    BOOST_TEST(fs::exists(folder / "kq/mien-bac/bao-cao-0.json"));
    BOOST_TEST(fs::exists(folder / "kq/mien-nam/bao-cao-1.json"));
    BOOST_TEST(!fs::exists(folder / "kq/mien-bac/hong.json"));
    const Ran shown = run({"view", folder / "in/mien-bac", "-o", folder / "trang", "--ocr", "never"});
    BOOST_TEST(shown.code == 8, shown.err);
    BOOST_TEST(fs::exists(folder / "trang/bao-cao-0.html"));
    BOOST_TEST(fs::exists(folder / "trang/summary.csv"));
    BOOST_TEST(run({"view", folder / "in/mien-bac"}).code == 2);
    BOOST_TEST(content_of(folder / "kq/summary.csv")
                   .starts_with("\xEF\xBB\xBF"
                                "file,"));
}

BOOST_AUTO_TEST_SUITE_END()
