// Two versions of the samples: those with planted changes, and the same report in the kinds of files it comes in.

#include "audit/versions/compare.h"

#include <zip.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "app/worker/pipeline.h"
#include "output/file_writers.h"
#include "output/html/comparison_page.h"
#include "output/versions/change_words.h"
#include "tests/app/run.h"

using namespace solieu;
using tests::content_of;
using tests::Folder;
using tests::put;

BOOST_AUTO_TEST_SUITE(compare_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

app::Analysis analysis_of(const std::string& path) {
    Result<app::Analysis> analysis = app::analyze(path, {.ocr = extract::Ocr::never}, app::built_in_knowledge());
    BOOST_TEST_REQUIRE(analysis.has_value(), path);
    return std::move(*analysis);
}

audit::Comparison compared(const app::Analysis& a, const app::Analysis& b) {
    return audit::compare_versions({a.document, a.statements, a.facts}, {b.document, b.statements, b.facts});
}

// "numbers value changed 87 -> 88", of all but the heads.
std::multiset<std::string> told(const std::string& before, const std::string& after) {
    std::multiset<std::string> out;
    for (const audit::VersionChange& change : compared(analysis_of(before), analysis_of(after)).changes) {
        if (change.what == audit::Compared::head) continue;
        out.insert(std::string(audit::name_of(change.weight)) + " " + std::string(audit::name_of(change.what)) + " " +
                   std::string(audit::name_of(change.kind)) + " " + change.before.written + " -> " +
                   change.after.written);
    }
    return out;
}

void check(const std::multiset<std::string>& found, const std::multiset<std::string>& expected) {
    for (const std::string& line : found) BOOST_TEST(expected.contains(line), "too much: " << line);
    for (const std::string& line : expected) BOOST_TEST(found.contains(line), "not told: " << line);
    BOOST_TEST(found.size() == expected.size());
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

// The whole line that begins so, with its end.
std::string line_of(const std::string& text, const std::string& beginning) {
    const std::size_t at = text.find("\n" + beginning);
    BOOST_TEST_REQUIRE(at != std::string::npos, beginning);
    return text.substr(at + 1, text.find('\n', at + 1) - at);
}

// A Word file with another body.
void change_body(const std::string& path, const std::function<std::string(std::string)>& change) {
    int error = 0;
    zip_t* archive = zip_open(path.c_str(), 0, &error);
    BOOST_TEST_REQUIRE(archive != nullptr);
    const zip_int64_t index = zip_name_locate(archive, "word/document.xml", 0);
    zip_stat_t about{};
    zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &about);
    std::string xml(about.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
    BOOST_TEST_REQUIRE(zip_fread(file, xml.data(), xml.size()) == static_cast<zip_int64_t>(xml.size()));
    zip_fclose(file);
    const std::string changed = change(std::move(xml));
    zip_source_t* source = zip_source_buffer(archive, changed.data(), changed.size(), 0);
    BOOST_TEST_REQUIRE(zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, 0) == 0);
    BOOST_TEST_REQUIRE(zip_close(archive) == 0);
}

// The rows of a Word file's tables: where each begins and ends.
struct Span {
    std::size_t begin = 0, end = 0;
};

std::string text_of_xml(const std::string& xml) {
    std::string out;
    for (std::size_t at = xml.find("<w:t "); at != std::string::npos; at = xml.find("<w:t ", at + 1)) {
        const std::size_t begin = xml.find('>', at) + 1;
        out += xml.substr(begin, xml.find("</w:t>", begin) - begin);
    }
    return out;
}

Span row_of_xml(const std::string& xml, const std::string& label) {
    for (std::size_t at = xml.find("<w:tr>"); at != std::string::npos; at = xml.find("<w:tr>", at + 1)) {
        const std::size_t end = xml.find("</w:tr>", at) + 7;
        if (text_of_xml(xml.substr(at, end - at)).find(label) != std::string::npos) return {at, end};
    }
    BOOST_FAIL("no row " << label);
    return {};
}

// With another text in the cell of that number.
std::string with_cell(const std::string& row, int number, const std::string& text) {
    std::size_t at = 0;
    for (int i = 0; i <= number; ++i) at = row.find("<w:tc>", at + (i == 0 ? 0 : 1));
    const std::size_t end = row.find("</w:tc>", at) + 7;
    return row.substr(0, at) + "<w:tc><w:tcPr/><w:p><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p></w:tc>" + row.substr(end);
}

tests::Ran run(const std::vector<std::string>& arguments) {
    return tests::run(SOLIEU_PROGRAM, arguments);
}

}  // namespace

BOOST_AUTO_TEST_CASE(changes_planted_in_a_text) {
    const Folder folder;
    std::string text = content_of(samples + "district-tabs.txt");
    text = replaced(text, "\t87\t", "\t88\t");
    text = replaced(text, "\t450\t", "\t540\t");
    text = replaced(text, "\t26\t", "\t\t");
    text = replaced(text, line_of(text, "1.4.4\t"), "");
    const std::string swapped = line_of(text, "1.3.1\t"), other = line_of(text, "1.3.3\t"),
                      between = line_of(text, "1.3.2\t");
    text = replaced(text, swapped + between + other, other + between + swapped);
    const std::string last = line_of(text, "1.5.2\t");
    text = replaced(text, last, last + "1.5.3\tSố phiếu được trả lời\tPhiếu\t431\t\n");
    text = replaced(text, "79/84", "80/84");
    put(folder / "after.txt", text);
    const std::multiset<std::string> found = told(samples + "district-tabs.txt", folder / "after.txt");
    const std::string label = "Số vấn đề phát hiện đã xử lý xong", first = "Số UBND cấp xã đã kiểm tra";
    check(found, {"numbers value changed 87 -> 88", "numbers value changed 450 -> 540", "numbers value removed 26 -> ",
                  "numbers row removed Số nhiệm vụ quá hạn nhưng chưa hoàn thành -> ",
                  "numbers row added  -> Số phiếu được trả lời", "words row moved " + label + " -> " + label,
                  "words row moved " + first + " -> " + first, "numbers figure changed 79/84 người -> 80/84 người"});
}

BOOST_AUTO_TEST_CASE(changes_planted_in_a_word_file_against_its_other_forms) {
    const Folder folder;
    const std::string path = folder / "draft.docx";
    std::filesystem::copy_file(samples + "department-word.docx", path);
    change_body(path, [](std::string xml) {
        const auto change = [&](const std::string& label, const std::function<std::string(const std::string&)>& act) {
            const Span row = row_of_xml(xml, label);
            xml.replace(row.begin, row.end - row.begin, act(xml.substr(row.begin, row.end - row.begin)));
        };
        change("3.2", [](const std::string& row) { return with_cell(row, 3, "92"); });
        change("4.2", [](const std::string& row) { return with_cell(row, 3, "44.762"); });
        change("2.1", [](const std::string&) { return std::string(); });
        change("7.1", [](const std::string& row) {
            return row + with_cell(with_cell(with_cell(row, 0, "7.3"), 1, "Số hồ sơ qua bưu chính"), 3, "612");
        });
        return xml;
    });
    const std::multiset<std::string> planted = {
        "numbers value changed 92 -> 29", "numbers value changed 44.762 -> 44.672",
        "numbers row added  -> Số nhiệm vụ đề ra trong kế hoạch", "numbers row removed Số hồ sơ qua bưu chính -> "};
    check(told(path, samples + "department-word.docx"), planted);
    check(told(path, samples + "department-web.html"), planted);
    check(told(path, samples + "department-sound.pdf"), planted);
}

// What a reader of another kind of file makes of a report is the same report.
BOOST_AUTO_TEST_CASE(the_same_report_in_its_forms_tells_nothing) {
    const std::vector<std::vector<std::string>> forms = {
        {"district-sound.pdf", "district-tabs.txt", "district-wrapped.txt"},
        {"district.pdf", "district-word.docx", "district-web.html"},
        {"department-sound.pdf", "department-word.docx", "department-web.html", "department-cells.txt"},
        {"province-sound.pdf", "province-wide.pdf", "province-tabs.txt"},
        {"province.pdf", "province-office.pdf", "province-word.docx", "province-markdown.txt"},
        {"forms-office.pdf", "forms-lines.pdf", "forms-word.docx", "forms-wrapped.txt"},
        {"years.pdf", "years-word.docx"},
        {"budget.pdf", "budget-word.docx"},
        {"statistics.pdf", "statistics-word.docx"},
        {"handling.pdf", "handling-word.docx"}};
    for (const std::vector<std::string>& report : forms) {
        std::vector<app::Analysis> read;
        for (const std::string& form : report) read.push_back(analysis_of(samples + form));
        for (std::size_t a = 0; a < read.size(); ++a) {
            for (std::size_t b = 0; b < read.size(); ++b) {
                const audit::Comparison comparison = compared(read[a], read[b]);
                for (const audit::VersionChange& change : comparison.changes) {
                    const bool head = change.what == audit::Compared::head && a != b;
                    BOOST_TEST(head, report[a] << " against " << report[b] << ": " << audit::name_of(change.what) << " "
                                               << change.before.written << " -> " << change.after.written);
                }
                BOOST_TEST(comparison.same_rows == comparison.rows_before);
                BOOST_TEST(comparison.same_numbers > 10);
            }
        }
    }
}

// The number stays, what it counts or which way it went does not.
BOOST_AUTO_TEST_CASE(words_beside_a_figure_that_stays) {
    const Folder folder;
    const auto put_report = [&](const std::string& name, const std::string& prose) {
        put(folder / name, "BÁO CÁO\nTình hình lao động quý I năm 2031\n\nI. KẾT QUẢ\n\n" + prose + "\n");
        return folder / name;
    };
    const std::string before = put_report(
        "a.md",
        "Toàn tỉnh giải quyết việc làm cho 12.480 lao động, tăng 5,2% so với cùng kỳ. Số hồ sơ đã nhận là 318 hồ sơ.");
    check(told(before, put_report("b.md",
                                  "Toàn tỉnh giải quyết việc làm cho 12.480 người, tăng 5,2% so với cùng kỳ. Số "
                                  "hồ sơ đã nhận là 318 hồ sơ.")),
          {"words figure changed 12.480 lao động -> 12.480 người"});
    check(told(before, put_report("c.md",
                                  "Toàn tỉnh giải quyết việc làm cho 12.480 lao động, giảm 5,2% so với cùng kỳ. "
                                  "Số hồ sơ đã nhận là 318 hồ sơ.")),
          {"words figure changed tăng 5,2% -> giảm 5,2%"});
    check(told(before, put_report("d.md",
                                  "Toàn tỉnh giải quyết việc làm cho 12.480 lao động, tăng 5,2% so với kế hoạch. "
                                  "Số hồ sơ chưa giải quyết là 318 hồ sơ.")),
          {"words figure changed 5,2% so với cùng kỳ -> 5,2% so với kế hoạch",
           "words figure changed đã nhận là 318 hồ sơ -> chưa giải quyết là 318 hồ sơ"});
    const tests::Ran ran = run({"compare", before, folder / "c.md"});
    BOOST_TEST(ran.code == 0);
    BOOST_TEST(ran.out.find("tăng 5,2% → giảm 5,2%") != std::string::npos, ran.out);
}

BOOST_AUTO_TEST_CASE(two_folders) {
    const Folder folder;
    for (const char* name : {"1/q1", "2/q1"}) std::filesystem::create_directories(folder / name);
    const auto copy = [&](const std::string& from, const std::string& to) {
        std::filesystem::copy_file(samples + from, folder / to);
    };
    copy("department-word.docx", "1/q1/so.docx");
    copy("department.pdf", "2/q1/so.pdf");
    copy("years.pdf", "1/nam.pdf");
    copy("years-word.docx", "2/nam.docx");
    copy("budget.pdf", "2/moi.pdf");
    const tests::Ran lines = run({"compare", folder / "1", folder / "2"});
    BOOST_TEST(lines.code == 1, lines.err);
    for (const char* part : {"1/q1/so.docx → ", "số liệu của hai bản khác nhau: 2 chỗ", "moi.pdf: chỉ có ở bản sau"})
        BOOST_TEST(lines.out.find(part) != std::string::npos, lines.out);
    const tests::Ran ran = run({"compare", folder / "1", folder / "2", "-o", folder / "kq/"});
    BOOST_TEST(ran.code == 1, ran.err);
    BOOST_TEST(std::filesystem::exists(folder / "kq/q1/so.html"));
    BOOST_TEST(std::filesystem::exists(folder / "kq/nam.html"));
    const std::string summary = content_of(folder / "kq/summary.csv");
    for (const char* part : {"q1/so.pdf,changed,2,", "nam.docx,", ",added,,,,,"})
        BOOST_TEST(summary.find(part) != std::string::npos, summary);
    std::filesystem::remove(folder / "2/moi.pdf");
    std::filesystem::remove(folder / "2/q1/so.pdf");
    copy("department-word.docx", "2/q1/so.docx");
    BOOST_TEST(run({"compare", folder / "1", folder / "2"}).code == 0);
    put(folder / "2/nam.docx", "%PDF-1.7\nhỏng");
    BOOST_TEST(run({"compare", folder / "1", folder / "2", "--format", "json"}).code == 8);
    BOOST_TEST(run({"compare", folder / "1", folder / "2/nam.docx"}).code == 2);
    BOOST_TEST(run({"compare", folder / "1", folder / "2", "-o", folder / "x.html"}).code == 2);
}

BOOST_AUTO_TEST_CASE(exit_codes) {
    const Folder folder;
    const std::string before = samples + "department-sound.pdf", same = samples + "department-word.docx",
                      other = samples + "department.pdf";
    BOOST_TEST(run({"compare", before, same}).code == 0);
    const tests::Ran differ = run({"compare", before, other});
    BOOST_TEST(differ.code == 1);
    BOOST_TEST(differ.out.find("29 → 39 (+10)") != std::string::npos, differ.out);
    BOOST_TEST(run({"compare", before}).code == 2);
    BOOST_TEST(run({"compare", before, same, other}).code == 2);
    BOOST_TEST(run({"compare", before, same, "-o", folder / "a.png"}).code == 2);
    BOOST_TEST(run({"compare", before, same, "-o", folder / "a.html", "--format", "json"}).code == 2);
    BOOST_TEST(run({"compare", before, folder / "missing.pdf"}).code == 3);
    const tests::Ran both = run({"compare", folder / "gone.pdf", folder / "missing.pdf"});
    BOOST_TEST(both.code == 3);
    BOOST_TEST(both.err.find("gone.pdf") != std::string::npos);
    BOOST_TEST(both.err.find("missing.pdf") != std::string::npos);
    put(folder / "x.gif", "GIF89a nothing");
    BOOST_TEST(run({"compare", before, folder / "x.gif"}).code == 4);
    BOOST_TEST(run({"compare", before, same, "-o", folder / "none/a.json"}).code == 7);
    std::filesystem::copy_file(same, folder / "same.html");
    BOOST_TEST(run({"compare", before, folder / "same.html", "-o", folder / "same.html"}).code == 7);
}

BOOST_AUTO_TEST_CASE(forms_of_a_comparison) {
    const Folder folder;
    const std::string before = samples + "district.pdf", after = samples + "district-web.html";
    std::string text = content_of(after);
    text = replaced(text, "450", "540");
    put(folder / "after.html", text);
    const auto compare = [&](const std::string& name) {
        const tests::Ran ran = run({"compare", before, folder / "after.html", "-o", folder / name});
        BOOST_TEST(ran.code == 1, name << ": " << ran.err);
        BOOST_TEST(ran.out == "");
        return content_of(folder / name);
    };
    const auto json = nlohmann::json::parse(compare("c.json"));
    BOOST_TEST(json["schema"] == "solieu.compare/1");
    BOOST_TEST(json["summary"]["numbers_differ"] == true);
    BOOST_TEST_REQUIRE(json["changes"].size() == 1u);
    const auto& change = json["changes"][0];
    BOOST_TEST(change["weight"] == "numbers");
    BOOST_TEST(change["kind"] == "changed");
    BOOST_TEST(change["difference"] == "90");
    BOOST_TEST(change["before"]["raw"] == "450");
    BOOST_TEST(change["before"]["stt"] == "1.5.1");
    BOOST_TEST(change["after"]["value"] == "540");
    BOOST_TEST(change["before"]["box"].size() == 4u);
    const std::string page = compare("c.html");
    for (const char* part :
         {"<use href=\"#b", "<image id=\"b", "<mark>540</mark>", "450 → 540", "Content-Security-Policy"})
        BOOST_TEST(page.find(part) != std::string::npos, part);
    BOOST_TEST(page.find("<script") == std::string::npos);
    BOOST_TEST(page.find(folder.path()) == std::string::npos);  // no path of this machine
    BOOST_TEST(compare("c.xlsx").starts_with("PK"));
    BOOST_TEST(compare("c.txt").find("450 → 540 (+90)") != std::string::npos);
    const tests::Ran english = run({"compare", before, folder / "after.html", "--lang", "en"});
    BOOST_TEST(english.out.find("NUMBERS DIFFER") != std::string::npos);
    // The same bytes again.
    BOOST_TEST(run({"compare", before, folder / "after.html", "--format", "json"}).out ==
               content_of(folder / "c.json"));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_document_is_live_in_the_page) {
    const Folder folder;
    put(folder / "a.txt",
        "Báo cáo\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố <script>alert(1)</script> hồ sơ\tHồ sơ\t12\n2\tSố "
        "việc\tViệc\t7\n");
    put(folder / "b.txt",
        "Báo cáo\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố <script>alert(1)</script> hồ sơ\tHồ sơ\t13\n2\tSố "
        "việc\tViệc\t7\n");
    const tests::Ran ran = run({"compare", folder / "a.txt", folder / "b.txt", "--format", "html"});
    BOOST_TEST(ran.code == 1);
    BOOST_TEST(ran.out.find("<script") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
