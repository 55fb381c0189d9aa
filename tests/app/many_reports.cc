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
#include "tests/app/invented_reports.h"
#include "tests/app/run.h"

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

bool is_missing(int province) {
    return province == 7 || province == 31 || province == 62;
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

// Several files at a time, some of which fail: what is written, and what is said, is the same.
BOOST_AUTO_TEST_CASE(results_are_the_same_for_any_number_of_threads) {
    const Folder folder;
    fs::create_directories(folder / "in/sub");
    for (int province = 0; province < 9; ++province)
        put(folder / ((province % 2 == 0 ? "in/" : "in/sub/") + std::to_string(province) + ".md"),
            report_of(province, 0));
    fs::copy_file(folder / "in/4.md", folder / "in/sub/4-again.md");
    put(folder / "in/broken.pdf", "%PDF-1.7\nhỏng");
    fs::copy_file(samples + "/department.pdf", folder / "in/department.pdf");
    for (const std::string form : {"ndjson", "html", "json"}) {
        std::vector<std::string> results;
        for (const char* threads : {"1", "3"}) {
            const std::string out = folder / (form + threads);
            const Ran ran = run({"extract", folder / "in", "-o", form == "ndjson" ? out + ".ndjson" : out, "--format",
                                 form, "-j", threads});
            BOOST_TEST(ran.code == 8, ran.err);
            std::string all = ran.err;
            if (form == "ndjson") {
                all += content_of(out + ".ndjson");
            } else {
                std::vector<fs::path> files;
                for (const auto& entry : fs::recursive_directory_iterator(out))
                    if (entry.path().extension() == "." + form || entry.path().filename() == "summary.csv")
                        files.push_back(entry.path());
                std::ranges::sort(files);
                for (const fs::path& file : files) all += file.lexically_relative(out).string() + content_of(file);
            }
            results.push_back(all);
        }
        BOOST_TEST((results[0] == results[1]), form);
        BOOST_TEST(results[0].size() > 1000U);
    }
    const std::vector<std::string> audit = {"audit", folder / "in", "--format", "json", "-j"};
    std::vector<std::string> told;
    for (const char* threads : {"1", "3"}) {
        std::vector<std::string> with = audit;
        with.emplace_back(threads);
        told.push_back(run(with).out);
    }
    BOOST_TEST((told[0] == told[1]));
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
